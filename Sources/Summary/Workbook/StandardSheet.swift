import Compliance
import Forms
import SpreadsheetML

/// 标准统计: how many units meet each standard, the weakest first.
enum StandardSheet {
    private static let name = "标准统计"
    private static let columns: [TableSheet.Column] =
        [.init("序号", 6), .init("表名", 34), .init("标准", 8), .init("类别", 18), .init("考核内容", 30), .init("报送数", 8)]
        + Verdict.allCases.map { .init($0.written, 8) } + [.init("缺项", 7), .init("达标率", 14)]
    private static let rateColumn = 13
    /// How many of the weakest the chart shows.
    private static let chartedRows = 15

    static func content(of model: SummaryModel) -> WorksheetContent {
        var table = TableSheet(
            name, title: "标准统计", note: "按达标率由低到高排列；没有单位填报的排在最后。", columns: columns, frozenColumns: 3)
        let standards = model.weakestStandards
        for (offset, standard) in standards.enumerated() {
            table.append(cells(of: standard, number: offset + 1, title: model.title(of: standard.template)))
        }
        let last = table.lastRow
        return table.finish(emptyNote: "没有可统计的标准") { content in
            guard last > TableSheet.headerRow else { return }
            content.conditionalFormats = [
                ConditionalFormat(
                    [range(column: rateColumn, last: last)], .dataBar(0x63BE7B, from: .number(0), to: .number(1)))
            ]
            let charted = standards.prefix(chartedRows).prefix { $0.rate != nil }.count
            if charted > 1 { appendChart(of: charted, below: last, to: &content) }
        }
    }

    private static func cells(of standard: SummaryModel.StandardSummary, number: Int, title: String) -> [CellContent] {
        var cells: [CellContent] = [
            .number(number, style: SummaryStyle.center), .cut(title, style: SummaryStyle.text),
            .cut(standard.standard, style: SummaryStyle.center), .cut(standard.category, style: SummaryStyle.text),
            .cut(standard.name, style: SummaryStyle.text), .number(standard.counts.total, style: SummaryStyle.center),
        ]
        cells += Verdict.allCases.map { .number(standard.counts[$0], style: SummaryStyle.center) }
        return cells + [.number(standard.absent, style: SummaryStyle.center), .rate(standard.rate)]
    }

    private static func appendChart(of count: Int, below last: Int, to content: inout WorksheetContent) {
        let source = { (column: Int) in
            SheetChart.Source(sheet: name, range(column: column, last: TableSheet.headerRow + count))
        }
        let height = count + 6
        let area = CellRange(
            CellReference(row: last + 3, column: 1), CellReference(row: last + 1 + height, column: columns.count))
        var chart = SheetChart(
            .bar, title: "达标率最低的\(count)条标准",
            series: [
                SheetChart.Series(
                    name: "达标率", categories: source(5), values: source(rateColumn), color: 0xC0504D, showsLabels: true)
            ], area: area)
        chart.valueFormat = "0%"
        chart.valueMinimum = 0
        chart.valueMaximum = 1
        content.charts = [chart]
        content.append([])
        content.printSetup.rowBreaks = [content.rowCount]
        for _ in 0..<height { content.append([], height: 18) }
        content.append([CellContent(style: SummaryStyle.plain)])
    }

    private static func range(column: Int, last: Int) -> CellRange {
        CellRange(CellReference(row: TableSheet.headerRow + 1, column: column), CellReference(row: last, column: column))
    }
}
