import ChineseQuantities

/// Of several persons, how many did it and who did not.
extension Decider {
    /// An admission about one of the persons: 2名委员未讲党课, 书记因病还没讲.
    func someoneFailed(_ requirement: PreparedRequirement) -> Decision? {
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

    struct Group {
        var size: Double
        var doers: Double
        var clause: Int
        /// Only one number was found: how many they are, not how many did it.
        var isSizeOnly = false
    }

    /// 另有2名未讲: the smaller number is said of those who did not.
    func isLeftOver(_ group: Group, _ requirement: PreparedRequirement) -> Bool {
        admissions(on: requirement).contains { $0.persons == group.doers && $0.clause == group.clause }
    }

    /// 书记与其余22名党员谈心, of 23: the one who holds the talks is no party to them.
    func isHolderLeftOut(_ group: Group, _ requirement: PreparedRequirement) -> Bool {
        guard case .measure(let measure) = requirement.requirement.check, measure.subject.concept.contains("谈"),
            group.size - group.doers == 1
        else { return false }
        return saysHolderIsLeftOut(in: reading.clauses[group.clause].sentence)
    }

    /// How many of the persons asked for did it: 5名班子成员中4名, 与11名党员谈话（共13名党员）.
    func people(_ requirement: PreparedRequirement) -> Group? {
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
                || ["与", "和", "同", "跟"].contains(reading.text[fact.range.lowerBound - 1]))
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
    func isListed(_ between: Range<Int>) -> Bool {
        ["和", "及", "、"].contains { contains($0, in: between) }
            && !["中", "有", "只", "仅", "实", "均", "都"].contains { contains($0, in: between) }
    }

    private func actorsBeside(_ requirement: PreparedRequirement) -> Actors {
        requirement.actors.contains(.member) ? [.member, .superior] : []
    }
}
