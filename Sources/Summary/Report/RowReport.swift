import Compliance

/// One row of a judged form.
public struct RowReport: Hashable, Sendable {
    /// One-based row in the sheet.
    public var row: Int
    /// The standard's id in its template.
    public var standard: String
    public var category: String
    public var item: String
    public var verdict: Verdict
    /// What a reviewer typed into the returned sheet instead; it wins when reports are summed up.
    public var reviewed: Verdict?
    public var selfAssessment: SelfAssessment?
    public var gap: String
    public var remedy: String
    public var flags: [Flag]
    public var score: Double?
    /// What the unit wrote, so that merged shards can be searched for copies (雷同).
    public var statement: String
    public var requirements: [RequirementReport]
    /// 佐证资料 that the row asks for; empty when it asks for none or nothing tells what the unit has.
    public var documents: [Document]

    /// One document and where it was found.
    public struct Document: Hashable, Sendable {
        public enum Status: String, Hashable, Sendable {
            case file, listed, missing
        }

        /// As the template names it.
        public var name: String
        public var status: Status
        /// The name under which the unit has it.
        public var found: String?

        public init(name: String, status: Status, found: String? = nil) {
            self.name = name
            self.status = status
            self.found = found
        }
    }

    public init(
        row: Int, standard: String, category: String, item: String, verdict: Verdict, reviewed: Verdict? = nil,
        selfAssessment: SelfAssessment? = nil, gap: String = "", remedy: String = "", flags: [Flag] = [], score: Double? = nil,
        statement: String = "", requirements: [RequirementReport] = [], documents: [Document] = []
    ) {
        self.row = row
        self.standard = standard
        self.category = category
        self.item = item
        self.verdict = verdict
        self.reviewed = reviewed
        self.selfAssessment = selfAssessment
        self.gap = gap
        self.remedy = remedy
        self.flags = flags
        self.score = score
        self.statement = statement
        self.requirements = requirements
        self.documents = documents
    }

    /// The verdict that counts: a person's before the judge's.
    public var effectiveVerdict: Verdict { reviewed ?? verdict }
}

/// One requirement of a row.
public struct RequirementReport: Hashable, Sendable {
    public var id: String
    public var isHard: Bool
    public var outcome: Outcome
    public var demand: String
    public var found: String
    public var source: Source?

    public init(id: String, isHard: Bool, outcome: Outcome, demand: String, found: String, source: Source?) {
        self.id = id
        self.isHard = isHard
        self.outcome = outcome
        self.demand = demand
        self.found = found
        self.source = source
    }

    public init(_ result: RequirementResult) {
        self.init(
            id: result.id, isHard: result.isHard, outcome: result.outcome, demand: result.demand, found: result.found,
            source: result.source)
    }
}
