/// What an evidence sheet says on one requirement. The sheet decides over the statement (DESIGN §4, Claims against evidence).
public struct EvidenceFinding: Hashable, Sendable {
    public var outcome: Outcome
    /// What the sheet shows in a few words: 台账记录10次，缺8月.
    public var found: String
    /// The number a claim is held against; nil when the finding is no number.
    public var count: Double?
    /// What is missing and where: 缺8月; 韦沐朗28学时，差4学时. Empty when nothing is.
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

extension EvidenceSheet {
    /// The sheet as the source of a finding.
    func source(_ quote: String) -> Source { Source(sheet: name, cell: range, quote: quote) }
}
