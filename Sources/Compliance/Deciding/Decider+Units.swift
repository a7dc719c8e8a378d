import ChineseQuantities

/// Figures brought to the unit of the bound that they are held against.
extension Decider {
    /// A fact's amount in a bound's unit; nil when the units do not convert.
    func amount(_ fact: Fact, in bound: Bound) -> Amount? {
        switch fact.value {
        case .percent(let amount): return bound.reckoning == .percent ? amount : nil
        case .amount(let amount, let unit, let per):
            switch bound.reckoning {
            case .percent: return nil
            case .sumEach:
                guard unit?.converts(to: .yuan) == true else { return nil }
                let isEach =
                    per?.countsPersons == true || fact.marks.contains(.each) || fact.marks.contains(.average) || fact.isPerPerson
                if isEach { return scaled(amount, unit, to: .yuan) }
                return headcount(of: fact).flatMap { count in
                    scaled(amount, unit, to: .yuan).map { Amount($0.value / count) }
                }
            case .times, .pieces, .unit: break
            }
            guard let unit else { return ["人", "次", "个"].contains(bound.unit) || reading.isBareNumber ? amount : nil }
            if unit == bound.reckoning.unit { return amount }
            if case .pieces = bound.reckoning,
                ["个", "间", "处", "块", "面", "家", "人"].contains(unit.name) || unit.family == "间"
            {
                return unit.countsPersons ? nil : amount
            }
            return scaled(amount, unit, to: bound.reckoning.unit)
        case .rate(let quantity, _, _):
            guard let quantity else { return nil }
            if bound.reckoning == .sumEach { return quantity.unit.converts(to: .yuan) ? quantity.amount : nil }
            return scaled(quantity.amount, quantity.unit, to: bound.reckoning.unit)
        case .occurrence, .ratio: return nil
        }
    }

    /// 教工党员6人，经费2400元: how many persons of one kind a sum is for, named in its clause or the one before.
    private func headcount(of fact: Fact) -> Double? {
        for other in reading.facts where other.range.upperBound <= fact.range.lowerBound && other.clause >= fact.clause - 1 {
            guard case .amount(let people, let unit, _) = other.value, unit?.countsPersons == true, people.value > 0,
                reading.clauses[other.clause].sentence == reading.clauses[fact.clause].sentence,
                !other.actors.isEmpty, other.actors == fact.actors
            else { continue }
            return people.value
        }
        return nil
    }

    private func scaled(_ amount: Amount, _ unit: Unit?, to target: Unit?) -> Amount? {
        guard let unit, let target, let least = unit.convert(amount.least, to: target),
            let most = unit.convert(amount.most, to: target)
        else { return nil }
        var scaled = amount
        scaled.least = least
        scaled.most = most
        return scaled
    }

    func compatible(_ fact: Fact, _ measure: Measure) -> Bool {
        measure.bounds.contains { amount(fact, in: $0) != nil }
            || (isRate(fact) && measure.period != nil && measure.bounds.contains(where: \.countsTimes))
    }

    private func isRate(_ fact: Fact) -> Bool {
        if case .rate = fact.value { return true }
        return false
    }
}
