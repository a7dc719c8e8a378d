import ChineseQuantities

/// Who or when is left out of something said of all: 除组织委员外均讲了党课.
extension StatementReader {
    /// 除组织委员外均讲了党课, 除2月外每月1次: the excepted one has not.
    mutating func exceptOne(_ offset: Int) {
        let word = reading.hits[offset]
        let clause = word.clause
        var end = word.range.upperBound
        while end < reading.text.count, end - word.range.upperBound < 24, reading.text[end] != "外" { end += 1 }
        guard end < reading.text.count, reading.text[end] == "外" else { return }
        let sentence = sentence(of: clause)
        guard !isDoer(word.range.upperBound..<end, in: sentence), isSaidOfAll(from: end, to: sentence.range.upperBound),
            !["还", "也", "另"].contains(reading.text[end + 1])
        else { return }  // 还 也 另
        var admission = denial(.notDone, word, word.range.lowerBound..<(end + 1))
        if admission.slots == 0 {
            for near in clause..<min(clause + 3, reading.clauses.count) where admission.slots == 0 {
                admission.slots = reading.clauses[near].slots
            }
        }
        admission.isCarried = false
        admission.actors = []
        admission.months = []
        admission.spans = []
        for mention in reading.mentions[firstMention(behind: word.range.lowerBound)...] {
            guard mention.range.upperBound <= end else { break }
            if case .date(let date) = mention.content, let month = reading.datedMonth(date, reading.clauses[clause].year) {
                admission.months.append(month)
            }
            if case .span(let span) = mention.content { admission.spans.append(span) }
        }
        // 除8月暑假未组织外: the month says when, the holiday why.
        if !admission.months.isEmpty { admission.spans = [] }
        reading.admissions.append(admission)
        reading.clauses[clause].admissions.append(admission)
    }

    /// 书记与党员谈心（除书记外每人1次）: a talk needs two, and who is excepted is the one who holds it.
    private func isDoer(_ excepted: Range<Int>, in sentence: Sentence) -> Bool {
        let words = reading.text.quote(excepted)
        if words.hasSuffix("本人") || words.hasSuffix("自己") { return true }
        return sentence.namesTalks && ["书记", "支委", "委员", "班子成员"].contains { words.hasSuffix($0) }
    }

    /// Whether 各, 均 or a rate such as 每月 stands between two positions.
    private mutating func isSaidOfAll(from start: Int, to end: Int) -> Bool {
        if sharedWords == nil {
            let rates = reading.mentions.filter { mention in
                if case .frequency = mention.content { return true }
                return false
            }
            sharedWords = [reading.hits.filter { $0.classes.contains(.each) }.map(\.range), rates.map(\.range)]
        }
        // They stand in the order of the text, so that the first behind the start ends first.
        return (sharedWords ?? []).contains { words in
            let first = words.indices.partitioningIndex { words[$0].lowerBound >= start }
            return first < words.count && words[first].upperBound <= end
        }
    }

    private func firstMention(behind position: Int) -> Int {
        reading.mentions.indices.partitioningIndex { reading.mentions[$0].range.lowerBound > position }
    }

    /// A sentence as its exceptions see it.
    struct Sentence {
        var range: Range<Int>
        /// 谈 stands in it.
        var namesTalks: Bool
    }

    /// The sentence of a clause, found once for all its clauses.
    private mutating func sentence(of clause: Int) -> Sentence {
        let number = reading.clauses[clause].sentence
        if let known = sentences[number] { return known }
        let range = reading.sentence(around: clause)
        let sentence = Sentence(range: range, namesTalks: reading.text.original[range].contains("谈"))
        sentences[number] = sentence
        return sentence
    }
}
