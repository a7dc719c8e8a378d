/// A number in a text, read but not yet understood: no unit, no date, no bound.
public struct Numeral: Hashable, Sendable {
    /// The words of the whole numeral: 百分之五, 第三, 1万2千.
    public var range: Range<Int>
    /// The words of the number alone: 五 in 百分之五, 六 in 六个百分点. Equal to ``range`` for most styles.
    public var digits: Range<Int>
    /// The value; parts of a hundred for a percentage, the lower end for a range such as 三五.
    public var value: Double
    /// The upper end; equal to ``value`` unless the words give two (七八十).
    public var most: Double
    public var style: Style
    public var precision: Amount.Precision

    public init(
        range: Range<Int>, digits: Range<Int>? = nil, value: Double, most: Double? = nil, style: Style,
        precision: Amount.Precision = .exact
    ) {
        self.range = range
        self.digits = digits ?? range
        self.value = value
        self.most = most ?? value
        self.style = style
        self.precision = precision
    }

    /// How a numeral is written.
    public enum Style: Hashable, Sendable {
        /// 32, 1,260, 3.5
        case arabic
        /// 三十二, 叁拾贰
        case chinese
        /// 1万2千
        case mixed
        /// 三分之二, 2/3
        case fraction
        /// 60%, 百分之六十, 六成
        case percent
        /// 第三
        case ordinal
    }
}
