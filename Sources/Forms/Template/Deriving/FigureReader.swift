import ChineseQuantities
import Compliance

/// Reads the demands with figures out of one sentence: how often, how many, by when, at which ratio, for which term.
struct FigureReader {
    let wording: StandardWording
    let sentence: StandardWording.Sentence
    let phrase: Phrase
    /// What kinds of unit fill in the form; where there are several, a demand may be for one of them.
    let unitKinds: [UnitKind]
    private(set) var proposals: [Proposal] = []

    private var interval: Interval?
    /// The rate that no figure has used yet, which then means once.
    private var pending: Range<Int>?
    private var months: [(month: Int, range: Range<Int>)] = []
    private var condition: Condition?
    private var actor: String?
    /// Where the last figure ended.
    private var frontier: Int
    private var context: String { wording.quote(sentence.range) }

    init(_ wording: StandardWording, _ sentence: StandardWording.Sentence, _ phrase: Phrase, _ unitKinds: [UnitKind]) {
        self.wording = wording
        self.sentence = sentence
        self.phrase = phrase
        self.unitKinds = unitKinds
        frontier = sentence.range.lowerBound
        read()
    }

    private mutating func read() {
        var offset = 0
        while offset < sentence.mentions.count {
            let mention = sentence.mentions[offset]
            switch mention.content {
            case .frequency(let rate): read(rate, mention, &offset)
            case .date(let date): read(date, mention)
            case .quantity(let quantity): read(quantity, mention, &offset)
            case .percent(let amount): readPercent(amount, mention)
            case .ratio(let ratio): readRatio(ratio, mention)
            default: break
            }
            offset += 1
        }
        flushMonths(before: sentence.range.upperBound)
        flushPending(before: sentence.range.upperBound)
    }

    // MARK: Rates

    private mutating func read(_ rate: Frequency, _ mention: Mention, _ offset: inout Int) {
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
    private mutating func flushPending(before end: Int) {
        defer { pending = nil }
        guard let range = pending, let interval, let period = Period(interval), range.upperBound < end else { return }
        let stretch = wording.quote(range.upperBound..<clauseEnd(range.upperBound, limit: end))
        guard stretch.count > 2, period != .year, period != .schoolYear, !isPermissive(range.lowerBound) else { return }
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

    private mutating func readTerm(_ mention: Mention, _ offset: inout Int) {
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

    private mutating func read(_ date: CalendarDate, _ mention: Mention) {
        guard let month = date.month, date.part == nil, date.day == nil, date.year == .implied else { return }
        if let last = months.last, !isJoint(wording.quote(last.range.upperBound..<mention.range.lowerBound)) {
            flushMonths(before: mention.range.lowerBound)
        }
        pending = nil
        months.append((month, mention.range))
    }

    /// 、, 和 and the like between two months leave them with one act.
    private func isJoint(_ text: String) -> Bool { text.allSatisfy { "、和及与份，, 每年的".contains($0) } }

    private mutating func flushMonths(before end: Int) {
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

    // MARK: Quantities

    private mutating func read(_ quantity: Quantity, _ mention: Mention, _ offset: inout Int) {
        if quantity.unit.name == "年", before(mention.range.lowerBound).hasSuffix("任期") {
            offset -= 1
            readTerm(mention, &offset)
            return
        }
        if readCondition(quantity, mention) { return }
        guard binds(quantity, mention.range) else { return }
        var others: [Quantity] = []
        while offset + 1 < sentence.mentions.count, case .quantity(let other) = sentence.mentions[offset + 1].content,
            wording.quote(sentence.mentions[offset].range.upperBound..<sentence.mentions[offset + 1].range.lowerBound) == "或"
        {
            others.append(other)
            offset += 1
        }
        if !months.isEmpty, quantity.unit.name == "次" { return }
        noteActor(before: mention.range.lowerBound)
        propose(quantity, mention.range.lowerBound..<sentence.mentions[offset].range.upperBound, others: others)
        pending = nil
    }

    /// 党员7人以上的, 不足7人的: holds for what follows in the sentence. Where what follows is that a branch be set up, the number is the
    /// demand itself.
    private mutating func readCondition(_ quantity: Quantity, _ mention: Mention) -> Bool {
        let after = wording.quote(mention.range.upperBound..<min(mention.range.upperBound + 14, sentence.range.upperBound))
        let clause = wording.quote(clauseStart(mention.range.lowerBound)..<mention.range.lowerBound)
        let isMembers = ["人", "名"].contains(quantity.unit.name) && clause.contains("党员") && !clause.contains("小组")
        guard isMembers, after.hasPrefix("的") || clause.contains("达到") || wording.quote(mention.range).contains("达到") else {
            return false
        }
        var bound = Self.bound(quantity)
        if let lower = lowerBound(before: mention) { bound.least = lower }
        let isFull = clause.contains("正式党员")
        let rest = wording.quote(mention.range.upperBound..<sentence.range.upperBound)
        if let verb = ["成立", "设立"].first(where: { rest.contains($0) }), let index = rest.range(of: verb),
            rest[index...].prefix(12).contains("支部") && !rest[index...].prefix(12).contains("委员会"),
            !rest[..<index].contains("可")
        {
            let subject = Subject(isFull ? "正式党员" : "党员人数")
            add(
                demand(mention.range.lowerBound, sentence.range.upperBound), subject,
                .measure(Measure(subject: subject, bounds: [bound])))
        } else if isFull {
            condition = .fullMembers(least: bound.least.map { Int($0) }, most: bound.most.map { Int($0) })
        } else {
            condition = .members(least: bound.least.map { Int($0) }, most: bound.most.map { Int($0) })
        }
        frontier = mention.range.upperBound
        return true
    }

    /// 超过50人、不足100人的: the figure before this one, when only a pause mark stands between.
    private func lowerBound(before mention: Mention) -> Double? {
        guard let last = sentence.mentions.last(where: { $0.range.upperBound <= mention.range.lowerBound }),
            wording.quote(last.range.upperBound..<mention.range.lowerBound) == "、", case .quantity(let quantity) = last.content
        else { return nil }
        return Self.bound(quantity).least
    }

    /// Whether a figure only opens such a pair.
    private func opensPair(_ range: Range<Int>) -> Bool {
        guard let next = sentence.mentions.first(where: { $0.range.lowerBound >= range.upperBound }),
            case .quantity = next.content
        else { return false }
        let rest = wording.quote(next.range.upperBound..<min(next.range.upperBound + 1, sentence.range.upperBound))
        return wording.quote(range.upperBound..<next.range.lowerBound) == "、" && rest == "的"
    }

    /// Whether a figure is a demand at all, and not leave, penalty or a manner of speaking.
    private func binds(_ quantity: Quantity, _ range: Range<Int>) -> Bool {
        let unit = quantity.unit.name
        if opensPair(range) { return false }
        if ["年", "月", "周", "分", "岁", "字", "条", "小时", "分钟", "批", "种"].contains(unit) || isPermissive(range.lowerBound) {
            return false
        }
        let words = wording.quote(range)
        if words.hasPrefix("一"), !words.hasPrefix("一般"), unit != "次", unit != "学时" { return false }
        let isPenal = ["脱党", "评定为", "不合格", "按自行"].contains { context.contains($0) }
        if isPenal, quantity.marks.contains(.total) || wording.quote(range.upperBound..<range.upperBound + 1) == "不" {
            return false
        }
        return TemplateVocabulary.units.contains(Self.unit(quantity))
    }

    private func isPermissive(_ offset: Int) -> Bool {
        let start =
            sentence.clauses.last { $0.upperBound <= offset && wording.quote($0).contains("鼓励") }?.lowerBound
            ?? clauseStart(offset)
        let before = wording.quote(start..<offset)
        return ["可只", "可设", "可与", "可由", "可以", "可根据", "可增", "必要时", "提倡", "鼓励", "有条件的"].contains { before.contains($0) }
    }

    private mutating func propose(_ quantity: Quantity, _ range: Range<Int>, others: [Quantity]) {
        let unit = quantity.unit.name
        if quantity.amount.bound == .atMost, phrase.core(before(range.lowerBound)).isEmpty, extend(Self.bound(quantity)) {
            return
        }
        guard var subject = subject(of: quantity, range) else { return }
        var bound = Self.bound(quantity)
        if ["人", "名"].contains(unit) {
            let names = [subject.concept] + subject.terms
            let bodies = ["总支部委员会", "支部委员会", "委员会", "支委会"]
            if let body = bodies.first(where: { body in names.contains { $0.hasSuffix(body) } }) {
                subject = Subject("委员", terms: [body, "支委"])
            }
        }
        var period = interval.flatMap(Period.init)
        if !["次", "学时", "课时", "小时", "天"].contains(unit) { period = nil }
        if unit == "天", period != nil, others.isEmpty {
            bound = Compliance.Bound(least: 1, unit: "次")
            subject = phrase.subject(before(range.lowerBound, wide: true), context: context) ?? subject
        }
        let measure = Measure(
            subject: subject, bounds: [bound] + others.map { Self.bound($0) }, period: period, actor: actor,
            perActor: actor.map { ActorPhrase.isEach($0, unit: unit) } ?? false)
        add(
            demand(range.lowerBound, range.upperBound + (self.after(range.upperBound)).unicodeScalars.count), subject,
            .measure(measure))
        frontier = range.upperBound
    }

    /// 3-5人组成，最多不超过7人: the second figure only moves the first one's upper end.
    private mutating func extend(_ bound: Compliance.Bound) -> Bool {
        guard let last = proposals.indices.last, case .measure(var measure) = proposals[last].check, measure.bounds.count == 1,
            measure.bounds[0].unit == bound.unit, let most = measure.bounds[0].most, let greater = bound.most, greater > most
        else { return false }
        measure.bounds[0].most = greater
        proposals[last].check = .measure(measure)
        return true
    }

    private mutating func readPercent(_ amount: Amount, _ mention: Mention) {
        guard !isPermissive(mention.range.lowerBound) else { return }
        noteActor(before: mention.range.lowerBound)
        let stretch = after(mention.range.upperBound)
        let subject =
            stretch.count > 3
            ? phrase.subject(stretch, context: stretch) : phrase.subject(before(mention.range.lowerBound), context: "")
        guard let subject else { return }
        let bound = Self.bound(amount, unit: "%")
        add(
            demand(mention.range.lowerBound, mention.range.upperBound + stretch.unicodeScalars.count), subject,
            .measure(Measure(subject: subject, bounds: [bound], actor: actor)))
        frontier = mention.range.upperBound
    }

    private mutating func readRatio(_ ratio: Ratio, _ mention: Mention) {
        guard let least = ratio.quotient else { return }
        let parts = wording.quote(clauseStart(mention.range.lowerBound)..<mention.range.lowerBound).split { "与和:：比".contains($0) }
            .map { phrase.core(String($0).filter { $0 != "之" }) }.filter { $0.count > 1 }
        guard parts.count >= 2 else { return }
        let check = RatioCheck(numerator: Subject(parts[0]), denominator: Subject(parts[1]), least: least)
        proposals.append(
            Proposal(
                demand(mention.range.lowerBound, mention.range.upperBound), .ratio(check), when: .unlessNone(Subject(parts[1]))))
    }

    // MARK: Words around a figure

    private func clauseStart(_ offset: Int) -> Int { wording.clause(at: offset, in: sentence).lowerBound }

    private func clauseEnd(_ offset: Int, limit: Int) -> Int {
        min(limit, sentence.clauses.first { $0.contains(offset) }?.upperBound ?? limit)
    }

    private func clauseText(_ offset: Int, limit: Int) -> String {
        wording.quote(offset..<max(offset, clauseEnd(offset, limit: limit)))
    }

    /// The words after a figure up to the clause's end or the next rate or figure.
    private func after(_ offset: Int) -> String {
        let next = sentence.mentions.first { $0.range.lowerBound >= offset }?.range.lowerBound ?? sentence.range.upperBound
        guard offset < sentence.range.upperBound else { return "" }
        let clause = sentence.clauses.first { $0.contains(offset) }
        var text = wording.quote(offset..<max(offset, min(next, clause?.upperBound ?? offset)))
        if next < (clause?.upperBound ?? 0), let index = text.lastIndex(where: { "、和".contains($0) }) {
            text = String(text[..<index])
        }
        return text
    }

    /// The words before a figure since the last one; all the sentence's when `wide`.
    private func before(_ offset: Int, wide: Bool = false) -> String {
        let start = wide ? sentence.range.lowerBound : max(frontier, clauseStart(offset))
        return wording.quote(start..<max(start, offset))
    }

    private func subject(of quantity: Quantity, _ range: Range<Int>) -> Subject? {
        let rate = sentence.mentions.last { $0.range.upperBound <= range.lowerBound && $0.isRate }?.range
        let near = wording.quote(max(frontier, clauseStart(range.lowerBound), rate?.upperBound ?? 0)..<range.lowerBound)
        let far = rate.map { before($0.lowerBound) } ?? ""
        let following = after(range.upperBound)
        let isPeople = ["人", "名"].contains(quantity.unit.name)
        if quantity.unit.name == "元" {
            return phrase.lexicon.concept(named: "活动经费").map { Subject($0) } ?? Subject("活动经费", terms: ["经费"])
        }
        var candidates = isPeople ? [near, following] : [following, near, far]
        let isObjectBehind = ["配备", "设立", "设", "有", "配", "明确"].contains { ListText.trimmed(near).hasSuffix($0) }
        if phrase.core(following).count > 1, isPeople, phrase.core(near).count < 2 || isObjectBehind {
            candidates = [following, near]
        }
        if ["学时", "课时", "天"].contains(quantity.unit.name) {
            candidates = [withoutActor(near), withoutActor(far), previousClause(range.lowerBound)]
        }
        for stretch in candidates {
            if let subject = phrase.subject(stretch, context: near + following) { return subject }
        }
        return phrase.subject(previousClause(range.lowerBound), context: context)
    }

    private func withoutActor(_ text: String) -> String {
        guard let name = ActorPhrase.leading(text), let index = text.range(of: name) else { return text }
        return String(text[text.index(index, offsetBy: name.count)...])
    }

    private func previousClause(_ offset: Int) -> String {
        sentence.clauses.last { $0.upperBound <= clauseStart(offset) }.map { withoutActor(wording.quote($0)) } ?? ""
    }

    private mutating func noteActor(before offset: Int) {
        let stretch = wording.quote(max(frontier, clauseStart(offset))..<max(frontier, offset))
        if let name = ActorPhrase.leading(stretch) { actor = name }
    }

    /// The wording of a demand: from where its clause begins, or where the last figure ended, to its end.
    private func demand(_ start: Int, _ end: Int) -> String {
        let from = max(frontier, clauseStart(start))
        var text = wording.quote(from..<max(from, min(end, sentence.range.upperBound)))
        while let first = text.first, "、，, 。；".contains(first) { text.removeFirst() }
        return text.count <= 60 ? text : String(text.suffix(60))
    }

    private mutating func add(_ demand: String, _ subject: Subject, _ check: Check, note: String? = nil, isSure: Bool = false) {
        let implied = ImpliedCondition.of(subject, actor: actor, demand: demand, unitKinds: unitKinds)
        let note = note ?? (isSure || phrase.isKnown(subject) ? nil : "事项“\(subject.concept)”是从原文截取的，请核对并补同义词")
        proposals.append(Proposal(demand, check, when: condition ?? implied, note: note))
    }

    // MARK: Bounds

    private static func bound(_ quantity: Quantity) -> Compliance.Bound {
        var bound = bound(quantity.amount, unit: unit(quantity))
        let isPlain = quantity.amount.bound == nil && !quantity.amount.isRange
        if ["人", "名"].contains(quantity.unit.name), isPlain { bound.isNominal = true }
        return bound
    }

    private static func bound(_ amount: Amount, unit: String) -> Compliance.Bound {
        switch amount.bound {
        case .atLeast: Compliance.Bound(least: amount.least, unit: unit)
        case .moreThan: Compliance.Bound(least: amount.least + 1, unit: unit)
        case .atMost: Compliance.Bound(most: amount.most, unit: unit)
        case .lessThan: Compliance.Bound(most: amount.most - 1, unit: unit)
        case nil: Compliance.Bound(least: amount.least, most: amount.isRange ? amount.most : nil, unit: unit)
        }
    }

    private static func unit(_ quantity: Quantity) -> String {
        let name = quantity.unit.name == "名" ? "人" : quantity.unit.name
        return quantity.per.map { "\(name)/\($0.name)" } ?? name
    }
}

extension Mention {
    fileprivate var isRate: Bool {
        if case .frequency = content { return true }
        return false
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
