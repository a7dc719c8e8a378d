/// Counts, quantities, percentages and ratios.
extension MentionScanner {
    func takeNumber() -> Bool {
        let start = next
        if takeTime() || takeName() { return true }
        guard let reading = readNumber(at: start) else { return false }
        guard !reading.isBareDigit || isIsolated(start..<reading.end) else {
            next = reading.end
            return true
        }
        emitNumber(reading, at: start)
        return true
    }

    /// A single Chinese digit with nothing around it: 四, 共四。
    private func isIsolated(_ range: Range<Int>) -> Bool {
        let before = scalar(range.lowerBound - 1)
        let after = scalar(range.upperBound)
        let opens = Punctuation.opensItem(before) || before == "为" || before == "共" || before == "计"
        return opens && (after == 0 || Punctuation.endsClause(after) || after == "。")
    }

    private func emitNumber(_ number: NumberReading, at start: Int) {
        var reading = number
        let lower = applyPrefix(&reading, at: start)
        var marks = marks(prefix, at: start)
        if reading.unit?.countsPersons == true, start - prefix.marksEnd <= 14 {
            // 应到会有表决权的正式党员25名
            marks.formUnion(prefix.marks.intersection([.expected, .present]))
        }
        let isPerPerson = prefix.isPerPerson
        if let (frequency, end) = rate(of: reading) {
            emit(lower..<end, .frequency(frequency))
            return
        }
        let range = lower..<reading.end
        if let interval = headsClause(reading, at: start) ? Interval(.halfYear) : recurrence(reading, at: start) {
            emit(range, .frequency(Frequency(interval: interval)))
            return
        }
        switch reading.kind {
        case .number where !marks.isDisjoint(with: [.expected, .present]):
            emit(range, .quantity(Quantity(amount: reading.amount, unit: .person, marks: marks)))
        case .number: emitBare(range, reading, start: start)
        case .percent: emit(range, .percent(reading.amount))
        case .ratio(let ratio): emit(range, .ratio(bounded(ratio, reading)))
        case .fraction(let ratio): emit(range, .fraction(bounded(ratio, reading)))
        case .quantity(var unit, let per):
            // 350块 is money, 4块 are boards.
            if unit == .block, reading.amount.value >= 50 { unit = .yuan }
            let quantity = Quantity(amount: reading.amount, unit: unit, per: per, marks: marks)
            if let interval = reading.interval {
                emit(range, .frequency(Frequency(quantity: quantity, interval: interval, isPerPerson: isPerPerson)))
            } else {
                emit(range, .quantity(quantity))
            }
        }
    }

    private func bounded(_ ratio: Ratio, _ reading: NumberReading) -> Ratio {
        Ratio(ratio.antecedent, ratio.consequent, bound: reading.amount.bound, isNominal: reading.amount.isNominal)
    }

    /// A number without a unit; a year's figure alone is a year.
    private func emitBare(_ range: Range<Int>, _ reading: NumberReading, start: Int) {
        let value = reading.amount.value
        if range.lowerBound == start, range.count == 4, isDigit(start), (2000..<2040).contains(value),
            reading.amount.precision == .exact
        {
            emitDate(range, CalendarDate(year: .stated(Int(value))))
        } else {
            emit(range, .number(reading.amount))
        }
    }

    /// Lets the words before a number bound it; returns where the mention begins.
    func applyPrefix(_ reading: inout NumberReading, at start: Int) -> Int {
        var lower = start
        if let range = prefix.range, range.upperBound == start || skipParticle(range.upperBound) == start {
            lower = range.lowerBound
            apply(prefix, to: &reading.amount)
        }
        if let waiting, start - waiting.end <= 16 {
            if reading.amount.bound == nil { reading.amount.bound = waiting.bound }
            if waiting.isNominal { reading.amount.isNominal = true }
        }
        return lower
    }

    private func apply(_ prefix: NumberPrefix, to amount: inout Amount) {
        amount.bound = prefix.bound ?? amount.bound
        amount.isNominal = prefix.isNominal
        if prefix.precision != .exact { amount.precision = prefix.precision }
    }

    /// The marks that reach a number: no more than a verb or a noun may stand between.
    func marks(_ prefix: NumberPrefix, at start: Int) -> Quantity.Marks {
        guard !prefix.marks.isEmpty, start >= prefix.marksEnd else { return [] }
        let distance = start - prefix.marksEnd
        if distance <= 4 { return prefix.marks }
        let further = prefix.marks.intersection([.each, .total, .average])
        return distance <= 8 ? further : []
    }

    /// 14:30, 下午3点, 15时.
    private func takeTime() -> Bool {
        let start = next
        guard isDigit(start) || NumeralScalar.plainDigit(scalars[start]) != nil || scalars[start] == "十",
            let (hour, _, end) = smallNumber(at: start), hour <= 24
        else { return false }
        if scalar(end) == ":", isDigit(end + 1), let (minute, count, last) = digits(at: end + 1), count == 2, minute < 60,
            isClock(hour, minute, before: start, after: last)
        {
            emit(start..<last, .time)
            return true
        }
        let isAfterDay =
            scalar(start - 1) == "午" || scalar(start - 1) == "晚" || scalar(start - 1) == "早" || scalar(start - 1) == "日"
        guard scalar(end) == "时" && unit(at: end) == nil || scalar(end) == "点" && isAfterDay, isAfterDay || isDigit(start) else {
            return false
        }
        guard scalar(end + 1) != "期", scalar(end + 1) != "间" else { return false }
        var last = end + 1
        if scalar(last) == "半" || scalar(last) == "整" || scalar(last) == "许" { last += 1 }
        if let (minute, _, minuteEnd) = smallNumber(at: last), minute < 60, scalar(minuteEnd) == "分" { last = minuteEnd + 1 }
        emit(start..<last, .time)
        return true
    }

    /// 14:30 is a time unless a word for a ratio stands before it; 3:1 never is.
    private func isClock(_ hour: Int, _ minute: Int, before start: Int, after end: Int) -> Bool {
        guard unit(at: end) == nil else { return false }
        for offset in stride(from: start - 1, through: max(0, start - 5), by: -1) where scalar(offset) == "比" { return false }
        let last = mentions.last?.range.upperBound == start
        return last || scalar(start - 1) == "午" || scalar(start - 1) == "-" || scalar(end) == "-"
            || (hour >= 6 && minute % 5 == 0)
    }

    /// 2023级, 三年级, 3号楼, 302室, 教工一支部: numbers in names.
    private func takeName() -> Bool {
        let start = next
        guard let (value, count, end) = smallNumber(at: start) else { return false }
        if scalar(start - 1) == "件", scalar(start - 2) == "附" {
            emit(start..<end, .ordinal(value))
            return true
        }
        switch scalar(end) {
        case "级", "班", "楼": break
        case "届" where count == 4: break
        case "年" where scalar(end + 1) == "级": break
        case "号" where mentions.last?.range.upperBound != start || !isDayMark(end): break
        case "室" where count >= 3: break
        case "支" where scalar(end + 1) == "部", "党" where scalar(end + 1) == "支", "总" where scalar(end + 1) == "支":
            guard !countsBranches(before: start) else {
                emit(start..<end, .quantity(Quantity(amount: Amount(Double(value)), unit: .piece)))
                return true
            }
        default: return false
        }
        emit(start..<end, .ordinal(value))
        return true
    }

    /// 下设3支部 counts; 教工3支部 names.
    private func countsBranches(before start: Int) -> Bool {
        switch scalar(start - 1) {
        case "设", "有", "共", "辖", "建", "含", "计", "为", "个": true
        default: false
        }
    }
}
