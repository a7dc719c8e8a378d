import ChineseQuantities

/// Finds what the statement says is not so.
extension StatementReader {
    /// 任期内没有出现空缺: what stands behind such words is not there.
    private func slotsBesideGood(_ clause: Int) -> PreparedStandard.Slots {
        var slots: PreparedStandard.Slots = 0
        var end = 0
        for hit in reading.hits(in: reading.clauses[clause].range) where hit.clause == clause {
            if hit.classes.contains(.good) { end = hit.range.upperBound + 4 }
            if hit.range.lowerBound >= end { slots |= hit.slots }
        }
        return slots
    }

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
            reading.present |=
                reading.clauses[offset].classes.contains(.good) ? slotsBesideGood(offset) : reading.clauses[offset].ownSlots
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
            reading.text[$0] == "按" && ["时", "月", "期"].contains(reading.text[$0 + 1])
        }
    }

    /// 直到今年1月14日才补上.
    private func isMadeLate(_ admission: Admission) -> Bool {
        let sentence = reading.clauses[admission.clause].sentence
        if saysOnTime(admission) { return true }
        return reading.clauses[admission.clause...].prefix(3).contains { clause in
            clause.sentence == sentence && clause.classes.contains(.made)
                && clause.range.contains { reading.text[$0] == "才" || reading.text[$0] == "拖" }
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
        return reading.text[start] == "取" && reading.text[start + 1] == "消"
            && !reading.clauses[admission.clause - 1].range.contains { ["了", "过", "已"].contains(reading.text[$0]) }
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
        ["个", "条", "点"].contains(reading.text[word.range.lowerBound - 1])
            && !word.classes.contains(.missing) && reading.text[word.range.lowerBound] == "不"
    }

    /// 提醒了2名缺会的党员: those who missed are spoken of, and something was done about them.
    private func isOfThoseDealtWith(_ offset: Int) -> Bool {
        let word = reading.hits[offset]
        // 解决实验耗材短缺问题
        let start = word.range.lowerBound
        let before = max(reading.clauses[word.clause].range.lowerBound, start - 40)..<start
        if says(.troubles, in: word.range.upperBound..<word.range.upperBound + 6), says(.solving, in: before) { return true }
        guard word.classes.contains(.missing),
            let particle = (word.range.upperBound..<word.range.upperBound + 3).first(where: { reading.text[$0] == "的" }),
            offset + 1 < reading.hits.count, reading.hits[offset + 1].range.lowerBound == particle + 1,
            reading.hits[offset + 1].kind == .person
        else { return false }
        return reading.hits(in: before).contains { !$0.classes.isDisjoint(with: [.doing, .made]) }
    }

    /// 老旧房屋, 破损图书: what something else is like.
    private func isAttribute(_ word: WordHit) -> Bool {
        guard word.classes.contains(.decay) else { return false }
        let next = reading.text[word.range.upperBound]
        return CopyIndex.isContent(next) && !["了", "等", "未", "需", "严", "尚", "没"].contains(next)
    }

    /// 离岗不褪色, 未中断: a weakness that is denied.
    private func isDenied(_ word: WordHit) -> Bool {
        let start = word.range.lowerBound
        if ["不", "未", "无", "防", "免"].contains(reading.text[start - 1]) { return true }
        // 不算逾期, 谈不上拖欠
        if start >= 2, reading.text[start - 2] == "不", ["算", "是", "属", "上"].contains(reading.text[start - 1]) {
            return true
        }
        // 不与别的钱混用, 没有被挪用
        return (max(0, start - 8)..<start).contains { offset in
            ["不", "未", "有"].contains(reading.text[offset])
                && ["与", "和", "跟", "同", "被"].contains(reading.text[offset + 1])
                && (reading.text[offset] != "有" || reading.text[offset - 1] == "没")
                && Int(clauseOf[offset]) == word.clause
        }
    }

    /// 因人手不足…: the weakness is a reason for something else.
    private func isReason(_ offset: Int) -> Bool {
        let first = reading.text[reading.hits[offset].range.lowerBound]
        if ["推", "延", "取", "停", "搁"].contains(first) { return false }  // what came of it
        if ["未", "没", "已", "被"].contains(first) { return false }  // 因驻外未达到, 因改造已收回
        let start = reading.hits[offset].range.lowerBound
        let next = reading.hits[offset].range.upperBound
        if next < reading.text.count, reading.text[next] == "了" || reading.text[next - 1] == "了" { return false }  // 因忙给漏了
        if start > 0, ["已", "被", "而"].contains(reading.text[start - 1]) { return false }  // 因改造已拆除, 因迎新而落空
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
        return reading.text[start] == "后" && reading.text[start + 1] == "来"
            && says(.formerTimes, in: before.range.lowerBound..<min(before.range.lowerBound + 24, before.range.upperBound))
    }

    mutating func add(_ admission: Admission) {
        let clause = reading.clauses[admission.clause]
        // 12月应公示的那次漏掉了: 漏 says that it was not done.
        let isMissed = admission.kind == .notDone || reading.text[admission.range.lowerBound] == "漏"
        guard !clause.classes.contains(.expected) || isMissed, !isOver(admission) else { return }
        reading.admissions.append(admission)
        reading.clauses[admission.clause].admissions.append(admission)
    }
}
