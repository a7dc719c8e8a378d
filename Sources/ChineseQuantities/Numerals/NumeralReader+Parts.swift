/// Fractions and percentages.
extension NumeralReader {
    /// 百分之六十, 千分之五, 百分百.
    func matchParts(at start: Int) -> NumeralMatch? {
        guard let (denominator, bar) = bareDenominator(at: start) else { return nil }
        guard let afterBar = barEnd(at: bar) else {
            // 百分百
            guard denominator == 100, scalar(bar) == "分", isHundred(scalar(bar + 1)) else { return nil }
            return percent(start..<bar + 2, digits: bar + 1..<bar + 2, value: 100)
        }
        let first = skipSpaces(afterBar)
        if isHundred(scalar(first)), NumeralScalar(scalar(first + 1)) == nil, !isDigit(first + 1) {
            return percent(start..<first + 1, digits: first..<first + 1, value: 100 * 100 / denominator)
        }
        guard let reading = read(at: first) else { return nil }
        var end = reading.end
        var scale = 100 / denominator
        if let thousand = letterMultiplier(at: end) {
            end += 1
            scale *= thousand
        }
        return percent(start..<end, digits: first..<end, value: reading.value * scale, most: reading.most * scale)
    }

    /// A denominator made of multipliers alone (百, 千, 万, 百万) and the offset of the 分 behind it.
    private func bareDenominator(at start: Int) -> (Double, bar: Int)? {
        guard NumeralScalar(scalar(start - 1)) == nil, !isDigit(start - 1) else { return nil }
        var value = 1.0
        var end = start
        while end < scalars.count, end - start < 3 {
            switch NumeralScalar(scalars[end]) {
            case .multiplier(let factor)? where factor > 10: value *= factor
            case .group(let factor)?: value *= factor
            default: return end > start && scalar(skipSpaces(end)) == "分" ? (value, skipSpaces(end)) : nil
            }
            end += 1
        }
        return end > start && scalar(skipSpaces(end)) == "分" ? (value, skipSpaces(end)) : nil
    }

    /// The offset after 分之 at an offset.
    private func barEnd(at offset: Int) -> Int? {
        guard scalar(offset) == "分" else { return nil }
        let second = skipSpaces(offset + 1)
        return scalar(second) == "之" ? second + 1 : nil
    }

    private func isHundred(_ scalar: UInt32) -> Bool {
        scalar == "百" || scalar == "佰"
    }

    /// 三分之二, 16分之5.
    func matchFraction(_ denominator: NumeralReading, start: Int, isNegative: Bool) -> NumeralMatch? {
        guard let (numerator, end) = numerator(after: denominator) else { return nil }
        return fraction(start..<end, numerator: isNegative ? -numerator : numerator, denominator: denominator.value)
    }

    /// The numerator behind 分之, with its own sign.
    private func numerator(after denominator: NumeralReading) -> (Double, end: Int)? {
        guard let bar = barEnd(at: skipSpaces(denominator.end)), denominator.value > 0 else { return nil }
        var first = skipSpaces(bar)
        let isNegative = scalar(first) == "负"
        if isNegative { first = skipSpaces(first + 1) }
        guard let reading = read(at: first) else { return nil }
        return (isNegative ? -reading.value : reading.value, reading.end)
    }

    /// 三又二分之一, 1 4/3.
    func matchMixed(_ whole: NumeralReading, start: Int, isNegative: Bool) -> NumeralMatch? {
        let sign: Double = isNegative ? -1 : 1
        let mark = skipSpaces(whole.end)
        if scalar(mark) == "又", let denominator = read(at: skipSpaces(mark + 1)),
            let (part, end) = numerator(after: denominator)
        {
            return fraction(
                start..<end, numerator: sign * (whole.value * denominator.value + part), denominator: denominator.value)
        }
        guard mark > whole.end, whole.arabicDigits > 0, let stroke = stroke(at: mark) else { return nil }
        let numerator = sign * (whole.value * stroke.denominator + stroke.numerator)
        return fraction(start..<stroke.end, numerator: numerator, denominator: stroke.denominator)
    }

    /// 2/3, but not 2026/3/12.
    func matchStroke(_ reading: NumeralReading, first: Int, start: Int, isNegative: Bool) -> NumeralMatch? {
        guard reading.arabicDigits > 0, scalar(first - 1) != "/", let stroke = stroke(at: first) else { return nil }
        var match = fraction(
            start..<stroke.end, numerator: isNegative ? -stroke.numerator : stroke.numerator, denominator: stroke.denominator)
        match.isStroke = true
        return match
    }

    private func stroke(at start: Int) -> (numerator: Double, denominator: Double, end: Int)? {
        guard let (numerator, bar) = shortInteger(at: start), scalar(bar) == "/" else { return nil }
        guard let (denominator, end) = shortInteger(at: bar + 1), denominator > 0, scalar(end) != "/" else { return nil }
        return (numerator, denominator, end)
    }

    /// Up to six arabic digits.
    private func shortInteger(at start: Int) -> (Double, end: Int)? {
        var end = start
        var value = 0.0
        while isDigit(end), end - start < 7 {
            value = value * 10 + Double(scalars[end] - 0x30)
            end += 1
        }
        return end > start && end - start < 7 ? (value, end) : nil
    }

    /// 30%, 5‰, 六个百分点, 八成五, 九五折.
    func matchPercent(_ reading: NumeralReading, first: Int, start: Int, isNegative: Bool) -> NumeralMatch? {
        let sign: Double = isNegative ? -1 : 1
        var digitsEnd = reading.end
        var scale = sign
        if let thousand = letterMultiplier(at: digitsEnd) {
            digitsEnd += 1
            scale *= thousand
        }
        let mark = skipSpaces(digitsEnd)
        switch scalar(mark) {
        case "%":
            return percent(start..<mark + 1, digits: start..<digitsEnd, value: reading.value * scale, most: reading.most * scale)
        case "‰":
            return percent(start..<mark + 1, digits: start..<digitsEnd, value: reading.value * scale / 10)
        case "个":
            guard let end = percentagePointEnd(at: mark) else { return nil }
            return percent(start..<end, digits: start..<digitsEnd, value: reading.value * scale, most: reading.most * scale)
        case "成": return matchTenths(reading, at: mark, start: start)
        case "折": return matchFold(reading, at: mark, start: start)
        default: return nil
        }
    }

    /// The offset after 个百分点.
    private func percentagePointEnd(at offset: Int) -> Int? {
        let hundred = skipSpaces(offset + 1)
        guard isHundred(scalar(hundred)) else { return nil }
        let part = skipSpaces(hundred + 1)
        guard scalar(part) == "分" else { return nil }
        let point = skipSpaces(part + 1)
        return scalar(point) == "点" ? point + 1 : nil
    }

    /// 三成, 八成五, 三成半; 成 also begins 成员, 成立, 成果.
    private func matchTenths(_ reading: NumeralReading, at mark: Int, start: Int) -> NumeralMatch? {
        guard reading.value <= 10, !reading.isDigitString else { return nil }
        var value = reading.value * 10
        var end = mark + 1
        if scalar(end) == "半" {
            value += 5
            end += 1
        } else if case .digit(let digit)? = NumeralScalar(scalar(end)), NumeralScalar(scalar(end + 1)) == nil {
            value += Double(digit)
            end += 1
        } else if !WordTable.tenthFollowers.contains(scalar(end)) {
            return nil
        }
        return percent(start..<end, digits: start..<reading.end, value: value)
    }

    /// 半成, 半折; 半打 is half a dozen.
    func matchHalfTenth(at start: Int) -> NumeralMatch? {
        if scalars[start] == "半", scalar(start + 1) == "打", isDozen(at: start + 1) {
            return NumeralMatch(Numeral(range: start..<start + 2, value: 6, style: .chinese))
        }
        guard scalars[start] == "半", scalar(start + 1) == "成" || scalar(start + 1) == "折",
            WordTable.tenthFollowers.contains(scalar(start + 2))
        else {
            return nil
        }
        return percent(start..<start + 2, digits: start..<start + 1, value: 5)
    }

    /// 八折, 九五折, 6.5折; 折 also begins 折页, 折叠.
    private func matchFold(_ reading: NumeralReading, at mark: Int, start: Int) -> NumeralMatch? {
        guard WordTable.tenthFollowers.contains(scalar(mark + 1)) else { return nil }
        let value: Double
        if reading.isDigitString {
            guard reading.value < 100 else { return nil }
            value = reading.value
        } else {
            guard reading.value < 10 else { return nil }
            value = reading.value * 10
        }
        return percent(start..<mark + 1, digits: start..<reading.end, value: value)
    }

    /// 九 九 折 and, after 打, 对折.
    func matchSpacedFold(at start: Int) -> NumeralMatch? {
        if scalars[start] == "对", scalar(start + 1) == "折", scalar(start - 1) == "打" {
            return percent(start..<start + 2, digits: start..<start + 1, value: 50)
        }
        guard let first = NumeralScalar.plainDigit(scalars[start]), scalar(start + 1) == " " else { return nil }
        let second = skipSpaces(start + 1)
        guard let digit = NumeralScalar.plainDigit(scalar(second)), scalar(skipSpaces(second + 1)) == "折" else { return nil }
        return percent(start..<skipSpaces(second + 1) + 1, digits: start..<second + 1, value: Double(first * 10 + digit))
    }

    private func percent(_ range: Range<Int>, digits: Range<Int>, value: Double, most: Double? = nil) -> NumeralMatch {
        NumeralMatch(Numeral(range: range, digits: digits, value: value, most: most, style: .percent))
    }

    private func fraction(_ range: Range<Int>, numerator: Double, denominator: Double) -> NumeralMatch {
        NumeralMatch(
            Numeral(range: range, value: numerator / denominator, style: .fraction), ratio: Ratio(numerator, denominator))
    }
}
