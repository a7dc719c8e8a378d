import ChineseQuantities

/// Offices whose common ending stands once for a whole list: 书记、组织、宣传、青年委员各1人.
extension StatementReader {
    mutating func nameListedOffices() {
        for ending in reading.hits.reversed() where isOffice(ending) {
            var start = ending.range.lowerBound
            // No committee has more offices than this.
            for _ in 0..<8 {
                guard let office = office(endingAt: start) else { break }
                let known = reading.hits(in: office.range).indices
                reading.hits.replaceSubrange(known, with: [office])
                start = office.range.lowerBound
            }
        }
    }

    /// 青年委员: an office of its own kind, in full.
    private func isOffice(_ hit: WordHit) -> Bool {
        let end = hit.range.upperBound
        return hit.kind == .person && hit.range.count == 4 && hit.concept >= 0 && lexicon.concepts[hit.concept].isApart
            && reading.text[end - 2] == Self.ending[0] && reading.text[end - 1] == Self.ending[1]
    }

    /// 委员
    private static let ending: [UInt32] = [0x59D4, 0x5458]

    /// 宣传 before 、青年委员, which with the list's ending is an office as well.
    private func office(endingAt position: Int) -> WordHit? {
        guard position >= 3, reading.text[position - 1] == 0x3001 else { return nil }  // 、
        let range = (position - 3)..<(position - 1)
        let name = Array(reading.text.folded[range]) + Self.ending
        guard let known = lexicon.words.longestMatch(in: name, at: 0), known.length == name.count,
            case let concept = lexicon.entries[known.payload].concept, concept >= 0, lexicon.concepts[concept].kind == .person
        else { return nil }
        let own = standard.words.longestMatch(in: name, at: 0).flatMap { $0.length == name.count ? $0 : nil }
        return WordHit(
            range: range, slots: own.map { standard.masks[$0.payload] } ?? 0, concept: concept, kind: .person,
            actors: lexicon.concepts[concept].actors, classes: [], clause: Int(clauseOf[range.lowerBound]),
            item: Int(itemOf[range.lowerBound]))
    }
}
