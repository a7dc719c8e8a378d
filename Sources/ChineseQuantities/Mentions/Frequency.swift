/// A rate or a rule for repetition: 每月1次, 每半年, 32学时/年, 按季度, 每月最后一个周五.
public struct Frequency: Hashable, Sendable {
    /// How much in each interval, where it stands directly with the interval; nil for 每月 or 按季度 alone.
    public var quantity: Quantity?
    public var interval: Interval
    /// Counted for each person: 每人每年2次.
    public var isPerPerson: Bool
    /// Fixed on a day of the interval (每月5日, 每季度末): a rule, not a date.
    public var isAnchored: Bool
    /// A mean over the interval: 月均1次.
    public var isAverage: Bool

    public init(
        quantity: Quantity? = nil, interval: Interval, isPerPerson: Bool = false, isAnchored: Bool = false,
        isAverage: Bool = false
    ) {
        self.quantity = quantity
        self.interval = interval
        self.isPerPerson = isPerPerson
        self.isAnchored = isAnchored
        self.isAverage = isAverage
    }
}

/// A multiple of a calendar unit: 两个月 is two months.
public struct Interval: Hashable, Sendable {
    public var count: Int
    public var unit: CalendarUnit

    public init(_ unit: CalendarUnit, count: Int = 1) {
        self.count = count
        self.unit = unit
    }

    /// The interval in the largest single unit it fills exactly: three months are a quarter.
    public var normalized: Interval {
        switch (unit, count) {
        case (.month, 3): Interval(.quarter)
        case (.month, 6), (.quarter, 2): Interval(.halfYear)
        case (.month, 12), (.quarter, 4), (.halfYear, 2): Interval(.year)
        case (.semester, 2): Interval(.schoolYear)
        case (.month, 24): Interval(.year, count: 2)
        default: self
        }
    }
}

/// A unit of the calendar, of the school's or of an office.
public enum CalendarUnit: Hashable, Sendable, CaseIterable {
    case day, week, tenDays, month, quarter, halfYear, semester, year, schoolYear, term
}
