import ChineseQuantities

/// What a statement calls by name.
extension StatementReader {
    /// Counts the content of each clause, and finds what is called by name: 《…》, 书记周砺, 教研室主任.
    mutating func describeContent() {
        let scalars = reading.text.folded
        var run = (clause: 0, count: 0)
        for offset in scalars.indices {
            if clauseOf[offset] != run.clause {
                reading.clauses[run.clause].contentCount += run.count
                run = (Int(clauseOf[offset]), 0)
            }
            if CopyIndex.isContent(scalars[offset]) {
                run.count += 1
            } else if opensName(at: offset) {
                reading.clauses[run.clause].isParticular = true
            }
        }
        reading.clauses[run.clause].contentCount += run.count
        for hit in reading.hits {
            let mayBeNamed = hit.kind == .person || hit.classes.contains(.reason)
            let isParticular = hit.classes.contains(.particular) && !coverage.isCopied(hit.range.lowerBound)
            let end = hit.range.upperBound
            let isParted = end < scalars.count && scalars[end] == ":"  // 书记：张某
            if isParticular || (mayBeNamed && Surnames.beginsName(scalars, at: isParted ? end + 1 : end)) {
                reading.clauses[hit.clause].isParticular = true
            }
        }
    }

    /// Whether a quotation mark opens a name that is not the standard's: 公众号“红匠之声”, but not “头雁”作用 or “关门主义”, which are rhetoric.
    func opensName(at offset: Int) -> Bool {
        let scalars = reading.text.folded
        guard scalars[offset] == "《" || scalars[offset] == "“", offset + 1 < scalars.count, !coverage.isCopied(offset + 1)
        else {
            return false
        }
        if scalars[offset] == "《" { return true }
        let closing = scalars[offset...].prefix(24).firstIndex { $0 == "”" } ?? offset
        if closing > offset, standard.standard.text.contains(reading.text.quote((offset + 1)..<closing)) { return false }
        return isNamingNoun(scalars[max(0, offset - 6)..<offset]) || isNamingNoun(scalars[closing...].dropFirst().prefix(6))
    }

    /// 公众号“红匠之声”, “童心向党”特色工作: a noun beside the quotation marks for things that bear names.
    func isNamingNoun(_ scalars: ArraySlice<UInt32>) -> Bool {
        var offset = scalars.startIndex
        while offset < scalars.endIndex {
            if let match = lexicon.words.longestMatch(in: reading.text.folded, at: offset),
                offset + match.length <= scalars.endIndex,
                lexicon.entries[match.payload].classes.contains(.naming)
            {
                return true
            }
            offset += 1
        }
        return false
    }
}
