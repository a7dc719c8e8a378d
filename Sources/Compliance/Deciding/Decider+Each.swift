import ChineseQuantities

/// What every one of several persons has to do: 班子成员每年至少讲1次党课.
extension Decider {
    func decideEach(_ measure: Measure, _ period: Period, _ requirement: PreparedRequirement, _ facts: [Fact]) -> Decision {
        guard let bound = measure.bounds.first(where: { $0.unit == "次" }) else { return .unstated }
        // 每学期, 每季度: the rate or the dates decide as for the unit itself; only who is covered is asked beside.
        if Self.length(period) < 12 { return decideEachPeriod(measure, period, requirement, facts) }
        let groups = people(requirement)
        if let group = groups, group.doers < group.size, !isLeftOver(group, requirement), !isHolderLeftOut(group, requirement) {
            let missing = group.size - group.doers
            // 五名成员中四名已讲，副院长尚志远未讲: who it was.
            if var failed = someoneFailed(requirement), failed.count == nil {
                failed.missing = "\(group.size.plainText)人中\(group.doers.plainText)人完成，差\(missing.plainText)人"
                return failed
            }
            return Decision(
                outcome: .violated, found: "\(group.size.plainText)人中\(group.doers.plainText)人完成",
                missing: "差\(missing.plainText)人",
                range: quoteRange(group.clause), count: group.doers)
        }
        if let failed = someoneFailed(requirement) { return failed }
        if let clause = onlyOne(requirement) {
            return Decision(
                outcome: .violated, found: trimmed(reading.clauses[clause].range), range: quoteRange(clause), isQuoted: true)
        }
        return decideEachTotal(bound, measure, requirement, facts, groups)
    }

    /// 只有书记到支部讲了党课: one officer, and by these words nobody else.
    private func onlyOne(_ requirement: PreparedRequirement) -> Int? {
        guard requirement.actors.contains(.member) else { return nil }
        return reading.clauses.indices.first { clause in
            let (near, range) = (reading.clauses[clause], reading.clauses[clause].range)
            guard near.ownSlots & requirement.own != 0, !near.isPlanned, !near.isCopied, near.admissions.isEmpty else {
                return false
            }
            return reading.hits(in: range).contains { hit in
                hit.clause == clause && hit.kind == .person && !hit.actors.isDisjoint(with: .leaders)
                    && (!hit.actors.contains(.member) || isOneOffice(hit))
                    && !isListed(hit.range.upperBound..<hit.range.upperBound + 1)
                    && says(.onlyThey, in: max(range.lowerBound, hit.range.lowerBound - 2)..<hit.range.lowerBound)
            }
        }
    }

    /// 副院长6月到支部讲党课: a branch answers for the leader who came to it, not for all of those above it.
    func visit(_ requirement: PreparedRequirement) -> Decision? {
        guard requirement.isFromAbove, isBranch else { return nil }
        let undone = Set(admissions(on: requirement).filter { $0.kind == .notDone }.map { reading.clauses[$0.clause].sentence })
        for fact in reading.facts where fact.slots & requirement.own != 0 && counts(fact) {
            let range = reading.clauses[fact.clause].range
            if undone.contains(reading.clauses[fact.clause].sentence) { continue }
            guard !fact.actors.isEmpty, isVisit(fact), reading.clauses[fact.clause].admissions.isEmpty else { continue }
            return Decision(outcome: .satisfied, found: trimmed(range), range: quoteRange(fact.clause))
        }
        return nil
    }

    /// Whether somebody from above came to the branch.
    func isVisit(_ fact: Fact) -> Bool {
        if !fact.actors.isDisjoint(with: [.superior, .dean]) { return true }
        let range = reading.clauses[fact.clause].range
        return says(.visits, in: range)
    }

    private func decideEachPeriod(_ measure: Measure, _ period: Period, _ requirement: PreparedRequirement, _ facts: [Fact])
        -> Decision
    {
        var decision = decideFrequency(measure, period, requirement, facts)
        if decision.outcome == .satisfied, let rest = uncovered(requirement, facts) {
            decision.outcome = .unstated
            decision.reason = .partial
            decision.notes = [rest]
        }
        return decision
    }

    private func decideEachTotal(
        _ bound: Bound, _ measure: Measure, _ requirement: PreparedRequirement, _ facts: [Fact], _ group: Group?
    ) -> Decision {
        let least = bound.least ?? 1
        var reaching: [Fact] = []
        var unclear: Fact?
        for fact in facts {
            guard let times = times(fact, facts) else { continue }
            if times < least - 1e-9 {
                let clause = reading.clauses[fact.clause]
                // 李敏0次: whose number it is.
                let found = clause.contentCount <= 10 ? trimmed(clause.range) : "\(times.plainText)次"
                return Decision(
                    outcome: .violated, found: found, missing: "差\((least - times).plainText)次",
                    range: quoteRange(fact.clause), count: times)
            }
            if isForEach(fact, requirement, times, group) { reaching.append(fact) } else { unclear = fact }
        }
        if let group, !group.isSizeOnly, reaching.isEmpty, group.size > 0,
            group.doers >= group.size || isHolderLeftOut(group, requirement)
        {
            return Decision(
                outcome: .satisfied, found: "\(group.doers.plainText)人", range: quoteRange(group.clause), count: group.doers)
        }
        guard let first = reaching.first else {
            var decision = unstated(requirement)
            if let unclear {
                decision.reason = .partial
                decision.found = trimmed(unclear.range)
                decision.range = quoteRange(unclear.clause)
            }
            return decision
        }
        var decision = Decision(
            outcome: .satisfied, found: trimmed(reading.clauses[first.clause].range), range: quoteRange(first.clause))
        if let rest = uncovered(requirement, reaching) ?? unlisted(requirement, reaching) {
            decision.outcome = .unstated
            decision.reason = .partial
            decision.notes = [rest]
        }
        return decision
    }

    /// 班子成员5人；书记甲、院长乙、纪检委员丙各讲1次: fewer are listed than there are.
    private func unlisted(_ requirement: PreparedRequirement, _ facts: [Fact]) -> String? {
        guard requirement.actors.contains(.member), let only = facts.first, facts.count == 1 else { return nil }
        let size = reading.facts.lazy.compactMap { fact -> Double? in
            guard fact.actors.contains(.member), !fact.isCarried, fact.clause < only.clause, counts(fact),
                case .amount(let amount, let unit, _) = fact.value, unit?.countsPersons == true
            else { return nil }
            return amount.value
        }.first
        let clause = reading.clauses[only.clause]
        guard let size, clause.classes.contains(.each), clause.classes.isDisjoint(with: .others) else { return nil }
        let listed = reading.hits(in: clause.range).filter {
            $0.clause == only.clause && $0.kind == .person && $0.range.upperBound <= only.range.lowerBound
        }
        let isOfficeEach = listed.allSatisfy {
            !$0.actors.isDisjoint(with: .leaders) && (!$0.actors.contains(.member) || isOneOffice($0))
        }
        return listed.count >= 2 && isOfficeEach && Double(listed.count) < size ? "未写明其他成员" : nil
    }

    /// How many times a fact says; dates count one each, 都讲了 counts once.
    private func times(_ fact: Fact, _ facts: [Fact]) -> Double? {
        switch fact.value {
        case .amount(let amount, let unit?, _): return unit.countsOccurrences ? amount.value : nil
        // 各讲1课: counted in something unknown.
        case .amount(let amount, nil, _): return CopyIndex.isContent(reading.text[fact.range.upperBound]) ? nil : amount.value
        case .rate(let quantity, let interval, _):
            guard interval.unit != .day else { return nil }
            return quantity.map { $0.unit.countsOccurrences ? max($0.amount.value, 1) : 1 } ?? 1
        case .occurrence:
            let clause = reading.clauses[fact.clause]
            if facts.contains(where: { $0.clause == fact.clause && isTimes($0) }) { return nil }
            if !fact.months.isEmpty { return Double(fact.months.count) }
            return clause.classes.contains(.each) && clause.classes.contains(.doing) && clause.classes.isDisjoint(with: .negator)
                ? 1 : nil
        default: return nil
        }
    }

    func isTimes(_ fact: Fact) -> Bool {
        if case .amount(_, let unit, _) = fact.value { return unit?.countsOccurrences == true }
        if case .rate = fact.value { return true }
        return false
    }

    /// Whether a figure holds for each person rather than for all together.
    private func isForEach(_ fact: Fact, _ requirement: PreparedRequirement, _ times: Double, _ group: Group?) -> Bool {
        if fact.marks.contains(.each) || fact.marks.contains(.average) || fact.isPerPerson { return true }
        if !reading.clauses[fact.clause].classes.isDisjoint(with: [.each, .respective]) { return true }
        if case .rate = fact.value { return true }
        if isSingle(fact) { return true }
        // A training is one event for all; a lecture is given by one.
        guard case .measure(let measure) = requirement.requirement.check else { return false }
        if !measure.subject.concept.contains("课"), !measure.subject.concept.contains("谈") { return true }
        return (group?.size ?? groupSize(requirement)).map { times >= $0 } ?? false
    }

    /// One person's figure: the secretary's, the dean's, or a fact that names no group.
    private func isSingle(_ fact: Fact) -> Bool {
        fact.actors.isEmpty == false && fact.actors.isDisjoint(with: [.member, .party, .applicant, .candidate, .worker])
            || reading.clauses[fact.clause].isParticular
            || reading.hits(in: reading.clauses[fact.clause].range).contains { $0.clause == fact.clause && isOneOffice($0) }
    }

    /// 组织委员, 宣传委员: an office that one person holds.
    private func isOneOffice(_ hit: WordHit) -> Bool {
        hit.kind == .person && hit.concept >= 0 && prepared.lexicon.concepts[hit.concept].isApart
    }

    /// The number of officers as the sheet has it.
    private func groupSize(_ requirement: PreparedRequirement) -> Double? {
        guard requirement.actors.contains(.member), let officers = context.evidence.officers?.records else { return nil }
        return officers.isEmpty ? nil : Double(officers.count)
    }

    // MARK: Who did and who did not

    /// An admission about one of the persons: 2名委员未讲党课, 书记因病还没讲.
    private func someoneFailed(_ requirement: PreparedRequirement) -> Decision? {
        for admission in admissions(on: requirement) where admission.kind != .absent {
            if isSettledByFigure(admission, requirement) || isOfShorterPeriod(admission) { continue }
            var decision = Decision(
                outcome: .violated, found: words(of: admission), range: quoteRange(admission.clause), isQuoted: true)
            if let persons = admission.persons { decision.count = persons }
            return decision
        }
        return nil
    }

    /// 一季度没上党课, where 每季度上1次党课 is asked of the unit beside: it is that demand's, and the rest of the year is open.
    private func isOfShorterPeriod(_ admission: Admission) -> Bool {
        guard admission.actors.isEmpty, admission.persons == nil,
            !admission.months.isEmpty || admission.spans.contains(where: isPart)
        else { return false }
        return prepared.requirements.contains { other in
            guard case .measure(let measure) = other.requirement.check, let period = measure.period else { return false }
            return other.actors.isEmpty && other.own & admission.slots != 0 && Self.length(period) < 12
        }
    }

    private struct Group {
        var size: Double
        var doers: Double
        var clause: Int
        /// Only one number was found: how many they are, not how many did it.
        var isSizeOnly = false
    }

    /// 另有2名未讲: the smaller number is said of those who did not.
    private func isLeftOver(_ group: Group, _ requirement: PreparedRequirement) -> Bool {
        admissions(on: requirement).contains { $0.persons == group.doers && $0.clause == group.clause }
    }

    /// 书记与其余22名党员谈心, of 23: the one who holds the talks is no party to them.
    private func isHolderLeftOut(_ group: Group, _ requirement: PreparedRequirement) -> Bool {
        guard case .measure(let measure) = requirement.requirement.check, measure.subject.concept.contains("谈"),
            group.size - group.doers == 1
        else { return false }
        return saysHolderIsLeftOut(in: reading.clauses[group.clause].sentence)
    }

    /// How many of the persons asked for did it: 5名班子成员中4名, 与11名党员谈话（共13名党员）.
    private func people(_ requirement: PreparedRequirement) -> Group? {
        var numbers: [(value: Double, clause: Int)] = []
        var sentences: Set<Int> = []
        var last: Fact?
        for clause in reading.clauses where clause.ownSlots & requirement.own != 0 { sentences.insert(clause.sentence) }
        for fact in reading.facts {
            guard case .amount(let amount, let unit, _) = fact.value, unit?.countsPersons == true, counts(fact) else { continue }
            let clause = reading.clauses[fact.clause]
            let isForeign = clause.ownSlots != 0 && clause.ownSlots & requirement.own == 0
            let isNear = !isForeign && (clause.slots & requirement.own != 0 || sentences.contains(clause.sentence))
            if fact.slots & prepared.allSlots & ~requirement.own != 0, fact.slots & requirement.own == 0 { continue }
            if fact.isSubset, hasAll(clause) { continue }
            // 到联系支部讲党课各1次（应到18人，实到17人）: who listened.
            if clause.depth > 0, contains("到", in: max(0, fact.range.lowerBound - 2)..<fact.range.lowerBound) { continue }
            // 与167名党员逐人谈完（其中22人为电话谈话）: the bracket tells how, not how many.
            if clause.classes.contains(.subset), let outer = clause.parent, reading.clauses[outer].classes.contains(.each) {
                continue
            }
            guard isNear,
                fact.actors.isEmpty || !fact.actors.isDisjoint(with: requirement.actors.union(actorsBeside(requirement)))
                    || isTalkedWith(fact, requirement)
            else { continue }
            if let last, last.clause == fact.clause,
                isListed(last.range.upperBound..<max(last.range.upperBound, fact.range.lowerBound))
            {
                numbers[numbers.count - 1].value += amount.value
            } else {
                numbers.append((amount.value, fact.clause))
            }
            last = fact
        }
        // 书记62学时，其他4名支委58学时；5名支委都参加了培训: the clause on it counts before its neighbours.
        if let whole = numbers.first(where: { isOn(requirement, $0.clause) && reading.clauses[$0.clause].classes.contains(.each) }
        ),
            numbers.allSatisfy({ $0.value <= whole.value || $0.clause == whole.clause })
        {
            numbers = numbers.filter { isOn(requirement, $0.clause) }
        }
        guard let first = numbers.first else { return nil }
        if numbers.count == 1, groupSize(requirement) == nil {
            return Group(size: first.value, doers: first.value, clause: first.clause, isSizeOnly: true)
        }
        let size = max(numbers.map(\.value).max() ?? 0, groupSize(requirement) ?? 0)
        guard let doers = numbers.first(where: { $0.value < size }) else {
            return Group(size: size, doers: size, clause: numbers[0].clause)
        }
        return Group(size: size, doers: doers.value, clause: doers.clause)
    }

    /// 党员26人，书记谈心谈话20人; 书记与22名谈心谈话: those the secretary spoke with.
    private func isTalkedWith(_ fact: Fact, _ requirement: PreparedRequirement) -> Bool {
        guard requirement.actors == .party, fact.actors == .secretary, case .measure(let measure) = requirement.requirement.check,
            measure.subject.concept.contains("谈")
        else { return false }
        return isOn(requirement, fact.clause)
            && (fact.slots & requirement.own != 0
                || [0x4E0E, 0x548C, 0x540C, 0x8DDF].contains(reading.text[fact.range.lowerBound - 1]))
    }

    private func isOn(_ requirement: PreparedRequirement, _ clause: Int) -> Bool {
        reading.clauses[clause].ownSlots & requirement.own != 0
    }

    /// 28名党员每人不少于1次，其中8人为2次: a part of those who all did it.
    private func hasAll(_ clause: Clause) -> Bool {
        let before = reading.clauses.prefix { $0.range.lowerBound < clause.range.lowerBound }.suffix(8)
        return before.contains { $0.sentence == clause.sentence && $0.classes.contains(.each) }
    }

    /// 5名总支委员和4名支部书记: two groups side by side.
    private func isListed(_ between: Range<Int>) -> Bool {
        ["和", "及", "、"].contains { contains($0, in: between) }
            && !["中", "有", "只", "仅", "实", "均", "都"].contains { contains($0, in: between) }
    }

    private func actorsBeside(_ requirement: PreparedRequirement) -> Actors {
        requirement.actors.contains(.member) ? [.member, .superior] : []
    }
}
