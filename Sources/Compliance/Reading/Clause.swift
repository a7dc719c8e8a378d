import ChineseQuantities

/// The words between two commas, or inside one pair of brackets.
struct Clause: Sendable {
    var range: Range<Int>
    /// The clause that a bracket stands in.
    var parent: Int?
    /// Counts up at 。 and ；.
    var sentence: Int
    var depth = 0

    /// The own subjects named in the clause itself.
    var ownSlots: PreparedStandard.Slots = 0
    /// The own subjects it speaks of: its own, else those carried from before.
    var slots: PreparedStandard.Slots = 0
    /// It stands before any subject is named, and is taken to be on the standard's first.
    var isOpening = false
    /// Whether it names any concept that is an event, paper, place or topic.
    var namesTopic = false
    var actors: Actors = []
    var classes: WordClasses = []
    var isPlanned = false
    /// Nobody knows whether it is so: it states as little as a plan.
    var isDoubted = false
    var isCopied = false
    var hasFigure = false
    var hasDate = false
    /// A year that has ended, named without a month: 2024年开过.
    var endedYear: Int?
    /// The ended year in which its months lie, named before them in the sentence: 2025年4次：3月6日、6月12日….
    var year: Int?
    /// The months stated in the clause.
    var months: [DatedMonth] = []
    /// Spans stated in the clause: 第三季度, 上半年.
    var spans: [Span] = []
    /// Scalars that are letters, digits or characters.
    var contentCount = 0
    /// Whether it calls somebody or something by name, post or title, in words that are not the standard's.
    var isParticular = false
    var admissions: [Admission] = []
}

/// Words by which the unit says that something is not so.
struct Admission: Sendable {
    enum Kind: Sendable {
        /// 未开展, 没有召开
        case notDone
        /// 无专职组织员, 没有党务公开栏
        case absent
        /// 缺标牌, 不健全, 逾期
        case weak
    }

    var kind: Kind
    var range: Range<Int>
    /// The own subjects it touches.
    var slots: PreparedStandard.Slots
    var actors: Actors
    var clause: Int
    /// How many persons it says it of: 2名委员未讲.
    var persons: Double?
    /// The months it says it of: 5月未开展, 缺第三季度.
    var months: [DatedMonth] = []
    var spans: [Span] = []
    /// True when the subject was carried from an earlier clause.
    var isCarried = false
    /// The unit of the figure that it denies: 没学够32学时.
    var unit: String?
    /// 缺1人: it says itself how many are missing.
    var isShortage = false
    /// The clause whose months it took over.
    var borrowed: Int?
    /// 尚未, 还没: it may still come.
    var isYet = false
    /// 超出计划: nothing done later takes it back.
    var isExcess = false
}

/// A word of the statement that the lexicon or the standard knows.
struct WordHit: Sendable {
    var range: Range<Int>
    var slots: PreparedStandard.Slots
    var concept: Int
    var kind: Concept.Kind?
    var actors: Actors
    var classes: WordClasses
    var clause: Int
    var item: Int
}
