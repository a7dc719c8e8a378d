/// Where the wording of a standard in a submission departs from the template's, figures first.
package struct WordingDifference: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        package var was: String
        package var became: String

        /// Figures decide verdicts, so a change of one is told before a change of words.
        var concernsFigure: Bool {
            (was + became).unicodeScalars.contains { ("0"..."9").contains($0) || "一二三四五六七八九十百半两".unicodeScalars.contains($0) }
        }
    }

    package let changes: [Change]

    package init(from standard: String, to text: String) {
        let old = Wording(standard)
        let new = Wording(text)
        changes = new.isEmpty ? [] : Self.changes(old.scalars, new.scalars)
    }

    /// The changes in a few words: “32学时”改为“24学时”.
    package var summary: String {
        let sorted = changes.filter(\.concernsFigure) + changes.filter { !$0.concernsFigure }
        let shown = sorted.prefix(3).map { change in
            switch (change.was.isEmpty, change.became.isEmpty) {
            case (true, _): "增加“\(Self.shortened(change.became))”"
            case (_, true): "删去“\(Self.shortened(change.was))”"
            default: "“\(Self.shortened(change.was))”改为“\(Self.shortened(change.became))”"
            }
        }
        if shown.isEmpty { return "未见标准原文" }
        return shown.joined(separator: "，") + (sorted.count > 3 ? "等\(sorted.count)处" : "")
    }

    private static func shortened(_ text: String) -> String {
        text.count <= 16 ? text : "\(text.prefix(8))…\(text.suffix(6))"
    }

    /// Runs outside the longest common subsequence of figures and characters. Above a size at which that costs too much, the middle
    /// between the common ends.
    private static func changes(_ old: [UInt32], _ new: [UInt32]) -> [Change] {
        let (old, new) = (tokens(old), tokens(new))
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = min(zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count, min(old.count, new.count) - head)
        let (was, became) = (head..<old.count - tail, head..<new.count - tail)
        guard !was.isEmpty || !became.isEmpty else { return [] }
        let spans = was.count * became.count > 400_000 ? [Span(was: was, became: became)] : spans(old, was, new, became)
        return spans.map { withUnit($0, old, new) }.map { Change(was: string(old[$0.was]), became: string(new[$0.became])) }
    }

    private typealias Token = ArraySlice<UInt32>

    private struct Span {
        var was: Range<Int>
        var became: Range<Int>
    }

    /// Figures as a whole, everything else one character at a time, so that 32 becomes 24 and not 3 nothing and 2 24.
    private static func tokens(_ scalars: [UInt32]) -> [Token] {
        var tokens: [Token] = []
        var start = 0
        for offset in scalars.indices where offset >= start {
            let run = scalars[offset...].prefix(while: isFigure)
            start = offset + max(1, run.count)
            tokens.append(scalars[offset..<start])
        }
        return tokens
    }

    private static func spans(_ old: [Token], _ was: Range<Int>, _ new: [Token], _ became: Range<Int>) -> [Span] {
        let lengths = commonLengths(Array(old[was]), Array(new[became]))
        var spans: [Span] = []
        var (i, j) = (was.lowerBound, became.lowerBound)
        while i < was.upperBound || j < became.upperBound {
            let start = (i, j)
            while i < was.upperBound || j < became.upperBound {
                if i < was.upperBound, j < became.upperBound, old[i] == new[j] { break }
                let (x, y) = (i - was.lowerBound, j - became.lowerBound)
                let takesOld = j >= became.upperBound || i < was.upperBound && lengths[x + 1][y] >= lengths[x][y + 1]
                if takesOld { i += 1 } else { j += 1 }
            }
            if start != (i, j) { spans.append(Span(was: start.0..<i, became: start.1..<j)) }
            while i < was.upperBound, j < became.upperBound, old[i] == new[j] { (i, j) = (i + 1, j + 1) }
        }
        return spans
    }

    /// The length of the longest common subsequence of each pair of tails.
    private static func commonLengths(_ old: [Token], _ new: [Token]) -> [[Int]] {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                lengths[i][j] = old[i] == new[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        return lengths
    }

    /// A changed figure is told with its unit: 32学时 became 24学时.
    private static func withUnit(_ span: Span, _ old: [Token], _ new: [Token]) -> Span {
        var span = span
        guard old[span.was].contains(where: hasFigure) || new[span.became].contains(where: hasFigure) else { return span }
        for _ in 0..<2 {
            let (end, newEnd) = (span.was.upperBound, span.became.upperBound)
            guard end < old.count, newEnd < new.count, old[end] == new[newEnd], !hasFigure(old[end]) else { break }
            span = Span(was: span.was.lowerBound..<end + 1, became: span.became.lowerBound..<newEnd + 1)
        }
        return span
    }

    private static func hasFigure(_ token: Token) -> Bool { token.contains(where: Wording.isDigit) }

    private static func isFigure(_ scalar: UInt32) -> Bool {
        Wording.isDigit(scalar) || scalar == 0x2E || scalar == 0x2D || scalar == 0x3A
    }

    private static func string(_ tokens: ArraySlice<Token>) -> String { Wording(scalars: tokens.flatMap { $0 }).text }
}
