/// One checkable demand inside a standard (考核点).
public struct Requirement: Hashable, Sendable {
    /// Unique in its template: the standard's id and a letter, such as `1.2.a`.
    public var id: String
    /// The demand in a few words, as a gap quotes it: 中心组理论学习每月不少于1次.
    public var demand: String
    /// Hard requirements carry a figure, a date, a term or a named deliverable; the others are supporting.
    public var isHard: Bool
    public var check: Check
    /// When the demand concerns the unit at all; nil means always.
    public var condition: Condition?
    /// One concrete action that would close the gap; nil leaves the wording to the remedy table.
    public var remedy: String?

    public init(id: String, demand: String, isHard: Bool, check: Check, condition: Condition? = nil, remedy: String? = nil) {
        self.id = id
        self.demand = demand
        self.isHard = isHard
        self.check = check
        self.condition = condition
        self.remedy = remedy
    }
}

/// What a requirement talks about: a concept of the lexicon, and words of its own.
public struct Subject: Hashable, Sendable {
    /// The concept's name in the lexicon, such as 中心组学习; also its first synonym when the lexicon has no such concept.
    public var concept: String
    /// Further words that mean the same inside this requirement only.
    public var terms: [String]

    public init(_ concept: String, terms: [String] = []) {
        self.concept = concept
        self.terms = terms
    }
}
