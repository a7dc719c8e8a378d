import ChineseQuantities

/// Whose figure falls short, and of whom nothing is said.
extension Decider {
    /// The figure below the bound: of how many persons where it is said of some, and every figure where any of several bounds will do.
    func shortfall(_ fact: Fact, _ number: String, _ measure: Measure, _ stated: [Fact]) -> String {
        if measure.bounds.count > 1 {
            let figures = stated.compactMap { other in
                measure.bounds.lazy.compactMap { bound in amount(other, in: bound).map { Figure.text($0, unit: bound.unit) } }
                    .first
            }
            if figures.count > 1 { return figures.joined(separator: "、") }
        }
        if measure.perActor, let name = name(before: fact) ?? names(before: fact) { return name + number }
        guard measure.perActor, fact.marks.contains(.only) || isLessThan(fact), let persons = persons(in: fact) else {
            return number
        }
        return "\(persons)人" + number
    }

    /// 黎晓梅48学时: whose figure it is, where a name and nothing else stands before it.
    private func name(before fact: Fact) -> String? {
        let end = fact.range.lowerBound
        var start = end
        while start > 0, end - start < 4, reading.text[start - 1].isIdeograph { start -= 1 }
        guard end - start >= 2, start == 0 || !CopyIndex.isContent(reading.text[start - 1]),
            Surnames.beginsName(reading.text.folded, at: start), reading.hits(in: start..<end).isEmpty
        else { return nil }
        return reading.text.quote(start..<end)
    }

    /// 汪洋、邱实两名党员各30学时; 其中杨朔同志在工地实习，24学时: the names that the clause begins with, or the one before it.
    private func names(before fact: Fact) -> String? {
        for offset in [fact.clause, fact.clause - 1] where offset >= 0 {
            let clause = reading.clauses[offset]
            guard clause.sentence == reading.clauses[fact.clause].sentence, clause.range.lowerBound < fact.range.lowerBound else {
                break
            }
            if let names = names(in: clause.range) { return names }
            if offset == fact.clause, clause.actors.subtracting(.other) != [] { break }
        }
        return nil
    }

    private func names(in range: Range<Int>) -> String? {
        let stops = Set(
            reading.hits(in: range).filter { $0.classes.isDisjoint(with: .subset) }.map(\.range.lowerBound)
                + reading.mentions(in: range).map(\.range.lowerBound))
        var start = range.first { CopyIndex.isContent(reading.text[$0]) } ?? range.upperBound
        if contains("其中", in: start..<min(range.upperBound, start + 2)) { start += 2 }
        var names: [String] = []
        while start + 1 < range.upperBound, !stops.contains(start), Surnames.beginsName(reading.text.folded, at: start) {
            var end = start + 2
            while end < range.upperBound, end - start < 5, CopyIndex.isContent(reading.text[end]), !stops.contains(end),
                reading.text[end] != "同"
            { end += 1 }
            guard end - start <= 4 else { break }
            names.append(reading.text.quote(start..<end))
            guard reading.text[end] == "、" else { break }
            start = end + 1
        }
        return names.isEmpty ? nil : names.joined(separator: "、")
    }

    private func isLessThan(_ fact: Fact) -> Bool {
        if case .amount(let amount, _, _) = fact.value { return amount.bound == .lessThan }
        return false
    }

    /// How many persons a figure is said of: 1名党员只有28学时, 不足32学时的5人.
    func persons(in fact: Fact) -> String? {
        let isOfThose = reading.text[fact.range.upperBound] == "的"
        for other in reading.facts where other.clause == fact.clause {
            let isBehind = isOfThose && (1...3).contains(other.range.lowerBound - fact.range.upperBound)
            guard isBehind || other.range.upperBound <= fact.range.lowerBound else { continue }
            if case .amount(let amount, let unit, _) = other.value, unit?.countsPersons == true { return amount.value.plainText }
        }
        return nil
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
}
