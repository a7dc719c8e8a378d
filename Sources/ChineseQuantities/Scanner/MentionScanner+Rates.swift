/// Rates and rules of repetition.
extension MentionScanner {
    /// What follows 每月 or 月均: a count, a day of the interval, or nothing.
    func takeInterval(_ interval: Interval, _ range: Range<Int>, isAverage: Bool) {
        let isPerPerson = prefix.isPerPerson && prefix.marksEnd == range.lowerBound
        var frequency = Frequency(interval: interval.normalized, isPerPerson: isPerPerson, isAverage: isAverage)
        let lead = prefix
        if let end = anchorEnd(interval, at: range.upperBound) {
            frequency.isAnchored = true
            emit(range.lowerBound..<end, .frequency(frequency))
        } else if takeCount(&frequency, at: range.upperBound) {
            emit(range.lowerBound..<next, .frequency(frequency))
        } else {
            emit(range, .frequency(frequency))
            if isPerPerson { prefix.isPerPerson = true }
            // 至少每月1次 and 原则上每季度召开1次: the bound goes on to the count.
            if lead.range != nil { waiting = WaitingBound(end: range.upperBound, bound: lead.bound, isNominal: lead.isNominal) }
        }
    }

    /// The count directly behind an interval: 每月至少1次, 每年每人2次.
    private func takeCount(_ frequency: inout Frequency, at offset: Int) -> Bool {
        let saved = (next, prefix, mentions.count)
        prefix = saved.1.range?.upperBound == next ? saved.1 : NumberPrefix()
        next = skipSpaces(offset)
        if scalar(next) == "的" { next += 1 }
        for _ in 0..<4 {
            guard let (entry, end) = words.word(in: scalars, at: next) else { break }
            guard takesPart(entry), take(entry, end), mentions.count == saved.2 else { break }
        }
        let start = skipParticle(next)
        if mentions.count == saved.2, startsNumber(start), let reading = readNumber(at: start),
            case .quantity(let unit, let per) = reading.kind,
            reading.interval == nil, unit.calendarUnit == nil || unit.calendarUnit == .day, !isDay(reading, at: start)
        {
            var reading = reading
            _ = applyPrefix(&reading, at: start)
            frequency.isPerPerson = frequency.isPerPerson || prefix.isPerPerson
            frequency.isAverage = frequency.isAverage || prefix.marks.contains(.average)
            frequency.quantity = Quantity(amount: reading.amount, unit: unit, per: per, marks: marks(prefix, at: start))
            next = reading.end
            return true
        }
        if mentions.count > saved.2 { mentions.removeLast(mentions.count - saved.2) }
        (next, prefix) = (saved.0, saved.1)
        return false
    }

    private func takesPart(_ entry: WordTable.Entry) -> Bool {
        switch entry {
        case .bound, .nominal, .about, .almost, .mark, .perPerson: true
        default: false
        }
    }

    /// 每月5日 names a day; 每年5天 counts days.
    private func isDay(_ reading: NumberReading, at start: Int) -> Bool {
        reading.end > 0 && scalar(reading.end - 1) == "日"
    }

    /// 每月5日, 每季度末, 每周三, 每月最后一个周五: the end of the day's name.
    private func anchorEnd(_ interval: Interval, at offset: Int) -> Int? {
        let first = scalar(offset) == "的" ? offset + 1 : skipSpaces(offset)
        if interval.unit == .week, let end = weekdayEnd(at: first - 1, isAfterWeek: true) { return end }
        switch scalar(first) {
        case "底", "末", "初": return first + 1
        case "上", "中", "下": return scalar(first + 1) == "旬" ? first + 2 : nil
        case "首": return scalar(first + 1) == "周" || scalar(first + 1) == "月" ? first + 2 : nil
        case "月":
            return interval.unit != .month && (scalar(first + 1) == "底" || scalar(first + 1) == "初" || scalar(first + 1) == "末")
                ? first + 2 : nil
        case "年":
            return interval.unit == .year
                && (scalar(first + 1) == "底" || scalar(first + 1) == "初" || scalar(first + 1) == "末" || scalar(first + 1) == "终")
                ? first + 2 : nil
        default: break
        }
        if interval.unit == .month, let (day, _, end) = smallNumber(at: first), (1...31).contains(day), isDayMark(skipSpaces(end))
        {
            return skipSpaces(end) + 1
        }
        return ordinalWeekEnd(at: first)
    }

    /// 第二周周三, 第一个星期一, 最后一个周五, 最后一周.
    private func ordinalWeekEnd(at first: Int) -> Int? {
        var offset = first
        if scalar(offset) == "最", scalar(offset + 1) == "后" {
            offset += 2
        } else if scalar(offset) == "第" {
            offset += 1
        } else {
            return nil
        }
        guard let (_, _, end) = smallNumber(at: offset) else { return nil }
        offset = scalar(end) == "个" ? end + 1 : end
        if let end = weekdayEnd(at: offset) { return end }
        switch scalar(offset) {
        case "周": offset += 1
        case "星" where scalar(offset + 1) == "期": offset += 2
        case "月" where scalar(end) == "个": return offset + 1
        case "工" where scalar(offset + 1) == "作" && scalar(offset + 2) == "日": return offset + 3
        default: return nil
        }
        if scalar(offset) == "的" { offset += 1 }
        return weekdayEnd(at: offset) ?? offset
    }

    /// 周三, 星期五; behind 每周 the 周 is already read and a count may follow instead.
    private func weekdayEnd(at offset: Int, isAfterWeek: Bool = false) -> Int? {
        var day = offset
        if isAfterWeek {
            day = offset + 1
        } else if scalar(offset) == "周" {
            day = offset + 1
        } else if scalar(offset) == "星" && scalar(offset + 1) == "期" || scalar(offset) == "礼" && scalar(offset + 1) == "拜" {
            day = offset + 2
        } else {
            return nil
        }
        switch scalar(day) {
        case "一", "二", "三", "四", "五", "六", "日", "天", "末": break
        default: return nil
        }
        if isAfterWeek, unit(at: day + 1) != nil || NumeralScalar(scalar(day + 1)) != nil { return nil }
        return day + 1
    }

    /// 一月一次, 一季度一次, 一年2次: 一 with a calendar unit and a count behind it.
    func takeRateOfOne(at start: Int) -> Bool {
        if scalar(start) == "一", scalar(start + 1) == "人", scalar(start + 2) == "一",
            unit(at: start + 3)?.0.countsOccurrences == true
        {
            // 一人一回: what follows counts for each person.
            addMark(.each, at: start..<start + 2)
            return true
        }
        guard scalar(start) == "一", let (interval, end) = readCalendarUnit(at: scalar(start + 1) == "个" ? start + 2 : start + 1),
            interval.unit != .day || scalar(end) == "一"
        else { return false }
        return takeRateOfOne(interval, start: start, end: end)
    }

    func takeRateOfOne(_ interval: Interval, start: Int, end: Int) -> Bool {
        guard scalar(start) == "一", NumeralScalar(scalar(end)) != nil || isDigit(end) || scalar(end) == "至" || scalar(end) == "不"
        else { return false }
        var frequency = Frequency(interval: interval)
        if takeCount(&frequency, at: end), frequency.quantity?.unit.countsOccurrences == true, !isListOfPeriods(at: next) {
            emit(start..<next, .frequency(frequency))
            return true
        }
        next = start
        if scalar(end) == "一", words.idiomEnd(in: scalars, at: end) == nil, scalar(end + 1) > 0x4E00, interval.unit != .day {
            emit(start..<end + 1, .frequency(Frequency(interval: interval)))
            return true
        }
        return false
    }

    /// 一季度1次、二季度2次 lists quarters.
    private func isListOfPeriods(at offset: Int) -> Bool {
        var first = skipSpaces(offset)
        if Punctuation.endsClause(scalar(first)) { first = skipSpaces(first + 1) }
        guard let (_, _, end) = smallNumber(at: first) else { return false }
        return scalar(end) == "季" || scalar(end) == "月"
    }

    /// 半年向党委报告一次: the half-year at the head of a clause is an interval; the count comes later.
    func headsClause(_ reading: NumberReading, at start: Int) -> Bool {
        guard reading.amount.value == 0.5, reading.unit?.calendarUnit == .year, reading.amount.bound == nil else { return false }
        guard start == 0 || Punctuation.endsClause(scalar(start - 1)) || Punctuation.opensItem(scalar(start - 1)) else {
            return false
        }
        switch scalar(reading.end) {
        case 0, "来", "内", "以", "多", "后", "前", "期", "的", "时", ",", "。", "、", ";", ")": return false
        default: return true
        }
    }

    /// 半年1次, 两个月一次, 两年1次: a duration with a count directly behind it.
    func rate(of reading: NumberReading) -> (Frequency, end: Int)? {
        guard case .quantity(let unit, nil) = reading.kind, let calendar = unit.calendarUnit, calendar != .day,
            reading.interval == nil,
            reading.amount.precision == .exact, reading.amount.bound == nil, !reading.amount.isRange, reading.amount.value <= 12
        else { return nil }
        guard reading.isChinese || reading.amount.value == 1 || calendar == .month, startsNumber(reading.end),
            let count = readNumber(at: reading.end), let counted = count.unit, counted.countsOccurrences
        else { return nil }
        let interval: Interval
        if reading.amount.value == 0.5 {
            guard let half = Self.half(of: calendar) else { return nil }
            interval = half
        } else {
            guard reading.amount.value == reading.amount.value.rounded() else { return nil }
            interval = Interval(calendar, count: Int(reading.amount.value)).normalized
        }
        return (Frequency(quantity: Quantity(amount: count.amount, unit: counted), interval: interval), count.end)
    }

    /// 每两月, 每2个月, 每三年, 每隔两周, 每1学期: 每 with a number and a calendar unit.
    func takeEvery() -> Bool {
        guard scalars[next] == "每" else { return false }
        let start = next
        let first = skipSpaces(scalar(next + 1) == "隔" ? next + 2 : next + 1)
        guard startsNumber(first) || scalar(first) == "半", let (count, _, end) = smallNumber(at: first), count > 0, count <= 60
        else {
            return false
        }
        let mark = scalar(end) == "个" ? end + 1 : skipSpaces(end)
        guard let (interval, after) = readCalendarUnit(at: mark) else { return false }
        takeInterval(Interval(interval.unit, count: count), start..<after, isAverage: false)
        return true
    }
}
