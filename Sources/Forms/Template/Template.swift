import Compliance

/// A form's definition (模板): title, header fields, columns, standards and their requirements.
public struct Template: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        case ledger, registration, checklist, scorecard
    }

    /// A header field, such as 填表日期.
    public struct Field: Hashable, Sendable {
        public enum Role: String, Hashable, Sendable, CaseIterable {
            case college, unit, parent, date, sanction, other
        }
        public var role: Role
        /// As printed on the blank form.
        public var label: String
        public var aliases: [String]

        public init(role: Role, label: String, aliases: [String] = []) {
            self.role = role
            self.label = label
            self.aliases = aliases
        }
    }

    /// A column of the form's table.
    public struct Column: Hashable, Sendable {
        public enum Role: String, Hashable, Sendable, CaseIterable {
            case number, category, item, standard, documents, statement, selfAssessment, verdict, gap, points, elements, method,
                score, other
        }
        public var role: Role
        public var label: String
        public var aliases: [String]
        /// Width on the blank form, in characters.
        public var width: Double

        public init(role: Role, label: String, aliases: [String] = [], width: Double = 12) {
            self.role = role
            self.label = label
            self.aliases = aliases
            self.width = width
        }
    }

    public typealias Scoring = Compliance.Scoring

    public var id: String
    public var kind: Kind
    public var title: String
    /// Other titles under which the same form is sent.
    public var aliases: [String]
    /// The kinds of unit that fill in this form; one kind alone settles what the unit is.
    public var unitKinds: [UnitKind]
    public var fields: [Field]
    public var columns: [Column]
    public var standards: [Standard]
    public var scoring: Scoring?
    /// 验收结果: the label of the result row below the table; nil when the form has none.
    public var resultLabel: String?
    /// Lines printed below the table, such as 备注.
    public var footnotes: [String]

    public init(
        id: String, kind: Kind, title: String, aliases: [String] = [], unitKinds: [UnitKind], fields: [Field], columns: [Column],
        standards: [Standard], scoring: Scoring? = nil, resultLabel: String? = nil, footnotes: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.aliases = aliases
        self.unitKinds = unitKinds
        self.fields = fields
        self.columns = columns
        self.standards = standards
        self.scoring = scoring
        self.resultLabel = resultLabel
        self.footnotes = footnotes
    }
}
