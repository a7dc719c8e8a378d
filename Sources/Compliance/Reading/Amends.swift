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
        /// Where 发现 stands.
        var finding = Int.max
        /// Made or done in a clause behind it of the same sentence.
        var isMadeLater = false
        var isDoneLater = false
    }

    init(_ reading: Reading) {
        clauses = reading.clauses.map { clause in
            var own = Clause()
            own.isMade = clause.classes.contains(.made) && !clause.isPlanned
            own.isDone = clause.classes.contains(.doing) && !clause.isPlanned && clause.classes.isDisjoint(with: .negator)
            for offset in clause.range {
                if reading.text[offset] == 0x5DF2 { own.saysAlready = true }  // 已
                if reading.text[offset] == 0x53D1, reading.text[offset + 1] == 0x73B0 { own.finding = min(own.finding, offset) }
            }
            return own
        }
        for offset in clauses.indices.dropLast().reversed()
        where reading.clauses[offset].sentence == reading.clauses[offset + 1].sentence {
            let next = reading.clauses[offset + 1]
            let isDenied = !next.classes.isDisjoint(with: .negator) && !clauses[offset + 1].saysAlready
            clauses[offset].isMadeLater = clauses[offset + 1].isMadeLater || (clauses[offset + 1].isMade && !isDenied)
            clauses[offset].isDoneLater = clauses[offset + 1].isDoneLater || clauses[offset + 1].isDone
        }
    }

    /// Whether an admission is made good in its own clause or behind it. 一直没有补上 is no amends; what was found amiss is mended once
    /// something was done about it.
    func cover(_ admission: Admission) -> Bool {
        let own = clauses[admission.clause]
        if own.isMadeLater || (own.isMade && (admission.kind != .notDone || own.saysAlready)) { return true }
        return own.finding < admission.range.lowerBound && own.isDoneLater
    }
}
