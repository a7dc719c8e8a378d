import Compliance
import SpreadsheetML

/// Reads the 模板信息 sheet into a template without standards and keeps every fault with its cell.
struct TemplateInfoReader {
    private(set) var template = Template(id: "", kind: .ledger, title: "", unitKinds: [], fields: [], columns: [], standards: [])
    private(set) var problems: [TemplateProblem] = []
    private let table: LabelledSheet
    private var passingShare: Double?
    private var grades: [Template.Scoring.Grade] = []
    private var sanction: String?

    init(_ table: LabelledSheet) {
        self.table = table
        for row in table.rowNumbers { read(row) }
        if passingShare != nil || !grades.isEmpty || sanction != nil {
            template.scoring = .init(passingShare: passingShare ?? 0.6, grades: grades, gradeUnderSanction: sanction ?? "")
        }
        for (property, value) in [(TemplateInfoSheet.Property.id, template.id), (.title, template.title)] where value.isEmpty {
            problems.append(
                TemplateProblem(
                    .missing, at: .cell(sheet: table.sheet.name, reference: "A\(table.headerRow + 1)", column: ""),
                    what: "没有“\(property.rawValue)”一行", advice: "请加一行，属性选“\(property.rawValue)”，名称填内容"))
        }
    }

    func place(of property: TemplateInfoSheet.Property) -> TemplateProblem.Place {
        let row = table.rowNumbers.first { text(.property, $0) == property.rawValue } ?? table.headerRow
        return table.place(TemplateInfoSheet.Column.property.rawValue, row: row)
    }

    private func text(_ column: TemplateInfoSheet.Column, _ row: Int) -> String { table.text(column.rawValue, row: row) }

    private mutating func report(
        _ code: TemplateProblem.Code, _ column: TemplateInfoSheet.Column, _ row: Int, _ what: String, _ advice: String
    ) {
        problems.append(TemplateProblem(code, at: table.place(column.rawValue, row: row), what: what, advice: advice))
    }

    private mutating func read(_ row: Int) {
        let word = text(.property, row)
        guard let property = TemplateInfoSheet.Property(rawValue: word) else {
            let known = TemplateInfoSheet.Property.allCases.map(\.rawValue).joined(separator: "、")
            report(.unknownWord, .property, row, word.isEmpty ? "没有填属性" : "不认识的属性“\(word)”", "可用：\(known)")
            return
        }
        let value = text(.value, row)
        switch property {
        case .id: template.id = value
        case .kind: template.kind = self.value(value, row, .value, TemplateVocabulary.kinds) ?? .ledger
        case .title:
            template.title = value
            template.aliases = aliases(row)
        case .unitKinds:
            template.unitKinds = ListText.decode(value).compactMap { self.value($0, row, .value, TemplateVocabulary.unitKinds) }
        case .field: readField(value, row)
        case .column: readColumn(value, row)
        case .passingShare: passingShare = number(row)
        case .grade: grades.append(.init(name: value, least: number(row) ?? 0))
        case .sanction: sanction = value
        case .result: template.resultLabel = value
        case .footnote: template.footnotes.append(value)
        }
    }

    private mutating func readField(_ label: String, _ row: Int) {
        guard let role = value(text(.role, row), row, .role, TemplateVocabulary.fieldRoles) else { return }
        if label.isEmpty { report(.missing, .value, row, "没有填名称", "请填表上印的字样，如 填表日期") }
        template.fields.append(.init(role: role, label: label, aliases: aliases(row)))
    }

    private mutating func readColumn(_ label: String, _ row: Int) {
        guard let role = value(text(.role, row), row, .role, TemplateVocabulary.columnRoles) else { return }
        if label.isEmpty { report(.missing, .value, row, "没有填名称", "请填表头印的字样，如 落实情况") }
        template.columns.append(
            .init(role: role, label: label, aliases: aliases(row), width: number(row, isRequired: false) ?? 12))
    }

    private func aliases(_ row: Int) -> [String] { ListText.decode(text(.aliases, row)) }

    private mutating func value<Value>(
        _ word: String, _ row: Int, _ column: TemplateInfoSheet.Column, _ table: [(Value, String)]
    ) -> Value? {
        if let value = TemplateVocabulary.value(word, in: table) { return value }
        report(
            .unknownWord, column, row, word.isEmpty ? "这一格没有填" : "“\(word)”不在可选范围",
            "可用：\(table.map(\.1).joined(separator: "、"))")
        return nil
    }

    private mutating func number(_ row: Int, isRequired: Bool = true) -> Double? {
        guard let value = table.value(TemplateInfoSheet.Column.number.rawValue, row: row) else {
            if isRequired { report(.missing, .number, row, "没有填数值", "请填数字") }
            return nil
        }
        if case .number(let number) = value { return number }
        if let number = Double(value.text), number.isFinite { return number }
        report(.wrongShape, .number, row, "应是数字，现为“\(value.text)”", "请只填数字")
        return nil
    }
}
