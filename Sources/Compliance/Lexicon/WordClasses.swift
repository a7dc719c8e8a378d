/// How a word that is no concept bears on its clause; a word may be several.
struct WordClasses: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let negator = WordClasses(rawValue: 1 << 0)
    static let doing = WordClasses(rawValue: 1 << 1)
    static let weakness = WordClasses(rawValue: 1 << 2)
    static let missing = WordClasses(rawValue: 1 << 3)
    static let good = WordClasses(rawValue: 1 << 4)
    static let bad = WordClasses(rawValue: 1 << 5)
    static let neutral = WordClasses(rawValue: 1 << 6)
    static let plan = WordClasses(rawValue: 1 << 7)
    static let notApplicable = WordClasses(rawValue: 1 << 8)
    static let reason = WordClasses(rawValue: 1 << 9)
    static let each = WordClasses(rawValue: 1 << 10)
    static let subset = WordClasses(rawValue: 1 << 11)
    static let expected = WordClasses(rawValue: 1 << 12)
    static let made = WordClasses(rawValue: 1 << 13)
    static let others = WordClasses(rawValue: 1 << 14)
    static let respective = WordClasses(rawValue: 1 << 15)
    static let except = WordClasses(rawValue: 1 << 16)
    /// A unit or a group that has no students.
    static let staff = WordClasses(rawValue: 1 << 17)
    /// Students and graduates.
    static let studying = WordClasses(rawValue: 1 << 18)
    /// 没有此类情况: nothing of what the standard speaks of has come up.
    static let nothing = WordClasses(rawValue: 1 << 19)
    /// 不存在X: there is none of it, which is no gap.
    static let lacking = WordClasses(rawValue: 1 << 20)
    /// 原有, 过去: what was so before and is no longer.
    static let former = WordClasses(rawValue: 1 << 21)
    /// 述职报告已写好: what is ready for something that is still to be held.
    static let draft = WordClasses(rawValue: 1 << 22)
    /// 开展, 组织: a verb that goes with anything.
    static let general = WordClasses(rawValue: 1 << 23)
    /// What tells somebody or something from others of its kind: a post, a title, an office.
    static let particular = WordClasses(rawValue: 1 << 24)
    /// 公众号, 工作室: what bears a name of its own.
    static let naming = WordClasses(rawValue: 1 << 25)
    /// 老旧, 破损: what things are like, not what was left undone.
    static let decay = WordClasses(rawValue: 1 << 26)
    /// 组织员: a post that the unit has to fill.
    static let post = WordClasses(rawValue: 1 << 27)
    /// 记不清, 到底做没做: whoever writes does not know.
    static let doubt = WordClasses(rawValue: 1 << 28)
    /// 超出计划: what can no more be made good.
    static let excess = WordClasses(rawValue: 1 << 29)

    /// The class a line of `words.txt` names.
    init?(named name: Substring) {
        switch name {
        case "negator": self = .negator
        case "doing": self = .doing
        case "weakness": self = .weakness
        case "missing": self = .missing
        case "good": self = .good
        case "bad": self = .bad
        case "particular": self = .particular
        case "neutral": self = .neutral
        case "plan": self = .plan
        case "na": self = .notApplicable
        case "reason": self = .reason
        case "each": self = .each
        case "subset": self = .subset
        case "expected": self = .expected
        case "made": self = .made
        case "repeat": self = .others
        case "respective": self = .respective
        case "except": self = .except
        case "staff": self = .staff
        case "studying": self = .studying
        case "nothing": self = .nothing
        case "lacking": self = .lacking
        case "former": self = .former
        case "draft": self = .draft
        case "general": self = .general
        case "naming": self = .naming
        case "decay": self = .decay
        case "post": self = .post
        case "doubt": self = .doubt
        case "excess": self = .excess
        default: return nil
        }
    }

    init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// Who a person word speaks of; a requirement's actor is a set of these.
struct Actors: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    static let secretary = Actors(rawValue: 1 << 0)
    static let deputy = Actors(rawValue: 1 << 1)
    static let member = Actors(rawValue: 1 << 2)
    static let superior = Actors(rawValue: 1 << 3)
    static let dean = Actors(rawValue: 1 << 4)
    static let party = Actors(rawValue: 1 << 5)
    static let full = Actors(rawValue: 1 << 6)
    static let probationary = Actors(rawValue: 1 << 7)
    static let teacher = Actors(rawValue: 1 << 8)
    static let student = Actors(rawValue: 1 << 9)
    static let retired = Actors(rawValue: 1 << 10)
    static let worker = Actors(rawValue: 1 << 11)
    static let applicant = Actors(rawValue: 1 << 12)
    static let candidate = Actors(rawValue: 1 << 13)
    static let head = Actors(rawValue: 1 << 14)
    static let other = Actors(rawValue: 1 << 15)

    /// The committee and its officers.
    static let officers: Actors = [.secretary, .deputy, .member]
    /// Those who lecture by their office: the officers, and leaders from above.
    static let leaders: Actors = [.secretary, .deputy, .member, .superior, .dean]

    private static let names: [Substring: Actors] = [
        "secretary": .secretary, "deputy": .deputy, "member": .member, "superior": .superior, "dean": .dean, "party": .party,
        "full": .full, "probationary": .probationary, "teacher": .teacher, "student": .student, "retired": .retired,
        "worker": .worker, "applicant": .applicant, "candidate": .candidate, "head": .head, "other": .other,
    ]

    init?(named name: Substring) {
        guard let actors = Self.names[name] else { return nil }
        self = actors
    }
}
