/// How a cell looks, by value. Writers and editors turn it into an entry of `cellXfs` (ECMA-376 Part 1, 18.8.45)
/// and never write the same style twice.
public struct CellStyle: Hashable, Sendable {
    public struct Font: Hashable, Sendable {
        public var name = "宋体"
        /// In points.
        public var size = 11.0
        public var bold = false
        public var italic = false
        public var underline = false
        public var color: Color?
        public init(
            name: String = "宋体", size: Double = 11, bold: Bool = false, italic: Bool = false, underline: Bool = false,
            color: Color? = nil
        ) {
            self.name = name
            self.size = size
            self.bold = bold
            self.italic = italic
            self.underline = underline
            self.color = color
        }
    }

    /// An opaque colour, `RRGGBB`.
    public struct Color: Hashable, Sendable, ExpressibleByIntegerLiteral {
        public var rgb: UInt32
        public init(rgb: UInt32) { self.rgb = rgb }
        public init(integerLiteral value: UInt32) { rgb = value }
    }

    public enum Line: String, Hashable, Sendable { case thin, medium, thick, dashed, dotted, double, hair }

    public struct Border: Hashable, Sendable {
        public var left: Line?
        public var right: Line?
        public var top: Line?
        public var bottom: Line?
        public var color: Color?
        public init(left: Line? = nil, right: Line? = nil, top: Line? = nil, bottom: Line? = nil, color: Color? = nil) {
            self.left = left
            self.right = right
            self.top = top
            self.bottom = bottom
            self.color = color
        }
        public static func all(_ line: Line, color: Color? = nil) -> Border {
            Border(left: line, right: line, top: line, bottom: line, color: color)
        }
    }

    public enum Horizontal: String, Hashable, Sendable { case left, center, right, justify, fill, distributed }
    public enum Vertical: String, Hashable, Sendable { case top, center, bottom, justify, distributed }

    public var font: Font
    public var fill: Color?
    public var border: Border
    public var horizontal: Horizontal?
    public var vertical: Vertical?
    public var wrapsText: Bool
    /// A format code such as `0.0%` or `yyyy"年"m"月"d"日"`; nil is General.
    public var numberFormat: String?
    /// Whether the cell is locked once its sheet is protected.
    public var locked: Bool
    /// Steps of three spaces from the edge the text is aligned to, 0…250.
    public var indent: Int
    /// In degrees, 0…90 upwards and 91…180 downwards; 255 stacks upright letters.
    public var rotation: Int

    public init(
        font: Font = Font(), fill: Color? = nil, border: Border = Border(), horizontal: Horizontal? = nil,
        vertical: Vertical? = nil,
        wrapsText: Bool = false, numberFormat: String? = nil, locked: Bool = true, indent: Int = 0, rotation: Int = 0
    ) {
        self.font = font
        self.fill = fill
        self.border = border
        self.horizontal = horizontal
        self.vertical = vertical
        self.wrapsText = wrapsText
        self.numberFormat = numberFormat
        self.locked = locked
        self.indent = indent
        self.rotation = rotation
    }
}

extension CellStyle {
    /// Hashes what tells most styles apart: a style is looked up for every cell, and its names and lines cost more than a comparison.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(fill)
        hasher.combine(font.size)
        hasher.combine(font.bold)
        hasher.combine(horizontal == .center)
        hasher.combine(numberFormat)
    }
}
