/// Records of 会议活动记录 that are owed by persons: 班子成员讲党课, 书记和院长讲思政课.
extension EvidenceRules {
    /// The records of one type in a sheet.
    struct SpokenRecords {
        let type: MeetingType
        let records: [MeetingRecord]
        let sheet: EvidenceSheet<MeetingRecord>
    }

    /// The sheet shows who spoke. Who is not on it may have spoken elsewhere.
    static func settleSpeakers(
        _ spoken: SpokenRecords, _ measure: Measure, _ actor: String, _ least: Double, _ context: UnitContext
    ) -> EvidenceFinding? {
        let owing = owing(actor, in: context)
        guard !owing.isEmpty else { return nil }
        let due = DuePeriods(asOf: context.asOf, records: spoken.sheet.records.compactMap { $0.date?.monthIndex })
        let periods = measure.period.map(due.periods) ?? []
        func isDone(_ name: String) -> Bool {
            let own = spoken.records.filter { $0.speaker.contains(name) && isInYear($0.date, context.asOf) }
            guard !periods.isEmpty else { return Double(own.count) >= least }
            return periods.allSatisfy { months in
                Double(own.count { $0.date.map { months.contains($0.monthIndex) } ?? false }) >= least
            }
        }
        let done = owing.filter(isDone)
        let quote = spoken.sheet.source("\(spoken.type.name)\(spoken.records.count)次")
        if done.count == owing.count || (!measure.perActor && !done.isEmpty) {
            return EvidenceFinding(
                outcome: .satisfied, found: "台账记录\(listed(done))已开展", count: Double(done.count), source: quote)
        }
        guard measure.perActor, spoken.records.contains(where: { record in owing.contains { record.speaker.contains($0) } })
        else {
            return nil
        }
        let absent = owing.filter { !done.contains($0) }
        return EvidenceFinding(
            outcome: .unstated, found: "台账记录\(owing.count)人中\(done.count)人", count: Double(done.count),
            missing: "台账未见\(listed(absent))\(periods.isEmpty ? "" : "每期都讲")", source: quote)
    }

    /// The names of those an actor means. Who holds no office in the list stands by his title: 院长.
    private static func owing(_ actor: String, in context: UnitContext) -> [String] {
        guard let officers = context.evidence.officers?.records, officers.allSatisfy({ !$0.name.isEmpty }) else { return [] }
        var owing = officers.filter { Officers.answers($0.office, to: actor) }.map(\.name)
        if owing.isEmpty { return [] }
        if actor.contains("院长"), !officers.contains(where: { $0.office.contains("院长") }) { owing.append("院长") }
        return owing
    }

    /// Whether the persons are those of the body above the unit, whom its own sheets do not list: 党委班子成员到联系支部讲党课.
    static func isAbove(_ actor: String, _ demand: String, _ context: UnitContext) -> Bool {
        guard context.kind == .branch else { return false }
        return ["党总支", "党委", "学院", "学校"].contains { actor.contains($0) }
            || actor.contains("班子成员") && demand.contains("联系")
    }

    /// A speaker from above, known by his title. One is enough unless each of them owes it, since nothing tells how many they are.
    static func settleVisitors(
        _ records: [MeetingRecord], _ measure: Measure, _ sheet: EvidenceSheet<MeetingRecord>
    ) -> EvidenceFinding? {
        let titles = ["总支书记", "总支副书记", "党委书记", "党委副书记", "党委委员", "总支委员", "院长", "校长", "院领导", "校领导"]
        guard !measure.perActor,
            let visit = records.first(where: { record in titles.contains { record.speaker.contains($0) } })
        else { return nil }
        return EvidenceFinding(
            outcome: .satisfied, found: "台账记录\(visit.speaker)已开展", count: 1, source: sheet.source(visit.speaker))
    }
}
