import Compliance
import Forms
import SpreadsheetML

/// 差距清单: every row that is not met, with what to do; who does it and by when is for people to fill in.
enum GapSheet {
    private static let columns: [TableSheet.Column] = [
        .init("序号", 6), .init("党总支", 15), .init("单位", 16), .init("标准", 7), .init("考核内容", 16), .init("结论", 8), .init("差距", 38),
        .init("措施", 30), .init("提示", 11), .init("责任人", 9), .init("完成时限", 11.5), .init("整改情况", 12),
    ]
    private static let maximumLinks = 60_000

    static func content(of model: SummaryModel) -> WorksheetContent {
        let gaps = model.gaps
        var table = TableSheet(
            "差距清单", title: "差距清单", note: "共\(gaps.count)项。责任人、完成时限、整改情况由各单位填写。", columns: columns, frozenColumns: 3)
        let names = Dictionary(uniqueKeysWithValues: model.templates.map { ($0, model.standardNames(of: $0)) })
        for (offset, gap) in gaps.enumerated() {
            let name = names[gap.unit.template]?[gap.row.standard] ?? gap.row.item
            table.append(cells(of: gap, name: name, number: offset + 1))
        }
        let last = table.lastRow
        return table.finish(emptyNote: "没有差距") { content in
            guard last > TableSheet.headerRow else { return }
            content.validations = [
                DataValidation(
                    [range(column: 11, last)], rule: .any, prompt: .init(title: "完成时限", text: "填日期，如 2026-12-31。")),
                DataValidation(
                    [range(column: 12, last)], rule: .list(["未整改", "整改中", "已整改"]), severity: .information),
            ]
        }
    }

    private static func range(column: Int, _ last: Int) -> CellRange {
        CellRange(
            CellReference(row: TableSheet.headerRow + 1, column: column), CellReference(row: last, column: column))
    }

    private static func cells(of gap: SummaryModel.Gap, name: String, number: Int) -> [CellContent] {
        let link = number <= maximumLinks ? gap.unit.hyperlink(row: gap.row.row) : nil
        let verdict = gap.row.effectiveVerdict
        return [
            .number(number, style: SummaryStyle.center), .cut(gap.unit.parentName, style: SummaryStyle.text),
            .cut(gap.unit.unit, style: link == nil ? SummaryStyle.text : SummaryStyle.link, hyperlink: link),
            .cut(gap.row.standard, style: SummaryStyle.center), .cut(name, style: SummaryStyle.text),
            .text(verdict.written, style: SummaryStyle.verdict(verdict)), .cut(gap.row.gap, style: SummaryStyle.text),
            .cut(gap.row.remedy, style: SummaryStyle.text),
            .text(gap.row.flags.map(\.label).joined(separator: "、"), style: SummaryStyle.center),
            CellContent(style: SummaryStyle.center), CellContent(style: dateStyle), CellContent(style: SummaryStyle.center),
        ]
    }

    private static var dateStyle: CellStyle {
        var style = SummaryStyle.center
        style.numberFormat = "yyyy\\-mm\\-dd"
        return style
    }
}

extension Flag {
    /// In one short word.
    fileprivate var label: String {
        switch self {
        case .selfAssessmentDiffers: "自评不一致"
        case .standardAltered: "原文被改动"
        case .copiesStandard: "照抄标准"
        case .copiesOtherUnit: "与他人雷同"
        }
    }
}
