import ChineseQuantities

/// What a statement says on how often something was done: rates, totals, dates.
struct Tally {
    struct Total {
        var value: Amount
        var span: Range<Int>?
        var fact: Fact
    }
    struct Rate {
        /// Times in the interval.
        var count: Double
        var interval: Interval
        var fact: Fact
    }

    var totals: [Total] = []
    var rates: [Rate] = []
    /// Times by month.
    var months: [Int: Double] = [:]
    var dateCount = 0.0
    var hasOccurrence = false
    var clause: Int?

    var isEmpty: Bool { totals.isEmpty && rates.isEmpty && months.isEmpty }

    /// Whether what several persons did adds up: 书记讲党课2次、委员讲党课2次.
    private let addsUp: Bool

    init(_ facts: [Fact], _ reading: Reading, _ period: Period, addsUp: Bool = false) {
        self.addsUp = addsUp
        let outright = facts.filter { !$0.isSubset }
        for fact in outright.isEmpty ? facts : outright { take(fact, reading, period) }
        // 共10次，其中2月为0次
        for fact in facts where fact.isSubset {
            if case .amount(let amount, _, _) = fact.value, amount.most == 0 {
                for month in fact.months { months[month.index] = 0 }
            }
        }
    }

    private mutating func take(_ stated: Fact, _ reading: Reading, _ period: Period) {
        var fact = stated
        // 2月、5月、6月、11月, written in January: a list lies behind as a whole.
        if fact.months.count >= 2, fact.months.contains(where: { !isAhead($0, reading) }) {
            for offset in fact.months.indices where isAhead(fact.months[offset], reading) && !fact.months[offset].isYearStated {
                fact.months[offset].index -= 12
            }
        }
        switch fact.value {
        case .rate(let quantity, let interval, _):
            // 每月5日前 or 每月固定1天 is once a month.
            let isTimes = quantity.map { $0.unit.countsOccurrences } ?? true
            let count = isTimes ? quantity?.amount.value ?? 1 : (quantity?.unit.family == "天" ? 1 : nil)
            guard let count else { return }
            rates.append(Rate(count: count, interval: interval, fact: fact))
            if clause == nil { clause = fact.clause }
        case .amount(let amount, let unit, _):
            if period == .month, unit?.name == "月", !isDenied(fact, reading), !isWithin(fact, reading) {
                // 收缴10个月 is ten times a month.
                totals.append(Total(value: amount, span: nil, fact: fact))
                return
            }
            guard unit == nil || unit?.countsOccurrences == true else {
                // 5人讲党课, 12篇: a count of something else; its dates are still dates of the event.
                add(months: fact.months, each: 1, reading)
                return
            }
            if unit == nil, fact.slots == 0 || amount.value != amount.value.rounded() || amount.value > 100 { return }
            if clause == nil { clause = fact.clause }
            let parts = fact.parts.compactMap { SpanMonths($0, reading)?.range }.filter { $0.count <= 6 }
            if fact.months.isEmpty, parts.count >= 2 || (parts.count == 1 && parts[0].count <= 3) {
                let isEach = fact.marks.contains(.each) || parts.count == 1
                for part in parts where part.lowerBound <= reading.asOfMonth {
                    // 一季度3次 of what is due every month: a total for the quarter.
                    if isEach, Double(part.count) > Decider.length(period) {
                        totals.append(Total(value: amount, span: part, fact: fact))
                        continue
                    }
                    months[part.lowerBound, default: 0] += isEach ? amount.value : 1
                    dateCount += isEach ? amount.value : 1
                }
                return
            }
            if fact.months.isEmpty {
                let span = fact.span.flatMap { SpanMonths($0, reading)?.range } ?? endedYear(of: fact, reading)
                totals.append(Total(value: amount, span: span, fact: fact))
            } else if amount.most == 0 {
                // 2月寒假，0次: the month is told, and nothing was done in it.
                for month in fact.months { months[month.index] = 0 }
            } else if fact.marks.contains(.each) || fact.months.count == 1 {
                add(months: fact.months, each: max(1, amount.value), reading)
            } else {
                add(months: fact.months, each: 1, reading)
                totals.append(Total(value: amount, span: nil, fact: fact))
            }
        case .occurrence where fact.months.isEmpty && isNoLongerReported(reading.clauses[fact.clause], reading): break
        case .occurrence:
            guard fact.months.isEmpty || !fact.months.allSatisfy({ isAhead($0, reading) }) else { return }
            hasOccurrence = true
            if clause == nil { clause = fact.clause }
            let stated = reading.clauses[fact.clause].spans.compactMap { SpanMonths($0, reading)?.range }.filter { $0.count <= 6 }
            if stated.count >= 2, fact.months.isEmpty {
                for part in stated where part.lowerBound <= reading.asOfMonth {
                    months[part.lowerBound, default: 0] += 1
                    dateCount += 1
                }
            }
            add(months: fact.months, each: 1, reading)
        default: break
        }
    }

    /// 2025年开展11次, written after it: all of that year.
    private func endedYear(of fact: Fact, _ reading: Reading) -> Range<Int>? {
        reading.clauses[fact.clause].endedYear.map { $0 * 12..<($0 + 1) * 12 }
    }

    /// In the first half of a year the year before is still the one that is reported on.
    private func isNoLongerReported(_ clause: Clause, _ reading: Reading) -> Bool {
        guard let year = clause.endedYear else { return false }
        return year < (reading.asOf.month >= 7 ? reading.asOf.year : reading.asOf.year - 1)
    }

    private mutating func add(months stated: [DatedMonth], each: Double, _ reading: Reading) {
        for month in stated where !isAhead(month, reading) {
            months[month.index, default: 0] += each
            dateCount += each
        }
    }

    private func isAhead(_ month: DatedMonth, _ reading: Reading) -> Bool {
        month.index > reading.asOfMonth || (month.index == reading.asOfMonth && (month.day ?? 0) > reading.asOf.day)
    }

    /// 另有两个月在外实习，没有开展: months in which nothing was done.
    private func isDenied(_ fact: Fact, _ reading: Reading) -> Bool {
        reading.clauses[fact.clause...].prefix(fact.isBeside ? 2 : 1).contains {
            $0.sentence == reading.clauses[fact.clause].sentence && !$0.admissions.isEmpty
        }
    }

    /// 10个月里开了8次: within how long.
    private func isWithin(_ fact: Fact, _ reading: Reading) -> Bool {
        ["里", "内", "中", "来"].contains(reading.text[fact.range.upperBound])
    }

    private func isPerPerson(_ fact: Fact) -> Bool { fact.isPerPerson || fact.marks.contains(.each) }

    private func isByAnother(_ fact: Fact, _ known: Fact) -> Bool {
        addsUp && !fact.actors.isEmpty && !known.actors.isEmpty && fact.actors.isDisjoint(with: known.actors)
            && fact.clause - known.clause <= 1
    }

    /// 支部书记与正式党员各谈2次，与预备党员各谈1次: the same person did both.
    private func isBySame(_ fact: Fact, _ known: Fact) -> Bool {
        let doers = fact.actors.intersection(.officers)
        return fact.actors == known.actors || !doers.isEmpty && doers == known.actors.intersection(.officers)
    }

    /// The total: stated for the whole, else the sum over the parts of the year; the largest of rival figures.
    var total: (value: Amount, span: Range<Int>?, fact: Fact)? {
        guard let first = totals.first else { return nil }
        var bySpan: [(span: Range<Int>?, total: Total)] = []
        for total in totals {
            if let known = bySpan.firstIndex(where: { $0.span == total.span }) {
                let areEach = isPerPerson(total.fact) && isPerPerson(bySpan[known].total.fact)
                if total.fact.isBeside && !areEach || isByAnother(total.fact, bySpan[known].total.fact) {
                    bySpan[known].total.value.least += total.value.least
                    bySpan[known].total.value.most += total.value.most
                    bySpan[known].total.fact.actors.formUnion(total.fact.actors)
                } else if total.fact.marks.contains(.only), total.value.most < bySpan[known].total.value.least {
                    bySpan[known].total = total
                } else if areEach, isBySame(total.fact, bySpan[known].total.fact) {
                    // 与6名党员各谈2次，与其余3名各谈1次: what the least of them had.
                    if total.value.least < bySpan[known].total.value.least { bySpan[known].total = total }
                } else if total.value.least > bySpan[known].total.value.least {
                    bySpan[known].total = total
                }
            } else {
                bySpan.append((total.span, total))
            }
        }
        if let whole = bySpan.first(where: { ($0.span?.count ?? 12) >= 12 }) {
            return (whole.total.value, whole.span, whole.total.fact)
        }
        var value = bySpan[0].total.value
        var span = bySpan[0].span
        for part in bySpan.dropFirst() {
            guard let one = span, let other = part.span, !one.overlaps(other) else { continue }
            value.least += part.total.value.least
            value.most += part.total.value.most
            span = min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
        }
        return (value, span, first.fact)
    }
}
