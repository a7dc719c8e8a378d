import ChineseQuantities

/// What takes an admission back: 未开的已补开, 发现3处漏签名，当周补正.
///
/// Worked out once for all clauses, because a statement may hold thousands of admissions.
struct Amends {
    private var clauses: [Clause]

    private struct Clause {
        /// 已补开, 整改到位, outright.
        var isMade = false
        /// 已 in the clause.
        var saysAlready = false
        /// Something was done, and not denied.
        var isDone = false
        /// 更正 before it in the same sentence: what was wrong on paper.
        var isCorrection = false
        /// Where 发现 stands.
        var finding = Int.max
        /// Made or done in a clause behind it of the same sentence.
        var isMadeLater = false
        var isDoneLater = false
    }

    init(_ reading: Reading, _ phrases: Phrases) {
        clauses = reading.clauses.map { clause in
            var own = Clause()
            own.isMade =
                clause.classes.contains(.made) && !clause.isPlanned && !Self.isDue(clause.range, reading.text)
                && !Self.isIntended(clause, reading, phrases)
            own.isDone = clause.classes.contains(.doing) && !clause.isPlanned && clause.classes.isDisjoint(with: .negator)
            for offset in clause.range {
                if reading.text[offset] == "已" { own.saysAlready = true }
                if reading.text[offset] == "发", reading.text[offset + 1] == "现" { own.finding = min(own.finding, offset) }
            }
            return own
        }
        for offset in clauses.indices {
            let isCarriedOn =
                offset > 0 && clauses[offset - 1].isCorrection
                && reading.clauses[offset].sentence == reading.clauses[offset - 1].sentence
                && reading.clauses[offset].depth == reading.clauses[offset - 1].depth
            clauses[offset].isCorrection = isCarriedOn || Self.corrects(reading.clauses[offset].range, reading.text)
        }
        for offset in clauses.indices.dropLast().reversed()
        where reading.clauses[offset].sentence == reading.clauses[offset + 1].sentence {
            let next = reading.clauses[offset + 1]
            let isDenied = !next.classes.isDisjoint(with: .negator) && !clauses[offset + 1].saysAlready
            clauses[offset].isMadeLater = clauses[offset + 1].isMadeLater || (clauses[offset + 1].isMade && !isDenied)
            clauses[offset].isDoneLater = clauses[offset + 1].isDoneLater || clauses[offset + 1].isDone
        }
    }

    /// 更正：第二季度报表填2人，漏报1人.
    private static func corrects(_ range: Range<Int>, _ text: ScalarText) -> Bool {
        range.prefix(3).contains { text[$0] == "更" && text[$0 + 1] == "正" }
    }

    /// 已要求12月底前补齐: by when it has to be done.
    private static func isDue(_ range: Range<Int>, _ text: ScalarText) -> Bool {
        range.dropFirst().contains {
            text[$0] == "前" && ["底", "月", "日", "末"].contains(text[$0 - 1])
        }
    }

    /// 还是应该补上, 承诺补讲, 将补做: it is meant, and not yet done.
    private static func isIntended(_ clause: Compliance.Clause, _ reading: Reading, _ phrases: Phrases) -> Bool {
        let made = reading.hits(in: clause.range).filter { $0.classes.contains(.made) }
        guard !made.isEmpty, !clause.range.contains(where: { reading.text[$0] == "已" }) else { return false }
        return made.allSatisfy { word in
            let (start, end) = (word.range.lowerBound, word.range.upperBound)
            if [end - 1, end].contains(where: { ["了", "过"].contains(reading.text[$0]) }) { return false }
            if reading.text[start - 1] == "将" { return true }
            // 计划补做, but not 按计划补做
            if reading.text[start - 2] == "计", reading.text[start - 1] == "划" {
                return !["按", "照", "依", "如"].contains(reading.text[start - 3])
            }
            return phrases.occur(.intentions, in: reading.text.folded, max(clause.range.lowerBound, start - 12)..<start)
        }
    }

    /// Whether an admission is made good in its own clause or behind it. 一直没有补上 is no amends; what was found amiss is mended once
    /// something was done about it.
    func cover(_ admission: Admission) -> Bool {
        if admission.isExcess { return false }
        let own = clauses[admission.clause]
        if own.isCorrection { return true }
        if own.isMadeLater || (own.isMade && (admission.kind != .notDone || own.saysAlready)) { return true }
        return own.finding < admission.range.lowerBound && own.isDoneLater
    }
}
