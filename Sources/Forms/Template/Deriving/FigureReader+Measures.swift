import ChineseQuantities
import Compliance

/// Measures made of quantities, percentages and ratios.
extension FigureReader {
    mutating func propose(_ quantity: Quantity, _ range: Range<Int>, others: [Quantity]) {
        let unit = quantity.unit.name
        if quantity.amount.bound == .atMost, phrase.core(before(range.lowerBound)).isEmpty, extend(Self.bound(quantity)) {
            return
        }
        let isDay = unit == "天" && quantity.amount.bound == nil && interval != nil && others.isEmpty
        if linksPeople(quantity, range) { return }
        let day = isDay ? dayActivity(range) : nil
        let total = totalSubject(before: range.lowerBound)
        guard var subject = day ?? total ?? share(range) ?? subject(of: quantity, range) else { return }
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
        if total != nil || isTimed(unit) && namesYear(before: range.lowerBound) { period = .year }
        if isDay, period != nil { bound = Compliance.Bound(least: 1, unit: "次") }
        if unit == "天", !isDay { period = nil }
        let isPerHead = unit == "元" && ["每名", "每人", "人均"].contains { before(range.lowerBound).contains($0) }
        if isPerHead { (bound.unit, period) = ("元/人", nil) }
        let measure = Measure(
            subject: subject, bounds: [bound] + others.map { Self.bound($0) }, period: period, actor: actor,
            perActor: !isPerHead && actor.map { ActorPhrase.isEach($0, unit: unit) } ?? false)
        let demand = demand(range.lowerBound, range.upperBound + (self.after(range.upperBound)).unicodeScalars.count)
        if let sides = sides(range.lowerBound), subject.concept.contains("谈") {
            for side in sides { propose(measure, between: side, demand) }
        } else {
            add(dated(demand, period), subject, .measure(measure))
        }
        frontier = range.upperBound
    }

    /// 每人联系1至2名入党积极分子: what one person does for others, which the number of either shows only together with the other's.
    private mutating func linksPeople(_ quantity: Quantity, _ range: Range<Int>) -> Bool {
        let others = phrase.core(after(range.upperBound))
        guard ["人", "名"].contains(quantity.unit.name), others.count > 1,
            let verb = ["联系", "结对帮扶", "结对", "帮扶"].first(where: { before(range.lowerBound).hasSuffix($0) })
        else { return false }
        let subject = Subject(verb + others, terms: [others, verb])
        let demand = demand(range.lowerBound, range.upperBound + after(range.upperBound).unicodeScalars.count)
        add(
            demand, subject, .practice(PracticeCheck(subject: subject, acts: [verb])),
            note: "每人联系的人数不能从总数判定，按是否联系理解，请核对")
        frontier = range.upperBound
        return true
    }

    /// Units that are counted over a stretch of time.
    private func isTimed(_ unit: String) -> Bool { ["次", "学时", "课时", "小时", "天", "篇", "场", "期"].contains(unit) }

    /// 党小组会1次 after 每月召开支委会1次、: a demand that stands alone has to say how often.
    private func dated(_ demand: String, _ period: Period?) -> String {
        guard let period, !demand.contains(where: { "每年季月期周".contains($0) }) else { return demand }
        return TemplateVocabulary.word(period, in: TemplateVocabulary.periods) + demand
    }

    /// （含专题1次）: a part of what the figure before it counts.
    private func share(_ range: Range<Int>) -> Subject? {
        let lead = ListText.trimmed(before(range.lowerBound))
        guard lead.hasPrefix("含") || lead.hasPrefix("其中含"), case .measure(let whole)? = proposals.last?.check else { return nil }
        let name = phrase.core(lead.replacing("其中", with: "").replacing("含", with: ""))
        guard !name.isEmpty, name.count <= 4 else { return nil }
        return Subject(name + whole.subject.concept)
    }

    // MARK: Talks between sides

    /// 书记与委员之间、委员与党员之间: the sides of talks that one figure is for; nil where there are not several.
    private func sides(_ offset: Int) -> [String]? {
        let lead = wording.quote(clauseStart(offset)..<offset).split(separator: "每").first.map(String.init) ?? ""
        let sides = lead.split(separator: "、").map(String.init).filter { $0.contains("之间") }
        return sides.count > 1 ? sides : nil
    }

    private mutating func propose(_ measure: Measure, between side: String, _ demand: String) {
        guard let end = side.range(of: "之间") else { return }
        var name = String(side[..<end])
        for word in ["基层党组织", "党支部", "党总支"] where name.hasPrefix(word + "班子") || name.hasPrefix(word + "委员") {
            name = String(name.dropFirst(word.count))
        }
        let who = name.contains("党员") ? name : name + "之间"
        var measure = measure
        measure.subject = Subject(who + "谈心谈话", terms: ["谈心谈话", name])
        measure.actor = who
        measure.perActor = false
        let figure = demand.range(of: "每").map { String(demand[$0...]) } ?? demand
        add(who + figure, measure.subject, .measure(measure), isSure: true)
    }

    /// What a fixed day is for: 每月固定1天开展主题党日, 主题党日每月固定1天.
    private func dayActivity(_ range: Range<Int>) -> Subject? {
        let following = phrase.subject(after(range.upperBound), context: context)
        if let following, phrase.isKnown(following) { return following }
        return phrase.subject(before(range.lowerBound, wide: true), context: context) ?? following
    }

    /// 全年不少于12次 after 每月组织1次集中学习: the same thing over the year.
    private func totalSubject(before offset: Int) -> Subject? {
        let lead = ListText.trimmed(wording.quote(clauseStart(offset)..<offset))
        guard ["全年", "年内", "每年累计", "全年累计"].contains(lead), case .measure(let measure)? = proposals.last?.check else { return nil }
        return measure.subject
    }

    /// 3-5人组成，最多不超过7人: the second figure only moves the first one's upper end.
    mutating func extend(_ bound: Compliance.Bound) -> Bool {
        guard let last = proposals.indices.last, case .measure(var measure) = proposals[last].check, measure.bounds.count == 1,
            measure.bounds[0].unit == bound.unit, let most = measure.bounds[0].most, let greater = bound.most, greater > most
        else { return false }
        measure.bounds[0].most = greater
        proposals[last].check = .measure(measure)
        return true
    }

    mutating func readPercent(_ amount: Amount, _ mention: Mention) {
        guard !isPermissive(mention.range.lowerBound) else { return }
        noteActor(before: mention.range.lowerBound)
        let stretch = after(mention.range.upperBound)
        let subject =
            stretch.count > 3
            ? phrase.subject(stretch, context: stretch) : phrase.subject(before(mention.range.lowerBound), context: "")
        guard var subject else { return }
        // 慰问覆盖率 is not what it is the rate of.
        let name = phrase.core(before(mention.range.lowerBound))
        if stretch.count <= 3, name.hasSuffix("率"), name.count <= 10, !subject.concept.hasSuffix("率") { subject = Subject(name) }
        var bound = Self.bound(amount, unit: "%")
        // 控制在70%以上 bounds below, whatever 控制 makes one think of.
        let isLeast = wording.quote(mention.range).hasSuffix("以上") || stretch.hasPrefix("以上")
        if isLeast { bound = Compliance.Bound(least: amount.least, unit: "%") }
        add(
            demand(mention.range.lowerBound, mention.range.upperBound + stretch.unicodeScalars.count), subject,
            .measure(Measure(subject: subject, bounds: [bound], actor: actor)))
        frontier = mention.range.upperBound
    }

    mutating func readRatio(_ ratio: Ratio, _ mention: Mention) {
        guard let least = ratio.quotient else { return }
        let parts = wording.quote(clauseStart(mention.range.lowerBound)..<mention.range.lowerBound).split { "与和:：比".contains($0) }
            .map { phrase.core(String($0).filter { $0 != "之" }) }.filter { $0.count > 1 }
        guard parts.count >= 2 else { return }
        let check = RatioCheck(numerator: Subject(parts[0]), denominator: Subject(parts[1]), least: least)
        proposals.append(
            Proposal(
                demand(mention.range.lowerBound, mention.range.upperBound), .ratio(check), when: .unlessNone(Subject(parts[1]))))
    }

    // MARK: Bounds

    static func bound(_ quantity: Quantity) -> Compliance.Bound {
        var bound = bound(quantity.amount, unit: unit(quantity))
        let isPlain = quantity.amount.bound == nil && !quantity.amount.isRange
        if ["人", "名"].contains(quantity.unit.name), isPlain { bound.isNominal = true }
        return bound
    }

    static func bound(_ amount: Amount, unit: String) -> Compliance.Bound {
        switch amount.bound {
        case .atLeast: Compliance.Bound(least: amount.least, unit: unit)
        case .moreThan: Compliance.Bound(least: amount.least + 1, unit: unit)
        case .atMost: Compliance.Bound(most: amount.most, unit: unit)
        case .lessThan: Compliance.Bound(most: amount.most - 1, unit: unit)
        case nil: Compliance.Bound(least: amount.least, most: amount.isRange ? amount.most : nil, unit: unit)
        }
    }

    static func unit(_ quantity: Quantity) -> String {
        let name = quantity.unit.name == "名" ? "人" : quantity.unit.name
        return quantity.per.map { "\(name)/\($0.name)" } ?? name
    }
}
