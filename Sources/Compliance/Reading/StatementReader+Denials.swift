import ChineseQuantities

/// What a negator denies: 未开展, 没有公开栏, 无专职组织员.
extension StatementReader {
    /// Reads a negator: what it denies is the next verb, subject or ill within its clause.
    mutating func deny(_ offset: Int, _ last: inout (clause: Int, end: Int)) {
        let negator = reading.hits[offset]
        if isOneOf(after: negator.range.upperBound) || isKeptBound(negator) { return }
        if isOfThoseWho(negator) || isMereReason(offset) || isInName(offset) { return }
        if isNobodyWho(negator) {
            last = (negator.clause, negator.range.upperBound + 8)
            return
        }
        // 不合格没有
        if offset > 0, reading.hits[offset - 1].classes.contains(.bad), isAtEnd(negator),
            reading.hits[offset - 1].range.upperBound == negator.range.lowerBound
        {
            return
        }
        if let end = endOfTwiceDenied(negator) {
            last = (negator.clause, end + 6)
            return
        }
        if offset > 0, isLacking(reading.hits[offset - 1], negator) { return }
        let isUnset = negator.range.contains { reading.text[$0] == "设" } || setsUp(at: negator.range.upperBound)
        let isBare = isUnset || negator.range.count == 1 && reading.text[negator.range.lowerBound] == "无"
        let mayDenyThing = isBare || !(isAdverb(negator) || isPreposition(reading.text[negator.range.upperBound]))
        var next = offset + 1
        var steps = 0
        while next < reading.hits.count, steps < 6 {
            let hit = reading.hits[next]
            guard hit.clause == negator.clause else { break }
            let gap = hit.range.lowerBound - negator.range.upperBound
            if !hit.classes.isDisjoint(with: [.bad, .good, .weakness]), gap <= 10,
                !(isLasting(negator) && hit.classes.contains(.bad))
            {
                last = (negator.clause, hit.range.upperBound)
                return
            }
            if mayDenyThing, !isBare, isAct(hit), gap <= 10 {
                addDenial(.notDone, negator, negator.range.lowerBound..<hit.range.upperBound)
                return
            }
            if mayDenyThing, hit.slots != 0 || hit.kind != nil, gap <= 6 {
                if let ill = illBehind(next) {
                    last = (negator.clause, reading.hits[ill].range.upperBound)
                    return
                }
                // 院长不是副书记: what somebody is not.
                if offset > 0, hit.kind == .person, case let holder = reading.hits[offset - 1], holder.kind == .person,
                    holder.range.upperBound == negator.range.lowerBound, holder.slots != 0,
                    !hit.actors.isDisjoint(with: .officers)
                {
                    addDenial(.notDone, negator, negator.range.lowerBound..<hit.range.upperBound)
                    return
                }
                denyThings(from: next, negator)
                if !isBare, hasVerb(behind: next) {
                    addDenial(.notDone, negator, negator.range.lowerBound..<hit.range.upperBound)
                }
                return
            }
            if !isBare, hit.classes.contains(.doing), gap <= 8 {
                if deniesAnother(next) { return }
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
        if isAtEnd(negator), standsBehindTime(negator) {
            addDenial(.notDone, negator, negator.range)
            return
        }
        if isBare, !isUnset { return }
        // 流入的没有: there are none of them.
        if isAtEnd(negator), reading.text[negator.range.lowerBound - 1] == "的" { return }
        if isAtEnd(negator) {
            denyWhatStandsBefore(negator)
        } else if isStrong(negator) || endsSoon(negator) || endsInOneVerb(negator) {
            addDenial(.notDone, negator, negator.range)
        } else if isBeforeVerb(negator), persons(in: negator.clause, before: negator.range.lowerBound) == nil {
            addDenial(.notDone, negator, negator.range)
        }
    }

    /// 没有设支委会, but not 没有设备.
    private func setsUp(at offset: Int) -> Bool {
        reading.text[offset] == "设" && !["备", "施", "计", "想"].contains(reading.text[offset + 1])
    }

    /// 计划有、总结无: what touches the negator at the end of its item is wanting.
    private mutating func isLacking(_ before: WordHit, _ negator: WordHit) -> Bool {
        guard before.slots != 0, before.item == negator.item, before.range.upperBound == negator.range.lowerBound,
            negator.range.count == 1, reading.text[negator.range.lowerBound] == "无", isAtEnd(negator)
        else { return false }
        reading.absent |= before.slots
        add(
            Admission(
                kind: .absent, range: before.range.lowerBound..<negator.range.upperBound, slots: before.slots, actors: [],
                clause: negator.clause))
        return true
    }

    /// X没有: people and bodies are wanting, an act was not done.
    private mutating func denyWhatStandsBefore(_ negator: WordHit) {
        let before = reading.hits[firstHit(from: max(0, negator.range.lowerBound - 40))...].prefix {
            $0.range.lowerBound < negator.range.lowerBound
        }.filter {
            $0.clause == negator.clause && $0.range.upperBound <= negator.range.lowerBound && ($0.slots != 0 || $0.kind != nil)
        }
        let isHaving = negator.range.contains { reading.text[$0] == "有" }
        if isHaving, namesKindOfPeople(before: negator) { return }
        guard isHaving, !before.isEmpty, before.allSatisfy({ $0.kind == .person || $0.kind == .body || $0.kind == nil }),
            before.allSatisfy({ $0.classes.isDisjoint(with: .doing) })
        else {
            addDenial(.notDone, negator, negator.range)
            return
        }
        let slots = before.reduce(0) { $0 | $1.slots }
        reading.absent |= slots
        guard slots != 0 else { return }
        add(
            Admission(
                kind: .absent, range: before[0].range.lowerBound..<negator.range.upperBound, slots: slots, actors: [],
                clause: negator.clause))
    }

    /// 民主党派成员暂时没有: people that no office asks for.
    private func namesKindOfPeople(before negator: WordHit) -> Bool {
        var end = negator.range.lowerBound
        for word in ["暂时", "目前", "现在"] where reading.text.folded[max(0, end - 2)..<end].spells(word) { end -= 2 }
        return reading.text[end - 2] == "成" && reading.text[end - 1] == "员"
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
        if isAsked(negator) { return }
        var admission = denial(kind, negator, range)
        // 没有做到每人2次: the figure behind is what was missed.
        for offset in figures(from: negator.range.lowerBound - 1, through: range.upperBound + 6) {
            let fact = reading.facts[offset]
            guard fact.clause == negator.clause,
                fact.range.lowerBound >= negator.range.upperBound || Self.isNotOnce(fact, negator)
            else { continue }
            if case .amount(_, let unit?, _) = fact.value, unit.isStudyTime { admission.unit = "学时" }
            drop(offset)
        }
        add(admission)
        noteUnsetBody(negator, range)
    }

    mutating func denial(_ kind: Admission.Kind, _ negator: WordHit, _ range: Range<Int>) -> Admission {
        let clause = reading.clauses[negator.clause]
        var admission = Admission(
            kind: kind, range: range, slots: clause.slots, actors: clause.actors.subtracting(.other), clause: negator.clause)
        let near = itemSlots(negator)
        if near != 0 { admission.slots = near }
        admission.isCarried = clause.ownSlots == 0
        admission.isYet = negator.range.contains { ["尚", "还", "暂"].contains(reading.text[$0]) }
        let dated = saysThatMonth(negator.clause) ? reading.clauses[negator.clause - 1] : clause
        admission.months = monthsUpTo(dated) ?? dated.months
        // 2月放寒假没有: the month says when, the holiday why.
        admission.spans = dated.months.isEmpty ? dated.spans : dated.spans.filter(isPartOfYear)
        admission.actors.subtract(beneficiaries(in: range))
        if admission.actors.isEmpty { admission.actors = actorsBefore(negator.clause) }
        if admission.isCarried {
            if admission.months.isEmpty, admission.spans.isEmpty { borrowMonths(&admission) }
        }
        admission.persons = persons(in: negator.clause, before: negator.range.lowerBound)
        // 2月放寒假没有, written in January: what was not done lies behind.
        for offset in admission.months.indices
        where !admission.months[offset].isYearStated && admission.months[offset].index > reading.asOfMonth {
            admission.months[offset].index -= 12
        }
        return admission
    }

    /// 没有给学生讲课: for whom it was to be done.
    private func beneficiaries(in range: Range<Int>) -> Actors {
        reading.hits(in: range).reduce(into: []) { found, hit in
            if ["给", "为"].contains(reading.text[hit.range.lowerBound - 1]) { found.formUnion(hit.actors) }
        }
    }

    /// 党小组未划分, 支委会没有成立: there is no such body.
    private mutating func noteUnsetBody(_ negator: WordHit, _ range: Range<Int>) {
        guard range.contains(where: { ["设", "划", "成", "组"].contains(reading.text[$0]) }) else { return }
        for hit in reading.hits[firstHit(from: max(0, negator.range.lowerBound - 12))...] {
            if hit.range.lowerBound > range.upperBound + 8 { break }
            if hit.clause == negator.clause, hit.item == negator.item, hit.kind == .body { reading.absent |= hit.slots }
        }
    }

    /// 一次没来, 一次也没有: not even once.
    private static func isNotOnce(_ fact: Fact, _ negator: WordHit) -> Bool {
        guard case .amount(let amount, let unit, _) = fact.value, amount.value <= 1, unit?.countsOccurrences == true else {
            return false
        }
        return (0...1).contains(negator.range.lowerBound - fact.range.upperBound)
    }

    /// 积极分子一季度各汇报1次，二季度尚未汇报: the persons of the clause before in the same sentence.
    private func actorsBefore(_ clause: Int) -> Actors {
        guard clause > 0, reading.clauses[clause - 1].sentence == reading.clauses[clause].sentence,
            reading.clauses[clause - 1].slots & reading.clauses[clause].slots != 0
        else { return [] }
        return reading.clauses[clause - 1].actors.subtracting(.other)
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
    func firstHit(from position: Int) -> Int {
        reading.hits.indices.partitioningIndex { reading.hits[$0].range.lowerBound >= position }
    }

    /// How many persons a clause names before a word: 2名委员今年未讲.
    private mutating func persons(in clause: Int, before offset: Int) -> Double? {
        var figures = personFigures(in: clause)
        defer { personFigures?[clause] = figures }
        var end = figures.indices.partitioningIndex { reading.facts[figures[$0]].range.upperBound > offset }
        while end > 0 {
            let fact = reading.facts[figures[end - 1]]
            if fact.clause == clause, case .amount(let amount, _, _) = fact.value { return amount.value }
            // It was dropped with a denial.
            end -= 1
            figures.remove(at: end)
        }
        return nil
    }

    /// Takes out the figures of persons in a clause, in the order of the text.
    private mutating func personFigures(in clause: Int) -> [Int] {
        if personFigures == nil {
            let all = (0..<figureCount).filter { figure in
                guard case .amount(_, let unit?, _) = reading.facts[figure].value else { return false }
                return unit.countsPersons
            }
            personFigures = Dictionary(grouping: all) { reading.facts[$0].clause }
        }
        return personFigures?.removeValue(forKey: clause) ?? []
    }
}
