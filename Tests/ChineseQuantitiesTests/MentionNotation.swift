import ChineseQuantities

/// The readings of the case files, written out: `quantity 3...5 人 atLeast`, `date 2026/3/12`, `rate 1 次 per month`.
enum MentionNotation {
    static func describe(_ content: Mention.Content) -> String {
        switch content {
        case .number(let amount): "number \(describe(amount))"
        case .quantity(let quantity): "quantity \(describe(quantity))"
        case .percent(let amount): "percent \(describe(amount))"
        case .ratio(let ratio): "ratio \(describe(ratio))"
        case .fraction(let ratio): "fraction \(describe(ratio))"
        case .date(let date): "date \(describe(date))"
        case .span(let span): "span \(describe(span))"
        case .frequency(let frequency): "rate \(describe(frequency))"
        case .bound(.bound(let bound)): "bound \(bound)"
        case .bound(let word): "bound \(word)"
        case .festival(let festival): "festival \(festival.months.lowerBound)\(festival.day.map { "/\($0)" } ?? "")"
        case .time: "time"
        case .ordinal(let value): "ordinal \(value.map(String.init) ?? "?")"
        case .marker(let value): "marker \(value.map(String.init) ?? "?")"
        case .identifier: "identifier"
        }
    }

    static func describe(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }

    private static func describe(_ amount: Amount) -> String {
        var words = [describe(amount.least) + (amount.isRange ? "...\(describe(amount.most))" : "")]
        if amount.precision != .exact { words.append("\(amount.precision)") }
        if let bound = amount.bound { words.append("\(bound)") }
        if amount.isNominal { words.append("nominal") }
        return words.joined(separator: " ")
    }

    private static func describe(_ quantity: Quantity) -> String {
        let marks: [(Quantity.Marks, String)] = [
            (.each, "each"), (.total, "total"), (.average, "average"), (.expected, "expected"), (.present, "present"),
            (.only, "only"), (.missing, "missing"),
        ]
        let unit = quantity.unit.name + (quantity.per.map { "/\($0.name)" } ?? "")
        let names = marks.filter { quantity.marks.contains($0.0) }.map { "+\($0.1)" }
        return (["\(describe(quantity.amount))", unit] + names).joined(separator: " ")
    }

    private static func describe(_ ratio: Ratio) -> String {
        let bound = (ratio.bound.map { " \($0)" } ?? "") + (ratio.isNominal ? " nominal" : "")
        return "\(describe(ratio.antecedent)):\(describe(ratio.consequent))\(bound)"
    }

    private static func describe(_ date: CalendarDate) -> String {
        let month = date.monthOffset.map { $0 < 0 ? "m\($0)" : "m+\($0)" } ?? date.month.map(String.init) ?? "-"
        let parts = [describe(date.year), month, date.day.map(String.init) ?? "-"]
        return parts.joined(separator: "/") + (date.part.map { " \($0)" } ?? "")
    }

    private static func describe(_ year: YearReference) -> String {
        switch year {
        case .stated(let year): String(year)
        case .relative(let offset): offset < 0 ? "y\(offset)" : "y+\(offset)"
        case .implied: "-"
        }
    }

    private static func describe(_ span: Span) -> String {
        switch span.extent {
        case .months(let months): "\(describe(span.year)) months \(months.lowerBound)-\(months.upperBound)"
        case .dates(let first, let last): "\(describe(first)) to \(last.map(describe) ?? "now")"
        case .until(let last): "until \(last.map(describe) ?? "now")"
        case .recent(let interval): "recent \(describe(interval))"
        case .quarter(let offset): "quarter \(offset < 0 ? "\(offset)" : "+\(offset)")"
        case .semester(let semester): "\(describe(span.year)) semester \(semester)"
        case .term: "term"
        }
    }

    private static func describe(_ interval: Interval) -> String {
        (interval.count == 1 ? "" : "\(interval.count) ") + "\(interval.unit)"
    }

    private static func describe(_ frequency: Frequency) -> String {
        var words = frequency.quantity.map { [describe($0)] } ?? []
        words.append("per \(describe(frequency.interval))")
        if frequency.isPerPerson { words.append("+perPerson") }
        if frequency.isAnchored { words.append("+anchored") }
        if frequency.isAverage { words.append("+average") }
        return words.joined(separator: " ")
    }
}
