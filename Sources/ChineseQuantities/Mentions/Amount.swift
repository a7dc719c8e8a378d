/// A number as stated: one value or a range, how exact it is, and the bound that words such as 不少于 make of it.
public struct Amount: Hashable, Sendable {
    /// The stated value, or the lower end of a stated range.
    public var least: Double
    /// The stated value, or the upper end of a stated range.
    public var most: Double
    public var precision: Precision
    /// What the words around the number make of it; nil for a plain number.
    public var bound: Bound?
    /// 一般 or 原则上 stands with the number.
    public var isNominal: Bool

    public init(
        _ least: Double, _ most: Double? = nil, precision: Precision = .exact, bound: Bound? = nil, isNominal: Bool = false
    ) {
        self.least = least
        self.most = most ?? least
        self.precision = precision
        self.bound = bound
        self.isNominal = isNominal
    }

    /// The stated number; the lower end of a range.
    public var value: Double { least }
    /// True for 3—5; false for one number.
    public var isRange: Bool { least != most }

    /// How close the stated number is to the fact.
    public enum Precision: Hashable, Sendable {
        /// 20
        case exact
        /// 约20, 20左右
        case about
        /// 近20
        case almost
        /// 20余, 20多
        case somewhatMore
    }
}

/// What a bound word makes of the number beside it, read as the law does (民法典 第1259条).
public enum Bound: Hashable, Sendable, CaseIterable {
    /// 不少于, 至少, 以上: the number itself included.
    case atLeast
    /// 超过, 多于: the number itself excluded.
    case moreThan
    /// 不超过, 至多, 以下, 以内: the number itself included.
    case atMost
    /// 不足, 不满, 少于: the number itself excluded.
    case lessThan

    /// Whether a value lies inside the bound set at `limit`.
    public func admits(_ value: Double, limit: Double) -> Bool {
        switch self {
        case .atLeast: value >= limit
        case .moreThan: value > limit
        case .atMost: value <= limit
        case .lessThan: value < limit
        }
    }
}

/// A bound or modality word on its own.
public enum BoundWord: Hashable, Sendable {
    case bound(Bound)
    /// 一般, 原则上
    case nominal
    /// 约, 大约
    case about
}

/// Two numbers that stand against each other, such as 3:1 or 三分之二 (2 to 3).
public struct Ratio: Hashable, Sendable {
    public var antecedent: Double
    public var consequent: Double
    public var bound: Bound?
    public var isNominal: Bool

    public init(_ antecedent: Double, _ consequent: Double, bound: Bound? = nil, isNominal: Bool = false) {
        self.antecedent = antecedent
        self.consequent = consequent
        self.bound = bound
        self.isNominal = isNominal
    }

    /// The quotient; nil when the second number is zero.
    public var quotient: Double? { consequent == 0 ? nil : antecedent / consequent }
}
