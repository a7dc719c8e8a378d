import ChineseQuantities

/// Decides the requirements of one standard from one reading.
struct Decider {
    let prepared: PreparedStandard
    let reading: Reading
    let context: UnitContext

    /// Decides one requirement by the statement alone.
    func decide(_ requirement: PreparedRequirement) -> Decision {
        let decision = weigh(requirement)
        return decision.outcome == .violated ? decision : deniedDemand(requirement) ?? decision
    }

    private func weigh(_ requirement: PreparedRequirement) -> Decision {
        switch requirement.requirement.check {
        case .measure(let measure): decide(measure, requirement)
        case .ratio(let ratio): decide(ratio, requirement)
        case .schedule(let schedule): decide(schedule, requirement)
        case .term(let term): decide(term, requirement)
        case .practice(let practice): decide(practice, requirement)
        case .parties(let parties): decide(parties, requirement)
        case .elements(let elements): decide(elements, requirement)
        }
    }

    /// 各月日期不固定, held against 每月固定1天: the demand's own word, denied.
    private func deniedDemand(_ requirement: PreparedRequirement) -> Decision? {
        guard requirement.requirement.isHard else { return nil }
        for admission in reading.admissions where admission.slots == 0 || admission.slots & requirement.own != 0 {
            let clause = reading.clauses[admission.clause]
            guard !clause.isPlanned, !clause.isCopied, let word = deniedWord(admission),
                requirement.requirement.demand.contains(word)
            else { continue }
            return Decision(outcome: .violated, found: words(of: admission), range: quoteRange(admission.clause), isQuoted: true)
        }
        return nil
    }

    /// 固定 of 不固定 and 没有固定; nil for a verb that goes with anything.
    private func deniedWord(_ admission: Admission) -> String? {
        let range = admission.range
        if admission.kind == .weak, reading.text[range.lowerBound] == "不", range.count >= 3 {
            return reading.text.quote((range.lowerBound + 1)..<range.upperBound)
        }
        guard admission.kind == .notDone,
            let verb = reading.hits(in: range).first(where: {
                $0.range.upperBound == range.upperBound && $0.range.lowerBound > range.lowerBound && $0.classes.contains(.doing)
            }), verb.range.count >= 2, verb.concept < 0, !verb.classes.contains(.general)
        else { return nil }
        return words(verb.range)
    }

    // MARK: Facts

    /// The facts on a requirement's subject that count: not planned, not copied, of a fitting actor.
    func facts(on requirement: PreparedRequirement) -> [Fact] {
        let talks = requirement.sides == nil ? 0 : prepared.requirements.reduce(0) { $1.sides == nil ? $0 : $0 | $1.own }
        return reading.facts.filter { fact in
            isOn(fact, requirement, talks: talks) && counts(fact) && fits(fact.actors, requirement) && suits(fact, requirement)
                && (!fact.isByGuest || requirement.actors.isEmpty) && !isBorrowed(fact, requirement)
                && isPublished(fact, requirement)
                && !isOfOtherSecretary(reading.clauses[fact.clause].range, requirement)
        }
    }

    /// Whether a fact's subject is the requirement's, or a talk's whose sides alone will tell (支委与党员各2次；书记谭某与所属党员每人1次).
    private func isOn(_ fact: Fact, _ requirement: PreparedRequirement, talks: PreparedStandard.Slots) -> Bool {
        fact.slots & requirement.own != 0 || fact.slots & talks != 0 && fact.isCarried && !fact.actors.isEmpty
    }

    /// 支部书记述职, where the standard asks for the general branch's secretary, and 总支李书记述职, where it asks for the branch's.
    func isOfOtherSecretary(_ range: Range<Int>, _ requirement: PreparedRequirement) -> Bool {
        let isOfGeneral = requirement.traits.contains(.ofGeneralSecretary)
        guard isOfGeneral || requirement.traits.contains(.ofBranchSecretary) else { return false }
        let namesBranch = contains("支部书记", in: range)
        if isOfGeneral { return namesBranch && !contains("总支书记", in: range) }
        guard !namesBranch, isBranch else { return false }
        // 总支书记, 总支符书记, 总支符文书记
        return range.dropLast(3).contains { offset in
            reading.text[offset] == "总" && reading.text[offset + 1] == "支"
                && contains("书记", in: (offset + 2)..<min(range.upperBound, offset + 6))
        }
    }

    /// 逐月登记 is no publication, 每半年公布 no payment.
    func isPublished(_ fact: Fact, _ requirement: PreparedRequirement) -> Bool {
        guard requirement.traits.contains(.onDues) else { return true }
        if !requirement.traits.contains(.onPublication) {
            let isCarriedOn = fact.isCarried && fact.clause > 0 && reading.clauses[fact.clause].ownSlots == 0
            return !isPosted(reading.clauses[fact.clause].range)
                && !(isCarriedOn && isPosted(reading.clauses[fact.clause - 1].range))
        }
        return isPostedFrom(fact.clause)
    }

    /// 支部设置摸底，去年9月分管的同志换了人: a date in a clause that tells of something else.
    private func isBorrowed(_ fact: Fact, _ requirement: PreparedRequirement) -> Bool {
        // 联系支部的名单3月就公布了: words of its own before any subject of the standard's.
        if fact.isOccurrence, reading.clauses[fact.clause].isOpening, saysSomethingElse(fact.clause, than: requirement) {
            return true
        }
        guard fact.isCarried, reading.clauses[fact.clause].ownSlots & fact.slots == 0 else { return false }
        switch fact.value {
        case .rate: return saysSomethingElse(fact.clause, than: requirement)
        case .amount(_, let unit, _) where unit?.countsOccurrences == true:
            return doesSomethingElse(fact.clause, than: requirement)
        case .occurrence where !fact.months.isEmpty: break
        default: return false
        }
        return reading.clauses[fact.clause].classes.isDisjoint(with: [.doing, .each])
            && saysSomethingElse(fact.clause, than: requirement)
    }

    func counts(_ fact: Fact) -> Bool {
        let clause = reading.clauses[fact.clause]
        return !clause.isPlanned && !clause.isCopied && clause.classes.isDisjoint(with: [.notApplicable, .former])
    }

    /// Whether what somebody did can meet a requirement on these actors.
    func fits(_ actors: Actors, _ requirement: PreparedRequirement) -> Bool {
        let asked = requirement.actors
        if asked.isEmpty || actors.isEmpty { return true }
        // 书记谈心14人: who held the talks, where the standard names those talked with.
        if asked == .party, actors == .secretary, case .measure(let measure) = requirement.requirement.check,
            measure.subject.concept.contains("谈")
        {
            return true
        }
        return !Self.widened(actors).isDisjoint(with: asked)
    }

    /// Whether a talk is between the two sides a requirement names, where its words alone fit several.
    private func suits(_ fact: Fact, _ requirement: PreparedRequirement) -> Bool {
        guard let sides = requirement.sides else { return true }
        if fact.slots & ~requirement.own == 0, !fact.isCarried { return true }
        let actors = fact.actors
        switch sides {
        case .between: return !actors.contains(.party)
        case .secretary: return actors.contains(.secretary) && actors.isDisjoint(with: [.member])
        case .members: return actors.contains(.party) && (actors.contains(.member) || !actors.contains(.secretary))
        }
    }

    /// Everyone whom a word may mean: 班子成员 are the secretary too, a superior visiting the branch is one of the 班子.
    static func widened(_ actors: Actors) -> Actors {
        var wide = actors
        if !actors.isDisjoint(with: [.member, .deputy]) { wide.formUnion([.member, .worker, .deputy]) }
        if actors.contains(.member) { wide.formUnion([.secretary, .superior]) }
        if !actors.isDisjoint(with: [.superior, .dean]) { wide.formUnion([.member, .superior]) }
        if actors.contains(.secretary) { wide.formUnion([.head]) }
        if actors.contains(.head) { wide.formUnion([.secretary]) }
        if !actors.isDisjoint(with: [.teacher, .student, .retired, .full, .probationary]) { wide.insert(.party) }
        return wide
    }

    /// Whether a subject is named only in words about what is to come.
    func isOnlyPlanned(_ slots: UInt64) -> Bool {
        reading.clauses.contains { $0.isPlanned && !$0.isDoubted && $0.slots & slots != 0 }
    }

    /// The unstated decision for a subject: planned if the statement plans it.
    func unstated(_ requirement: PreparedRequirement) -> Decision {
        var decision = Decision.unstated
        if isOnlyPlanned(requirement.own) { decision.reason = .planned }
        return decision
    }

    // MARK: Words

    /// The statement's words for an outcome: the clause around a range.
    func words(_ range: Range<Int>) -> String { reading.text.quote(range) }

    /// The clause of an admission in its own words, without what stands before the denial's subject.
    func words(of admission: Admission) -> String {
        let clause = reading.clauses[admission.clause]
        var range = clause.range
        // 三下乡因教师临时抽调，未能成行; 王绥同志因借调，本年未讲党课: a short denial is quoted with the clauses that say of what or whom.
        var first = admission.clause
        var content = clause.contentCount
        var namesNothing = true
        while first > 0, admission.clause - first < 2, clause.contentCount < 20,
            case let before = reading.clauses[first - 1], before.sentence == clause.sentence, before.depth == clause.depth,
            before.contentCount + content <= 40, namesNothing && admission.isCarried || isSaidBefore(before, clause)
        {
            first -= 1
            content += before.contentCount
            range = min(range.lowerBound, before.range.lowerBound)..<range.upperBound
            namesNothing = namesNothing && before.ownSlots == 0
        }
        return trimmed(withoutLead(range))
    }

    /// 李敏在外挂职，全年未参加: the clause before says who it was.
    private func isSaidBefore(_ before: Clause, _ denial: Clause) -> Bool {
        // 班主任里有4名党员挂在教工支部，没有编入: two or three words say nothing without those before.
        denial.actors.subtracting(.other).isEmpty && (!before.hasFigure || denial.contentCount <= 5)
            && (before.classes.isDisjoint(with: .doing) || before.classes.contains(.reason))
    }

    /// Words without the list marker and the conjunction that they begin with: （3）, 不过, 但.
    private func withoutLead(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        for mention in reading.mentions where mention.range.lowerBound >= low && mention.range.lowerBound <= low + 1 {
            if case .marker = mention.content { low = mention.range.upperBound }
        }
        while low < range.upperBound, !CopyIndex.isContent(reading.text[low]), !Self.opens(reading.text[low]) { low += 1 }
        for word in ["不过", "但是", "只是", "可是", "然而", "但", "惟", "唯", "而", "并", "且"] {
            let end = low + word.unicodeScalars.count
            if end + 3 < range.upperBound, contains(word, in: low..<end) { return end..<range.upperBound }
        }
        return low..<range.upperBound
    }

    func trimmed(_ range: Range<Int>) -> String {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, !CopyIndex.isContent(reading.text[low]), !Self.opens(reading.text[low]) { low += 1 }
        while high > low, !CopyIndex.isContent(reading.text[high - 1]), !Self.closes(reading.text[high - 1]) { high -= 1 }
        if high - low > 60 { high = low + 60 }
        return reading.text.quote(low..<high)
    }

    private static func opens(_ scalar: UInt32) -> Bool { scalar == "《" || scalar == "“" || scalar == "(" }
    private static func closes(_ scalar: UInt32) -> Bool { scalar == "》" || scalar == "”" || scalar == ")" }

    /// Everything the decision rests on: the sentence around a clause.
    func quoteRange(_ clause: Int) -> Range<Int> { reading.clauses[clause].range }
}
