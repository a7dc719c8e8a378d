import ChineseQuantities

/// Figures brought to the unit of the bound that they are held against.
extension Decider {
    /// A fact's amount in a bound's unit; nil when the units do not convert.
    func amount(_ fact: Fact, in bound: Bound) -> Amount? {
        switch fact.value {
        case .percent(let amount): return bound.unit == "%" ? amount : nil
        case .amount(let amount, let unit, let per):
            if bound.unit == "元/人" {
                guard unit?.family == "元" else { return nil }
                let isEach =
                    per?.countsPersons == true || fact.marks.contains(.each) || fact.marks.contains(.average) || fact.isPerPerson
                if isEach { return scaled(amount, unit, to: "元") }
                return headcount(of: fact).flatMap { count in
                    scaled(amount, unit, to: "元").map { Amount($0.value / count) }
                }
            }
            guard bound.unit != "%" else { return nil }
            guard let unit else { return ["人", "次", "个"].contains(bound.unit) || reading.isBareNumber ? amount : nil }
            if unit.name == bound.unit { return amount }
            if bound.unit == "个", ["个", "间", "处", "块", "面", "家", "人"].contains(unit.name) || unit.family == "间" {
                return unit.countsPersons ? nil : amount
            }
            return scaled(amount, unit, to: bound.unit)
        case .rate(let quantity, _, _):
            guard let quantity else { return nil }
            if bound.unit == "元/人" { return quantity.unit.family == "元" ? quantity.amount : nil }
            return scaled(quantity.amount, quantity.unit, to: bound.unit)
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
}
