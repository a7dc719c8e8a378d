import Compliance
import SpreadsheetML

/// The workbook of two rounds held against each other: 对照总览, then one sheet for each kind of change.
public enum ComparisonWorkbook {
    private typealias Change = RoundComparison.Change

    /// The workbook's bytes. Text from submissions is always text, never a formula.
    public static func render(_ comparison: RoundComparison) throws -> [UInt8] {
        var properties = DocumentProperties(title: "整改销号对照")
        properties.creator = "台账"
        var writer = WorkbookWriter(properties: properties)
        writer.add(overview(comparison))
        for change in Change.allCases { writer.add(sheet(change, comparison.items(change))) }
        return try writer.finish()
    }

    public static func name(_ change: RoundComparison.Change) -> String {
        switch change {
        case .closed: "已销号"
        case .stillOpen: "未销号"
        case .new: "新增"
        case .reopened: "反弹"
        }
    }

    // MARK: Sheets

    private static func overview(_ comparison: RoundComparison) -> WorksheetContent {
        let widths: [Double] = [20, 30, 22, 10, 10, 10, 10, 12, 20]
        var sheet = table(
            "对照总览", title: "整改销号对照总览", headings: ["党总支", "单位", "表", "已销号", "未销号", "新增", "反弹", "销号率", "说明"], widths: widths)
        for unit in comparison.units {
            let counts = Change.allCases.map { CellContent.number(unit.counts[$0] ?? 0, style: Style.number) }
            let rate = unit.closingRate.map { CellContent.number($0, style: Style.percent) } ?? .text("—", style: Style.centered)
            sheet.append(
                [
                    .text(unit.parent ?? "", style: Style.text), .text(unit.unit, style: Style.text),
                    .text(unit.template, style: Style.text),
                ]
                    + counts + [rate, .text(unit.isAbsentLater ? "本轮未报送" : "", style: Style.text)])
        }
        let totals = Change.allCases.map { change in CellContent.number(comparison.items(change).count, style: Style.totalNumber)
        }
        let (closed, open) = (comparison.items(.closed).count, comparison.items(.stillOpen).count)
        let rate: CellContent =
            closed + open > 0
            ? .number(Double(closed) / Double(closed + open), style: Style.totalPercent) : .text("—", style: Style.total)
        sheet.append(
            [.text("合计", style: Style.total), .text("", style: Style.total), .text("", style: Style.total)] + totals
                + [rate, .text("", style: Style.total)])
        sheet.autoFilter = CellRange(
            CellReference(row: 2, column: 1), CellReference(row: max(2, sheet.rowCount - 1), column: widths.count))
        return sheet
    }

    private static func sheet(_ change: Change, _ items: [RoundComparison.Item]) -> WorksheetContent {
        let widths: [Double] = [18, 26, 8, 18, 10, 10, 38, 38, 38]
        var sheet = table(
            name(change), title: "\(name(change))（\(items.count)项）",
            headings: ["党总支", "单位", "条目", "名称", "上轮", "本轮", "上轮差距", "本轮差距", "措施"], widths: widths)
        for item in items {
            sheet.append([
                .text(item.parent ?? "", style: Style.text), .text(item.unit, style: Style.text),
                .text(item.standard, style: Style.centered),
                .text(item.item.split(whereSeparator: \.isWhitespace).joined(), style: Style.text),
                .text(item.earlier.map(name) ?? "无此项", style: Style.centered),
                .text(item.later.map(name) ?? "无此项", style: Style.centered), .text(item.earlierGap, style: Style.text),
                .text(item.laterGap, style: Style.text), .text(change == .closed ? "" : item.remedy, style: Style.text),
            ])
        }
        if items.isEmpty {
            sheet.append([.text("没有", style: Style.text)] + widths.dropFirst().map { _ in .text("", style: Style.text) })
        }
        sheet.autoFilter = CellRange(
            CellReference(row: 2, column: 1), CellReference(row: sheet.rowCount, column: widths.count))
        return sheet
    }

    private static func table(_ name: String, title: String, headings: [String], widths: [Double]) -> WorksheetContent {
        var sheet = WorksheetContent(
            name: name, columns: widths.map { ColumnContent(width: $0) }, printSetup: .landscape(repeating: 1...2))
        sheet.append([.text(title, style: Style.title)], height: 30)
        sheet.merge(CellRange(CellReference(row: 1, column: 1), CellReference(row: 1, column: headings.count)))
        sheet.append(headings.map { .text($0, style: Style.heading) }, height: 24)
        sheet.frozenRows = 2
        sheet.frozenColumns = 2
        return sheet
    }

    private static func name(_ verdict: Verdict) -> String {
        switch verdict {
        case .met: "是"
        case .notMet: "否"
        case .needsReview: "待核实"
        case .notFilled: "未填报"
        case .notApplicable: "不适用"
        }
    }

    private enum Style {
        static let font = CellStyle.Font(name: "宋体", size: 10.5)
        static let bold = CellStyle.Font(name: "宋体", size: 10.5, bold: true)
        static let border = CellStyle.Border.all(.thin, color: 0xBFBFBF)
        static let text = CellStyle(font: font, border: border, vertical: .center, wrapsText: true)
        static let centered = CellStyle(font: font, border: border, horizontal: .center, vertical: .center, wrapsText: true)
        static let number = CellStyle(font: font, border: border, horizontal: .center, vertical: .center)
        static let percent = CellStyle(
            font: font, border: border, horizontal: .center, vertical: .center, numberFormat: "0.0%")
        static let total = CellStyle(font: bold, fill: 0xF2F2F2, border: border, horizontal: .center, vertical: .center)
        static let totalNumber = total
        static let totalPercent = CellStyle(
            font: bold, fill: 0xF2F2F2, border: border, horizontal: .center, vertical: .center, numberFormat: "0.0%")
        static let title = CellStyle(
            font: CellStyle.Font(name: "黑体", size: 16), horizontal: .center, vertical: .center)
        static let heading = CellStyle(
            font: CellStyle.Font(name: "黑体", size: 10.5, color: 0xFFFFFF), fill: 0x9C2A22, border: border, horizontal: .center,
            vertical: .center, wrapsText: true)
    }
}
