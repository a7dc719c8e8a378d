import ChineseQuantities

/// Attaches every figure to what it is on, in one pass over the mentions of a statement.
struct FactFinder {
    let reading: Reading
    let clauseOf: [Int32]
    let itemOf: [Int32]
    var facts: [Fact] = []

    /// The first hit at or behind the current mention.
    var nextHit = 0
    /// What was found in each clause so far.
    var clauses: [Progress]
    /// The clause of the last fact, and where its last figure ended that counts no persons.
    var lastFigure = (clause: -1, end: 0)
    var spans: [Int32: Span] = [:]
    /// 1—8月：… at the head of a statement covers all of it.
    var headingSpan: Span?
    var subsetSentence = -1
    /// Of whom the first part was named.
    var subsetActors: Actors = []
    var openSpans: [(span: Span, clause: Int)] = []
    var respectiveClause = -1
    var respectiveEvents: [Int] = []
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
        /// The first mention whose dates are still free.
        var monthsFrom = 0
    }

    /// The subjects that the requirements are about, without those of their conditions.
    let asked: PreparedStandard.Slots

    init(reading: Reading, clauseOf: [Int32], itemOf: [Int32], asked: PreparedStandard.Slots) {
        self.reading = reading
        self.asked = asked
        self.clauseOf = clauseOf
        self.itemOf = itemOf
        clauses = Array(repeating: Progress(), count: reading.clauses.count)
        facts.reserveCapacity(reading.mentions.count)
        if let first = reading.mentions.first, case .span(let span) = first.content, first.range.upperBound < reading.text.count,
            first.range.lowerBound <= 4, reading.text[first.range.upperBound] == 0x3A
        {
            headingSpan = span
        }
    }

    // MARK: Mentions

    mutating func take(_ offset: Int) {
        let mention = reading.mentions[offset]
        let clause = Int(clauseOf[mention.range.lowerBound])
        while nextHit < reading.hits.count, reading.hits[nextHit].range.lowerBound < mention.range.lowerBound { pass(nextHit) }
        switch mention.content {
        case .number(let amount):
            let unit = impliedUnit(mention)
            add(.amount(amount, unit, per: nil), mention, offset, clause, unit ?? .person)
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
        case .span(let span):
            spans[Int32(reading.clauses[clause].sentence)] = span
            openSpans.append((span, clause))
        default: break
        }
    }

    /// 党员34学时。书记60、组织委员57: hours are counted on from person to person.
    private func impliedUnit(_ mention: Mention) -> Unit? {
        if followsHours(mention.range.lowerBound) { return Unit.studyHour }
        guard nextHit > 0, reading.hits[nextHit - 1].kind == .person,
            mention.range.lowerBound - reading.hits[nextHit - 1].range.upperBound <= 1, let last = facts.last,
            case .amount(_, let unit?, _) = last.value, unit.isStudyTime
        else { return nil }
        return unit
    }

    /// 学时分别为66、61、59: the unit stands before the figures.
    private func followsHours(_ position: Int) -> Bool {
        var offset = position - 1
        while offset > 0, position - offset <= 24 {
            switch reading.text[offset] {
            // Digits, 、 and 分别 为 是 均 达 和.
            case 0x30...0x39, 0x3001, 0x20, 0x3A, 0x5206, 0x522B, 0x4E3A, 0x662F, 0x5747, 0x8FBE, 0x548C: offset -= 1
            default: return reading.text[offset] == 0x65F6 && reading.text[offset - 1] == 0x5B66  // 学时
            }
        }
        return false
    }

    /// 党员14个, 2个积极分子: people counted as things.
    private func isCountOfPeople(_ mention: Mention, _ clause: Int) -> Bool {
        if nextHit < reading.hits.count, case let behind = reading.hits[nextHit], behind.clause == clause,
            behind.range.lowerBound - mention.range.upperBound <= 1, behind.range.lowerBound >= mention.range.upperBound
        {
            return behind.kind == .person
        }
        guard nextHit > 0, case let before = reading.hits[nextHit - 1], before.clause == clause else { return false }
        return before.kind == .person && mention.range.lowerBound - before.range.upperBound <= 3
    }

    /// Notes a hit that now stands before all that follows.
    mutating func pass(_ offset: Int) {
        let hit = reading.hits[offset]
        if hit.classes.contains(.subset) {
            subsetSentence = reading.clauses[hit.clause].sentence
            subsetActors = []
        }
        nextHit = offset + 1
    }

    mutating func add(
        _ value: Fact.Value, _ mention: Mention, _ mentionOffset: Int, _ clause: Int, _ unit: Unit?,
        marks: Quantity.Marks = [], isPerPerson: Bool = false
    ) {
        guard !isExpected(mention, clause, marks) else { return }
        if completesRate(value, mention, clause, marks) { return }
        var fact = Fact(value: value, range: mention.range, clause: clause)
        fact.marks = marks
        fact.isPerPerson = isPerPerson
        let isPeople = unit?.countsPersons == true
        let subject = isPeople ? people(mention, clause) : event(mention, clause)
        if let subject { attach(subject, to: &fact) }
        fact.actors = actors(before: mention.range.lowerBound, clause)
        if isPeople, let subject, reading.hits[subject.hit].kind == .person { fact.actors = reading.hits[subject.hit].actors }
        if fact.actors.isEmpty, !isPercent(value) { fact.actors = carriedActors(clause) }
        if isPeople, fact.slots == 0 || reading.hits[subject?.hit ?? 0].kind == .person { noteLastActors(clause, fact.actors) }
        fact.months = months(upTo: mentionOffset, clause)
        fact.span = span(clause)
        fact.isSubset = isSubset(fact)
        fact.isBeside = reading.clauses[clause].classes.contains(.others)
        fact.parts = takeSpans(clause, value)
        facts.append(fact)
        noteEnd(of: fact)
    }

    /// 其中 reaches to the end of its sentence, but 支委7名 behind 其中正式党员30名 is no part of the members.
    private mutating func isSubset(_ fact: Fact) -> Bool {
        guard subsetSentence == reading.clauses[fact.clause].sentence else { return false }
        if subsetActors.isEmpty { subsetActors = fact.actors }
        return fact.actors.isEmpty || subsetActors.isDisjoint(with: .officers) == fact.actors.isDisjoint(with: .officers)
    }

    /// 每季度汇报一次: the rate and its number stand apart.
    mutating func completesRate(_ value: Fact.Value, _ mention: Mention, _ clause: Int, _ marks: Quantity.Marks) -> Bool {
        guard case .amount(let amount, let unit, _) = value, let unit, unit.countsOccurrences, !marks.contains(.total),
            let last = facts.last,
            last.clause == clause, mention.range.lowerBound - last.range.upperBound <= 20
        else { return false }
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
            if subject.slots != 0 || fact.slots == 0 { attach(subject, to: &fact) }
        }
        if fact.actors.isEmpty { fact.actors = actors(before: mention.range.lowerBound, clause) }
        facts[facts.count - 1] = fact
        noteEnd(of: fact)
        return true
    }

    /// The parts of the year listed before a figure: 一、二、四季度各1次.
    mutating func takeSpans(_ clause: Int, _ value: Fact.Value) -> [Span] {
        guard case .amount(_, let unit, _) = value, unit?.countsOccurrences == true else { return [] }
        let listed = openSpans.filter { $0.clause == clause }.map(\.span)
        openSpans.removeAll()
        return listed
    }

    mutating func noteLastActors(_ clause: Int, _ actors: Actors) {
        if !actors.isEmpty { clauses[clause].lastActors = actors }
    }

    func isPercent(_ value: Fact.Value) -> Bool {
        if case .percent = value { return true }
        return false
    }

    /// Whether the figure is what should be rather than what is: 应到32, 应设5人.
    func isExpected(_ mention: Mention, _ clause: Int, _ marks: Quantity.Marks) -> Bool {
        if marks.contains(.expected) { return true }
        var offset = nextHit - 1
        var steps = 0
        while offset >= 0, steps < 4 {
            let hit = reading.hits[offset]
            if hit.clause != clause || mention.range.lowerBound - hit.range.upperBound > 8 { return false }
            if hit.classes.contains(.expected) { return true }
            offset -= 1
            steps += 1
        }
        return false
    }
}
