import ChineseQuantities

/// A tally held against a bound per period: its rates, its dates or its total decide.
extension Decider {
    func weigh(
        _ tally: Tally, _ bound: Bound, _ period: Period, _ due: DuePeriods, _ requirement: PreparedRequirement
    ) -> Decision {
        let least = bound.least ?? 1
        let total = tally.total
        if let rate = tally.rates.max(by: { times($0, in: period) < times($1, in: period) }), total == nil,
            tally.dateCount < 2 || times(rate, in: period) >= least - 1e-6, !listsDates(of: rate, tally)
        {
            return weighRate(rate, least, period)
        }
        if let total, let span = total.span, span.count < 12,
            let rate = tally.rates.first(where: { times($0, in: period) >= least - 1e-6 && $0.fact.span == nil }),
            total.value.least >= least * (Double(span.count) / Self.length(period)).rounded(.down) - 1e-6
        {
            // 每月一回，1—5月五回: the part is no less than the rate says.
            return weighRate(rate, least, period)
        }
        if let parts = weighParts(tally, least, period, due) { return parts }
        if tally.dateCount > 0, tally.dateCount >= (total?.value.least ?? 0) - 1e-9 {
            return weighDates(tally, least, period, due, requirement)
        }
        if let total { return weighTotal(total, tally, least, period, due) }
        if let rate = tally.rates.max(by: { times($0, in: period) < times($1, in: period) }) {
            return weighRate(rate, least, period)
        }
        if tally.hasOccurrence, least <= 1, Self.length(period) >= 12, let clause = tally.clause, isConcrete(sentenceOf: clause) {
            return Decision(
                outcome: .satisfied, found: trimmed(reading.clauses[clause].range), range: quoteRange(clause), count: 1)
        }
        return unstated(requirement)
    }

    /// Whether dates are listed right behind a rate: 每季度1次（3月、6月、9月）.
    private func listsDates(of rate: Tally.Rate, _ tally: Tally) -> Bool {
        tally.dateCount >= 2
            && reading.facts.contains { fact in
                fact.months.count >= 2 && reading.clauses[fact.clause].parent == rate.fact.clause
                    && reading.clauses[fact.clause].depth > 0 || listsDatesWithGap(fact, behind: rate)
            }
    }

    /// 固定每月一个周四。1.15、2.26、…、7.16、9.17、…: a long list of days, in which a month is left out.
    private func listsDatesWithGap(_ fact: Fact, behind rate: Tally.Rate) -> Bool {
        guard rate.interval == Interval(.month), fact.months.count >= 6, !fact.isSubset,
            fact.range.lowerBound > rate.fact.range.lowerBound,
            fact.slots & rate.fact.slots != 0, fact.months.allSatisfy({ $0.day != nil })
        else { return false }
        let listed = fact.months.map(\.index).sorted()
        return zip(listed, listed.dropFirst()).contains { $1 - $0 == 2 }
    }

    /// Months in a period; a week counts as a month's quarter.
    static func length(_ period: Period) -> Double {
        switch period {
        case .week: 0.25
        case .month: 1
        case .twoMonths: 2
        case .quarter: 3
        case .halfYear, .semester: 6
        case .year, .schoolYear: 12
        case .twoYears: 24
        case .term: 36
        }
    }

    static func length(_ interval: Interval) -> Double {
        let unit: Double =
            switch interval.unit {
            case .day: 1 / 30
            case .week: 0.25
            case .tenDays: 1 / 3
            case .month: 1
            case .quarter: 3
            case .halfYear, .semester: 6
            case .year, .schoolYear: 12
            case .term: 36
            }
        return unit * Double(max(1, interval.count))
    }

    private func times(_ rate: Tally.Rate, in period: Period) -> Double {
        rate.count * Self.length(period) / Self.length(rate.interval)
    }

    private func weighRate(_ rate: Tally.Rate, _ least: Double, _ period: Period) -> Decision {
        let enough = times(rate, in: period) >= least - 1e-6
        let found = trimmed(rate.fact.range)
        return Decision(
            outcome: enough ? .satisfied : .violated, found: found + (found.contains("次") ? "" : saysNumber(rate) ? "次" : "1次"),
            range: quoteRange(rate.fact.clause), count: rate.count)
    }

    /// 每月各1: the rate and its number, without a unit.
    private func saysNumber(_ rate: Tally.Rate) -> Bool {
        if case .rate(let quantity, _, _) = rate.fact.value { return quantity != nil }
        return false
    }

    private func weighDates(
        _ tally: Tally, _ least: Double, _ period: Period, _ due: DuePeriods, _ requirement: PreparedRequirement
    ) -> Decision {
        let count = tally.dateCount
        // What is said in so many words goes before the days counted.
        let said = tally.total?.value.least ?? count
        var decision = Decision(
            outcome: .satisfied, found: "\(said.plainText)次", range: tally.clause.map(quoteRange), count: said)
        let periods = due.periods(period)
        if periods.isEmpty {
            let recent = tally.months.filter { $0.key > reading.asOfMonth - horizon(period) }.values.reduce(0, +)
            if Self.length(period) < 12 {
                decision.outcome = recent > 0 ? .satisfied : .unstated
            } else if recent < least - 1e-9 {
                decision.outcome = recent == 0 ? .unstated : .violated
                decision.missing = "差\((least - recent).plainText)次"
            }
            return decision
        }
        let empty = emptyPeriods(periods, tally, least, isReport: isReport(requirement))
        let hard = period == .semester ? empty.filter { !hasRateOrLater(tally, $0) } : empty
        guard !hard.isEmpty else { return decision }
        decision.outcome = .violated
        decision.missing = "缺" + DuePeriods.names(hard, period)
        return decision
    }

    /// The periods whose dates do not suffice. A report on a half-year may be dated in the month after it.
    private func emptyPeriods(_ periods: [Range<Int>], _ tally: Tally, _ least: Double, isReport: Bool) -> [Range<Int>] {
        var months = tally.months
        return periods.filter { range in
            var count = range.reduce(0) { $0 + (months[$1] ?? 0) }
            if count < least - 1e-9, isReport, range.count == 6, let late = months[range.upperBound] {
                count += late
                months[range.upperBound] = 0
            }
            return count < least - 1e-9 && !isRated(range, tally, least)
        }
    }

    /// 1—5月每月1次，6月4日、18日各1次: a rate for the months before the dates.
    private func isRated(_ months: Range<Int>, _ tally: Tally, _ least: Double) -> Bool {
        tally.rates.contains { rate in
            guard let span = rate.fact.span.flatMap({ SpanMonths($0, reading)?.range }), span.count < 12 else { return false }
            return span.clamped(to: months) == months
                && rate.count * Double(months.count) / Self.length(rate.interval) >= least - 1e-9
        }
    }

    private func isReport(_ requirement: PreparedRequirement) -> Bool {
        guard case .measure(let measure) = requirement.requirement.check else { return false }
        return measure.subject.concept.contains("报")
    }

    private func hasRateOrLater(_ tally: Tally, _ semester: Range<Int>) -> Bool {
        tally.months.keys.contains { $0 >= semester.upperBound } && semester.lowerBound % 12 != 1
    }

    /// How many months back a date still counts for a yearly bound.
    private func horizon(_ period: Period) -> Int {
        switch period {
        case .twoYears: 25
        case .term: 60
        default: max(13, reading.asOf.month)
        }
    }

    private func weighTotal(
        _ total: (value: Amount, span: Range<Int>?, fact: Fact), _ tally: Tally, _ least: Double, _ period: Period,
        _ due: DuePeriods
    ) -> Decision {
        let count = dueCount(total.span, period, due)
        var decision = Decision(
            outcome: .satisfied, found: Figure.text(total.value, unit: "次"), range: quoteRange(total.fact.clause),
            count: total.value.value)
        let demanded = least * count
        switch AmountTest(total.value, Bound(least: demanded, unit: "次")) {
        case .inside, .above:
            let yearly = least * 12 / Self.length(period)
            if total.fact.marks.contains(.only), total.span.map({ $0.count >= 12 }) ?? true, total.value.most < yearly - 1e-9 {
                // 仅1次 admits what the calendar would still excuse.
                decision.outcome = .violated
                decision.missing = "差\((yearly - total.value.value).rounded(.up).plainText)次"
            }
        case .unclear:
            decision.outcome = .unstated
            decision.reason = .unclear
        case .below:
            decision.outcome = .violated
            decision.missing = Self.shortfall(
                demanded - total.value.value, due: demanded, yearly: least * 12 / Self.length(period),
                isRecurring: Self.length(period) < 12)
            let months = Set(tally.months.keys)
            let empty = due.periods(period).filter { range in !months.contains { range.contains($0) } }
            // 全年11次，8月0次: the month is told.
            let told = due.periods(period).filter { range in range.contains { tally.months[$0] == 0 } }
            if !months.isEmpty, tally.dateCount >= total.value.value, !empty.isEmpty {
                decision.missing = "缺" + DuePeriods.names(empty, period)
            } else if !told.isEmpty {
                decision.missing = "缺" + DuePeriods.names(told, period)
            }
        }
        return decision
    }

    /// 差4次（全年应12次）; 差3次（至今应11次，全年12次): the clerk sees what the number is reckoned from.
    private static func shortfall(_ short: Double, due: Double, yearly: Double, isRecurring: Bool) -> String {
        let text = "差\(short.rounded(.up).plainText)次"
        guard isRecurring else { return text }
        if due >= yearly - 1e-9 { return text + "（全年应\(yearly.plainText)次）" }
        return text + "（至今应\(due.plainText)次，全年\(yearly.plainText)次）"
    }

    /// How many periods a total has to cover: those ended in the part of the year it names, else in the year.
    private func dueCount(_ span: Range<Int>?, _ period: Period, _ due: DuePeriods) -> Double {
        let length = Self.length(period)
        guard length < 12 else {
            guard let span, span.count < 12 else { return 1 }
            return Double(span.count) / length
        }
        let end = min(span?.upperBound ?? due.end, due.end)
        let start = max(span?.lowerBound ?? due.start, span == nil ? due.start : (span?.lowerBound ?? 0))
        if let span, span.upperBound <= due.end { return (Double(span.count) / length).rounded(.down) }
        let months = end - start
        guard months > 0 else { return 1 }
        return max(1, (Double(months) / length).rounded(.down))
    }

    /// Whether a sentence holds a figure, a date or a name.
    func isConcrete(sentenceOf clause: Int) -> Bool {
        let sentence = reading.clauses[clause].sentence
        return reading.clauses.contains {
            $0.sentence == sentence && !$0.isPlanned && !$0.isCopied && ($0.hasFigure || $0.hasDate || $0.isParticular)
        }
    }
}
