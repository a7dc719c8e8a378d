/// Stretches of time: between two dates, quarters, 近三年, 前三季度.
extension MentionScanner {
    /// The other end of a span that begins with a date: 至6月10日, 至今, 以来.
    func spanEnd(from date: CalendarDate, at offset: Int) -> (span: Span, end: Int)? {
        let joint = skipSpaces(offset)
        if let end = sinceEnd(at: joint) {
            // 2023年5月起至2026年5月止
            if scalar(joint) == "起", Punctuation.joins(scalar(end)),
                let (other, last) = readSpanEnd(at: skipSpaces(end + 1), from: date)
            {
                return (span(from: date, to: other), last)
            }
            return (Span(year: date.year, extent: .dates(date, nil)), end)
        }
        guard Punctuation.joins(scalar(joint)) else { return nil }
        var last = joint
        while scalar(last + 1) == "-", last - joint < 3 { last += 1 }
        let start = skipSpaces(last + 1)
        if let (entry, end) = words.word(in: scalars, at: start), entry == .now {
            return (Span(year: date.year, extent: .dates(date, nil)), end)
        }
        if let (other, end) = readSpanEnd(at: start, from: date) { return (span(from: date, to: other), end) }
        return nil
    }

    /// 以来, 起, 至今, 开始
    private func sinceEnd(at offset: Int) -> Int? {
        if let end = end(of: "以", "来", at: offset) ?? end(of: "至", "今", at: offset) { return end }
        if scalar(offset) == "起", scalar(offset + 1) != "草" { return offset + 1 }
        return nil
    }

    private func readSpanEnd(at start: Int, from date: CalendarDate) -> (CalendarDate, end: Int)? {
        if let next = end(of: "次", "年", at: start) ?? end(of: "翌", "年", at: start),
            case (let other, let end) = readYearTail(.implied, at: next), let month = other.month
        {
            return (CalendarDate(year: date.year, month: month + 12, day: other.day, part: other.part), end)
        }
        if let (other, end) = readDate(at: start) {
            if other.month == nil, date.month != nil { return nil }
            return (
                other.year == .implied
                    ? CalendarDate(year: date.year, month: other.month, day: other.day, part: other.part) : other, end
            )
        }
        // 3月5日至7日, 3月上旬至中旬 have the month only once; 2026.3.5-3.7 the year; 6.8—6.20 neither.
        if date.day != nil, let (day, _, end) = smallNumber(at: start), (1...31).contains(day), isDayMark(skipSpaces(end)) {
            return (date.on(day), skipSpaces(end) + 1)
        }
        if let first = date.day, let (month, _, point) = digits(at: start), (1...12).contains(month), scalar(point) == ".",
            let (day, _, end) = digits(at: point + 1), (1...31).contains(day),
            date.year != .implied || month == date.month && day > first
        {
            return (CalendarDate(year: date.year, month: month, day: day), end)
        }
        return nil
    }

    /// A span of whole months where both ends are months of one year; dates otherwise.
    private func span(from first: CalendarDate, to last: CalendarDate) -> Span {
        if first.day == nil, last.day == nil, first.part == nil, last.part == nil, first.year == last.year,
            let start = first.month, let end = last.month, start <= end
        {
            return Span(year: first.year, extent: .months(start...end))
        }
        return Span(year: first.year, extent: .dates(first, last))
    }

    /// 2024—2026年, 2025-2026学年.
    func takeYearRange() -> Bool {
        let start = next
        guard let (first, count, end) = digits(at: start), count == 4, first >= 1900, first < 2100 else { return false }
        var joint = scalar(end) == "年" ? end + 1 : end
        guard Punctuation.joins(scalar(joint)) || scalar(joint) == "/" else {
            if let (span, end) = schoolYear(first, at: end) ?? namedSemester(first, at: end) {
                emitSpan(start..<end, span)
                return true
            }
            return false
        }
        while scalar(joint + 1) == "-" { joint += 1 }
        guard let (last, lastCount, lastEnd) = digits(at: joint + 1), lastCount == 4 || lastCount == 2 else { return false }
        let lastYear = lastCount == 4 ? last : first / 100 * 100 + last
        if lastYear == first + 1, let (span, end) = schoolYear(first, at: lastEnd) {
            emitSpan(start..<end, span)
            return true
        }
        guard lastYear > first, lastYear < 2100, scalar(lastEnd) == "年", smallNumber(at: lastEnd + 1) == nil else { return false }
        let span = Span(
            year: .stated(first), extent: .dates(CalendarDate(year: .stated(first)), CalendarDate(year: .stated(lastYear))))
        emitSpan(start..<lastEnd + 1, span)
        return true
    }

    /// 2025秋, 2026春: a semester by the season it lies in.
    private func namedSemester(_ year: Int, at offset: Int) -> (Span, end: Int)? {
        let semester: Span.Semester
        switch scalar(offset) {
        case "春": semester = .spring
        case "秋": semester = .autumn
        default: return nil
        }
        switch scalar(offset + 1) {
        case "节", "招", "游", "运", "分", "晚": return nil
        default: return (Span(year: .stated(year), extent: .semester(semester)), offset + 1)
        }
    }

    /// 学年, 学年第一学期 behind the first year of a school year.
    private func schoolYear(_ first: Int, at offset: Int) -> (Span, end: Int)? {
        var end = offset
        if scalar(end) == "年", scalar(end + 1) == "学" { end += 1 }
        guard scalar(end) == "学", scalar(end + 1) == "年" else { return nil }
        end += 2
        if scalar(end) == "度" { end += 1 }
        let rest = skipSpaces(end)
        if let (entry, wordEnd) = words.word(in: scalars, at: rest), case .span(let span) = entry,
            case .semester(let semester) = span.extent
        {
            let months = semester == .spring || semester == .next ? 14...19 : 8...13
            return (Span(year: .stated(first), extent: .months(months)), wordEnd)
        }
        return (Span(year: .stated(first), extent: .months(8...19)), end)
    }

    /// 一季度, 第三季度, 一、二季度, 一至三季度; 三个季度 is a duration.
    ///
    /// - Parameter list: the list of numbers there.
    func takeQuarters(_ list: NumberList?, from start: Int, at first: Int, year: YearReference = .implied) -> Bool {
        if let list, list.suffix == .quarter {
            for (offset, item) in list.items.enumerated() {
                let lower = offset == 0 ? start : item.range.lowerBound
                let upper = offset == list.items.count - 1 ? list.end : item.range.upperBound
                emitSpan(lower..<upper, Self.quarters(item.first...item.last, year))
            }
            return true
        }
        guard let (quarter, _, end) = smallNumber(at: first), (1...4).contains(quarter) else { return false }
        let mark = skipSpaces(end)
        guard scalar(mark) == "季", scalar(mark + 1) == "度" || scalar(first - 1) == "第" else { return false }
        let after = scalar(mark + 1) == "度" ? mark + 2 : mark + 1
        if start == first, quarter == 1, takeRateOfOne(Interval(.quarter), start: start, end: after) { return true }
        if let (last, lastEnd) = quarterAfterJoint(at: after), last > quarter {
            emitSpan(start..<lastEnd, Self.quarters(quarter...last, year))
        } else {
            emitSpan(start..<after, Self.quarters(quarter...quarter, year))
        }
        return true
    }

    private func quarterAfterJoint(at offset: Int) -> (Int, end: Int)? {
        guard Punctuation.joins(scalar(offset)) else { return nil }
        let first = scalar(offset + 1) == "第" ? offset + 2 : offset + 1
        guard let (quarter, _, end) = smallNumber(at: first), (1...4).contains(quarter), scalar(end) == "季" else { return nil }
        return (quarter, scalar(end + 1) == "度" ? end + 2 : end + 1)
    }

    private static func quarters(_ range: ClosedRange<Int>, _ year: YearReference) -> Span {
        Span(year: year, extent: .months(range.lowerBound * 3 - 2...range.upperBound * 3))
    }

    /// 前三季度, 头10个月, 近三年, 最近半年, 前3名.
    func takeLead() -> Bool {
        let start = next
        switch scalars[start] {
        case "前", "头": return takeFront(start: start, at: start)
        case "近": return takeRecent(start: start, at: start + 1)
        case "最" where scalar(start + 1) == "近":
            if !takeRecent(start: start, at: start + 2) { next = start + 2 }
            return true
        case "上" where isBareMultiplier(start + 1):
            prefix.precision = .somewhatMore
            prefix.range = start..<start + 1
            next = start + 1
            return true
        case "过" where scalar(start + 1) == "去": return takeRecent(start: start, at: start + 2)
        default: return false
        }
    }

    /// 百, 千 or 万 with a unit and no digit: 上百人次.
    private func isBareMultiplier(_ offset: Int) -> Bool {
        switch NumeralScalar(scalar(offset)) {
        case .multiplier(let factor)?: factor > 10 && unit(at: offset + 1) != nil
        case .group?: unit(at: offset + 1) != nil
        default: false
        }
    }

    func takeFront(start: Int, at front: Int, year: YearReference = .implied) -> Bool {
        guard scalar(front) == "前" || scalar(front) == "头", let (count, _, end) = smallNumber(at: front + 1), count > 0 else {
            return false
        }
        let mark = scalar(end) == "个" ? end + 1 : end
        if scalar(mark) == "季", scalar(mark + 1) == "度", count <= 4 {
            emitSpan(start..<mark + 2, Self.quarters(1...count, year))
        } else if scalar(mark) == "月", count <= 12 {
            emitSpan(start..<mark + 1, Span(year: year, extent: .months(1...count)))
        } else if scalar(end) == "名" || scalar(end) == "位" {
            emit(start..<end, .ordinal(count))
        } else {
            return false
        }
        return true
    }

    private func takeRecent(start: Int, at first: Int) -> Bool {
        let first = skipSpaces(first)
        if scalar(first) == "半", scalar(first + 1) == "年" {
            emitSpan(start..<first + 2, Span(extent: .recent(Interval(.halfYear))))
            return true
        }
        if scalar(first) == "几", scalar(first + 1) == "年" {
            emitSpan(start..<first + 2, Span(extent: .recent(Interval(.year, count: 3))))
            return true
        }
        guard let (count, _, end) = smallNumber(at: first), count > 0, let (unit, after) = unit(at: end),
            let calendar = unit.calendarUnit
        else {
            guard scalars[start] == "近", startsNumber(first) else { return false }
            prefix.precision = .almost
            prefix.range = (prefix.range?.upperBound == start ? prefix.range?.lowerBound ?? start : start)..<first
            next = first
            return true
        }
        emitSpan(start..<after, Span(extent: .recent(Interval(calendar, count: count))))
        return true
    }
}
