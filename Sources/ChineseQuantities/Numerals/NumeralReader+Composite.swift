/// The state of reading 四亿五千六百四十二万零一十五: what is settled, the group being filled, the digit waiting for its multiplier.
private struct CompositeState {
    /// Settled parts by magnitude: 万, 亿, 兆.
    var tenThousands = 0.0
    var hundredMillions = 0.0
    var trillions = 0.0
    /// The part below 万.
    var section = 0.0
    /// A digit or arabic number not yet multiplied.
    var pending: Double?
    var pendingIsArabic = false
    var pendingDigits = 0
    /// The last multiplier inside the section; the next has to be smaller.
    var lastMultiplier = Double.infinity
    /// What a trailing digit counts: 五 in 一百五 is fifty. Zero after 零.
    var trailingScale = 0.0
    var lastWasGroup = 0.0
    var precision = Amount.Precision.exact
    var hasArabic = false
    var hasChinese = false
    var isDecimal = false

    /// Everything read so far, a waiting digit left out.
    var total: Double { trillions + hundredMillions + tenThousands + section }
    var isEmpty: Bool { total == 0 && pending == nil }
}

extension NumeralReader {
    /// A numeral with multipliers, or a single digit.
    func readComposite(at start: Int) -> NumeralReading? {
        var state = CompositeState()
        var end = start
        var next = start
        while next < scalars.count, let after = step(&state, at: next, start: start) {
            if after <= next { break }
            next = after
            if isSettled(state, at: next) { end = next }
            next = spaced(from: next, state: state)
        }
        guard end > start else { return nil }
        return finish(state, start: start, end: end)
    }

    /// A waiting arabic number after 万 counts only once its own multiplier came or when it has several digits: 3万4000.
    private func isSettled(_ state: CompositeState, at offset: Int) -> Bool {
        guard state.pending != nil, state.pendingIsArabic, state.total > 0 else { return true }
        return state.pendingDigits > 1
    }

    /// Takes one element and returns the offset after it; nil when it does not belong to the numeral.
    private func step(_ state: inout CompositeState, at offset: Int, start: Int) -> Int? {
        if isDigit(offset) || (offset == start && scalar(offset) == ".") { return takeArabic(&state, at: offset) }
        guard let scalar = NumeralScalar(scalars[offset]) else { return takeFiller(&state, at: offset) }
        switch scalar {
        case .digit(let digit): return takeDigit(&state, digit, at: offset)
        case .multiplier(let factor): return takeMultiplier(&state, factor, at: offset)
        case .group(let factor): return takeGroup(&state, factor, at: offset)
        case .tens(let value):
            guard state.pending == nil, state.lastMultiplier > 10 else { return nil }
            state.section += value
            state.lastMultiplier = 10
            state.trailingScale = 1
            state.hasChinese = true
            return offset + 1
        case .half:
            guard offset == start, halvesMultiplier(at: skipSpaces(offset + 1)) else { return nil }
            state.pending = 0.5
            state.hasChinese = true
            return offset + 1
        }
    }

    /// 半百, 半亿
    private func halvesMultiplier(at offset: Int) -> Bool {
        switch NumeralScalar(scalar(offset)) {
        case .multiplier?, .group?: true
        default: false
        }
    }

    private func takeArabic(_ state: inout CompositeState, at offset: Int) -> Int? {
        guard state.pending == nil, let number = readArabic(at: offset) else { return nil }
        if state.total > 0 {
            guard fits(state, multiplierAt: skipSpaces(number.end)) else { return nil }
            // 十20 is no numeral; 1千零20 and 3万4000 are.
            let limit = state.lastMultiplier.isFinite ? state.lastMultiplier : state.lastWasGroup
            guard limit > 10, number.value < limit else { return nil }
        }
        state.pending = number.value
        state.pendingIsArabic = true
        state.pendingDigits = state.trailingScale == 0 && state.total > 0 ? 2 : number.arabicDigits
        state.isDecimal = state.isDecimal || number.isDecimal
        state.hasArabic = true
        return number.end
    }

    private func takeDigit(_ state: inout CompositeState, _ digit: Int, at offset: Int) -> Int? {
        if let waiting = state.pending {
            // 十七八人: the second of two neighbouring digits is left to the caller.
            guard waiting == 0, !state.pendingIsArabic else { return nil }
        }
        guard fits(state, multiplierAt: skipSpaces(offset + 1)) else { return nil }
        state.hasChinese = true
        if digit == 0 {
            guard state.pending == nil else { return nil }
            if !state.isEmpty {
                guard continuesAfterZero(offset + 1) else { return nil }
                state.trailingScale = 0
                return offset + 1
            }
        }
        state.pending = Double(digit)
        state.pendingIsArabic = false
        return offset + 1
    }

    /// 零 belongs to the numeral only when a digit, 十 or 几 follows.
    private func continuesAfterZero(_ offset: Int) -> Bool {
        let next = skipSpaces(offset)
        if isDigit(next) || scalar(next) == "几" { return true }
        switch NumeralScalar(scalar(next)) {
        case .digit?, .tens?: return true
        case .multiplier(let factor)?: return factor == 10
        default: return false
        }
    }

    /// Whether the multiplier behind a digit can still join: in 三百五百 the second 百 begins another numeral.
    private func fits(_ state: CompositeState, multiplierAt offset: Int) -> Bool {
        switch NumeralScalar(scalar(offset)) {
        case .multiplier(let factor)?: factor < state.lastMultiplier
        case .group(1e4)?: state.tenThousands == 0
        case .group(1e8)?: state.hundredMillions == 0
        case .group?: state.trillions == 0
        default: true
        }
    }

    private func takeMultiplier(_ state: inout CompositeState, _ factor: Double, at offset: Int) -> Int? {
        guard factor < state.lastMultiplier else { return nil }
        if let waiting = state.pending {
            // 5十 is no way to write fifty.
            if state.pendingIsArabic, factor == 10 { return nil }
            state.section += waiting * factor
        } else {
            guard factor == 10 else { return nil }
            state.section += 10
        }
        state.pending = nil
        state.lastMultiplier = factor
        state.trailingScale = factor / 10
        state.lastWasGroup = 0
        state.hasChinese = true
        return offset + 1
    }

    private func takeGroup(_ state: inout CompositeState, _ factor: Double, at offset: Int) -> Int? {
        if factor == 1e12, state.pendingIsArabic { return nil }
        let section = state.section + (state.pending ?? 0)
        switch factor {
        case 1e4:
            if section > 0 {
                guard state.tenThousands == 0 else { return nil }
                state.tenThousands = section * factor
            } else if state.lastWasGroup == 1e4 {
                state.hundredMillions += state.tenThousands * factor
                state.tenThousands = 0
            } else if state.lastWasGroup == 1e8 {
                state.trillions += state.hundredMillions * factor
                state.hundredMillions = 0
            } else {
                return nil
            }
        case 1e8:
            guard section + state.tenThousands > 0, state.hundredMillions == 0 else { return nil }
            state.hundredMillions = (section + state.tenThousands) * factor
            state.tenThousands = 0
        default:
            guard section + state.tenThousands + state.hundredMillions > 0, state.trillions == 0 else { return nil }
            state.trillions = (section + state.tenThousands + state.hundredMillions) * factor
            state.tenThousands = 0
            state.hundredMillions = 0
        }
        state.section = 0
        state.pending = nil
        state.lastMultiplier = .infinity
        state.lastWasGroup = factor
        state.trailingScale = factor / 10
        state.hasChinese = true
        return offset + 1
    }

    /// 余, 多 and 几 before a group (十余万), and the decimal point 点.
    private func takeFiller(_ state: inout CompositeState, at offset: Int) -> Int? {
        guard !state.isEmpty || state.trailingScale > 0 else { return nil }
        switch scalars[offset] {
        case "余", "多", "几":
            let next = skipSpaces(offset + 1)
            guard case .group? = NumeralScalar(scalar(next)) else { return nil }
            state.precision = .somewhatMore
            return next
        case "点":
            return takeDecimals(&state, after: offset)
        default: return nil
        }
    }

    /// The digits after 点; they end the numeral unless 万 or 亿 follows.
    private func takeDecimals(_ state: inout CompositeState, after point: Int) -> Int? {
        guard !state.isDecimal, !state.pendingIsArabic else { return nil }
        var end = skipSpaces(point + 1)
        var fraction = 0.0
        var scale = 1.0
        let first = end
        while end < scalars.count, let digit = decimalDigit(at: end) {
            if scale < 1e15 {
                fraction = fraction * 10 + Double(digit)
                scale *= 10
            }
            end += 1
        }
        guard end > first else { return nil }
        // 下午三点五十 is a time, not 3.5 and ten.
        if case .multiplier? = NumeralScalar(scalar(end)) { return nil }
        applyTrailing(&state)
        state.pending = state.section + fraction / scale
        state.section = 0
        state.trailingScale = 0
        state.isDecimal = true
        state.lastMultiplier = 1
        return end
    }

    private func decimalDigit(at offset: Int) -> Int? {
        guard case .digit(let digit)? = NumeralScalar(scalars[offset]), scalars[offset] != "两" else { return nil }
        return digit
    }

    /// Adds a waiting digit: 五 in 一百五 counts fifty, in 一百零五 five.
    private func applyTrailing(_ state: inout CompositeState) {
        guard let waiting = state.pending else { return }
        let scales = !state.pendingIsArabic && state.trailingScale > 1
        state.section += scales ? waiting * state.trailingScale : waiting
        state.pending = nil
        state.trailingScale = 0
    }

    /// Where to read on: over spaces only where the numeral plainly goes on.
    private func spaced(from offset: Int, state: CompositeState) -> Int {
        guard scalar(offset) == " " else { return offset }
        let next = skipSpaces(offset)
        switch NumeralScalar(scalar(next)) {
        case .multiplier?, .group?: return next
        case .digit?: return state.pending == nil && state.trailingScale > 0 && standsInNumeral(next) ? next : offset
        default: break
        }
        if isDigit(next), state.pending == nil, state.lastMultiplier != 1 || state.lastWasGroup > 0 {
            var end = next
            while isDigit(end), end - next < 4 { end += 1 }
            switch NumeralScalar(scalar(skipSpaces(end))) {
            case .multiplier?, .group?: return next
            default: return offset
            }
        }
        let filler = scalar(next)
        return filler == "点" || filler == "余" || filler == "多" || filler == "几" ? next : offset
    }

    /// A digit after a space goes on with the numeral when a multiplier, an end or a part of a fraction comes after it.
    private func standsInNumeral(_ offset: Int) -> Bool {
        let next = skipSpaces(offset + 1)
        switch NumeralScalar(scalar(next)) {
        case .multiplier?, .group?: return true
        default: break
        }
        switch scalar(next) {
        case 0, "\n", ",", "、", "。", "个", "分", "点", "又": return true
        default: return false
        }
    }

    private func finish(_ state: CompositeState, start: Int, end: Int) -> NumeralReading? {
        var state = state
        if state.pending != nil, !isSettled(state, at: end) {
            state.pending = nil
        }
        let spread = spreadEnd(state, at: end)
        let arabicOnly = state.hasArabic && !state.hasChinese
        let isPlain = arabicOnly && state.total == 0
        let digits = isPlain ? state.pendingDigits : 0
        applyTrailing(&state)
        var reading = NumeralReading(end: end, value: state.total)
        reading.hasArabic = state.hasArabic
        reading.hasChinese = state.hasChinese
        reading.isDecimal = state.isDecimal
        reading.precision = state.precision
        reading.arabicDigits = digits
        if let spread {
            reading.end = spread
            reading.most = reading.value + 1
        }
        return reading
    }

    /// 十七八: the offset after a second digit that is one more than the first.
    private func spreadEnd(_ state: CompositeState, at offset: Int) -> Int? {
        guard let waiting = state.pending, !state.pendingIsArabic, state.trailingScale == 1, offset < scalars.count else {
            return nil
        }
        guard let digit = NumeralScalar.plainDigit(scalars[offset]), Double(digit) == waiting + 1 else { return nil }
        switch NumeralScalar(scalar(offset + 1)) {
        case .multiplier?, .group?: return nil
        default: return offset + 1
        }
    }
}
