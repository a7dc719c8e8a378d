/// One row of a worksheet that is to be written.
public struct RowContent: Hashable, Sendable {
    /// The first is in column A.
    public var cells: [CellContent]
    /// In points, 0…409. Nil lets the height follow the wrapped text.
    public var height: Double?
    public var isHidden: Bool

    public init(_ cells: [CellContent] = [], height: Double? = nil, isHidden: Bool = false) {
        self.cells = cells
        self.height = height
        self.isHidden = isHidden
    }
}

/// One column of a worksheet that is to be written.
public struct ColumnContent: Hashable, Sendable {
    /// In characters of the default font (ECMA-376 Part 1, 18.3.1.13), 0…255. Nil is the application's own.
    public var width: Double?
    public var isHidden: Bool
    /// The style of cells that are not written.
    public var style: CellStyle?

    public init(width: Double? = nil, isHidden: Bool = false, style: CellStyle? = nil) {
        self.width = width
        self.isHidden = isHidden
        self.style = style
    }
}
