import ChineseQuantities

/// Attaches every figure to what it is on: the word before it, the word after it, or the subject carried from before.
extension StatementReader {
    mutating func findFacts() {
        var finder = FactFinder(reading: reading, clauseOf: clauseOf, itemOf: itemOf)
        for offset in reading.mentions.indices { finder.take(offset) }
        finder.addOccurrences()
        reading.facts = finder.facts
        dropIntended()
    }
}

extension StatementReader {
    /// 安排12次，实际开展8次: the figure before 实际 was only intended.
    private mutating func dropIntended() {
        for offset in reading.clauses.indices where offset > 0 && saysActually(reading.clauses[offset]) {
            let sentence = reading.clauses[offset].sentence
            let units = reading.facts.filter { $0.clause == offset }.compactMap(Self.family).filter { $0 == "次" || $0 == "学时" }
            reading.facts.removeAll { fact in
                fact.clause < offset && fact.clause >= offset - 2 && reading.clauses[fact.clause].sentence == sentence
                    && Self.family(fact).map { units.contains($0) } ?? false
            }
        }
    }

    private func saysActually(_ clause: Clause) -> Bool {
        for offset in clause.range.dropLast() where reading.text[offset] == 0x5B9E {  // 实际, 实有, 实到
            if [0x9645, 0x6709, 0x5230].contains(reading.text[offset + 1]) { return true }
        }
        return false
    }

    private static func family(_ fact: Fact) -> String? {
        if case .amount(_, let unit?, _) = fact.value { return unit.family }
        return nil
    }
}

/// One pass over the mentions of a statement.
private struct FactFinder {
    let reading: Reading
    let clauseOf: [Int32]
    let itemOf: [Int32]
    var facts: [Fact] = []

    /// The first hit at or behind the current mention.
    private var nextHit = 0
    /// For the current clause: the last hit already used as a subject, and the last figure's end.
    private var usedThrough: [Int]
    private var lastEvent: [Int]
    private var lastActors: [Actors]
    private var monthsFrom: [Int]
    private var spans: [Int32: Span] = [:]
    private var subsetSentence = -1
    private var openSpans: [(span: Span, clause: Int)] = []
    private var respectiveClause = -1
    private var respectiveEvents: [Int] = []
    /// The event named last in the text before the current clause.
    private static let reach = 24

    init(reading: Reading, clauseOf: [Int32], itemOf: [Int32]) {
        self.reading = reading
        self.clauseOf = clauseOf
        self.itemOf = itemOf
        let count = reading.clauses.count
        usedThrough = Array(repeating: -1, count: count)
        lastEvent = Array(repeating: -1, count: count)
        lastActors = Array(repeating: [], count: count)
        monthsFrom = Array(repeating: 0, count: count)
        facts.reserveCapacity(reading.mentions.count)
    }

    // MARK: Mentions

    mutating func take(_ offset: Int) {
        let mention = reading.mentions[offset]
        let clause = Int(clauseOf[mention.range.lowerBound])
        while nextHit < reading.hits.count, reading.hits[nextHit].range.lowerBound < mention.range.lowerBound { pass(nextHit) }
        switch mention.content {
        case .number(let amount): add(.amount(amount, nil, per: nil), mention, offset, clause, Unit(named: "人"))
        case .quantity(let quantity):
            add(
                .amount(quantity.amount, quantity.unit, per: quantity.per), mention, offset, clause, quantity.unit,
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

    /// Notes a hit that now stands before all that follows.
    private mutating func pass(_ offset: Int) {
        let hit = reading.hits[offset]
        if hit.classes.contains(.subset) { subsetSentence = reading.clauses[hit.clause].sentence }
        nextHit = offset + 1
    }

    private mutating func add(
        _ value: Fact.Value, _ mention: Mention, _ mentionOffset: Int, _ clause: Int, _ unit: Unit?,
        marks: Quantity.Marks = [], isPerPerson: Bool = false
    ) {
        guard !isExpected(mention, clause, marks) else { return }
        if completesRate(value, mention, clause, marks) { return }
        var fact = Fact(value: value, range: mention.range, clause: clause)
        fact.marks = marks
        fact.isPerPerson = isPerPerson
        let isPeople = unit?.family == "人"
        let subject = isPeople ? people(mention, clause) : event(mention, clause)
        if let subject { attach(subject, to: &fact) }
        fact.actors = actors(before: mention.range.lowerBound, clause)
        if isPeople, let subject, reading.hits[subject.hit].kind == .person { fact.actors = reading.hits[subject.hit].actors }
        if fact.actors.isEmpty, !isPercent(value) { fact.actors = carriedActors(clause) }
        if isPeople, fact.slots == 0 || reading.hits[subject?.hit ?? 0].kind == .person { noteLastActors(clause, fact.actors) }
        fact.months = months(upTo: mentionOffset, clause)
        fact.span = span(clause)
        fact.isSubset = subsetSentence == reading.clauses[clause].sentence
        fact.isBeside = reading.clauses[clause].classes.contains(.others)
        fact.parts = takeSpans(clause, value)
        facts.append(fact)
    }

    /// 每季度汇报一次: the rate and its number stand apart.
    private mutating func completesRate(_ value: Fact.Value, _ mention: Mention, _ clause: Int, _ marks: Quantity.Marks) -> Bool {
        guard case .amount(let amount, let unit, _) = value, let unit, unit.family == "次", !marks.contains(.total),
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
        return true
    }

    /// The parts of the year listed before a figure: 一、二、四季度各1次.
    private mutating func takeSpans(_ clause: Int, _ value: Fact.Value) -> [Span] {
        guard case .amount(_, let unit, _) = value, unit?.family == "次" else { return [] }
        let listed = openSpans.filter { $0.clause == clause }.map(\.span)
        openSpans.removeAll()
        return listed
    }

    private mutating func noteLastActors(_ clause: Int, _ actors: Actors) {
        if !actors.isEmpty { lastActors[clause] = actors }
    }

    private func isPercent(_ value: Fact.Value) -> Bool {
        if case .percent = value { return true }
        return false
    }

    /// Whether the figure is what should be rather than what is: 应到32, 应设5人.
    private func isExpected(_ mention: Mention, _ clause: Int, _ marks: Quantity.Marks) -> Bool {
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

    // MARK: Subjects

    /// A hit taken as a subject.
    private struct Chosen {
        var hit: Int
        var slots: UInt64
        var isCarried = false
        var isBehind = false
    }

    private mutating func attach(_ chosen: Chosen, to fact: inout Fact) {
        let hit = reading.hits[chosen.hit]
        fact.slots = chosen.slots
        fact.concept = hit.concept
        fact.isCarried = chosen.isCarried
        if !chosen.isCarried {
            usedThrough[fact.clause] = max(usedThrough[fact.clause], chosen.hit)
        }
        lastEvent[fact.clause] = chosen.hit
    }

    private func isEvent(_ hit: WordHit) -> Bool {
        guard let kind = hit.kind else { return hit.slots != 0 }
        return kind == .person || kind == .body ? false : true
    }

    private func isPeople(_ hit: WordHit) -> Bool {
        hit.kind == .person || hit.kind == .body || hit.slots != 0
    }

    private mutating func event(_ mention: Mention, _ clause: Int) -> Chosen? {
        let item = Int(itemOf[mention.range.lowerBound])
        if let listed = respective(mention, clause) { return Chosen(hit: listed, slots: reading.hits[listed].slots) }
        let before = nearest(before: mention, clause, item: item, isEvent)
        let behind = adjacent(mention, clause, item, reach: 8, isEvent)
        if let before, let behind {
            let separated = hasVerb(between: reading.hits[before].range.upperBound, mention.range.lowerBound)
            let own = reading.hits[before].slots
            if reading.hits[behind].slots != 0, own == 0 || (separated && isTouching(mention, behind)) {
                return Chosen(hit: behind, slots: reading.hits[behind].slots, isBehind: true)
            }
        }
        if let before {
            let slots = narrowed(before, mention, clause, item)
            return Chosen(hit: before, slots: slots | eventSlots(before, clause, item))
        }
        let isVerb = behind.map { reading.hits[$0].kind == nil } ?? false
        if let behind, !isVerb || lastEvent[clause] < 0 {
            return Chosen(hit: behind, slots: narrowedBehind(behind, clause, item), isBehind: true)
        }
        if let earlier = nearest(before: mention, clause, item: nil, isEvent) {
            return Chosen(hit: earlier, slots: narrowed(earlier, mention, clause, nil))
        }
        let person = nearest(before: mention, clause, item: item) { $0.slots != 0 }
        if lastEvent[clause] >= 0, isEvent(reading.hits[lastEvent[clause]]) {
            let slots = reading.hits[lastEvent[clause]].slots
            if let person, reading.hits[person].slots & slots == 0, slots == 0 {
                return Chosen(hit: person, slots: reading.hits[person].slots)
            }
            let shared = person.map { reading.hits[$0].slots & slots } ?? 0
            return Chosen(hit: lastEvent[clause], slots: shared != 0 ? shared : slots, isCarried: true)
        }
        if let later = adjacent(mention, clause, nil, reach: 20, isEvent) {
            return Chosen(hit: later, slots: reading.hits[later].slots, isBehind: true)
        }
        if let person { return Chosen(hit: person, slots: narrowed(person, mention, clause, item)) }
        return carried(clause) { isEvent($0) || $0.slots != 0 }
    }

    /// The event that a figure belongs to in 党员大会、支委会分别召开4次、12次.
    private mutating func respective(_ mention: Mention, _ clause: Int) -> Int? {
        if respectiveClause == clause { return respectiveEvents.isEmpty ? nil : respectiveEvents.removeFirst() }
        var events: [Int] = []
        var isRespective = false
        var offset = nextHit - 1
        while offset >= 0, offset > usedThrough[clause], events.count < 8 {
            let hit = reading.hits[offset]
            if hit.clause == clause {
                if hit.classes.contains(.respective) { isRespective = true }
                if isRespective, isEvent(hit), hit.kind == .event || hit.slots != 0 { events.append(offset) }
            }
            if !isRespective, nextHit - offset > 6 { break }
            offset -= 1
        }
        guard isRespective, events.count >= 2 else { return nil }
        respectiveClause = clause
        respectiveEvents = events.reversed()
        return respectiveEvents.removeFirst()
    }

    private func people(_ mention: Mention, _ clause: Int) -> Chosen? {
        let item = Int(itemOf[mention.range.lowerBound])
        let behind = adjacent(mention, clause, item, reach: 4, isPeople)
        let before = nearest(before: mention, clause, item: item, isPeople)
        if let behind, isTouching(mention, behind), reading.hits[behind].kind == .person || before == nil {
            if let before, reading.hits[behind].slots == 0, reading.hits[before].slots != 0,
                reading.hits[before].range.upperBound + 2 >= mention.range.lowerBound
            {
                return Chosen(hit: before, slots: reading.hits[before].slots)
            }
            return Chosen(hit: behind, slots: reading.hits[behind].slots, isBehind: true)
        }
        if let before { return Chosen(hit: before, slots: reading.hits[before].slots) }
        if let behind { return Chosen(hit: behind, slots: reading.hits[behind].slots, isBehind: true) }
        if let earlier = nearest(before: mention, clause, item: nil, isPeople) {
            return Chosen(hit: earlier, slots: reading.hits[earlier].slots)
        }
        if lastEvent[clause] >= 0 {
            return Chosen(hit: lastEvent[clause], slots: reading.hits[lastEvent[clause]].slots, isCarried: true)
        }
        return carried(clause, isPeople)
    }

    /// The last hit of the clause before a mention that no figure has used yet.
    private func nearest(before mention: Mention, _ clause: Int, item: Int?, _ fits: (WordHit) -> Bool) -> Int? {
        var offset = nextHit - 1
        var steps = 0
        while offset >= 0, steps < Self.reach, offset > usedThrough[clause] {
            let hit = reading.hits[offset]
            if hit.clause == clause {
                if let item, hit.item != item { return nil }
                if fits(hit) { return offset }
            } else if reading.clauses[hit.clause].parent != clause {
                return nil
            }
            offset -= 1
            steps += 1
        }
        return nil
    }

    /// The first fitting hit close behind a mention, unless another figure stands between.
    private func adjacent(_ mention: Mention, _ clause: Int, _ item: Int?, reach: Int, _ fits: (WordHit) -> Bool) -> Int? {
        var offset = nextHit
        while offset < reading.hits.count {
            let hit = reading.hits[offset]
            if hit.range.lowerBound < mention.range.upperBound {
                offset += 1
                continue
            }
            guard hit.clause == clause, hit.range.lowerBound - mention.range.upperBound <= reach else { return nil }
            if let item, hit.item != item { return nil }
            if fits(hit) { return offset }
            offset += 1
        }
        return nil
    }

    private func isTouching(_ mention: Mention, _ hit: Int) -> Bool {
        reading.hits[hit].range.lowerBound - mention.range.upperBound <= 2
    }

    private func hasVerb(between start: Int, _ end: Int) -> Bool {
        var offset = nextHit - 1
        while offset >= 0, reading.hits[offset].range.lowerBound >= start {
            if reading.hits[offset].classes.contains(.doing), reading.hits[offset].range.upperBound <= end { return true }
            offset -= 1
        }
        return false
    }

    /// The slots on which all own words of the item agree; those of the nearest when they agree on none.
    private func narrowed(_ hit: Int, _ mention: Mention, _ clause: Int, _ item: Int?) -> UInt64 {
        var slots = reading.hits[hit].slots
        guard slots != 0 else { return 0 }
        let isEach = isSharedByList(mention)
        var offset = hit - 1
        var steps = 0
        while offset > usedThrough[clause], offset >= 0, steps < Self.reach {
            let near = reading.hits[offset]
            guard near.clause == clause else { break }
            if near.slots != 0 {
                if near.slots & slots != 0 {
                    slots &= near.slots
                } else if isEach, near.item != reading.hits[hit].item, isEvent(near) {
                    slots |= near.slots
                }
            }
            offset -= 1
            steps += 1
        }
        if let behind = adjacent(mention, clause, item, reach: 8, { $0.slots != 0 }), reading.hits[behind].slots & slots != 0 {
            slots &= reading.hits[behind].slots
        }
        return slots
    }

    /// The slots of an event in the same item, when the nearest word is only what the event is about: 集中排查组织关系1次.
    private func eventSlots(_ hit: Int, _ clause: Int, _ item: Int) -> UInt64 {
        guard reading.hits[hit].kind != .event else { return 0 }
        var offset = hit - 1
        while offset > usedThrough[clause], offset >= 0, hit - offset < Self.reach {
            let near = reading.hits[offset]
            guard near.clause == clause, near.item == item else { return 0 }
            if near.kind == .event, near.slots != 0 { return near.slots }
            offset -= 1
        }
        return 0
    }

    private func narrowedBehind(_ hit: Int, _ clause: Int, _ item: Int) -> UInt64 {
        var slots = reading.hits[hit].slots
        var offset = hit - 1
        while offset > usedThrough[clause], offset >= 0, hit - offset < Self.reach {
            let near = reading.hits[offset]
            guard near.clause == clause else { break }
            if near.slots & slots != 0 { slots &= near.slots }
            offset -= 1
        }
        return slots
    }

    /// Whether a figure is said of every thing in the list before it: 各1次, 每月1次.
    private func isSharedByList(_ mention: Mention) -> Bool {
        switch mention.content {
        case .frequency: true
        case .quantity(let quantity): quantity.marks.contains(.each)
        default: false
        }
    }

    /// The subject of the clause before, or of the clause that a bracket stands in.
    private func carried(_ clause: Int, _ fits: (WordHit) -> Bool) -> Chosen? {
        var near = reading.clauses[clause].parent ?? (clause - 1)
        var steps = 0
        while near >= 0, steps < 4 {
            if lastEvent[near] >= 0, fits(reading.hits[lastEvent[near]]) {
                return Chosen(hit: lastEvent[near], slots: reading.hits[lastEvent[near]].slots, isCarried: true)
            }
            if let last = lastHit(in: near, fits) {
                return Chosen(hit: last, slots: reading.hits[last].slots, isCarried: true)
            }
            near = near == 0 ? -1 : (reading.clauses[near].parent ?? (near - 1))
            steps += 1
        }
        return nil
    }

    private func lastHit(in clause: Int, _ fits: (WordHit) -> Bool) -> Int? {
        var offset = nextHit - 1
        var steps = 0
        while offset >= 0, steps < Self.reach {
            let hit = reading.hits[offset]
            if hit.clause == clause, fits(hit) { return offset }
            if hit.range.upperBound < reading.clauses[clause].range.lowerBound { return nil }
            offset -= 1
            steps += 1
        }
        return nil
    }

    // MARK: Actors, dates and spans

    /// The persons named before a figure in its clause.
    private mutating func actors(before position: Int, _ clause: Int) -> Actors {
        var found: Actors = []
        var offset = nextHit - 1
        var steps = 0
        let floor = lastFigureEnd(clause)
        while offset >= 0, steps < Self.reach {
            let hit = reading.hits[offset]
            if hit.clause == clause {
                if hit.range.lowerBound < floor, !found.isEmpty { break }
                if hit.range.lowerBound >= floor { found.formUnion(hit.actors) }
            } else if reading.clauses[hit.clause].parent != clause {
                break
            }
            offset -= 1
            steps += 1
        }
        found.remove(.other)
        if found.isEmpty { return lastActors[clause] }
        lastActors[clause] = found
        return found
    }

    private func lastFigureEnd(_ clause: Int) -> Int {
        guard let last = facts.last, last.clause == clause else { return 0 }
        return last.range.upperBound
    }

    private func carriedActors(_ clause: Int) -> Actors {
        var near = reading.clauses[clause].parent ?? (clause - 1)
        var steps = 0
        while near >= 0, steps < 3 {
            if !lastActors[near].isEmpty { return lastActors[near] }
            let named = reading.clauses[near].actors.subtracting(.other)
            if !named.isEmpty { return named }
            near = near == 0 ? -1 : (reading.clauses[near].parent ?? (near - 1))
            steps += 1
        }
        return []
    }

    /// The months stated in the clause since its last figure.
    private mutating func months(upTo mention: Int, _ clause: Int) -> [DatedMonth] {
        var found: [DatedMonth] = []
        var offset = mention - 1
        while offset >= monthsFrom[clause], mention - offset < 40 {
            let near = reading.mentions[offset]
            guard Int(clauseOf[near.range.lowerBound]) == clause else { break }
            if case .date(let date) = near.content, let month = dated(date) { found.append(month) }
            if case .span(let span) = near.content, case .dates(let first, let last?) = span.extent, let start = dated(first),
                let end = dated(last), end.index - start.index <= 1
            {
                found.append(start)
            }
            if case .festival(let festival) = near.content, let month = dated(CalendarDate(month: festival.months.lowerBound)) {
                found.append(month)
            }
            offset -= 1
        }
        monthsFrom[clause] = mention
        return found.reversed()
    }

    private func dated(_ date: CalendarDate) -> DatedMonth? {
        guard var index = date.monthIndex(asOf: reading.asOf.year, month: reading.asOf.month) else { return nil }
        if date.year == .implied, index > reading.asOfMonth + 1 { index -= 12 }
        return DatedMonth(index: index, day: date.day, isYearStated: date.year != .implied)
    }

    private func span(_ clause: Int) -> Span? {
        reading.clauses[clause].spans.last ?? spans[Int32(reading.clauses[clause].sentence)]
    }

    // MARK: Occurrences

    /// Adds a fact for every clause that names a subject and dates but no figure on it: 1月15日召开民主生活会.
    mutating func addOccurrences() {
        var dated = [UInt64](repeating: 0, count: reading.clauses.count)
        for fact in facts where !fact.months.isEmpty && isCount(fact) { dated[fact.clause] |= fact.slots }
        for offset in reading.clauses.indices {
            let clause = reading.clauses[offset]
            guard clause.slots != 0, !clause.months.isEmpty || clause.ownSlots != 0 else { continue }
            if dated[offset] & clause.slots != 0 { continue }
            var fact = Fact(value: .occurrence, range: clause.range, slots: clause.slots, clause: offset)
            fact.months = clause.months
            fact.actors = clause.actors.subtracting(.other)
            if fact.actors.isEmpty { fact.actors = carriedActors(offset) }
            fact.span = clause.spans.last
            fact.isCarried = clause.ownSlots == 0
            facts.append(fact)
        }
    }

    private func isCount(_ fact: Fact) -> Bool {
        switch fact.value {
        case .amount(_, let unit, _): unit?.family == "次"
        case .rate: true
        default: false
        }
    }
}
