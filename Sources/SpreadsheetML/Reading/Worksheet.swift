/// A worksheet in memory: only rows and cells that hold something.
public struct Worksheet: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        /// One-based.
        public var number: Int
        /// In ascending order of columns.
        public var cells: [Cell]
        public var isHidden: Bool
        /// In points; nil for the sheet's default.
        public var height: Double?

        public init(number: Int, cells: [Cell] = [], isHidden: Bool = false, height: Double? = nil) {
            self.number = number
            self.cells = cells
            self.isHidden = isHidden
            self.height = height
        }
    }

    public struct ColumnWidth: Hashable, Sendable {
        public var columns: ClosedRange<Int>
        /// In characters of the default font; nil for the sheet's default.
        public var width: Double?
        public var isHidden: Bool

        public init(columns: ClosedRange<Int>, width: Double?, isHidden: Bool = false) {
            self.columns = columns
            self.width = width
            self.isHidden = isHidden
        }
    }

    public var name: String
    /// The tab's place in the workbook, counted from 0.
    public var offset: Int
    /// In ascending order; rows without a value are left out.
    public private(set) var rows: [Row]
    /// In ascending order of their first cells.
    public private(set) var merges: [CellRange]
    public var columnWidths: [ColumnWidth]
    /// For each merge, the lowest row that it or one before it covers; ends a backward search.
    private var lowestRows: [Int]

    public init(name: String, offset: Int, rows: [Row], merges: [CellRange] = [], columnWidths: [ColumnWidth] = []) {
        self.name = name
        self.offset = offset
        self.rows = rows
        self.merges = merges.sorted { $0.first < $1.first }
        self.columnWidths = columnWidths
        var lowest = 0
        lowestRows = self.merges.map { merge in
            lowest = max(lowest, merge.last.row)
            return lowest
        }
    }

    /// The row with a one-based number; nil when it holds nothing.
    ///
    /// - Complexity: logarithmic.
    public func row(_ number: Int) -> Row? {
        let index = Self.firstIndex(in: rows) { $0.number >= number }
        return index < rows.count && rows[index].number == number ? rows[index] : nil
    }

    /// The cell stored at an address; a covered cell of a merge has none of its own.
    public func cell(at reference: CellReference) -> Cell? {
        let index = Self.firstIndex(in: rows) { $0.number >= reference.row }
        guard index < rows.count, rows[index].number == reference.row else { return nil }
        let column = Self.firstIndex(in: rows[index].cells) { $0.reference.column >= reference.column }
        guard column < rows[index].cells.count else { return nil }
        let cell = rows[index].cells[column]
        return cell.reference.column == reference.column ? cell : nil
    }

    /// The merge that covers a cell.
    public func merge(at reference: CellReference) -> CellRange? {
        var index = Self.firstIndex(in: merges) { $0.first.row > reference.row } - 1
        while index >= 0, lowestRows[index] >= reference.row {
            if merges[index].contains(reference) { return merges[index] }
            index -= 1
        }
        return nil
    }

    /// The value shown at an address: a covered cell of a merge shows the top-left's.
    public func value(at reference: CellReference) -> CellValue? {
        cell(at: merge(at: reference)?.first ?? reference)?.value
    }

    /// The text of the value shown at an address: numbers plainly, dates in ISO 8601; empty for none.
    public func text(at reference: CellReference) -> String { value(at: reference)?.text ?? "" }

    /// The smallest rectangle around all cells with a value or formula; nil for an empty sheet.
    public var usedRange: CellRange? {
        let filled = rows.filter { !$0.cells.isEmpty }
        guard let top = filled.first, let bottom = filled.last else { return nil }
        let left = filled.lazy.compactMap { $0.cells.first?.reference.column }.min() ?? 1
        let right = filled.lazy.compactMap { $0.cells.last?.reference.column }.max() ?? 1
        return CellRange(CellReference(row: top.number, column: left), CellReference(row: bottom.number, column: right))
    }

    /// The first index whose element satisfies a condition that, once true, stays true.
    private static func firstIndex<Element>(in elements: [Element], where condition: (Element) -> Bool) -> Int {
        var (low, high) = (0, elements.count)
        while low < high {
            let middle = (low + high) / 2
            if condition(elements[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension CellValue {
    /// The value as plain text: numbers without a format, dates in ISO 8601, `TRUE` and `FALSE`.
    public var text: String {
        switch self {
        case .string(let text), .error(let text): text
        case .number(let number): Self.plain(number)
        case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .date(let date): date.iso8601
        }
    }

    private static func plain(_ number: Double) -> String {
        number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}
