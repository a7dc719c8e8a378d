import ChineseQuantities

/// A number held against bounds: which figures are on it, and which way it is decided.
extension Decider {
    func decide(_ measure: Measure, _ requirement: PreparedRequirement) -> Decision {
        var facts = facts(on: requirement)
        if !facts.contains(where: { compatible($0, measure) || !$0.months.isEmpty }) {
            facts += unownedFacts(measure, requirement)
        }
        if measure.bounds.first?.reckoning == .sumEach, !facts.contains(where: { compatible($0, measure) }) {
            facts = sumsForAll(requirement)
        }
        if let visit = visit(requirement) { return visit }
        if requirement.isFromAbove, isBranch { facts = facts.filter { !$0.actors.isEmpty || isVisit($0) } }
        if let period = measure.period, measure.bounds.contains(where: \.countsTimes) {
            return measure.perActor
                ? decideEach(measure, period, requirement, facts) : decideFrequency(measure, period, requirement, facts)
        }
        return decideAmounts(measure, requirement, facts)
    }

    /// 党员都是在职教工。经费按每人350元列入预算: a sum for every member, where none is given for the kind asked for.
    private func sumsForAll(_ requirement: PreparedRequirement) -> [Fact] {
        reading.facts.filter { fact in
            let names = reading.clauses[fact.clause].actors
            return fact.slots & requirement.own != 0 && (names.isEmpty || names == .party) && counts(fact)
        }
    }

    /// Figures that name no subject, where the standard has only one requirement they can be on.
    private func unownedFacts(_ measure: Measure, _ requirement: PreparedRequirement) -> [Fact] {
        if measure.period != nil, reading.hits.isEmpty || namesNothingAsked(measure) {
            let dated = bareDates().filter { isPublished($0, requirement) }
            // 1月写春联，2月学章程 is a list of what was due; a single date is of what its clause says.
            return dated.count > 1 ? dated : dated.filter { !saysSomethingElse($0.clause, than: requirement) }
        }
        guard !reading.facts.isEmpty else { return [] }
        let rivals = prepared.requirements.filter {
            guard $0.requirement.isHard, case .measure(let other) = $0.requirement.check else { return false }
            return other.bounds.first?.unit == measure.bounds.first?.unit
        }
        let isOnly = rivals.count == 1
        return reading.facts.filter { fact in
            guard counts(fact), compatible(fact, measure), !isOwned(fact), !isElsewhere(fact, requirement),
                isPublished(fact, requirement)
            else { return false }
            if measure.bounds.first?.countsTimes == true, measure.period != nil, saysSomethingElse(fact.clause, than: requirement)
            {
                return false
            }
            guard fact.concept < 0 || isPerson(fact.concept) || fact.isCarried || fact.slots != 0 else { return false }
            if isOnOtherEvent(fact) { return false }
            if measure.bounds.first?.countsTimes == true, isOnAnother(fact, requirement) { return false }
            if fact.actors.isEmpty, !isOnly, let general = rivals.first(where: { $0.actors.contains(.party) }) {
                return general.requirement.id == requirement.requirement.id
            }
            if isOnly || isOnlyOfPeriod(fact, measure, rivals) { return true }
            return !requirement.actors.isEmpty && !fact.actors.isEmpty && fits(fact.actors, requirement)
        }
    }

    /// 困难党员台账…，各更新1次; 走访慰问…，两次前往探望: how often another thing asked for was done counts for nothing else.
    private func isOnAnother(_ fact: Fact, _ requirement: PreparedRequirement) -> Bool {
        guard fact.slots & requirement.own == 0, fact.concept >= 0 else { return false }
        let kind = prepared.lexicon.concepts[fact.concept].kind
        return fact.slots & prepared.allSlots != 0 && (fact.isCarried ? kind == .paper : kind == .event)
    }

    /// 每月视频联系一次: the clause has an event of its own.
    private func isOnOtherEvent(_ fact: Fact) -> Bool {
        guard fact.slots == 0, fact.concept >= 0, prepared.lexicon.concepts[fact.concept].kind == .event else { return false }
        return reading.hits(in: reading.clauses[fact.clause].range).contains {
            $0.clause == fact.clause && $0.concept == fact.concept
        }
    }

    /// 每月研究1次 can only be on the one thing that is due every month.
    private func isOnlyOfPeriod(_ fact: Fact, _ measure: Measure, _ rivals: [PreparedRequirement]) -> Bool {
        guard case .rate(_, let interval, _) = fact.value, let period = measure.period,
            Self.length(interval) == Self.length(period)
        else { return false }
        return rivals.allSatisfy {
            guard case .measure(let other) = $0.requirement.check, other != measure else { return true }
            return other.period != period
        }
    }

    /// Whether all that the standard asks for with a figure is one thing, and the statement has no word for it: 1.8、2.26，主题各不相同.
    private func namesNothingAsked(_ measure: Measure) -> Bool {
        guard measure.bounds.first?.countsTimes == true else { return false }
        var asked: PreparedStandard.Slots = 0
        for prepared in prepared.requirements where prepared.requirement.isHard {
            guard case .measure(let other) = prepared.requirement.check, other.subject.concept == measure.subject.concept else {
                return false
            }
            asked |= prepared.own
        }
        return reading.clauses.allSatisfy { $0.ownSlots & asked == 0 } && reading.clauses.contains { !$0.months.isEmpty }
    }

    /// Dates typed alone count as the days on which it was done.
    private func bareDates() -> [Fact] {
        // The first figure of each clause, worked out once: a statement may hold thousands of both.
        var firstFigures = [Int32](repeating: -1, count: reading.clauses.count)
        for (offset, fact) in reading.facts.enumerated() where firstFigures[fact.clause] < 0 {
            firstFigures[fact.clause] = Int32(offset)
        }
        return reading.clauses.indices.compactMap { offset in
            let clause = reading.clauses[offset]
            guard !clause.months.isEmpty || clause.hasFigure, !clause.namesTopic, !clause.isPlanned, !clause.isCopied,
                clause.admissions.isEmpty
            else { return nil }
            if firstFigures[offset] >= 0 {
                let figure = reading.facts[Int(firstFigures[offset])]
                return saysHowOften(figure) ? figure : nil
            }
            var fact = Fact(value: .occurrence, range: clause.range, clause: offset)
            fact.months = clause.months
            return fact
        }
    }

    /// 每季度公布1次 is the publication's, which another hard requirement asks for, and no rate of 收缴.
    private func isElsewhere(_ fact: Fact, _ requirement: PreparedRequirement) -> Bool {
        guard fact.slots & requirement.own == 0, !fact.isCarried else { return false }
        return prepared.requirements.contains { other in
            guard other.requirement.isHard, case .practice = other.requirement.check else { return false }
            return other.own & fact.slots != 0
        }
    }

    /// Whether a fact's subject belongs to a measure that it can be held against.
    private func isOwned(_ fact: Fact) -> Bool {
        prepared.requirements.contains { other in
            guard other.own & fact.slots != 0, case .measure(let measure) = other.requirement.check else { return false }
            return compatible(fact, measure)
        }
    }

    /// A figure without an actor is the general requirement's where another is on the officers alone: 16学时 is the members'.
    func isForGeneral(_ fact: Fact, _ requirement: PreparedRequirement) -> Bool {
        guard fact.actors.isEmpty, !requirement.actors.isEmpty, !requirement.actors.contains(.party) else { return true }
        switch fact.value {
        case .amount(_, let unit?, _) where unit.isStudyTime: break
        case .percent: break
        default: return true
        }
        return !prepared.requirements.contains { other in
            guard other.own & fact.slots != 0, other.actors.contains(.party), case .measure(let measure) = other.requirement.check
            else { return false }
            return compatible(fact, measure)
        }
    }

    /// 每月与他们交流一次, 去年9月分管的同志换了人: a clause that says something of its own lends its figure to nothing else.
    func saysSomethingElse(_ clause: Int, than requirement: PreparedRequirement) -> Bool {
        if doesSomethingElse(clause, than: requirement) { return true }
        let range = reading.clauses[clause].range
        var rest = reading.clauses[clause].contentCount
        for hit in reading.hits(in: range) where hit.clause == clause {
            if hit.concept >= 0 || hit.slots != 0 || !hit.classes.isEmpty { rest -= hit.range.count }
        }
        for mention in reading.mentions(in: range) { rest -= mention.range.count }
        return rest > 4
    }

    /// 每月与他们交流一次: a verb of its own, neither the demand's nor one of those that go with anything.
    func doesSomethingElse(_ clause: Int, than requirement: PreparedRequirement) -> Bool {
        reading.hits(in: reading.clauses[clause].range).contains { hit in
            hit.clause == clause && hit.classes.contains(.doing) && hit.classes.isDisjoint(with: [.general, .made])
                && hit.concept < 0
                && hit.slots == 0 && !requirement.requirement.demand.contains(words(hit.range))
        }
    }

    private func isPerson(_ concept: Int) -> Bool { prepared.lexicon.concepts[concept].kind == .person }

    // MARK: Denials

    /// 仅28学时，不足32学时: the figure itself is held against the bound. 空缺一年多 says nothing of how many.
    func isSettledByFigure(_ admission: Admission, _ requirement: PreparedRequirement) -> Bool {
        guard admission.kind == .weak, !admission.isShortage, case .measure(let measure) = requirement.requirement.check else {
            return false
        }
        return reading.facts.contains { $0.clause == admission.clause && compatible($0, measure) }
    }

    /// 书记1人。原宣传委员调走，尚未增补: said in a sentence of its own, of which this demand is not the subject.
    private func isApart(_ admission: Admission, from weighed: Decision) -> Bool {
        guard admission.isCarried, !admission.isShortage, let range = weighed.range else { return false }
        return !reading.sentence(around: admission.clause).contains(range.lowerBound)
    }

    /// 设书记1名，没有配副书记: an office that this demand does not name.
    func isOfUnaskedOffice(_ admission: Admission, _ requirement: PreparedRequirement) -> Bool {
        let denied = admission.range.lowerBound..<admission.range.upperBound + 1
        return reading.hits(in: denied).contains { hit in
            hit.kind == .person && !hit.actors.isDisjoint(with: .officers)
                && !requirement.requirement.demand.contains(words(hit.range))
        }
    }

    /// The violation that an admission on the subject makes.
    func denial(_ requirement: PreparedRequirement, besides weighed: Decision?) -> Decision? {
        for admission in admissions(on: requirement) {
            if isSettledByFigure(admission, requirement) { continue }
            if let weighed, weighed.outcome == .satisfied,
                isOfUnaskedOffice(admission, requirement) || isApart(admission, from: weighed)
            {
                continue
            }
            return Decision(outcome: .violated, found: words(of: admission), range: quoteRange(admission.clause), isQuoted: true)
        }
        return nil
    }
}
