import Compliance
import Forms

/// One judged form of a file.
public struct SubmissionReport: Hashable, Sendable {
    /// A row of the table that matches no standard.
    public struct Extra: Hashable, Sendable {
        public var row: Int
        public var text: String

        public init(row: Int, text: String) {
            self.row = row
            self.text = text
        }
    }

    /// 总分 and 等次 of a scorecard.
    public struct Score: Hashable, Sendable {
        public var total: Double
        public var grade: String?
        public var problems: [String]

        public init(total: Double, grade: String?, problems: [String]) {
            self.total = total
            self.grade = grade
            self.problems = problems
        }
    }

    public var sheet: String
    /// The template's id.
    public var template: String
    public var kind: Template.Kind
    public var unit: String
    public var college: String?
    /// The 党总支 named on the form.
    public var parent: String?
    /// ISO 8601.
    public var date: String?
    public var rows: [RowReport]
    /// Ids of the standards that the form lacks.
    public var missing: [String]
    public var extra: [Extra]
    public var score: Score?
    /// What a person should know of how the form was read.
    public var notes: [String]

    public init(
        sheet: String, template: String, kind: Template.Kind, unit: String, college: String? = nil, parent: String? = nil,
        date: String? = nil, rows: [RowReport], missing: [String] = [], extra: [Extra] = [], score: Score? = nil,
        notes: [String] = []
    ) {
        self.sheet = sheet
        self.template = template
        self.kind = kind
        self.unit = unit
        self.college = college
        self.parent = parent
        self.date = date
        self.rows = rows
        self.missing = missing
        self.extra = extra
        self.score = score
        self.notes = notes
    }

    /// The judge's verdicts, before any reviewer's.
    public var totals: VerdictCounts { VerdictCounts(rows.map(\.verdict)) }
}
