import ChineseQuantities

/// What took place without any figure on it.
extension FactFinder {
    /// Adds a fact for every clause that names a subject and dates but no figure on it: 1月15日召开民主生活会.
    func addOccurrences() {
        for offset in facts.indices where !(facts[offset].months.isEmpty && facts[offset].parts.isEmpty) && isCount(facts[offset])
        {
            clauses[facts[offset].clause].datedSlots |= facts[offset].slots
        }
        for offset in reading.clauses.indices {
            let slots = reading.clauses[offset].slots
            guard slots != 0, !reading.clauses[offset].months.isEmpty || reading.clauses[offset].ownSlots != 0,
                clauses[offset].datedSlots & slots == 0
            else { continue }
            let clause = reading.clauses[offset]
            // 因放假早从1月顺延: when it should have been.
            if clause.classes.isSuperset(of: [.expected, .reason]) { continue }
            var fact = Fact(value: .occurrence, range: trimmed(clause.range), slots: clause.slots, clause: offset)
            fact.months = clause.months
            fact.actors = clause.actors.subtracting(.other)
            if fact.actors.isEmpty { fact.actors = carriedActors(offset) }
            fact.span = clause.spans.last
            fact.isCarried = clause.ownSlots == 0
            facts.append(fact)
        }
    }

    /// A clause without the marks that part it from its neighbours.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high - 1, isMark(reading.text[low]) { low += 1 }
        while high > low + 1, isMark(reading.text[high - 1]) { high -= 1 }
        return low..<high
    }

    private func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case " ", ",", ":", ";", "、", "。", "\n", "\r", "!", "?": true
        default: false
        }
    }

    private func isCount(_ fact: Fact) -> Bool {
        switch fact.value {
        case .amount(_, let unit, _): unit?.countsOccurrences == true
        case .rate: true
        default: false
        }
    }
}
