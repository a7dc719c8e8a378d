import Compliance
import SpreadsheetML

/// The 模板信息 sheet: what a template says of the form as a whole, one property a row.
enum TemplateInfoSheet {
    /// The header row.
    enum Column: String, CaseIterable {
        case property = "属性"
        case role = "角色"
        case value = "名称"
        case aliases = "其他叫法"
        case number = "数值"
    }

    /// The first cell of a row.
    enum Property: String, CaseIterable {
        case id = "模板编号"
        case kind = "表类"
        case title = "表名"
        case unitKinds = "填报单位"
        case field = "表头字段"
        case column = "列"
        case passingShare = "及格比例"
        case grade = "等级"
        case sanction = "受处分等级"
        case result = "结果行"
        case footnote = "表下说明"
    }

    static func content(of template: Template) -> WorksheetContent {
        var sheet = WorksheetContent(
            name: RulesSheet.infoName, columns: [12, 14, 46, 70, 9].map { ColumnContent(width: $0) },
            printSetup: .landscape(repeating: 1...1))
        sheet.append(Column.allCases.map { .text($0.rawValue, style: BlankFormStyle.head) }, height: 28)
        for row in rows(of: template) { append(row, &sheet) }
        sheet.frozenRows = 1
        addChoices(&sheet)
        return sheet
    }

    private struct Row {
        var property: Property
        var role = ""
        var value = ""
        var aliases: [String] = []
        var number: Double?
    }

    private static func rows(of template: Template) -> [Row] {
        var rows = [
            Row(property: .id, value: template.id),
            Row(property: .kind, value: TemplateVocabulary.word(template.kind, in: TemplateVocabulary.kinds)),
            Row(property: .title, value: template.title, aliases: template.aliases),
            Row(
                property: .unitKinds,
                value: ListText.encode(template.unitKinds.map { TemplateVocabulary.word($0, in: TemplateVocabulary.unitKinds) })),
        ]
        rows += template.fields.map {
            Row(
                property: .field, role: TemplateVocabulary.word($0.role, in: TemplateVocabulary.fieldRoles), value: $0.label,
                aliases: $0.aliases)
        }
        rows += template.columns.map {
            Row(
                property: .column, role: TemplateVocabulary.word($0.role, in: TemplateVocabulary.columnRoles), value: $0.label,
                aliases: $0.aliases, number: $0.width)
        }
        if let scoring = template.scoring {
            rows.append(Row(property: .passingShare, number: scoring.passingShare))
            rows += scoring.grades.map { Row(property: .grade, value: $0.name, number: $0.least) }
            rows.append(Row(property: .sanction, value: scoring.gradeUnderSanction))
        }
        if let label = template.resultLabel { rows.append(Row(property: .result, value: label)) }
        return rows + template.footnotes.map { Row(property: .footnote, value: $0) }
    }

    private static func append(_ row: Row, _ sheet: inout WorksheetContent) {
        let style = BlankFormStyle.wording
        let aliases = ListText.encode(row.aliases)
        let height = max(
            RowHeightEstimate.points(for: row.value, columnWidth: 46, fontSize: 10.5),
            RowHeightEstimate.points(for: aliases, columnWidth: 70, fontSize: 10.5))
        func text(_ text: String) -> CellContent { CellContent(text.isEmpty ? nil : .string(text), style: style) }
        sheet.append(
            [
                .text(row.property.rawValue, style: BlankFormStyle.side), text(row.role), text(row.value), text(aliases),
                CellContent(row.number.map { .number($0) }, style: style),
            ], height: max(22, height))
    }

    private static func addChoices(_ sheet: inout WorksheetContent) {
        func cells(_ column: Int) -> CellRange {
            CellRange(CellReference(row: 2, column: column), CellReference(row: 200, column: column))
        }
        sheet.validations.append(
            DataValidation(
                [cells(1)], rule: .list(Property.allCases.map(\.rawValue)),
                prompt: .init(title: "属性", text: "一行一项；表头字段、列、等级和表下说明可有多行。")))
        let roles = TemplateVocabulary.fieldRoles.map(\.1) + TemplateVocabulary.columnRoles.map(\.1)
        var unique: [String] = []
        for role in roles where !unique.contains(role) { unique.append(role) }
        sheet.validations.append(
            DataValidation(
                [cells(2)], rule: .list(unique), prompt: .init(title: "角色", text: "表头字段和列填写：这一项在表中起什么作用。")))
    }
}
