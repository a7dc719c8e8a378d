import ChineseQuantities

/// What of a statement only repeats the standard.
extension StatementReader {
    /// 委员5人 where the standard has 5—7人: an answer in the standard's own words.
    private var hasOwnFigure: Bool {
        reading.mentions.contains { mention in
            guard case .quantity(let quantity) = mention.content, ["人", "学时", "次"].contains(quantity.unit.family) else {
                return false
            }
            return !standard.figures.contains(quantity.amount)
        }
    }

    /// Marks clauses that only repeat the standard, and the whole statement when it does.
    mutating func markCopies() {
        let share = Double(coverage.copiedCount) / Double(max(1, coverage.contentCount - idleCount))
        reading.copiesStandard =
            coverage.contentCount >= 12 && coverage.longestRun >= 12 && share >= 0.88 && !hasOwnFigure
            && !reading.admissions.contains(where: isOwn)
        reading.copiedShare = Double(coverage.copiedCount) / Double(max(1, standard.copying.contentCount))
        markQuoted()
        guard coverage.copiedCount > 0 else { return }
        for offset in reading.clauses.indices {
            if reading.copiesStandard || isCopied(offset) { reading.clauses[offset].isCopied = true }
        }
    }

    /// 标准：每年1次。现状：…: a sentence that says under its heading what is asked.
    private mutating func markQuoted() {
        var sentence = -1
        for offset in reading.clauses.indices {
            let range = reading.clauses[offset].range
            if reading.clauses[offset].sentence != sentence, reading.text[range.lowerBound + 2] == ":",
                says(.demandHeadings, in: range.lowerBound..<range.lowerBound + 2)
            {
                sentence = reading.clauses[offset].sentence
            }
            if reading.clauses[offset].sentence == sentence { reading.clauses[offset].isCopied = true }
        }
    }

    /// How much is said in clauses that add nothing to a copy: 已按要求落实.
    private var idleCount: Int {
        guard coverage.copiedCount >= 12 else { return 0 }
        return reading.clauses.reduce(0) { count, clause in
            let isIdle =
                clause.ownSlots == 0 && !clause.namesTopic && !clause.hasFigure && !clause.hasDate && !clause.isParticular
                && clause.contentCount <= 12 && !clause.range.contains { coverage.isCopied($0) }
                && clause.classes.isDisjoint(with: [.negator, .weakness, .notApplicable, .plan])
            return isIdle ? count + clause.contentCount : count
        }
    }

    /// 教学办公场所尚未设置公开栏: a denial that the standard's words do not hold.
    private func isOwn(_ denial: Admission) -> Bool { !coverage.isCopied(denial.range.lowerBound) }

    /// 建立困难党员台账，现列7人: the figure is on what the clause before names.
    private func isFollowedByFigure(_ clause: Int) -> Bool {
        guard clause + 1 < reading.clauses.count, case let next = reading.clauses[clause + 1] else { return false }
        return next.sentence == reading.clauses[clause].sentence && next.hasFigure && next.ownSlots == 0 && !next.namesTopic
            && next.contentCount <= 6
    }

    /// Whether a clause without figures or dates of its own repeats the standard.
    private func isCopied(_ clause: Int) -> Bool {
        let content = reading.clauses[clause].contentCount
        guard content >= 8, !reading.clauses[clause].hasDate, !reading.clauses[clause].admissions.contains(where: isOwn) else {
            return false
        }
        // 每个二级院至少配备1—2名: the demand itself, with its figures.
        let isDemand = content >= 14 && says(.demands, in: reading.clauses[clause].range)
        guard !reading.clauses[clause].hasFigure || isDemand, !isFollowedByFigure(clause) else { return false }
        var copied = 0
        for position in reading.clauses[clause].range where coverage.isCopied(position) && Int(clauseOf[position]) == clause {
            copied += 1
        }
        return copied * 100 >= content * 95
    }
}
