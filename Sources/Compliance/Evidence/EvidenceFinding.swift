/// What an evidence sheet says of one requirement.
public struct EvidenceFinding: Hashable, Sendable {
    public var outcome: Outcome
    /// What the sheet shows, in a few words: 10次，缺8月.
    public var found: String
    /// The figure the sheet shows, in the requirement's unit; nil when the requirement has none.
    public var count: Double?
    /// What is missing and where: 缺第三季度. Empty when nothing is.
    public var missing: String
    public var source: Source

    public init(outcome: Outcome, found: String, count: Double? = nil, missing: String = "", source: Source) {
        self.outcome = outcome
        self.found = found
        self.count = count
        self.missing = missing
        self.source = source
    }
}
