import Compliance
import SpreadsheetML

/// Lays a form out row by row: title, header fields, table, result, footnotes.
struct BlankFormLayout {
    private(set) var sheet: WorksheetContent
    private let template: Template
    private let answers: FormAnswers
    private let columns: [Template.Column]
    /// One-based; set once the header row is written.
    private var headerRow = 0
    private var firstRow = 0

    init(_ template: Template, answers: FormAnswers) {
        self.template = template
        self.answers = answers
        columns = template.columns
        sheet = WorksheetContent(
            name: BlankForm.sheetName(of: template.kind), columns: columns.map { ColumnContent(width: $0.width) },
            printSetup: .landscape())
        sheet.protection = SheetProtection()
        sheet.showsGridLines = false
    }

    private func range(_ row: Int, _ from: Int, _ to: Int, through last: Int? = nil) -> CellRange {
        CellRange(CellReference(row: row, column: from), CellReference(row: last ?? row, column: to))
    }

    private func width(_ columns: ClosedRange<Int>) -> Double {
        columns.reduce(0) { $0 + self.columns[$1 - 1].width }
    }

    /// A row of empty cells, one a column.
    private func empty(_ style: CellStyle) -> [CellContent] { columns.map { _ in CellContent(style: style) } }

    private mutating func merge(_ range: CellRange) {
        if range.first != range.last { sheet.merge(range) }
    }

    // MARK: Title and fields

    mutating func addTitle() {
        let text = template.title
        let row = sheet.append(
            [.text(text, style: BlankFormStyle.title)],
            height: max(36, RowHeightEstimate.points(for: text, columnWidth: width(1...columns.count), fontSize: 18) + 8))
        merge(range(row, 1, columns.count))
    }

    /// Two fields a row: each a label and, over one or more columns, the place to write.
    mutating func addFields() {
        guard columns.count >= 4, !template.fields.isEmpty else { return }
        let slots = fieldSlots()
        for start in stride(from: 0, to: template.fields.count, by: 2) {
            let row = sheet.append([], height: 26)
            for (field, slot) in zip(template.fields[start...], slots) { add(field, slot, row) }
        }
        sheet.append([], height: 6)
    }

    /// The columns of the left and the right field: label, value. The widest column takes the left value.
    private func fieldSlots() -> [(label: ClosedRange<Int>, value: ClosedRange<Int>)] {
        let count = columns.count
        let widest = columns.indices.max { columns[$0].width < columns[$1].width } ?? 1
        let middle = min(max(widest + 1, 2), count - 2)
        var labelEnd = middle + 1
        while labelEnd < count - 1, width(middle + 1...labelEnd) < 18 { labelEnd += 1 }
        return [(1...middle - 1, middle...middle), (middle + 1...labelEnd, labelEnd + 1...count)]
    }

    private mutating func add(_ field: Template.Field, _ slot: (label: ClosedRange<Int>, value: ClosedRange<Int>), _ row: Int) {
        let isDate = field.role == .date
        sheet[CellReference(row: row, column: slot.label.lowerBound)] = .text("\(field.label)：", style: BlankFormStyle.label)
        merge(range(row, slot.label.lowerBound, slot.label.upperBound))
        let value = CellReference(row: row, column: slot.value.lowerBound)
        sheet[value] = CellContent(
            answers.fields[field.role].map { .string($0) }, style: isDate ? BlankFormStyle.date : BlankFormStyle.field)
        merge(range(row, slot.value.lowerBound, slot.value.upperBound))
        sheet.validations.append(prompt([CellRange(value, value)], field.label, Self.hint(for: field)))
        let needed = RowHeightEstimate.points(for: "\(field.label)：", columnWidth: width(slot.label))
        if let height = sheet.rows[row - 1].height, needed > height { sheet.rows[row - 1].height = needed }
    }

    private static func hint(for field: Template.Field) -> String {
        switch field.role {
        case .college: "填学校全称。"
        case .unit: "填本单位全称，与组织名册一致。"
        case .parent: "填所属党总支全称；没有的不填。"
        case .date: "填日期，如 2026-11-5。到期的要求按此日期核算。"
        case .sanction: "考核期内有党员受处分的，写明人数和处分；没有的填“无”。"
        case .other: "按实际填写。"
        }
    }

    private func prompt(_ ranges: [CellRange], _ title: String, _ text: String) -> DataValidation {
        DataValidation(ranges, rule: .any, prompt: .init(title: Self.cut(title, 32), text: Self.cut(text, 255)))
    }

    static func cut(_ text: String, _ limit: Int) -> String {
        text.utf16.count <= limit ? text : String(text.prefix(limit - 1)) + "…"
    }

    // MARK: Table

    /// Neighbouring columns with one label, such as 项目 over category and item, share a header cell.
    mutating func addHeader() {
        headerRow = sheet.append(columns.map { .text($0.label, style: BlankFormStyle.head) }, height: 32)
        firstRow = headerRow + 1
        var start = 0
        for column in 1...columns.count where column == columns.count || columns[column].label != columns[start].label {
            merge(range(headerRow, start + 1, column))
            start = column
        }
        sheet.frozenRows = headerRow
        sheet.printSetup.repeatedRows = headerRow...headerRow
    }

    mutating func addStandards() {
        for (offset, standard) in template.standards.enumerated() { add(standard, number: offset + 1) }
        mergeEqual(.category) { $0.category }
        mergeDocuments()
        addChoices()
    }

    private mutating func add(_ standard: Standard, number: Int) {
        let row = sheet.append(columns.map { cell(for: standard, in: $0.role) })
        var height = 44.0
        for (offset, column) in columns.enumerated() where column.role != .category && column.role != .documents {
            guard case .string(let text) = sheet[CellReference(row: row, column: offset + 1)]?.value else { continue }
            height = max(height, RowHeightEstimate.points(for: text, columnWidth: column.width, fontSize: 10.5) + 6)
        }
        sheet.rows[row - 1].height = min(height, RowHeightEstimate.maximum)
        if standard.isBonus { mergeBonus(row) }
        for (offset, column) in columns.enumerated() {
            guard let hint = BlankFormHint.text(for: column.role, of: standard, kind: template.kind) else { continue }
            let cell = CellReference(row: row, column: offset + 1)
            sheet.validations.append(prompt([CellRange(cell, cell)], standard.item.isEmpty ? column.label : standard.item, hint))
        }
        if let column = column(.score) { limitScore(CellReference(row: row, column: column), standard) }
    }

    private func cell(for standard: Standard, in role: Template.Column.Role) -> CellContent {
        var cell = blankCell(for: standard, in: role)
        if let answer = answers.cells[standard.id]?[role], !answer.isEmpty { cell.value = .string(answer) }
        return cell
    }

    private func blankCell(for standard: Standard, in role: Template.Column.Role) -> CellContent {
        switch role {
        case .number: .text(standard.item, style: BlankFormStyle.centred)
        case .category: .text(standard.category, style: BlankFormStyle.side)
        case .item: .text(standard.item, style: BlankFormStyle.side)
        case .standard: .text(standard.text, style: BlankFormStyle.wording)
        case .documents: .text(Self.list(standard.documents), style: BlankFormStyle.answer)
        case .points: CellContent(standard.points.map { .number($0) }, style: BlankFormStyle.centred)
        case .elements: .text(Self.list(standard.elements), style: BlankFormStyle.centred)
        case .method: .text(standard.method, style: BlankFormStyle.centred)
        case .verdict, .score: CellContent(style: BlankFormStyle.choice)
        case .statement, .selfAssessment, .gap, .other: CellContent(style: BlankFormStyle.answer)
        }
    }

    private static func list(_ documents: [String]) -> String {
        documents.count < 2
            ? documents.joined() : documents.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
    }

    private static func list(_ elements: [ScoreElement]) -> String {
        elements.map { "\($0.name)\(YAMLText.number($0.points))分" }.joined(separator: "\n")
    }

    private func column(_ role: Template.Column.Role) -> Int? { columns.firstIndex { $0.role == role }.map { $0 + 1 } }

    /// The wording of a bonus row runs on over points and elements, which it does not have.
    private mutating func mergeBonus(_ row: Int) {
        guard let start = column(.standard) else { return }
        var end = start
        while end < columns.count, [.points, .elements].contains(columns[end].role) { end += 1 }
        merge(range(row, start, end))
    }

    private mutating func limitScore(_ cell: CellReference, _ standard: Standard) {
        guard let index = sheet.validations.lastIndex(where: { $0.ranges.contains { $0.first == cell } }) else { return }
        let most = standard.points ?? 100
        sheet.validations[index].rule = .decimal(0...most)
        sheet.validations[index].error = .init(title: "得分有误", text: "请填0到\(YAMLText.number(most))之间的数字。")
    }

    /// Merges runs of equal texts in one column.
    private mutating func mergeEqual(_ role: Template.Column.Role, _ key: (Standard) -> String) {
        guard let column = column(role) else { return }
        mergeRuns(column) { key($0) != key($1) }
    }

    /// A standard without documents of its own shares those above it in its category.
    private mutating func mergeDocuments() {
        guard let column = column(.documents) else { return }
        mergeRuns(column) { $0.category != $1.category || !$1.documents.isEmpty }
    }

    private mutating func mergeRuns(_ column: Int, _ startsNew: (Standard, Standard) -> Bool) {
        let standards = template.standards
        var start = 0
        for offset in standards.indices.dropFirst() where startsNew(standards[offset - 1], standards[offset]) {
            merge(range(firstRow + start, column, column, through: firstRow + offset - 1))
            start = offset
        }
        if !standards.isEmpty { merge(range(firstRow + start, column, column, through: firstRow + standards.count - 1)) }
    }

    private mutating func addChoices() {
        guard let column = column(.verdict), !template.standards.isEmpty else { return }
        let words = template.kind == .registration ? ["达标", "不达标"] : ["是", "否"]
        let isReviewers = template.kind == .registration
        sheet.validations.append(
            DataValidation(
                [range(firstRow, column, column, through: firstRow + template.standards.count - 1)], rule: .list(words),
                severity: .warning,
                prompt: .init(
                    title: columns[column - 1].label, text: isReviewers ? "由上级党组织验收时填写。" : "可先自评选择，也可留空由上级核验后填写。"),
                error: .init(title: "请从列表中选择", text: "请选“\(words.joined(separator: "”或“"))”。")))
    }

    mutating func addExtraRows() {
        guard let column = column(.standard) else { return }
        for text in answers.extraRows {
            var cells = empty(BlankFormStyle.answer)
            cells[column - 1] = .text(text, style: BlankFormStyle.answer)
            sheet.append(
                cells,
                height: max(44, RowHeightEstimate.points(for: text, columnWidth: columns[column - 1].width, fontSize: 10.5) + 6))
        }
    }

    // MARK: Below the table

    mutating func addResult() {
        guard let label = template.resultLabel else { return }
        let split = template.kind == .scorecard ? (column(.score) ?? columns.count) : 3
        let row = sheet.append(empty(BlankFormStyle.answer), height: template.kind == .scorecard ? 30 : 60)
        sheet[CellReference(row: row, column: 1)] = .text(label, style: BlankFormStyle.side)
        merge(range(row, 1, split - 1))
        let result = CellReference(row: row, column: split)
        if template.kind == .scorecard {
            let scores = range(firstRow, split, split, through: row - 1)
            sheet[result] = .formula("SUM(\(scores))", cached: .number(0), style: BlankFormStyle.centred)
        } else {
            sheet[result] = CellContent(style: BlankFormStyle.answer)
            merge(range(row, split, columns.count))
            sheet.validations.append(prompt([CellRange(result, result)], label, "由上级党组织填写，加盖公章。"))
        }
    }

    mutating func addFootnotes() {
        for note in template.footnotes {
            let height = RowHeightEstimate.points(for: note, columnWidth: width(1...columns.count), fontSize: 10) + 6
            let row = sheet.append([.text(note, style: BlankFormStyle.note)], height: height)
            merge(range(row, 1, columns.count))
        }
    }
}
