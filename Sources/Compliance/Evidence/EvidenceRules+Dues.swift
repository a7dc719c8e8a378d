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

    static func settleSchedule(_ schedule: ScheduleCheck, in context: UnitContext) -> EvidenceFinding? {
        guard schedule.subject.mentions("党费"), let sheet = context.evidence.dues else { return nil }
        let published = sheet.records.compactMap(\.published).filter { isInYear($0, context.asOf) }
        guard !published.isEmpty else { return nil }
        let current = context.asOf.monthIndex
        let due = schedule.months.map { month in (0..<12).map { current - $0 }.first { $0 % 12 == month - 1 } ?? current }
        // A month that has only begun is due once it has ended.
        let late = due.filter { month in month < current && !published.contains { $0.monthIndex == month } }.sorted()
        let words = Set(published.map { $0.month }).sorted().map { "\($0)月" }.joined(separator: "、")
        let missing = late.isEmpty ? "" : "缺" + late.map { "\($0 % 12 + 1)月" }.joined(separator: "、")
        let open = due.contains { month in month == current && !published.contains { $0.monthIndex == month } }
        return EvidenceFinding(
            outcome: !late.isEmpty ? .violated : open ? .unstated : .satisfied, found: "台账记录\(words)公示",
            count: Double(published.count),
            missing: missing, source: sheet.source(words))
    }
}
