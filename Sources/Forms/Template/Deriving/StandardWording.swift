import ChineseQuantities

/// A standard's text cut into sentences and clauses, with the numbers, dates and rates found in it.
struct StandardWording {
    /// From one full stop or semicolon to the next.
    struct Sentence {
        var range: Range<Int>
        /// Parts between commas and brackets.
        var clauses: [Range<Int>]
        var mentions: [Mention]
    }

    let text: ScalarText
    let sentences: [Sentence]

    init(_ string: String) {
        let text = ScalarText(string)
        let scalars = text.folded
        self.text = text
        let quoted = Self.quoted(scalars)
        let mentions = QuantityScanner.scan(text).filter { mention in
            switch mention.content {
            case .marker, .identifier, .ordinal, .time, .bound: false
            default: !quoted.contains { $0.contains(mention.range.lowerBound) }
            }
        }
        sentences = Self.cut(scalars, at: Self.stops, within: 0..<scalars.count).map { range in
            let clauses = Self.cut(scalars, at: Self.pauses, within: range)
            let scoring = clauses.filter { Self.isScoring(scalars[$0]) }
            return Sentence(
                range: range, clauses: clauses.filter { !scoring.contains($0) },
                mentions: mentions.filter { mention in
                    range.contains(mention.range.lowerBound) && !scoring.contains { $0.contains(mention.range.lowerBound) }
                })
        }
    }

    /// A text without the line breaks of its cell: where a line ends without a mark and the next begins with a number, a semicolon
    /// keeps them apart.
    static func joined(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).reduce(into: "") { joined, line in
            let isOpen = joined.last.map { !"。；;，、：:,.！？".contains($0) } ?? false
            if isOpen, PrintedNumber.leading(String(line)) != nil { joined += "；" }
            joined += line
        }
    }

    func quote(_ range: Range<Int>) -> String { range.isEmpty ? "" : text.quote(range) }

    /// The clause in which an offset stands.
    func clause(at offset: Int, in sentence: Sentence) -> Range<Int> {
        sentence.clauses.first { $0.contains(offset) } ?? sentence.range
    }

    private static let stops: Set<UInt32> = Set("。;\n".unicodeScalars.map(\.value) + "；".unicodeScalars.map(\.value))
    private static let pauses: Set<UInt32> = Set(",:()".unicodeScalars.map(\.value) + "，：（）".unicodeScalars.map(\.value))

    private static func cut(_ scalars: [UInt32], at marks: Set<UInt32>, within range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for offset in range where marks.contains(scalars[offset]) && !isInsideRatio(scalars, offset) {
            if start < offset { parts.append(start..<offset) }
            start = offset + 1
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// 每少1次扣2分, 得5分, 酌情扣分: how points are given, which demands nothing of the unit.
    private static func isScoring(_ clause: ArraySlice<UInt32>) -> Bool {
        guard let act = clause.firstIndex(where: { acts.contains($0) }) else { return false }
        return clause[act...].dropFirst().prefix(8).contains("分")
    }

    private static let acts = Set("扣得加".unicodeScalars.map(\.value))

    /// The colon of 3:1.
    private static func isInsideRatio(_ scalars: [UInt32], _ offset: Int) -> Bool {
        offset > 0 && offset + 1 < scalars.count && ("0"..."9").contains(scalars[offset - 1])
            && ("0"..."9").contains(scalars[offset + 1])
    }

    /// What stands between quotation marks: a name such as “两学一做”, never a figure that binds.
    private static func quoted(_ scalars: [UInt32]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var open: Int?
        for (offset, scalar) in scalars.enumerated() {
            if scalar == "“" || scalar == "《" { open = offset }
            if scalar == "”" || scalar == "》", let start = open {
                ranges.append(start..<offset)
                open = nil
            }
        }
        return ranges
    }
}
