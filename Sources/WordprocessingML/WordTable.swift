/// A table of a Word document on its grid (ECMA-376 Part 1, 17.4.38).
public struct WordTable: Hashable, Sendable {
    /// One cell with the rectangle of the grid that it takes up.
    public struct Cell: Hashable, Sendable {
        /// Paragraphs and line breaks are parted by `\n`.
        public var text: String
        /// The offset of the first grid column.
        public var column: Int
        /// Grid columns the cell spans, one or more.
        public var columnSpan: Int
        /// True for a cell that a vertically merged cell above covers.
        public var isCovered: Bool

        public init(text: String, column: Int, columnSpan: Int = 1, isCovered: Bool = false) {
            self.text = text
            self.column = column
            self.columnSpan = columnSpan
            self.isCovered = isCovered
        }
    }

    public var rows: [[Cell]]

    public init(rows: [[Cell]]) {
        self.rows = rows
    }
}

/// What stands in the body of a Word document, in order.
public enum WordBlock: Hashable, Sendable {
    case paragraph(String)
    case table(WordTable)
}
