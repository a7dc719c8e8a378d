import ChineseQuantities

/// What a figure counts, where no unit stands behind it.
extension FactFinder {
    /// 12人2次，5人1次: so often for each of them.
    func followsPeople(_ mention: Mention, _ unit: Unit?) -> Bool {
        guard unit?.countsOccurrences == true, let last = facts.last, last.range.upperBound == mention.range.lowerBound,
            case .amount(_, let people?, _) = last.value
        else { return false }
        return people.countsPersons
    }

    /// 12人×400: so much for each of them.
    func isTimesPeople(_ mention: Mention) -> Bool {
        guard ["×", "x", "X", "*"].contains(reading.text[mention.range.lowerBound - 1]), let last = facts.last,
            last.range.upperBound == mention.range.lowerBound - 1, case .amount(_, let unit?, _) = last.value
        else { return false }
        return unit.countsPersons
    }

    /// 比规定少100元, 较去年多2次: a difference is no figure of its own.
    func isDifference(_ mention: Mention, _ clause: Int) -> Bool {
        let start = mention.range.lowerBound
        // 差异0, 差0: what is short, not what was done.
        if case .number = mention.content, reading.text[start - 1] == "差" || reading.text[start - 1] == "异" { return true }
        guard ["少", "多", "低", "高", "增", "短"].contains(reading.text[start - 1]) else { return false }
        let before = max(reading.clauses[clause].range.lowerBound, start - 10)..<start
        return before.contains { ["比", "较"].contains(reading.text[$0]) }
    }

    /// 春节、重阳两节: how many festivals, not how many lessons.
    func isFestivals(_ offset: Int) -> Bool {
        guard offset > 0, case .quantity(let quantity) = reading.mentions[offset].content, quantity.unit == Self.lesson,
            case .festival = reading.mentions[offset - 1].content
        else { return false }
        return reading.mentions[offset].range.lowerBound - reading.mentions[offset - 1].range.upperBound <= 1
    }

    private static let lesson = Unit(named: "节")

    /// 党员34学时。书记60、组织委员57: hours are counted on from person to person.
    func impliedUnit(_ mention: Mention) -> Unit? {
        if followsBodies(mention) { return Unit(named: "个") }
        if followsHours(mention.range.lowerBound) || isNamedUnderHours(mention.range.lowerBound) { return Unit.studyHour }
        if standsUnderHours(Int(clauseOf[mention.range.lowerBound])) { return Unit.studyHour }
        // 人均35学时。最高46；最低28: the figures of the same reckoning.
        if saysExtreme(mention.range.lowerBound), let last = facts.last, case .amount(_, let unit?, _) = last.value,
            unit.isStudyTime
        {
            return unit
        }
        if isCountedLikeLast(mention) { return .person }
        guard nextHit > 0, reading.hits[nextHit - 1].kind == .person,
            mention.range.lowerBound - reading.hits[nextHit - 1].range.upperBound <= 1, let last = facts.last,
            case .amount(_, let unit?, _) = last.value, unit.isStudyTime
        else { return nil }
        return unit
    }

    /// 书记61学时，参加培训1次；委员只有48学时: hours are on what the hours before were. 后来补到32学时: and go before what they were.
    func followHours(_ fact: inout Fact) {
        guard
            let known = facts.suffix(Self.reach).last(where: { known in
                if case .amount(_, let unit?, _) = known.value { return unit.isStudyTime }
                return false
            })
        else { return }
        if fact.isCarried, known.slots != 0 {
            fact.slots = known.slots
            fact.concept = known.concept
        }
        let start = fact.range.lowerBound
        guard known.range == facts.last?.range, start >= 2, reading.text[start - 2] == "补",
            ["到", "足", "至", "满"].contains(reading.text[start - 1])
        else { return }
        fact.actors = known.actors
        facts.removeLast()
    }

    /// 无一人低于32学时, 没有党员不足32学时: where the words begin that deny of everybody that he falls short.
    func startOfDenial(of fact: Fact) -> Int? {
        guard case .amount(let amount, let unit?, _) = fact.value, amount.bound == .lessThan, !unit.countsPersons else {
            return nil
        }
        let start = max(reading.clauses[fact.clause].range.lowerBound, fact.range.lowerBound - 7)
        for offset in (start..<fact.range.lowerBound).reversed() {
            switch reading.text[offset] {
            case "没", "无": return offset
            case "有", "一", "人", "名", "个", "位", "党", "员", "同", "志", "者", "1": continue
            default: return nil
            }
        }
        return nil
    }

    /// What nobody is below, everybody reaches.
    func turnRound(_ fact: inout Fact, from start: Int) {
        guard case .amount(var amount, let unit, let per) = fact.value else { return }
        amount.bound = .atLeast
        fact.value = .amount(amount, unit, per: per)
        fact.marks.insert(.each)
        fact.range = start..<fact.range.upperBound
        if let last = facts.last, last.range.lowerBound >= start { facts.removeLast() }  // 无一人
    }

    /// 党小组2：甲组8人、乙组7人: how many of them there are.
    private func followsBodies(_ mention: Mention) -> Bool {
        guard nextHit > 0, case let body = reading.hits[nextHit - 1], body.kind == .body,
            body.range.upperBound == mention.range.lowerBound
        else { return false }
        return reading.text[body.range.upperBound - 1] == "组"
            && [":", "("].contains(reading.text[mention.range.upperBound])
    }

    /// 流出2人，流入0: the figure before it, on the same subject, counts people.
    private func isCountedLikeLast(_ mention: Mention) -> Bool {
        guard nextHit > 0, let last = facts.last, case .amount(_, let unit?, _) = last.value, unit.countsPersons,
            case let hit = reading.hits[nextHit - 1], hit.range.upperBound == mention.range.lowerBound,
            hit.slots & last.slots != 0,
            !CopyIndex.isContent(reading.text[mention.range.upperBound]),
            reading.clauses[hit.clause].sentence == reading.clauses[last.clause].sentence
        else { return false }
        return true
    }

    /// 学时为邵国梁62、田维58: a list of names, each with its hours.
    private func isNamedUnderHours(_ position: Int) -> Bool {
        var run = 0
        for offset in (max(0, position - 60)..<position).reversed() {
            switch reading.text[offset] {
            case "0"..."9", ".", "、": run = 0
            case "为" where reading.text[offset - 1] == "时", "别" where reading.text[offset - 1] == "分":
                return run >= 2  // 时为 分别
            case let scalar where scalar.isIdeograph && run < 3: run += 1
            default: return false
            }
        }
        return false
    }

    func saysExtreme(_ position: Int) -> Bool {
        switch (reading.text[position - 2], reading.text[position - 1]) {
        case ("最", "低"), ("最", "高"), ("最", "少"), ("最", "多"), ("人", "均"), ("平", "均"): true
        default: false
        }
    }

    /// 学时：党员人均36；书记62: the heading names the unit, up to the next heading.
    func standsUnderHours(_ clause: Int) -> Bool {
        guard nextHit > 0, reading.hits[nextHit - 1].clause == clause || reading.clauses[clause].depth > 0 else { return false }
        while headedThrough < clause {
            headedThrough += 1
            let range = reading.clauses[headedThrough].range
            guard let colon = range.prefix(18).first(where: { reading.text[$0] == ":" }) else { continue }
            // 学时（2026）：
            var end = colon
            if reading.text[end - 1] == ")", let open = range.prefix(18).last(where: { $0 < colon && reading.text[$0] == "(" }) {
                end = open
            }
            guard end - range.lowerBound < 9 else { continue }
            isUnderHours = reading.text[end - 1] == "时" && reading.text[end - 2] == "学"
        }
        return isUnderHours
    }

    /// 学时分别为66、61、59: the unit stands before the figures.
    func followsHours(_ position: Int) -> Bool {
        var offset = position - 1
        while offset > 0, position - offset <= 24 {
            switch reading.text[offset] {
            // Digits, 、 and 分别 为 是 均 都 达 和 在, 最高 最低 最多 最少.
            case "0"..."9", "、", " ", ":", "在", "分", "别", "为", "是", "均", "都", "达", "和",
                "最", "高", "低", "多", "少":
                offset -= 1
            default: return reading.text[offset] == "时" && reading.text[offset - 1] == "学"
            }
        }
        return false
    }

    /// 党员14个, 2个积极分子: people counted as things.
    func isCountOfPeople(_ mention: Mention, _ clause: Int) -> Bool {
        if nextHit < reading.hits.count, case let behind = reading.hits[nextHit], behind.clause == clause,
            behind.range.lowerBound - mention.range.upperBound <= 1, behind.range.lowerBound >= mention.range.upperBound
        {
            return behind.kind == .person
        }
        guard nextHit > 0, case let before = reading.hits[nextHit - 1] else { return false }
        // 委员3个，调走以后剩2个: who is left of those counted before.
        if reading.text[mention.range.lowerBound - 1] == "剩", let last = facts.last, last.concept >= 0,
            last.clause == clause - 1, case .amount(_, let unit?, _) = last.value
        {
            return unit.countsPersons
        }
        return before.clause == clause && before.kind == .person && mention.range.lowerBound - before.range.upperBound <= 5
    }

    /// 在职14人, 退休5人: the kind of people, where no noun says it.
    func kindBefore(_ mention: Mention) -> Actors? {
        let start = mention.range.lowerBound
        switch (reading.text[start - 2], reading.text[start - 1]) {
        case ("在", "职"): return .teacher
        case ("退", "休"): return .retired
        default: return nil
        }
    }

    /// 7人以上要设支委会: the rule's own figure.
    func isOfRule(_ mention: Mention) -> Bool {
        var end = mention.range.upperBound
        if reading.text[end] == "以" { end += 2 }
        guard reading.text[end - 2] == "以" else { return false }
        return ["要", "应", "须", "需"].contains(reading.text[end])
    }
}
