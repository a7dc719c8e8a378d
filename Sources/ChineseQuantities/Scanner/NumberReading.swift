/// A number with what belongs to it, read without looking at the words before.
struct NumberReading {
    /// What the number is.
    enum Kind {
        case number
        case quantity(Unit, per: Unit?)
        case percent
        case ratio(Ratio)
        case fraction(Ratio)
    }

    var kind: Kind
    var amount: Amount
    var end: Int
    /// One Chinese digit: a number only with a unit or all by itself.
    var isBareDigit = false
    /// Written with Chinese digits alone.
    var isChinese = false
    /// The calendar unit behind a stroke: 年 in 32学时/年.
    var interval: Interval?

    var unit: Unit? {
        if case .quantity(let unit, _) = kind { return unit }
        return nil
    }
}

extension MentionScanner {
    /// The number at an offset with its unit and the words behind it.
    func readNumber(at start: Int) -> NumberReading? {
        if let half = readHalf(at: start) { return half }
        if let vague = readVague(at: start) { return vague }
        guard let match = numerals.match(at: start) else { return nil }
        var reading: NumberReading
        if let ratio = match.ratio {
            reading = NumberReading(kind: .fraction(ratio), amount: Amount(match.numeral.value), end: match.end)
        } else if match.numeral.style == .percent {
            reading = NumberReading(kind: .percent, amount: Amount(match.numeral.value, match.numeral.most), end: match.end)
            extendRange(&reading)
        } else if let ratio = readRatio(match, start: start) {
            reading = ratio
        } else {
            reading = readPlain(match, start: start)
        }
        readSuffix(&reading)
        return reading
    }

    private func readPlain(_ match: NumeralMatch, start: Int) -> NumberReading {
        let numeral = match.numeral
        var reading = NumberReading(
            kind: .number, amount: Amount(numeral.value, numeral.most, precision: numeral.precision), end: match.end)
        reading.isChinese = numeral.style == .chinese
        reading.isBareDigit = reading.isChinese && numeral.range.count == 1
        if match.reading?.isDigitString == true { spread(&reading) }
        extendRange(&reading)
        readApproximation(&reading)
        readUnit(&reading)
        if reading.unit == nil, scalar(reading.end) == "月", scalars[reading.end - 1] == "两" {
            reading.kind = .quantity(.month, per: nil)
            reading.end += 1
            reading.isBareDigit = false
        }
        if reading.unit != nil { extendRange(&reading) }
        return reading
    }

    /// 三五名, 七八次: two digits that name a range.
    private func spread(_ reading: inout NumberReading) {
        let (first, second) = (Int(reading.amount.value) / 10, Int(reading.amount.value) % 10)
        guard reading.amount.value < 100, second == first + 1 || (first == 3 && second == 5), unit(at: reading.end) != nil else {
            return
        }
        reading.amount = Amount(Double(first), Double(second), precision: .about)
    }

    /// 十几, 20余, 30多, 20来人.
    private func readApproximation(_ reading: inout NumberReading) {
        switch scalar(reading.end) {
        case "余", "多":
            if scalar(reading.end) == "多",
                scalar(reading.end + 1) == "数" || scalar(reading.end + 1) == "样" || scalar(reading.end + 1) == "媒"
            {
                return
            }
        case "几": reading.amount.most = reading.amount.least + 9
        case "来" where unit(at: reading.end + 1) != nil && reading.amount.value >= 10: break
        case "+" where !isDigit(reading.end + 1): break
        default: return
        }
        reading.amount.precision = .somewhatMore
        reading.end += 1
        reading.isBareDigit = false
    }

    /// The unit behind a number, a half behind the unit, a unit behind a stroke.
    private func readUnit(_ reading: inout NumberReading) {
        guard let (unit, end) = unit(at: reading.end) else { return }
        reading.kind = .quantity(unit, per: nil)
        reading.end = end
        reading.isBareDigit = false
        readHalfBehind(&reading, unit)
        readPer(&reading)
    }

    /// 一年半, 两个半小时, 3个多月.
    private func readHalfBehind(_ reading: inout NumberReading, _ unit: Unit) {
        let mark = scalar(reading.end)
        if unit == .piece, mark == "半" || mark == "多" || mark == "余", let (whole, end) = self.unit(at: reading.end + 1),
            whole.calendarUnit != nil || whole.isClockTime || scalar(reading.end + 1) == "月"
        {
            adopt(whole, half: mark == "半", end: end, &reading)
        } else if unit == .piece, mark == "半" || mark == "多", scalar(reading.end + 1) == "月" {
            adopt(.month, half: mark == "半", end: reading.end + 2, &reading)
        } else if unit.calendarUnit != nil || unit.isClockTime {
            if mark == "半", self.unit(at: reading.end + 1) == nil, scalar(reading.end + 1) != "数" {
                adopt(unit, half: true, end: reading.end + 1, &reading)
            } else if mark == "多" || mark == "余" {
                adopt(unit, half: false, end: reading.end + 1, &reading)
            }
        }
    }

    private func adopt(_ unit: Unit, half: Bool, end: Int, _ reading: inout NumberReading) {
        reading.kind = .quantity(unit, per: nil)
        reading.end = end
        if half {
            reading.amount.least += 0.5
            reading.amount.most += 0.5
        } else {
            reading.amount.precision = .somewhatMore
        }
    }

    /// 400元/人, 32学时/年, 100元/人/年.
    private func readPer(_ reading: inout NumberReading) {
        guard case .quantity(let unit, nil) = reading.kind else { return }
        for _ in 0..<2 {
            guard scalar(reading.end) == "/" || scalar(reading.end) == "·" else { return }
            let first = scalar(reading.end + 1) == "每" ? reading.end + 2 : reading.end + 1
            if let (interval, end) = readCalendarUnit(at: first) {
                reading.interval = interval
                reading.end = end
            } else if let (per, end) = self.unit(at: first) {
                reading.kind = .quantity(unit, per: per)
                reading.end = end
            } else {
                return
            }
        }
    }

    /// 年, 月, 季度, 半年 … without a number.
    func readCalendarUnit(at offset: Int) -> (Interval, end: Int)? {
        switch scalar(offset) {
        case "月": return (Interval(.month), offset + 1)
        case "季": return (Interval(.quarter), scalar(offset + 1) == "度" ? offset + 2 : offset + 1)
        case "半" where scalar(offset + 1) == "年": return (Interval(.halfYear), offset + 2)
        case "期": return (Interval(.semester), offset + 1)
        case "届": return (Interval(.term), offset + 1)
        case "旬": return (Interval(.tenDays), offset + 1)
        default:
            guard let (unit, end) = unit(at: offset), let calendar = unit.calendarUnit else { return nil }
            return (Interval(calendar), end)
        }
    }

    /// 半年, 半天, 半个月.
    private func readHalf(at start: Int) -> NumberReading? {
        guard scalar(start) == "半" else { return nil }
        let mark = scalar(start + 1) == "个" ? start + 2 : start + 1
        let found: (Unit, Int)? =
            if scalar(mark) == "月", mark == start + 2 { (.month, mark + 1) } else {
                unit(at: mark).map { ($0.0, $0.1) }
            }
        guard let (unit, end) = found, unit.calendarUnit != nil || unit.isClockTime || unit.isStudyTime else { return nil }
        var reading = NumberReading(kind: .quantity(unit, per: nil), amount: Amount(0.5), end: end)
        reading.isChinese = true
        readSuffix(&reading)
        return reading
    }

    /// 数十人, 几百次, 百余名.
    private func readVague(at start: Int) -> NumberReading? {
        var offset = start
        var least = 1.0
        var most = 1.0
        if scalar(offset) == "几" || scalar(offset) == "数" {
            (least, most) = (2, 9)
            offset += 1
        }
        var factor = 1.0
        while case .multiplier(let scale)? = NumeralScalar(scalar(offset)), offset - start < 3 {
            factor *= scale
            offset += 1
        }
        if case .group(let scale)? = NumeralScalar(scalar(offset)) {
            factor *= scale
            offset += 1
        }
        guard factor > 10 || (least > 1 && factor == 10) else { return nil }
        let isMore = scalar(offset) == "余" || scalar(offset) == "多"
        guard least > 1 || isMore || prefix.range?.upperBound == start else { return nil }
        if isMore { offset += 1 }
        guard let (unit, end) = unit(at: offset) else { return nil }
        let precision: Amount.Precision = isMore ? .somewhatMore : .about
        var reading = NumberReading(
            kind: .quantity(unit, per: nil), amount: Amount(least * factor, most * factor, precision: precision), end: end)
        reading.isChinese = true
        readSuffix(&reading)
        return reading
    }

    /// The unit at an offset, at most one space before it.
    func unit(at offset: Int) -> (Unit, end: Int)? {
        let first = scalar(offset) == " " && isDigit(offset - 1) ? offset + 1 : offset
        guard let match = units.spellings.longestMatch(in: scalars, at: first) else { return nil }
        let end = first + match.length
        if match.length == 1, UnitBlockers.standard.block(in: scalars, at: first) { return nil }
        if NumeralScalar.isLetter(scalars[first]), NumeralScalar.isLetter(scalar(end)) || isDigit(end) { return nil }
        return (Unit(index: UInt8(match.payload)), end)
    }
}
