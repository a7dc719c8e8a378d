/// A look that depends on what a cell holds (ECMA-376 Part 1, 18.3.1.18).
public struct ConditionalFormat: Hashable, Sendable {
    public enum Comparison: String, Hashable, Sendable {
        case equal, notEqual, lessThan, lessThanOrEqual, greaterThan, greaterThanOrEqual
    }

    /// A point on a scale.
    public enum Bound: Hashable, Sendable {
        case least, greatest
        case number(Double)
        case percent(Double)
        case percentile(Double)
    }

    public enum Rule: Hashable, Sendable {
        /// A bar in the cell, as long as its number is large.
        case dataBar(CellStyle.Color, from: Bound, to: Bound)
        /// A background between two or three colours.
        case colorScale([ColorStop])
        /// The cell against a value or formula, such as `0.6` or `"否"` in quotes.
        case compare(Comparison, String, DifferentialStyle)
        case between(String, String, DifferentialStyle)
        case containsText(String, DifferentialStyle)
        /// A formula that is true, relative to the first cell.
        case formula(String, DifferentialStyle)
    }

    public struct ColorStop: Hashable, Sendable {
        public var at: Bound
        public var color: CellStyle.Color

        public init(_ at: Bound, _ color: CellStyle.Color) {
            self.at = at
            self.color = color
        }
    }

    public var ranges: [CellRange]
    public var rule: Rule
    /// Whether later rules are skipped where this one holds.
    public var stopsIfTrue: Bool

    public init(_ ranges: [CellRange], _ rule: Rule, stopsIfTrue: Bool = false) {
        self.ranges = ranges
        self.rule = rule
        self.stopsIfTrue = stopsIfTrue
    }
}

/// What a rule changes in a cell's look (ECMA-376 Part 1, 18.8.14 dxf); nil leaves the cell's own.
public struct DifferentialStyle: Hashable, Sendable {
    public var fontColor: CellStyle.Color?
    public var bold: Bool?
    public var fill: CellStyle.Color?

    public init(fontColor: CellStyle.Color? = nil, bold: Bool? = nil, fill: CellStyle.Color? = nil) {
        self.fontColor = fontColor
        self.bold = bold
        self.fill = fill
    }
}
