/// A numeral in its full form, sign, fraction bar and percent sign included.
struct NumeralMatch {
    var numeral: Numeral
    /// The plain number; nil for fractions and percentages written with 分之.
    var reading: NumeralReading?
    /// Numerator and denominator of a fraction.
    var ratio: Ratio?
    /// a/b in arabic digits, which may also be a date.
    var isStroke = false

    init(_ numeral: Numeral, reading: NumeralReading? = nil, ratio: Ratio? = nil) {
        self.numeral = numeral
        self.reading = reading
        self.ratio = ratio
    }

    var end: Int { numeral.range.upperBound }
}

extension NumeralReader {
    /// The numeral at an offset with everything that belongs to it: 负三分之一, 百分之六十, 30%, 八成五.
    func match(at start: Int) -> NumeralMatch? {
        guard start < scalars.count else { return nil }
        if isDigit(start) { return read(at: start).map { matchWhole($0, first: start, start: start, isNegative: false) } }
        if let percent = matchParts(at: start) { return percent }
        let first = signEnd(at: start)
        let isNegative = first > start
        if isNegative, let parts = matchParts(at: first) {
            let percent = parts.numeral
            return NumeralMatch(
                Numeral(range: start..<percent.range.upperBound, digits: percent.digits, value: -percent.value, style: .percent))
        }
        if first == start, let fold = matchSpacedFold(at: start) { return fold }
        if first == start, let half = matchHalfTenth(at: start) { return half }
        return read(at: first).map { matchWhole($0, first: first, start: start, isNegative: isNegative) }
    }

    /// A numeral with what stands behind it.
    private func matchWhole(_ reading: NumeralReading, first: Int, start: Int, isNegative: Bool) -> NumeralMatch {
        matchMixed(reading, start: start, isNegative: isNegative)
            ?? matchFraction(reading, start: start, isNegative: isNegative)
            ?? matchStroke(reading, first: first, start: start, isNegative: isNegative)
            ?? matchPercent(reading, first: first, start: start, isNegative: isNegative)
            ?? plain(reading, first: first, start: start, isNegative: isNegative)
    }

    /// The offset after a minus sign; the offset itself when there is none.
    private func signEnd(at offset: Int) -> Int {
        switch scalars[offset] {
        case "负":
            return offset + 1
        case "-":
            guard isDigit(offset + 1) || (scalar(offset + 1) == "." && isDigit(offset + 2)) else { return offset }
            let before = scalar(offset - 1)
            let joins =
                before > 0x2E80 || before == "-" || before == ")" || before == "%" || before == "_" || before == "/"
                || NumeralScalar.isArabicDigit(before) || NumeralScalar.isLetter(before)
            return joins && !Self.opens(before) ? offset : offset + 1
        default: return offset
        }
    }

    /// Punctuation after which a dash is a sign.
    private static func opens(_ scalar: UInt32) -> Bool {
        scalar == "、" || scalar == "。" || scalar == "《"
    }

    private func plain(_ reading: NumeralReading, first: Int, start: Int, isNegative: Bool) -> NumeralMatch {
        var reading = reading
        if let scale = letterMultiplier(at: reading.end), reading.hasArabic {
            reading.value *= scale
            reading.most *= scale
            reading.end += 1
        } else if reading.integer != nil, isDozen(at: skipSpaces(reading.end)) {
            reading.value *= 12
            reading.most *= 12
            reading.end = skipSpaces(reading.end) + 1
        }
        let sign: Double = isNegative ? -1 : 1
        let numeral = Numeral(
            range: start..<reading.end, value: sign * reading.value, most: sign * reading.most, style: reading.style,
            precision: reading.precision)
        return NumeralMatch(numeral, reading: isNegative ? nil : reading)
    }

    /// 12k, 15K, 3M: a letter that multiplies, unless it begins a word. A small m is a metre.
    func letterMultiplier(at offset: Int) -> Double? {
        let next = scalar(offset + 1)
        guard !NumeralScalar.isLetter(next), !NumeralScalar.isArabicDigit(next) else { return nil }
        switch scalar(offset) {
        case "k", "K": return 1e3
        case "M": return 1e6
        case "G": return 1e9
        case "T": return 1e12
        default: return nil
        }
    }

    /// 打 as a dozen, at the end of a phrase; before another word it is a verb.
    func isDozen(at offset: Int) -> Bool {
        guard scalar(offset) == "打" else { return false }
        let next = scalar(offset + 1)
        return !next.isIdeograph
    }
}
