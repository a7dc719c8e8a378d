/// Offices as 班子成员 lists them.
enum Officers {
    /// Whether an office belongs to the persons a requirement names.
    static func answers(_ office: String, to actor: String) -> Bool {
        if actor.contains("委员") || actor.contains("支委") || actor.contains("班子") { return true }
        if actor.contains("院长"), office.contains("院长") { return true }
        if actor.contains("副书记") && !actor.contains("书记、副书记") { return office.contains("副书记") }
        if actor.contains("书记") { return isSecretary(office) }
        return false
    }

    static func isSecretary(_ office: String) -> Bool { office.contains("书记") && !office.contains("副书记") }
}

/// Records of 班子成员: size, offices and terms.
extension EvidenceRules {
    static func settleOfficers(_ measure: Measure, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.officers, !sheet.records.isEmpty, measure.period == nil, !measure.perActor else {
            return nil
        }
        let concept = measure.subject.concept
        let people: [OfficerRecord]
        let name: String
        if concept.contains("副书记") {
            let isFullTime = concept.contains("专职")
            people = sheet.records.filter { $0.office.contains("副书记") && (!isFullTime || $0.fullTime.contains("专职")) }
            name = isFullTime ? "专职副书记" : "副书记"
        } else if concept.hasSuffix("书记") {
            people = sheet.records.filter { Officers.isSecretary($0.office) }
            name = "书记"
        } else if concept.hasSuffix("委员") || concept.hasSuffix("支委") || concept.contains("委员会") {
            people = sheet.records.filter { !$0.office.isEmpty && !$0.office.contains("组织员") }
            name = "委员"
        } else {
            return nil
        }
        let bounds = measure.bounds.filter { ["人", "名", "位"].contains($0.unit) }
        return bounds.isEmpty ? nil : settle(Double(people.count), bounds, "\(name)\(people.count)人", sheet)
    }

    private static func settle(_ count: Double, _ bounds: [Bound], _ words: String, _ sheet: EvidenceSheet<OfficerRecord>)
        -> EvidenceFinding
    {
        let found = "班子成员表\(words)"
        if bounds.contains(where: { $0.admits(count) }) {
            return EvidenceFinding(outcome: .satisfied, found: found, count: count, source: sheet.source(words))
        }
        guard bounds.count == 1, let bound = bounds.first else {
            let numbers = bounds.compactMap { $0.least.map(text) }.joined(separator: "、")
            return EvidenceFinding(
                outcome: .violated, found: found, count: count, missing: "应为\(numbers)人", source: sheet.source(words))
        }
        if let least = bound.least, count < least {
            return EvidenceFinding(
                outcome: .violated, found: found, count: count, missing: "差\(text(least - count))人", source: sheet.source(words))
        }
        let excess = "多\(text(count - (bound.most ?? bound.least ?? 0)))人"
        return EvidenceFinding(
            outcome: bound.isNominal ? .unstated : .violated, found: found, count: count, missing: excess,
            source: sheet.source(words))
    }

    private static let offices: [(word: String, spellings: [String])] = [
        ("纪检委员", ["纪检", "纪律检查"]), ("组织委员", ["组织"]), ("宣传委员", ["宣传"]), ("青年委员", ["青年"]),
    ]

    /// The row of an office's name in the table.
    private static func office(_ concept: String) -> (word: String, spellings: [String])? {
        guard !concept.contains("委员会") else { return nil }
        let concept = concept.replacing("纪律检查", with: "纪检")
        return offices.first { concept.contains($0.word) }
    }

    private static func holders(of spellings: [String], in sheet: EvidenceSheet<OfficerRecord>) -> [OfficerRecord] {
        sheet.records.filter { record in
            spellings.contains { record.office.contains($0) } && !record.office.contains("组织员")
        }
    }

    /// 设书记和组织委员、宣传委员、纪检委员: each office is on the list or it is not.
    static func settleOffices(_ check: ElementsCheck, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.officers, !sheet.records.isEmpty else { return nil }
        var lacking: [String] = []
        for element in check.elements {
            if element.concept == "书记" {
                if !sheet.records.contains(where: { Officers.isSecretary($0.office) }) { lacking.append("书记") }
            } else if let office = office(element.concept) {
                if holders(of: office.spellings, in: sheet).isEmpty { lacking.append(office.word) }
            } else {
                return nil
            }
        }
        let quote = sheet.source(sheet.records.map(\.office).joined(separator: "、"))
        let done = check.elements.count - lacking.count
        return EvidenceFinding(
            outcome: lacking.isEmpty ? .satisfied : .violated, found: "班子成员表列有\(done)项职务", count: Double(done),
            missing: lacking.isEmpty ? "" : "缺" + lacking.joined(separator: "、"), source: quote)
    }

    /// 二级学院院长担任党总支副书记, 设支部委员会: the list shows it, and shows nothing where it does not.
    private static func settleBody(_ concept: String, _ sheet: EvidenceSheet<OfficerRecord>) -> EvidenceFinding? {
        if concept.contains("院长"), concept.contains("副书记") {
            let dean = sheet.records.first { record in
                record.office.contains("副书记") && (record.office + record.title).contains("院长")
            }
            return dean.map {
                EvidenceFinding(outcome: .satisfied, found: "班子成员表列有\($0.name)（\($0.office)）", source: sheet.source($0.office))
            }
        }
        let count = sheet.records.count { !$0.office.isEmpty }
        guard concept == "支部委员会", count >= 3 else { return nil }
        return EvidenceFinding(
            outcome: .satisfied, found: "班子成员表委员\(count)人", count: Double(count), source: sheet.source("委员\(count)人"))
    }

    /// 设纪检委员 and the like: the office is on the list or it is not.
    static func settleOffice(_ practice: PracticeCheck, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.officers, !sheet.records.isEmpty else { return nil }
        guard let office = office(practice.subject.concept) else { return settleBody(practice.subject.concept, sheet) }
        let holders = holders(of: office.spellings, in: sheet)
        if let holder = holders.first {
            return EvidenceFinding(
                outcome: .satisfied, found: "班子成员表列有\(office.word)\(holder.name)", count: Double(holders.count),
                source: sheet.source(holder.office))
        }
        return EvidenceFinding(
            outcome: .violated, found: "班子成员表无\(office.word)", count: 0, missing: "缺\(office.word)",
            source: sheet.source(sheet.records.map(\.office).joined(separator: "、")))
    }

    static func settleTerm(_ term: TermCheck, in context: UnitContext) -> EvidenceFinding? {
        guard let sheet = context.evidence.officers, let longest = term.years.max(), let shortest = term.years.min() else {
            return nil
        }
        let dates = sheet.records.filter { !$0.office.isEmpty }.compactMap(\.since)
        var counts: [RecordDate: Int] = [:]
        for date in dates { counts[date, default: 0] += 1 }
        // The day on which most took office is the election; by-elections are single.
        guard let election = counts.max(by: { ($0.value, $0.key.latest) < ($1.value, $1.key.latest) })?.key else { return nil }
        func end(_ years: Int) -> Day { Day(election.year + years, election.month, election.day ?? 31) }
        func words(_ years: Int) -> String { "任职日期\(text(election))，任期\(years)年，\(end(years).year)年\(end(years).month)月届满" }
        if end(shortest) >= context.asOf {
            return EvidenceFinding(outcome: .satisfied, found: words(shortest), source: sheet.source(text(election)))
        }
        guard end(longest) < context.asOf else { return nil }
        return EvidenceFinding(
            outcome: .violated, found: words(longest), missing: "任期已于\(end(longest).year)年\(end(longest).month)月届满，未见换届",
            source: sheet.source(text(election)))
    }

    private static func text(_ date: RecordDate) -> String {
        "\(date.year)年\(date.month)月" + (date.day.map { "\($0)日" } ?? "")
    }
}
