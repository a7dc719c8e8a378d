/// Reads one numeral at a given offset: arabic, Chinese, cheque writing or mixed.
///
/// It knows nothing of words: 一 in 一切 reads as one. Each call costs at most the length of what it reads plus a constant.
struct NumeralReader {
    let text: ScalarText
    let scalars: [UInt32]

    /// Runs of spaces up to this long may stand inside a Chinese numeral.
    private static let spacesAllowed = 3

    init(_ text: ScalarText) {
        self.text = text
        scalars = text.folded
    }

    /// The numeral that starts at an offset; nil when there is none.
    func read(at start: Int) -> NumeralReading? {
        guard start < scalars.count else { return nil }
        // Most numerals are arabic digits and nothing else.
        if isDigit(start), let arabic = readArabic(at: start), endsArabic(arabic.end) { return arabic }
        if let digits = readDigitString(at: start) { return digits }
        return readComposite(at: start)
    }

    /// Whether nothing behind arabic digits goes on with the numeral, as 万 in 3万 or a space in 3 万 may.
    private func endsArabic(_ end: Int) -> Bool {
        switch scalar(end) {
        case " ", "余", "多", "几", "点": false
        case let next: NumeralScalar(next) == nil
        }
    }

    /// The first offset at or after `offset` that is no space, at most a few spaces away.
    func skipSpaces(_ offset: Int) -> Int {
        var next = offset
        while next < scalars.count, scalars[next] == " ", next - offset < Self.spacesAllowed { next += 1 }
        return next
    }

    func scalar(_ offset: Int) -> UInt32 {
        offset >= 0 && offset < scalars.count ? scalars[offset] : 0
    }

    func isDigit(_ offset: Int) -> Bool {
        offset >= 0 && offset < scalars.count && NumeralScalar.isArabicDigit(scalars[offset])
    }
}

// MARK: - Digits without multipliers

extension NumeralReader {
    /// 二〇二六, 三五, 二三十: two or more plain digits in a row.
    private func readDigitString(at start: Int) -> NumeralReading? {
        guard start + 1 < scalars.count else { return nil }
        if let pair = readPair(at: start) { return pair }
        guard let first = NumeralScalar.plainDigit(scalars[start]) else { return nil }
        var end = start + 1
        var value = Double(first)
        var last = first
        while end < scalars.count, end - start < 16, let digit = digitInString(at: end) {
            value = value * 10 + Double(digit)
            last = digit
            end += 1
        }
        let length = end - start
        guard length > 1 else { return nil }
        if end < scalars.count, case .multiplier(let factor)? = NumeralScalar(scalars[end]) {
            guard length == 2, last == first + 1, first > 0 else { return nil }
            return readSpread(first, last, factor: factor, at: end)
        }
        if length == 2, first == 0 { return nil }
        var reading = NumeralReading(end: end, value: value)
        reading.hasChinese = true
        reading.isDigitString = true
        return reading
    }

    /// 两三个, 一两次, 两三百: the pairs with 两, which no other run of digits holds.
    private func readPair(at start: Int) -> NumeralReading? {
        let least: Int
        switch (scalars[start], scalars[start + 1]) {
        case ("一", "两"): least = 1
        case ("两", "三"): least = 2
        default: return nil
        }
        switch NumeralScalar(scalar(start + 2)) {
        case .multiplier(let factor)?: return readSpread(least, least + 1, factor: factor, at: start + 2)
        case .group(let factor)?: return readSpread(least, least + 1, factor: factor, at: start + 2)
        case .digit?: return nil
        default: return readSpread(least, least + 1, factor: 1, at: start + 1)
        }
    }

    /// A plain digit; the letter O between digits is a zero typed for 〇.
    private func digitInString(at offset: Int) -> Int? {
        if let digit = NumeralScalar.plainDigit(scalars[offset]) { return digit }
        let scalar = scalars[offset] | 0x20
        guard scalar == "o", NumeralScalar.plainDigit(self.scalar(offset - 1)) != nil || (self.scalar(offset - 1) | 0x20) == "o"
        else { return nil }
        return 0
    }

    /// 二三十, 七八百人: two neighbouring digits before one multiplier.
    private func readSpread(_ least: Int, _ most: Int, factor: Double, at offset: Int) -> NumeralReading {
        var factor = factor
        var end = offset + 1
        while end < scalars.count, case .group(let group)? = NumeralScalar(scalars[end]), factor < 1e12 {
            factor *= group
            end += 1
        }
        var reading = NumeralReading(end: end, value: Double(least) * factor)
        reading.most = Double(most) * factor
        reading.hasChinese = true
        return reading
    }
}
