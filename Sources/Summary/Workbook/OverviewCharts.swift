import Compliance
import Forms
import SpreadsheetML

/// The second part of 总览: the 党总支 in one block, which charts can point to, and the charts.
enum OverviewCharts {
    /// More names than this cannot be read in a chart.
    private static let maximumRows = 40

    /// Appends the block on a page of its own.
    static func append(to content: inout WorksheetContent, _ model: SummaryModel) {
        let rows = rows(of: model)
        guard !rows.isEmpty else { return }
        content.append([])
        content.printSetup.rowBreaks = [content.rowCount]
        // The header of the upper table is above, on the screen and on the page.
        let band = content.append([
            .text(model.parents.isEmpty ? "各单位情况" : "各党总支情况", style: SummaryStyle.total(SummaryStyle.text))
        ])
        content.merge(
            CellRange(CellReference(row: band, column: 1), CellReference(row: band, column: OverviewSheet.rateColumn + 2)))
        for (offset, row) in rows.enumerated() { content.append(cells(number: offset + 1, row)) }
        let last = content.rowCount
        content.conditionalFormats.append(
            ConditionalFormat(
                [range(band + 1, last, column: OverviewSheet.rateColumn)], .dataBar(0x9DC3E6, from: .number(0), to: .number(1)))
        )
        content.charts = charts(below: band, last: last, sheet: content.name)
        // Blank rows as high as the charts, so that they are printed.
        content.append([])
        for _ in 0..<chartHeight(rows.count) { content.append([], height: 16) }
        content.append([CellContent(style: SummaryStyle.plain)])
    }

    private struct Row {
        var name: String
        var expected: Int?
        var submitted: Int?
        var counts: VerdictCounts
    }

    /// The 党总支, or the units where no 党总支 is known.
    private static func rows(of model: SummaryModel) -> [Row] {
        guard model.parents.isEmpty else {
            return model.parents.map { Row(name: $0.parent, expected: $0.units, submitted: $0.submitted, counts: $0.counts) }
        }
        return model.units.prefix(maximumRows).map { Row(name: $0.unit, counts: $0.counts) }
    }

    private static func cells(number: Int, _ row: Row) -> [CellContent] {
        var cells: [CellContent] = [
            .number(number, style: SummaryStyle.center), .cut(row.name, style: SummaryStyle.text),
            .text("合计", style: SummaryStyle.center), CellContent(style: SummaryStyle.text),
            CellContent(style: SummaryStyle.center),
            row.expected.map { .number($0, style: SummaryStyle.center) } ?? .text("—", style: SummaryStyle.center),
            row.submitted.map { .number($0, style: SummaryStyle.center) } ?? .text("—", style: SummaryStyle.center),
        ]
        cells += Verdict.allCases.map { .number(row.counts[$0], style: SummaryStyle.center) }
        return cells + [.rate(row.counts.rate), CellContent(style: SummaryStyle.center), CellContent(style: SummaryStyle.center)]
    }

    /// In rows.
    private static func chartHeight(_ count: Int) -> Int { max(18, min(count, maximumRows) + 6) }

    private static func charts(below band: Int, last: Int, sheet: String) -> [SheetChart] {
        let shown = min(last, band + maximumRows)
        let source = { (column: Int) in
            SheetChart.Source(sheet: sheet, range(band + 1, shown, column: column))
        }
        let (top, bottom) = (last + 2, last + 1 + chartHeight(last - band))
        let area = { (columns: ClosedRange<Int>) in
            CellRange(
                CellReference(row: top, column: columns.lowerBound), CellReference(row: bottom, column: columns.upperBound))
        }
        var verdicts = SheetChart(
            .bar, title: "核验结论（项）",
            series: Verdict.allCases.enumerated().map { offset, verdict in
                SheetChart.Series(
                    name: verdict.written, categories: source(2), values: source(OverviewSheet.verdictColumn + offset),
                    color: verdict.chartColor)
            }, area: area(1...3))
        verdicts.grouping = .stacked
        verdicts.legend = .bottom
        var rates = SheetChart(
            .bar, title: "达标率",
            series: [
                SheetChart.Series(
                    name: "达标率", categories: source(2), values: source(OverviewSheet.rateColumn), color: 0x5B9BD5,
                    showsLabels: true)
            ], area: area(4...7))
        rates.valueFormat = "0%"
        rates.valueMinimum = 0
        rates.valueMaximum = 1
        return [verdicts, rates, composition(sheet: sheet, area: area(8...15))]
    }

    /// What the whole college's verdicts are made of: the first row of the upper table.
    private static func composition(sheet: String, area: CellRange) -> SheetChart {
        let columns = OverviewSheet.verdictColumn...OverviewSheet.verdictColumn + Verdict.allCases.count - 1
        let row = { (number: Int) in
            SheetChart.Source(
                sheet: sheet,
                CellRange(
                    CellReference(row: number, column: columns.lowerBound), CellReference(row: number, column: columns.upperBound)
                ))
        }
        var series = SheetChart.Series(
            name: "全校", categories: row(TableSheet.headerRow), values: row(TableSheet.headerRow + 1), showsLabels: true)
        series.pointColors = Verdict.allCases.map(\.chartColor)
        var pie = SheetChart(.pie, title: "全校结论构成", series: [series], area: area)
        pie.legend = .right
        return pie
    }

    private static func range(_ first: Int, _ last: Int, column: Int) -> CellRange {
        CellRange(CellReference(row: first, column: column), CellReference(row: last, column: column))
    }
}
