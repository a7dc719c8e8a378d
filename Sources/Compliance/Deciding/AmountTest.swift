import ChineseQuantities

/// Holds a stated amount, which may be a range or only a bound, against a demanded one.
enum AmountTest {
    case inside, below, above, unclear

    init(_ amount: Amount, _ bound: Bound, scale: Double = 1) {
        let stated = Self.interval(amount)
        let least = (bound.least ?? -.infinity) * (bound.least == nil ? 1 : scale) - 1e-9
        let most = (bound.most ?? .infinity) + 1e-9
        if stated.low >= least, stated.high <= most {
            self = .inside
        } else if stated.high < least {
            self = .below
        } else if stated.low > most {
            self = .above
        } else {
            self = .unclear
        }
    }

    /// The values a statement leaves open. A lower limit is a limit for what is demanded, but nobody writes 56学时以上 of 200.
    static func interval(_ amount: Amount) -> (low: Double, high: Double) {
        var low = amount.least
        var high = amount.most
        switch amount.precision {
        case .exact, .about: break
        case .almost:
            high = low
            low *= 0.9
        case .somewhatMore: high = low + max(1, step(low)) - 1
        }
        switch amount.bound {
        case .atLeast: high = amount.isRange ? high : max(high, low)
        case .moreThan: high = max(high, low)
        case .atMost: low = amount.isRange ? low : high
        case .lessThan:
            high = low - 0.5
            low = 0
        case nil: break
        }
        return (low, high)
    }

    private static func step(_ value: Double) -> Double {
        var step = 1.0
        while step * 10 <= value, step < 1e9 { step *= 10 }
        return step
    }
}
