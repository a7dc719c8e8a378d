import ChineseQuantities

/// How a requirement is decided.
public enum Check: Hashable, Sendable {
    /// A number held against bounds: 每季度1次, 32学时, 3—5人, 不低于60%.
    case measure(Measure)
    /// Two counts held against a least ratio: 积极分子与发展对象不低于3:1.
    case ratio(RatioCheck)
    /// Something due in named months: 每年1月、7月各公布1次.
    case schedule(ScheduleCheck)
    /// A term of office and its timely election: 任期3年，期满换届.
    case term(TermCheck)
    /// Something that has to exist or be done, with no figure: 计划报备, 设纪检委员, 制度健全.
    case practice(PracticeCheck)
    /// Something done once for each named party: 必谈.
    case parties(PartiesCheck)
    /// A fixed set that has to be complete: 六有, 五板块.
    case elements(ElementsCheck)
}

/// A number on one subject held against bounds.
public struct Measure: Hashable, Sendable {
    public var subject: Subject
    /// Any one of them suffices: 3天或24学时 is two.
    public var bounds: [Bound]
    /// The period the bound is due for; nil for a standing number (委员5人).
    public var period: Period?
    /// Who has to reach it: 党员, 班子成员, 书记; nil for the unit itself.
    public var actor: String?
    /// True when every actor has to reach it by himself: 班子成员每年至少讲1次.
    public var perActor: Bool

    public init(subject: Subject, bounds: [Bound], period: Period? = nil, actor: String? = nil, perActor: Bool = false) {
        self.subject = subject
        self.bounds = bounds
        self.period = period
        self.actor = actor
        self.perActor = perActor
    }
}

/// Least and greatest value in one unit; both belong to the bound (民法典 第1259条).
public struct Bound: Hashable, Sendable {
    public var least: Double?
    public var most: Double?
    /// 次, 人, 学时, 天, %, 元, 平方米 …
    public var unit: String {
        didSet { reckoning = Reckoning(unit) }
    }
    /// 一般N人 without a range: fewer violates, more is left to a person.
    public var isNominal: Bool
    /// What the unit means, looked up once: words are slow to compare.
    private(set) var reckoning: Reckoning

    public init(least: Double? = nil, most: Double? = nil, unit: String, isNominal: Bool = false) {
        self.least = least
        self.most = most
        self.unit = unit
        self.isNominal = isNominal
        reckoning = Reckoning(unit)
    }

    /// What figures are held against a bound.
    enum Reckoning: Hashable, Sendable {
        /// 次
        case times(Unit)
        /// 个
        case pieces(Unit)
        /// 元/人
        case sumEach
        /// %
        case percent
        /// Any other; nil for a word that is no unit.
        case unit(Unit?)

        init(_ name: String) {
            let unit = Unit(named: name)
            switch (name, unit) {
            case ("次", let unit?): self = .times(unit)
            case ("个", let unit?): self = .pieces(unit)
            case ("元/人", _): self = .sumEach
            case ("%", _): self = .percent
            default: self = .unit(unit)
            }
        }

        /// The unit as the readers know it.
        var unit: Unit? {
            switch self {
            case .times(let unit), .pieces(let unit): unit
            case .unit(let unit): unit
            case .sumEach, .percent: nil
            }
        }
    }

    /// 次: how often something is done.
    var countsTimes: Bool {
        if case .times = reckoning { return true }
        return false
    }
}

/// The stretch of time a bound is due for.
public enum Period: String, Hashable, Sendable, CaseIterable {
    case week, month, twoMonths, quarter, halfYear, semester, year, schoolYear, twoYears, term
}

public struct RatioCheck: Hashable, Sendable {
    public var numerator: Subject
    public var denominator: Subject
    /// The least quotient: 3 for 3:1.
    public var least: Double

    public init(numerator: Subject, denominator: Subject, least: Double) {
        self.numerator = numerator
        self.denominator = denominator
        self.least = least
    }
}

public struct ScheduleCheck: Hashable, Sendable {
    public var subject: Subject
    /// 1…12, each due once a year.
    public var months: [Int]

    public init(subject: Subject, months: [Int]) {
        self.subject = subject
        self.months = months
    }
}

public struct TermCheck: Hashable, Sendable {
    /// The body that is elected: 党总支委员会, 支部委员会.
    public var subject: Subject
    /// The lengths allowed, in years: 3 and 4.
    public var years: [Int]

    public init(subject: Subject, years: [Int]) {
        self.subject = subject
        self.years = years
    }
}

public struct PracticeCheck: Hashable, Sendable {
    public var subject: Subject
    /// Words of which one has to stand with the subject for the practice to be stated: 备案, 报备. Empty: the subject stated concretely is enough.
    public var acts: [String]

    public init(subject: Subject, acts: [String] = []) {
        self.subject = subject
        self.acts = acts
    }
}

public struct PartiesCheck: Hashable, Sendable {
    public var subject: Subject
    /// Each party by name: 委员之间, 委员与党员, 委员与党外师生.
    public var parties: [Subject]

    public init(subject: Subject, parties: [Subject]) {
        self.subject = subject
        self.parties = parties
    }
}

public struct ElementsCheck: Hashable, Sendable {
    /// The set's name: 六有.
    public var subject: Subject
    public var elements: [Subject]

    public init(subject: Subject, elements: [Subject]) {
        self.subject = subject
        self.elements = elements
    }
}
