import ChineseQuantities

/// Two numbers held against each other: 积极分子与发展对象不低于3:1.
extension Decider {
    func decide(_ ratio: RatioCheck, _ requirement: PreparedRequirement) -> Decision {
        let areStudents = requirement.requirement.demand.contains("学生")
        let above = count(requirement.own).map { areStudents ? students(of: $0) : $0 }
        let below = count(requirement.second).map { areStudents ? students(of: $0) : $0 }
        if let above, let below {
            if below.value == 0 { return .waived }
            let quotient = above.value / below.value
            var decision = Decision(
                outcome: quotient >= ratio.least - 1e-9 ? .satisfied : .violated,
                found: "\(above.value.plainText):\(below.value.plainText)" + Self.perOne(quotient, below.value),
                range: quoteRange(above.clause),
                count: quotient)
            if decision.outcome == .violated {
                let short = (ratio.least * below.value - above.value).rounded(.up)
                decision.missing = "差\(short.plainText)人"
            }
            return decision
        }
        if let times = timesAsMany(requirement) {
            return Decision(
                outcome: times.value >= ratio.least - 1e-9 ? .satisfied : .violated, found: "\(times.value.plainText)倍",
                range: quoteRange(times.clause), count: times.value)
        }
        for fact in reading.facts where counts(fact) {
            guard case .ratio(let stated) = fact.value, let quotient = stated.quotient else { continue }
            let enough = quotient >= ratio.least - 1e-9 && !isShort(of: fact)
            return Decision(
                outcome: enough ? .satisfied : .violated, found: "\(stated.antecedent.plainText):\(stated.consequent.plainText)",
                range: quoteRange(fact.clause), count: quotient)
        }
        return unstated(requirement)
    }

    /// 入党积极分子是发展对象的4倍.
    private func timesAsMany(_ requirement: PreparedRequirement) -> (value: Double, clause: Int)? {
        for fact in reading.facts where counts(fact) && reading.text[fact.range.upperBound] == "倍" {
            guard case .amount(let amount, nil, _) = fact.value else { continue }
            let named = reading.hits(in: reading.clauses[fact.clause].range.lowerBound..<fact.range.lowerBound)
            guard let above = named.first(where: { $0.slots & requirement.own != 0 }),
                named.contains(where: { $0.slots & requirement.second != 0 && $0.range.lowerBound > above.range.lowerBound })
            else { continue }
            return (amount.value, fact.clause)
        }
        return nil
    }

    /// 比例不足3:1: the ratio itself is not reached.
    private func isShort(of fact: Fact) -> Bool {
        let near = max(reading.clauses[fact.clause].range.lowerBound, fact.range.lowerBound - 5)..<fact.range.upperBound
        return says(.fallsShort, in: near) && !says(.notShort, in: near)
    }

    /// 积极分子49人，其中教职工2人、学生47人: the ratio asks for the students among them.
    private func students(of all: (value: Double, clause: Int)) -> (value: Double, clause: Int) {
        for fact in reading.facts where fact.isSubset && fact.actors.contains(.student) && counts(fact) {
            guard reading.clauses[fact.clause].sentence == reading.clauses[all.clause].sentence,
                (0...1).contains(fact.clause - all.clause),
                case .amount(let amount, let unit, _) = fact.value, unit?.countsPersons == true, amount.value <= all.value
            else { continue }
            return (amount.value, all.clause)
        }
        return all
    }

    /// （约2.6:1）, left out where the ratio is one already.
    private static func perOne(_ quotient: Double, _ below: Double) -> String {
        guard below != 1 else { return "" }
        let isExact = abs((quotient * 100).rounded() / 100 - quotient) < 1e-9
        return "（\(isExact ? "" : "约")\(quotient.plainText):1）"
    }

    /// The number of people stated for a subject.
    func count(_ slots: UInt64) -> (value: Double, clause: Int)? {
        for fact in reading.facts where fact.slots & slots != 0 && counts(fact) && !fact.isCarried {
            if case .amount(let amount, let unit, _) = fact.value,
                unit == nil || unit?.countsPersons == true || unit?.isPiece == true
            {
                return (amount.value, fact.clause)
            }
        }
        return nil
    }
}
