/// Records of 党费收缴: months paid in full and days of publication.
extension EvidenceRules {
    static func settleDues(_ measure: Measure, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.dues, !sheet.records.isEmpty, measure.subject.mentions("党费"),
            let period = measure.period,
            let least = measure.bounds.first?.least
        else { return nil }
        let isPublication = measure.subject.mentions("公布", "公示", "公开")
        return isPublication ? settlePublication(sheet, period, least, context) : settlePayment(sheet, context)
    }

    private static func settlePublication(
        _ sheet: EvidenceSheet<DuesRecord>, _ period: Period, _ least: Double, _ context: UnitContext
    ) -> EvidenceFinding? {
        let published = Set(sheet.records.compactMap(\.published))
        guard !published.isEmpty else { return nil }
        let due = DuePeriods(asOf: context.asOf, records: sheet.records.compactMap { $0.month?.monthIndex })
        // What a period collected may be published in the month after it.
        let short = due.periods(period).filter { months in
            Double(published.count { months.contains($0.monthIndex) || $0.monthIndex == months.upperBound }) < least
        }
        let missing = short.isEmpty ? "" : "缺" + DuePeriods.names(short, period)
        return EvidenceFinding(
            outcome: short.isEmpty ? .satisfied : .violated,
            found: "台账记录公示\(published.count)次" + (missing.isEmpty ? "" : "，\(missing)"),
            count: Double(published.count), missing: missing, source: sheet.source("公示\(published.count)次"))
    }

    private static func settlePayment(_ sheet: EvidenceSheet<DuesRecord>, _ context: UnitContext) -> EvidenceFinding? {
        let months = sheet.records.compactMap { $0.month?.monthIndex }
        let due = DuePeriods(asOf: context.asOf, records: months)
        let missing = due.periods(.month).filter { !months.contains($0.lowerBound) }
        let short = sheet.records.filter { record in
            guard let owing = record.owing, let paid = record.paid else { return false }
            return paid < owing
        }
        var gaps: [String] = []
        if !missing.isEmpty { gaps.append("缺" + DuePeriods.names(missing, .month)) }
        gaps += short.prefix(3).compactMap { record in
            guard let month = record.month, let owing = record.owing, let paid = record.paid else { return nil }
            return "\(month.month)月应缴\(owing)人、实缴\(paid)人"
        }
        return EvidenceFinding(
            outcome: gaps.isEmpty ? .satisfied : .violated, found: "台账记录收缴\(months.count)个月" + gaps.map { "，\($0)" }.joined(),
            count: Double(months.count), missing: gaps.joined(separator: "；"), source: sheet.source("\(months.count)个月"))
    }

    /// 按时足额交纳, 定期公布: what the sheet shows of them without a figure in the demand.
    static func settleDuesPractice(_ practice: PracticeCheck, demand: String, in context: UnitContext) -> EvidenceFinding? {
        guard practice.subject.concept.contains("党费"), let sheet = context.evidence.dues, !sheet.records.isEmpty else {
            return nil
        }
        if practice.acts.isEmpty {
            let isPayment = ["交纳", "缴纳", "交费"].contains { demand.contains($0) }
            return isPayment ? settlePayment(sheet, context) : nil
        }
        let published = sheet.records.compactMap(\.published).filter { isInYear($0, context.asOf) }
        guard !published.isEmpty, practice.acts.contains(where: ["公布", "公示", "公开"].contains) else { return nil }
        return EvidenceFinding(
            outcome: .satisfied, found: "台账记录公示\(published.count)次", count: Double(published.count),
            source: sheet.source("公示\(published.count)次"))
    }

    static func settleSchedule(_ schedule: ScheduleCheck, in context: UnitContext) -> EvidenceFinding? {
        if schedule.subject.mentions("党费") {
            guard let sheet = context.evidence.dues else { return nil }
            return settle(schedule, sheet.records.compactMap(\.published), noun: "公示", context) { sheet.source($0) }
        }
        guard let sheet = context.evidence.meetings, let type = MeetingType(subject: schedule.subject) else { return nil }
        let dates = type.records(in: sheet).compactMap(\.date)
        return settle(schedule, dates, noun: type.name, context) { sheet.source($0) }
    }

    /// - Parameter noun: what was done on the dates.
    private static func settle(
        _ schedule: ScheduleCheck, _ dates: [RecordDate], noun: String, _ context: UnitContext, source: (String) -> Source
    ) -> EvidenceFinding? {
        let published = dates.filter { isInYear($0, context.asOf) }
        guard !published.isEmpty else { return nil }
        let current = context.asOf.monthIndex
        let due = schedule.months.map { month in (0..<12).map { current - $0 }.first { $0 % 12 == month - 1 } ?? current }
        // A month that has only begun is due once it has ended.
        let late = due.filter { month in month < current && !published.contains { $0.monthIndex == month } }.sorted()
        let words = DuePeriods.months(Set(published.map { $0.month }).sorted())
        let missing = late.isEmpty ? "" : "缺" + late.map { "\($0 % 12 + 1)月" }.joined(separator: "、")
        let open = due.contains { month in month == current && !published.contains { $0.monthIndex == month } }
        return EvidenceFinding(
            outcome: !late.isEmpty ? .violated : open ? .unstated : .satisfied, found: "台账记录\(words)\(noun)",
            count: Double(published.count), missing: missing, source: source(words))
    }
}
