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
        if text.folded.allSatisfy({ $0 == "/" || $0 == "-" }) {
            self = .blank
            return
        }
        guard let value = Self.value(of: text) else {
            self = .words
            return
        }
        self = .number(value)
    }

    /// The number that the whole text is, but for a sign before it and 分 behind it.
    private static func value(of text: ScalarText) -> Double? {
        let numerals = Numerals.scan(text)
        guard numerals.count == 1, let numeral = numerals.first else { return nil }
        let before = text.folded[..<numeral.range.lowerBound]
        let after = text.folded[numeral.range.upperBound...]
        guard after.isEmpty || after.spells("分") else { return nil }
        if before.isEmpty || before.spells("+") { return numeral.value }
        let isNegative = before.spells("-") || before.spells("负")
        return isNegative ? -abs(numeral.value) : nil
    }
}
