/// Months and days parted by a stroke or a point: 3/12, 6.18, 2025年2.26.
extension MentionScanner {
    /// 3/12 as a day: beyond tenths, or beside another such date.
    func readStrokeDate(at start: Int) -> (CalendarDate, end: Int)? {
        guard let (month, count, bar) = digits(at: start), count <= 2, (1...12).contains(month), !isDigit(start - 1) else {
            return nil
        }
        let separator = scalar(bar)
        guard separator == "/" || separator == "." || separator == "-", !["/", ".", "-"].contains(scalar(start - 1)) else {
            return nil
        }
        guard let (day, dayCount, end) = digits(at: bar + 1), dayCount <= 2, (1...31).contains(day), scalar(end) != separator
        else {
            return nil
        }
        if separator == "-" {
            return paddedDate(month, day, start..<bar, bar + 1..<end) ?? dashedDate(month, day, start, end)
        }
        let isNamed = scalar(end) == "日"
        let isDate = separator == "/" ? (day > 10 || month > day) : false
        guard
            isNamed || isDate && unit(at: end) == nil || isInStrokeList(start, end, separator) || isDoneOn(start, end, separator)
                || separator == "." && opensStretch(month, day, end)
        else { return nil }
        if separator == "." { hasPointDates = true }
        return (CalendarDate(year: lastDate?.year ?? .implied, month: month, day: day), isNamed ? end + 1 : end)
    }

    /// 01-10, 05-22: a month and a day of two digits each, one of them padded.
    private func paddedDate(_ month: Int, _ day: Int, _ first: Range<Int>, _ second: Range<Int>) -> (CalendarDate, end: Int)? {
        guard first.count == 2, second.count == 2, month < 10 || day < 10 || isBesideDate(first.lowerBound),
            unit(at: second.upperBound) == nil,
            scalar(second.upperBound) != "-", scalar(second.upperBound) != "%"
        else { return nil }
        return (CalendarDate(year: lastDate?.year ?? .implied, month: month, day: day), second.upperBound)
    }

    /// 1-14、2-25、3-11: at least three of them, and the months in their order; after such a list 7-1 too.
    private func dashedDate(_ month: Int, _ day: Int, _ start: Int, _ end: Int) -> (CalendarDate, end: Int)? {
        let date = (CalendarDate(year: lastDate?.year ?? .implied, month: month, day: day), end: end)
        guard unit(at: end) == nil, scalar(end) != "%" else { return nil }
        if hasDashedDates { return date }
        var count = 1
        var (last, next) = (month, end)
        while count < 3, scalar(next) == "、" || scalar(next) == ",", let (month, _, bar) = digits(at: next + 1),
            (last...12).contains(month), scalar(bar) == "-", let (day, _, end) = digits(at: bar + 1), (1...31).contains(day),
            unit(at: end) == nil
        {
            count += 1
            (last, next) = (month, end)
        }
        guard count == 3, last > month else { return nil }
        hasDashedDates = true
        return date
    }

    /// Whether a date stands right before, as in a list.
    private func isBesideDate(_ start: Int) -> Bool {
        guard let last = mentions.last, case .date(let date) = last.content, date.day != nil else { return false }
        return skipListGap(last.range.upperBound) == start
    }

    /// 9.15排查了1次, 公布:1.8(公开栏): a point between a month and a day, and an act or a place right behind.
    private func isDoneOn(_ start: Int, _ end: Int, _ separator: UInt32) -> Bool {
        guard separator == ".", Punctuation.endsClause(scalar(start - 1)) || scalar(start - 1) == ":" || start == 0 else {
            return false
        }
        if scalar(end) == "(" { return scalar(start - 1) == ":" }
        switch scalar(end) {
        case "排", "召", "开", "公", "报", "讲", "换", "选", "在", "由", "参", "组", "集", "已", "举", "学", "到", "上", "贴", "述", "评", "慰":
            return unit(at: end) == nil || scalar(end) == "集"
        default: return false
        }
    }

    /// 6.8—6.20: a day of the same month comes behind the dash, which as a number would be the smaller one.
    private func opensStretch(_ month: Int, _ day: Int, _ end: Int) -> Bool {
        guard Punctuation.joins(scalar(end)), let (last, _, bar) = digits(at: end + 1), last == month, scalar(bar) == ".",
            let (lastDay, count, lastEnd) = digits(at: bar + 1), count == 2, day < 10, (10...31).contains(lastDay)
        else { return false }
        return unit(at: lastEnd) == nil && scalar(lastEnd) != "%"
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
        let second = skipListGap(skipName(end))
        guard second > end, let (month, count, bar) = digits(at: second), scalar(bar) == separator else { return false }
        if count == 4 { return (1900..<2100).contains(month) && isDigit(bar + 1) }
        guard count <= 2, (1...12).contains(month), let (day, dayCount, last) = digits(at: bar + 1), dayCount <= 2 else {
            return false
        }
        return (1...31).contains(day) && unit(at: last) == nil && scalar(last) != "%"
    }

    /// 2.28书记、5.15陆菲: who it was stands between two dates of a list.
    private func skipName(_ offset: Int) -> Int {
        guard isDigit(offset - 2), scalar(offset - 3) == "." else { return offset }
        var end = offset
        while end - offset < 4, scalar(end).isIdeograph { end += 1 }
        return scalar(end) == "、" ? end : offset
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
