import ChineseQuantities

/// How many people there are: stated outright, summed from their kinds, or counted from the offices listed.
extension Decider {
    /// Of several numbers of people the one that counts: stated outright, else the sum of the offices listed.
    func people(_ facts: [Fact], _ measure: Measure, _ requirement: PreparedRequirement) -> [Fact] {
        if measure.subject.concept == "委员" {
            if let whole = composed() ?? (facts.allSatisfy(\.isSubset) ? committee(of: facts) : nil) { return [whole] }
        }
        if facts.isEmpty, requirement.requirement.demand.hasPrefix("每个"), case let each = respective(requirement), !each.isEmpty {
            return each
        }
        // 委员5名，1人退休后剩4名: who is left.
        if measure.subject.concept == "委员", let left = reading.facts.last(where: { isWhoIsLeft($0, requirement) }) {
            return [left]
        }
        let isPart = measure.subject.concept == "正式党员"
        let direct = facts.filter { (!$0.isSubset || isPart) && !$0.isCarried }
        if let first = direct.first {
            // 三个党小组分别为9名、8名、2名: every one of them is held against it.
            if requirement.requirement.demand.hasPrefix("每个") {
                return facts.filter { !$0.isCarried || $0.clause == first.clause } + leftInGroups()
            }
            return measure.subject.concept == "委员" ? withOfficers(first, measure).map { [$0] } ?? direct : direct
        }
        if measure.subject.concept.hasSuffix("正式党员"), let full = impliedFullMembers() { return [full] }
        let others = facts.filter { !$0.isSubset }
        if !others.isEmpty { return others }
        // 27人，其中正式党员25人: the part is all that was asked for.
        return measure.subject.concept == "党员人数" ? summedMembers().map { [$0] } ?? [] : facts
    }

    private func isWhoIsLeft(_ fact: Fact, _ requirement: PreparedRequirement) -> Bool {
        guard fact.slots & requirement.own != 0, fact.actors.isDisjoint(with: .candidate),
            case .amount(_, let unit?, _) = fact.value, unit.countsPersons, counts(fact), fact.range.lowerBound > 2
        else {
            return false
        }
        let start = fact.range.lowerBound
        if says(.nowLeft, in: (start - 3)..<start) { return true }
        // 到现在支委会只有4人
        return says(.onlyThey, in: (start - 2)..<start) && says(.lasting, in: reading.clauses[fact.clause].range)
    }

    /// 第四小组调走几人后，目前只剩2名党员: who is left of one of the groups.
    private func leftInGroups() -> [Fact] {
        reading.facts.filter { fact in
            guard counts(fact), case .amount(_, let unit?, _) = fact.value, unit.countsPersons, fact.range.lowerBound > 2,
                case let start = fact.range.lowerBound, says(.nowLeft, in: (start - 3)..<start)
            else { return false }
            let last = (max(0, start - 24)..<start).last { ["组", "。"].contains(reading.text[$0]) }
            return last.map { reading.text[$0] == "组" } ?? false
        }
    }

    /// 划分三个党小组，分别有党员10人、9人、5人: the figures of a clause that gives one for each of those before it.
    private func respective(_ requirement: PreparedRequirement) -> [Fact] {
        reading.facts.filter { fact in
            guard counts(fact), fact.clause > 0, reading.clauses[fact.clause].classes.contains(.respective),
                case .amount(_, let unit, _) = fact.value, unit?.countsPersons == true, fact.actors.isSubset(of: .party)
            else { return false }
            let before = reading.clauses[fact.clause - 1]
            return before.sentence == reading.clauses[fact.clause].sentence && before.ownSlots & requirement.own != 0
        }
    }

    /// 支部委员会由5人组成; 由书记、副书记和另外4名委员组成，连书记、副书记在内共6人: how many make up the committee.
    private func composed() -> Fact? {
        let whole = reading.facts.last { fact in
            guard counts(fact), case .amount(_, let unit, _) = fact.value, unit?.countsPersons == true else { return false }
            let behind = fact.range.upperBound..<min(reading.text.count, fact.range.upperBound + 2)
            let before = max(0, fact.range.lowerBound - 4)..<fact.range.lowerBound
            if contains("共", in: before) || contains("合计", in: before), isOfCommittee(fact) { return true }
            guard contains("组成", in: behind) && !contains("另", in: before) || contains("在内", in: before) else { return false }
            return reading.hits(in: max(0, fact.range.lowerBound - 80)..<fact.range.lowerBound).contains { hit in
                reading.clauses[hit.clause].sentence == reading.clauses[fact.clause].sentence && hit.actors.contains(.member)
                    || hit.clause == fact.clause && hit.kind == .body
            }
        }
        guard var whole else { return nil }
        whole.isCarried = false
        return whole
    }

    /// 支部委员会一共只有2名委员: whether the clause speaks of the committee and its officers, and of nobody else.
    private func isOfCommittee(_ fact: Fact) -> Bool {
        var isNamed = false
        for hit in reading.hits(in: reading.clauses[fact.clause].range.lowerBound..<fact.range.lowerBound) {
            if isCommittee(hit.concept) { isNamed = true }
            if hit.kind == .person, hit.actors.isDisjoint(with: .officers) { return false }
        }
        return isNamed
    }

    private func isCommittee(_ concept: Int) -> Bool {
        concept >= 0
            && ["总支委员会", "支部委员会", "支委会", "总支委会"].contains(prepared.lexicon.concepts[concept].name)
    }

    /// 总支委员会共5人，其中书记1人、委员4人: the committee's own number.
    private func committee(of parts: [Fact]) -> Fact? {
        guard let part = parts.first else { return nil }
        return reading.facts.first { fact in
            guard !fact.isSubset, counts(fact), isCommittee(fact.concept), case .amount(_, let unit, _) = fact.value else {
                return false
            }
            return unit?.countsPersons == true
                && reading.clauses[fact.clause].sentence == reading.clauses[part.clause].sentence
        }
    }

    /// 书记1人、副书记1人、委员3人 are five where three would be too few.
    private func withOfficers(_ members: Fact, _ measure: Measure) -> Fact? {
        guard case .amount(var amount, let unit, let per) = members.value, let least = measure.bounds.first?.least,
            amount.value < least,
            !contains("共", in: max(0, members.range.lowerBound - 4)..<members.range.lowerBound)  // 委员会共4人
        else { return nil }
        var officers = 0.0
        for fact in reading.facts where fact.range.upperBound <= members.range.lowerBound && counts(fact) && !fact.isSubset {
            guard reading.clauses[fact.clause].sentence == reading.clauses[members.clause].sentence, fact.concept >= 0,
                ["书记", "副书记"].contains(prepared.lexicon.concepts[fact.concept].name),
                case .amount(let number, let people, _) = fact.value,
                people == nil || people?.countsPersons == true
            else { continue }
            officers += number.value
        }
        guard officers > 0 else { return nil }
        amount.least += officers
        amount.most += officers
        var sum = members
        sum.value = .amount(amount, unit, per: per)
        return sum
    }

    /// 教工党员37人、学生党员41人: the members as the sum of their kinds.
    private func summedMembers() -> Fact? {
        for kinds in [[Actors.teacher, .student, .retired], [.full, .probationary]] {
            var seen: Set<UInt32> = []
            var sum = 0.0
            var first: Fact?
            for fact in reading.facts where counts(fact) && !fact.isCarried && kinds.contains(fact.actors) {
                guard case .amount(let amount, let unit, _) = fact.value, unit?.countsPersons == true,
                    seen.insert(fact.actors.rawValue).inserted
                else { continue }
                sum += amount.value
                first = first ?? fact
            }
            guard var total = first, seen.count >= 2 else { continue }
            total.value = .amount(Amount(sum), .person, per: nil)
            return total
        }
        return nil
    }

    /// 党员6人（正式5人）; 党员6名，均为正式党员.
    private func impliedFullMembers() -> Fact? {
        let folded = reading.text.folded
        for fact in reading.facts where counts(fact) && fact.range.lowerBound >= 2 {
            let start = fact.range.lowerBound
            guard case .amount(_, let unit, _) = fact.value, unit?.countsPersons ?? true, folded[start - 2] == "正",
                folded[start - 1] == "式"
            else { continue }
            return fact
        }
        guard
            let all = reading.hits.first(where: {
                $0.actors == .full && reading.clauses[$0.clause].classes.contains(.each)
                    && reading.clauses[$0.clause].classes.isDisjoint(with: .negator)
            })
        else { return nil }
        return reading.facts.first { fact in
            guard fact.range.upperBound <= all.range.lowerBound, fact.actors == .party,
                case .amount(_, let unit, _) = fact.value
            else { return false }
            return unit?.countsPersons == true
        }
    }

    /// No figure: an office that somebody is named to hold counts as one, listed offices as their number.
    func standing(_ measure: Measure, _ requirement: PreparedRequirement) -> Decision {
        guard let bound = measure.bounds.first else { return unstated(requirement) }
        if bound.unit == "人", let offices = listedOffices(measure), let last = offices.last {
            let amount = Amount(Double(offices.count))
            let fact = Fact(
                value: .amount(amount, nil, per: nil), range: reading.hits[last].range, clause: reading.hits[last].clause)
            if let (test, amount, bound) = test(fact, measure) {
                return decision(test, fact, amount, bound, measure, requirement, [fact])
            }
        }
        let isOne = (bound.least ?? 0) <= 1 && bound.most == nil && measure.period == nil
        guard isOne, bound.unit == "人" || bound.unit == "个" else { return unstated(requirement) }
        for clause in reading.clauses.indices where reading.clauses[clause].ownSlots & requirement.own != 0 {
            let near = reading.clauses[clause]
            if near.isPlanned || near.isCopied || near.contentCount < 3 && !near.isParticular || isReference(near) { continue }
            return Decision(outcome: .satisfied, found: trimmed(near.range), range: near.range, count: 1)
        }
        return unstated(requirement)
    }

    /// The offices of a committee as listed: 书记、组织委员、宣传委员.
    private func listedOffices(_ measure: Measure) -> [Int]? {
        guard measure.subject.concept == "委员" else { return nil }
        var seen: Set<Int> = []
        let offices = reading.hits.indices.filter { offset in
            let hit = reading.hits[offset]
            guard hit.concept >= 0, !hit.actors.isDisjoint(with: .officers), hit.actors.isDisjoint(with: .other) else {
                return false
            }
            let concept = prepared.lexicon.concepts[hit.concept]
            let clause = reading.clauses[hit.clause]
            guard concept.isApart || concept.name == "书记", !clause.isPlanned, clause.admissions.isEmpty,
                clause.classes.isDisjoint(with: .negator)
            else { return false }
            return seen.insert(hit.concept).inserted
        }
        return offices.count >= 3 ? offices : nil
    }
}
