/// A number, date, period, rate or bound found in a text, with the words it stands on.
public struct Mention: Hashable, Sendable {
    /// The words, as offsets into the text's scalars. Bound and approximation words that touch the number belong to it.
    public var range: Range<Int>
    public var content: Content

    public init(range: Range<Int>, content: Content) {
        self.range = range
        self.content = content
    }

    /// What a mention says.
    public enum Content: Hashable, Sendable {
        /// A number without a unit: 书记1、组织1.
        case number(Amount)
        /// A number with a unit: 32学时, 3—5人, 4次.
        case quantity(Quantity)
        /// Parts of a hundred: 60% is the amount 60.
        case percent(Amount)
        /// Two numbers held against each other: 3:1, 64比23.
        case ratio(Ratio)
        /// A part of a whole: 三分之二 is 2 to 3.
        case fraction(Ratio)
        /// One day, month or year. A list such as 3、6、9、12月 is one mention an element.
        case date(CalendarDate)
        /// A stretch of time: 上半年, 1—10月, 截至10月底, 3月5日至7日.
        case span(Span)
        /// A rate or a rule for repetition: 每月1次, 按季度, 每月5日.
        case frequency(Frequency)
        /// A bound word that stands apart from its number: 至少 in 至少参加1次. The number carries the bound as well.
        case bound(BoundWord)
        /// A festival that stands for a date: 七一, 春节.
        case festival(Festival)
        /// A time of day: 14:30, 下午3点.
        case time
        /// A number that orders or names and never counts: 第3支部, 机关一支部, 2023级; nil when it cannot be read.
        case ordinal(Int?)
        /// A list marker: 一、 1. （二） ①.
        case marker(Int?)
        /// Digits that name something: 〔2019〕12号, B座302, a telephone number.
        case identifier
    }
}
