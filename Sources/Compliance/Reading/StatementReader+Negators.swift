import ChineseQuantities

/// How a negator is meant: what may stand behind it, and when it denies nothing that was asked.
extension StatementReader {
    /// 两次没来的书记找来谈: those who did not are spoken of, and something was done about them.
    func isOfThoseWho(_ negator: WordHit) -> Bool {
        let behind = negator.range.upperBound..<min(reading.text.count, negator.range.upperBound + 4)
        guard let particle = behind.first(where: { reading.text[$0] == "的" }) else { return false }
        // 把画室晚上没灯的事解决了: a trouble, and what came of it; 没上党课的事 alone is still told of.
        let isTrouble = reading.text[particle + 1] == "事" || says(.troubles, in: particle + 1..<particle + 3)
        if isTrouble, says(.solving, in: max(0, negator.range.lowerBound - 24)..<particle + 24) { return true }
        // 未采纳的也有回音, 没来的补了笔记, 没到的都打过招呼
        let then = reading.text[particle + 1] == "人" ? particle + 2 : particle + 1
        if ["也", "均", "都", "补", "另", "逐"].contains(reading.text[then]) { return true }
        return reading.hits[firstHit(from: particle)...].prefix(6).contains {
            $0.clause == negator.clause && $0.classes.contains(.made)
        }
    }

    /// 没过30, 未超30人: a bound that was kept.
    func isKeptBound(_ negator: WordHit) -> Bool {
        let end = negator.range.upperBound
        guard negator.range.count == 1, ["过", "超"].contains(reading.text[end]) else { return false }
        return !reading.mentions(in: end..<end + 3).isEmpty
    }

    /// 没人不来, 没有人“已读不回”: twice denied; where the second denial ends.
    func endOfTwiceDenied(_ negator: WordHit) -> Int? {
        let end = negator.range.upperBound
        guard reading.text[end] == "人" || reading.text[end - 1] == "人" else { return nil }
        return (end..<end + 6).first {
            ["不", "未"].contains(reading.text[$0]) && reading.clauses[negator.clause].range.contains($0)
        }
    }

    /// 副书记1名陶未晞: the second scalar of a name behind an office, a figure or nothing.
    func isInName(_ offset: Int) -> Bool {
        let negator = reading.hits[offset]
        let start = negator.range.lowerBound - 1
        guard negator.range.count == 1, start >= 0, Surnames.beginsName(reading.text.folded, at: start),
            offset + 1 >= reading.hits.count || reading.hits[offset + 1].range.lowerBound > negator.range.upperBound
        else { return false }
        let isBehindOffice =
            offset > 0 && reading.hits[offset - 1].kind == .person && reading.hits[offset - 1].range.upperBound == start
        return isBehindOffice || !CopyIndex.isContent(reading.text[start - 1])
            || reading.mentions(in: max(0, start - 4)..<start).contains { $0.range.upperBound == start }
    }

    /// 至今未调整: what should have come has not, though 未调整 alone tells of no trouble.
    func isLasting(_ negator: WordHit) -> Bool {
        ["至", "迟"].contains(reading.text[negator.range.lowerBound])
    }

    /// 因暂未落实单位保留5名: why something else was done in the same clause.
    func isMereReason(_ offset: Int) -> Bool {
        let negator = reading.hits[offset]
        guard offset > 0, reading.hits[offset - 1].classes.contains(.reason),
            reading.hits[offset - 1].range.upperBound == negator.range.lowerBound
        else { return false }
        // What was done counts something.
        return reading.mentions(in: negator.range.upperBound..<reading.clauses[negator.clause].range.upperBound).contains {
            if case .quantity = $0.content { return true }
            return false
        }
    }

    /// 没有欠的, 没有挂空的: nobody of whom that could be said.
    func isNobodyWho(_ negator: WordHit) -> Bool {
        guard reading.text[negator.range.upperBound - 1] == "有" else { return false }
        var end = negator.range.upperBound
        while CopyIndex.isContent(reading.text[end]) || ["“", "”"].contains(reading.text[end]),
            end - negator.range.upperBound <= 12
        { end += 1 }
        // 没有连续6个月不参加的: an ill that the standard speaks of.
        let isOfIll = (negator.range.upperBound..<end).contains { ["不", "未"].contains(reading.text[$0]) }
        // 没有固定的: what the standard asks for is wanting.
        if !isOfIll,
            standard.standard.text.contains(reading.text.quote(negator.range.upperBound..<max(negator.range.upperBound, end - 1)))
        {
            return false
        }
        return !CopyIndex.isContent(reading.text[end]) && end - negator.range.upperBound >= 2 && reading.text[end - 1] == "的"
    }

    /// 没有学时不足的, 没有台账缺失: the ill right behind a thing, which is denied with it.
    func illBehind(_ thing: Int) -> Int? {
        let next = thing + 1
        guard next < reading.hits.count, reading.hits[next].clause == reading.hits[thing].clause,
            reading.hits[next].range.lowerBound - reading.hits[thing].range.upperBound <= 1,
            !reading.hits[next].classes.isDisjoint(with: [.bad, .weakness])
        else { return nil }
        return next
    }

    /// 还没, 尚未, 未能: what they deny was to be done, whatever the verb.
    func isStrong(_ negator: WordHit) -> Bool {
        guard negator.range.count >= 2 else { return false }
        if negator.range.count >= 4 { return true }  // 没有单独, 没有及时: an adverb goes before a verb
        return negator.range.contains { ["还", "尚", "仍", "能"].contains(reading.text[$0]) }
    }

    /// 一季度有，二季度无: what is denied is what that part of the year should hold.
    func standsBehindTime(_ negator: WordHit) -> Bool {
        let start = negator.range.lowerBound
        guard let mention = reading.mentions(in: max(0, start - 16)..<start).last, mention.range.upperBound == start else {
            return false
        }
        switch mention.content {
        case .span, .date: return true
        default: return false
        }
    }

    /// 没有配副书记: an office that the standard does not ask for.
    func deniesAnother(_ verb: Int) -> Bool {
        let next = verb + 1
        guard next < reading.hits.count, reading.hits[next].clause == reading.hits[verb].clause, reading.hits[next].slots == 0,
            reading.hits[next].kind == .person, reading.hits[next].concept >= 0,
            reading.hits[next].range.lowerBound - reading.hits[verb].range.upperBound <= 1, isAtEnd(reading.hits[next])
        else { return false }
        let concept = lexicon.concepts[reading.hits[next].concept]
        return concept.isApart && !standard.standard.text.contains(concept.name)
    }

    /// 因书记住院没有报: one scalar and the end of the clause, which is a verb save for a few nouns.
    func endsInOneVerb(_ negator: WordHit) -> Bool {
        let end = negator.range.upperBound
        guard CopyIndex.isContent(reading.text[end]), !CopyIndex.isContent(reading.text[end + 1]) else { return false }
        return !["人", "钱", "空", "证", "课", "票", "事", "错"].contains(reading.text[end])
    }

    /// 报刊没订, 标牌未挂: a subject, the negator and little more, whatever the verb.
    func endsSoon(_ negator: WordHit) -> Bool {
        let first = reading.text[negator.range.lowerBound]
        guard first == "没" || first == "未" else { return false }
        var end = negator.range.upperBound
        while end < reading.text.count, CopyIndex.isContent(reading.text[end]), end - negator.range.upperBound <= 4 { end += 1 }
        guard end - negator.range.upperBound <= 4 else { return false }
        let before = reading.hits[firstHit(from: max(0, negator.range.lowerBound - 16))...].prefix {
            $0.range.lowerBound < negator.range.lowerBound
        }
        return before.contains {
            $0.clause == negator.clause && $0.range.upperBound <= negator.range.lowerBound && $0.slots != 0
        }
    }

    /// 未, 没 and 未能 go before verbs, whether the lexicon knows them or not; 没有 and 无 may go before any noun.
    func isBeforeVerb(_ negator: WordHit) -> Bool {
        let last = reading.text[negator.range.upperBound - 1]
        if reading.text[negator.range.upperBound] == "去" { return true }
        return isAdverb(negator) || last == "没" || last == "能"
    }

    /// 未-words deny verbs only; 没有 and 无 deny things as well.
    func isAdverb(_ negator: WordHit) -> Bool {
        for offset in negator.range where reading.text[offset] == "未" { return true }
        return false
    }

    /// An event, or an own word that is no thing: what is denied is that it was done.
    func isAct(_ hit: WordHit) -> Bool {
        hit.kind == .event || (hit.kind == nil && hit.slots != 0 && hit.classes.contains(.doing))
    }

    /// 没有到…, 没有按…, 没有为…: what follows is done, not had.
    func isPreposition(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "到", "去", "对", "给", "为", "向", "按", "能", "及", "被", "把", "在", "与", "开",
            "做":
            true
        default: false
        }
    }

    /// 没有一名, 无一例: a good thing said with a negation.
    func isOneOf(after offset: Int) -> Bool {
        guard reading.text[offset] == "一" || reading.text[offset] == "1" else { return false }
        switch reading.text[offset + 1] {
        case "名", "例", "个", "起", "人", "位", "次": return true
        default: return false
        }
    }

    func isAtEnd(_ hit: WordHit) -> Bool {
        let next = hit.range.upperBound
        return next >= reading.text.count || !CopyIndex.isContent(reading.text[next])
    }

    func hasVerb(behind offset: Int) -> Bool {
        var next = offset + 1
        while next < reading.hits.count, next - offset < 4 {
            guard reading.hits[next].clause == reading.hits[offset].clause else { return false }
            if reading.hits[next].classes.contains(.doing) || reading.hits[next].kind == .event { return true }
            next += 1
        }
        return false
    }

    /// 没有参加民主测评, where the standard has 不参加民主测评.
    func isAsked(_ negator: WordHit) -> Bool {
        let start = negator.range.upperBound
        let words = Array(reading.text.folded[start..<min(reading.text.count, start + 6)].prefix { CopyIndex.isContent($0) })
        guard words.count >= 4 else { return false }
        return standard.denials.contains { denied in
            guard denied.starts(with: words.prefix(2)) else { return false }
            // 没有参加测评投票, where the standard has 不参加民主测评: a word in common behind the verb.
            return (2..<words.count - 1).contains { offset in
                denied.dropFirst(2).contains(words[offset]) && denied.dropFirst(2).contains(words[offset + 1])
            }
        }
    }
}
