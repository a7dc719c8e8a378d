import Compliance

/// How many rows got each verdict.
public struct VerdictCounts: Hashable, Sendable {
    public var met = 0
    public var notMet = 0
    public var needsReview = 0
    public var notFilled = 0
    public var notApplicable = 0

    public init() {}

    public init(_ verdicts: some Sequence<Verdict>) {
        for verdict in verdicts { self[verdict] += 1 }
    }

    public subscript(verdict: Verdict) -> Int {
        get {
            switch verdict {
            case .met: met
            case .notMet: notMet
            case .needsReview: needsReview
            case .notFilled: notFilled
            case .notApplicable: notApplicable
            }
        }
        set {
            switch verdict {
            case .met: met = newValue
            case .notMet: notMet = newValue
            case .needsReview: needsReview = newValue
            case .notFilled: notFilled = newValue
            case .notApplicable: notApplicable = newValue
            }
        }
    }

    public var total: Int { met + notMet + needsReview + notFilled + notApplicable }

    /// 达标率: met ÷ (all − notApplicable); nil when nothing applied.
    public var rate: Double? {
        let due = total - notApplicable
        return due > 0 ? Double(met) / Double(due) : nil
    }

    public static func += (left: inout VerdictCounts, right: VerdictCounts) {
        for verdict in Verdict.allCases { left[verdict] += right[verdict] }
    }

    public static func sum(_ counts: some Sequence<VerdictCounts>) -> VerdictCounts {
        counts.reduce(into: VerdictCounts()) { $0 += $1 }
    }

    package var json: JSONValue {
        .object(Verdict.allCases.map { .init($0.rawValue, .integer(self[$0])) })
    }
}
