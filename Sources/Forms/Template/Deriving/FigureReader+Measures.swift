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
        let day = isDay ? dayActivity(range) : nil
        let total = totalSubject(before: range.lowerBound)
        guard var subject = day ?? total ?? subject(of: quantity, range) else { return }
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
        if total != nil { period = .year }
        if isDay, period != nil { bound = Compliance.Bound(least: 1, unit: "次") }
        if unit == "天", !isDay { period = nil }
        let measure = Measure(
            subject: subject, bounds: [bound] + others.map { Self.bound($0) }, period: period, actor: actor,
            perActor: actor.map { ActorPhrase.isEach($0, unit: unit) } ?? false)
        add(
            demand(range.lowerBound, range.upperBound + (self.after(range.upperBound)).unicodeScalars.count), subject,
            .measure(measure))
        frontier = range.upperBound
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
        guard let subject else { return }
        let bound = Self.bound(amount, unit: "%")
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
