/// A day of the proleptic Gregorian calendar.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    public var year: Int
    /// 1…12
    public var month: Int
    /// 1…31
    public var day: Int

    public init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// ISO 8601, such as `2026-11-05`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

/// What is known of the unit beside its statements.
public struct UnitContext: Sendable {
    public var unit: String
    public var kind: UnitKind?
    /// The form's date, or the date given for the run: what is due is due by this day.
    public var asOf: Day
    /// Header fields by their label, as the unit wrote them.
    public var fields: [String: String] {
        didSet { header = HeaderFacts(fields) }
    }
    public var evidence: Evidence
    /// What the header fields say; nil when the form has none.
    private(set) var header: HeaderFacts?

    public init(unit: String, kind: UnitKind?, asOf: Day, fields: [String: String] = [:], evidence: Evidence = Evidence()) {
        self.unit = unit
        self.kind = kind
        self.asOf = asOf
        self.fields = fields
        self.evidence = evidence
        header = HeaderFacts(fields)
    }
}

/// What the unit wrote for one standard.
public struct Statement: Sendable {
    public var text: String
    /// Where it stands; the quote is left empty.
    public var source: Source
    /// The unit's own tick when the form has a column for it, as written.
    public var tick: String?
    /// The statement column also holds the tick (registration forms: 达标。总支委员5人…).
    public var leadsWithTick: Bool

    public init(text: String, source: Source, tick: String? = nil, leadsWithTick: Bool = false) {
        self.text = text
        self.source = source
        self.tick = tick
        self.leadsWithTick = leadsWithTick
    }
}
