import ChineseQuantities

/// Finds the facts, and drops those that were only intended.
extension StatementReader {
    mutating func findFacts() {
        let finder = FactFinder(reading: reading, clauseOf: clauseOf, itemOf: itemOf, standard: standard)
        for offset in reading.mentions.indices { finder.take(offset) }
        finder.addOccurrences()
        reading.facts = finder.facts
        dropIntended()
        figureCount = reading.facts.firstIndex { $0.isOccurrence } ?? reading.facts.count
        markGuests()
    }

    /// The figures that end at or behind one position and begin at or before another; what took place without one stands behind them.
    ///
    /// Found by halving, because a statement may hold thousands of denials and thousands of figures.
    func figures(from first: Int, through last: Int) -> Range<Int> {
        let start = (0..<figureCount).partitioningIndex { reading.facts[$0].range.upperBound >= first }
        var end = start
        while end < figureCount, reading.facts[end].range.lowerBound <= last { end += 1 }
        return start..<end
    }

    /// Takes a fact out of its clause, to be removed with the others once all denials are read.
    mutating func drop(_ offset: Int) {
        reading.facts[offset].clause = -1
        hasDropped = true
    }

    /// 三月请马院教授讲了一次; 主讲人为党校老师: a lecture that nobody of the unit gave.
    private mutating func markGuests() {
        guard mayHaveGuests else { return }
        let guests = reading.clauses.map { isByGuest($0) }
        guard guests.contains(true) else { return }
        for offset in reading.facts.indices {
            let clause = reading.facts[offset].clause
            let isNamedBehind = guests.indices.dropFirst(clause + 1).prefix(4).contains {
                guests[$0] && saysWhoLectured(reading.clauses[$0])
            }
            guard guests[clause] || isNamedBehind, reading.facts[offset].actors.isDisjoint(with: .leaders) else { continue }
            reading.facts[offset].isByGuest = true
        }
    }

    /// Whether 请 or 主讲 stands anywhere.
    private var mayHaveGuests: Bool {
        let scalars = reading.text.folded
        return scalars.indices.contains {
            scalars[$0] == "请" || scalars[$0] == "主" && $0 + 1 < scalars.count && scalars[$0 + 1] == "讲"
        }
    }

    private func isByGuest(_ clause: Clause) -> Bool {
        guard clause.actors.isDisjoint(with: .leaders) else { return false }
        if saysWhoLectured(clause) { return true }
        // 请X讲, 邀请X作报告.
        guard
            let asked = clause.range.first(where: {
                reading.text[$0] == "请" && !["申", "假", "报"].contains(reading.text[$0 - 1])
            })  // 请, not 申请 请假
        else { return false }
        return clause.range.suffix(from: min(asked + 2, clause.range.upperBound)).contains {
            ["讲", "授"].contains(reading.text[$0])
        }  // 讲 授
    }

    /// 主讲人为…, 主讲：….
    private func saysWhoLectured(_ clause: Clause) -> Bool {
        clause.range.contains { reading.text[$0] == "主" && reading.text[$0 + 1] == "讲" }
            && clause.actors.isDisjoint(with: .leaders)
            && !clause.range.contains { reading.text[$0] == "我" }
    }

    /// 安排12次，实际开展8次: the figure before 实际 was only intended.
    private mutating func dropIntended() {
        guard saysActually(reading.text.folded.indices) else { return }
        // For each clause that says 实际 what it counts; once for all facts, because a statement may hold thousands of both.
        var actual = [Countable](repeating: [], count: reading.clauses.count + 2)
        let saying = reading.clauses.indices.map { saysActually(reading.clauses[$0].range) }
        for fact in reading.facts where saying[fact.clause] { actual[fact.clause].formUnion(Countable(fact)) }
        reading.facts.removeAll { fact in
            let counted = Countable(fact)
            return (fact.clause + 1...fact.clause + 2).contains { offset in
                !actual[offset].isDisjoint(with: counted)
                    && reading.clauses[offset].sentence == reading.clauses[fact.clause].sentence
            }
        }
    }

    /// What is both intended and done: occurrences and hours of study.
    private struct Countable: OptionSet {
        let rawValue: UInt8

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ fact: Fact) {
            guard case .amount(_, let unit?, _) = fact.value else {
                self = []
                return
            }
            self.init(rawValue: (unit.countsOccurrences ? 1 : 0) | (unit.isStudyTime ? 2 : 0))
        }
    }

    private func saysActually(_ range: Range<Int>) -> Bool {
        let scalars = reading.text.folded
        for offset in range.dropLast() where scalars[offset] == "实" {
            switch scalars[offset + 1] {
            case "际", "有", "到": return true
            default: break
            }
        }
        return false
    }
}
