/// Records of 谈心谈话: who has been talked with, and who has not.
extension EvidenceRules {
    /// 必谈: once with each named party.
    static func settleParties(_ check: PartiesCheck, in context: UnitContext) -> EvidenceFinding? {
        guard check.subject.mentions("谈心", "谈话"), check.parties.count == 1, let party = check.parties.first,
            let log = TalkLog(in: context)
        else { return nil }
        if party.concept.contains("之间") { return settleBetween(log) }
        if party.concept.contains("党外") { return settleOutside(log) }
        return party.concept.contains("党员") ? settleEachMember(log, context) : nil
    }

    /// Every officer has spoken with another one.
    private static func settleBetween(_ log: TalkLog) -> EvidenceFinding? {
        let count = log.countBetweenOfficers()
        let source = log.source("委员之间谈话\(count)次")
        guard count > 0 else { return nothing("委员之间", log) }
        let names = log.people.listsOfficers ? log.people.officers.keys.sorted() : []
        let spoken = log.talks(of: names, with: \.isOfficer, as: \.isOfficer)
        let silent = log.talks.contains(where: \.isBetweenOfficers) ? [] : names.filter { spoken[$0] == nil }
        guard !silent.isEmpty else {
            return EvidenceFinding(outcome: .satisfied, found: "台账记录委员之间谈话\(count)次", count: Double(count), source: source)
        }
        return EvidenceFinding(
            outcome: log.showsGaps ? .violated : .unstated, found: "台账记录委员之间谈话\(count)次",
            missing: "未见\(listed(silent))与其他委员谈话", source: source)
    }

    private static func settleOutside(_ log: TalkLog) -> EvidenceFinding? {
        let count = log.count(\.isOfficer) { $0 == .outsider }
        guard count > 0 else { return nothing("与党外师生", log) }
        return EvidenceFinding(
            outcome: .satisfied, found: "台账记录与党外师生谈话\(count)次", count: Double(count),
            source: log.source("与党外师生谈话\(count)次"))
    }

    private static func nothing(_ party: String, _ log: TalkLog) -> EvidenceFinding? {
        let shown = log.showsGaps && !log.people.officers.isEmpty
        return EvidenceFinding(
            outcome: shown ? .violated : .unstated, found: "台账记录谈话\(log.talks.count)次", missing: "未见\(party)谈话记录",
            source: log.source("谈话\(log.talks.count)次"))
    }

    /// Everyone on 党员名册 who is no officer has spoken with one.
    private static func settleEachMember(_ log: TalkLog, _ context: UnitContext) -> EvidenceFinding? {
        let holder: (UnitPeople.Part) -> Bool = \.isOfficer
        let names = (log.people.roster ?? []).filter { log.people.officers[$0] == nil }
        let spoken = log.talks(of: names, with: holder) { $0 == .member }
        if let finding = settleEach(names, spoken, least: 1, log) { return finding }
        let reached = spoken.count
        if reached == 0, log.count(holder, { $0 == .member }) == 0 { return nothing("委员与党员", log) }
        if let all = context.header?.memberCount, log.people.listsOfficers,
            Double(reached + log.people.officers.count) >= all
        {
            return EvidenceFinding(
                outcome: .satisfied, found: "台账记录委员与\(reached)名党员谈话", count: Double(reached),
                source: log.source("党员\(reached)名"))
        }
        return EvidenceFinding(
            outcome: .unstated, found: "台账记录委员与\(reached)名党员谈话", missing: "未附党员名册，不能核对是否每人谈到",
            source: log.source("党员\(reached)名"))
    }

    /// Persons known by name, each talked with often enough; nil when no names are known.
    private static func settleEach(_ names: [String], _ spoken: [String: Int], least: Int, _ log: TalkLog) -> EvidenceFinding? {
        guard !names.isEmpty, !log.people.officers.isEmpty else { return nil }
        let short = names.filter { spoken[$0, default: 0] < least }
        let done = names.count - short.count
        let source = log.source("党员\(names.count)名，谈到\(done)名")
        if short.isEmpty {
            return EvidenceFinding(outcome: .satisfied, found: "台账记录\(names.count)名党员均已谈到", count: Double(done), source: source)
        }
        // Who is only called 党员 may be any of them.
        let isOpen =
            !log.isComplete
            || log.talks.contains {
                $0.pairs.contains { pair in [pair.0, pair.1].contains { $0.part == .member && $0.name.isEmpty } }
            }
        let few = least > 1 ? "不足\(least)次" : ""
        return EvidenceFinding(
            outcome: isOpen ? .unstated : .violated, found: "台账记录\(names.count)名党员谈到\(done)名", count: Double(done),
            missing: "缺\(listed(short))\(few)", source: source)
    }

    // MARK: A number of talks

    /// 每年不少于2次, between officers, with members, or with each of them.
    static func settleTalks(_ measure: Measure, demand: String, in context: UnitContext) -> EvidenceFinding? {
        guard measure.subject.mentions("谈心谈话"), let actor = measure.actor, measure.period == .year,
            let least = measure.least(units: ["次"]), let log = TalkLog(in: context)
        else { return nil }
        let isSecretary = (actor + demand).contains("书记") || (actor + demand).contains("负责人")
        let holder: (UnitPeople.Part) -> Bool = isSecretary ? { $0 == .secretary } : \.isOfficer
        if actor.contains("之间") { return settle(log.countBetweenOfficers(), least, "委员之间", log) }
        guard actor.contains("党员") else { return nil }
        guard measure.perActor else {
            let count = log.talks.count { $0.joins(holder) { $0 == .member } }
            return settle(count, least, isSecretary ? "书记与党员" : "委员与党员", log)
        }
        let names = (log.people.roster ?? []).filter {
            log.people.officers[$0] == nil || isSecretary && log.people.officers[$0] == .officer
        }
        let spoken = log.talks(of: names, with: holder) { $0 == .member || $0 == .officer }
        return settleEach(names, spoken, least: Int(least), log)
    }

    private static func settle(_ count: Int, _ least: Double, _ party: String, _ log: TalkLog) -> EvidenceFinding? {
        if count == 0 { return nothing(party, log) }
        let isMet = Double(count) >= least
        return EvidenceFinding(
            outcome: isMet ? .satisfied : log.namesEverybody ? .violated : .unstated, found: "台账记录\(party)谈话\(count)次",
            count: Double(count), missing: isMet ? "" : "差\(text(least - Double(count)))次",
            source: log.source("\(party)谈话\(count)次"))
    }

    /// At most three names: 江渡、温言、秦牧野等7人.
    static func listed(_ names: [String]) -> String {
        names.prefix(3).joined(separator: "、") + (names.count > 3 ? "等\(names.count)人" : "")
    }
}
