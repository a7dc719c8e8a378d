import ChineseQuantities

/// What the unit says does not concern it, and whether it says why.
extension StatementReader {
    mutating func addExemption(_ offset: Int) {
        let word = reading.hits[offset]
        let named = slots(behind: offset)
        reading.exemptions.append(
            Reading.Exemption(
                range: word.range, slots: named != 0 ? named : headingSlots(word.clause), hasReason: hasReason(besides: word),
                isWhole: isSaidOfStandard(word), sentence: reading.clauses[word.clause].sentence, clause: word.clause,
                isBare: reading.clauses[word.clause].contentCount <= word.range.count + 4 && named == 0))
    }

    /// 思政课：机关无学生，不涉及: what the sentence says it is about, where the statement has other sentences.
    private func headingSlots(_ clause: Int) -> PreparedStandard.Slots {
        var first = clause
        while first > 0, clause - first < 24, reading.clauses[first - 1].sentence == reading.clauses[clause].sentence {
            first -= 1
        }
        guard first > 1, first < clause, reading.clauses[..<first].suffix(24).contains(where: { $0.ownSlots != 0 }) else {
            return 0
        }
        let end = reading.clauses[first].range
        let heading = (end.lowerBound..<end.upperBound + 1).contains { reading.text[$0] == ":" && $0 - end.lowerBound <= 14 }
        return heading ? reading.clauses[first].ownSlots : 0
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

    /// 这条不涉及, 本项不适用.
    private func isSaidOfStandard(_ word: WordHit) -> Bool {
        let before = reading.text.quote(max(0, word.range.lowerBound - 4)..<word.range.lowerBound)
        return ["条", "项", "标准", "要求", "指标", "内容"].contains { before.hasSuffix($0) }
            && ["这", "本", "此", "该", "上述"].contains { before.contains($0) }
    }

    /// Whether anything beside the exemption itself says why: another clause of some content, or words before it.
    mutating func hasReason(besides word: WordHit) -> Bool {
        let all = tellingCount ?? countTelling()
        tellingCount = all
        let own = reading.clauses[word.clause]
        if all - (isDeliberation(own) ? 0 : own.contentCount) >= 4 { return true }
        let namesStandard = own.range.prefix(4).contains { ["条", "项"].contains(reading.text[$0]) }
        var content = 0
        for offset in own.range.prefix(while: { $0 < word.range.lowerBound }) where CopyIndex.isContent(reading.text[offset]) {
            if namesStandard, Self.standardWords.contains(reading.text[offset]) { continue }
            content += 1
            if content == 4 { return true }
        }
        return false
    }

    /// 本条对我支部不涉及: what names the standard and the unit tells no reason.
    private static let standardWords = Set("本这此该条项标准对我们支部总单位来说而言内容".unicodeScalars.map(\.value))

    private func countTelling() -> Int {
        reading.clauses.reduce(0) { isDeliberation($1) ? $0 : $0 + $1.contentCount }
    }

    /// 填表前再三斟酌过: that it was thought about is no reason.
    private func isDeliberation(_ clause: Clause) -> Bool { says(.deliberations, in: clause.range) }
}
