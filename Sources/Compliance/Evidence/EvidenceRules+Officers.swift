/// Offices as 班子成员 lists them.
enum Officers {
    /// Whether an office belongs to the persons a requirement names.
    static func answers(_ office: String, to actor: String) -> Bool {
        if actor.contains("委员") || actor.contains("支委") || actor.contains("班子") { return true }
        if actor.contains("副书记") && !actor.contains("书记、副书记") { return office.contains("副书记") }
        if actor.contains("书记") { return isSecretary(office) }
        return false
    }

    static func isSecretary(_ office: String) -> Bool { office.contains("书记") && !office.contains("副书记") }
}

/// Records of 班子成员: size, offices and terms.
extension EvidenceRules {
    static func settleOfficers(_ measure: Measure, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.officers, !sheet.records.isEmpty, measure.period == nil, !measure.perActor else {
            return nil
        }
        let concept = measure.subject.concept
        let people: [OfficerRecord]
        let name: String
        if concept.contains("副书记") {
            let isFullTime = concept.contains("专职")
            people = sheet.records.filter { $0.office.contains("副书记") && (!isFullTime || $0.fullTime.contains("专职")) }
            name = isFullTime ? "专职副书记" : "副书记"
        } else if concept.hasSuffix("书记") {
            people = sheet.records.filter { Officers.isSecretary($0.office) }
            name = "书记"
        } else if concept.hasSuffix("委员") || concept.hasSuffix("支委") || concept.contains("委员会") {
            people = sheet.records.filter { !$0.office.isEmpty }
            name = "委员"
        } else {
            return nil
        }
        guard let bound = measure.bounds.first(where: { ["人", "名", "位"].contains($0.unit) }) else { return nil }
        return settle(Double(people.count), bound, "\(name)\(people.count)人", sheet)
    }

    private static func settle(_ count: Double, _ bound: Bound, _ words: String, _ sheet: EvidenceSheet<OfficerRecord>)
        -> EvidenceFinding
    {
        let found = "班子成员表\(words)"
        if bound.admits(count) {
            return EvidenceFinding(outcome: .satisfied, found: found, count: count, source: sheet.source(words))
        }
        if let least = bound.least, count < least {
            return EvidenceFinding(
                outcome: .violated, found: found, count: count, missing: "差\(text(least - count))人", source: sheet.source(words))
        }
        let excess = "多\(text(count - (bound.most ?? bound.least ?? 0)))人"
        return EvidenceFinding(
            outcome: bound.isNominal ? .unstated : .violated, found: found, count: count, missing: excess,
            source: sheet.source(words))
    }

    /// 设纪检委员 and the like: the office is on the list or it is not.
    static func settleOffice(_ practice: PracticeCheck, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.officers, !sheet.records.isEmpty else { return nil }
        let offices: [(word: String, spellings: [String])] = [
            ("纪检委员", ["纪检", "纪律检查"]), ("组织委员", ["组织"]), ("宣传委员", ["宣传"]), ("青年委员", ["青年"]),
        ]
        guard
            let office = offices.first(where: {
                practice.subject.concept.contains($0.word) || practice.subject.concept == "纪律检查委员"
            })
        else {
            return nil
        }
        let holders = sheet.records.filter { record in office.spellings.contains { record.office.contains($0) } }
        if let holder = holders.first {
            return EvidenceFinding(
                outcome: .satisfied, found: "班子成员表列有\(office.word)\(holder.name)", count: Double(holders.count),
                source: sheet.source(holder.office))
        }
        return EvidenceFinding(
            outcome: .violated, found: "班子成员表无\(office.word)", count: 0, missing: "缺\(office.word)",
            source: sheet.source(sheet.records.map(\.office).joined(separator: "、")))
    }

    static func settleTerm(_ term: TermCheck, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.officers, let longest = term.years.max(), let shortest = term.years.min() else {
            return nil
        }
        let dates = sheet.records.filter { !$0.office.isEmpty }.compactMap(\.since)
        var counts: [RecordDate: Int] = [:]
        for date in dates { counts[date, default: 0] += 1 }
        // The day on which most took office is the election; by-elections are single.
        guard let election = counts.max(by: { ($0.value, $0.key.latest) < ($1.value, $1.key.latest) })?.key else { return nil }
        func end(_ years: Int) -> Day { Day(election.year + years, election.month, election.day ?? 31) }
        func words(_ years: Int) -> String { "任职日期\(text(election))，任期\(years)年，\(end(years).year)年\(end(years).month)月届满" }
        if end(shortest) >= context.asOf {
            return EvidenceFinding(outcome: .satisfied, found: words(shortest), source: sheet.source(text(election)))
        }
        guard end(longest) < context.asOf else { return nil }
        return EvidenceFinding(
            outcome: .violated, found: words(longest), missing: "任期已于\(end(longest).year)年\(end(longest).month)月届满，未见换届",
            source: sheet.source(text(election)))
    }

    private static func text(_ date: RecordDate) -> String {
        "\(date.year)年\(date.month)月" + (date.day.map { "\($0)日" } ?? "")
    }
}
