import ChineseQuantities

/// One thing a statement says: a figure on a subject, or that something took place.
struct Fact: Sendable {
    /// What the figure is.
    enum Value: Sendable {
        /// Something took place; the dates say when.
        case occurrence
        case amount(Amount, Unit?, per: Unit?)
        case percent(Amount)
        case ratio(Ratio)
        case rate(Quantity?, Interval, isAverage: Bool)
    }

    var value: Value
    var range: Range<Int>
    /// The own subjects that the figure is on.
    var slots: PreparedStandard.Slots = 0
    /// The concept of the lexicon that the figure is on; −1 when none is near.
    var concept = -1
    var actors: Actors = []
    var marks: Quantity.Marks = []
    /// The months stated with the figure, counted from January of year zero.
    var months: [DatedMonth] = []
    /// The stretch of time the figure covers.
    var span: Span?
    /// The parts of the year it is said of, as listed: 一、二、四季度各1次.
    var parts: [Span] = []
    var clause = 0
    /// 其中…: part of a figure before.
    var isSubset = false
    /// 另…, 其他…: beside a figure before.
    var isBeside = false
    /// True when the subject was taken over from an earlier clause.
    var isCarried = false
    var isPerPerson = false
    /// 请宣讲团讲, 主讲人为党校老师: somebody from outside did it.
    var isByGuest = false

    /// Whether it took place without a figure on it.
    var isOccurrence: Bool {
        if case .occurrence = value { return true }
        return false
    }
}

/// A stated date as far as its month, with its day when there is one.
struct DatedMonth: Hashable, Sendable {
    /// Counted from January of year zero.
    var index: Int
    var day: Int?
    var isYearStated: Bool
}
