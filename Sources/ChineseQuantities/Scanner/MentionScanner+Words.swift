extension MentionScanner {
    /// Acts on a word of the table; false leaves the scalar to the other readers.
    func take(_ entry: WordTable.Entry, _ end: Int) -> Bool {
        let start = next
        switch entry {
        case .idiom, .now:
            next = end
        case .bound, .nominal, .about, .almost:
            takePrefixWord(entry, start..<end)
        case .mark(let mark):
            addMark(mark, at: start..<end)
        case .perPerson:
            prefix.isPerPerson = true
            addMark(.each, at: start..<end)
        case .span(let span):
            emitSpan(start..<end, span)
        case .year(let offset):
            takeYear(thatYear(at: start) ?? .relative(offset), start: start, end: end)
        case .month(let offset):
            return takeRelativeMonth(CalendarDate(monthOffset: offset), start..<end)
        case .sameMonth:
            guard var month = lastDate, month.month != nil || month.monthOffset != nil else { return false }
            (month.day, month.part) = (nil, nil)
            return takeRelativeMonth(month, start..<end)
        case .bareInterval(let interval):
            guard isRecurrence(at: start..<end) else { return false }
            takeInterval(interval, start..<end, isAverage: false)
        case .yearPart(let part):
            emitDate(start..<end, CalendarDate(month: part.month, part: part))
        case .interval(let interval):
            takeInterval(interval, start..<end, isAverage: false)
        case .average(let interval):
            takeInterval(interval, start..<end, isAverage: true)
        case .festival(let festival):
            return takeFestival(festival, start..<end)
        case .until:
            return takeUntil(start..<end)
        case .half(let bound):
            emit(start..<end, .fraction(Ratio(1, 2, bound: bound)))
        }
        return true
    }

    /// 2025年7月…；当年9月: the year named before.
    private func thatYear(at offset: Int) -> YearReference? {
        guard scalars[offset] == "当", case .stated(let year)? = lastDate?.year else { return nil }
        return .stated(year)
    }

    /// A word such as 每 or 各 before a number further on.
    func addMark(_ mark: Quantity.Marks, at range: Range<Int>) {
        prefix.marks.insert(mark)
        prefix.marksEnd = range.upperBound
        if let before = prefix.range, before.upperBound == range.lowerBound {
            prefix.range = before.lowerBound..<range.upperBound
        }
        next = range.upperBound
    }

    /// A bound, modality or approximation word: part of the number behind it, or a mention of its own.
    private func takePrefixWord(_ entry: WordTable.Entry, _ range: Range<Int>) {
        next = range.upperBound
        if leadsToNumber(range.upperBound) {
            let start = prefix.range.map { $0.upperBound == range.lowerBound ? $0.lowerBound : range.lowerBound }
            apply(entry)
            prefix.range = (start ?? range.lowerBound)..<range.upperBound
            return
        }
        guard range.count > 1, mayWait(scalars[range.lowerBound]) else { return }
        switch entry {
        case .bound(let bound) where bound == .atLeast || bound == .atMost:
            wait(for: .bound(bound), WaitingBound(end: range.upperBound, bound: bound), range)
        case .nominal:
            wait(for: .nominal, WaitingBound(end: range.upperBound, isNominal: true), range)
        default: break
        }
    }

    /// Bound words that govern a number further on begin so; 达到 or 低于 need it directly behind.
    private func mayWait(_ first: UInt32) -> Bool {
        switch first {
        case "不", "至", "最", "起", "一", "原", "应", "通": true
        default: false
        }
    }

    private func wait(for word: BoundWord, _ bound: WaitingBound, _ range: Range<Int>) {
        mentions.append(Mention(range: range, content: .bound(word)))
        waiting = WaitingBound(
            end: bound.end, bound: bound.bound ?? waiting?.bound, isNominal: bound.isNominal || (waiting?.isNominal ?? false))
    }

    private func apply(_ entry: WordTable.Entry) {
        switch entry {
        case .bound(let bound): prefix.bound = bound
        case .nominal: prefix.isNominal = true
        case .about: prefix.precision = .about
        case .almost: prefix.precision = .almost
        default: break
        }
    }

    /// Whether a number stands behind an offset, further prefix words and a particle allowed.
    func leadsToNumber(_ offset: Int) -> Bool {
        var offset = skipParticle(offset)
        for _ in 0..<4 {
            if startsNumber(offset) { return true }
            guard let (entry, end) = words.word(in: scalars, at: offset) else { return false }
            switch entry {
            case .bound, .nominal, .about, .almost, .mark, .perPerson: offset = skipParticle(end)
            default: return false
            }
        }
        return false
    }

    /// Spaces and one particle such as 了, 为, 有 between a bound word and its number.
    func skipParticle(_ offset: Int) -> Int {
        let first = skipSpaces(offset)
        switch scalar(first) {
        case "了", "为", "有", "在", "到", "过", "是", "的", ":":
            return skipSpaces(first + 1)
        default: return first
        }
    }

    /// Whether a number that may carry a bound begins here; a word such as 一般 or 一季度 is none.
    func startsNumber(_ offset: Int) -> Bool {
        if isDigit(offset) { return true }
        guard NumeralScalar(scalar(offset)) != nil else { return false }
        if words.idiomEnd(in: scalars, at: offset) != nil { return false }
        return numerals.read(at: offset) != nil || scalar(offset) == "百" || scalar(offset) == "千" || scalar(offset) == "半"
    }

    private func takeFestival(_ festival: Festival, _ range: Range<Int>) -> Bool {
        if NumeralScalar(scalars[range.lowerBound]) != nil {
            // 七一 is a festival, 七一次 is not, nor is 二十五一.
            guard NumeralScalar(scalar(range.lowerBound - 1)) == nil, NumeralScalar(scalar(range.upperBound)) == nil,
                unit(at: range.upperBound) == nil, scalar(range.upperBound) != "月", scalar(range.upperBound) != "号"
            else { return false }
        }
        emit(range, .festival(festival))
        return true
    }

    /// 截至10月底, 截至目前.
    private func takeUntil(_ range: Range<Int>) -> Bool {
        let first = skipSpaces(range.upperBound)
        if let (date, end) = readDate(at: first) {
            lastDate = date
            emit(range.lowerBound..<end, .span(Span(year: date.year, extent: .until(date))))
        } else if let (entry, end) = words.word(in: scalars, at: first), let until = untilDate(entry, at: end) {
            emit(range.lowerBound..<until.end, .span(Span(extent: .until(until.date))))
        } else {
            next = range.upperBound
        }
        return true
    }

    private func untilDate(_ entry: WordTable.Entry, at end: Int) -> (date: CalendarDate?, end: Int)? {
        switch entry {
        case .now: return (nil, end)
        case .yearPart(let part): return (CalendarDate(month: part.month, part: part), end)
        case .year(let offset):
            let (date, end) = readYearTail(.relative(offset), at: end)
            return (date, end)
        default: return nil
        }
    }
}

extension CalendarDate.Part {
    /// The month a part of the year lies in; nil for a part of a month.
    var month: Int? {
        switch self {
        case .yearStart: 1
        case .yearMiddle: 6
        case .yearEnd: 12
        default: nil
        }
    }
}
