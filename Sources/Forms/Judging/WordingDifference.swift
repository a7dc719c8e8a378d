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

    /// Runs outside the longest common subsequence. Above a size at which that costs too much, the middle between the common ends.
    private static func changes(_ old: [UInt32], _ new: [UInt32]) -> [Change] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = min(zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count, min(old.count, new.count) - head)
        let was = Array(old[head..<old.count - tail])
        let became = Array(new[head..<new.count - tail])
        guard !was.isEmpty || !became.isEmpty else { return [] }
        guard was.count * became.count <= 400_000 else { return [Change(was: string(was[...]), became: string(became[...]))] }
        let changes = aligned(was, became)
        return changes.map { withUnit($0, old, head, new) }.map {
            Change(was: string(old[$0.was]), became: string(new[$0.became]))
        }
    }

    private struct Span {
        var was: Range<Int>
        var became: Range<Int>
    }

    private static func aligned(_ old: [UInt32], _ new: [UInt32]) -> [Span] {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for i in stride(from: old.count - 1, through: 0, by: -1) {
            for j in stride(from: new.count - 1, through: 0, by: -1) {
                lengths[i][j] = old[i] == new[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var spans: [Span] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, old[i] == new[j] {
                (i, j) = (i + 1, j + 1)
                continue
            }
            let start = (i, j)
            while i < old.count || j < new.count {
                if i < old.count, j < new.count, old[i] == new[j] { break }
                if j >= new.count || i < old.count && lengths[i + 1][j] >= lengths[i][j + 1] { i += 1 } else { j += 1 }
            }
            spans.append(Span(was: start.0..<i, became: start.1..<j))
        }
        return spans
    }

    /// Shifts a span to the whole texts and widens one that cuts a figure to the figure with its unit: 32 → 24 rather than 3 → 2.
    private static func withUnit(_ span: Span, _ old: [UInt32], _ head: Int, _ new: [UInt32]) -> Span {
        var was = span.was.lowerBound + head..<span.was.upperBound + head
        var became = span.became.lowerBound + head..<span.became.upperBound + head
        let touchesFigure = old[was].contains(where: Wording.isDigit) || new[became].contains(where: Wording.isDigit)
        guard touchesFigure else { return Span(was: was, became: became) }
        while was.lowerBound > 0, became.lowerBound > 0, isFigure(old[was.lowerBound - 1]) {
            was = was.lowerBound - 1..<was.upperBound
            became = became.lowerBound - 1..<became.upperBound
        }
        var units = 0
        while units < 2, was.upperBound < old.count, became.upperBound < new.count, old[was.upperBound] == new[became.upperBound]
        {
            if !isFigure(old[was.upperBound]) { units += 1 }
            was = was.lowerBound..<was.upperBound + 1
            became = became.lowerBound..<became.upperBound + 1
        }
        return Span(was: was, became: became)
    }

    private static func isFigure(_ scalar: UInt32) -> Bool { Wording.isDigit(scalar) || scalar == 0x2E }

    private static func string(_ scalars: ArraySlice<UInt32>) -> String { Wording(scalars: Array(scalars)).text }
}
