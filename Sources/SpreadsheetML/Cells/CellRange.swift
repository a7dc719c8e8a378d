/// A rectangle of cells, such as `A1:B3`; both corners belong to it.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
    public var first: CellReference
    public var last: CellReference

    /// Takes any two opposite corners.
    public init(_ a: CellReference, _ b: CellReference) {
        first = CellReference(row: min(a.row, b.row), column: min(a.column, b.column))
        last = CellReference(row: max(a.row, b.row), column: max(a.column, b.column))
    }

    /// Reads `A1:B3` or `A1`; nil when the text is no range.
    public init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let a = corners.first.flatMap({ CellReference(String($0)) }), corners.count <= 2 else { return nil }
        guard corners.count == 2 else {
            self.init(a, a)
            return
        }
        guard let b = CellReference(String(corners[1])) else { return nil }
        self.init(a, b)
    }

    public var rows: ClosedRange<Int> { first.row...last.row }
    public var columns: ClosedRange<Int> { first.column...last.column }
    public var description: String { first == last ? "\(first)" : "\(first):\(last)" }

    public func contains(_ cell: CellReference) -> Bool {
        rows.contains(cell.row) && columns.contains(cell.column)
    }
}
