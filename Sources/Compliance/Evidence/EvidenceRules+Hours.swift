/// Records of 学习培训学时 and the training of 发展党员: summed by person, the lowest decides.
extension EvidenceRules {
    private static let hourUnits: Set<String> = ["学时", "课时", "小时"]

    static func settleHours(_ measure: Measure, demand: String, in context: UnitContext) -> EvidenceFinding? {
        if let finding = settleTrainings(measure, demand: demand, in: context) { return finding }
        guard let least = measure.least(units: hourUnits) else { return nil }
        let about = measure.subject.allWords + (measure.actor ?? "")
        if about.contains("发展对象") || about.contains("积极分子") { return settleCandidateHours(measure, least, in: context) }
        guard let sheet = context.evidence.hours else { return nil }
        var records = sheet.records.filter { isInYear($0.date, context.asOf) }
        if about.contains("廉政") || about.contains("廉洁") {
            records = records.filter { $0.content.contains("廉") }
        }
        let owing = people(in: records, actor: measure.actor, context)
        guard !owing.isEmpty else { return nil }
        return settle(owing, least: least, source: sheet.source(""))
    }

    /// The persons of whom a requirement asks hours, with their sums, lowest first.
    private static func people(in records: [HoursRecord], actor: String?, _ context: UnitContext) -> [(
        name: String, hours: Double
    )] {
        var sums: [String: Double] = [:]
        for record in records where !record.name.isEmpty { sums[record.name, default: 0] += record.hours }
        let owing = owing(sums.keys, in: records, actor: actor ?? "", context)
        return sums.filter { owing.contains($0.key) }.map { ($0.key, $0.value) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    }

    /// Those an actor names: by their office for 书记 and 班子成员, by their identity for 学生党员, else all members.
    private static func owing(
        _ names: some Sequence<String>, in records: [HoursRecord], actor: String, _ context: UnitContext
    ) -> Set<String> {
        if isLeader(actor) {
            var offices = Dictionary(
                records.filter { isLeader($0.position) }.map { ($0.name, $0.position) }, uniquingKeysWith: { first, _ in first })
            for officer in context.evidence.officers?.records ?? [] { offices[officer.name] = officer.office }
            return Set(names.filter { name in offices[name].map { Officers.answers($0, to: actor) } ?? false })
        }
        let applicants = Set(records.filter { isApplicant($0.position) }.map(\.name))
        let members = Set(names).subtracting(applicants)
        guard let identity = ["学生", "教", "退休"].first(where: { actor.contains($0) }) else { return members }
        var identities = Dictionary(records.map { ($0.name, $0.position) }, uniquingKeysWith: { first, _ in first })
        for member in context.evidence.members?.records ?? [] where !member.identity.isEmpty {
            identities[member.name] = member.identity
        }
        return members.filter { identities[$0]?.contains(identity) ?? false }
    }

    private static func isLeader(_ position: String) -> Bool {
        ["书记", "委员", "支委", "班子"].contains { position.contains($0) }
    }

    /// 入党积极分子 and 发展对象 on the same list are no members yet.
    private static func isApplicant(_ position: String) -> Bool {
        ["积极分子", "发展对象"].contains { position.contains($0) }
    }

    private static func settle(_ people: [(name: String, hours: Double)], least: Double, source: Source) -> EvidenceFinding? {
        guard let lowest = people.first else { return nil }
        var source = source
        let short = people.filter { $0.hours < least - 1e-9 }
        guard !short.isEmpty else {
            source.quote = "\(lowest.name)\(text(lowest.hours))学时"
            return EvidenceFinding(
                outcome: .satisfied, found: "台账\(people.count)人，最低\(text(lowest.hours))学时", count: lowest.hours, source: source)
        }
        source.quote = short.prefix(3).map { "\($0.name)\(text($0.hours))学时" }.joined(separator: "、")
        let missing =
            short.count == 1
            ? "\(lowest.name)\(text(lowest.hours))学时，差\(text(least - lowest.hours))学时"
            : short.prefix(3).map { "\($0.name)\(text($0.hours))学时（差\(text(least - $0.hours))学时）" }.joined(separator: "、")
                + (short.count > 3 ? "等\(short.count)人" : "")
        return EvidenceFinding(
            outcome: .violated, found: "台账\(short.count)人不足\(text(least))学时", count: lowest.hours, missing: missing,
            source: source)
    }

    private static func settleCandidateHours(_ measure: Measure, _ least: Double, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.candidates else { return nil }
        let stage = (measure.subject.concept + (measure.actor ?? "")).contains("积极分子") ? "积极分子" : "发展对象"
        let people = sheet.records.filter { $0.stage.contains(stage) }.compactMap { record in
            record.trainingHours.map { (name: record.name, hours: $0) }
        }
        return settle(people.sorted { ($0.hours, $0.name) < ($1.hours, $1.name) }, least: least, source: sheet.source(""))
    }

    /// 集中培训 as a number of times, by person.
    ///
    /// - Parameter demand: the requirement's wording, which may name the secretary where the check names nobody: 党支部书记集中轮训.
    private static func settleTrainings(_ measure: Measure, demand: String, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.hours, let least = measure.least(units: ["次", "期"]) else { return nil }
        let records = sheet.records.filter { isInYear($0.date, context.asOf) }
        if measure.subject.concept.hasSuffix("业务培训") { return settleBusinessTraining(measure, records, sheet) }
        let actor = measure.actor ?? (demand.contains("书记") ? "书记" : "")
        guard isLeader(actor), measure.subject.mentions("集中培训") else { return nil }
        let trainings = records.filter { $0.form.contains("培训") || $0.form.contains("轮训") || $0.content.contains("集中培训") }
        guard !trainings.isEmpty else { return nil }
        let owing = people(in: records, actor: actor, context).map(\.name).sorted()
        let short = owing.filter { name in Double(trainings.count { $0.name == name }) < least }
        guard !owing.isEmpty else { return nil }
        let words = "集中培训\(trainings.count)人次"
        if short.isEmpty {
            return EvidenceFinding(
                outcome: .satisfied, found: "台账记录\(listed(owing))参加集中培训", source: sheet.source(words))
        }
        return EvidenceFinding(
            outcome: .violated, found: "台账记录\(owing.count)人中\(owing.count - short.count)人参加集中培训",
            missing: "缺\(listed(short))", source: sheet.source(words))
    }

    /// 党建工作业务培训: a record shows it; that there is none shows nothing, since it goes by many names.
    private static func settleBusinessTraining(
        _ measure: Measure, _ records: [HoursRecord], _ sheet: EvidenceSheet<HoursRecord>
    ) -> EvidenceFinding? {
        let words = [measure.subject.concept] + measure.subject.terms
        let trainings = records.filter { record in words.contains { record.content.contains($0) || record.form.contains($0) } }
        guard !trainings.isEmpty else { return nil }
        let found = "台账记录\(measure.subject.concept)\(trainings.count)人次"
        return EvidenceFinding(outcome: .satisfied, found: found, source: sheet.source(trainings[0].content))
    }

    /// In the year of the form's date, or in the twelve months before it.
    static func isInYear(_ date: RecordDate?, _ asOf: Day) -> Bool {
        guard let date else { return true }
        return date.monthIndex > asOf.monthIndex - 12 && date.monthIndex <= asOf.monthIndex
    }
}
