import Compliance
import Forms

/// The judge held against people's decisions of earlier rounds, standard by standard.
public struct Calibration: Hashable, Sendable {
    /// How the judge's verdict on a row stands to the person's.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case agrees
        /// One says met, the other not met.
        case differs
        /// The judge left the row to a person, or found nothing filled in or nothing applicable.
        case abstains
    }

    /// One row that a person decided.
    public struct Case: Hashable, Sendable {
        public var outcome: Outcome
        public var file: String
        public var sheet: String
        public var row: Int
        public var unit: String
        public var template: String
        public var standard: String
        public var item: String
        public var decision: SelfAssessment
        public var verdict: Verdict
        public var gap: String
    }

    /// The cases of one standard.
    public struct StandardResult: Hashable, Sendable {
        public var template: String
        public var standard: String
        public var item: String
        public var counts: [Outcome: Int]

        public var total: Int { counts.values.reduce(0, +) }
        /// Agreeing among those the judge decided; nil when it decided none.
        public var agreement: Double? {
            let decided = (counts[.agrees] ?? 0) + (counts[.differs] ?? 0)
            return decided > 0 ? Double(counts[.agrees] ?? 0) / Double(decided) : nil
        }
    }

    public var cases: [Case]
    /// By template, in the form's order.
    public var standards: [StandardResult]
    /// Rows without a clear 是 or 否 from a person; they count nowhere.
    public var undecided: Int

    public init(_ report: Report) {
        var cases: [Case] = []
        var undecided = 0
        for file in report.files {
            for submission in file.submissions {
                for row in submission.rows {
                    guard let one = Self.compare(row, of: submission, in: file.file) else {
                        undecided += 1
                        continue
                    }
                    cases.append(one)
                }
            }
        }
        self.cases = cases
        self.undecided = undecided
        standards = Self.sum(cases)
    }

    public func count(_ outcome: Outcome) -> Int { cases.count { $0.outcome == outcome } }

    private static func compare(_ row: RowReport, of submission: SubmissionReport, in file: String) -> Case? {
        guard let decision = row.reviewed.flatMap(decision) ?? row.selfAssessment, decision != .other else { return nil }
        return Case(
            outcome: outcome(decision, row.verdict), file: file, sheet: submission.sheet, row: row.row, unit: submission.unit,
            template: submission.template, standard: row.standard, item: row.item, decision: decision, verdict: row.verdict,
            gap: row.gap)
    }

    private static func decision(_ verdict: Verdict) -> SelfAssessment? {
        switch verdict {
        case .met: .met
        case .notMet: .notMet
        default: nil
        }
    }

    static func outcome(_ decision: SelfAssessment, _ verdict: Verdict) -> Outcome {
        switch (decision, verdict) {
        case (.met, .met), (.notMet, .notMet): .agrees
        case (.met, .notMet), (.notMet, .met): .differs
        default: .abstains
        }
    }

    private struct Key: Hashable {
        var template: String
        var standard: String
    }

    private static func sum(_ cases: [Case]) -> [StandardResult] {
        let groups = Dictionary(grouping: cases) { Key(template: $0.template, standard: $0.standard) }
        let keys = groups.keys.sorted {
            $0.template != $1.template
                ? $0.template < $1.template : StandardOrder.precedes($0.standard, $1.standard)
        }
        return keys.map { key in
            let group = groups[key] ?? []
            return StandardResult(
                template: key.template, standard: key.standard, item: group.first?.item ?? "",
                counts: group.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 })
        }
    }
}

extension Calibration {
    /// What `calibrate --json` prints.
    public var json: JSONValue {
        [
            "version": .integer(1), "counts": Self.json { count($0) }, "undecided": .integer(undecided),
            "standards": .array(
                standards.map { one in
                    [
                        "template": .string(one.template), "standard": .string(one.standard), "item": .string(one.item),
                        "counts": Self.json { one.counts[$0] ?? 0 }, "agreement": .optional(one.agreement),
                    ]
                }),
            "cases": .array(cases.filter { $0.outcome != .agrees }.map(Self.json)),
        ]
    }

    private static func json(_ count: (Outcome) -> Int) -> JSONValue {
        .object(Outcome.allCases.map { .init($0.rawValue, .integer(count($0))) })
    }

    private static func json(_ one: Case) -> JSONValue {
        [
            "outcome": .string(one.outcome.rawValue), "file": .string(one.file), "sheet": .string(one.sheet),
            "row": .integer(one.row), "unit": .string(one.unit), "template": .string(one.template),
            "standard": .string(one.standard), "item": .string(one.item), "decision": .string(one.decision.rawValue),
            "verdict": .string(one.verdict.rawValue), "gap": .string(one.gap),
        ]
    }
}
