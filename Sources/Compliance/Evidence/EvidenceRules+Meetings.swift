/// Records of 会议活动记录: counted by type, period and speaker.
extension EvidenceRules {
    private static let countUnits: Set<String> = ["次", "场", "场次", "回", "期", "节", "讲"]

    static func settleMeetings(_ measure: Measure, demand: String, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.meetings, let least = measure.least(units: countUnits) else { return nil }
        if let finding = settleAgenda(measure, sheet, context) { return finding }
        guard let type = MeetingType(subject: measure.subject) else { return nil }
        let records = type.records(in: sheet)
        guard !records.isEmpty else { return nil }
        if let actor = measure.actor {
            if isAbove(actor, demand, context) { return settleVisitors(records, measure, sheet) }
            return settleSpeakers(SpokenRecords(type: type, records: records, sheet: sheet), measure, actor, least, context)
        }
        guard !measure.perActor else { return nil }
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
        let name = records.first?.kind?.name ?? ""
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

    static func settlePractice(_ practice: PracticeCheck, demand: String, in context: UnitContext) -> EvidenceFinding? {
        if let finding = settleOffice(practice, in: context) { return finding }
        if let finding = settleDuesPractice(practice, demand: demand, in: context) { return finding }
        guard let sheet = context.evidence.meetings else { return nil }
        if practice.subject.concept.hasPrefix("向党员大会") { return settleReport(practice, sheet) }
        guard let type = MeetingType(subject: practice.subject) else { return nil }
        // An act that is the meeting itself (述职) is shown by its record; 通报 or 备案 is not.
        let isShown = practice.acts.isEmpty || practice.acts.contains { MeetingType(record: $0) == type }
        let records = isShown ? type.records(in: sheet) : []
        guard !records.isEmpty else { return nil }
        return EvidenceFinding(
            outcome: .satisfied, found: "台账记录\(records.count)次", count: Double(records.count),
            source: sheet.source("\(type.name)\(records.count)次"))
    }

    /// 向党员大会报告工作: a meeting of all members with that on its agenda. Not 学习二十大报告.
    private static func settleReport(_ practice: PracticeCheck, _ sheet: EvidenceSheet<MeetingRecord>) -> EvidenceFinding? {
        let report = MeetingType(name: "支部党员大会").records(in: sheet).first { record in
            ["书记", "支委", "支部"].contains { record.topic.contains($0) } && !record.topic.contains("学习")
                && practice.acts.contains { record.topic.contains($0) }
        }
        guard let report else { return nil }
        return EvidenceFinding(outcome: .satisfied, found: "台账记录“\(report.topic)”", source: sheet.source(report.topic))
    }

    /// 每月专题研究党建工作: every period has a meeting with that on its agenda. Other words on it show nothing.
    private static func settleAgenda(
        _ measure: Measure, _ sheet: EvidenceSheet<MeetingRecord>, _ context: UnitContext
    ) -> EvidenceFinding? {
        guard measure.subject.concept == "专题研究党建", let period = measure.period, let least = measure.least(units: countUnits)
        else { return nil }
        let records = sheet.records.filter { $0.topic.contains("党建") }
        let months = sheet.records.compactMap { $0.date?.monthIndex }
        let finding = settleCounts(records, least: least, period: period, months: months, sheet, context)
        return finding?.outcome == .satisfied ? finding : nil
    }
}
