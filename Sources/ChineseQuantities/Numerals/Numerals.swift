/// Finds the numerals of a text, whatever they count.
public enum Numerals {
    /// The numerals of a text in order, none overlapping another.
    ///
    /// Words that hold a digit without counting anything (一切, 统一, 三会一课) are none. A single Chinese digit is one only where
    /// something countable, punctuation or the end follows. Dates yield their numbers: use ``QuantityScanner`` to tell them apart.
    ///
    /// - Complexity: linear in the length of the text.
    public static func scan(_ text: ScalarText) -> [Numeral] {
        let reader = NumeralReader(text)
        let words = WordTable.standard
        var numerals: [Numeral] = []
        var next = 0
        while next < reader.scalars.count {
            let scalar = reader.scalars[next]
            guard words.mayStart(scalar) else {
                next += 1
                continue
            }
            if let end = words.idiomEnd(in: reader.scalars, at: next) {
                next = end
            } else if let numeral = ordinal(reader, at: next) ?? cardinal(reader, words, at: next) {
                numerals.append(numeral)
                next = numeral.range.upperBound
            } else {
                next += 1
            }
        }
        return numerals
    }

    /// 第三, 第12
    private static func ordinal(_ reader: NumeralReader, at start: Int) -> Numeral? {
        guard reader.scalars[start] == "第", let reading = reader.read(at: reader.skipSpaces(start + 1)) else { return nil }
        return Numeral(range: start..<reading.end, digits: start + 1..<reading.end, value: reading.value, style: .ordinal)
    }

    private static func cardinal(_ reader: NumeralReader, _ words: WordTable, at start: Int) -> Numeral? {
        guard let match = reader.match(at: start) else { return nil }
        let range = match.numeral.range
        if match.reading != nil, range.count == 1, !NumeralScalar.isArabicDigit(reader.scalars[start]) {
            guard isFollowed(reader, words, at: range.upperBound) else { return nil }
        }
        return match.numeral
    }

    /// A unit, punctuation or the end behind a single digit; or the next clause of 这是五那是四.
    private static func isFollowed(_ reader: NumeralReader, _ words: WordTable, at offset: Int) -> Bool {
        let next = reader.skipSpaces(offset)
        if words.mayFollowDigit(reader.scalar(next)) { return true }
        switch reader.scalar(next) {
        case "这", "那", "而", "也", "还", "却", "更", "但", "都": return reader.scalar(next + 1) == "是"
        default: return false
        }
    }
}
