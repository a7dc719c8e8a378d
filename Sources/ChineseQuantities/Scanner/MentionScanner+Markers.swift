/// List markers, ordinals and identifiers: numbers that count nothing.
extension MentionScanner {
    /// 一、 1. （二） ① 1)
    func takeMarker() -> Bool {
        let first = scalars[next]
        if (first >= 0x2460 && first <= 0x249B) || (first >= 0x3220 && first <= 0x3229) {
            emit(next..<next + 1, .marker(Self.circledValue(first)))
            return true
        }
        if first == "(" { return opensItem(at: next) && takeBracketedMarker() }
        guard Punctuation.opensItem(scalar(next - 1)), first != "\n" else { return false }
        guard isDigit(next) || NumeralScalar.plainDigit(first) != nil || first == "十",
            let reading = numeralForMarker(at: next)
        else { return false }
        guard opensItem(at: next) || Int(reading.value) == lastMarker + 1 else { return false }
        switch scalar(reading.end) {
        case "、":
            guard isMarker(reading, at: next) else { return false }
        case ".":
            guard !isDigit(reading.end + 1) || dottedItem(after: reading.end) else { return false }
        case ")" where scalar(next - 1) != "(":
            break
        default: return false
        }
        lastMarker = Int(reading.value)
        emit(next..<reading.end + 1, .marker(lastMarker))
        return true
    }

    /// The number in ①, ⑴, ⒈ and ㈠.
    private static func circledValue(_ scalar: UInt32) -> Int {
        scalar >= 0x3220 ? Int(scalar - 0x3220) + 1 : Int((scalar - 0x2460) % 20) + 1
    }

    /// Whether an item can begin here: at the start, after punctuation or a line end, spaces aside.
    private func opensItem(at offset: Int) -> Bool {
        var before = offset - 1
        while scalar(before) == " ", offset - before < 4 { before -= 1 }
        return Punctuation.opensItem(scalar(before)) && scalar(before) != " "
    }

    /// （二）, (3) where an item begins; （4） behind a noun is a count.
    private func takeBracketedMarker() -> Bool {
        guard let reading = numeralForMarker(at: next + 1), scalar(reading.end) == ")" else { return false }
        emit(next..<reading.end + 1, .marker(Int(reading.value)))
        return true
    }

    /// A whole number below one hundred, without the decimals that 1.2026年 seems to have.
    private func numeralForMarker(at offset: Int) -> (value: Double, end: Int)? {
        if isDigit(offset) {
            guard let (value, _, end) = digits(at: offset), value < 100 else { return nil }
            return (Double(value), end)
        }
        guard let reading = numerals.read(at: offset), !reading.hasArabic, let value = reading.integer, value > 0, value < 100
        else {
            return nil
        }
        return (Double(value), reading.end)
    }

    /// 1、 is no marker where it begins a list such as 3、6、9、12月, unless a second item shows that it does.
    private func isMarker(_ reading: (value: Double, end: Int), at start: Int) -> Bool {
        guard let list = numberList(at: start) else { return true }
        switch list.suffix {
        case .unit: return list.items.count == 2 && reading.value < 10 && (start == 0 || scalar(start - 1) != " ")
        case .month, .day, .quarter: return reading.value == 1 && hasSecondItem()
        }
    }

    /// 1.2026年 and 1.3月12日 are an item and a date.
    private func dottedItem(after point: Int) -> Bool {
        guard let (value, count, end) = digits(at: point + 1) else { return false }
        if count == 4, value >= 1900, value < 2100, scalar(end) == "年" { return true }
        // 2.…；3.4个党小组: the next item begins with what cannot be counted in tenths.
        if lastMarker > 0, value < 100 {
            switch scalar(end) {
            case "个", "名", "位", "场", "期", "本": return true
            default: break
            }
        }
        return scalar(end) == "月" && (1...12).contains(value)
    }

    private func hasSecondItem() -> Bool {
        if let secondItem { return secondItem }
        var found = false
        for offset in scalars.indices where scalars[offset] == "2" && Punctuation.opensItem(scalar(offset - 1)) {
            let follower = scalar(offset + 1)
            if follower == "、" || follower == "." || follower == ")" {
                found = true
                break
            }
        }
        secondItem = found
        return found
    }

    /// 第三支部, 第二次, but 第三季度 is a span.
    func takeOrdinal() -> Bool {
        if scalars[next] == "第", scalar(next + 1) == "(", let (value, end) = numeralForMarker(at: next + 2), scalar(end) == ")" {
            emit(next..<end + 1, .ordinal(Int(value)))
            return true
        }
        guard scalars[next] == "第", let reading = numerals.read(at: skipSpaces(next + 1)) else { return false }
        let first = skipSpaces(next + 1)
        if takeQuarters(numberList(at: first), from: next, at: first) { return true }
        if scalar(reading.end) == "学", scalar(reading.end + 1) == "期", let semester = reading.integer,
            semester == 1 || semester == 2
        {
            emitSpan(next..<reading.end + 2, Span(extent: .semester(semester == 1 ? .autumn : .spring)))
            return true
        }
        emit(next..<reading.end, .ordinal(reading.integer))
        takeFurtherOrdinals()
        return true
    }

    /// 第一、二、三支部
    private func takeFurtherOrdinals() {
        while scalar(next) == "、", let reading = numerals.read(at: next + 1), reading.integer.map({ $0 < 100 }) == true,
            unit(at: reading.end) == nil, NumeralScalar(scalar(next + 1)) != nil || scalar(reading.end) == "、"
        {
            emit(next + 1..<reading.end, .ordinal(reading.integer))
        }
    }

    /// Document numbers, rooms, telephone numbers, model names.
    func takeIdentifier() -> Bool {
        if scalar(next - 1) | 0x20 == "q", !NumeralScalar.isLetter(scalar(next - 2)), let (quarter, _, end) = digits(at: next),
            (1...4).contains(quarter)
        {
            emitSpan(next..<end, Span(extent: .months(quarter * 3 - 2...quarter * 3)))
            return true
        }
        guard let end = identifierEnd(at: next) else { return false }
        emit(next..<end, .identifier)
        return true
    }

    private func identifierEnd(at start: Int) -> Int? {
        if let end = documentNumberEnd(at: start) { return end }
        return codeEnd(at: start)
    }

    /// 〔2019〕12号
    private func documentNumberEnd(at start: Int) -> Int? {
        switch scalars[start] {
        case "〔", "[", "【", "(", "﹝": break
        default: return nil
        }
        guard let (year, count, close) = digits(at: start + 1), count == 4, year >= 1900, year < 2100 else { return nil }
        switch scalar(close) {
        case "〕", "]", "】", ")", "﹞": break
        default: return nil
        }
        var first = skipSpaces(close + 1)
        if scalar(first) == "第" { first += 1 }
        guard let (_, _, end) = digits(at: first), scalar(skipSpaces(end)) == "号" else { return nil }
        return skipSpaces(end) + 1
    }

    /// B302, GB/T 1234, 0551-62345678, 5G, 博学楼411.
    private func codeEnd(at start: Int) -> Int? {
        guard isDigit(start), !isDigit(start - 1), let (_, count, end) = digits(at: start) else { return nil }
        let before = scalar(start - 1)
        let countsSomething = unit(at: end) != nil
        if NumeralScalar.isLetter(before) { return countsSomething || scalar(end) == "%" ? nil : end }
        if before == " ", NumeralScalar.isLetter(scalar(start - 2)), scalar(start - 3) == "/" {
            return scalar(end) == "-" ? digits(at: end + 1)?.end ?? end : end
        }
        if let end = longCodeEnd(start: start, count: count, end: end, countsSomething: countsSomething) { return end }
        if NumeralScalar.isLetter(scalar(end)), !countsSomething, !isThousand(at: end) {
            return isExponent(at: end) ? nil : letters(from: end)
        }
        if count == 3 || count == 4, Self.isBuilding(before), !countsSomething { return end }
        return nil
    }

    private func longCodeEnd(start: Int, count: Int, end: Int, countsSomething: Bool) -> Int? {
        // 0551-6412 3456
        if scalars[start] == "0", count == 3 || count == 4, scalar(end) == "-", let (_, more, last) = digits(at: end + 1),
            more > 3
        {
            guard more == 4, scalar(last) == " ", let (_, rest, tail) = digits(at: last + 1), rest == 4 else { return last }
            return tail
        }
        if scalar(end) == "-", let (_, more, last) = digits(at: end + 1), count + more >= 10, count != 4 || more != 4 {
            return last
        }
        if count == 4, scalar(end) == "-", scalar(end + 1) == "0", let (_, more, last) = digits(at: end + 1), more > 2 {
            return last
        }
        guard count >= 7, !countsSomething, scalar(end) != "%", scalar(end) != ".", scalar(end) != "万",
            compactDate(at: start) == nil
        else { return nil }
        return end
    }

    /// 12k元 is an amount, 4K大屏 a name.
    private func isThousand(at offset: Int) -> Bool {
        numerals.letterMultiplier(at: offset) != nil && (scalar(offset) == "k" || unit(at: offset + 1) != nil)
    }

    private func isExponent(at offset: Int) -> Bool {
        scalar(offset) | 0x20 == "e" && (isDigit(offset + 1) || isDigit(offset + 2))
    }

    private func letters(from start: Int) -> Int {
        var end = start
        while NumeralScalar.isLetter(scalar(end)) || isDigit(end) { end += 1 }
        return end
    }

    private static func isBuilding(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "座", "楼", "馆", "栋", "教", "室", "厅", "区", "舍": true
        default: false
        }
    }

    /// A run of arabic digits: value, length and end; nil beyond eighteen digits.
    func digits(at start: Int) -> (value: Int, count: Int, end: Int)? {
        var end = start
        var value = 0
        while isDigit(end) {
            if end - start < 18 { value = value * 10 + Int(scalars[end] - 0x30) }
            end += 1
        }
        return end > start ? (value, end - start, end) : nil
    }
}
