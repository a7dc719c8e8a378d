/// One cell as stored in a worksheet.
public struct Cell: Hashable, Sendable {
    public var reference: CellReference
    /// Nil for a cell that only carries a style, or a formula that was never calculated.
    public var value: CellValue?
    /// The formula without its leading `=`.
    public var formula: String?
    /// The offset into `cellXfs` of the styles part.
    public var styleIndex: Int

    public init(reference: CellReference, value: CellValue?, formula: String? = nil, styleIndex: Int = 0) {
        self.reference = reference
        self.value = value
        self.formula = formula
        self.styleIndex = styleIndex
    }
}
