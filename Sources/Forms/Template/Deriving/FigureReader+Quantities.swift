import ChineseQuantities
import Compliance

/// Numbers with a unit: which of them bind, and the conditions among them.
extension FigureReader {
    mutating func read(_ quantity: Quantity, _ mention: Mention, _ offset: inout Int) {
        if quantity.unit.name == "年", before(mention.range.lowerBound).hasSuffix("任期") {
            offset -= 1
            readTerm(mention, &offset)
            return
        }
        if let pending, quantity.unit.name != "次", pending.upperBound <= clauseStart(mention.range.lowerBound) {
            flushPending(before: clauseStart(mention.range.lowerBound))
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
    mutating func readCondition(_ quantity: Quantity, _ mention: Mention) -> Bool {
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
    func lowerBound(before mention: Mention) -> Double? {
        guard let last = sentence.mentions.last(where: { $0.range.upperBound <= mention.range.lowerBound }),
            wording.quote(last.range.upperBound..<mention.range.lowerBound) == "、", case .quantity(let quantity) = last.content
        else { return nil }
        return Self.bound(quantity).least
    }

    /// Whether a figure only opens such a pair.
    func opensPair(_ range: Range<Int>) -> Bool {
        guard let next = sentence.mentions.first(where: { $0.range.lowerBound >= range.upperBound }),
            case .quantity = next.content
        else { return false }
        let rest = wording.quote(next.range.upperBound..<min(next.range.upperBound + 1, sentence.range.upperBound))
        return wording.quote(range.upperBound..<next.range.lowerBound) == "、" && rest == "的"
    }

    /// Whether a figure is a demand at all, and not leave, penalty or a manner of speaking.
    func binds(_ quantity: Quantity, _ range: Range<Int>) -> Bool {
        let unit = quantity.unit.name
        if opensPair(range) || countsList(range) { return false }
        if ["年", "月", "周", "分", "岁", "字", "条", "分钟", "批", "种"].contains(unit) || isPermissive(range.lowerBound) {
            return false
        }
        if unit == "小时", quantity.amount.bound != .atLeast { return false }
        let words = wording.quote(range)
        if words.hasPrefix("一"), !words.hasPrefix("一般"), unit != "次", unit != "学时" { return false }
        let isPenal = ["脱党", "评定为", "不合格", "按自行"].contains { context.contains($0) }
        if isPenal, quantity.marks.contains(.total) || wording.quote(range.upperBound..<range.upperBound + 1) == "不" {
            return false
        }
        return TemplateVocabulary.units.contains(Self.unit(quantity))
    }

    /// A、B、C、D四个栏目: the list is the demand, its number only sums it up.
    private func countsList(_ range: Range<Int>) -> Bool {
        let behind = after(range.upperBound)
        return ["栏目", "板块", "模块"].contains { behind.hasPrefix($0) } && before(range.lowerBound).count { $0 == "、" } >= 2
    }

    func isPermissive(_ offset: Int) -> Bool {
        let start =
            sentence.clauses.last { $0.upperBound <= offset && wording.quote($0).contains("鼓励") }?.lowerBound
            ?? clauseStart(offset)
        let before = wording.quote(start..<offset)
        return ["可只", "可设", "可与", "可由", "可以", "可根据", "可增", "必要时", "提倡", "鼓励", "有条件的"].contains { before.contains($0) }
    }
}
