import ChineseQuantities
import Compliance

/// Rates, terms and months: how often, for how long, by when.
extension FigureReader {
    mutating func read(_ rate: Frequency, _ mention: Mention, _ offset: inout Int) {
        flushMonths(before: mention.range.lowerBound)
        if rate.interval.unit == .term {
            readTerm(mention, &offset)
            return
        }
        flushPending(before: mention.range.lowerBound)
        noteActor(before: mention.range.lowerBound)
        interval = rate.interval
        if let quantity = rate.quantity {
            propose(quantity, mention.range, others: [])
        } else {
            pending = mention.range
        }
    }

    /// A rate without a figure means once in each interval: 每半年向学院党委报告情况. 每年 alone is too common to mean that.
    mutating func flushPending(before end: Int) {
        defer { pending = nil }
        guard let range = pending, let interval, let period = Period(interval), range.upperBound < end else { return }
        let stretch = wording.quote(range.upperBound..<clauseEnd(range.upperBound, limit: end))
        if Self.bareActs.contains(stretch) { return proposeAct(stretch, range, period) }
        guard stretch.count > 2, !isPermissive(range.lowerBound) else { return }
        if period == .year || period == .schoolYear {
            guard let name = phrase.subject(stretch, context: ""), Self.yearly.contains(name.concept) else { return }
        }
        guard
            var subject = phrase.subject(stretch, context: context + stretch)
                ?? phrase.subject(before(range.lowerBound), context: context)
        else { return }
        if !phrase.isKnown(subject), let event = phrase.subject(previousClause(range.lowerBound), context: ""),
            phrase.isKnown(event)
        {
            subject = event
        }
        add(
            demand(range.lowerBound, range.upperBound + stretch.unicodeScalars.count), subject,
            .measure(Measure(subject: subject, bounds: [Compliance.Bound(least: 1, unit: "次")], period: period, actor: actor)),
            note: "原文没有写次数，按每期至少1次理解")
        frontier = end
    }

    private static let bareActs: Set<String> = ["更新", "公布", "公示", "公开", "维护", "检查"]

    /// 党务公开栏每月更新: what is done stands before the rate.
    private mutating func proposeAct(_ act: String, _ range: Range<Int>, _ period: Period) {
        let name = phrase.core(before(range.lowerBound))
        guard name.count > 1 else { return }
        let subject = Subject(name + act, terms: [name])
        add(
            demand(range.lowerBound, range.upperBound + act.unicodeScalars.count), subject,
            .measure(Measure(subject: subject, bounds: [Compliance.Bound(least: 1, unit: "次")], period: period)),
            note: "原文没有写次数，按每期至少1次理解")
        frontier = range.upperBound + act.unicodeScalars.count
    }

    /// What is held once a year when 每年 is all that the wording says.
    static let yearly: Set<String> = ["民主评议党员", "组织生活会", "民主生活会", "述职评议考核", "书记述职"]

    mutating func readTerm(_ mention: Mention, _ offset: inout Int) {
        var years: [Int] = []
        while offset + 1 < sentence.mentions.count, case .quantity(let quantity) = sentence.mentions[offset + 1].content,
            quantity.unit.name == "年"
        {
            years += Array(Set([Int(quantity.amount.least), Int(quantity.amount.most)])).sorted()
            offset += 1
        }
        guard !years.isEmpty else { return }
        let body = phrase.core(before(mention.range.lowerBound))
        let name = ["总支部委员会", "支部委员会", "委员会"].first { body.contains($0) } ?? "委员会"
        add(
            demand(mention.range.lowerBound, sentence.mentions[offset].range.upperBound), Subject(name),
            .term(TermCheck(subject: Subject(name, terms: ["本届", "班子", "支委会"].filter { $0 != name }), years: years)), isSure: true
        )
        frontier = sentence.mentions[offset].range.upperBound
    }

    // MARK: Months

    mutating func read(_ date: CalendarDate, _ mention: Mention) {
        guard let month = date.month, date.part == nil, date.day == nil, date.year == .implied else { return }
        if let last = months.last, !isJoint(wording.quote(last.range.upperBound..<mention.range.lowerBound)) {
            flushMonths(before: mention.range.lowerBound)
        }
        pending = nil
        months.append((month, mention.range))
    }

    /// 、, 和 and the like between two months leave them with one act.
    func isJoint(_ text: String) -> Bool { text.allSatisfy { "、和及与份，, 每年的".contains($0) } }

    mutating func flushMonths(before end: Int) {
        defer { months = [] }
        guard let first = months.first, let last = months.last else { return }
        // The act may follow 通过党内文件等形式，分别…, clauses later.
        let stretch = wording.quote(last.range.upperBound..<end)
        let all = stretch.isEmpty ? context : stretch
        guard
            let subject = phrase.subject(all, context: all, wider: context)
                ?? phrase.subject(before(first.range.lowerBound), context: context)
        else { return }
        for (month, _) in months {
            add(
                "每年\(month)月\(phrase.isKnown(subject) ? subject.concept : phrase.core(clauseText(last.range.upperBound, limit: end)))",
                subject,
                .schedule(ScheduleCheck(subject: subject, months: [month])))
        }
        frontier = end
    }
}

extension Period {
    /// The period of an interval; nil when requirements know none of that length.
    init?(_ interval: Interval) {
        let interval = interval.normalized
        switch (interval.unit, interval.count) {
        case (.week, 1): self = .week
        case (.month, 1): self = .month
        case (.month, 2): self = .twoMonths
        case (.quarter, 1): self = .quarter
        case (.halfYear, 1): self = .halfYear
        case (.semester, 1): self = .semester
        case (.year, 1): self = .year
        case (.schoolYear, 1): self = .schoolYear
        case (.year, 2): self = .twoYears
        case (.term, 1): self = .term
        default: return nil
        }
    }
}
