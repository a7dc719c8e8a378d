extension MentionScanner {
    /// 3—5人, 3人至5人, 10%—20%: takes the second number in when one follows.
    func extendRange(_ reading: inout NumberReading) {
        let joint = skipSpaces(reading.end)
        guard Punctuation.joins(scalar(joint)), reading.amount.least == reading.amount.most else { return }
        var last = joint
        while scalar(last + 1) == "-", last - joint < 3 { last += 1 }
        let start = skipSpaces(last + 1)
        guard startsPlainNumber(start), let second = numerals.match(at: start), second.ratio == nil else { return }
        guard second.numeral.value > reading.amount.value, second.numeral.value == second.numeral.most else { return }
        let isPercent = second.numeral.style == .percent
        switch reading.kind {
        case .number:
            reading.kind = isPercent ? .percent : .number
        case .percent:
            guard isPercent else { return }
        case .quantity(let unit, let per):
            guard !isPercent, let (other, end) = self.unit(at: second.end), other == unit else { return }
            reading.kind = .quantity(unit, per: per)
            reading.amount.most = second.numeral.value
            reading.end = end
            return
        case .ratio, .fraction: return
        }
        reading.amount.most = second.numeral.value
        reading.end = second.end
        reading.isBareDigit = false
    }

    private func startsPlainNumber(_ offset: Int) -> Bool {
        isDigit(offset) || NumeralScalar(scalar(offset)) != nil && words.idiomEnd(in: scalars, at: offset) == nil
    }

    /// 3:1, 64比23; a clock time such as 14:30 is none.
    func readRatio(_ match: NumeralMatch, start: Int) -> NumberReading? {
        guard match.reading != nil, match.numeral.value > 0 else { return nil }
        let mark = skipSpaces(match.end)
        guard scalar(mark) == ":" || scalar(mark) == "比" else { return nil }
        let first = skipSpaces(mark + 1)
        guard let second = numerals.match(at: first), let reading = second.reading, second.ratio == nil, reading.value > 0 else {
            return nil
        }
        if scalar(mark) == ":" {
            guard match.numeral.style == .arabic, second.numeral.style == .arabic else { return nil }
            guard unit(at: second.end) == nil, scalar(second.end) != "月", scalar(second.end) != "年", scalar(second.end) != "日"
            else { return nil }
        } else {
            guard match.numeral.style == second.numeral.style, unit(at: second.end) == nil else { return nil }
        }
        let ratio = Ratio(match.numeral.value, second.numeral.value)
        return NumberReading(kind: .ratio(ratio), amount: Amount(match.numeral.value), end: second.end)
    }

    /// 以上, 以内, 左右: what the words behind a number make of it.
    func readSuffix(_ reading: inout NumberReading) {
        var end = skipSpaces(reading.end)
        if scalar(end) == "(", scalar(end + 1) == "含", scalar(end + 2) == ")" { end += 3 }
        if scalar(end) == "含" || scalar(end) == "及" || scalar(end) == "或" { end += 1 }
        guard let suffix = suffix(at: end, reading) else {
            if scalar(reading.end) == "不", scalar(reading.end + 1) == "等" { reading.end += 2 }
            return
        }
        switch suffix.kind {
        case .bound(let bound): reading.amount.bound = bound
        case .about: reading.amount.precision = .about
        case .nominal: break
        }
        reading.end = suffix.end
        reading.isBareDigit = false
        // 以上（含）
        if scalar(reading.end) == "(", scalar(reading.end + 1) == "含", scalar(reading.end + 2) == ")" { reading.end += 3 }
    }

    private func suffix(at offset: Int, _ reading: NumberReading) -> (kind: BoundWord, end: Int)? {
        switch (scalar(offset), scalar(offset + 1)) {
        case ("以", "上"), ("之", "上"): return (.bound(.atLeast), offset + 2)
        case ("以", "下"), ("之", "下"), ("以", "内"), ("之", "内"): return (.bound(.atMost), offset + 2)
        case ("左", "右"), ("上", "下"): return (.about, offset + 2)
        case ("内", let next):
            guard let unit = reading.unit, unit.isDuration, next != "容", next != "部" else { return nil }
            return (.bound(.atMost), offset + 1)
        default: return nil
        }
    }
}
