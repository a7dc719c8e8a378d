import ChineseQuantities
import Compliance

/// The words around a figure: what it counts, and whose it is.
extension FigureReader {
    func clauseStart(_ offset: Int) -> Int { wording.clause(at: offset, in: sentence).lowerBound }

    func clauseEnd(_ offset: Int, limit: Int) -> Int {
        min(limit, sentence.clauses.first { $0.contains(offset) }?.upperBound ?? limit)
    }

    func clauseText(_ offset: Int, limit: Int) -> String {
        wording.quote(offset..<max(offset, clauseEnd(offset, limit: limit)))
    }

    /// The words after a figure up to the clause's end or the next rate or figure.
    func after(_ offset: Int) -> String {
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
    func before(_ offset: Int, wide: Bool = false) -> String {
        let start = wide ? sentence.range.lowerBound : max(frontier, clauseStart(offset))
        return wording.quote(start..<max(start, offset))
    }

    func subject(of quantity: Quantity, _ range: Range<Int>) -> Subject? {
        let rate = sentence.mentions.last { $0.range.upperBound <= range.lowerBound && $0.isRate }?.range
        let near = wording.quote(max(frontier, clauseStart(range.lowerBound), rate?.upperBound ?? 0)..<range.lowerBound)
        let far = rate.map { before($0.lowerBound) } ?? ""
        let following = self.following(range.upperBound)
        let isPeople = ["人", "名"].contains(quantity.unit.name)
        if quantity.unit.name == "元" {
            return phrase.lexicon.concept(named: "活动经费").map { Subject($0) } ?? Subject("活动经费", terms: ["经费"])
        }
        if quantity.unit.name == "天", near.contains("公示") { return Subject("公示", terms: [phrase.core(near)]) }
        var candidates = isPeople ? [near, following] : [following, near, far]
        let isObjectBehind = ["配备", "设立", "设", "有", "配", "明确", "由"].contains { ListText.trimmed(near).hasSuffix($0) }
        if phrase.core(following).count > 1, isPeople, phrase.core(near).count < 2 || isObjectBehind {
            candidates = [following, near]
        }
        if ["学时", "课时", "天"].contains(quantity.unit.name) {
            // 不少于24学时的集中培训 has its name behind it.
            let named = following.hasPrefix("的") ? [following] : []
            candidates = named + [withoutActor(near), withoutActor(far), previousClause(range.lowerBound)]
        }
        for stretch in candidates {
            guard let subject = phrase.subject(stretch, context: near + following, wider: context) else { continue }
            // 党员撰写心得体会: who does it is no part of its name.
            if !phrase.isKnown(subject), let name = ActorPhrase.leading(stretch), stretch.hasPrefix(name),
                let bare = phrase.subject(withoutActor(stretch), context: near + following, wider: context)
            {
                return bare
            }
            return subject
        }
        return phrase.subject(previousClause(range.lowerBound), context: context)
    }

    /// The words behind a figure; none where they only go on to something else: 谈话一次并有记录.
    private func following(_ offset: Int) -> String {
        let text = after(offset)
        return ["并", "且", "以上", "以内"].contains { text.hasPrefix($0) } ? "" : text
    }

    /// What the words before a figure say of the year it is for: 全年, 年度, 年内.
    func namesYear(before offset: Int) -> Bool {
        let clause = wording.quote(clauseStart(offset)..<offset).replacing("一年内", with: "")
        return ["全年", "年内", "年度", "本年"].contains { clause.contains($0) }
    }

    func withoutActor(_ text: String) -> String {
        guard let name = ActorPhrase.leading(text), let index = text.range(of: name) else { return text }
        return String(text[text.index(index, offsetBy: name.count)...])
    }

    func previousClause(_ offset: Int) -> String {
        sentence.clauses.last { $0.upperBound <= clauseStart(offset) }.map { withoutActor(wording.quote($0)) } ?? ""
    }

    mutating func noteActor(before offset: Int) {
        let stretch = wording.quote(max(frontier, clauseStart(offset))..<max(frontier, offset))
        if let name = ActorPhrase.leading(stretch) {
            actor = name
        } else if ["支部", "党支部", "总支", "党总支"].contains(where: { stretch.hasPrefix($0) }) {
            actor = nil
        }
    }

    /// The wording of a demand: from where its clause begins, or where the last figure ended, to its end.
    func demand(_ start: Int, _ end: Int) -> String {
        let from = max(frontier, clauseStart(start))
        var text = wording.quote(from..<max(from, min(end, sentence.range.upperBound)))
        while let first = text.first, "、，, 。；".contains(first) { text.removeFirst() }
        return text.count <= 60 ? text : String(text.suffix(60))
    }
}

extension Mention {
    fileprivate var isRate: Bool {
        if case .frequency = content { return true }
        return false
    }
}
