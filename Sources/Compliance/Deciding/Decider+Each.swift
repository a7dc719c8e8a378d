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
        if let none = facts.first(where: isNever) {
            return Decision(
                outcome: .violated, found: trimmed(reading.clauses[none.clause].range), range: quoteRange(none.clause), count: 0)
        }
        var decision = decideFrequency(measure, period, requirement, facts)
        if decision.outcome == .satisfied, let rest = uncovered(requirement, facts) {
            decision.outcome = .unstated
            decision.reason = .partial
            decision.notes = [rest]
        }
        return decision
    }

    /// 宣传委员0 of a list: whose number it is.
    private func named(_ fact: Fact) -> String? {
        let clause = reading.clauses[fact.clause].range
        guard fact.range.lowerBound > clause.lowerBound else { return nil }
        let item = (clause.lowerBound..<fact.range.lowerBound).last { ["、", ":"].contains(reading.text[$0]) }
        guard let item, fact.range.upperBound - item <= 12 else { return nil }
        let words = (item + 1)..<fact.range.upperBound
        return reading.hits(in: words).contains { $0.kind == .person } ? trimmed(words) : nil
    }

    /// 院长2025年秋季学期0次: one of them, in a period that is over.
    private func isNever(_ fact: Fact) -> Bool {
        guard case .amount(let amount, let unit?, _) = fact.value, unit.countsOccurrences, amount.most == 0,
            !fact.isCarried || !fact.actors.isEmpty
        else { return false }
        return fact.span.map { !isRunning($0) } ?? true
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
                let found = clause.contentCount <= 10 ? trimmed(clause.range) : named(fact) ?? "\(times.plainText)次"
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
    func isOneOffice(_ hit: WordHit) -> Bool {
        hit.kind == .person && hit.concept >= 0 && prepared.lexicon.concepts[hit.concept].isApart
    }

    /// The number of officers as the sheet has it.
    func groupSize(_ requirement: PreparedRequirement) -> Double? {
        guard requirement.actors.contains(.member), let officers = context.evidence.officers?.records else { return nil }
        return officers.isEmpty ? nil : Double(officers.count)
    }
}
