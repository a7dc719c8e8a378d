import ChineseQuantities

/// Something due in a named month: 每年7月公布1次.
extension Decider {
    func decide(_ schedule: ScheduleCheck, _ requirement: PreparedRequirement) -> Decision {
        var facts = facts(on: requirement)
        if isPublication(schedule) { facts = facts.filter { isPostedFrom($0.clause) } + postings(requirement) }
        let admissions = admissions(on: requirement, among: reading.admissions + reading.late)
        for admission in admissions {
            let names = (admission.months.isEmpty ? monthsBefore(admission.clause) : admission.months).map { $0.index % 12 + 1 }
            if !names.isEmpty, Set(names).isDisjoint(with: schedule.months) { continue }
            if admission.kind == .absent, hasMonth(facts, schedule.months) { continue }
            if admission.kind == .weak, admission.isCarried || reading.clauses[admission.clause].hasFigure { continue }
            return Decision(outcome: .violated, found: words(of: admission), range: quoteRange(admission.clause), isQuoted: true)
        }
        let months =
            facts.flatMap { fact in (fact.months + begun(fact.clause)).map { (month: $0.index, clause: fact.clause) } }
            + unownedMonths(requirement)
        var found: [Int] = []
        for wanted in schedule.months {
            if let hit = months.first(where: { $0.month % 12 + 1 == wanted && isRecent($0.month) }) {
                if let late = lateness(hit.clause) { return late }
                found.append(hit.clause)
                continue
            }
            if let clause = coveredByRate(facts) {
                found.append(clause)
                continue
            }
            let posted =
                isPublication(schedule)
                ? months.filter { isPosted($0.clause) || reading.clauses[$0.clause].parent.map(isPosted) ?? false } : months
            return missing(wanted, posted, requirement)
        }
        guard let clause = found.first else { return unstated(requirement) }
        return Decision(outcome: .satisfied, found: trimmed(reading.clauses[clause].range), range: quoteRange(clause))
    }

    /// 两次在公示栏张贴明细: what was put up, in words that do not repeat the subject.
    private func postings(_ requirement: PreparedRequirement) -> [Fact] {
        reading.clauses.indices.compactMap { offset in
            let clause = reading.clauses[offset]
            guard !clause.isPlanned, !clause.isCopied, clause.admissions.isEmpty, isPosted(offset) else { return nil }
            let months = clause.months.isEmpty ? leadingMonths(offset) : clause.months
            guard !months.isEmpty else { return nil }
            var fact = Fact(value: .occurrence, range: clause.range, slots: requirement.own, clause: offset)
            fact.months = months
            return fact
        }
    }

    /// 1月8日、7月3日以文件发至各支部，同时在公开栏公布: the days that the sentence named last.
    private func leadingMonths(_ clause: Int) -> [DatedMonth] {
        var near = clause
        while near > 0, clause - near < 3, reading.clauses[near - 1].sentence == reading.clauses[clause].sentence,
            reading.clauses[near - 1].admissions.isEmpty, !reading.clauses[near - 1].isPlanned
        {
            near -= 1
            guard !reading.clauses[near].months.isEmpty else { continue }
            // 1月8号一回，7月3号一回，明细贴公开栏: all of them, as far as each clause is little more than its date.
            var months = reading.clauses[near].months
            while near > 0, reading.clauses[near].contentCount <= 8, case let before = reading.clauses[near - 1],
                before.sentence == reading.clauses[near].sentence, before.contentCount <= 8, !before.months.isEmpty,
                before.admissions.isEmpty, before.ownSlots == 0
            {
                near -= 1
                months += before.months
            }
            return months
        }
        return []
    }

    /// Whether the sentence of a clause, from the clause on, says that something was put up.
    func isPostedFrom(_ clause: Int) -> Bool {
        var near = clause
        while near < reading.clauses.count, reading.clauses[near].sentence == reading.clauses[clause].sentence {
            if isPosted(near) { return true }
            near += 1
        }
        return reading.clauses[..<clause].suffix(8).contains {
            isPosted($0.range) && $0.sentence + 1 >= reading.clauses[clause].sentence
        }
    }

    private func isPublication(_ schedule: ScheduleCheck) -> Bool {
        ["公布", "公示", "公开"].contains { schedule.subject.concept.contains($0) }
    }

    private func isPosted(_ clause: Int) -> Bool {
        isPosted(reading.clauses[clause].range)
    }

    func isPosted(_ range: Range<Int>) -> Bool { says(.postings, in: range) }

    /// 今年1月赶上经办人交接，拖到3月4日才公布.
    private func lateness(_ clause: Int) -> Decision? {
        let sentence = reading.clauses[clause].sentence
        for near in reading.clauses.indices[clause...] where reading.clauses[near].sentence == sentence {
            let range = reading.clauses[near].range
            // 6月的收缴情况拖到9月15日才公示
            if near > clause || Set(reading.clauses[near].months.map(\.index)).count >= 2, says(.delays, in: range),
                !reading.clauses[near].months.isEmpty || contains("才", in: range)
            {
                return Decision(outcome: .violated, found: trimmed(range), range: range, isQuoted: true)
            }
        }
        return nil
    }

    /// 9月15日起用一周时间排查完毕, 9月14日至18日排查1次: the month in which it began.
    private func begun(_ clause: Int) -> [DatedMonth] {
        let year = reading.clauses[clause].year
        return reading.clauses[clause].spans.compactMap { span in
            guard case .dates(let first, let last) = span.extent, first.day != nil,
                let start = reading.datedMonth(first, year)
            else { return nil }
            let isShort = last.flatMap { reading.datedMonth($0, year) }.map { $0.index - start.index <= 1 } ?? true
            return isShort ? start : nil
        }
    }

    /// 1月应公布的一次，因系统切换未能进行: the months that the sentence named last.
    private func monthsBefore(_ clause: Int) -> [DatedMonth] {
        var near = clause
        while near > 0, reading.clauses[near - 1].sentence == reading.clauses[clause].sentence {
            near -= 1
            if !reading.clauses[near].months.isEmpty { return reading.clauses[near].months }
        }
        return []
    }

    private func hasMonth(_ facts: [Fact], _ months: [Int]) -> Bool {
        facts.contains { $0.months.contains { months.contains($0.index % 12 + 1) } }
    }

    /// Months stated without any subject, where the whole statement is dates: 6月27日、12月10日.
    private func unownedMonths(_ requirement: PreparedRequirement) -> [(month: Int, clause: Int)] {
        guard !reading.clauses.contains(where: { $0.ownSlots != 0 || $0.namesTopic }) else { return [] }
        var found: [(month: Int, clause: Int)] = []
        for clause in reading.clauses.indices where !reading.clauses[clause].isPlanned {
            for month in reading.clauses[clause].months { found.append((month.index, clause)) }
        }
        return found
    }

    private func isRecent(_ month: Int) -> Bool {
        month <= reading.asOfMonth && month >= reading.asOfMonth - max(12, reading.asOf.month)
    }

    /// 每月公布 covers every month.
    private func coveredByRate(_ facts: [Fact]) -> Int? {
        for fact in facts {
            if !says(.publications, in: reading.clauses[fact.clause].range) { continue }
            if case .rate(_, let interval, _) = fact.value, interval.unit == .month || interval.unit == .week, interval.count == 1
            {
                return fact.clause
            }
        }
        return nil
    }

    /// Other months are listed, the wanted one is not: a gap once it is due.
    private func missing(_ wanted: Int, _ months: [(month: Int, clause: Int)], _ requirement: PreparedRequirement) -> Decision {
        if let rare = tooRare(requirement) { return rare }
        let listed = months.filter { isRecent($0.month) }
        var due = reading.asOf.year * 12 + wanted - 1
        if due > reading.asOfMonth, reading.asOf.month <= 3 { due -= 12 }
        guard let first = listed.first, due <= reading.asOfMonth, !isPlannedMonth(wanted) else {
            return unstated(requirement)
        }
        let names = Set(listed.map { $0.month % 12 + 1 }).sorted().map { "\($0)月" }.joined(separator: "、")
        return Decision(outcome: .violated, found: names, missing: "缺\(wanted)月", range: quoteRange(first.clause))
    }

    /// 每年年底公布一次 leaves out the other month that the standard names.
    private func tooRare(_ requirement: PreparedRequirement) -> Decision? {
        for fact in facts(on: requirement) {
            guard case .rate(_, let interval, _) = fact.value, interval.unit == .year || interval.unit == .schoolYear else {
                continue
            }
            if reading.clauses[fact.clause].months.count >= 2 { continue }
            return Decision(
                outcome: .violated, found: trimmed(reading.clauses[fact.clause].range), range: quoteRange(fact.clause))
        }
        return nil
    }

    private func isPlannedMonth(_ month: Int) -> Bool {
        reading.clauses.contains { $0.isPlanned && $0.months.contains { $0.index % 12 + 1 == month } }
    }
}
