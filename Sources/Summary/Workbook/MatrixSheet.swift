import Compliance
import SpreadsheetML

/// 矩阵: the units of one form against its standards, coloured by verdict and linked to the returned workbooks.
struct MatrixSheet {
    /// Excel takes 65,530 links a sheet.
    private static let maximumLinks = 60_000
    /// More standards than this are printed on two pages side by side.
    private static let maximumColumnsOnAPage = 45

    /// One sheet for every form that was sent.
    static func contents(of model: SummaryModel) -> [WorksheetContent] {
        let templates = model.templates
        guard !templates.isEmpty else {
            let empty = TableSheet("矩阵", title: "单位与标准对照", note: "", columns: [.init("单位", 60)])
            return [empty.finish(emptyNote: "没有可汇总的报送表")]
        }
        return templates.enumerated().map { offset, template in
            content(of: template, in: model, name: templates.count == 1 ? "矩阵" : "矩阵\(offset + 1)")
        }
    }

    private static func content(of template: String, in model: SummaryModel, name: String) -> WorksheetContent {
        let standards = model.standards.filter { $0.template == template }
        let units = model.units.filter { $0.template == template }
        var table = TableSheet(
            name, title: model.title(of: template),
            note: "是：达标　否：未达标　核：待核实　空：未填报　—：不适用　缺：表中没有这一条。点单位名打开返回表。", columns: columns(standards), frozenColumns: 2)
        let linked = units.reduce(0) { $0 + $1.rows.count } + units.count <= maximumLinks
        for (offset, unit) in units.enumerated() {
            table.append(cells(of: unit, number: offset + 1, standards: standards, linked: linked))
        }
        return table.finish(emptyNote: "没有这种报送表") { content in
            let header = TableSheet.headerRow - 1
            for column in content.rows[header].cells.indices where column >= 2 && column < standards.count + 2 {
                content.rows[header].cells[column].style = headerStyle
            }
            guard standards.count > maximumColumnsOnAPage else { return }
            content.printSetup.fitToWidth = 2
            content.printSetup.repeatedColumns = 1...2
        }
    }

    private static func columns(_ standards: [SummaryModel.StandardSummary]) -> [TableSheet.Column] {
        // Many columns have to share one page's width; a mark needs but one character.
        let width = standards.count > 30 ? 3.6 : 4.5
        let items = standards.map { TableSheet.Column("\($0.standard) \(shortened($0.name))", width) }
        return [.init("序号", 6), .init("单位", 34)] + items + [.init("达标率", 8.5)]
    }

    /// Names stand on end; long ones would make the header as high as a page.
    private static func shortened(_ item: String) -> String {
        let line = String(item.map { $0.isNewline ? " " : $0 })
        return line.count > 14 ? line.prefix(13) + "…" : line
    }

    /// Turned by 90°, so that numbers and Chinese can both be read.
    private static var headerStyle: CellStyle {
        var style = SummaryStyle.header
        style.rotation = 90
        style.font.size = 10
        return style
    }

    private static func cells(
        of unit: SummaryModel.Unit, number: Int, standards: [SummaryModel.StandardSummary], linked: Bool
    ) -> [CellContent] {
        let rows = Dictionary(unit.rows.map { ($0.standard, $0) }) { first, _ in first }
        let link = linked ? unit.hyperlink() : nil
        let name = unit.parent.map { $0 == unit.unit ? unit.unit : "\($0) \(unit.unit)" } ?? unit.unit
        var cells: [CellContent] = [
            .number(number, style: SummaryStyle.center),
            .cut(name, style: link == nil ? SummaryStyle.text : SummaryStyle.link, hyperlink: link),
        ]
        cells += standards.map { standard in
            guard let row = rows[standard.standard] else {
                return unit.missing.contains(standard.standard)
                    ? .text("缺", style: SummaryStyle.verdict(.notFilled)) : CellContent(style: SummaryStyle.center)
            }
            let verdict = row.effectiveVerdict
            let isOpen = linked && verdict != .met && verdict != .notApplicable
            return .text(
                verdict.mark, style: SummaryStyle.verdict(verdict), hyperlink: isOpen ? unit.hyperlink(row: row.row) : nil)
        }
        return cells + [.rate(unit.rate)]
    }
}
