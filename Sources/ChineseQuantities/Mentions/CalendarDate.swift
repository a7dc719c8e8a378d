/// A day, month or year as stated, with what the text leaves open.
public struct CalendarDate: Hashable, Sendable {
    public var year: YearReference
    /// 1…12; nil when only a year is stated, or when the month is told from the reader's.
    public var month: Int?
    /// 本月 is 0, 上月 −1, 下月 +1; nil for a month with a name of its own.
    public var monthOffset: Int?
    /// 1…31; nil when only a month is stated.
    public var day: Int?
    /// 上旬, 月底, 年初 …; nil for a plain date.
    public var part: Part?

    public init(year: YearReference = .implied, month: Int? = nil, monthOffset: Int? = nil, day: Int? = nil, part: Part? = nil) {
        self.year = year
        self.month = month
        self.monthOffset = monthOffset
        self.day = day
        self.part = part
    }

    /// A stretch inside the stated month or year.
    public enum Part: Hashable, Sendable {
        /// 月初, 上旬
        case early
        /// 月中, 中旬
        case middle
        /// 月底, 月末, 下旬
        case late
        /// 年初; the month is 1.
        case yearStart
        /// 年中; the month is 6.
        case yearMiddle
        /// 年底, 年末; the month is 12.
        case yearEnd
    }

    /// The year this date means for a reader on the given day.
    ///
    /// A date without a year lies in the reader's year, or in the year before when it would otherwise lie more than half a year ahead:
    /// in January, 12月20日 is last December; in November, 12月20日 is still to come.
    public func resolvedYear(asOf year: Int, month reader: Int) -> Int {
        if let monthOffset { return (year * 12 + reader - 1 + monthOffset) / 12 }
        return switch self.year {
        case .stated(let stated): stated
        case .relative(let offset): year + offset
        case .implied: (month ?? 1) > reader + 6 ? year - 1 : year
        }
    }

    /// The month this date lies in, counted from January of year zero; nil when only a year is stated.
    public func monthIndex(asOf year: Int, month reader: Int) -> Int? {
        if let monthOffset { return year * 12 + reader - 1 + monthOffset }
        return month.map { resolvedYear(asOf: year, month: reader) * 12 + $0 - 1 }
    }
}

/// The year of a date or span.
public enum YearReference: Hashable, Sendable {
    /// 2026年
    case stated(Int)
    /// 今年 is 0, 去年 −1, 明年 +1.
    case relative(Int)
    /// Not said.
    case implied
}

/// A festival or memorial day that stands for a date.
public struct Festival: Hashable, Sendable {
    /// The months it can fall in; more than one for a festival of the lunar calendar.
    public var months: ClosedRange<Int>
    /// The day of the month; nil for a festival of the lunar calendar.
    public var day: Int?

    public init(months: ClosedRange<Int>, day: Int? = nil) {
        self.months = months
        self.day = day
    }
}
