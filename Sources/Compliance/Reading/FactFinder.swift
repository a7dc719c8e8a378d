import ChineseQuantities

/// Attaches every figure to what it is on, in one pass over the mentions of a statement.
///
/// A class, because its rules would else each be handed a copy of the whole reading. One statement has one, and no rule holds on to what
/// another changes: checking that at every access would cost a twentieth of all judging.
final class FactFinder {
    let reading: Reading
    let clauseOf: [Int32]
    let itemOf: [Int32]
    @exclusivity(unchecked) var facts: [Fact] = []

    /// The first hit at or behind the current mention.
    @exclusivity(unchecked) var nextHit = 0
    /// What was found in each clause so far.
    @exclusivity(unchecked) var clauses: [Progress]
    /// The clause of the last fact, and where its last figure ended that counts no persons.
    @exclusivity(unchecked) var lastFigure = (clause: -1, end: 0)
    @exclusivity(unchecked) var spans: [Int32: Span] = [:]
    /// 1—8月：… at the head of a statement covers all of it.
    @exclusivity(unchecked) var headingSpan: Span?
    /// Whether the last heading read, up to a clause, is 学时.
    @exclusivity(unchecked) var isUnderHours = false
    @exclusivity(unchecked) var headedThrough = -1
    @exclusivity(unchecked) var subsetSentence = -1
    /// Of whom the first part was named.
    @exclusivity(unchecked) var subsetActors: Actors = []
    @exclusivity(unchecked) var openSpans: [(span: Span, clause: Int)] = []
    @exclusivity(unchecked) var respectiveClause = -1
    @exclusivity(unchecked) var respectiveEvents: [Int] = []
    /// How many hits a search goes back.
    static let reach = 24

    /// How far one clause was read.
    struct Progress {
        /// The last hit already used as a subject.
        var usedThrough = -1
        /// The last subject taken.
        var lastEvent = -1
        var lastSlots: UInt64 = 0
        /// The last persons named.
        var lastActors: Actors = []
        /// The subjects of its figures that have dates of their own.
        var datedSlots: UInt64 = 0
        /// The first mention whose dates are still free.
        var monthsFrom = 0
    }

    /// The subjects that the requirements are about, without those of their conditions.
    let asked: PreparedStandard.Slots
    let meetings: [Int: PreparedStandard.Slots]

    init(reading: Reading, clauseOf: [Int32], itemOf: [Int32], standard: PreparedStandard) {
        self.reading = reading
        asked = standard.allSlots
        meetings = standard.meetings
        self.clauseOf = clauseOf
        self.itemOf = itemOf
        clauses = Array(repeating: Progress(), count: reading.clauses.count)
        facts.reserveCapacity(reading.mentions.count)
        if let first = reading.mentions.first, case .span(let span) = first.content, first.range.upperBound < reading.text.count,
            first.range.lowerBound <= 4, reading.text[first.range.upperBound] == ":"
        {
            headingSpan = span
        }
    }

    // MARK: Mentions

    func take(_ offset: Int) {
        let mention = reading.mentions[offset]
        let clause = Int(clauseOf[mention.range.lowerBound])
        if reading.isRhetorical(mention) || isFestivals(offset) || isDifference(mention, clause) { return }
        while nextHit < reading.hits.count, reading.hits[nextHit].range.lowerBound < mention.range.lowerBound { pass(nextHit) }
        switch mention.content {
        case .number where reading.text[mention.range.lowerBound - 1] == "=": break  // =4800
        case .quantity(let quantity)
        where quantity.unit.family == Unit.yuan.family && reading.text[mention.range.lowerBound - 1] == "=":
            break
        case .quantity(let quantity) where quantity.unit == .yuan && isTimesPeople(mention):
            add(.amount(quantity.amount, .yuan, per: .person), mention, offset, clause, .yuan, isPerPerson: true)
        case .number(let amount) where isTimesPeople(mention):
            add(.amount(amount, .yuan, per: .person), mention, offset, clause, .yuan, isPerPerson: true)
        case .number(let amount):
            let unit = impliedUnit(mention)
            add(.amount(amount, unit, per: nil), mention, offset, clause, unit ?? .person)
        case .quantity(let quantity) where quantity.unit.countsOccurrences && intervalBefore(offset) != nil:
            guard let interval = intervalBefore(offset) else { break }
            add(.rate(quantity, interval, isAverage: false), mention, offset, clause, nil, marks: quantity.marks)
        case .quantity(let quantity):
            let unit = quantity.unit.isPiece && isCountOfPeople(mention, clause) ? Unit.person : nil
            add(
                .amount(quantity.amount, unit ?? quantity.unit, per: quantity.per), mention, offset, clause,
                unit ?? quantity.unit,
                marks: quantity.marks)
        case .percent(let amount): add(.percent(amount), mention, offset, clause, nil)
        case .ratio(let ratio), .fraction(let ratio): add(.ratio(ratio), mention, offset, clause, nil)
        case .frequency(let frequency):
            add(
                .rate(frequency.quantity, frequency.interval.normalized, isAverage: frequency.isAverage), mention, offset, clause,
                nil, marks: frequency.quantity?.marks ?? [], isPerPerson: frequency.isPerPerson)
        case .span(let stated):
            let span = reading.dated(stated, reading.clauses[clause].year)
            // 因3月至6月赴企业实践，累计21学时: the stretch of the reason.
            if reading.clauses[clause].classes.contains(.reason) { return }
            spans[Int32(reading.clauses[clause].sentence)] = span
            openSpans.append((span, clause))
        default: break
        }
    }

    /// Notes a hit that now stands before all that follows.
    func pass(_ offset: Int) {
        let hit = reading.hits[offset]
        if hit.classes.contains(.subset) {
            subsetSentence = reading.clauses[hit.clause].sentence
            subsetActors = []
        }
        nextHit = offset + 1
    }

    func add(
        _ value: Fact.Value, _ mention: Mention, _ mentionOffset: Int, _ clause: Int, _ unit: Unit?,
        marks: Quantity.Marks = [], isPerPerson: Bool = false
    ) {
        guard !isExpected(mention, clause, marks), !isOfYearBefore(clause) else { return }
        if completesRate(value, mention, clause, marks) { return }
        var fact = Fact(value: value, range: mention.range, clause: clause)
        fact.marks = marks
        if let start = startOfDenial(of: fact) { turnRound(&fact, from: start) }
        fact.isPerPerson = isPerPerson || followsPeople(mention, unit)
        let isPeople = unit?.countsPersons == true
        let subject = isPeople ? people(mention, clause) : event(mention, clause)
        if let subject { attach(subject, to: &fact) }
        // 三个党小组都是每月1次: what a body does every month is meet.
        if !isPeople, unit?.countsOccurrences ?? true, let meeting = meetings[fact.concept],
            fact.slots & asked == 0 || fact.slots & meeting == 0
        {
            fact.slots |= meeting
        }
        fact.actors = actors(before: mention.range.lowerBound, clause)
        if isPeople, let subject, reading.hits[subject.hit].kind == .person { fact.actors = reading.hits[subject.hit].actors }
        if isPeople, let kind = kindBefore(mention) { fact.actors = kind }
        if fact.actors.isEmpty, !isPercent(value) { fact.actors = carriedActors(clause) }
        if isPeople, fact.slots == 0 || kindBefore(mention) != nil || reading.hits[subject?.hit ?? 0].kind == .person {
            noteLastActors(clause, fact.actors.subtracting(.other).union(partners(subject, mention, clause)))
        }
        if fact.slots == 0, reading.clauses[clause].isOpening, unit?.countsOccurrences ?? true {
            fact.slots = reading.clauses[clause].slots
        }
        if unit?.isStudyTime == true { followHours(&fact) }
        fact.months = months(upTo: mentionOffset, clause)
        fact.span = span(clause)
        fact.isSubset = isSubset(fact) || isOfOne(fact)
        fact.isBeside = reading.clauses[clause].classes.contains(.others)
        fact.parts = takeSpans(clause, value)
        facts.append(fact)
        noteEnd(of: fact)
    }

    /// 书记与党员24人谈心，每人1次: with whom those counted spoke.
    private func partners(_ subject: Chosen?, _ mention: Mention, _ clause: Int) -> Actors {
        guard let subject, reading.hits[subject.hit].kind == .person, subject.hit > 0 else { return [] }
        let counted = reading.hits[subject.hit]
        let start = min(counted.range.lowerBound, mention.range.lowerBound)
        guard start > 0, ["与", "跟", "和", "同"].contains(reading.text[start - 1]) else { return [] }
        let other = reading.hits[..<min(subject.hit, nextHit)].last { $0.range.upperBound <= start - 1 }
        guard let other, other.clause == clause, other.kind == .person, start - 1 - other.range.upperBound <= 4 else { return [] }
        return other.actors.subtracting(.other)
    }

    /// 其中 reaches to the end of its sentence, but 支委7名 behind 其中正式党员30名 is no part of the members, nor 发展对象16人 of the
    /// applicants.
    private func isSubset(_ fact: Fact) -> Bool {
        guard subsetSentence == reading.clauses[fact.clause].sentence else { return false }
        if subsetActors.isEmpty { subsetActors = fact.actors }
        if fact.actors.contains(.candidate), !subsetActors.contains(.candidate) { return false }
        return fact.actors.isEmpty || subsetActors.isDisjoint(with: .officers) == fact.actors.isDisjoint(with: .officers)
    }

    /// 党课每季度1次，邬景和讲了2次: what one of them did of what was counted before.
    private func isOfOne(_ fact: Fact) -> Bool {
        guard case .amount(_, let unit?, _) = fact.value, unit.countsOccurrences, fact.isCarried, fact.months.isEmpty,
            case let range = reading.clauses[fact.clause].range,
            let start = range.first(where: { CopyIndex.isContent(reading.text[$0]) }),
            Surnames.beginsName(reading.text.folded, at: start), start < fact.range.lowerBound, let last = facts.last,
            reading.clauses[last.clause].sentence == reading.clauses[fact.clause].sentence
        else { return false }
        return facts.suffix(Self.reach).contains { known in
            if case .rate = known.value {
                return known.slots & fact.slots != 0
                    && reading.clauses[known.clause].sentence == reading.clauses[fact.clause].sentence
            }
            return false
        }
    }

    /// 每季度汇报一次: the rate and its number stand apart.
    func completesRate(_ value: Fact.Value, _ mention: Mention, _ clause: Int, _ marks: Quantity.Marks) -> Bool {
        guard case .amount(let amount, let stated, _) = value, let last = facts.last, last.clause == clause else { return false }
        let gap = mention.range.lowerBound - last.range.upperBound
        // 支委会每月各1: a number right behind the rate counts times.
        let unit = stated ?? (gap <= 1 ? Unit.occurrence : nil)
        guard let unit, unit.countsOccurrences, !marks.contains(.total), gap <= 20 else { return false }
        let interval: Interval
        switch last.value {
        case .rate(nil, let stated, false): interval = stated
        case .amount(let periods, let unit?, _) where marks.contains(.each) && periods.value >= 2:
            // 两个学期各1次
            switch unit.name {
            case "学期": interval = Interval(.semester)
            case "季度": interval = Interval(.quarter)
            case "月": interval = Interval(.month)
            default: return false
            }
        default: return false
        }
        var fact = last
        fact.value = .rate(Quantity(amount: amount, unit: unit, marks: marks), interval, isAverage: false)
        fact.range = last.range.lowerBound..<mention.range.upperBound
        if let subject = event(mention, clause), !subject.isCarried || fact.slots == 0 {
            let known = fact.slots
            if subject.slots != 0 || fact.slots == 0 { attach(subject, to: &fact) }
            // 每月召开支委会、党小组会各1次: of the first as well.
            if marks.contains(.each) { fact.slots |= known }
        }
        if fact.actors.isEmpty { fact.actors = actors(before: mention.range.lowerBound, clause) }
        facts[facts.count - 1] = fact
        noteEnd(of: fact)
        return true
    }

    /// 1—11月各1次: as often in every month of the stretch before it, or in every quarter of it.
    private func intervalBefore(_ offset: Int) -> Interval? {
        guard offset > 0, case .span(let span) = reading.mentions[offset - 1].content, case .months(let months) = span.extent,
            months.count > 3
        else { return nil }
        let end = reading.mentions[offset - 1].range.upperBound
        let start = reading.mentions[offset].range.lowerBound
        guard (1...5).contains(start - end), (end..<start).contains(where: { reading.text[$0] == "各" }) else { return nil }
        // 1—6月、7—12月各1次: once in each of the two.
        if offset > 1, case .span = reading.mentions[offset - 2].content,
            end - reading.mentions[offset - 2].range.upperBound <= 12
        {
            return nil
        }
        switch reading.text[end - 1] {
        case "月": return Interval(.month)
        case "度": return Interval(.quarter)
        default: return nil
        }
    }

    /// The parts of the year listed before a figure: 一、二、四季度各1次.
    func takeSpans(_ clause: Int, _ value: Fact.Value) -> [Span] {
        guard case .amount(_, let unit, _) = value, unit?.countsOccurrences == true else { return [] }
        let listed = openSpans.filter { $0.clause == clause }.map(\.span)
        openSpans.removeAll()
        return listed
    }

    func noteLastActors(_ clause: Int, _ actors: Actors) {
        if !actors.isEmpty { clauses[clause].lastActors = actors }
    }

    func isPercent(_ value: Fact.Value) -> Bool {
        if case .percent = value { return true }
        return false
    }

    /// 88%（去年仅52%）: what a figure is compared with.
    private func isOfYearBefore(_ clause: Int) -> Bool {
        guard reading.clauses[clause].depth > 0, reading.clauses[clause].endedYear != nil, reading.clauses[clause].months.isEmpty,
            let parent = reading.clauses[clause].parent
        else { return false }
        return reading.clauses[parent].hasFigure && reading.clauses[parent].endedYear == nil
    }

    /// Whether the figure is what should be rather than what is: 应到32, 应设5人.
    func isExpected(_ mention: Mention, _ clause: Int, _ marks: Quantity.Marks) -> Bool {
        if marks.contains(.expected) || isOfRule(mention) { return true }
        var offset = nextHit - 1
        var steps = 0
        while offset >= 0, steps < 4 {
            let hit = reading.hits[offset]
            if hit.clause != clause || mention.range.lowerBound - hit.range.upperBound > 8 { return false }
            if hit.classes.contains(.expected) {
                // 活动经费标准为300元/人: what is allotted.
                if case .quantity(let quantity) = mention.content, quantity.unit.family == Unit.yuan.family { return false }
                // 应配7人、实配7人
                return !(hit.range.upperBound..<mention.range.lowerBound).contains { reading.text[$0] == "实" }
            }
            offset -= 1
            steps += 1
        }
        return false
    }
}
