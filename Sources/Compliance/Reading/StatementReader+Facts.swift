import ChineseQuantities

/// Finds the facts, and drops those that were only intended.
extension StatementReader {
    mutating func findFacts() {
        var finder = FactFinder(reading: reading, clauseOf: clauseOf, itemOf: itemOf, asked: standard.allSlots)
        for offset in reading.mentions.indices { finder.take(offset) }
        finder.addOccurrences()
        reading.facts = finder.facts
        dropIntended()
        figureCount = reading.facts.firstIndex { $0.isOccurrence } ?? reading.facts.count
    }

    /// The figures that end at or behind one position and begin at or before another; what took place without one stands behind them.
    ///
    /// Found by halving, because a statement may hold thousands of denials and thousands of figures.
    func figures(from first: Int, through last: Int) -> Range<Int> {
        var low = 0
        var high = figureCount
        while low < high {
            let middle = (low + high) / 2
            if reading.facts[middle].range.upperBound < first { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < figureCount, reading.facts[end].range.lowerBound <= last { end += 1 }
        return low..<end
    }

    /// Takes a fact out of its clause, to be removed with the others once all denials are read.
    mutating func drop(_ offset: Int) {
        reading.facts[offset].clause = -1
        hasDropped = true
    }

    /// 安排12次，实际开展8次: the figure before 实际 was only intended.
    private mutating func dropIntended() {
        guard reading.text.folded.contains(0x5B9E) else { return }
        for offset in reading.clauses.indices where offset > 0 && saysActually(reading.clauses[offset]) {
            let sentence = reading.clauses[offset].sentence
            let units = reading.facts.filter { $0.clause == offset }.compactMap(Self.family).filter { $0 == "次" || $0 == "学时" }
            reading.facts.removeAll { fact in
                fact.clause < offset && fact.clause >= offset - 2 && reading.clauses[fact.clause].sentence == sentence
                    && Self.family(fact).map { units.contains($0) } ?? false
            }
        }
    }

    private func saysActually(_ clause: Clause) -> Bool {
        for offset in clause.range.dropLast() where reading.text[offset] == 0x5B9E {  // 实际, 实有, 实到
            if [0x9645, 0x6709, 0x5230].contains(reading.text[offset + 1]) { return true }
        }
        return false
    }

    private static func family(_ fact: Fact) -> String? {
        if case .amount(_, let unit?, _) = fact.value { return unit.family }
        return nil
    }
}
