import ChineseQuantities

/// Figures as a gap quotes them.
enum Figure {
    /// 30学时, 3—5人, 近20人, 不足32学时.
    static func text(_ amount: Amount, unit: String) -> String {
        let number = amount.isRange ? "\(amount.least.plainText)—\(amount.most.plainText)" : amount.value.plainText
        let precision =
            switch amount.precision {
            case .exact: ""
            case .about: "约"
            case .almost: "近"
            case .somewhatMore: ""
            }
        let bound =
            switch amount.bound {
            case .lessThan: "不足"
            case .moreThan: "超过"
            default: ""
            }
        return bound + precision + number + (amount.precision == .somewhatMore ? "余" : "") + unit
    }
}

/// The months a span covers, as read on the form's day.
struct SpanMonths {
    /// Months counted from January of year zero.
    let range: Range<Int>

    init?(_ span: Span, _ reading: Reading) {
        var year =
            switch span.year {
            case .stated(let year): year
            case .relative(let offset): reading.asOf.year + offset
            case .implied: reading.asOf.year
            }
        func index(_ date: CalendarDate) -> Int? { date.monthIndex(asOf: reading.asOf.year, month: reading.asOf.month) }
        switch span.extent {
        case .months(let months):
            // A span without a year that lies wholly ahead is last year's: 下半年 in January.
            let isAhead = year * 12 + months.lowerBound - 1 > reading.asOfMonth
            // Nor is 上半年 or 全年 early in January to March the one that has just begun.
            if span.year == .implied, isAhead || months.count >= 6, reading.asOf.month <= 3 { year -= 1 }
            range = (year * 12 + months.lowerBound - 1)..<(year * 12 + months.upperBound)
        case .dates(let first, let last):
            guard let start = index(first) else { return nil }
            let end = last.flatMap(index) ?? reading.asOfMonth
            guard end >= start else { return nil }
            range = start..<(end + 1)
        case .until(let date):
            let end = date.flatMap(index) ?? reading.asOfMonth
            let start = end / 12 * 12
            range = start..<(end + 1)
        case .recent(let interval):
            let months = Self.months(of: interval)
            range = (reading.asOfMonth + 1 - months)..<(reading.asOfMonth + 1)
        case .quarter(let offset):
            let start = (reading.asOfMonth / 3 + offset) * 3
            range = start..<(start + 3)
        case .semester(let semester):
            let month = reading.asOfMonth
            let current = (month - 1) / 6 * 6 + 1
            switch semester {
            case .spring: range = (year * 12 + 1)..<(year * 12 + 7)
            case .autumn:
                let start = year * 12 + 7
                range = start > month ? (start - 12)..<(start - 6) : start..<(start + 6)
            case .current: range = current..<(current + 6)
            case .previous: range = (current - 6)..<current
            case .next: range = (current + 6)..<(current + 12)
            }
        case .term: return nil
        }
    }

    private static func months(of interval: Interval) -> Int {
        let unit =
            switch interval.unit {
            case .month: 1
            case .quarter: 3
            case .halfYear, .semester: 6
            case .year, .schoolYear: 12
            default: 1
            }
        return max(1, min(interval.count, 100)) * unit
    }
}
