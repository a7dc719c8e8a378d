/// Days, months and years in every spelling.
extension MentionScanner {
    /// Whether what follows the digits here could make them a date or a list; most numbers are told apart by this alone.
    func mayBeginDate() -> Bool {
        guard isDigit(next) else { return true }
        var end = next + 1
        while isDigit(end), end - next < 6 { end += 1 }
        guard end - next < 4 else { return true }
        switch scalar(skipSpaces(end)) {
        case "年", "月", "日", "号", "季", "学", "、", "和", "与", "及", "·", ",", "/", ".", "-", "~", "至", "到": return true
        default: return false
        }
    }

    /// Reads a date, a list of dates or a span between two.
    func takeDate() -> Bool {
        let start = next
        if takeYearRange() { return true }
        let list = numberList(at: start)
        if takeQuarters(list, from: start, at: start) || list.map(takeList) ?? false { return true }
        if let (date, end) = readDate(at: start) {
            finishDate(start..<end, date)
        } else if let (date, end) = readBareDay(at: start) {
            finishDate(start..<end, date)
        } else if let (date, end) = readStrokeDate(at: start) {
            finishDate(start..<end, date)
        } else {
            return false
        }
        return true
    }

    /// Goes on behind a date: the rest of a list of days, the other end of a span.
    func finishDate(_ range: Range<Int>, _ date: CalendarDate) {
        let end = range.upperBound
        if date.month == nil, date.monthOffset == nil {
            if takeYearWord(range, date) { return }
        } else if date.day == nil, date.part == nil, let list = numberList(at: end), list.suffix == .day {
            emitDays(list, after: range, date)
            return
        }
        if let span = spanEnd(from: date, at: end) {
            emitSpan(range.lowerBound..<span.end, span.span)
        } else {
            emitDate(range, date)
        }
    }

    func emitDate(_ range: Range<Int>, _ date: CalendarDate) {
        emit(range, .date(date))
        lastDate = date
    }

    func emitSpan(_ range: Range<Int>, _ span: Span) {
        emit(range, .span(span))
        if case .dates(let first, let last) = span.extent { lastDate = last ?? first }
    }

    /// 2026年上半年, 去年一季度, 2026年1—10月, 2026年度: a year and a stretch of it.
    func takeYear(_ year: YearReference, start: Int, end: Int) {
        let (date, dateEnd) = readYearTail(year, at: end)
        finishDate(start..<dateEnd, date)
    }

    private func takeYearWord(_ range: Range<Int>, _ date: CalendarDate) -> Bool {
        let end = skipSpaces(range.upperBound)
        if let (entry, wordEnd) = words.word(in: scalars, at: end), case .span(let span) = entry, span.year == .implied {
            if case .dates = span.extent { return false }
            emitSpan(range.lowerBound..<wordEnd, Span(year: date.year, extent: span.extent))
            return true
        }
        if scalar(end) == "度", scalar(end + 1) != "过" {
            emitSpan(range.lowerBound..<end + 1, Span(year: date.year, extent: .months(1...12)))
            return true
        }
        if takeFront(start: range.lowerBound, at: end, year: date.year) { return true }
        let first = scalar(end) == "第" ? end + 1 : end
        let list = numberList(at: first)
        if takeQuarters(list, from: range.lowerBound, at: first, year: date.year) { return true }
        if let list = first == end ? list : numberList(at: end), list.suffix == .month {
            emitMonths(list, from: range.lowerBound, year: date.year)
            return true
        }
        return false
    }

    /// A date that names at least a month or a year of its own.
    func readDate(at start: Int) -> (CalendarDate, end: Int)? {
        if let (entry, end) = words.word(in: scalars, at: start) {
            switch entry {
            case .year(let offset): return readYearTail(.relative(offset), at: end)
            case .yearPart(let part): return (CalendarDate(month: part.month, part: part), end)
            default: break
            }
        }
        if let compact = compactDate(at: start) { return compact }
        if scalar(start) == "元", scalar(start + 1) == "月" { return readMonthTail(CalendarDate(month: 1), at: start + 2) }
        guard scalar(start) != "两", let (value, count, end) = smallNumber(at: start) else { return nil }
        if count == 4, value >= 1900, value < 2100 {
            let unit = skipSpaces(end)
            if scalar(unit) == "年" { return readYearTail(.stated(value), at: unit + 1) }
            return readSeparatedDate(year: value, at: end)
        }
        if count == 2, (10...40).contains(value), isDigit(start), scalar(end) == "年", let date = readShortYear(value, at: end + 1)
        {
            return date
        }
        let unit = skipSpaces(end)
        guard (1...12).contains(value), scalar(unit) == "月", scalar(unit - 1) != "个" else { return nil }
        return readMonthTail(CalendarDate(month: value), at: unit + 1)
    }

    /// 26年3月, 25年底: two digits are a year only when a part of the year follows.
    private func readShortYear(_ value: Int, at end: Int) -> (CalendarDate, end: Int)? {
        let (date, tail) = readYearTail(.stated(2000 + value), at: end)
        if date.month != nil { return (date, tail) }
        return scalar(tail) == "度" ? (date, tail) : nil
    }

    /// What follows 年: a month, 初, 底.
    func readYearTail(_ year: YearReference, at start: Int) -> (CalendarDate, end: Int) {
        var offset = skipSpaces(start)
        if scalar(offset) == "的" { offset += 1 }
        switch scalar(offset) {
        case "初": return (CalendarDate(year: year, month: 1, part: .yearStart), offset + 1)
        case "底", "末": return (CalendarDate(year: year, month: 12, part: .yearEnd), offset + 1)
        case "中" where !beginsOtherWord(scalar(offset + 1)):
            return (CalendarDate(year: year, month: 6, part: .yearMiddle), offset + 1)
        default: break
        }
        if let (entry, end) = words.word(in: scalars, at: offset), case .yearPart(let part) = entry {
            return (CalendarDate(year: year, month: part.month, part: part), end)
        }
        guard let (month, _, end) = smallNumber(at: offset), (1...12).contains(month), scalar(skipSpaces(end)) == "月" else {
            return readPointTail(year, at: offset) ?? (CalendarDate(year: year), start)
        }
        return readMonthTail(CalendarDate(year: year, month: month), at: skipSpaces(end) + 1)
    }

    /// 心 层 and others behind 2026年中: 2026年中心组学习, 2025年中层干部.
    private func beginsOtherWord(_ behindMiddle: UInt32) -> Bool {
        switch behindMiddle {
        case "国", "央", "心", "层", "共", "小", "学", "青", "华", "级": true
        default: false
        }
    }

    /// What follows 月: a day, 上旬, 底.
    func readMonthTail(_ month: CalendarDate, at start: Int) -> (CalendarDate, end: Int) {
        var date = month
        var offset = start
        if scalar(offset) == "份" { offset += 1 }
        if let (part, end) = readMonthPart(at: offset) {
            date.part = part
            return (date, end)
        }
        let first = skipSpaces(offset)
        if let (day, _, end) = smallNumber(at: first), (1...31).contains(day), isDayMark(skipSpaces(end)) {
            date.day = day
            return (date, skipSpaces(end) + 1)
        }
        return (date, offset)
    }

    /// 上旬, 月底's 底, 中下旬.
    private func readMonthPart(at offset: Int) -> (CalendarDate.Part, end: Int)? {
        if scalar(offset + 2) == "旬" {
            switch (scalar(offset), scalar(offset + 1)) {
            case ("上", "中"): return (.early, offset + 3)
            case ("中", "下"): return (.late, offset + 3)
            default: break
            }
        }
        if scalar(offset + 1) == "旬" {
            switch scalar(offset) {
            case "上": return (.early, offset + 2)
            case "中": return (.middle, offset + 2)
            case "下": return (.late, offset + 2)
            default: return nil
            }
        }
        switch scalar(offset) {
        case "初": return (.early, offset + 1)
        case "底", "末": return (.late, offset + 1)
        case "中" where Self.followsMonthMiddle(scalar(offset + 1)): return (.middle, offset + 1)
        default: return nil
        }
    }

    private static func followsMonthMiddle(_ scalar: UInt32) -> Bool {
        !scalar.isIdeograph
    }

    /// 日, or 号 where no house, room or file is numbered.
    func isDayMark(_ offset: Int) -> Bool {
        switch scalar(offset) {
        case "日": return scalar(offset + 1) != "常"
        case "号":
            switch scalar(offset + 1) {
            case "楼", "文", "院", "公", "室", "线", "门", "厅", "令", "教", "房", "栋", "会": return false
            default: return true
            }
        default: return false
        }
    }

    /// 2026.3.12, 2026-03-12, 2026/3, 2019.5
    private func readSeparatedDate(year: Int, at offset: Int) -> (CalendarDate, end: Int)? {
        let separator = scalar(offset)
        guard separator == "." || separator == "-" || separator == "/" else { return nil }
        let first = separator == "." ? skipSpaces(offset + 1) : offset + 1
        guard let (month, count, end) = digits(at: first), count <= 2, (1...12).contains(month) else { return nil }
        var date = CalendarDate(year: .stated(year), month: month)
        if scalar(end) == separator {
            let second = separator == "." ? skipSpaces(end + 1) : end + 1
            if let (day, count, last) = digits(at: second), count <= 2, (1...31).contains(day) {
                date.day = day
                return (date, isDayMark(last) ? last + 1 : last)
            }
        }
        if scalar(end) == "月" { return readMonthTail(date, at: end + 1) }
        guard scalar(end) != "%", self.unit(at: end) == nil || scalar(end) == "月" else { return nil }
        return (date, end)
    }

    /// 20260312
    func compactDate(at start: Int) -> (CalendarDate, end: Int)? {
        guard isDigit(start), !isDigit(start - 1), let (value, count, end) = digits(at: start), unit(at: end) == nil else {
            return nil
        }
        if count == 6, (2010...2040).contains(value / 100), (1...12).contains(value % 100), scalar(end) != "%", scalar(end) != "."
        {
            return (CalendarDate(year: .stated(value / 100), month: value % 100), end)
        }
        guard count == 8 else { return nil }
        let (year, month, day) = (value / 10000, value / 100 % 100, value % 100)
        guard year >= 1900, year < 2100, (1...12).contains(month), (1...31).contains(day) else { return nil }
        return (CalendarDate(year: .stated(year), month: month, day: day), end)
    }

    /// 26日: the month is that of the date before it.
    private func readBareDay(at start: Int) -> (CalendarDate, end: Int)? {
        guard let (day, _, end) = smallNumber(at: start), (1...31).contains(day), isDayMark(skipSpaces(end)) else { return nil }
        guard !isDuration(start), scalar(skipSpaces(end)) == "日" || lastDate != nil else { return nil }
        let mark = skipSpaces(end)
        if scalar(mark + 1) == "内" || scalar(mark + 1) == "以", lastDate?.month == nil { return nil }
        return ((lastDate ?? CalendarDate()).on(day), mark + 1)
    }

    /// 为期3日, 共2日 count days.
    private func isDuration(_ start: Int) -> Bool {
        switch scalar(start - 1) {
        case "期", "时", "共", "训", "满", "达", "于", "过", "近": true
        default: false
        }
    }

    /// A whole number of up to four digits, arabic or Chinese, and how many digits a year would be written with.
    func smallNumber(at start: Int) -> (value: Int, count: Int, end: Int)? {
        if isDigit(start) {
            guard let (value, count, end) = digits(at: start), count <= 4 else { return nil }
            return (value, count, end)
        }
        guard NumeralScalar(scalar(start)) != nil, let reading = numeral(at: start), !reading.hasArabic, !reading.isDecimal,
            let value = reading.integer
        else { return nil }
        return (value, reading.isDigitString ? reading.end - start : 0, reading.end)
    }
}
