/// A column that is to stand to the right of a table.
public struct AppendedColumn: Hashable, Sendable {
    public var header: String
    /// In characters of the default font.
    public var width: Double
    /// Texts by row; rows without one get an empty cell with the table's borders.
    public var cells: [Int: String]
    /// What sets the cells of the body apart from those of the table's last column.
    public var adjustment: StyleAdjustment

    public init(
        header: String, width: Double, cells: [Int: String],
        adjustment: StyleAdjustment = StyleAdjustment(horizontal: .left, vertical: .center, wrapsText: true)
    ) {
        self.header = header
        self.width = width
        self.cells = cells
        self.adjustment = adjustment
    }
}
