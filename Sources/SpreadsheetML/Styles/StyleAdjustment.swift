/// Changes to the style a cell already has; what is nil stays as it is.
public struct StyleAdjustment: Hashable, Sendable {
    public var fontColor: CellStyle.Color?
    public var bold: Bool?
    public var fill: CellStyle.Color?
    public var border: CellStyle.Border?
    public var horizontal: CellStyle.Horizontal?
    public var vertical: CellStyle.Vertical?
    public var wrapsText: Bool?
    /// A format code such as `0.0%`.
    public var numberFormat: String?
    public var locked: Bool?

    public init(
        fontColor: CellStyle.Color? = nil, bold: Bool? = nil, fill: CellStyle.Color? = nil, border: CellStyle.Border? = nil,
        horizontal: CellStyle.Horizontal? = nil, vertical: CellStyle.Vertical? = nil, wrapsText: Bool? = nil,
        numberFormat: String? = nil, locked: Bool? = nil
    ) {
        self.fontColor = fontColor
        self.bold = bold
        self.fill = fill
        self.border = border
        self.horizontal = horizontal
        self.vertical = vertical
        self.wrapsText = wrapsText
        self.numberFormat = numberFormat
        self.locked = locked
    }
}

/// What happens to the style of a cell when its content is set.
public enum StyleChange: Hashable, Sendable {
    /// The cell keeps its style; a cell that was not stored takes its row's or column's, as in Excel.
    case keep
    /// The style that another cell of the same sheet has in the file.
    case like(CellReference)
    /// The style that another cell of the same sheet has in the file, with some properties changed.
    case likeAdjusted(CellReference, StyleAdjustment)
    /// A style of one's own; it is appended to the workbook's styles unless it is there already.
    case set(CellStyle)
    /// The cell's own style with some properties changed.
    case adjust(StyleAdjustment)
}
