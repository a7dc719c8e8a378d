import Compliance
import SpreadsheetML

extension TemplateFile {
    /// Reads a template from the sheets that `RulesSheet.sheets(for:notes:)` lays out, as a clerk may have edited them.
    ///
    /// - Throws: `TemplateError` with every fault found, each with its cell; or when the workbook has no such sheets.
    public static func decode(workbook: borrowing WorkbookReader) throws(TemplateError) -> Template {
        try decode(sheets: worksheets(workbook))
    }

    /// Whether a workbook holds a template, so that a blank form can be told from one with rules.
    public static func isTemplate(workbook: borrowing WorkbookReader) -> Bool {
        workbook.sheets.contains { $0.name == RulesSheet.name }
    }

    static func decode(sheets: [Worksheet]) throws(TemplateError) -> Template {
        let labels = RulesColumn.allCases.map(\.rawValue)
        let required = RulesSheetReader.required.map(\.rawValue)
        guard let table = find(in: sheets, named: RulesSheet.name, labels: labels, required: required) else {
            throw TemplateError(problems: [missing(RulesSheet.name, required, in: sheets)])
        }
        let properties = TemplateInfoSheet.Column.allCases.map(\.rawValue)
        let needed = [TemplateInfoSheet.Column.property, .value].map(\.rawValue)
        guard let info = find(in: sheets, named: RulesSheet.infoName, labels: properties, required: needed) else {
            throw TemplateError(problems: [missing(RulesSheet.infoName, needed, in: sheets)])
        }
        return try template(RulesSheetReader(table), TemplateInfoReader(info))
    }

    private static func template(_ rules: RulesSheetReader, _ info: TemplateInfoReader) throws(TemplateError) -> Template {
        var template = info.template
        template.standards = rules.standards
        let check = TemplateCheck(template) { key, aspect in
            if let property = TemplateInfoSheet.Property(part: key) { return info.place(of: property) }
            return rules.place(key, aspect.map(RulesColumn.init))
        }
        let problems = info.problems + rules.problems + check.problems
        if problems.contains(where: { $0.severity == .error }) { throw TemplateError(problems: problems) }
        return template
    }

    private static func worksheets(_ workbook: borrowing WorkbookReader) throws(TemplateError) -> [Worksheet] {
        var sheets: [Worksheet] = []
        for sheet in workbook.sheets where sheet.kind == .worksheet {
            do {
                sheets.append(try workbook.worksheet(at: sheet.offset))
            } catch {
                throw TemplateError(problems: [
                    TemplateProblem(.unreadable, at: .template, what: "工作表《\(sheet.name)》读不出来", advice: "请用 Excel 或 WPS 另存后再试")
                ])
            }
        }
        return sheets
    }

    /// The sheet of that name if it has the headers; else the first sheet that has them.
    private static func find(in sheets: [Worksheet], named name: String, labels: [String], required: [String]) -> LabelledSheet? {
        let ordered = sheets.filter { $0.name == name } + sheets.filter { $0.name != name }
        return ordered.lazy.compactMap { LabelledSheet($0, labels: labels, required: required) }.first
    }

    private static func missing(_ name: String, _ required: [String], in sheets: [Worksheet]) -> TemplateProblem {
        guard let sheet = sheets.first(where: { $0.name == name }) else {
            return TemplateProblem(
                .missing, at: .template, what: "工作簿里没有“\(name)”表",
                advice: "请用 taizhang template derive 或 export --rules 生成，不要删去这张表")
        }
        let present = Set(sheet.rows.prefix(20).flatMap { $0.cells.map { LabelledSheet.label($0.value?.text ?? "") } })
        let absent = required.filter { !present.contains($0) }
        return TemplateProblem(
            .missing, at: .cell(sheet: name, reference: "第1行", column: ""), what: "表头缺少“\(absent.joined(separator: "”“"))”",
            advice: "请恢复表头文字，表头不要合并单元格")
    }
}

extension TemplateInfoSheet.Property {
    /// The property behind a part of a template, by the names that `TemplateCheck` uses.
    init?(part: String) {
        switch part {
        case "unitKinds": self = .unitKinds
        case "columns": self = .column
        case "scoring": self = .grade
        case "standards": self = .title
        default: return nil
        }
    }
}

extension RulesColumn {
    /// The column in which an aspect of a requirement stands.
    init(_ aspect: TemplateCheck.Aspect) {
        switch aspect {
        case .bound: self = .least
        case .unit: self = .unit
        case .content: self = .content
        case .condition: self = .condition
        case .points: self = .points
        case .wording: self = .text
        case .name: self = .subject
        }
    }
}
