/// Months and days parted by a stroke or a point: 3/12, 6.18, 2025年2.26.
extension MentionScanner {
    /// 3/12 as a day: beyond tenths, or beside another such date.
    mutating func readStrokeDate(at start: Int) -> (CalendarDate, end: Int)? {
        guard let (month, count, bar) = digits(at: start), count <= 2, (1...12).contains(month), !isDigit(start - 1) else {
            return nil
        }
        let separator = scalar(bar)
        guard separator == "/" || separator == ".", scalar(start - 1) != "/", scalar(start - 1) != "." else { return nil }
        guard let (day, dayCount, end) = digits(at: bar + 1), dayCount <= 2, (1...31).contains(day), scalar(end) != separator
        else {
            return nil
        }
        let isNamed = scalar(end) == "日"
        let isDate = separator == "/" ? (day > 10 || month > day) : false
        guard isNamed || isDate && unit(at: end) == nil || isInStrokeList(start, end, separator) else { return nil }
        if separator == "." { hasPointDates = true }
        return (CalendarDate(year: lastDate?.year ?? .implied, month: month, day: day), isNamed ? end + 1 : end)
    }

    /// Whether another date with the same separator stands beside this one, or stood before in the text: 3/5、6/18, 2.26 5.14, 7.3 , 2026.1.6.
    private func isInStrokeList(_ start: Int, _ end: Int, _ separator: UInt32) -> Bool {
        guard unit(at: end) == nil, scalar(end) != "%" else { return false }
        if let last = mentions.last, case .date(let date) = last.content, date.day != nil,
            skipListGap(last.range.upperBound) == start, last.range.upperBound < start
        {
            return true
        }
        if separator == ".", hasPointDates { return true }
        let second = skipListGap(end)
        guard second > end, let (month, count, bar) = digits(at: second), scalar(bar) == separator else { return false }
        if count == 4 { return (1900..<2100).contains(month) && isDigit(bar + 1) }
        guard count <= 2, (1...12).contains(month), let (day, dayCount, last) = digits(at: bar + 1), dayCount <= 2 else {
            return false
        }
        return (1...31).contains(day) && unit(at: last) == nil && scalar(last) != "%"
    }

    /// The offset behind what parts two dates of a list: one mark, with or without spaces, or spaces alone.
    private func skipListGap(_ offset: Int) -> Int {
        let mark = skipSpaces(offset)
        switch scalar(mark) {
        case "、", ",", "和", "及", "与": return skipSpaces(mark + 1)
        default: return mark
        }
    }

    /// 2025年2.26
    func readPointTail(_ year: YearReference, at start: Int) -> (CalendarDate, end: Int)? {
        guard let (month, count, bar) = digits(at: start), count <= 2, (1...12).contains(month), scalar(bar) == ".",
            let (day, dayCount, end) = digits(at: bar + 1), dayCount <= 2, (1...31).contains(day), unit(at: end) == nil,
            scalar(end) != "%", scalar(end) != "."
        else { return nil }
        return (CalendarDate(year: year, month: month, day: day), end)
    }
}
