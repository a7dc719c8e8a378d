import ChineseQuantities

/// Finds what the statement says is not so.
extension StatementReader {
    mutating func findAdmissions() {
        var last: (clause: Int, end: Int) = (-1, 0)
        for offset in reading.hits.indices {
            let hit = reading.hits[offset]
            if hit.classes.contains(.notApplicable), hit.slots == 0 { addExemption(offset) }
            if hit.classes.contains(.except) { exceptOne(offset) }
            if hit.classes.contains(.nothing) { reading.hasNothing = reading.hasNothing || hasReason(besides: hit) }
            if hit.classes.contains(.lacking) {
                reading.lacking |= slots(behind: offset)
                reading.absent |= slots(behind: offset)
            }
            // 未发现缺漏, 不存在空白栏: the ill behind a good word is what there is none of.
            if hit.classes.contains(.good) { last = (hit.clause, max(last.end, hit.range.upperBound + 10)) }
            guard hit.classes.isDisjoint(with: [.good, .neutral]) else { continue }
            if last.clause == hit.clause, hit.range.lowerBound < last.end { continue }
            if hit.classes.contains(.negator) {
                deny(offset, &last)
            } else if hit.classes.contains(.weakness) {
                weaken(offset)
            }
        }
        for offset in reading.clauses.indices where reading.clauses[offset].classes.isDisjoint(with: [.negator]) {
            reading.present |= reading.clauses[offset].ownSlots
        }
        reading.present &= ~reading.absent
        if hasDropped { reading.facts.removeAll { $0.clause < 0 } }
        guard !reading.admissions.isEmpty else { return }
        let amends = Amends(reading, lexicon.phrases)
        let standing = reading.admissions.filter { !amends.cover($0) }
        reading.late = reading.admissions.filter { amends.cover($0) && isMadeLate($0) }
        reading.admissions = standing
        // What did not take place is no occurrence: 3月、8月漏收.
        let real = standing.filter { $0.kind != .absent }
        let denied = Set(real.map(\.clause) + real.compactMap(\.borrowed) + real.compactMap { topic(of: $0) })
        if !denied.isEmpty {
            reading.facts.removeAll { fact in
                guard case .occurrence = fact.value else { return false }
                return denied.contains(fact.clause)
            }
        }
    }

    /// 没有按月交纳, 2月一次补齐.
    private func saysOnTime(_ admission: Admission) -> Bool {
        (admission.range.lowerBound..<admission.range.upperBound + 3).contains {
            reading.text[$0] == 0x6309 && [0x65F6, 0x6708, 0x671F].contains(reading.text[$0 + 1])  // 按时 按月 按期
        }
    }

    /// 直到今年1月14日才补上.
    private func isMadeLate(_ admission: Admission) -> Bool {
        let sentence = reading.clauses[admission.clause].sentence
        if saysOnTime(admission) { return true }
        return reading.clauses[admission.clause...].prefix(3).contains { clause in
            clause.sentence == sentence && clause.classes.contains(.made)
                && clause.range.contains { reading.text[$0] == 0x624D || reading.text[$0] == 0x62D6 }  // 才 拖
        }
    }

    /// 今年年底的述职评议，尚未通知: the clause before that only names what the denial is about.
    private func topic(of admission: Admission) -> Int? {
        let before = admission.clause - 1
        guard admission.isCarried, admission.kind != .absent, before >= 0,
            reading.clauses[before].sentence == reading.clauses[admission.clause].sentence,
            reading.clauses[before].classes.isDisjoint(with: .doing) || isCalledOff(admission),
            !saysHowOften(reading.clauses[before].range)
        else { return nil }
        return before
    }

    /// 支部书记抓党建的述职评议，今年取消了: whatever verbs its name holds.
    private func isCalledOff(_ admission: Admission) -> Bool {
        let start = admission.range.lowerBound
        return reading.text[start] == 0x53D6 && reading.text[start + 1] == 0x6D88  // 取消
            && !reading.clauses[admission.clause - 1].range.contains { [0x4E86, 0x8FC7, 0x5DF2].contains(reading.text[$0]) }
    }

    /// 6个支部书记的述职 counts who, not how often.
    private func saysHowOften(_ range: Range<Int>) -> Bool {
        reading.mentions(in: range).contains { mention in
            switch mention.content {
            case .quantity(let quantity): !quantity.unit.isPiece && !quantity.unit.countsPersons
            case .date, .span, .festival, .ordinal, .marker, .time: false
            default: true
            }
        }
    }

    // MARK: Weaknesses

    private mutating func weaken(_ offset: Int) {
        let word = reading.hits[offset]
        if isReason(offset) || isDenied(word) || isAttribute(word) || isCounted(word) || isOfThoseDealtWith(offset) { return }
        var admission = denial(.weak, word, word.range)
        admission.isExcess = word.classes.contains(.excess)
        var next = offset + 1
        var behind: UInt64 = 0
        while next < reading.hits.count, next - offset < 5, reading.hits[next].clause == word.clause {
            behind |= reading.hits[next].slots
            next += 1
        }
        if word.classes.contains(.missing) {
            if behind != 0 { admission.slots = behind }
            // 缺席最多的1人缺2次: what one person missed.
            let unit = dropShortage(behind: word)
            admission.isShortage = unit.map { admission.persons == nil || !$0.countsOccurrences } ?? false
        }
        add(admission)
    }

    /// 缺1人, 少开2次: the figure right behind says how many are missing, not how many there are.
    /// Gives its unit; nil where no figure stands there.
    private mutating func dropShortage(behind word: WordHit) -> Unit? {
        var dropped: Unit?
        for offset in figures(from: word.range.upperBound, through: word.range.upperBound + 1) {
            let fact = reading.facts[offset]
            guard fact.clause == word.clause, fact.range.lowerBound >= word.range.upperBound,
                case .amount(_, let unit?, _) = fact.value, unit.countsPersons || unit.countsOccurrences || unit.isPiece
            else { continue }
            drop(offset)
            dropped = unit
        }
        return dropped
    }

    /// 讲了一年的工作和三个不足: faults that were named, as one should.
    private func isCounted(_ word: WordHit) -> Bool {
        [0x4E2A, 0x6761, 0x70B9].contains(reading.text[word.range.lowerBound - 1])  // 个 条 点
            && !word.classes.contains(.missing) && reading.text[word.range.lowerBound] == 0x4E0D  // 不
    }

    /// 提醒了2名缺会的党员: those who missed are spoken of, and something was done about them.
    private func isOfThoseDealtWith(_ offset: Int) -> Bool {
        let word = reading.hits[offset]
        // 解决实验耗材短缺问题
        let start = word.range.lowerBound
        let before = max(reading.clauses[word.clause].range.lowerBound, start - 40)..<start
        if says(.troubles, in: word.range.upperBound..<word.range.upperBound + 6), says(.solving, in: before) { return true }
        guard word.classes.contains(.missing),
            let particle = (word.range.upperBound..<word.range.upperBound + 3).first(where: { reading.text[$0] == 0x7684 }),  // 的
            offset + 1 < reading.hits.count, reading.hits[offset + 1].range.lowerBound == particle + 1,
            reading.hits[offset + 1].kind == .person
        else { return false }
        return reading.hits(in: before).contains { !$0.classes.isDisjoint(with: [.doing, .made]) }
    }

    /// 老旧房屋, 破损图书: what something else is like.
    private func isAttribute(_ word: WordHit) -> Bool {
        guard word.classes.contains(.decay) else { return false }
        let next = reading.text[word.range.upperBound]
        // 了 等 未 需 严 尚 没
        return CopyIndex.isContent(next) && ![0x4E86, 0x7B49, 0x672A, 0x9700, 0x4E25, 0x5C1A, 0x6CA1].contains(next)
    }

    /// 离岗不褪色, 未中断: a weakness that is denied.
    private func isDenied(_ word: WordHit) -> Bool {
        let start = word.range.lowerBound
        if [0x4E0D, 0x672A, 0x65E0, 0x9632, 0x514D].contains(reading.text[start - 1]) { return true }
        // 不算逾期, 谈不上拖欠
        if start >= 2, reading.text[start - 2] == 0x4E0D, [0x7B97, 0x662F, 0x5C5E, 0x4E0A].contains(reading.text[start - 1]) {
            return true
        }
        // 不与别的钱混用, 没有被挪用
        return (max(0, start - 8)..<start).contains { offset in
            [0x4E0D, 0x672A, 0x6709].contains(reading.text[offset])
                && [0x4E0E, 0x548C, 0x8DDF, 0x540C, 0x88AB].contains(reading.text[offset + 1])  // 与 和 跟 同 被
                && (reading.text[offset] != 0x6709 || reading.text[offset - 1] == 0x6CA1)  // 没有
                && Int(clauseOf[offset]) == word.clause
        }
    }

    /// 因人手不足…: the weakness is a reason for something else.
    private func isReason(_ offset: Int) -> Bool {
        let first = reading.text[reading.hits[offset].range.lowerBound]
        if [0x63A8, 0x5EF6, 0x53D6, 0x505C, 0x6401].contains(first) { return false }  // 推 延 取 停 搁: what came of it
        if [0x672A, 0x6CA1, 0x5DF2, 0x88AB].contains(first) { return false }  // 因驻外未达到, 因改造已收回
        let start = reading.hits[offset].range.lowerBound
        let next = reading.hits[offset].range.upperBound
        if next < reading.text.count, reading.text[next] == 0x4E86 || reading.text[next - 1] == 0x4E86 { return false }  // 因忙给漏了
        if start > 0, [0x5DF2, 0x88AB, 0x800C].contains(reading.text[start - 1]) { return false }  // 因改造已拆除, 因迎新而落空
        var before = offset - 1
        while before >= 0, offset - before < 4, reading.hits[before].clause == reading.hits[offset].clause {
            if reading.hits[before].classes.contains(.reason) { return true }
            before -= 1
        }
        return false
    }

    /// 此前空了4个月; 以前没有; 曾有人提议增到7人，后来没增: no longer so, or never meant to be.
    private func isOver(_ admission: Admission) -> Bool {
        let clause = reading.clauses[admission.clause]
        // What stands near it, because a clause may hold thousands of denials.
        let near =
            max(
                clause.range.lowerBound, admission.range.lowerBound - 24)..<min(
                clause.range.upperBound, admission.range.upperBound + 8)
        if clause.classes.contains(.former) {
            return says(.formerTimes, in: near) && !says(.lasting, in: near) && !isUpToDate(near)
        }
        guard admission.clause > 0, case let before = reading.clauses[admission.clause - 1],
            before.sentence == clause.sentence, before.classes.contains(.former),
            let start = clause.range.prefix(4).first(where: { CopyIndex.isContent(reading.text[$0]) })
        else { return false }
        return reading.text[start] == 0x540E && reading.text[start + 1] == 0x6765  // 后来
            && says(.formerTimes, in: before.range.lowerBound..<min(before.range.lowerBound + 24, before.range.upperBound))
    }

    mutating func add(_ admission: Admission) {
        let clause = reading.clauses[admission.clause]
        // 12月应公示的那次漏掉了: 漏 says that it was not done.
        let isMissed = admission.kind == .notDone || reading.text[admission.range.lowerBound] == 0x6F0F  // 漏
        guard !clause.classes.contains(.expected) || isMissed, !isOver(admission) else { return }
        reading.admissions.append(admission)
        reading.clauses[admission.clause].admissions.append(admission)
    }
}
