/// The periods for which a bound is due by a form's date (DESIGN §4): those that have ended, none further back than a year.
///
/// Months are counted from year zero, so that December 2025 and January 2026 are neighbours.
struct DuePeriods: Hashable, Sendable {
    /// The month after the last one that has ended.
    let end: Int
    /// The first month that is looked at.
    let start: Int

    /// - Parameters:
    ///   - asOf: the form's date; the month that ends on it has ended.
    ///   - records: the months in which the sheet has records of any kind.
    init(asOf: Day, records: [Int]) {
        let month = asOf.monthIndex
        let end = asOf.day >= Self.length(of: asOf) ? month + 1 : month
        let january = asOf.year * 12
        // Early in a year the form reports on the year before, unless the sheet holds nothing of it.
        let reportsLastYear = end - january < 3 && records.contains { $0 >= january - 12 && $0 < january }
        start = reportsLastYear ? january - 12 : january
        self.end = reportsLastYear && !records.contains { $0 >= january } ? min(end, january) : end
    }

    /// All of a year that has ended.
    init(endedYear year: Int) {
        start = year * 12
        end = start + 12
    }

    /// The ended periods of a length, first month and number of months each.
    func periods(_ period: Period) -> [Range<Int>] {
        switch period {
        case .week, .month: months(1, aligned: 0)
        case .twoMonths: months(2, aligned: 0)
        case .quarter: months(3, aligned: 0)
        case .halfYear: months(6, aligned: 0)
        case .semester: months(6, aligned: 1)
        case .year, .schoolYear, .twoYears, .term: []
        }
    }

    private func months(_ length: Int, aligned offset: Int) -> [Range<Int>] {
        var first = start
        while (first - offset) % length != 0 { first += 1 }
        return stride(from: first, through: end - length, by: length).map { $0..<$0 + length }
    }

    /// A period by the name people give it: 8月, 第三季度, 上半年, 春季学期.
    static func name(_ months: Range<Int>, _ period: Period) -> String {
        let month = months.lowerBound % 12
        switch period {
        case .quarter: return "第" + ["一", "二", "三", "四"][month / 3] + "季度"
        case .halfYear: return month < 6 ? "上半年" : "下半年"
        case .semester: return month < 6 ? "春季学期" : "秋季学期"
        case .twoMonths: return "\(month + 1)—\(month + 2)月"
        default: return "\(month + 1)月"
        }
    }

    /// A part of the year by the name people give it: 上半年, 第三季度, 1—8月.
    static func name(part months: Range<Int>) -> String {
        switch (months.count, months.lowerBound % 12) {
        case (3, let month) where month % 3 == 0: name(months, .quarter)
        case (6, 0), (6, 6): name(months, .halfYear)
        case (6, 1), (6, 7): name(months, .semester)
        case (1, _): name(months, .month)
        case (_, let month): "\(month + 1)—\((months.upperBound - 1) % 12 + 1)月"
        }
    }

    /// Periods as a list: 2月、8月; 4—11月; 第三季度.
    static func names(_ periods: [Range<Int>], _ period: Period) -> String {
        guard period == .month || period == .week else { return periods.map { name($0, period) }.joined(separator: "、") }
        return months(periods.map { $0.lowerBound % 12 + 1 })
    }

    /// Months as a list in which four or more on end are a stretch: 1月、2月、4—11月.
    static func months(_ months: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for month in months {
            if let last = runs.last, last.upperBound + 1 == month {
                runs[runs.count - 1] = last.lowerBound...month
            } else {
                runs.append(month...month)
            }
        }
        return runs.flatMap { run in
            run.count > 3 ? ["\(run.lowerBound)—\(run.upperBound)月"] : run.map { "\($0)月" }
        }.joined(separator: "、")
    }

    private static func length(of day: Day) -> Int {
        switch day.month {
        case 2: (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day {
    /// Months since January of year zero.
    var monthIndex: Int { year * 12 + month - 1 }
}

extension RecordDate {
    /// Months since January of year zero.
    var monthIndex: Int { year * 12 + month - 1 }

    /// The day itself, or the last one the date may mean.
    var latest: Day { Day(year, month, day ?? 31) }
}
