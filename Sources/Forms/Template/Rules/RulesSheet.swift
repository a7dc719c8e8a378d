import Compliance
import SpreadsheetML

/// A template as sheets that a clerk can edit: the blank form, 核验规则 with one requirement a row, and 模板信息.
public enum RulesSheet {
    /// The tab with the requirements.
    public static let name = "核验规则"
    static let infoName = "模板信息"

    /// The blank form followed by the two sheets that `TemplateFile.decode(workbook:)` reads.
    ///
    /// - Parameter notes: remarks for the 备注 column, by requirement id; for a standard without requirements, by its id.
    public static func sheets(for template: Template, notes: [String: String] = [:]) -> [WorksheetContent] {
        [BlankForm.form(for: template), rules(for: template, notes: notes), TemplateInfoSheet.content(of: template)]
            + EvidenceForm.sheets(for: template)
    }

    static func rules(for template: Template, notes: [String: String]) -> WorksheetContent {
        let columns = columns(for: template)
        var sheet = WorksheetContent(
            name: name, columns: columns.map { ColumnContent(width: $0.width) }, printSetup: .landscape(repeating: 1...1))
        sheet.append(columns.map { .text($0.rawValue, style: BlankFormStyle.head) }, height: 30)
        for standard in template.standards { append(standard, columns, notes, &sheet) }
        sheet.frozenRows = 1
        sheet.tabColor = 0x2F75B5
        sheet.autoFilter = CellRange(
            CellReference(row: 1, column: 1), CellReference(row: max(2, sheet.rowCount), column: columns.count))
        for (offset, column) in columns.enumerated() { sheet.validations.append(validation(column, offset + 1)) }
        return sheet
    }

    /// Columns that no standard of the template uses are left out.
    private static func columns(for template: Template) -> [RulesColumn] {
        RulesColumn.allCases.filter { column in
            switch column {
            case .documents: template.standards.contains { !$0.documents.isEmpty }
            case .points, .bonus, .elements, .method: template.kind == .scorecard
            case .id: template.standards.contains { !hasPlainIDs($0) }
            default: true
            }
        }
    }

    private static func hasPlainIDs(_ standard: Standard) -> Bool {
        standard.requirements.enumerated().allSatisfy { $1.id == Requirement.id(of: standard.id, offset: $0) }
    }

    private static func validation(_ column: RulesColumn, _ number: Int) -> DataValidation {
        let cells = CellRange(CellReference(row: 2, column: number), CellReference(row: 1000, column: number))
        let prompt = DataValidation.Message(title: column.rawValue, text: column.hint)
        let rule: DataValidation.Rule = column.choices.isEmpty ? .any : .list(column.choices)
        let error = DataValidation.Message(title: "请从列表中选择", text: column.hint)
        return DataValidation([cells], rule: rule, prompt: prompt, error: column.choices.isEmpty ? nil : error)
    }

    // MARK: Rows

    private static func append(
        _ standard: Standard, _ columns: [RulesColumn], _ notes: [String: String], _ sheet: inout WorksheetContent
    ) {
        let count = max(1, standard.requirements.count)
        for offset in 0..<count {
            var values = offset == 0 ? standardValues(standard) : [.standard: .string(standard.id)]
            var note = offset == 0 && standard.requirements.isEmpty ? notes[standard.id] : nil
            if standard.requirements.indices.contains(offset) {
                let requirement = standard.requirements[offset]
                values.merge(requirementValues(requirement)) { old, _ in old }
                if !hasPlainIDs(standard) { values[.id] = .string(requirement.id) }
                note = notes[requirement.id]
            }
            if let note { values[.note] = .string(note) }
            append(values, columns, isDoubtful: note != nil, &sheet)
        }
    }

    private static func append(
        _ values: [RulesColumn: CellValue], _ columns: [RulesColumn], isDoubtful: Bool, _ sheet: inout WorksheetContent
    ) {
        var style = BlankFormStyle.wording
        style.font.size = 10
        if isDoubtful { style.fill = 0xFFF2CC }
        let cells = columns.map { CellContent(values[$0], style: style) }
        let heights = zip(columns, cells).map { column, cell in
            guard case .string(let text)? = cell.value else { return 0.0 }
            return RowHeightEstimate.points(for: text, columnWidth: column.width, fontSize: 10)
        }
        sheet.append(cells, height: max(24, heights.max() ?? 0))
    }

    private static func standardValues(_ standard: Standard) -> [RulesColumn: CellValue] {
        var values: [RulesColumn: CellValue] = [
            .standard: .string(standard.id), .category: .string(standard.category), .item: .string(standard.item),
            .text: .string(standard.text),
        ]
        if !standard.documents.isEmpty { values[.documents] = .string(ListText.encode(standard.documents)) }
        if let points = standard.points { values[.points] = .number(points) }
        if standard.isBonus { values[.bonus] = .string("是") }
        if !standard.elements.isEmpty {
            values[.elements] = .string(
                standard.elements.map { "\($0.name)\(YAMLText.number($0.points))分" }.joined(separator: "、"))
        }
        if !standard.method.isEmpty { values[.method] = .string(standard.method) }
        return values.filter { $0.value != .string("") }
    }

    private static func requirementValues(_ requirement: Requirement) -> [RulesColumn: CellValue] {
        var values: [RulesColumn: String] = [
            .demand: requirement.demand, .hard: requirement.isHard ? "硬性" : "辅助",
            .check: RulesCheck(requirement.check).rawValue, .remedy: requirement.remedy ?? "",
            .condition: requirement.condition.map(ConditionText.encode) ?? "",
        ]
        var numbers: [RulesColumn: Double] = [:]
        func name(_ subject: Subject) {
            values[.subject] = subject.concept
            values[.terms] = ListText.encode(subject.terms)
        }
        switch requirement.check {
        case .measure(let measure):
            name(measure.subject)
            if let bound = measure.bounds.first {
                numbers = [.least: bound.least, .most: bound.most].compactMapValues { $0 }
                values[.unit] = bound.unit
                values[.nominal] = bound.isNominal ? "是" : ""
            }
            values[.others] = BoundText.encode(measure.bounds.dropFirst())
            values[.period] = measure.period.map { TemplateVocabulary.word($0, in: TemplateVocabulary.periods) } ?? ""
            values[.actor] = measure.actor ?? ""
            values[.each] = measure.perActor ? "是" : ""
        case .ratio(let ratio):
            name(ratio.numerator)
            values[.content] = ListText.encode(ratio.denominator)
            numbers[.least] = ratio.least
        case .schedule(let schedule):
            name(schedule.subject)
            values[.content] = schedule.months.map { "\($0)月" }.joined(separator: "、")
        case .term(let term):
            name(term.subject)
            values[.content] = term.years.map { "\($0)年" }.joined(separator: "、")
        case .practice(let practice):
            name(practice.subject)
            values[.content] = ListText.encode(practice.acts)
        case .parties(let parties):
            name(parties.subject)
            values[.content] = ListText.encode(parties.parties)
        case .elements(let elements):
            name(elements.subject)
            values[.content] = ListText.encode(elements.elements)
        }
        return values.filter { !$0.value.isEmpty }.mapValues { .string($0) }
            .merging(numbers.mapValues { .number($0) }) { _, new in new }
    }
}
