/// Settles requirements by the evidence sheets that came with a form (DESIGN §4, Claims against evidence).
public enum EvidenceRules {
    /// What the sheets say on a requirement.
    ///
    /// - Returns: nil when no sheet covers it: a sheet covers a kind of record if it holds at least one of that kind. A record shows that
    ///   something was done, not how well, so that none satisfies a supporting practice; it may show that one was not kept.
    public static func settle(_ requirement: Requirement, in context: UnitContext, lexicon: Lexicon) -> EvidenceFinding? {
        let finding = finding(on: requirement, in: context)
        if !requirement.isHard, case .practice = requirement.check, finding?.outcome == .satisfied { return nil }
        return finding
    }

    private static func finding(on requirement: Requirement, in context: UnitContext) -> EvidenceFinding? {
        switch requirement.check {
        case .measure(let measure):
            settleHours(measure, demand: requirement.demand, in: context) ?? settleOfficers(measure, in: context)
                ?? settleMembers(measure, in: context) ?? settleDues(measure, in: context)
                ?? settleTalks(measure, demand: requirement.demand, in: context)
                ?? settleMeetings(measure, demand: requirement.demand, in: context)
        case .ratio(let ratio): settleRatio(ratio, demand: requirement.demand, in: context)
        case .schedule(let schedule): settleSchedule(schedule, in: context)
        case .term(let term): settleTerm(term, in: context)
        case .practice(let practice): settlePractice(practice, demand: requirement.demand, in: context)
        case .parties(let parties): settleParties(parties, in: context)
        case .elements(let elements): settleOffices(elements, in: context)
        }
    }

    /// The number of party members on 党员名册; nil without the sheet.
    public static func memberCount(in context: UnitContext) -> Int? {
        context.evidence.members?.records.count
    }

    /// The number of full members (正式党员) on 党员名册; nil when the sheet does not tell.
    public static func fullMemberCount(in context: UnitContext) -> Int? {
        guard let records = context.evidence.members?.records, records.contains(where: { !$0.category.isEmpty }) else {
            return nil
        }
        return records.count { $0.category.contains("正式") }
    }

    /// Whether a sheet shows that the unit has such people: 学生党员, 发展对象, 预备党员; nil when no sheet tells.
    public static func shows(_ subject: Subject, in context: UnitContext) -> Bool? {
        let words = [subject.concept] + subject.terms
        func names(_ word: String) -> Bool { words.contains { $0.contains(word) } }
        if let candidates = context.evidence.candidates?.records, !candidates.isEmpty {
            for stage in ["积极分子", "发展对象", "预备党员"] where names(stage) {
                return candidates.contains { $0.stage.contains(stage) }
            }
        }
        guard let members = context.evidence.members?.records, members.contains(where: { !$0.identity.isEmpty }) else {
            return nil
        }
        if names("学生党员") { return members.contains { $0.identity.contains("学生") } }
        if names("离退休") || names("退休") { return members.contains { $0.identity.contains("退休") } }
        if names("预备党员") { return members.contains { $0.category.contains("预备") } }
        return nil
    }

    /// A number as people write it: no `.0`.
    static func text(_ value: Double) -> String { Scorecard.text(value) }
}

extension Subject {
    /// The concept and its words as one text, for looking up what a subject is about.
    var allWords: String { ([concept] + terms).joined(separator: " ") }

    func mentions(_ words: String...) -> Bool {
        words.contains { word in concept.contains(word) || terms.contains { $0.contains(word) } }
    }
}

extension Measure {
    /// Whether a value lies inside one of the bounds of a unit.
    func admits(_ value: Double, units: Set<String>) -> Bool? {
        let bounds = bounds.filter { units.contains($0.unit) }
        guard !bounds.isEmpty else { return nil }
        return bounds.contains { $0.admits(value) }
    }

    /// The least value of the first bound in one of the units.
    func least(units: Set<String>) -> Double? {
        bounds.first { units.contains($0.unit) }?.least
    }
}

extension Bound {
    func admits(_ value: Double) -> Bool {
        value >= (least ?? -.infinity) - 1e-9 && value <= (most ?? .infinity) + 1e-9
    }
}
