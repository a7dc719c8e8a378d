/// Several numbers that share what follows the last: 3、6、9、12月, 一、三季度, 4、12次.
struct NumberList {
    /// One number, or two for a range.
    struct Item {
        var range: Range<Int>
        var first: Int
        var last: Int
    }

    /// What follows the last number.
    enum Suffix: Hashable {
        case month, day, quarter
        case unit(Unit)
    }

    var items: [Item]
    var suffix: Suffix
    /// Behind the suffix.
    var end: Int
    /// Where the suffix begins.
    var suffixStart: Int
}

extension MentionScanner {
    /// The longest list looked at, so that a text made of nothing but digits and commas stays linear.
    private static let longestList = 31

    /// A list of at least two numbers or one range that ends in 月, 日, 季度 or a unit.
    func numberList(at start: Int) -> NumberList? {
        guard let first = listItem(at: start) else { return nil }
        guard first.first != first.last || isListSeparator(skipSpaces(first.range.upperBound), start: start) else { return nil }
        var items: [NumberList.Item] = []
        var offset = start
        while items.count < Self.longestList, let item = listItem(at: offset) {
            items.append(item)
            offset = item.range.upperBound
            let separator = skipSpaces(offset)
            guard isListSeparator(separator, start: start), listItem(at: skipSpaces(separator + 1)) != nil else { break }
            offset = skipSpaces(separator + 1)
        }
        guard let last = items.last, items.count > 1 || last.first != last.last else { return nil }
        return suffix(of: items, at: last.range.upperBound)
    }

    private func suffix(of items: [NumberList.Item], at end: Int) -> NumberList? {
        let mark = skipSpaces(end)
        func fits(_ range: ClosedRange<Int>) -> Bool {
            items.allSatisfy { range.contains($0.first) && range.contains($0.last) }
        }
        switch scalar(mark) {
        case "月" where fits(1...12):
            let after = scalar(mark + 1) == "份" ? mark + 2 : mark + 1
            return NumberList(items: items, suffix: .month, end: after, suffixStart: mark)
        case "日" where fits(1...31), "号" where fits(1...31) && isDayMark(mark):
            return NumberList(items: items, suffix: .day, end: mark + 1, suffixStart: mark)
        case "季" where scalar(mark + 1) == "度" && fits(1...4):
            return NumberList(items: items, suffix: .quarter, end: mark + 2, suffixStart: mark)
        default:
            if let after = countedMonths(items.count, at: mark), fits(1...12) {
                return NumberList(items: items, suffix: .month, end: after, suffixStart: after - 1)
            }
            guard items.count > 1, items.allSatisfy({ $0.first == $0.last }), let (unit, after) = unit(at: mark) else {
                return nil
            }
            return NumberList(items: items, suffix: .unit(unit), end: after, suffixStart: mark)
        }
    }

    /// 7、8两月, 3、4、5三个月: the months are counted behind the list.
    private func countedMonths(_ count: Int, at mark: Int) -> Int? {
        guard count > 1, let (stated, _, end) = smallNumber(at: mark), stated == count, !isDigit(mark) else { return nil }
        let month = scalar(end) == "个" ? end + 1 : end
        return scalar(month) == "月" ? month + 1 : nil
    }

    private func listItem(at start: Int) -> NumberList.Item? {
        let first = scalar(start) == "第" ? start + 1 : start
        guard let (value, end) = listNumber(at: first) else { return nil }
        var joint = skipSpaces(end)
        if Punctuation.joins(scalar(joint)) {
            while scalar(joint + 1) == "-" { joint += 1 }
            let second = skipSpaces(joint + 1)
            if let (last, lastEnd) = listNumber(at: scalar(second) == "第" ? second + 1 : second), last > value {
                return NumberList.Item(range: start..<lastEnd, first: value, last: last)
            }
        }
        return NumberList.Item(range: start..<end, first: value, last: value)
    }

    /// A whole number below one thousand; one Chinese digit or number, or up to three arabic digits.
    private func listNumber(at start: Int) -> (Int, end: Int)? {
        if isDigit(start) {
            guard let (value, count, end) = digits(at: start), count <= 3 else { return nil }
            return (value, end)
        }
        guard NumeralScalar(scalar(start)) != nil, let reading = numeral(at: start), !reading.hasArabic,
            !reading.isDigitString,
            let value = reading.integer, value < 1000
        else { return nil }
        return (value, reading.end)
    }

    private func isListSeparator(_ offset: Int, start: Int) -> Bool {
        switch scalar(offset) {
        case "、", "和", "与", "及", "·": true
        case ",", "/", ".": isDigit(offset - 1) && isDigit(offset + 1)
        default: false
        }
    }

    /// Emits a list as dates, spans or quantities.
    func takeList(_ list: NumberList) -> Bool {
        let start = next
        // 3.5次 and 1/2以上 are no lists.
        let separator = scalar(skipSpaces(list.items[0].range.upperBound))
        switch list.suffix {
        case .month: emitMonths(list, from: start, year: lastYear)
        case .day:
            guard separator != ".", separator != "/", lastDate?.month != nil else { return false }
            emitDays(list, after: nil, CalendarDate(year: lastYear, month: lastDate?.month))
        case .quarter: return false
        case .unit(let unit):
            guard separator == "、" || separator == "和" || separator == "与" || separator == "及" else { return false }
            return takeUnitList(list, unit)
        }
        return true
    }

    private var lastYear: YearReference { lastDate?.year ?? .implied }

    func emitMonths(_ list: NumberList, from start: Int, year: YearReference) {
        for (offset, item) in list.items.enumerated() {
            let lower = offset == 0 ? start : item.range.lowerBound
            let upper = offset == list.items.count - 1 ? list.end : item.range.upperBound
            if item.first == item.last {
                let (date, end) =
                    upper == list.end
                    ? readMonthTail(CalendarDate(year: year, month: item.first), at: list.suffixStart + 1)
                    : (CalendarDate(year: year, month: item.first), upper)
                emitDate(lower..<end, date)
            } else {
                emitSpan(lower..<upper, Span(year: year, extent: .months(item.first...item.last)))
            }
        }
    }

    /// The days of a list; the first takes the words of the month before it.
    func emitDays(_ list: NumberList, after month: Range<Int>?, _ date: CalendarDate) {
        for (offset, item) in list.items.enumerated() {
            let lower = offset == 0 ? month?.lowerBound ?? item.range.lowerBound : item.range.lowerBound
            let upper = offset == list.items.count - 1 ? list.end : item.range.upperBound
            var first = date
            first.day = item.first
            if item.first == item.last {
                emitDate(lower..<upper, first)
            } else {
                var last = date
                last.day = item.last
                emitSpan(lower..<upper, Span(year: date.year, extent: .dates(first, last)))
            }
        }
    }

    /// 分别召开4、12次: each number has the unit of the last.
    private func takeUnitList(_ list: NumberList, _ unit: Unit) -> Bool {
        let lead = prefix
        for (offset, item) in list.items.enumerated() {
            let isLast = offset == list.items.count - 1
            let quantity = Quantity(
                amount: Amount(Double(item.first)), unit: unit, marks: offset == 0 ? marks(lead, at: item.range.lowerBound) : [])
            emit(item.range.lowerBound..<(isLast ? list.end : item.range.upperBound), .quantity(quantity))
        }
        return true
    }
}
