extension NumeralReader {
    /// Arabic digits with thousands separators, a decimal part, an exponent.
    func readArabic(at start: Int) -> NumeralReading? {
        var end = start
        var value = 0.0
        while isDigit(end) {
            value = value * 10 + Double(scalars[end] - 0x30)
            end += 1
        }
        let digits = end - start
        guard digits > 0 else { return readBareDecimal(at: start) }
        var reading = NumeralReading(end: end, value: value)
        reading.hasArabic = true
        reading.arabicDigits = digits
        readGroups(&reading, leading: digits)
        readDecimals(&reading, start: start)
        readExponent(&reading)
        reading.most = reading.value
        return reading
    }

    /// .5
    private func readBareDecimal(at start: Int) -> NumeralReading? {
        guard scalar(start) == ".", isDigit(start + 1), !isDigit(start - 1), scalar(start - 1) != "." else { return nil }
        var reading = NumeralReading(end: start, value: 0)
        reading.hasArabic = true
        readDecimals(&reading, start: start)
        reading.most = reading.value
        return reading.isDecimal ? reading : nil
    }

    /// Groups of three digits after a comma or one space: 1,260 and 18 642.
    private func readGroups(_ reading: inout NumeralReading, leading: Int) {
        guard leading <= 3, reading.value > 0 else { return }
        let separator = scalar(reading.end)
        guard separator == "," || separator == " " else { return }
        var end = reading.end
        var value = reading.value
        while scalar(end) == separator, isGroup(at: end + 1), separatesDigits(at: end) {
            for offset in end + 1...end + 3 { value = value * 10 + Double(scalars[offset] - 0x30) }
            end += 4
        }
        // 12,100% is a list typed with a comma; 1,260% does not occur.
        guard scalar(end) != "%" else { return }
        if end > reading.end {
            reading.end = end
            reading.value = value
            reading.arabicDigits = 0
        }
    }

    private func isGroup(at offset: Int) -> Bool {
        isDigit(offset) && isDigit(offset + 1) && isDigit(offset + 2) && !isDigit(offset + 3)
    }

    /// A full-width comma is punctuation unless the digits around it are full-width too.
    private func separatesDigits(at offset: Int) -> Bool {
        guard text.original[offset] == "，" else { return true }
        return text.original[offset - 1] >= 0xFF10 && text.original[offset + 1] >= 0xFF10
    }

    private func readDecimals(_ reading: inout NumeralReading, start: Int) {
        let point = reading.end
        guard scalar(point) == ".", isDigit(point + 1) else { return }
        // 2026.3.12 and 1.1.1 are no decimals.
        guard !(scalar(start - 1) == "." && isDigit(start - 2)) else { return }
        var end = point + 1
        var fraction = 0.0
        var scale = 1.0
        while isDigit(end) {
            if scale < 1e15 {
                fraction = fraction * 10 + Double(scalars[end] - 0x30)
                scale *= 10
            }
            end += 1
        }
        guard !(scalar(end) == "." && isDigit(end + 1)) else { return }
        reading.value += fraction / scale
        reading.end = end
        reading.isDecimal = true
        reading.arabicDigits = 0
    }

    /// 21.2E0, -1e1 and 1.1^23.
    private func readExponent(_ reading: inout NumeralReading) {
        let mark = scalar(reading.end)
        guard mark | 0x20 == "e" || mark == "^" else { return }
        var end = reading.end + 1
        var isNegative = false
        while scalar(end) == "+" || scalar(end) == "-" {
            if scalar(end) == "-" { isNegative.toggle() }
            end += 1
            if end - reading.end > 3 { return }
        }
        var exponent = 0
        let first = end
        while isDigit(end), exponent < 1000 {
            exponent = exponent * 10 + Int(scalars[end] - 0x30)
            end += 1
        }
        guard end > first, !isDigit(end), !NumeralScalar.isLetter(scalar(end)), exponent <= 300 else { return }
        let base = mark == "^" ? reading.value : 10
        var power = 1.0
        for _ in 0..<exponent { power *= base }
        if mark == "^" {
            reading.value = isNegative ? 1 / power : power
        } else {
            reading.value = isNegative ? reading.value / power : reading.value * power
        }
        reading.end = end
        reading.isDecimal = true
        reading.arabicDigits = 0
    }
}
