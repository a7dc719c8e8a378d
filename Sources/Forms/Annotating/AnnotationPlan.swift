import Compliance
import SpreadsheetML

/// What annotating writes into one form: decided before anything is written, so that it can be compared with what is there.
struct AnnotationPlan {
    enum Place: Hashable {
        /// A column of the form.
        case column(Int)
        /// A column beside the table, by its heading.
        case added(String)
    }

    struct Write: Hashable {
        enum Look: Hashable {
            case verdict(Verdict)
            case text
        }

        var row: Int
        var place: Place
        var text: String
        var look: Look
        var comment: String?
    }

    var writes: [Write] = []

    private let judged: JudgedSubmission
    private let sheet: SheetLines
    private let written: WrittenCells
    private let overwrites: Bool

    init(_ judged: JudgedSubmission, sheet: SheetLines, written: WrittenCells, overwrite: Bool) {
        self.judged = judged
        self.sheet = sheet
        self.written = written
        overwrites = overwrite
        judged.submission.template.kind == .scorecard ? planScores() : planVerdicts()
        planResult()
    }

    private var submission: Submission { judged.submission }
    private var layout: FormLayout { judged.submission.layout }

    // MARK: Rows

    private mutating func planVerdicts() {
        let rows = zip(submission.rows, judged.assessments)
        let texts = rows.map { AnnotationWording.gapCell($0.1) }
        let verdicts = place(
            of: .verdict, texts: rows.map { ($0.0.row, $0.1.verdict.written) }, added: AddedColumn.verdict)
        let gapTexts = zip(submission.rows, texts).filter { !$0.1.isEmpty }.map { ($0.0.row, $0.1) }
        let gaps =
            submission.template.kind == .registration
            ? Place.added(AddedColumn.gap) : place(of: .gap, texts: gapTexts, added: AddedColumn.gap)
        for ((row, assessment), text) in zip(rows, texts) {
            writes.append(
                Write(
                    row: row.row, place: verdicts, text: assessment.verdict.written, look: .verdict(assessment.verdict),
                    comment: AnnotationWording.comment(assessment)))
            if !text.isEmpty { writes.append(Write(row: row.row, place: gaps, text: text, look: .text)) }
        }
    }

    private mutating func planScores() {
        for (row, assessment) in zip(submission.rows, judged.assessments) where !assessment.gap.isEmpty {
            writes.append(
                Write(
                    row: row.row, place: .added(AddedColumn.score), text: assessment.gap, look: .text,
                    comment: AnnotationWording.comment(assessment)))
        }
    }

    /// The form's own column when the unit left it free in all the rows that need it; else one beside the table, for all rows, so
    /// that no column mixes the unit's words with ours.
    private func place(of role: Template.Column.Role, texts: [(row: Int, text: String)], added heading: String) -> Place {
        guard let column = layout.columns[role] else { return .added(heading) }
        let isFree = texts.allSatisfy { isWritable(row: $0.row, column: column, text: $0.text) }
        return isFree ? .column(column) : .added(heading)
    }

    private func isWritable(row: Int, column: Int, text: String) -> Bool {
        let cell = CellReference(row: row, column: column)
        if let merge = sheet.merge(row: row, column: column), merge.first != cell || merge.rows.count > 1 { return false }
        if overwrites || written.holds(cell, sheet: submission.sheet) { return true }
        guard let stored = sheet.worksheet.cell(at: cell) else { return true }
        if written.isUnrecorded, stored.value?.text.trimmed == text.trimmed { return true }
        return stored.formula == nil && (stored.value?.text ?? "").isBlank
    }

    // MARK: The result row

    private mutating func planResult() {
        if judged.score != nil {
            planTotal()
        } else if let row = layout.resultRow, submission.template.kind == .registration,
            let column = resultColumn(of: row, text: AnnotationWording.result(judged))
        {
            let text = AnnotationWording.result(judged)
            writes.append(Write(row: row, place: .column(column), text: text, look: .text))
        }
    }

    /// The cell beside the label 验收结果.
    private func resultColumn(of row: Int, text: String) -> Int? {
        guard let label = sheet.lines(in: row..<row + 1).first?.cells.first else { return nil }
        let end = sheet.merge(row: row, column: label.column)?.last.column ?? label.column
        let column = end + 1
        guard column <= layout.lastColumn, isWritable(row: row, column: column, text: text) else { return nil }
        return column
    }

    private mutating func planTotal() {
        guard let score = judged.score else { return }
        let row = layout.resultRow ?? (submission.rows.last?.row ?? layout.headerRows.upperBound) + 1
        let total = AnnotationWording.number(score.total)
        if let column = layout.columns[.score], layout.resultRow != nil, isWritable(row: row, column: column, text: total) {
            writes.append(Write(row: row, place: .column(column), text: total, look: .text))
        }
        writes.append(
            Write(
                row: row, place: .added(AddedColumn.score), text: AnnotationWording.total(score), look: .text,
                comment: AnnotationWording.problems(score)))
    }
}
