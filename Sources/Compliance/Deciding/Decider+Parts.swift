import ChineseQuantities

/// A tally told part by part: 上半年2次，8月、11月各1次; 一季度3次、二季度2次、三季度3次.
extension Decider {
    /// The decision on parts of the year that lie beside each other or beside dates of their own; nil where there are none.
    func weighParts(_ tally: Tally, _ least: Double, _ period: Period, _ due: DuePeriods) -> Decision? {
        let parts = tally.totals.compactMap { total -> (span: Range<Int>, total: Tally.Total)? in
            guard let span = total.span, span.count < 12, Double(span.count) >= Self.length(period),
                !span.contains(where: { tally.months[$0] != nil })
            else { return nil }
            return (span, total)
        }
        guard let first = parts.first, parts.count == tally.totals.count, areApart(parts.map(\.span)) else { return nil }
        let told = tally.months.filter { month in !parts.contains { $0.span.contains(month.key) } }
        guard parts.count + told.count >= 2, !due.periods(period).isEmpty else { return nil }
        var count = told.values.reduce(0, +)
        var missing: [String] = []
        var periods = due.periods(period)
        for part in parts {
            let inside = periods.count { covers(part.span, $0) }
            let short = least * Double(inside) - part.total.value.least
            count += part.total.value.least
            periods.removeAll { covers(part.span, $0) }
            if short > 1e-9 { missing.append("\(DuePeriods.name(part: part.span))差\(short.rounded(.up).plainText)次") }
        }
        if !told.isEmpty {
            let empty = periods.filter { range in range.reduce(0) { $0 + (told[$1] ?? 0) } < least - 1e-9 }
            if !empty.isEmpty { missing.insert("缺" + DuePeriods.names(empty, period), at: 0) }
        }
        return Decision(
            outcome: missing.isEmpty ? .satisfied : .violated, found: "\(count.plainText)次",
            missing: missing.joined(separator: "、"), range: quoteRange(first.total.fact.clause), count: count)
    }

    private func areApart(_ spans: [Range<Int>]) -> Bool {
        let sorted = spans.sorted { $0.lowerBound < $1.lowerBound }
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    }
}
