import ChineseQuantities

/// Who or when is left out of something said of all: 除组织委员外均讲了党课.
extension StatementReader {
    /// 除组织委员外均讲了党课, 除2月外每月1次: the excepted one has not.
    mutating func exceptOne(_ offset: Int) {
        let word = reading.hits[offset]
        let clause = word.clause
        var end = word.range.upperBound
        while end < reading.text.count, end - word.range.upperBound < 24, reading.text[end] != 0x5916 { end += 1 }  // 外
        guard end < reading.text.count, reading.text[end] == 0x5916 else { return }
        let rest = reading.sentence(around: clause)
        guard !isDoer(word.range.upperBound..<end, in: rest) else { return }
        let isAll =
            reading.hits.contains {
                $0.classes.contains(.each) && $0.range.lowerBound >= end && $0.range.upperBound <= rest.upperBound
            }
            || reading.mentions.contains { isRate($0) && $0.range.lowerBound >= end && $0.range.upperBound <= rest.upperBound }
        guard isAll, ![0x8FD8, 0x4E5F, 0x53E6].contains(reading.text[end + 1]) else { return }  // 还 也 另
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
        for mention in reading.mentions where mention.range.lowerBound > word.range.lowerBound && mention.range.upperBound <= end
        {
            if case .date(let date) = mention.content, let month = reading.datedMonth(date) { admission.months.append(month) }
            if case .span(let span) = mention.content { admission.spans.append(span) }
        }
        reading.admissions.append(admission)
        reading.clauses[clause].admissions.append(admission)
    }

    /// 书记与党员谈心（除书记外每人1次）: a talk needs two, and who is excepted is the one who holds it.
    private func isDoer(_ excepted: Range<Int>, in sentence: Range<Int>) -> Bool {
        let words = reading.text.quote(excepted)
        if words.hasSuffix("本人") || words.hasSuffix("自己") { return true }
        return ["书记", "支委", "委员", "班子成员"].contains { words.hasSuffix($0) } && reading.text.quote(sentence).contains("谈")
    }

    private func isRate(_ mention: Mention) -> Bool {
        if case .frequency = mention.content { return true }
        return false
    }
}
