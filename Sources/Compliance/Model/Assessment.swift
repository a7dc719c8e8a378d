/// The result for one standard (是否达标).
public enum Verdict: String, Hashable, Sendable, CaseIterable, Codable {
    case met, notMet, needsReview, notFilled, notApplicable
}

/// How one requirement came out.
public enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
    case satisfied, violated, unstated, waived
}

/// The unit's own tick, where the form has one.
public enum SelfAssessment: String, Hashable, Sendable, CaseIterable, Codable {
    case met, notMet, other
}

/// What is reported beside a verdict.
public enum Flag: String, Hashable, Sendable, CaseIterable, Codable {
    case selfAssessmentDiffers, standardAltered, copiesStandard, copiesOtherUnit
}

/// The words an outcome rests on, and where they stand.
public struct Source: Hashable, Sendable, Codable {
    public var sheet: String
    /// An address such as `E7`; a range such as `A2:F31` for a whole evidence sheet.
    public var cell: String
    public var quote: String

    public init(sheet: String, cell: String, quote: String) {
        self.sheet = sheet
        self.cell = cell
        self.quote = quote
    }
}

/// One requirement, decided.
public struct RequirementResult: Hashable, Sendable {
    public var id: String
    public var isHard: Bool
    public var outcome: Outcome
    public var demand: String
    /// What was found, in a few words: 10次，缺8月. Empty when nothing was.
    public var found: String
    public var source: Source?
    /// One clause for the gap when violated or unstated, every figure in it: 中心组学习应每月1次，台账记录10次，缺8月.
    public var gap: String
    public var remedy: String
    /// Contradictions, doubts and readings a person should see.
    public var notes: [String]

    public init(
        id: String, isHard: Bool, outcome: Outcome, demand: String, found: String = "", source: Source? = nil, gap: String = "",
        remedy: String = "", notes: [String] = []
    ) {
        self.id = id
        self.isHard = isHard
        self.outcome = outcome
        self.demand = demand
        self.found = found
        self.source = source
        self.gap = gap
        self.remedy = remedy
        self.notes = notes
    }
}

/// One standard, decided.
public struct Assessment: Hashable, Sendable {
    public var verdict: Verdict
    public var requirements: [RequirementResult]
    public var gap: String
    public var remedy: String
    public var flags: Set<Flag>
    public var notes: [String]
    public var selfAssessment: SelfAssessment?
    /// 得分 of a scorecard row; nil when blank or no number.
    public var score: Double?

    public init(
        verdict: Verdict, requirements: [RequirementResult] = [], gap: String = "", remedy: String = "", flags: Set<Flag> = [],
        notes: [String] = [], selfAssessment: SelfAssessment? = nil, score: Double? = nil
    ) {
        self.verdict = verdict
        self.requirements = requirements
        self.gap = gap
        self.remedy = remedy
        self.flags = flags
        self.notes = notes
        self.selfAssessment = selfAssessment
        self.score = score
    }
}
