import ChineseQuantities

/// What the unit says does not concern it, and whether it says why.
extension StatementReader {
    mutating func addExemption(_ offset: Int) {
        let word = reading.hits[offset]
        reading.exemptions.append(
            Reading.Exemption(range: word.range, slots: slots(behind: offset), hasReason: hasReason(besides: word)))
    }

    /// The own subjects named behind a word in its clause.
    func slots(behind offset: Int) -> PreparedStandard.Slots {
        var slots: PreparedStandard.Slots = 0
        var next = offset + 1
        while next < reading.hits.count, next - offset < 8, reading.hits[next].clause == reading.hits[offset].clause {
            slots |= reading.hits[next].slots
            next += 1
        }
        return slots
    }

    /// Whether anything beside the exemption itself says why: another clause of some content, or words before it.
    func hasReason(besides word: WordHit) -> Bool {
        var content = 0
        for offset in 0..<reading.text.count where CopyIndex.isContent(reading.text[offset]) {
            if Int(clauseOf[offset]) != word.clause || offset < word.range.lowerBound { content += 1 }
            if content >= 4 { return true }
        }
        return false
    }
}
