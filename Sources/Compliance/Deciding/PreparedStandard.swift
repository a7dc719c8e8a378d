import ChineseQuantities

/// A standard with everything precomputed that reading its statements needs: prepare once, assess many.
///
/// A class, because every reader of a statement holds it and its parts are thirty arrays to retain. Nothing in it changes.
public final class PreparedStandard: Sendable {
    public let standard: Standard
    let lexicon: Lexicon
    /// Own words to the set of slots they speak of; the payload is an offset into ``masks``.
    let words: ScalarTrie
    let masks: [UInt64]
    let requirements: [PreparedRequirement]
    let copying: CopyIndex
    /// The amounts in the standard's own text.
    let figures: [Amount]
    /// The slots of each requirement's subjects, together.
    let allSlots: UInt64

    /// The few scalars behind every 不, 未 and 无 of the standard.
    let denials: Set<[UInt32]>
    /// What a statement is on before it names a subject: the first demand, where that is how often something is done.
    let openingSlots: Slots?

    /// The meetings of bodies: 党小组 to 党小组会.
    let meetings: [Int: Slots]

    /// Whether no requirement is hard.
    let isQualitative: Bool

    /// A subject's place in the bit masks.
    typealias Slots = UInt64

    public init(_ standard: Standard, lexicon: Lexicon, wording: WordingTable = .standard) {
        self.standard = standard
        self.lexicon = lexicon
        var table = SlotTable(lexicon: lexicon)
        requirements = standard.requirements.map { PreparedRequirement($0, &table, wording) }
        masks = table.masks
        words = ScalarTrie(table.words)
        allSlots = requirements.reduce(0) { $0 | $1.own }
        openingSlots = requirements.first.flatMap { first in
            guard first.requirement.isHard, first.actors.isEmpty, case .measure(let measure) = first.requirement.check,
                measure.period != nil,
                measure.bounds.contains(where: { $0.unit == "次" })
            else { return nil }
            return first.own
        }
        isQualitative = standard.requirements.allSatisfy { !$0.isHard }
        copying = CopyIndex(standard.text)
        var meetings: [Int: Slots] = [:]
        for prepared in requirements {
            guard case .measure(let measure) = prepared.requirement.check, measure.period != nil,
                measure.subject.concept.hasSuffix("会"),
                let body = lexicon.conceptOffset(of: String(measure.subject.concept.dropLast())),
                lexicon.concepts[body].kind == .body
            else { continue }
            meetings[body] = prepared.own
        }
        self.meetings = meetings
        denials = Self.denials(ScalarText(standard.text).folded)
        figures = QuantityScanner.scan(ScalarText(standard.text)).compactMap { mention in
            if case .quantity(let quantity) = mention.content { quantity.amount } else { nil }
        }
    }

    private static func denials(_ text: [UInt32]) -> Set<[UInt32]> {
        var found: Set<[UInt32]> = []
        for offset in text.indices where ["不", "未", "无"].contains(text[offset]) && offset + 4 < text.count {
            found.insert(Array(text[(offset + 1)...min(offset + 6, text.count - 1)]))
        }
        return found
    }
}

/// One requirement with its subjects as slots.
///
/// A class for the reason that its standard is one: it is handed on for every rule, and its words are thirty strings to retain.
final class PreparedRequirement: Sendable {
    let requirement: Requirement
    /// The subject that the check is about; for a ratio the numerator.
    let own: PreparedStandard.Slots
    /// The denominator of a ratio.
    let second: PreparedStandard.Slots
    /// The slots of the elements or parties, in their order.
    let parts: [PreparedStandard.Slots]
    /// The words that have to stand with a practice.
    let acts: ScalarTrie
    let hasActs: Bool
    /// The actors that have to reach a measure, and whether any one of them will do.
    let actors: Actors
    let anyActor: Bool
    /// The two sides of a talk: 班子成员与党员.
    let sides: Sides?
    let condition: PreparedCondition?
    /// What leaders from above do in the branch: 党总支班子成员到支部讲党课.
    let isFromAbove: Bool
    /// What the demand's words make of it, which is asked for every fact.
    let traits: Traits
    let standing: StandingSentences

    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8

        /// 按时
        static let punctual = Traits(rawValue: 1)
        /// 总支书记述职
        static let ofGeneralSecretary = Traits(rawValue: 2)
        /// A figure on 党费, 经费.
        static let onDues = Traits(rawValue: 4)
        /// A figure on 公布, 公示.
        static let onPublication = Traits(rawValue: 8)

        /// 支部书记述职
        static let ofBranchSecretary = Traits(rawValue: 16)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ requirement: Requirement) {
            self = []
            let demand = requirement.demand
            if demand.contains("按时") { insert(.punctual) }
            if demand.contains("述职"), demand.contains("总支书记") {
                insert(.ofGeneralSecretary)
            } else if demand.contains("述职"), demand.contains("支部书记") {
                insert(.ofBranchSecretary)
            }
            guard case .measure(let measure) = requirement.check else { return }
            let concept = measure.subject.concept
            if concept.contains("费") { insert(.onDues) }
            if concept.contains("公布") || concept.contains("公示") { insert(.onPublication) }
        }
    }

    /// Who speaks with whom.
    enum Sides {
        case between, secretary, members

        init?(_ actor: String) {
            if actor.contains("之间") {
                self = .between
            } else if !actor.contains("与") {
                return nil
            } else if actor.contains("书记") || actor.contains("负责人") {
                self = .secretary
            } else {
                self = .members
            }
        }
    }

    /// Other words for 制定.
    private static let enactments = [
        "通过", "审议", "出台", "印发", "下发", "确定", "修订", "编制", "研究确定", "明确", "报备", "备案", "定了", "定好", "定的", "定下", "月定", "日定", "号定", "初定",
        "订了", "做了", "出了",
    ]

    /// 备了案, 备过案: a verb parted from its object.
    private static func parted(_ act: String) -> [String] {
        guard act.count == 2, let verb = act.first, let object = act.last else { return [] }
        return ["了", "过", "好"].map { "\(verb)\($0)\(object)" }
    }

    init(_ requirement: Requirement, _ table: inout SlotTable, _ wording: WordingTable) {
        self.requirement = requirement
        condition = requirement.condition.map { PreparedCondition($0, &table) }
        own = table.slot(requirement.check.subject)
        var second: PreparedStandard.Slots = 0
        var parts: [PreparedStandard.Slots] = []
        var acts: [String] = []
        var actor: String?
        switch requirement.check {
        case .measure(let measure): actor = measure.actor
        case .ratio(let ratio): second = table.slot(ratio.denominator)
        case .schedule, .term: break
        case .practice(let practice): acts = practice.acts
        case .parties(let check): parts = check.parties.map { table.slot($0) }
        case .elements(let check): parts = check.elements.map { table.slot($0) }
        }
        self.second = second
        self.parts = parts
        hasActs = !acts.isEmpty
        if acts.contains("制定") { acts += Self.enactments }
        self.acts = ScalarTrie((acts + acts.flatMap(Self.parted)).map { (ScalarText($0).folded, 0) })
        (actors, anyActor) = actor.map { table.actors(of: $0) } ?? ([], false)
        sides = actor.flatMap(Sides.init)
        isFromAbove = requirement.isFromAbove
        traits = Traits(requirement)
        standing = StandingSentences(requirement.demand, wording)
    }
}

extension Check {
    /// What a check is about; for a ratio the numerator.
    fileprivate var subject: Subject {
        switch self {
        case .measure(let measure): measure.subject
        case .ratio(let ratio): ratio.numerator
        case .schedule(let schedule): schedule.subject
        case .term(let term): term.subject
        case .practice(let practice): practice.subject
        case .parties(let parties): parties.subject
        case .elements(let elements): elements.subject
        }
    }
}

extension Requirement {
    /// Whether a measure speaks of what leaders from above do in the branch.
    fileprivate var isFromAbove: Bool {
        guard case .measure(let measure) = check else { return false }
        return measure.actor.map { $0.contains("总支") || $0.contains("党委") } ?? false || demand.contains("联系的党支部")
    }
}

/// A condition with its subjects as slots.
indirect enum PreparedCondition: Sendable {
    case unit(Set<UnitKind>)
    case members(Int?, Int?)
    case fullMembers(Int?, Int?)
    case has(PreparedStandard.Slots, String)
    /// A staff branch has none where these are students or graduates.
    case unlessNone(PreparedStandard.Slots, areStudents: Bool)
    case committee(Bool)
    case all([PreparedCondition])
    case any([PreparedCondition])

    init(_ condition: Condition, _ table: inout SlotTable) {
        switch condition {
        case .unit(let kinds): self = .unit(kinds)
        case .members(let least, let most): self = .members(least, most)
        case .fullMembers(let least, let most): self = .fullMembers(least, most)
        case .has(let subject): self = .has(table.slot(subject), subject.concept)
        case .unlessNone(let subject):
            let areStudents = ([subject.concept] + subject.terms).contains { table.lexicon.names(.studying, in: $0) }
            self = .unlessNone(table.slot(subject), areStudents: areStudents)
        case .committee(let exists): self = .committee(exists)
        case .all(let parts): self = .all(parts.map { PreparedCondition($0, &table) })
        case .any(let parts): self = .any(parts.map { PreparedCondition($0, &table) })
        }
    }
}

/// Gives every subject of a standard a bit and collects its words.
struct SlotTable {
    let lexicon: Lexicon
    private var slots: [Subject: Int] = [:]
    private var offsets: [[UInt32]: Int] = [:]
    var words: [(word: [UInt32], payload: Int)] = []
    var masks: [UInt64] = []

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// The bit of a subject. Standards with more than 63 subjects share the last bit.
    mutating func slot(_ subject: Subject) -> UInt64 {
        if let known = slots[subject] { return 1 << UInt64(known) }
        let offset = min(slots.count, 62)
        slots[subject] = offset
        let bit: UInt64 = 1 << UInt64(offset)
        for word in lexicon.words(for: subject) { add(ScalarText(word).folded, bit) }
        return bit
    }

    private mutating func add(_ word: [UInt32], _ bit: UInt64) {
        if let offset = offsets[word] {
            masks[offset] |= bit
        } else {
            offsets[word] = masks.count
            words.append((word, masks.count))
            masks.append(bit)
        }
    }

    /// The actors a requirement names, such as 书记和支委; `any` when one of them suffices (书记或支委).
    ///
    /// 班子成员之间 and 班子成员与党员 name two sides of a talk, not who has to reach a figure: no actors.
    func actors(of name: String) -> (Actors, any: Bool) {
        if name.contains("之间") || name.contains("与") { return ([], false) }
        let scalars = ScalarText(name).folded
        var found: Actors = []
        var offset = 0
        while offset < scalars.count {
            guard let match = lexicon.words.longestMatch(in: scalars, at: offset) else {
                offset += 1
                continue
            }
            let concept = lexicon.entries[match.payload].concept
            if concept >= 0 { found.formUnion(lexicon.concepts[concept].actors) }
            offset += match.length
        }
        return (found, name.contains("或"))
    }
}
