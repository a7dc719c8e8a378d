/// Records of 会议活动记录: counted by type, period and speaker.
extension EvidenceRules {
    private static let countUnits: Set<String> = ["次", "场", "场次", "回", "期", "节", "讲"]

    static func settleMeetings(_ measure: Measure, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.meetings, let type = MeetingType(subject: measure.subject),
            let least = measure.least(units: countUnits)
        else { return nil }
        let records = type.records(in: sheet)
        guard !records.isEmpty else { return nil }
        if measure.perActor || measure.actor != nil { return settleSpeakers(type, records, measure, sheet, context) }
        let months = sheet.records.compactMap { $0.date?.monthIndex }
        return settleCounts(records, least: least, period: measure.period, months: months, sheet, context)
    }

    private static func settleCounts(
        _ records: [MeetingRecord], least: Double, period: Period?, months: [Int], _ sheet: EvidenceSheet<MeetingRecord>,
        _ context: UnitContext
    ) -> EvidenceFinding? {
        let due = DuePeriods(asOf: context.asOf, records: months)
        let counted = records.filter { record in
            guard let date = record.date else { return true }
            return date.monthIndex >= due.start && date.monthIndex <= context.asOf.monthIndex
        }
        let count = Double(counted.count)
        let name = MeetingType(record: records.first?.type ?? "")?.name ?? ""
        guard counted.allSatisfy({ $0.date != nil }), !counted.isEmpty else { return nil }
        let periods = period.map(due.periods) ?? []
        guard !periods.isEmpty, let period else {
            let isMet = count >= least || period == .twoYears || period == .term
            let missing = isMet ? "" : "差\(text(least - count))次"
            return EvidenceFinding(
                outcome: isMet ? .satisfied : .violated, found: "台账记录\(text(count))次", count: count, missing: missing,
                source: sheet.source("\(name)\(text(count))次"))
        }
        let short = periods.filter { months in
            Double(counted.count { $0.date.map { months.contains($0.monthIndex) } ?? false }) < least
        }
        let missing = short.isEmpty ? "" : "缺" + DuePeriods.names(short, period)
        let found = "台账记录\(text(count))次" + (missing.isEmpty ? "" : "，\(missing)")
        return EvidenceFinding(
            outcome: short.isEmpty ? .satisfied : .violated, found: found, count: count, missing: missing,
            source: sheet.source("\(name)\(text(count))次"))
    }

    /// 党课 and the like, owed by persons: the sheet shows who did it. Who is not on it may have done it elsewhere.
    private static func settleSpeakers(
        _ type: MeetingType, _ records: [MeetingRecord], _ measure: Measure, _ sheet: EvidenceSheet<MeetingRecord>,
        _ context: UnitContext
    ) -> EvidenceFinding? {
        guard let officers = context.evidence.officers?.records, let actor = measure.actor else { return nil }
        let owing = officers.filter { Officers.answers($0.office, to: actor) }
        guard !owing.isEmpty, owing.allSatisfy({ !$0.name.isEmpty }) else { return nil }
        let done = owing.filter { officer in records.contains { $0.speaker.contains(officer.name) } }
        let quote = sheet.source("\(type.name)\(records.count)次")
        if done.count == owing.count || (!measure.perActor && !done.isEmpty) {
            return EvidenceFinding(
                outcome: .satisfied, found: "台账记录\(done.map(\.name).joined(separator: "、"))已开展", count: Double(done.count),
                source: quote)
        }
        guard measure.perActor, !done.isEmpty else { return nil }
        let absent = owing.filter { officer in !done.contains { $0.name == officer.name } }
        return EvidenceFinding(
            outcome: .unstated, found: "\(owing.count)人中\(done.count)人有记录", count: Double(done.count),
            missing: "台账未见" + absent.map(\.name).joined(separator: "、"), source: quote)
    }

    static func settlePractice(_ practice: PracticeCheck, in context: UnitContext) -> EvidenceFinding? {
        if let finding = settleOffice(practice, in: context) { return finding }
        guard practice.acts.isEmpty, let sheet = context.evidence.meetings, let type = MeetingType(subject: practice.subject)
        else { return nil }
        let records = type.records(in: sheet)
        guard !records.isEmpty else { return nil }
        return EvidenceFinding(
            outcome: .satisfied, found: "台账记录\(records.count)次", count: Double(records.count),
            source: sheet.source("\(type.name)\(records.count)次"))
    }
}
