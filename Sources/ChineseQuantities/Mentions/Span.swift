/// A stretch of time as stated: 上半年, 一至三季度, 1—10月, 截至10月底, 近三年, 本学期.
public struct Span: Hashable, Sendable {
    public var year: YearReference
    public var extent: Extent

    public init(year: YearReference = .implied, extent: Extent) {
        self.year = year
        self.extent = extent
    }

    /// How a span is bounded.
    public enum Extent: Hashable, Sendable {
        /// Whole months of the year; 13 and more are months of the year after: 上半年 is 1…6, a school year 8…19.
        case months(ClosedRange<Int>)
        /// From one date to another: 3月5日至7日, 2024年6月至今 has no second date.
        indirect case dates(CalendarDate, CalendarDate?)
        /// From the start of the year up to a date, the date included: 截至10月底; nil for 目前, 至今.
        indirect case until(CalendarDate?)
        /// The last so many units up to now: 近三年, 近半年.
        case recent(Interval)
        /// 本季度 is 0, 上季度 −1, counted from the reader's quarter.
        case quarter(Int)
        /// 春季学期, 本学期, 上学期.
        case semester(Semester)
        /// 本届, 任期内.
        case term
    }

    /// A semester as stated.
    public enum Semester: Hashable, Sendable {
        /// February to July; 第二学期.
        case spring
        /// August to January; 第一学期.
        case autumn
        case current, previous, next
    }
}
