import ChineseQuantities

extension Decider {
    func decide(_ measure: Measure, _ requirement: PreparedRequirement) -> Decision {
        var facts = facts(on: requirement)
        if !facts.contains(where: { compatible($0, measure) || !$0.months.isEmpty }) {
            facts += unownedFacts(measure, requirement)
        }
        if let period = measure.period, measure.bounds.contains(where: { $0.unit == "次" }) {
            return measure.perActor
                ? decideEach(measure, period, requirement, facts) : decideFrequency(measure, period, requirement, facts)
        }
        return decideAmounts(measure, requirement, facts)
    }

    /// Figures that name no subject, where the standard has only one requirement they can be on.
    private func unownedFacts(_ measure: Measure, _ requirement: PreparedRequirement) -> [Fact] {
        let rivals = prepared.requirements.filter {
            guard $0.requirement.isHard, case .measure(let other) = $0.requirement.check else { return false }
            return other.bounds.first?.unit == measure.bounds.first?.unit
        }
        let isOnly = rivals.count == 1
        if reading.hits.isEmpty, measure.period != nil { return bareDates() }
        return reading.facts.filter { fact in
            guard counts(fact), compatible(fact, measure), !isOwned(fact) else { return false }
            guard fact.concept < 0 || isPerson(fact.concept) || fact.isCarried || fact.slots != 0 else { return false }
            if fact.actors.isEmpty, !isOnly, let general = rivals.first(where: { $0.actors.contains(.party) }) {
                return general.requirement.id == requirement.requirement.id
            }
            return isOnly || (!requirement.actors.isEmpty && !fact.actors.isEmpty && fits(fact.actors, requirement))
        }
    }

    /// Dates typed alone count as the days on which it was done.
    private func bareDates() -> [Fact] {
        reading.clauses.indices.compactMap { offset in
            let clause = reading.clauses[offset]
            guard !clause.months.isEmpty || clause.hasFigure else { return nil }
            if let figure = reading.facts.first(where: { $0.clause == offset }) { return figure }
            var fact = Fact(value: .occurrence, range: clause.range, clause: offset)
            fact.months = clause.months
            return fact
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
        case .amount(_, let unit?, _) where unit.family == "学时": break
        case .percent: break
        default: return true
        }
        return !prepared.requirements.contains { other in
            guard other.own & fact.slots != 0, other.actors.contains(.party), case .measure(let measure) = other.requirement.check
            else { return false }
            return compatible(fact, measure)
        }
    }

    private func isPerson(_ concept: Int) -> Bool { prepared.lexicon.concepts[concept].kind == .person }

    // MARK: Units

    /// A fact's amount in a bound's unit; nil when the units do not convert.
    func amount(_ fact: Fact, in bound: Bound) -> Amount? {
        switch fact.value {
        case .percent(let amount): return bound.unit == "%" ? amount : nil
        case .amount(let amount, let unit, let per):
            if bound.unit == "元/人" {
                guard unit?.family == "元" else { return nil }
                let isEach = per?.family == "人" || fact.marks.contains(.each) || fact.marks.contains(.average) || fact.isPerPerson
                return isEach ? scaled(amount, unit, to: "元") : nil
            }
            guard bound.unit != "%" else { return nil }
            guard let unit else { return ["人", "次", "个"].contains(bound.unit) || reading.isBareNumber ? amount : nil }
            if unit.name == bound.unit { return amount }
            if bound.unit == "个", ["个", "间", "处", "块", "面", "家", "人"].contains(unit.name) || unit.family == "间" {
                return unit.family == "人" ? nil : amount
            }
            return scaled(amount, unit, to: bound.unit)
        case .rate(let quantity, _, _):
            guard let quantity else { return nil }
            if bound.unit == "元/人" { return quantity.unit.family == "元" ? quantity.amount : nil }
            return scaled(quantity.amount, quantity.unit, to: bound.unit)
        case .occurrence, .ratio: return nil
        }
    }

    private func scaled(_ amount: Amount, _ unit: Unit, to name: String) -> Amount? {
        guard let target = Unit(named: name), let least = unit.convert(amount.least, to: target),
            let most = unit.convert(amount.most, to: target)
        else { return nil }
        var scaled = amount
        scaled.least = least
        scaled.most = most
        return scaled
    }

    private func scaled(_ amount: Amount, _ unit: Unit?, to name: String) -> Amount? {
        unit.flatMap { scaled(amount, $0, to: name) }
    }

    func compatible(_ fact: Fact, _ measure: Measure) -> Bool {
        measure.bounds.contains { amount(fact, in: $0) != nil }
            || (measure.period != nil && measure.bounds.contains { $0.unit == "次" } && isRate(fact))
    }

    private func isRate(_ fact: Fact) -> Bool {
        if case .rate = fact.value { return true }
        return false
    }

    // MARK: Amounts

    /// A standing number, or an amount of hours: every stated figure on the subject and actor has to fit.
    private func decideAmounts(_ measure: Measure, _ requirement: PreparedRequirement, _ facts: [Fact]) -> Decision {
        if let denied = denial(requirement) { return denied }
        var stated = facts.filter { compatible($0, measure) && !isUnderNegation($0) && isForGeneral($0, requirement) }
        if measure.bounds.contains(where: { $0.unit == "人" }) { stated = people(stated, measure, requirement) }
        guard !stated.isEmpty else { return standing(measure, requirement) }
        var best: (test: AmountTest, fact: Fact, amount: Amount, bound: Bound)?
        for fact in stated {
            guard let (test, amount, bound) = test(fact, measure) else { continue }
            if let known = best, rank(known.test) >= rank(test) { continue }
            best = (test, fact, amount, bound)
            if !measure.perActor, measure.bounds.contains(where: { $0.unit == "人" }) { break }
        }
        guard let best else { return unstated(requirement) }
        return decision(best.test, best.fact, best.amount, best.bound, measure, requirement, stated)
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
    private func test(_ fact: Fact, _ measure: Measure) -> (AmountTest, Amount, Bound)? {
        var found: (AmountTest, Amount, Bound)?
        for bound in measure.bounds {
            guard let amount = amount(fact, in: bound) else { continue }
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

    private func decision(
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
        return decision
    }

    /// The figure below the bound: of how many persons where it is said of some, and every figure where any of several bounds will do.
    private func shortfall(_ fact: Fact, _ number: String, _ measure: Measure, _ stated: [Fact]) -> String {
        if measure.bounds.count > 1 {
            let figures = stated.compactMap { other in
                measure.bounds.lazy.compactMap { bound in amount(other, in: bound).map { Figure.text($0, unit: bound.unit) } }
                    .first
            }
            if figures.count > 1 { return figures.joined(separator: "、") }
        }
        guard measure.perActor, fact.marks.contains(.only) || isLessThan(fact), let persons = persons(in: fact) else {
            return number
        }
        return "\(persons)人" + number
    }

    private func isLessThan(_ fact: Fact) -> Bool {
        if case .amount(let amount, _, _) = fact.value { return amount.bound == .lessThan }
        return false
    }

    private func unitText(_ unit: String) -> String { unit == "%" ? "个百分点" : unit }

    /// How many persons a figure is said of: 1名党员只有28学时.
    private func persons(in fact: Fact) -> String? {
        for other in reading.facts where other.clause == fact.clause && other.range.upperBound <= fact.range.lowerBound {
            if case .amount(let amount, let unit, _) = other.value, unit?.family == "人" { return amount.value.plainText }
        }
        return nil
    }

    private func isUnderNegation(_ fact: Fact) -> Bool {
        reading.clauses[fact.clause].classes.contains(.negator)
            && reading.hits.contains {
                $0.clause == fact.clause && $0.classes.contains(.negator) && $0.range.upperBound <= fact.range.lowerBound
                    && fact.range.lowerBound - $0.range.upperBound <= 6
            }
    }

    /// Who of the actors the figures say nothing about; nil when all are covered.
    func uncovered(_ requirement: PreparedRequirement, _ facts: [Fact]) -> String? {
        guard !requirement.anyActor else { return nil }
        let asked = requirement.actors
        var covered: Actors = []
        for fact in facts {
            if fact.actors.isEmpty { return nil }
            covered.formUnion(fact.actors)
            if fact.actors.contains(.member), !isOthers(fact) { covered.formUnion([.secretary, .deputy]) }
            if !fact.actors.isDisjoint(with: [.superior]) { covered.insert(.member) }
            if fact.actors.contains(.secretary) { covered.insert(.head) }
        }
        if asked.contains(.member), !covered.contains(.member) { return "未写明其他成员" }
        if asked.contains(.dean), !covered.contains(.dean) { return "未写明院长" }
        if asked.contains(.secretary), covered.isDisjoint(with: [.secretary]) { return "未写明书记" }
        return nil
    }

    private func isOthers(_ fact: Fact) -> Bool {
        reading.clauses[fact.clause].classes.contains(.others)
    }

    // MARK: People

    /// Of several numbers of people the one that counts: stated outright, else the sum of the offices listed.
    private func people(_ facts: [Fact], _ measure: Measure, _ requirement: PreparedRequirement) -> [Fact] {
        let direct = facts.filter { !$0.isSubset && !$0.isCarried }
        if let first = direct.first {
            return measure.subject.concept == "委员" ? withOfficers(first, measure).map { [$0] } ?? direct : direct
        }
        let others = facts.filter { !$0.isSubset }
        if !others.isEmpty || measure.subject.concept != "党员人数" { return others }
        return summedMembers().map { [$0] } ?? []
    }

    /// 书记1人、副书记1人、委员3人 are five where three would be too few.
    private func withOfficers(_ members: Fact, _ measure: Measure) -> Fact? {
        guard case .amount(var amount, let unit, let per) = members.value, let least = measure.bounds.first?.least,
            amount.value < least
        else { return nil }
        var officers = 0.0
        for fact in reading.facts where fact.range.upperBound <= members.range.lowerBound && counts(fact) && !fact.isSubset {
            guard reading.clauses[fact.clause].sentence == reading.clauses[members.clause].sentence, fact.concept >= 0,
                ["书记", "副书记"].contains(prepared.lexicon.concepts[fact.concept].name),
                case .amount(let number, let people, _) = fact.value,
                people == nil || people?.family == "人"
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
                guard case .amount(let amount, let unit, _) = fact.value, unit?.family == "人",
                    seen.insert(fact.actors.rawValue).inserted
                else { continue }
                sum += amount.value
                first = first ?? fact
            }
            guard var total = first, seen.count >= 2, let people = Unit(named: "人") else { continue }
            total.value = .amount(Amount(sum), people, per: nil)
            return total
        }
        return nil
    }

    /// No figure: an office that somebody is named to hold counts as one, listed offices as their number.
    private func standing(_ measure: Measure, _ requirement: PreparedRequirement) -> Decision {
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
            if near.isPlanned || near.isCopied || near.contentCount < 3 { continue }
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
            guard concept.isApart || concept.name == "书记", !reading.clauses[hit.clause].isPlanned else { return false }
            return seen.insert(hit.concept).inserted
        }
        return offices.count >= 3 ? offices : nil
    }

    // MARK: Denials

    /// The violation that an admission on the subject makes.
    func denial(_ requirement: PreparedRequirement) -> Decision? {
        for admission in admissions(on: requirement) {
            if reading.clauses[admission.clause].hasFigure, admission.kind == .weak { continue }
            return Decision(outcome: .violated, found: words(of: admission), range: quoteRange(admission.clause))
        }
        return nil
    }
}
