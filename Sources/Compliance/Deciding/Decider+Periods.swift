import ChineseQuantities

/// Which periods are due, and which of them the statement itself says were missed.
extension Decider {
    func duePeriods(_ period: Period, _ tally: Tally) -> DuePeriods {
        var months = Array(tally.months.keys)
        // 2025年支部党员大会3次：3月、6月、12月, written in April: all that is told is of that year.
        if let clause = tally.clause, let year = reading.clauses[clause].year, months.allSatisfy({ $0 / 12 == year }),
            tally.rates.isEmpty
        {
            return DuePeriods(endedYear: year)
        }
        for total in tally.totals {
            if let span = total.span { months += [span.lowerBound, span.upperBound - 1] }
        }
        return DuePeriods(asOf: reading.asOf, records: months)
    }

    /// The due periods that the statement itself says were missed: 缺第三季度, 5月未开展.
    func missingPeriods(_ period: Period, _ requirement: PreparedRequirement, _ due: DuePeriods) -> [Range<Int>] {
        let periods = due.periods(period)
        guard Self.length(period) < 12 else { return [] }
        var missed: Set<Range<Int>> = []
        for admission in admissions(on: requirement) {
            for month in admission.months {
                // 8月未组织, written in March: a month of the last twelve counts whatever year the form reports on.
                let isRecent = month.index < reading.asOfMonth && month.index > reading.asOfMonth - 12
                let isDue = periods.contains { $0.contains(month.index) }
                if Self.length(period) <= 1, isDue || isRecent { missed.insert(month.index..<month.index + 1) }
            }
            for span in admission.spans where admission.months.isEmpty || Self.length(period) >= 3 {
                guard let months = SpanMonths(span, reading)?.range, months.count < 12 else { continue }
                for candidate in periods where covers(months, candidate) { missed.insert(candidate) }
                // 下半年没做 in December says so of the half-year that is all but over; a semester is from its last month but one.
                let isOver = months.upperBound <= reading.asOfMonth
                let lastMonths = period == .semester ? 2 : 1
                if isOver || !admission.isYet && !isPlannedBeside(admission), months.upperBound - lastMonths <= reading.asOfMonth,
                    Double(months.count) >= Self.length(period)
                {
                    missed.insert(months)
                }
            }
        }
        return missed.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Missed periods as a list, each once: 2月、8月; 1—6月; 第三季度.
    func missedNames(_ periods: [Range<Int>], _ period: Period) -> String {
        if period == .month { return DuePeriods.months(Self.distinct(periods.map { $0.lowerBound }).map { $0 % 12 + 1 }) }
        return Self.distinct(periods.map { DuePeriods.name($0, period) }).joined(separator: "、")
    }

    static func distinct<Value: Equatable>(_ values: [Value]) -> [Value] {
        values.enumerated().filter { values.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }

    func covers(_ months: Range<Int>, _ period: Range<Int>) -> Bool {
        months.clamped(to: period).count * 3 >= period.count * 2
    }
}
