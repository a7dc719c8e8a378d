import ChineseQuantities

/// A standing number, or an amount of hours, held against its bounds.
extension Decider {
    /// A standing number, or an amount of hours: every stated figure on the subject and actor has to fit.
    func decideAmounts(_ measure: Measure, _ requirement: PreparedRequirement, _ facts: [Fact]) -> Decision {
        let weighed = weigh(measure, requirement, facts)
        if let weighed, weighed.outcome == .violated { return joint(requirement) ?? weighed }
        if let denied = denial(requirement, besides: weighed) { return denied }
        return weighed ?? standing(measure, requirement)
    }

    /// 均不足3人，与体育部联合设立党支部: what the demand itself offers in place of the number.
    private func joint(_ requirement: PreparedRequirement) -> Decision? {
        guard requirement.requirement.demand.contains("联合设立") else { return nil }
        let clause = reading.clauses.indices.first { offset in
            let near = reading.clauses[offset]
            return !near.isPlanned && !near.isCopied && near.classes.isDisjoint(with: .negator)
                && says(.jointUnits, in: near.range)
        }
        return clause.map { Decision(outcome: .satisfied, found: trimmed(quoteRange($0)), range: quoteRange($0)) }
    }

    /// What the figures say; nil when none is on the subject.
    private func weigh(_ measure: Measure, _ requirement: PreparedRequirement, _ facts: [Fact]) -> Decision? {
        let isOnHeads = requirement.requirement.demand.contains("负责人")
        var stated = facts.filter {
            compatible($0, measure) && !isUnderNegation($0) && !isPerDay($0) && isForGeneral($0, requirement)
                && (isOnHeads || !isOfHeads($0))
        }
        // 党员订阅率82%、负责人100%: the rest of the name stands before.
        if stated.isEmpty, measure.bounds.first?.unit == "%", isOnHeads {
            stated = reading.facts.filter {
                compatible($0, measure) && isOfHeads($0) && counts($0) && $0.slots & prepared.allSlots != 0
            }
        }
        if measure.bounds.contains(where: { $0.unit == "人" }) { stated = people(stated, measure, requirement) }
        // 书记和班子成员人均60学时；2026年上半年：19学时、30学时: of nobody in particular, where the whole year is told.
        if !requirement.actors.isEmpty, stated.contains(where: { !$0.isCarried && share(of: $0, measure) == 1 }) {
            stated.removeAll { $0.isCarried && share(of: $0, measure) < 1 }
        }
        if !stated.isEmpty, stated.allSatisfy(\.isCarried), measure.bounds.contains(where: { $0.unit == "人" }),
            case let named = standing(measure, requirement), named.outcome == .satisfied
        {
            return named
        }
        if stated.isEmpty { stated = percentage(measure, requirement, facts).map { [$0] } ?? [] }
        guard !stated.isEmpty else { return nil }
        var best: Weighed?
        for fact in stated {
            guard let (test, amount, bound) = test(fact, measure) else { continue }
            let weighed = (test, fact, amount, bound)
            if let known = best, !outranks(weighed, known) { continue }
            best = weighed
            // 每个党小组不少于3名: every one of them is held against it.
            if !measure.perActor, measure.bounds.contains(where: { $0.unit == "人" }),
                !requirement.requirement.demand.hasPrefix("每个")
            {
                break
            }
        }
        if measure.bounds.count > 1, let reached = reached(stated, measure) { best = reached }
        guard let best else { return unstated(requirement) }
        if measure.perActor, case .inside = best.test,
            let part = partReaching(in: reading.clauses[best.fact.clause].range.lowerBound..<best.fact.range.lowerBound)
        {
            return part
        }
        return decision(best.test, best.fact, best.amount, best.bound, measure, requirement, stated)
    }

    /// 3天、20学时, held against 3天或24学时: a figure in whose unit nothing falls short.
    private func reached(_ stated: [Fact], _ measure: Measure) -> Weighed? {
        for bound in measure.bounds where !measure.bounds.contains(where: { $0.unit == bound.unit && $0 != bound }) {
            let weighed = stated.compactMap { fact -> Weighed? in
                amount(fact, in: bound).map { (AmountTest($0, bound, scale: share(of: fact, measure)), fact, $0, bound) }
            }
            if let first = weighed.first, weighed.allSatisfy({ rank($0.test) == 0 }) { return first }
        }
        return nil
    }

    /// 负责人100%: a share of the heads, as the words right before it say.
    private func isOfHeads(_ fact: Fact) -> Bool {
        guard case .percent = fact.value else { return false }
        let start = fact.range.lowerBound
        if contains("负责人", in: max(reading.clauses[fact.clause].range.lowerBound, start - 8)..<start) { return true }
        // 负责人全部订阅，达到100%: the last persons named in the sentence.
        let sentence = reading.clauses[fact.clause].sentence
        let last = reading.hits(in: max(0, start - 24)..<start).last {
            $0.kind == .person && reading.clauses[$0.clause].sentence == sentence
        }
        return last.map { contains("负责人", in: ($0.range.lowerBound)..<($0.range.upperBound + 3)) } ?? false
    }

    /// 1天8学时: how days are reckoned, not what was learnt.
    private func isPerDay(_ fact: Fact) -> Bool {
        let before = reading.text.quote(max(0, fact.range.lowerBound - 3)..<fact.range.lowerBound)
        return ["1天", "一天", "每天", "1日", "每日"].contains { before.hasSuffix($0) || before.hasSuffix($0 + "按") }
    }

    private typealias Weighed = (test: AmountTest, fact: Fact, amount: Amount, bound: Bound)

    /// The worse outcome decides; of several below the bound the least is told.
    private func outranks(_ new: Weighed, _ known: Weighed) -> Bool {
        guard rank(new.test) == rank(known.test) else { return rank(new.test) > rank(known.test) }
        guard case .below = known.test, known.bound == new.bound, new.amount.bound != .lessThan else { return false }
        return new.amount.most < known.amount.least
    }

    /// Worse outcomes rank higher: one person below the bound decides.
    private func rank(_ test: AmountTest) -> Int {
        switch test {
        case .inside: 0
        case .unclear: 1
        case .above: 2
        case .below: 3
        }
    }

    /// The best outcome of a fact over the bounds, of which any one suffices.
    func test(_ fact: Fact, _ measure: Measure) -> (AmountTest, Amount, Bound)? {
        var found: (AmountTest, Amount, Bound)?
        for bound in measure.bounds {
            guard var amount = amount(fact, in: bound) else { continue }
            // 学时在26至40之间: the least of all of them.
            if measure.perActor, amount.isRange, !fact.marks.contains(.average) { amount = Amount(amount.least) }
            var test = AmountTest(amount, bound, scale: share(of: fact, measure))
            if case .inside = test, bound.isNominal, let least = bound.least, amount.least > least { test = .unclear }
            if case .inside = test { return (test, amount, bound) }
            if let known = found, rank(known.0) <= rank(test) { continue }
            found = (test, amount, bound)
        }
        return found
    }

    /// How much of the year a figure speaks of, when it says so.
    private func share(of fact: Fact, _ measure: Measure) -> Double {
        guard measure.period == .year, let span = fact.span, let months = SpanMonths(span, reading)?.range else { return 1 }
        return months.count >= 12 || months.count <= 0 ? 1 : Double(months.count) / 12
    }

    func decision(
        _ test: AmountTest, _ fact: Fact, _ amount: Amount, _ bound: Bound, _ measure: Measure,
        _ requirement: PreparedRequirement, _ stated: [Fact]
    ) -> Decision {
        let number = Figure.text(amount, unit: bound.unit)
        var decision = Decision(outcome: .satisfied, found: number, range: quoteRange(fact.clause), count: amount.value)
        switch test {
        case .inside:
            if measure.perActor, let rest = uncovered(requirement, stated) {
                decision.outcome = .unstated
                decision.reason = .partial
                decision.notes = [rest]
            }
        case .unclear:
            decision.outcome = .unstated
            decision.reason = .unclear
        case .below:
            decision.outcome = .violated
            decision.found = shortfall(fact, number, measure, stated)
            if amount.bound != .lessThan, let least = bound.least {
                decision.missing = "差\((least * share(of: fact, measure) - amount.value).plainText)\(unitText(bound.unit))"
            }
        case .above:
            decision.outcome = .violated
            if let most = bound.most { decision.missing = "超出\((amount.value - most).plainText)\(unitText(bound.unit))" }
        }
        // One of several exact numbers (3, 5 or 7): too many or too few of any one of them says nothing.
        if measure.bounds.count > 1, measure.bounds.allSatisfy({ $0.least == $0.most }) { decision.missing = "" }
        return decision
    }

    /// 102名党员中有96名达到32学时, 6个支部中5个完成: those who reach it are fewer than those who have to.
    func partReaching(in range: Range<Int>, isOfUnits: Bool = false) -> Decision? {
        let numbers = reading.facts.filter { fact in
            guard range.contains(fact.range.lowerBound), case .amount(_, let unit, _) = fact.value else { return false }
            return unit?.countsPersons == true && !isOfUnits || unit?.isPiece == true
        }
        guard numbers.count >= 2 else { return nil }
        let between = numbers[0].range.upperBound..<max(numbers[0].range.upperBound, numbers[1].range.lowerBound)
        guard case .amount(let all, let unit, _) = numbers[0].value,
            case .amount(let some, _, _) = numbers[1].value, some.value < all.value,
            between.count <= 12,
            contains("中", in: between), !contains("其中", in: between)
        else { return nil }
        let name = unit?.countsPersons == true ? "人" : "个"
        return Decision(
            outcome: .violated, found: "\(all.value.plainText)\(name)中\(some.value.plainText)\(name)达到",
            missing: "差\((all.value - some.value).plainText)\(name)", range: quoteRange(numbers[0].clause), count: some.value)
    }

    /// 党员160人，专职组织员2人: the percentage that two stated numbers make.
    private func percentage(_ measure: Measure, _ requirement: PreparedRequirement, _ facts: [Fact]) -> Fact? {
        guard measure.bounds.first?.unit == "%", requirement.actors.isEmpty, let members = memberCount, members > 0 else {
            return nil
        }
        for fact in facts where !fact.isSubset && !fact.isCarried {
            guard case .amount(let amount, let unit, _) = fact.value, unit == nil || unit?.countsPersons == true else { continue }
            var share = fact
            share.value = .percent(Amount(amount.value / members * 100))
            return share
        }
        return nil
    }

    private func unitText(_ unit: String) -> String { unit == "%" ? "个百分点" : unit }

    private func isUnderNegation(_ fact: Fact) -> Bool {
        reading.clauses[fact.clause].classes.contains(.negator)
            && reading.hits(in: reading.clauses[fact.clause].range).contains {
                $0.clause == fact.clause && $0.classes.contains(.negator) && $0.range.upperBound <= fact.range.lowerBound
                    && fact.range.lowerBound - $0.range.upperBound <= 6
            }
    }
}
