import ChineseQuantities

/// Whom a figure counts: the word behind it, the word before it, or the whole that a list is part of.
extension FactFinder {
    func people(_ mention: Mention, _ clause: Int) -> Chosen? {
        let item = Int(itemOf[mention.range.lowerBound])
        if let group = namedGroup(mention) { return Chosen(hit: group, slots: reading.hits[group].slots) }
        let behind = adjacent(mention, clause, item, reach: 4, isPeople).flatMap { isContained($0) ? nil : $0 }
        let before = nearest(before: mention, clause, item: item, isPeople)
        if let behind, isTouching(mention, behind), reading.hits[behind].kind == .person || before == nil,
            before == nil || !isSaidOfAll(mention, behind)
        {
            if let before, reading.hits[before].slots != 0, isSaidOf(before, mention, or: behind) {
                return Chosen(hit: before, slots: reading.hits[before].slots)
            }
            return Chosen(hit: behind, slots: reading.hits[behind].slots, isBehind: true)
        }
        if let whole = before.flatMap({ wholeOfList($0, clause) }) { return Chosen(hit: whole, slots: reading.hits[whole].slots) }
        // 支委会原来5人，现在连书记在内4人: what was spoken of before.
        if let before, isContained(before), let whole = carried(clause, isPeople) { return whole }
        if let before { return Chosen(hit: before, slots: reading.hits[before].slots) }
        if let behind { return Chosen(hit: behind, slots: reading.hits[behind].slots, isBehind: true) }
        if let earlier = nearest(before: mention, clause, item: nil, isPeople) {
            return Chosen(hit: earlier, slots: reading.hits[earlier].slots)
        }
        if clauses[clause].lastEvent >= 0 {
            return Chosen(hit: clauses[clause].lastEvent, slots: reading.hits[clauses[clause].lastEvent].slots, isCarried: true)
        }
        return carried(clause, isPeople)
    }

    /// 分三个党小组：绘画组8人: a group by a name of its own is one of those named before.
    private func namedGroup(_ mention: Mention) -> Int? {
        var end = mention.range.lowerBound
        // 检验组只有2名党员
        while end > 2, mention.range.lowerBound - end < 5, isOfHowMany(end - 1) { end -= 1 }
        guard end > 2, nextHit > 0, reading.text[end - 1] == "组", CopyIndex.isContent(reading.text[end - 2]),
            reading.hits[nextHit - 1].range.upperBound != end
        else { return nil }
        return reading.hits.indices[..<nextHit].suffix(Self.reach).last {
            reading.hits[$0].kind == .body && reading.hits[$0].slots != 0
                && reading.text[reading.hits[$0].range.upperBound - 1] == "组"
        }
    }

    /// 现在仅有, 目前共有: what may stand between a group and how many they are.
    private func isOfHowMany(_ offset: Int) -> Bool {
        ["只", "仅", "共", "有", "现", "在", "目", "前", "还", "剩"].contains(reading.text[offset])
    }

    /// 5名含书记、副书记在内, 委员连书记共三人: who is among those counted.
    private func isContained(_ hit: Int) -> Bool {
        var first = hit
        // 连书记、副书记在内
        while first > 0, hit - first < 4, case let start = reading.hits[first].range.lowerBound,
            reading.text[start - 1] == "、",
            reading.hits[first - 1].range.upperBound == start - 1
        { first -= 1 }
        let before = reading.text[reading.hits[first].range.lowerBound - 1]
        return reading.hits[hit].kind == .person && ["含", "括", "连"].contains(before)
    }

    /// 支委只有书记和组织委员两人: the figure is on what the offices listed are part of.
    private func wholeOfList(_ last: Int, _ clause: Int) -> Int? {
        let hit = reading.hits[last]
        let isListed = hit.slots == 0 && ["和", "与", "及"].contains(reading.text[hit.range.lowerBound - 1])
        guard hit.kind == .person, isListed || isContained(last) else { return nil }
        var offset = last - 1
        while offset > clauses[clause].usedThrough, offset >= 0, last - offset < 6, reading.hits[offset].clause == clause {
            let near = reading.hits[offset]
            if near.slots != 0, near.actors.contains(.member) || near.kind == .body { return offset }
            offset -= 1
        }
        return nil
    }

    /// 发展对象16人均为学生: what all of them are.
    private func isSaidOfAll(_ mention: Mention, _ behind: Int) -> Bool {
        let between = mention.range.upperBound..<max(mention.range.upperBound, reading.hits[behind].range.lowerBound)
        return between.contains { ["均", "都", "皆"].contains(reading.text[$0]) }
    }

    /// 积极分子26名学生, 积极分子现在是26个学生: the word before is what is counted, the one behind only what they are.
    private func isSaidOf(_ before: Int, _ mention: Mention, or behind: Int) -> Bool {
        let gap = mention.range.lowerBound - reading.hits[before].range.upperBound
        if reading.hits[behind].slots == 0, gap <= 2 { return true }
        // 第三党小组现在仅有2名党员
        if reading.hits[before].kind == .body, reading.text[reading.hits[before].range.upperBound - 1] == "组" {
            return gap <= 5 && (reading.hits[before].range.upperBound..<mention.range.lowerBound).allSatisfy(isOfHowMany)
        }
        guard reading.hits[before].kind == .person, (1...5).contains(gap) else { return false }
        return ["是", "为"].contains(reading.text[mention.range.lowerBound - 1])
    }
}
