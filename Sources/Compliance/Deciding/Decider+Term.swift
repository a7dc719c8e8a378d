import ChineseQuantities

/// A term of office: when it began, how long it runs, whether it has ended without an election.
extension Decider {
    func decide(_ term: TermCheck, _ requirement: PreparedRequirement) -> Decision {
        let years = statedYears()
        if let years, !term.years.contains(Int(years.value)) {
            return Decision(
                outcome: .violated, found: "任期\(years.value.plainText)年", range: quoteRange(years.clause), count: years.value)
        }
        let dates = electionDates()
        let length = years.map { Int($0.value) } ?? term.years.max() ?? 3
        let end = dates.end ?? dates.start.map { Self.adding(length, to: $0.day) }
        let clause = dates.clause ?? years?.clause
        guard let end else {
            if let denied = lateness(requirement) { return denied }
            return unstated(requirement)
        }
        let startText = dates.start.map { $0.text } ?? ""
        let found = [startText.isEmpty ? "" : "\(startText)换届", "任期\(length)年", "\(Self.text(end))届满"].filter { !$0.isEmpty }
            .joined(separator: "，")
        guard end < reading.asOf else {
            return Decision(outcome: .satisfied, found: found, range: clause.map(quoteRange))
        }
        if isExtended() { return Decision(outcome: .satisfied, found: found + "，已批准延期", range: clause.map(quoteRange)) }
        return Decision(outcome: .violated, found: found, missing: "届满后未换届", range: clause.map(quoteRange))
    }

    // MARK: What is stated

    /// 任期3年, 每届五年.
    private func statedYears() -> (value: Double, clause: Int)? {
        for fact in reading.facts {
            let clause = reading.clauses[fact.clause]
            guard !clause.isCopied || clause.hasDate else { continue }
            guard case .amount(let amount, let unit, _) = fact.value, let unit, unit.family == "月", unit.name == "年" else {
                continue
            }
            guard amount.value >= 1, amount.value <= 6, says(.termLengths, in: reading.clauses[fact.clause].range) else {
                continue
            }
            return (amount.value, fact.clause)
        }
        return nil
    }

    /// Whether a range of the text holds a word.
    func contains(_ word: String, in range: Range<Int>) -> Bool {
        let wanted = word.unicodeScalars
        guard let first = wanted.first?.value else { return false }
        return range.contains { start in
            guard reading.text.folded[start] == first else { return false }
            var position = start
            for scalar in wanted {
                guard position < range.upperBound, reading.text.folded[position] == scalar.value else { return false }
                position += 1
            }
            return true
        }
    }

    /// Whether a range of the text holds a word of a list.
    func says(_ list: PhraseList, in range: Range<Int>) -> Bool {
        prepared.lexicon.phrases.occur(list, in: reading.text.folded, range)
    }

    private struct Stated {
        var start: (day: Day, text: String)?
        var end: Day?
        var clause: Int?
    }

    /// The last election stated, and the end of the term where it is stated outright.
    private func electionDates() -> Stated {
        let stated = electionDates(named: [.elections])
        return stated.start == nil && stated.end == nil ? electionDates(named: [.elections, .terms]) : stated
    }

    private func electionDates(named lists: [PhraseList]) -> Stated {
        var stated = Stated()
        for mention in reading.mentions {
            let clause = clauseIndex(of: mention.range.lowerBound)
            switch mention.content {
            case .date(let date):
                guard let day = day(date, late: false), let lateDay = day2(date) else { continue }
                if isEnd(mention.range, clause) {
                    stated.end = lateDay
                    stated.clause = stated.clause ?? clause
                } else if isStart(mention.range, clause, lists), !reading.clauses[clause].isPlanned, day <= reading.asOf {
                    if let known = stated.start, known.day > day { continue }
                    stated.start = (lateDay, Self.text(date, day))
                    stated.clause = clause
                }
            case .span(let span):
                guard case .dates(let first, let last) = span.extent, says(.terms, in: reading.clauses[clause].range)
                else { continue }
                if let first = day(first, late: true) { stated.start = (first, Self.text(first)) }
                if let last { stated.end = day2(last) }
                stated.clause = clause
            default: break
            }
        }
        // 2026年5月期满，5月20日换届: the end of the term before.
        if let end = stated.end, let start = stated.start, end <= start.day || Self.isOneMonth(end, start.day) {
            stated.end = nil
        }
        return stated
    }

    private static func isOneMonth(_ one: Day, _ other: Day) -> Bool { one.monthIndex == other.monthIndex }

    private func clauseIndex(of position: Int) -> Int {
        var best = 0
        for (offset, clause) in reading.clauses.enumerated() where clause.range.contains(position) {
            if clause.depth >= reading.clauses[best].depth || !reading.clauses[best].range.contains(position) { best = offset }
        }
        return best
    }

    /// 至…, …届满, …到期, 下次换届…, 应于…前换届.
    private func isEnd(_ range: Range<Int>, _ clause: Int) -> Bool {
        let within = reading.clauses[clause].range
        let behind = range.upperBound..<min(within.upperBound, range.upperBound + 8)
        let before = max(within.lowerBound, range.lowerBound - 8)..<range.lowerBound
        if says(.termEndsBehind, in: behind) || says(.termEndsBefore, in: before) { return true }
        return !isOfDenial(range) && before.last.map { ["至", "到"].contains(reading.text[$0]) } ?? false
    }

    /// 到2027年1月12日未换届: the day on which it is told.
    private func isOfDenial(_ range: Range<Int>) -> Bool {
        ["未", "仍", "还", "尚", "没"].contains(reading.text[range.upperBound])
    }

    /// A date that stands with an election, or alone in a clause about the committee.
    private func isStart(_ range: Range<Int>, _ clause: Int, _ lists: [PhraseList]) -> Bool {
        let within = reading.clauses[clause].range
        let near = max(within.lowerBound, range.lowerBound - 16)..<min(within.upperBound, range.upperBound + 30)
        let before = max(within.lowerBound, range.lowerBound - 6)..<range.lowerBound
        if isOfDenial(range) { return false }
        // 换届方案6月底报院党总支: on its way to an election.
        if says(.electionIntents, in: before) || says(.electionPapers, in: near) { return false }
        return lists.contains { says($0, in: near) } || reading.facts.isEmpty || reading.text.count <= 14
    }

    private func day(_ date: CalendarDate, late: Bool) -> Day? {
        let year = date.resolvedYear(asOf: reading.asOf.year, month: reading.asOf.month)
        guard (1900...2200).contains(year) else { return nil }
        let index = date.monthIndex(asOf: reading.asOf.year, month: reading.asOf.month)
        guard let month = index.map({ $0 % 12 + 1 }) else {
            if case .implied = date.year { return nil }
            return late ? Day(year, 12, 31) : Day(year, 1, 1)
        }
        return Day(year, month, date.day ?? (late ? 31 : 1))
    }

    private func day2(_ date: CalendarDate) -> Day? { day(date, late: true) }

    private func isExtended() -> Bool {
        if reading.text.folded.contains("…") { return false }  // words left out
        let isPending = reading.clauses.contains { clause in
            says(.answers, in: clause.range) && (clause.classes.contains(.negator) || says(.pending, in: clause.range))
        }
        // 亦无延期批复
        if isPending || says(.noExtensions, in: 0..<reading.text.count) { return false }
        let stated = reading.clauses.filter { !$0.isPlanned }
        return stated.contains { says(.extensions, in: $0.range) } && stated.contains { says(.approvals, in: $0.range) }
    }

    /// 未按期换届, 已超期: late without any date.
    private func lateness(_ requirement: PreparedRequirement) -> Decision? {
        for admission in reading.admissions where !reading.clauses[admission.clause].isCopied {
            let clause = admission.clause
            guard says(.overdue, in: reading.clauses[clause].range) else { continue }
            return Decision(outcome: .violated, found: words(of: admission), range: quoteRange(clause), isQuoted: true)
        }
        return nil
    }

    // MARK: Days

    static func adding(_ years: Int, to day: Day) -> Day { Day(day.year + years, day.month, day.day) }

    static func text(_ day: Day) -> String {
        day.day >= 31 ? "\(day.year)年\(day.month)月" : "\(day.year)年\(day.month)月\(day.day)日"
    }

    private static func text(_ date: CalendarDate, _ day: Day) -> String {
        guard date.month != nil else { return "\(day.year)年" }
        return date.day == nil ? "\(day.year)年\(day.month)月" : "\(day.year)年\(day.month)月\(day.day)日"
    }
}
