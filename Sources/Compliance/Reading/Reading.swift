import ChineseQuantities

/// A statement as it was read: its clauses, the words known in it and the facts they make.
struct Reading: Sendable {
    let text: ScalarText
    let mentions: [Mention]
    var hits: [WordHit] = []
    var clauses: [Clause] = []
    var facts: [Fact] = []
    /// Every admission of every clause.
    var admissions: [Admission] = []
    /// What was made good too late for a month in which it was due: 直到今年1月才补上.
    var late: [Admission] = []
    /// Subjects that the statement says the unit has none of.
    var absent: PreparedStandard.Slots = 0
    /// Subjects that it names without denying them.
    var present: PreparedStandard.Slots = 0
    /// Subjects of which it says that the question does not arise: 不存在毕业生组织关系转接.
    var lacking: PreparedStandard.Slots = 0
    /// 没有此类情况, said with words of its own.
    var hasNothing = false
    /// The whole statement repeats the standard.
    var copiesStandard = false
    /// How much of the standard's text the statement holds.
    var copiedShare = 0.0
    /// The unit says that the standard, or a part of it, does not concern it.
    var exemptions: [Exemption] = []
    let asOf: Day

    /// 不涉及, with what it is said of.
    struct Exemption: Sendable {
        var range: Range<Int>
        /// The subjects named with it; empty when it is said of all that stands before.
        var slots: PreparedStandard.Slots
        var hasReason: Bool
        /// 这条不涉及: said of the whole standard.
        var isWhole = false
        var sentence = 0
        var clause = 0
        /// It stands alone in its clause: …，不涉及.
        var isBare = false
    }

    /// The month of a date as read on the form's day; nil for a bare year.
    ///
    /// A month without a year lies in the one named before it, if any, else in the past, save the one to come; a day is given for what
    /// was done.
    func datedMonth(_ date: CalendarDate, _ year: Int? = nil) -> DatedMonth? {
        if date.year == .implied, let year, let month = date.month {
            return DatedMonth(index: year * 12 + month - 1, day: date.day, isYearStated: true)
        }
        guard var index = date.monthIndex(asOf: asOf.year, month: asOf.month) else { return nil }
        let stated = date.year != .implied
        if !stated, index > asOfMonth + (date.day == nil ? 1 : 0) || index == asOfMonth && date.day ?? 0 > asOf.day {
            index -= 12
        }
        return DatedMonth(index: index, day: date.day, isYearStated: stated)
    }

    /// 2025年：一季度1次，四季度1次: a part of the year named before it.
    func dated(_ span: Span, _ year: Int?) -> Span {
        guard let year, span.year == .implied, case .months = span.extent else { return span }
        return Span(year: .stated(year), extent: span.extent)
    }

    /// 受到了一次深刻的教育: the times of a figure of speech.
    func isRhetorical(_ mention: Mention) -> Bool {
        // 一年一个台阶
        if case .frequency = mention.content {
            let end = mention.range.upperBound
            return isIdiom(text[end] == "个" ? end + 1 : end)
        }
        guard case .quantity(let quantity) = mention.content, quantity.amount.value == 1 else { return false }
        if quantity.unit == Self.troop { return true }  // 一支打得赢的队伍
        let behind = mention.range.upperBound
        if text[behind - 1] == "面", (behind..<behind + 4).contains(where: { text[$0] == "旗" && text[$0 + 1] == "帜" }) {
            return true  // 一面鲜红的旗帜
        }
        let before = text[mention.range.lowerBound - 1]
        if before == "像" || before == "每", text[mention.range.lowerBound] == "一" { return true }  // 像一个, 每一位
        // 那一次漏了, 这一条做到了, 下一步: which one.
        if text[mention.range.lowerBound] == "一", ["那", "这", "下"].contains(before) { return true }
        // 劲往一处使, 跟一家人似的, 是一把好手
        if text[mention.range.lowerBound] == "一", ["往", "跟", "如", "是"].contains(before),
            ["处", "家", "把"].contains(quantity.unit.name)
        {
            return true
        }
        if text[mention.range.lowerBound] == "一", isIdiom(behind) { return true }
        // 一人不漏, 一个不少
        if text[behind] == "不", ["漏", "少", "落", "缺"].contains(text[behind + 1]) { return true }
        guard quantity.unit.countsOccurrences else { return false }
        // 一次没落下, 一次通过, 一次性, 一次一个主题: not how often.
        if text[mention.range.lowerBound] == "一",
            ["没", "未", "不", "通", "性", "一"].contains(text[mention.range.upperBound])
        {
            return true
        }
        for offset in max(0, mention.range.lowerBound - 4)..<mention.range.lowerBound {
            switch (text[offset], text[offset + 1]) {
            case ("受", "到"), ("得", "到"), ("经", "受"), ("经", "历"): return true
            default: break
            }
        }
        return false
    }

    /// 一个台阶, 一股绳, 一盘棋.
    private func isIdiom(_ behind: Int) -> Bool {
        switch (text[behind], text[behind + 1]) {
        case ("台", "阶"), ("脚", "印"), ("新", "台"), ("绳", _), ("棋", _): true
        default: false
        }
    }

    /// 七一 is a day, not a number.
    func namesFestival(_ range: Range<Int>) -> Bool {
        mentions(in: range).contains { mention in
            if case .festival = mention.content { return mention.range.contains(range.upperBound - 1) }
            return false
        }
    }

    private static let troop = Unit(named: "支")

    /// The words that begin in a range.
    func hits(in range: Range<Int>) -> ArraySlice<WordHit> { hits[Self.beginning(in: range, hits, \.range.lowerBound)] }

    /// The mentions that begin in a range.
    func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
        mentions[Self.beginning(in: range, mentions, \.range.lowerBound)]
    }

    /// Found by halving, because a statement may hold thousands.
    private static func beginning<Element>(in range: Range<Int>, _ all: [Element], _ start: (Element) -> Int) -> Range<Int> {
        let first = all.indices.partitioningIndex { start(all[$0]) >= range.lowerBound }
        var end = first
        while end < all.count, start(all[end]) < range.upperBound { end += 1 }
        return first..<end
    }

    /// Nothing but a number, with or without a unit.
    var isBareNumber: Bool { hits.isEmpty && mentions.count == 1 && clauses.count <= 2 }

    var asOfMonth: Int { asOf.year * 12 + asOf.month - 1 }

    /// The words of a clause with its neighbours in the same sentence, for a quote.
    func sentence(around clause: Int) -> Range<Int> {
        guard clauses.indices.contains(clause) else { return 0..<text.count }
        var range = clauses[clause].range
        var first = clause
        while first > 0, clauses[first - 1].sentence == clauses[clause].sentence { first -= 1 }
        var last = clause
        while last + 1 < clauses.count, clauses[last + 1].sentence == clauses[clause].sentence { last += 1 }
        for near in first...last {
            range = min(range.lowerBound, clauses[near].range.lowerBound)..<max(range.upperBound, clauses[near].range.upperBound)
        }
        return range
    }
}
