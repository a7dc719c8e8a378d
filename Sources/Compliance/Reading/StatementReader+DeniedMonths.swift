import ChineseQuantities

/// The months of a denial, where another clause names them.
extension StatementReader {
    /// 四月带队外出，那个月就没开: the month is named in the clause before.
    func saysThatMonth(_ clause: Int) -> Bool {
        guard clause > 0, reading.clauses[clause].months.isEmpty, reading.clauses[clause].spans.isEmpty,
            !reading.clauses[clause - 1].months.isEmpty
        else { return false }
        let range = reading.clauses[clause].range
        for offset in range.dropFirst(2) where reading.text[offset] == "月" {
            let before = reading.text[offset - 1] == "个" ? reading.text[offset - 2] : reading.text[offset - 1]
            if ["那", "当", "该", "这"].contains(before) { return true }
        }
        // 2025年7月干事休产假，那一次漏公布了
        if says(.thatTime, in: range.prefix(4)) { return true }
        // 3月考务太忙，停了一次: a clause that holds nothing but the month.
        let before = reading.clauses[clause - 1]
        return before.sentence == reading.clauses[clause].sentence && before.months.count == 1 && before.ownSlots == 0
            && !before.namesTopic && reading.clauses[clause].actors.isEmpty
    }

    /// 7月该交的上半年情况没有报: a quarter, a half-year or a semester, beside the month in which it fell due.
    func isPartOfYear(_ span: Span) -> Bool {
        switch span.extent {
        case .months(let months): months.count == 3 && months.lowerBound % 3 == 1 || months.count == 6
        case .quarter, .semester: true
        default: false
        }
    }

    /// 9月以前没有开过: every month of the year before the one named.
    func monthsUpTo(_ clause: Clause) -> [DatedMonth]? {
        guard clause.months.count == 1, let named = clause.months.first, named.day == nil, isUpToDate(clause.range) else {
            return nil
        }
        let first = named.index - named.index % 12
        guard first < named.index else { return nil }
        return (first..<named.index).map { index in
            var month = named
            month.index = index
            return month
        }
    }

    /// 9月以前, 6月之前: up to a day, which says of this year that it was not.
    func isUpToDate(_ range: Range<Int>) -> Bool {
        reading.mentions(in: range).contains { mention in
            switch mention.content {
            case .date, .span:
                [mention.range.upperBound - 2, mention.range.upperBound].contains {
                    ["以", "之"].contains(reading.text[$0]) && reading.text[$0 + 1] == "前"
                }
            default: false
            }
        }
    }

    /// 2月、7月放假，没有学: the months of a clause before that has no subject of its own are those that were missed.
    func borrowMonths(_ admission: inout Admission) {
        var offset = admission.clause - 1
        // 二月份正值春节前后，多数同志离校团聚，故未组织.
        while offset > 0, admission.clause - offset < 3, isPlain(offset, beside: admission),
            reading.clauses[offset].months.isEmpty,
            reading.clauses[offset].spans.isEmpty
        {
            offset -= 1
        }
        guard offset >= 0, isPlain(offset, beside: admission) || isTopicOnly(offset, beside: admission) else { return }
        let lender = reading.clauses[offset]
        guard !lender.months.isEmpty || !lender.spans.isEmpty else { return }
        admission.months = lender.months
        if lender.months.isEmpty { admission.spans = lender.spans }
        admission.borrowed = offset
    }

    /// 支委会8月天太热，老同志出不了门，没开成: the subject and the month, and nothing done.
    private func isTopicOnly(_ offset: Int, beside admission: Admission) -> Bool {
        let clause = reading.clauses[offset]
        return clause.sentence == reading.clauses[admission.clause].sentence && clause.ownSlots & admission.slots != 0
            && !clause.hasFigure && clause.months.count == 1 && clause.classes.isDisjoint(with: [.made, .doing])
            && !clause.range.contains { ["了", "过"].contains(reading.text[$0]) }
    }

    /// Whether a clause of the same sentence names no subject and no figure.
    private func isPlain(_ offset: Int, beside admission: Admission) -> Bool {
        let clause = reading.clauses[offset]
        return clause.sentence == reading.clauses[admission.clause].sentence && clause.ownSlots == 0 && !clause.hasFigure
    }
}
