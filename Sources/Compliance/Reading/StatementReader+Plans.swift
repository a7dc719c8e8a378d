import ChineseQuantities

/// What a statement says is still to come.
extension StatementReader {
    /// Marks clauses that speak of what is still to come.
    mutating func markPlans() {
        var plannedSentence = -1
        for offset in reading.clauses.indices {
            let isDraft = reading.clauses[offset].classes.contains(.draft) || endsInDraft(reading.clauses[offset].range)
            let isPlan = isDraft || reading.clauses[offset].classes.contains(.plan)
            guard isPlan || reading.clauses[offset].sentence == plannedSentence else { continue }
            let clause = reading.clauses[offset]
            if isPlan {
                reading.clauses[offset].isPlanned = isDraft || !isDone(clause)
                plannedSentence = reading.clauses[offset].isPlanned ? clause.sentence : -1
                planLead(offset)
            } else {
                if clause.ownSlots == 0, !clause.hasFigure, !isDone(clause), !clause.classes.contains(.negator) {
                    reading.clauses[offset].isPlanned = true
                } else {
                    plannedSentence = -1
                }
            }
        }
    }

    /// 年底由组织部统一安排，届时参加; 放在12月，到时候按通知来: what stands before is still to come as well.
    mutating func planLead(_ offset: Int) {
        let range = reading.clauses[offset].range
        // 届时 到时
        let isThen = range.dropLast().contains { [0x5C4A, 0x5230].contains(reading.text[$0]) && reading.text[$0 + 1] == 0x65F6 }
        guard isThen, offset > 0, reading.clauses[offset - 1].sentence == reading.clauses[offset].sentence,
            !isDone(reading.clauses[offset - 1])
        else { return }
        reading.clauses[offset - 1].isPlanned = true
    }

    /// 已制定民主评议工作方案: the clause is about the paper that comes before the event.
    func endsInDraft(_ range: Range<Int>) -> Bool {
        guard let last = range.last(where: { CopyIndex.isContent(reading.text[$0]) }), last > range.lowerBound,
            reading.text[last - 1] == 0x65B9, reading.text[last] == 0x6848  // 方案
        else { return false }
        return reading.hits(in: range).contains { $0.kind == .event }
    }

    /// 已, 实际 or 完成了 in a clause.
    func isDone(_ clause: Clause) -> Bool {
        let scalars = reading.text.folded
        for offset in clause.range where offset < scalars.count {
            if scalars[offset] == 0x5DF2 { return true }  // 已
            if scalars[offset] == 0x5B9E, offset + 1 < scalars.count, scalars[offset + 1] == 0x9645 { return true }  // 实际
        }
        return false
    }
}
