/// Rates that are told without 每: 季度公布, 两年召开一次, 半个月学习1次, and months told from the reader's: 本月5日.
extension MentionScanner {
    /// 本月5日, 上月底, 本月召开: a month that a day or a deed belongs to. 当月党费 in a rule for every month is none.
    func takeRelativeMonth(_ month: CalendarDate, _ range: Range<Int>) -> Bool {
        switch scalar(range.lowerBound - 1) {
        case "线", "网", "会", "课", "墙", "以", "每": return false
        default: break
        }
        let (date, end) = readMonthTail(month, at: range.upperBound)
        guard date.day != nil || date.part != nil || isDeed(at: end) else { return false }
        if date.day == nil, case .frequency? = mentions.last?.content { return false }
        finishDate(range.lowerBound..<end, date)
        return true
    }

    /// Whether 季度 or 月度 says how often: a deed or a count behind it, nothing before it that makes it a certain one.
    func isRecurrence(at range: Range<Int>) -> Bool {
        guard !isCertain(scalar(range.lowerBound - 1)), NumeralScalar(scalar(range.lowerBound - 1)) == nil,
            !isDigit(range.lowerBound - 1)
        else { return false }
        return isDeed(at: range.upperBound) || isCount(at: range.upperBound)
    }

    /// 两年召开一次, 半年公示, 3个月检查1次: a duration at which something is done; the count, if any, comes later.
    func recurrence(_ reading: NumberReading, at start: Int) -> Interval? {
        guard case .quantity(let unit, nil) = reading.kind, let calendar = unit.calendarUnit, calendar != .day,
            reading.interval == nil, reading.amount.precision == .exact, reading.amount.bound == nil, !reading.amount.isRange,
            prefix.range == nil, !isCertain(scalar(start - 1)), isDeed(at: reading.end)
        else { return nil }
        let value = reading.amount.value
        if value == 0.5 {
            guard let half = Self.half(of: calendar) else { return nil }
            return calendar == .year || countsWithin(reading.end) ? half : nil
        }
        guard value == value.rounded(), value >= 1, value <= 12, !(calendar == .year && value == 1), countsWithin(reading.end)
        else { return nil }
        return Interval(calendar, count: Int(value)).normalized
    }

    static func half(of unit: CalendarUnit) -> Interval? {
        switch unit {
        case .year: Interval(.halfYear)
        case .month: Interval(.week, count: 2)
        default: nil
        }
    }

    /// Words that make a stretch of time a certain one: 近两年, 上半年, 历时半年, 连续三个月.
    private func isCertain(_ before: UInt32) -> Bool {
        switch before {
        case "近", "过", "去", "续", "连", "满", "这", "前", "后", "上", "下", "本", "该", "当", "首", "末", "时", "期", "届", "任", "个", "各", "每",
            "逐", "共", "有", "约", "了", "月", "余", "足", "达", "够":
            true
        default: false
        }
    }

    /// Whether something done is named at an offset: 召开, 公布, 检查.
    private func isDeed(at offset: Int) -> Bool {
        let first = scalar(offset) == "要" || scalar(offset) == "都" || scalar(offset) == "均" ? offset + 1 : offset
        switch scalar(first) {
        case "召", "举": return true
        case "开": return scalar(first + 1) == "展" || scalar(first + 1) == "会" || isCount(at: first + 1)
        case "公": return scalar(first + 1) == "布" || scalar(first + 1) == "示" || scalar(first + 1) == "开"
        case "检": return scalar(first + 1) == "查"
        case "考": return scalar(first + 1) == "察"
        case "汇": return scalar(first + 1) == "报"
        case "报": return scalar(first + 1) == "告" || scalar(first + 1) == "备"
        case "组": return scalar(first + 1) == "织"
        case "通": return scalar(first + 1) == "报"
        case "排", "摸": return scalar(first + 1) == "查" || scalar(first + 1) == "排" || scalar(first + 1) == "底"
        case "安": return scalar(first + 1) == "排"
        case "集": return scalar(first + 1) == "中"
        case "学": return scalar(first + 1) == "习" || isCount(at: first + 1)
        case "走": return scalar(first + 1) == "访"
        case "评": return scalar(first + 1) == "选" || scalar(first + 1) == "议" || scalar(first + 1) == "比"
        case "表": return scalar(first + 1) == "彰"
        case "轮": return scalar(first + 1) == "训"
        case "讲", "上", "谈": return isCount(at: first + 1)
        default: return false
        }
    }

    /// 一次, 1场, 至少两次 at an offset.
    private func isCount(at offset: Int) -> Bool {
        let first = scalar(offset) == "至" && scalar(offset + 1) == "少" ? offset + 2 : offset
        guard isDigit(first) || NumeralScalar(scalar(first)) != nil, let (count, _, end) = smallNumber(at: first) else {
            return false
        }
        guard count <= 12, let (unit, _) = unit(at: end) else { return false }
        return unit.countsOccurrences
    }

    /// Whether a count of at most four stands further on in the clause.
    private func countsWithin(_ start: Int) -> Bool {
        for offset in start..<start + 14 {
            if Punctuation.endsClause(scalar(offset)) || scalar(offset) == 0 || scalar(offset) == "。" { return false }
            if isCount(at: offset), let (count, _, _) = smallNumber(at: offset), count <= 4 { return true }
        }
        return false
    }
}

extension CalendarDate {
    /// A day in the same month.
    func on(_ day: Int) -> CalendarDate { CalendarDate(year: year, month: month, monthOffset: monthOffset, day: day) }
}
