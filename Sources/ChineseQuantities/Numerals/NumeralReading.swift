/// A numeral read at one offset, before anything is known of its surroundings.
struct NumeralReading {
    /// The first offset after the numeral.
    var end: Int
    var value: Double
    /// The upper end when the words give two numbers (七八十); equal to ``value`` otherwise.
    var most: Double
    var precision = Amount.Precision.exact
    var hasArabic = false
    var hasChinese = false
    /// Digits without multipliers: 二〇二六, 三五.
    var isDigitString = false
    var isDecimal = false
    /// The number of digits of a plain arabic integer; zero for everything else.
    var arabicDigits = 0

    init(end: Int, value: Double) {
        self.end = end
        self.value = value
        most = value
    }

    var style: Numeral.Style {
        hasArabic ? (hasChinese ? .mixed : .arabic) : .chinese
    }

    /// The value as a small whole number; nil for decimals, ranges and numbers beyond nine digits.
    var integer: Int? {
        guard value == most, value == value.rounded(), abs(value) < 1e9 else { return nil }
        return Int(value)
    }
}
