import Compliance
import Forms
import SpreadsheetML

/// 总览: the college, every 党总支 and every unit in one table, then the 党总支 side by side with charts.
struct OverviewSheet {
    static let name = "总览"
    private static let columns: [TableSheet.Column] =
        [
            .init("序号", 6), .init("党总支", 20), .init("单位", 24), .init("表名", 34), .init("填表日期", 11.5), .init("应报", 6.5),
            .init("已报", 6.5),
        ] + Verdict.allCases.map { .init($0.written, 8) } + [.init("达标率", 9), .init("得分", 8), .init("等次", 8)]
    static let verdictColumn = 8
    static let rateColumn = 13

    let model: SummaryModel
    private var table: TableSheet
    private var number = 0

    static func content(of model: SummaryModel) -> WorksheetContent {
        var sheet = OverviewSheet(model)
        sheet.appendRows()
        let model = sheet.model
        return sheet.table.finish(emptyNote: "没有可汇总的报送表") { content in
            OverviewCharts.append(to: &content, model)
        }
    }

    private init(_ model: SummaryModel) {
        self.model = model
        table = TableSheet(
            Self.name, title: "标准化建设核验汇总表", note: Self.note(on: model), columns: Self.columns, frozenColumns: 3)
    }

    private static func note(on model: SummaryModel) -> String {
        let units = Set(model.units.map { "\($0.parent ?? "")\u{0}\($0.unit)" }).count
        let rate = model.counts.rate.map { "\(Self.percent($0))" } ?? "—"
        return "收到报送表\(model.units.count)份（\(units)个单位），未报送\(model.notSubmitted.count)个，退回\(model.rejected.count)个文件；"
            + "核验\(model.counts.total)项，达标率\(rate)。达标率＝达标项数÷（全部项数－不适用项数）。"
    }

    private static func percent(_ rate: Double) -> String {
        let thousandths = Int((rate * 1000).rounded())
        return "\(thousandths / 10).\(thousandths % 10)%"
    }

    private mutating func appendRows() {
        guard !model.units.isEmpty || !model.parents.isEmpty else { return }
        let expected = Set(model.units.map { UnitName.key($0.parentName) + "\u{0}" + UnitName.key($0.unit) }).count
        appendSum(
            "全校", expected: expected + model.notSubmitted.count, submitted: expected, counts: model.counts,
            look: SummaryStyle.total)
        var rest = model.units
        for parent in model.parents {
            let key = UnitName.key(parent.parent)
            let members = rest.filter { UnitName.key($0.parent ?? $0.unit) == key }
            rest.removeAll { UnitName.key($0.parent ?? $0.unit) == key }
            appendSum(
                parent.parent, expected: parent.units, submitted: parent.submitted, counts: parent.counts,
                look: SummaryStyle.subtotal)
            for unit in members { append(unit) }
        }
        for unit in rest { append(unit) }
    }

    private mutating func appendSum(
        _ name: String, expected: Int, submitted: Int, counts: VerdictCounts, look: (CellStyle) -> CellStyle
    ) {
        let (text, center) = (look(SummaryStyle.text), look(SummaryStyle.center))
        var cells: [CellContent] = [
            CellContent(style: center), .cut(name, style: text), .text("小计", style: center), CellContent(style: text),
            CellContent(style: center), .number(expected, style: center), .number(submitted, style: center),
        ]
        if name == "全校" { cells[2] = .text("合计", style: center) }
        cells += Verdict.allCases.map { .number(counts[$0], style: center) }
        cells += [.rate(counts.rate, style: look(SummaryStyle.percent)), CellContent(style: center), CellContent(style: center)]
        table.append(cells)
    }

    private mutating func append(_ unit: SummaryModel.Unit) {
        number += 1
        let link = unit.hyperlink()
        var cells: [CellContent] = [
            .number(number, style: SummaryStyle.center), .cut(unit.parentName, style: SummaryStyle.text),
            .cut(unit.unit, style: link == nil ? SummaryStyle.text : SummaryStyle.link, hyperlink: link),
            .cut(model.title(of: unit.template), style: SummaryStyle.text), .text(unit.date ?? "—", style: SummaryStyle.center),
            CellContent(style: SummaryStyle.center), CellContent(style: SummaryStyle.center),
        ]
        cells += Verdict.allCases.map { .number(unit.counts[$0], style: SummaryStyle.center) }
        cells += [
            .rate(unit.rate), unit.score.map { .number($0, style: SummaryStyle.score) } ?? .text("—", style: SummaryStyle.center),
            .text(unit.grade ?? "—", style: SummaryStyle.center),
        ]
        table.append(cells)
    }
}
