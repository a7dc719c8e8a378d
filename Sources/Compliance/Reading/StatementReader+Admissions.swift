import ChineseQuantities

/// Finds what the statement says is not so, and what it says does not concern the unit.
extension StatementReader {
    mutating func findAdmissions() {
        var last: (clause: Int, end: Int) = (-1, 0)
        for offset in reading.hits.indices {
            let hit = reading.hits[offset]
            if hit.classes.contains(.notApplicable) { addExemption(offset) }
            if hit.classes.contains(.except) { exceptOne(offset) }
            guard hit.classes.isDisjoint(with: [.good, .neutral]) else { continue }
            if hit.classes.contains(.negator) {
                deny(offset, &last)
            } else if hit.classes.contains(.weakness), !(last.clause == hit.clause && hit.range.lowerBound < last.end) {
                weaken(offset)
            }
        }
        for clause in reading.clauses where clause.classes.isDisjoint(with: [.negator]) { reading.present |= clause.ownSlots }
        reading.present &= ~reading.absent
        let standing = reading.admissions.filter { !isMadeGood($0) }
        reading.admissions = standing
        // What did not take place is no occurrence: 3月、8月漏收.
        let denied = Set(standing.filter { $0.kind != .absent }.map(\.clause))
        if !denied.isEmpty {
            reading.facts.removeAll { fact in
                guard case .occurrence = fact.value else { return false }
                return denied.contains(fact.clause)
            }
        }
    }

    /// 已补开 later in the sentence takes an admission back.
    private func isMadeGood(_ admission: Admission) -> Bool {
        let sentence = reading.clauses[admission.clause].sentence
        var offset = admission.clause
        while offset < reading.clauses.count, reading.clauses[offset].sentence == sentence {
            let clause = reading.clauses[offset]
            if clause.classes.contains(.made), !clause.isPlanned { return true }
            offset += 1
        }
        return false
    }

    // MARK: Denials

    /// Reads a negator: what it denies is the next verb, subject or ill within its clause.
    private mutating func deny(_ offset: Int, _ last: inout (clause: Int, end: Int)) {
        let negator = reading.hits[offset]
        if isOneOf(after: negator.range.upperBound) { return }
        let isUnset = negator.range.contains { reading.text[$0] == 0x8BBE }  // 不设, 未设
        let isBare = isUnset || negator.range.count == 1 && reading.text[negator.range.lowerBound] == 0x65E0  // 无
        let mayDenyThing = isBare || !(isAdverb(negator) || isPreposition(reading.text[negator.range.upperBound]))
        var next = offset + 1
        var steps = 0
        while next < reading.hits.count, steps < 6 {
            let hit = reading.hits[next]
            guard hit.clause == negator.clause else { break }
            let gap = hit.range.lowerBound - negator.range.upperBound
            if !hit.classes.isDisjoint(with: [.bad, .good, .weakness]), gap <= 10 {
                last = (negator.clause, hit.range.upperBound)
                return
            }
            if mayDenyThing, !isBare, isAct(hit), gap <= 10 {
                addDenial(.notDone, negator, negator.range.lowerBound..<hit.range.upperBound)
                return
            }
            if mayDenyThing, hit.slots != 0 || hit.kind != nil, gap <= 6 {
                denyThings(from: next, negator)
                if !isBare, hasVerb(behind: next) {
                    addDenial(.notDone, negator, negator.range.lowerBound..<hit.range.upperBound)
                }
                return
            }
            if !isBare, hit.classes.contains(.doing), gap <= 8 {
                addDenial(.notDone, negator, negator.range.lowerBound..<hit.range.upperBound)
                return
            }
            if !isBare, !mayDenyThing, hit.slots != 0, gap <= 4 {
                addDenial(.notDone, negator, negator.range.lowerBound..<hit.range.upperBound)
                return
            }
            next += 1
            steps += 1
        }
        if !isBare || isUnset, negator.classes.contains(.negator), isAtEnd(negator) {
            addDenial(.notDone, negator, negator.range)
        }
    }

    /// 未-words deny verbs only; 没有 and 无 deny things as well.
    private func isAdverb(_ negator: WordHit) -> Bool {
        for offset in negator.range where reading.text[offset] == 0x672A { return true }  // 未
        return false
    }

    /// An event, or an own word that is no thing: what is denied is that it was done.
    private func isAct(_ hit: WordHit) -> Bool {
        hit.kind == .event || (hit.kind == nil && hit.slots != 0 && hit.classes.contains(.doing))
    }

    /// 除组织委员外均讲了党课, 除2月外每月1次: the excepted one has not.
    private mutating func exceptOne(_ offset: Int) {
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
            if case .date(let date) = mention.content, let month = datedMonth(date) { admission.months.append(month) }
            if case .span(let span) = mention.content { admission.spans.append(span) }
        }
        reading.admissions.append(admission)
        reading.clauses[clause].admissions.append(admission)
    }

    /// 书记与党员谈心（除书记外每人1次）: a talk needs two, and who is excepted is the one who holds it.
    private func isDoer(_ excepted: Range<Int>, in sentence: Range<Int>) -> Bool {
        let words = reading.text.quote(excepted)
        if words.hasSuffix("本人") || words == "自己" { return true }
        return words == "书记" && reading.text.quote(sentence.lowerBound..<excepted.lowerBound).contains("谈")
    }

    private func isRate(_ mention: Mention) -> Bool {
        if case .frequency = mention.content { return true }
        return false
    }

    /// 没有到…, 没有按…, 没有为…: what follows is done, not had.
    private func isPreposition(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x5230, 0x53BB, 0x5BF9, 0x7ED9, 0x4E3A, 0x5411, 0x6309, 0x80FD, 0x53CA, 0x88AB, 0x628A, 0x5728, 0x4E0E, 0x5F00,
            0x505A:
            true
        default: false
        }
    }

    /// 没有一名, 无一例: a good thing said with a negation.
    private func isOneOf(after offset: Int) -> Bool {
        guard reading.text[offset] == 0x4E00 || reading.text[offset] == 0x31 else { return false }
        switch reading.text[offset + 1] {
        case 0x540D, 0x4F8B, 0x4E2A, 0x8D77, 0x4EBA, 0x4F4D, 0x6B21: return true  // 名 例 个 起 人 位 次
        default: return false
        }
    }

    private func isAtEnd(_ hit: WordHit) -> Bool {
        let next = hit.range.upperBound
        return next >= reading.text.count || !CopyIndex.isContent(reading.text[next])
    }

    private func hasVerb(behind offset: Int) -> Bool {
        var next = offset + 1
        while next < reading.hits.count, next - offset < 4 {
            guard reading.hits[next].clause == reading.hits[offset].clause else { return false }
            if reading.hits[next].classes.contains(.doing) || reading.hits[next].kind == .event { return true }
            next += 1
        }
        return false
    }

    /// 无X、Y和Z: all of them are denied to the end of the clause.
    private mutating func denyThings(from offset: Int, _ negator: WordHit) {
        var slots: UInt64 = 0
        var end = negator.range.upperBound
        var next = offset
        while next < reading.hits.count, next - offset < 12 {
            let hit = reading.hits[next]
            guard hit.clause == negator.clause, hit.classes.isDisjoint(with: [.notApplicable]) else { break }
            if hit.classes.contains(.negator) { break }
            slots |= hit.slots
            end = hit.range.upperBound
            next += 1
        }
        reading.absent |= slots
        guard slots != 0 else { return }
        add(Admission(kind: .absent, range: negator.range.lowerBound..<end, slots: slots, actors: [], clause: negator.clause))
    }

    private mutating func addDenial(_ kind: Admission.Kind, _ negator: WordHit, _ range: Range<Int>) {
        add(denial(kind, negator, range))
        // 没有做到每人2次: the figure behind is what was missed.
        reading.facts.removeAll { fact in
            fact.clause == negator.clause && fact.range.lowerBound >= negator.range.upperBound
                && fact.range.lowerBound <= range.upperBound + 6
        }
    }

    private func denial(_ kind: Admission.Kind, _ negator: WordHit, _ range: Range<Int>) -> Admission {
        let clause = reading.clauses[negator.clause]
        var admission = Admission(
            kind: kind, range: range, slots: clause.slots, actors: clause.actors.subtracting(.other), clause: negator.clause)
        let near = itemSlots(negator)
        if near != 0 { admission.slots = near }
        admission.isCarried = clause.ownSlots == 0
        admission.isYet = negator.range.contains { [0x5C1A, 0x8FD8, 0x6682].contains(reading.text[$0]) }  // 尚 还 暂
        admission.months = clause.months
        admission.spans = clause.spans
        admission.persons = persons(in: negator.clause, before: negator.range.lowerBound)
        return admission
    }

    /// The own subjects in the same list item as a word.
    private func itemSlots(_ word: WordHit) -> UInt64 {
        var slots: UInt64 = 0
        let first = firstHit(from: max(0, word.range.lowerBound - 40))
        for hit in reading.hits[first...] {
            if hit.range.lowerBound > word.range.upperBound + 24 { break }
            guard hit.clause == word.clause, hit.item == word.item else { continue }
            slots = slots == 0 || slots & hit.slots == 0 ? slots | hit.slots : slots & hit.slots
        }
        return slots
    }

    /// The offset of the first hit that begins at or behind a position.
    private func firstHit(from position: Int) -> Int {
        var low = 0
        var high = reading.hits.count
        while low < high {
            let middle = (low + high) / 2
            if reading.hits[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// How many persons a clause names before a word: 2名委员今年未讲.
    private func persons(in clause: Int, before offset: Int) -> Double? {
        var found: Double?
        for fact in reading.facts where fact.clause == clause && fact.range.upperBound <= offset {
            if case .amount(let amount, let unit, _) = fact.value, unit?.family == "人" { found = amount.value }
        }
        return found
    }

    // MARK: Weaknesses

    private mutating func weaken(_ offset: Int) {
        let word = reading.hits[offset]
        if isReason(offset) { return }
        var admission = denial(.weak, word, word.range)
        var next = offset + 1
        var behind: UInt64 = 0
        while next < reading.hits.count, next - offset < 5, reading.hits[next].clause == word.clause {
            behind |= reading.hits[next].slots
            next += 1
        }
        if word.classes.contains(.missing), behind != 0 { admission.slots = behind }
        add(admission)
    }

    /// 因人手不足…: the weakness is a reason for something else.
    private func isReason(_ offset: Int) -> Bool {
        let first = reading.text[reading.hits[offset].range.lowerBound]
        if [0x63A8, 0x5EF6, 0x53D6, 0x505C, 0x6401].contains(first) { return false }  // 推 延 取 停 搁: what came of it
        var before = offset - 1
        while before >= 0, offset - before < 4, reading.hits[before].clause == reading.hits[offset].clause {
            if reading.hits[before].classes.contains(.reason) { return true }
            before -= 1
        }
        return false
    }

    private mutating func add(_ admission: Admission) {
        guard !reading.clauses[admission.clause].classes.contains(.expected) || admission.kind == .notDone else { return }
        reading.admissions.append(admission)
        reading.clauses[admission.clause].admissions.append(admission)
    }

    // MARK: Exemptions

    private mutating func addExemption(_ offset: Int) {
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
