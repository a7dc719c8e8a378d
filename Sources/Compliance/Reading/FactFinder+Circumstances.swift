import ChineseQuantities

/// Who a figure is said of and when: the persons, dates and spans that stand before it.
extension FactFinder {
    /// The persons named before a figure in its clause.
    func actors(before position: Int, _ clause: Int) -> Actors {
        var found: Actors = []
        var offset = nextHit - 1
        var steps = 0
        let floor = lastFigureEnd(clause)
        while offset >= 0, steps < Self.reach {
            let hit = reading.hits[offset]
            if hit.clause == clause {
                if hit.range.lowerBound < floor, !found.isEmpty { break }
                if hit.range.lowerBound >= floor, !isOfEvent(offset) { found.formUnion(hit.actors) }
            } else if reading.clauses[hit.clause].parent != clause {
                break
            }
            offset -= 1
            steps += 1
        }
        found.remove(.other)
        if found.isEmpty { return clauses[clause].lastActors }
        if beginsWithPartner(clause) || goesOnWithPartners(clause) {
            found.formUnion(carriedActors(clause).intersection(.officers))
        }
        clauses[clause].lastActors = found
        return found
    }

    /// 参加了学校党务干部集中培训: for whom the event is held, not who went.
    private func isOfEvent(_ person: Int) -> Bool {
        let hit = reading.hits[person]
        guard hit.kind == .person, person + 1 < reading.hits.count, reading.hits[person + 1].kind == .event,
            reading.hits[person + 1].range.lowerBound == hit.range.upperBound
        else { return false }
        let start = hit.range.lowerBound
        return (max(0, start - 6)..<start).contains {
            reading.text[$0] == "参" && ["加", "与"].contains(reading.text[$0 + 1])
        }
    }

    /// 书记与6名党员各谈2次，与其余3名各谈1次: the clause goes on with whom the same person spoke.
    private func beginsWithPartner(_ clause: Int) -> Bool {
        let range = reading.clauses[clause].range
        return range.prefix(3).contains { ["与", "跟", "同"].contains(reading.text[$0]) }
    }

    /// 书记与18名党员谈话30人次，其中12名各2次，6名各1次.
    private func goesOnWithPartners(_ clause: Int) -> Bool {
        guard clause > 0, reading.clauses[clause].actors.isDisjoint(with: .officers) else { return false }
        let sentence = reading.clauses[clause].sentence
        return reading.clauses[..<clause].reversed().prefix(6).contains { near in
            near.sentence == sentence && near.actors.contains(.party) && !near.actors.isDisjoint(with: .officers)
                && near.range.contains { reading.text[$0] == "谈" }
        }
    }

    private func lastFigureEnd(_ clause: Int) -> Int { lastFigure.clause == clause ? lastFigure.end : 0 }

    /// Notes where a new fact ends, so that the facts need not be looked through for every figure.
    func noteEnd(of fact: Fact) {
        if lastFigure.clause != fact.clause { lastFigure = (fact.clause, 0) }
        // 书记与34名党员谈心1次: how many they are parts no one from what was done.
        if case .amount(_, let unit, _) = fact.value, unit?.countsPersons == true, fact.concept >= 0 { return }
        lastFigure.end = fact.range.upperBound
    }

    /// 无学生和退休党员: who is not there is spoken of no further.
    func saysNobody(_ clause: Int) -> Bool {
        let range = reading.clauses[clause].range
        guard let start = range.prefix(8).first(where: { CopyIndex.isContent(reading.text[$0]) }) else { return false }
        // 无, 没有
        let isDenied = reading.text[start] == "无" || reading.text[start] == "没" && reading.text[start + 1] == "有"
        guard isDenied else { return false }
        return reading.hits(in: start..<min(range.upperBound, start + 6)).contains {
            $0.kind == .person && $0.range.lowerBound - start <= 2
        }
    }

    func carriedActors(_ clause: Int) -> Actors {
        var near = reading.clauses[clause].parent ?? (clause - 1)
        var steps = 0
        while near >= 0, steps < 3 {
            if goesOnWithPartners(clause) {
                return clauses[near].lastActors.union(reading.clauses[near].actors.subtracting(.other))
            }
            if saysNobody(near) {
                near -= 1
                steps += 1
                continue
            }
            if !clauses[near].lastActors.isEmpty { return clauses[near].lastActors }
            let named = reading.clauses[near].actors.subtracting(.other)
            if !named.isEmpty { return named }
            near = near == 0 ? -1 : (reading.clauses[near].parent ?? (near - 1))
            steps += 1
        }
        return []
    }

    /// The months stated in the clause since its last figure.
    func months(upTo mention: Int, _ clause: Int) -> [DatedMonth] {
        var found: [DatedMonth] = []
        let year = reading.clauses[clause].year
        var offset = mention - 1
        while offset >= clauses[clause].monthsFrom, mention - offset < 40 {
            let near = reading.mentions[offset]
            guard Int(clauseOf[near.range.lowerBound]) == clause else { break }
            if case .date(let date) = near.content, let month = reading.datedMonth(date, year) { found.append(month) }
            if case .span(let span) = near.content, case .dates(let first, let last?) = span.extent,
                let start = reading.datedMonth(first, year),
                let end = reading.datedMonth(last, year), end.index - start.index <= 1
            {
                found.append(start)
            }
            if case .festival(let festival) = near.content,
                let month = reading.datedMonth(CalendarDate(month: festival.months.lowerBound), year)
            {
                found.append(month)
            }
            offset -= 1
        }
        if found.isEmpty, clauses[clause].monthsFrom == 0, !reading.clauses[clause].hasDate {
            found = reading.clauses[clause].months
        }
        clauses[clause].monthsFrom = mention
        return found.reversed()
    }

    func span(_ clause: Int) -> Span? {
        reading.clauses[clause].spans.last ?? spans[Int32(reading.clauses[clause].sentence)] ?? headingSpan
    }
}
