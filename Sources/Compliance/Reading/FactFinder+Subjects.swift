import ChineseQuantities

/// What a figure is on: the word before it, the word after it, or the subject carried from before.
extension FactFinder {
    /// A hit taken as a subject.
    struct Chosen {
        var hit: Int
        var slots: UInt64
        var isCarried = false
        var isBehind = false
    }

    func attach(_ chosen: Chosen, to fact: inout Fact) {
        let hit = reading.hits[chosen.hit]
        fact.slots = chosen.slots
        fact.concept = hit.concept
        fact.isCarried = chosen.isCarried
        if !chosen.isCarried {
            clauses[fact.clause].usedThrough = max(clauses[fact.clause].usedThrough, chosen.hit)
        }
        clauses[fact.clause].lastEvent = chosen.hit
        clauses[fact.clause].lastSlots = chosen.slots
    }

    private func isEvent(_ hit: WordHit) -> Bool {
        switch hit.kind {
        case nil: hit.slots != 0
        case .person: false
        case .body: hit.slots & asked != 0 || meetings[hit.concept] != nil  // 支部委员会13次: the committee's meetings
        default: true
        }
    }

    func isPeople(_ hit: WordHit) -> Bool {
        hit.kind == .person || hit.kind == .body || hit.slots != 0
    }

    func event(_ mention: Mention, _ clause: Int) -> Chosen? {
        let item = Int(itemOf[mention.range.lowerBound])
        if let inside = inside(mention) { return Chosen(hit: inside, slots: reading.hits[inside].slots) }
        if let listed = respective(mention, clause) { return Chosen(hit: listed, slots: reading.hits[listed].slots) }
        let before = nearest(before: mention, clause, item: item, isEvent)
        var behind = adjacent(mention, clause, item, reach: 8, isEvent)
        if let first = behind, reading.hits[first].slots == 0, case .frequency = mention.content {
            // 每月支委会专题研究党建: what is done behind who does it.
            behind = adjacent(mention, clause, item, reach: 12) { isEvent($0) && $0.slots != 0 } ?? first
        }
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
        if let behind, !isVerb || clauses[clause].lastEvent < 0 || isBeside(mention, behind) {
            return Chosen(hit: behind, slots: narrowedBehind(behind, clause, item), isBehind: true)
        }
        if let earlier = nearest(before: mention, clause, item: nil, isEvent) {
            return Chosen(hit: earlier, slots: narrowed(earlier, mention, clause, nil))
        }
        let person = nearest(before: mention, clause, item: item) { $0.slots != 0 }
        if clauses[clause].lastEvent >= 0, isEvent(reading.hits[clauses[clause].lastEvent]) {
            let slots = reading.hits[clauses[clause].lastEvent].slots
            if let person, reading.hits[person].slots & slots == 0, slots == 0 {
                return Chosen(hit: person, slots: reading.hits[person].slots)
            }
            let shared = person.map { reading.hits[$0].slots & slots } ?? 0
            let all = listed(clause) | (isSharedByList(mention) ? slotsOfList(endingAt: clauses[clause].lastEvent) : 0)
            return Chosen(hit: clauses[clause].lastEvent, slots: shared != 0 ? shared : all, isCarried: true)
        }
        if let later = adjacent(mention, clause, nil, reach: 20, isEvent) {
            return Chosen(hit: later, slots: reading.hits[later].slots, isBehind: true)
        }
        if let person { return Chosen(hit: person, slots: narrowed(person, mention, clause, item)) }
        guard var chosen = carried(clause, { isEvent($0) || $0.slots != 0 }) else { return nil }
        if isSharedByList(mention), reading.hits[chosen.hit].clause == clause - 1 {
            chosen.slots |= slotsOfList(endingAt: chosen.hit)
        }
        return chosen
    }

    /// 支委会和两个党小组会: the subjects that stand in a list with one.
    private func slotsOfList(endingAt hit: Int, narrowed: UInt64? = nil) -> UInt64 {
        var slots = narrowed ?? reading.hits[hit].slots
        var first = hit
        while first > 0, hit - first < Self.reach {
            let (near, next) = (reading.hits[first - 1], reading.hits[first])
            let between = near.range.upperBound..<max(near.range.upperBound, next.range.lowerBound)
            guard near.clause == next.clause, near.slots != 0, near.slots & slots == 0, (1...4).contains(between.count),
                ["、", "和", "与", "及"].contains(reading.text[between.lowerBound]),
                between.dropFirst().allSatisfy({ ["两", "二", "三", "四", "2", "3", "4", "个", "各"].contains(reading.text[$0]) })
            else { break }
            slots |= near.slots
            first -= 1
        }
        return slots
    }

    /// 每月支委会专题研究一次: what stands between the rate and its number.
    private func inside(_ mention: Mention) -> Int? {
        guard case .frequency = mention.content, mention.range.count > 6 else { return nil }
        var found: Int?
        var offset = nextHit
        while offset < reading.hits.count, reading.hits[offset].range.upperBound <= mention.range.upperBound {
            let hit = reading.hits[offset]
            if hit.kind == .event, hit.slots & asked != 0 { found = offset }
            offset += 1
        }
        return found
    }

    /// The event that a figure belongs to in 党员大会、支委会分别召开4次、12次.
    private func respective(_ mention: Mention, _ clause: Int) -> Int? {
        if respectiveClause == clause { return respectiveEvents.isEmpty ? nil : respectiveEvents.removeFirst() }
        var events: [Int] = []
        var isRespective = false
        var offset = nextHit - 1
        while offset >= 0, offset > clauses[clause].usedThrough, events.count < 8 {
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

    /// The last hit of the clause before a mention that no figure has used yet.
    func nearest(before mention: Mention, _ clause: Int, item: Int?, _ fits: (WordHit) -> Bool) -> Int? {
        var offset = nextHit - 1
        var steps = 0
        while offset >= 0, steps < Self.reach, offset > clauses[clause].usedThrough {
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
    func adjacent(_ mention: Mention, _ clause: Int, _ item: Int?, reach: Int, _ fits: (WordHit) -> Bool) -> Int? {
        var offset = nextHit
        while offset < reading.hits.count {
            let hit = reading.hits[offset]
            // 每半年报告: a word may begin inside the mention.
            if hit.range.upperBound <= mention.range.upperBound {
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

    /// 每月底申报、每季末公示: the rate stands right before what it is on.
    private func isBeside(_ mention: Mention, _ hit: Int) -> Bool {
        guard case .frequency = mention.content else { return false }
        return reading.hits[hit].slots != 0 && reading.hits[hit].range.lowerBound == mention.range.upperBound
    }

    func isTouching(_ mention: Mention, _ hit: Int) -> Bool {
        // 共7人——书记1人: a dash lies between.
        reading.hits[hit].range.lowerBound - mention.range.upperBound <= 2 && reading.text[mention.range.upperBound] != "-"
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
        while offset > clauses[clause].usedThrough, offset >= 0, steps < Self.reach {
            let near = reading.hits[offset]
            guard near.clause == clause else { break }
            if near.slots != 0 {
                if near.slots & slots != 0 {
                    slots &= near.slots
                } else if isEach, near.item != reading.hits[hit].item, near.kind != .person {
                    slots |= near.slots
                }
            }
            offset -= 1
            steps += 1
        }
        if let behind = adjacent(mention, clause, item, reach: 8, { $0.slots != 0 }), reading.hits[behind].slots & slots != 0 {
            slots &= reading.hits[behind].slots
        }
        return isEach ? slots | slotsOfList(endingAt: hit, narrowed: slots) : slots
    }

    /// The slots of an event in the same item, when the nearest word is only what the event is about: 集中排查组织关系1次.
    private func eventSlots(_ hit: Int, _ clause: Int, _ item: Int) -> UInt64 {
        guard reading.hits[hit].kind != .event else { return 0 }
        var offset = hit - 1
        while offset > clauses[clause].usedThrough, offset >= 0, hit - offset < Self.reach {
            let near = reading.hits[offset]
            guard near.clause == clause, near.item == item else { return 0 }
            if near.slots != 0, near.kind == .event || (near.kind == nil && near.classes.contains(.doing)) { return near.slots }
            offset -= 1
        }
        return 0
    }

    private func narrowedBehind(_ hit: Int, _ clause: Int, _ item: Int) -> UInt64 {
        var slots = reading.hits[hit].slots
        var offset = hit - 1
        while offset > clauses[clause].usedThrough, offset >= 0, hit - offset < Self.reach {
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
        case .quantity(let quantity):
            quantity.marks.contains(.each)
                || [1, 2, 3].contains { ["均", "都"].contains(reading.text[mention.range.lowerBound - $0]) }
        default: false
        }
    }

    /// The subject of the clause before, or of the clause that a bracket stands in.
    func carried(_ clause: Int, _ fits: (WordHit) -> Bool) -> Chosen? {
        var near = reading.clauses[clause].parent ?? (clause - 1)
        var steps = 0
        // 分3个小组（12人、9人）: what the bracket stands behind.
        if near >= 0, reading.clauses[clause].parent == near, let last = lastHit(in: near, fits),
            reading.hits[last].range.upperBound == reading.clauses[clause].range.lowerBound, reading.hits[last].slots != 0
        {
            return Chosen(hit: last, slots: reading.hits[last].slots, isCarried: true)
        }
        while near >= 0, steps < 4 {
            if saysNobody(near) {
                near -= 1
                steps += 1
                continue
            }
            if clauses[near].lastEvent >= 0, fits(reading.hits[clauses[near].lastEvent]) {
                return Chosen(hit: clauses[near].lastEvent, slots: listed(near), isCarried: true)
            }
            if let last = lastHit(in: near, fits) {
                return Chosen(hit: last, slots: reading.hits[last].slots, isCarried: true)
            }
            near = near == 0 ? -1 : (reading.clauses[near].parent ?? (near - 1))
            steps += 1
        }
        return nil
    }

    /// The slots of a clause's last subject, with those of the list it ended: 支委会、党小组会每月各一次，一至十一月各十一次.
    private func listed(_ clause: Int) -> UInt64 {
        let slots = reading.hits[clauses[clause].lastEvent].slots
        return clauses[clause].lastSlots & slots == slots ? clauses[clause].lastSlots : slots
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
}
