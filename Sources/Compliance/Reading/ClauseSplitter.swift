import ChineseQuantities

/// Cuts a text into clauses and list items; brackets become clauses of their own inside the clause they stand in.
struct ClauseSplitter {
    let scalars: [UInt32]
    let mentions: [Mention]
    private(set) var clauses: [Clause] = []
    /// For each scalar its clause and its item.
    private(set) var clauseOf: [Int32]
    private(set) var itemOf: [Int32]

    private var open: [Int] = []
    private var current = -1
    private var item: Int32 = 0
    private var sentence = 0
    /// The statement is written with spaces where others set commas.
    private let isSpaced: Bool
    /// It is written with strokes where others set commas.
    private let isStroked: Bool

    init(_ text: ScalarText, _ mentions: [Mention]) {
        scalars = text.folded
        self.mentions = mentions
        clauseOf = []
        itemOf = []
        isSpaced = Self.isSpaced(scalars)
        isStroked = Self.isStroked(scalars)
        run()
    }

    /// Whether spaces between words outnumber the marks that part clauses.
    private static func isSpaced(_ scalars: [UInt32]) -> Bool {
        guard scalars.contains(" ") else { return false }
        var spaces = 0
        var marks = 0
        // All of these marks come before the ideographs.
        for offset in scalars.indices where scalars[offset] <= 0x3002 {
            switch scalars[offset] {
            case " " where offset > 0 && CopyIndex.isContent(scalars[offset - 1]): spaces += 1
            case ",", ";", "。", "\n": marks += 1
            default: break
            }
        }
        return spaces > marks
    }

    /// 2023年6月换届/任期4年/2027年6月到期: strokes between words, and more of them than of the marks that part clauses.
    private static func isStroked(_ scalars: [UInt32]) -> Bool {
        guard scalars.contains("/") else { return false }
        var strokes = 0
        var marks = 0
        for offset in scalars.indices {
            switch scalars[offset] {
            case "/" where isStroke(scalars, offset): strokes += 1
            case ",", ";", "。", "\n": marks += 1
            default: break
            }
        }
        return strokes >= 2 && strokes > marks
    }

    /// Whether a stroke has words on both sides, and no number in one of them.
    private static func isStroke(_ scalars: [UInt32], _ offset: Int) -> Bool {
        guard offset > 0, offset + 1 < scalars.count else { return false }
        let isFraction = ("0"..."9").contains(scalars[offset - 1]) && ("0"..."9").contains(scalars[offset + 1])
        return !isFraction && scalars[offset - 1] != "/" && scalars[offset + 1] != "/"
    }

    /// A space that parts two clauses: words of some length on both sides, and no list of dates.
    private func partsClauses(_ offset: Int, _ next: Int) -> Bool {
        guard isSpaced, open.isEmpty, offset - clauses[current].range.lowerBound >= 5, !isBetweenDates(offset, next) else {
            return false
        }
        let behind = scalars[(offset + 1)...].prefix(5)
        return behind.count == 5 && behind.allSatisfy { $0 != " " && $0 != "、" }
    }

    private func isBetweenDates(_ offset: Int, _ next: Int) -> Bool {
        guard next > 0, next < mentions.count, offset - mentions[next - 1].range.upperBound <= 1,
            mentions[next].range.lowerBound <= offset + 2, case .date = mentions[next - 1].content,
            case .date = mentions[next].content
        else { return false }
        return true
    }

    private mutating func run() {
        // About what officials write between two marks; a clause is large to move.
        clauses.reserveCapacity(scalars.count / 8 + 2)
        start(at: 0, parent: nil)
        var clauseOf = [Int32](repeating: 0, count: scalars.count)
        var itemOf = clauseOf
        var mention = 0
        var inside = 0
        var nextMention = mentions.first?.range.lowerBound ?? Int.max
        // Up to where the clauses and items are filled in: at every mark, from the one before it.
        var filled = 0
        for offset in scalars.indices {
            let mayPart = parts(scalars[offset])
            guard mayPart || nextMention <= offset else { continue }
            for position in filled..<offset {
                clauseOf[position] = Int32(truncatingIfNeeded: current)
                itemOf[position] = item
            }
            filled = offset
            while nextMention <= offset {
                if case .marker = mentions[mention].content { startSentence(at: offset) }
                inside = max(inside, mentions[mention].range.upperBound)
                mention += 1
                nextMention = mention < mentions.count ? mentions[mention].range.lowerBound : Int.max
            }
            if mayPart, offset >= inside, !isInDateList(offset, mention) { cut(at: offset, mention) }
        }
        for position in filled..<scalars.count {
            clauseOf[position] = Int32(truncatingIfNeeded: current)
            itemOf[position] = item
        }
        endClause(at: scalars.count)
        self.clauseOf = clauseOf
        self.itemOf = itemOf
    }

    /// Whether a scalar can part clauses or items.
    private func parts(_ scalar: UInt32) -> Bool { scalar < 0x60 || (0x3001...0x3015).contains(scalar) }

    /// Notes how far the current clause has come.
    private mutating func endClause(at offset: Int) {
        clauses[current].range = clauses[current].range.lowerBound..<offset
    }

    /// The comma of 1,3,5月: dates on both sides of it, and no day that was only meant (原定1月10日，2月21日召开).
    private func isInDateList(_ offset: Int, _ next: Int) -> Bool {
        guard scalars[offset] == ",", isBetweenDates(offset, next),
            !["于", "后"].contains(scalars[offset + 1]),
            !isDenied(mentions[next]),
            !scalars[max(clauses[current].range.lowerBound, offset - 16)..<offset].contains("原")
        else { return false }
        return ("0"..."9").contains(scalars[mentions[next].range.lowerBound])
    }

    /// 1、2、4月，3月漏: the last date is of what was not done.
    private func isDenied(_ mention: Mention) -> Bool {
        let end = mention.range.upperBound
        return end < scalars.count && ["未", "没", "漏", "缺", "空", "停"].contains(scalars[end])
    }

    /// A full stop typed as a point: not inside a number, an address or a name.
    private func isFullStop(_ offset: Int) -> Bool {
        guard offset > 0, scalars[offset - 1] > 0x2E else { return false }
        guard offset + 1 < scalars.count else { return true }
        let next = scalars[offset + 1]
        return !("0"..."9").contains(next) && !("A"..."Z").contains(next & ~0x20) && next != "."
    }

    private mutating func cut(at offset: Int, _ mention: Int) {
        switch scalars[offset] {
        case " " where partsClauses(offset, mention): start(at: offset, parent: clauses[current].parent)
        case "." where isFullStop(offset): startSentence(at: offset)
        case ":" where offset - clauses[current].range.lowerBound <= 7: item += 1  // 届满：2026年12月 is one clause
        case "/" where isStroked && Self.isStroke(scalars, offset): start(at: offset, parent: clauses[current].parent)
        case ",", ":": start(at: offset, parent: clauses[current].parent)
        case ";", "。", "\n", "\r", "!", "?": startSentence(at: offset)
        case "(", "【", "〔", "[":
            guard open.count < 4 else { return }
            open.append(current)
            start(at: offset, parent: current)
        case ")", "】", "〕", "]":
            guard let parent = open.popLast() else { return }
            endClause(at: offset)
            current = parent
        case "、", " ": item += 1
        default: break
        }
    }

    private mutating func startSentence(at offset: Int) {
        if open.isEmpty { sentence += 1 }
        start(at: offset, parent: clauses[current].parent)
    }

    private mutating func start(at offset: Int, parent: Int?) {
        if current >= 0 { endClause(at: offset) }
        clauses.append(Clause(range: offset..<offset, parent: parent, sentence: sentence, depth: open.count))
        current = clauses.count - 1
        item += 1
    }
}
