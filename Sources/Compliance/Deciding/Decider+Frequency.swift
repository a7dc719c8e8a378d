import ChineseQuantities

/// How often: rates, totals and dates against a bound per period.
extension Decider {
    func decideFrequency(_ measure: Measure, _ period: Period, _ requirement: PreparedRequirement, _ facts: [Fact]) -> Decision {
        guard let bound = measure.bounds.first(where: { $0.unit == "次" }) else { return .unstated }
        let facts = facts.filter { !isIssue($0) }
        let tally = Tally(preferred(facts, requirement), reading, period, addsUp: measure.subject.concept == "党课")
        let due = duePeriods(period, tally)
        let missing = missingPeriods(period, requirement, due)
        var decision = weigh(tally, bound, period, due, requirement)
        if !missing.isEmpty {
            decision.outcome = .violated
            decision.missing = "缺" + missedNames(missing, period)
            tellMissed(&decision, facts, tally, requirement)
            return decision
        }
        for admission in admissions(on: requirement) where admission.months.isEmpty && !admission.spans.contains(where: isPart) {
            if decision.outcome == .violated || isSettledByFigure(admission, requirement) { continue }
            if admission.isYet, Self.length(period) >= 12, isPlannedBeside(admission) { continue }
            if admission.isYet, !admission.spans.isEmpty, admission.spans.allSatisfy(isRunning) { continue }
            if decision.outcome == .satisfied, !isOfMonths(admission), !admission.isShortage,
                admission.kind == .weak
                    || admission.isCarried && !tally.isEmpty && !isOfThisYear(admission) && !isOfActor(admission, requirement)
            {
                continue
            }
            if admission.kind == .absent, decision.outcome == .satisfied { continue }
            return Decision(
                outcome: .violated, found: words(of: admission), range: quoteRange(admission.clause), count: decision.count,
                isQuoted: true)
        }
        if decision.outcome == .satisfied, let range = decision.range, let part = partReaching(in: range, isOfUnits: true) {
            return part
        }
        if decision.outcome == .unstated, isOnlyPlanned(requirement.own) { decision.reason = .planned }
        return decision
    }

    /// 主题党日制度2月印发: when a paper on it came out, not when it was held.
    private func isIssue(_ fact: Fact) -> Bool {
        guard case .occurrence = fact.value, fact.isCarried, !fact.months.isEmpty else { return false }
        return says(.issues, in: reading.clauses[fact.clause].range)
    }

    /// What the gap says was found beside the periods that were missed: the count that the denial stands behind, else its own words.
    private func tellMissed(_ decision: inout Decision, _ facts: [Fact], _ tally: Tally, _ requirement: PreparedRequirement) {
        guard let denial = admissions(on: requirement).first(where: { !$0.months.isEmpty || !$0.spans.isEmpty }) else {
            return
        }
        // 两个小组各11次，实训组9次，缺7月
        let count = facts.last {
            $0.range.upperBound <= denial.range.lowerBound && denial.clause - $0.clause <= 1 && isTimes($0)
                && reading.clauses[$0.clause].sentence == reading.clauses[denial.clause].sentence
        }
        if let count, case .amount(let amount, _, _) = count.value {
            decision.found = Figure.text(amount, unit: "次")
            decision.range = quoteRange(count.clause)
            decision.count = amount.value
        } else if !tally.totals.contains(where: { isTimes($0.fact) || $0.fact.range.upperBound <= denial.range.lowerBound }) {
            // 龚涛7月、8月没有按时交: how often it was done otherwise says nothing of that.
            decision.found = words(of: denial)
            decision.range = quoteRange(denial.clause)
            decision.isQuoted = true
        }
    }

    /// 尚未召开，拟于12月召开: the year is not over, and the act is on its way.
    func isPlannedBeside(_ admission: Admission) -> Bool {
        let sentence = reading.clauses[admission.clause].sentence
        return reading.clauses.contains { $0.sentence == sentence && $0.isPlanned }
    }

    /// 另有两个月师生在外实习，没有开展: the clause before counts the months that were missed.
    private func isOfMonths(_ admission: Admission) -> Bool {
        guard admission.isCarried, admission.clause > 0 else { return false }
        let before = admission.clause - 1
        guard reading.clauses[before].sentence == reading.clauses[admission.clause].sentence else { return false }
        return reading.clauses[before].hasFigure
            && reading.mentions(in: reading.clauses[before].range).contains { mention in
                guard case .quantity(let quantity) = mention.content else { return false }
                return quantity.unit.name == "月"
            }
    }

    /// 书记带队参赛，没有参加: the very person of whom it is asked.
    private func isOfActor(_ admission: Admission, _ requirement: PreparedRequirement) -> Bool {
        !requirement.actors.isEmpty && !admission.actors.isEmpty && fits(admission.actors, requirement)
    }

    /// 2024年开过，今年没有: the year itself is denied.
    private func isOfThisYear(_ admission: Admission) -> Bool {
        admission.kind == .notDone
            && (contains("今年", in: reading.clauses[admission.clause].range)
                || admission.spans.contains {
                    SpanMonths($0, reading).map { $0.range.contains(reading.asOfMonth) && $0.range.count >= reading.asOf.month }
                        ?? false
                })
    }

    /// 二季度尚未汇报 in June: the span is not over yet.
    func isRunning(_ span: Span) -> Bool {
        guard let months = SpanMonths(span, reading)?.range, months.count < 12 else { return false }
        return months.upperBound > DuePeriods(asOf: reading.asOf, records: []).end
    }

    /// Whether a span is a part of the year: 四季度 is, 今年 is not.
    func isPart(_ span: Span) -> Bool {
        SpanMonths(span, reading).map { $0.range.count < 12 && $0.range.lowerBound % 12 + $0.range.count != reading.asOf.month }
            ?? false
    }

    /// Facts without an actor speak for the unit itself; those of one officer do only where there are no others.
    private func preferred(_ facts: [Fact], _ requirement: PreparedRequirement) -> [Fact] {
        guard requirement.actors.isEmpty else { return facts }
        // 党课每季1次…，校领导5月讲1次: what the unit says of itself goes before what a visitor did.
        var facts = facts
        let isRated = facts.contains { fact in
            if case .rate = fact.value { return !fact.isCarried && fact.actors.isDisjoint(with: .superior) }
            return false
        }
        if isRated { facts = facts.filter { $0.actors.isDisjoint(with: .superior) && !isOfOneOfficer($0) } }
        // 党课2次。总支班子成员到支部讲党课各1次: nor does it count for less.
        let fromAbove = prepared.requirements.reduce(0) { $1.isFromAbove ? $0 | $1.own : $0 }
        let own = facts.filter { $0.slots & fromAbove == 0 || $0.actors.isEmpty || !$0.months.isEmpty || !isVisit($0) }
        if own.contains(where: { !isBareMention($0) && saysHowOften($0) }) { facts = own }
        let outright = facts.filter { !isBareMention($0) && saysHowOften($0) }.filter {
            !$0.isCarried || isBracket($0) || !$0.months.isEmpty || $0.span != nil || isHeldSoOften($0)
        }
        // 固定在每月第二个周五，开展12次；10月签到表少1页: where nothing is outright, all that was said counts.
        if outright.allSatisfy({ $0.isCarried }) { return facts }
        return outright + facts.filter(isBareMention)
    }

    /// 党课每季度1次；书记讲党课2次: a part of what the rate tells.
    private func isOfOneOfficer(_ fact: Fact) -> Bool {
        guard case .amount = fact.value, fact.months.isEmpty else { return false }
        return !fact.actors.isDisjoint(with: .leaders)
    }

    /// A subject that is only named says nothing of how often.
    private func isBareMention(_ fact: Fact) -> Bool {
        if case .occurrence = fact.value { return fact.months.isEmpty }
        return false
    }

    /// 24人 or 4个 say of how many, not how often.
    func saysHowOften(_ fact: Fact) -> Bool {
        guard case .amount(_, let unit, _) = fact.value, let unit, unit.family != "次" else { return true }
        return !fact.months.isEmpty || !fact.parts.isEmpty
    }

    /// 固定每月10日，今年开展6次: how often it was done, and no word more.
    private func isHeldSoOften(_ fact: Fact) -> Bool {
        guard case .amount = fact.value, fact.actors.isEmpty else { return false }
        let clause = reading.clauses[fact.clause]
        return clause.ownSlots == 0 && !clause.namesTopic
            && !(fact.range.upperBound..<clause.range.upperBound).contains { CopyIndex.isContent(reading.text[$0]) }
            && reading.hits(in: max(clause.range.lowerBound, fact.range.lowerBound - 3)..<fact.range.lowerBound).contains {
                $0.range.upperBound == fact.range.lowerBound && $0.classes.contains(.doing)
            }
    }

    private func isBracket(_ fact: Fact) -> Bool { reading.clauses[fact.clause].depth > 0 }
}
