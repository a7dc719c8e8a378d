/// The talks of a year, each as the pairs of persons it brought together.
struct TalkLog {
    typealias Mention = UnitPeople.Mention

    /// One row of the sheet.
    struct Talk {
        var pairs: [(Mention, Mention)] = []
        /// Between officers, as the topic says where no cell names the persons.
        var isBetweenOfficers = false

        func joins(_ first: (UnitPeople.Part) -> Bool, _ second: (UnitPeople.Part) -> Bool) -> Bool {
            pairs.contains { first($0.part) && second($1.part) || first($1.part) && second($0.part) }
        }
    }

    let people: UnitPeople
    let sheet: EvidenceSheet<TalkRecord>
    private(set) var talks: [Talk] = []
    /// False when some row leaves open who spoke with whom: then what the sheet does not show may still have been.
    private(set) var namesEverybody = true
    /// A sheet of talks is kept to show all of them; among meetings only some may have been entered.
    let isComplete: Bool

    /// Whether what the sheet does not show is missing.
    var showsGaps: Bool { namesEverybody && isComplete }

    /// Nil when no sheet records a talk of the year.
    init?(in context: UnitContext) {
        guard let sheet = context.evidence.talkSheet else { return nil }
        let people = UnitPeople(in: context)
        self.people = people
        self.sheet = sheet
        isComplete = context.evidence.talks?.records.isEmpty == false
        for record in sheet.records where EvidenceRules.isInYear(record.date, context.asOf) {
            let talk = Self.talk(record, people)
            if talk.isBetweenOfficers {
                talks.append(talk)
                continue
            }
            let isOpen = talk.pairs.isEmpty || talk.pairs.contains { $0.part == .unknown || $1.part == .unknown }
            if isOpen { namesEverybody = false }
            talks.append(talk)
        }
        if talks.isEmpty { return nil }
    }

    private static func talk(_ record: TalkRecord, _ people: UnitPeople) -> Talk {
        let holders = people.mentions(in: record.holder)
        var partners = people.mentions(in: record.partner, kind: record.partnerKind)
        if partners.isEmpty, holders.count < 2 {
            if isBetweenOfficers(record.topic) { return Talk(isBetweenOfficers: true) }
            partners = people.partners(inTopic: record.topic)
        }
        var talk = Talk()
        if partners.isEmpty || holders.isEmpty {
            let all = holders + partners
            guard holders.count > 1 || isPair(partners, people) else { return talk }
            for (offset, one) in all.enumerated() { talk.pairs += all[(offset + 1)...].map { (one, $0) } }
        } else {
            for holder in holders { talk.pairs += partners.map { (holder, $0) } }
        }
        return talk
    }

    /// Two persons in the one cell that the sheet has for both sides.
    private static func isPair(_ mentions: [Mention], _ people: UnitPeople) -> Bool {
        mentions.count == 2 && mentions.contains { $0.part.isOfficer }
    }

    /// 支部委员之间谈心谈话.
    private static func isBetweenOfficers(_ topic: String) -> Bool {
        ["委员之间", "支委之间", "班子成员之间", "委员间", "支委间", "成员间"].contains { topic.contains($0) }
    }

    // MARK: Who has been talked with

    /// How many rows are talks between such persons.
    func count(_ first: (UnitPeople.Part) -> Bool, _ second: (UnitPeople.Part) -> Bool) -> Int {
        talks.count { $0.joins(first, second) }
    }

    func countBetweenOfficers() -> Int {
        talks.count { $0.isBetweenOfficers || $0.joins(\.isOfficer, \.isOfficer) }
    }

    /// How often each person spoke with one of the others; a talk with all of them counts for each.
    func talks(of names: [String], with other: (UnitPeople.Part) -> Bool, as part: (UnitPeople.Part) -> Bool) -> [String: Int] {
        var counts: [String: Int] = [:]
        for talk in talks {
            var reached: Set<String> = []
            for (one, two) in talk.pairs + talk.pairs.map({ ($1, $0) }) where other(one.part) && part(two.part) {
                if two.isAll { reached.formUnion(names) }
                if !two.name.isEmpty, one.name != two.name { reached.insert(two.name) }
            }
            for name in reached { counts[name, default: 0] += 1 }
        }
        return counts
    }

    func source(_ quote: String) -> Source { sheet.source(quote) }
}

extension UnitPeople {
    /// The other side where only the topic names it: 与全体党员谈心谈话, 与党外教师谈心.
    func partners(inTopic topic: String) -> [Mention] {
        guard
            let joint = ["与", "同", "和", "找"].compactMap({ topic.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
        else {
            return []
        }
        var side = String(topic[joint.upperBound...])
        for word in ["开展", "进行", "谈心", "谈话", "交心"] {
            if let range = side.firstRange(of: word) { side = String(side[..<range.lowerBound]) }
        }
        return mentions(in: side).filter { $0.part != .unknown }
    }
}
