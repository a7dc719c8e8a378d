import ChineseQuantities

/// What a statement says is still to come.
extension StatementReader {
    /// Marks clauses that speak of what is still to come.
    mutating func markPlans() {
        var plannedSentence = -1
        for offset in reading.clauses.indices {
            let isDraft = reading.clauses[offset].classes.contains(.draft) || endsInDraft(reading.clauses[offset].range)
            let isPlan =
                isDraft || reading.clauses[offset].classes.contains(.plan) && !isHabit(offset)
                || reading.clauses[offset].hasDate && saysWill(offset)
            guard isPlan || reading.clauses[offset].sentence == plannedSentence else { continue }
            let clause = reading.clauses[offset]
            if isPlan {
                reading.clauses[offset].isPlanned = isDraft || !isDone(clause)
                plannedSentence = reading.clauses[offset].isPlanned ? clause.sentence : -1
                planLead(offset)
            } else {
                let goesOn = clause.ownSlots == 0 ? !clause.hasFigure || isOnlyRate(clause) : isFurtherIntent(clause)
                if goesOn, !isDone(clause), !clause.classes.contains(.negator) {
                    reading.clauses[offset].isPlanned = true
                } else {
                    plannedSentence = -1
                }
            }
        }
        markDoubts()
    }

    /// 计划4月征求意见; 3月下旬将梳理目录; 述职评议考核年底开展: beside a date ahead, what would else be no plan.
    private func saysWill(_ clause: Int) -> Bool {
        let near = reading.clauses[clause]
        for mention in reading.mentions(in: near.range) {
            guard case .date(let date) = mention.content, let month = date.month, date.year == .implied, date.day == nil else {
                continue
            }
            let (start, end) = (mention.range.lowerBound, mention.range.upperBound)
            if reading.text[start] == "年" {
                return month > reading.asOf.month && !near.hasFigure && near.classes.contains(.doing)
                    && !near.range.contains { ["了", "过", "已"].contains(reading.text[$0]) }
            }
            guard month > reading.asOf.month || month == reading.asOf.month && date.part == .late && reading.asOf.day < 20 else {
                continue
            }
            if reading.text[end] == "将" { return true }
            if reading.text[start - 2] == "计", reading.text[start - 1] == "划", !CopyIndex.isContent(reading.text[start - 3]) {
                return true
            }
        }
        return false
    }

    /// 学习定在月头那个礼拜三下午: on which day of every month or week, not when in the year.
    private func isHabit(_ offset: Int) -> Bool {
        let clause = reading.clauses[offset]
        guard clause.months.isEmpty, clause.spans.isEmpty else { return false }
        let plans = reading.hits(in: clause.range).filter { $0.clause == offset && $0.classes.contains(.plan) }
        guard plans.allSatisfy({ reading.text[$0.range.lowerBound] == "定" }) else { return false }
        return says(.habits, in: clause.range)
    }

    /// 支部设置摸底，到底做没做，没有找到材料: nothing in the sentence is stated, save what a clause beside it gives a figure for.
    private mutating func markDoubts() {
        var doubted: Set<Int> = []
        for offset in reading.clauses.indices where reading.clauses[offset].classes.contains(.doubt) {
            doubted.insert(reading.clauses[offset].sentence)
        }
        guard !doubted.isEmpty else { return }
        for offset in reading.clauses.indices
        where doubted.contains(reading.clauses[offset].sentence)
            && (!reading.clauses[offset].hasFigure || reading.clauses[offset].classes.contains(.doubt))
        {
            reading.clauses[offset].isPlanned = true
            reading.clauses[offset].isDoubted = true
        }
    }

    /// 年底由组织部统一安排，届时参加; 放在12月，到时候按通知来: what stands before is still to come as well.
    mutating func planLead(_ offset: Int) {
        let range = reading.clauses[offset].range
        let isThen = range.dropLast().contains { ["届", "到"].contains(reading.text[$0]) && reading.text[$0 + 1] == "时" }
        guard offset > 0, case let lead = reading.clauses[offset - 1], lead.sentence == reading.clauses[offset].sentence,
            !isDone(lead), isThen || namesOnly(lead, before: reading.clauses[offset])
        else { return }
        reading.clauses[offset - 1].isPlanned = true
    }

    /// 民主生活会按照统一安排，拟于1月20日前后召开; 集中培训：8月党校班，已报名: a clause that says what is planned, and nothing that was done.
    private func namesOnly(_ lead: Clause, before plan: Clause) -> Bool {
        plan.ownSlots == 0 && !plan.namesTopic && lead.ownSlots != 0 && !lead.hasFigure
            && lead.classes.isDisjoint(with: [.made, .negator, .weakness]) && lead.months.allSatisfy { $0.day == nil }
            && !reading.hits(in: lead.range).contains { $0.classes.contains(.doing) && !$0.classes.contains(.general) }
    }

    /// 已制定民主评议工作方案: the clause is about the paper that comes before the event.
    func endsInDraft(_ range: Range<Int>) -> Bool {
        guard let last = range.last(where: { CopyIndex.isContent(reading.text[$0]) }), last > range.lowerBound,
            reading.text[last - 1] == "方", reading.text[last] == "案"
        else { return false }
        return reading.hits(in: range).contains { $0.kind == .event }
    }

    /// 下一步拟开通公众号，推广“微党课”: a clause that begins with what is to be done, and says of nothing that it was.
    private func isFurtherIntent(_ clause: Clause) -> Bool {
        guard !clause.hasFigure, !clause.hasDate, clause.contentCount <= 16 else { return false }
        let told = reading.hits(in: clause.range).first { $0.slots != 0 }
        guard let told, told.range.lowerBound > clause.range.lowerBound else { return false }
        return !clause.range.contains { ["了", "过", "均", "都"].contains(reading.text[$0]) }
    }

    /// 准备做考勤表，每个月通报一次: how often it is to be done.
    private func isOnlyRate(_ clause: Clause) -> Bool {
        var isRated = false
        for mention in reading.mentions(in: clause.range) {
            switch mention.content {
            case .frequency: isRated = true
            case .quantity(let quantity) where quantity.unit.countsOccurrences: break
            default: return false
            }
        }
        return isRated
    }

    /// 已, 实际 or 完成了 in a clause; the 已 of 已报名 only says that it is settled.
    func isDone(_ clause: Clause) -> Bool {
        let plans = reading.hits(in: clause.range)
        return clause.range.contains { offset in
            switch reading.text[offset] {
            case "已": !plans.contains { $0.classes.contains(.plan) && $0.range.contains(offset) }
            case "实": reading.text[offset + 1] == "际"
            default: false
            }
        }
    }
}
