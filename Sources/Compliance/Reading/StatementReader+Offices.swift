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
        nameOfficesBehindSecretary()
    }

    /// 书记、组织、宣传、纪检各1人; 书记1、组织1: behind a secretary, without the ending.
    private mutating func nameOfficesBehindSecretary() {
        guard let secretary = reading.hits.firstIndex(where: isSecretary) else { return }
        var end = reading.hits[secretary].range.upperBound
        for _ in 0..<8 {
            guard let mark = (end..<end + 3).first(where: { !isHeadCount(reading.text[$0]) }), reading.text[mark] == "、",
                isHeadCount(reading.text[mark + 3]) || ["、", "和", "("].contains(reading.text[mark + 3]),
                let office = office(named: mark + 1..<mark + 3)
            else { return }
            let known = reading.hits(in: office.range).indices
            reading.hits.replaceSubrange(known, with: [office])
            end = office.range.upperBound
        }
    }

    private func isSecretary(_ hit: WordHit) -> Bool {
        let end = hit.range.upperBound
        return hit.kind == .person && reading.text[end - 2] == "书" && reading.text[end - 1] == "记"
    }

    /// A digit, or 一 三 四 五 六 七 各 共 人 名 位.
    private func isHeadCount(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "0"..."9", "一", "三", "四", "五", "六", "七", "各", "共", "人", "名", "位": true
        default: false
        }
    }

    /// 青年委员: an office of its own kind, in full.
    private func isOffice(_ hit: WordHit) -> Bool {
        let end = hit.range.upperBound
        return hit.kind == .person && hit.range.count == 4 && hit.concept >= 0 && lexicon.concepts[hit.concept].isApart
            && reading.text[end - 2] == "委" && reading.text[end - 1] == "员"
    }

    private static let ending = ScalarText("委员").folded

    /// 宣传 before 、青年委员, which with the list's ending is an office as well.
    private func office(endingAt position: Int) -> WordHit? {
        guard position >= 3, reading.text[position - 1] == "、" else { return nil }
        return office(named: (position - 3)..<(position - 1))
    }

    /// 宣传, which with the ending is an office.
    private func office(named range: Range<Int>) -> WordHit? {
        guard range.upperBound <= reading.text.count else { return nil }
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
