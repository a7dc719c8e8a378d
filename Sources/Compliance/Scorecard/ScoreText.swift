import ChineseQuantities

/// A 得分 as somebody typed it.
public enum ScoreText: Hashable, Sendable {
    case blank
    case number(Double)
    /// Words that are no number, such as 优.
    case words

    /// Reads `4.5`, `5分`, `四分`, `４`.
    public init(_ typed: String?) {
        let text = ScalarText((typed ?? "").filter { !$0.isWhitespace })
        guard !text.folded.isEmpty else {
            self = .blank
            return
        }
        if text.folded.allSatisfy({ Self.placeholders.contains($0) }) {
            self = .blank
            return
        }
        guard let value = Self.value(of: text) else {
            self = .words
            return
        }
        self = .number(value)
    }

    /// `/`, `-`, `—`, `–`, `－`: marks that stand for nothing.
    private static let placeholders: Set<UInt32> = [0x2F, 0x2D, 0x2014, 0x2013, 0x2015]

    /// The number that the whole text is, but for a sign before it and 分 behind it.
    private static func value(of text: ScalarText) -> Double? {
        let numerals = Numerals.scan(text)
        guard numerals.count == 1, let numeral = numerals.first else { return nil }
        let before = text.folded[..<numeral.range.lowerBound]
        let after = text.folded[numeral.range.upperBound...]
        guard after.isEmpty || after.elementsEqual([0x5206]) else { return nil }  // 分
        if before.isEmpty || before.elementsEqual([0x2B]) { return numeral.value }
        let isNegative = before.elementsEqual([0x2D]) || before.elementsEqual([0x8D1F])  // - or 负
        return isNegative ? -abs(numeral.value) : nil
    }
}
