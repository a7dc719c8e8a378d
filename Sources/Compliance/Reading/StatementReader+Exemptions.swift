import ChineseQuantities

/// What the unit says does not concern it, and whether it says why.
extension StatementReader {
    mutating func addExemption(_ offset: Int) {
        let word = reading.hits[offset]
        var slots: UInt64 = 0
        var next = offset + 1
        while next < reading.hits.count, next - offset < 8, reading.hits[next].clause == word.clause {
            slots |= reading.hits[next].slots
            next += 1
        }
        reading.exemptions.append(
            Reading.Exemption(range: word.range, slots: slots, hasReason: hasReason(besides: word)))
    }

    /// Whether anything beside the exemption itself says why: another clause of some content, or words before it.
    private func hasReason(besides word: WordHit) -> Bool {
        var content = 0
        for offset in 0..<reading.text.count where CopyIndex.isContent(reading.text[offset]) {
            if Int(clauseOf[offset]) != word.clause || offset < word.range.lowerBound { content += 1 }
            if content >= 4 { return true }
        }
        return false
    }
}
