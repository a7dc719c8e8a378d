import Compliance

/// What a unit wrote, to be laid out on its template's form.
struct FormAnswers {
    /// Header fields by role.
    var fields: [Template.Field.Role: String] = [:]
    /// Cells by the standard's id and the column's role; they take the place of the template's own words.
    var cells: [String: [Template.Column.Role: String]] = [:]
    /// Rows that belong to no standard, appended below the table's own.
    var extraRows: [String] = []

    init() {}

    init(_ submission: Submission) {
        fields[.unit] = submission.unit
        fields[.college] = submission.college
        fields[.parent] = submission.parent
        fields[.date] = submission.date?.description
        for field in submission.template.fields where fields[field.role] == nil {
            fields[field.role] = submission.fields[field.label]
        }
        let columns = Set(submission.template.columns.map(\.role))
        for row in submission.rows where submission.template.standards.indices.contains(row.standardOffset) {
            let isScored = submission.template.kind == .scorecard
            var cells: [Template.Column.Role: String] = [.standard: row.standardText, .documents: row.documents]
            cells[columns.contains(.statement) ? .statement : .selfAssessment] = row.statement.text
            if let tick = row.statement.tick {
                cells[columns.contains(.verdict) && !isScored ? .verdict : .selfAssessment] = tick
            }
            cells[.score] = row.scoreText
            self.cells[submission.template.standards[row.standardOffset].id] = cells
        }
        extraRows = submission.extra.map(\.text)
    }
}
