/// An amount in a unit: 32学时, 3—5人, 400元/人.
public struct Quantity: Hashable, Sendable {
    public var amount: Amount
    public var unit: Unit
    /// The unit after the stroke: 人 in 400元/人. Rates in time are a ``Frequency``.
    public var per: Unit?
    /// Words directly before the number that say how it counts.
    public var marks: Marks

    public init(amount: Amount, unit: Unit, per: Unit? = nil, marks: Marks = []) {
        self.amount = amount
        self.unit = unit
        self.per = per
        self.marks = marks
    }

    /// What the words directly before a number say of it.
    public struct Marks: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// 各1次, 每人2次, 分别3次: once for each of those named.
        public static let each = Marks(rawValue: 1)
        /// 共12次, 累计, 合计: the sum.
        public static let total = Marks(rawValue: 2)
        /// 人均30学时, 平均: the mean.
        public static let average = Marks(rawValue: 4)
        /// 应到32人: who should have come.
        public static let expected = Marks(rawValue: 8)
        /// 实到28人, 到会28人: who came.
        public static let present = Marks(rawValue: 16)
        /// 仅2次, 只有, 才: said to be too few.
        public static let only = Marks(rawValue: 32)
        /// 缺席2人, 缺2次, 差6学时, 还剩: the number is what is missing.
        public static let missing = Marks(rawValue: 64)
    }
}
