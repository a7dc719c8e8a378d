/// The next row of a streamed sheet: every call appends one cell, from column A on.
public struct StreamedRow {
    /// A style that was looked up once, so that cells need not compare styles.
    public struct Style: Hashable, Sendable {
        fileprivate var index: Int
        /// The workbook's plain style.
        public static let plain = Style(index: 0)
    }

    /// The row's number.
    public internal(set) var number = 0
    /// In points; set it before the first cell. It holds for this row only.
    public var height: Double?
    var serializer = RowSerializer()
    private var column = 0
    private var isOpen = false
    private var resources: WorkbookResources
    private let sharesText: Bool

    init(after row: Int, resources: WorkbookResources, sharesText: Bool) {
        self.sharesText = sharesText
        number = row
        self.resources = resources
    }

    /// Looks a style up. The result is good for all rows of the workbook.
    public mutating func style(_ style: CellStyle) -> Style { Style(index: resources.styles.index(of: style)) }

    /// Leaves cells empty.
    public mutating func skip(_ count: Int = 1) { column += max(count, 0) }

    /// Appends text, which is always text, whatever it begins with.
    public mutating func text(_ text: String, style: Style = .plain) throws(SpreadsheetError) {
        try startCell()
        try serializer.text(text, column: column, style: style.index, isShared: sharesText, resources: &resources)
    }

    /// Appends text given as valid UTF-8, for callers that have no `String` yet.
    public mutating func text(utf8: UnsafeBufferPointer<UInt8>, style: Style = .plain) throws(SpreadsheetError) {
        try startCell()
        try serializer.text(utf8, column: column, style: style.index, isShared: sharesText, resources: &resources)
    }

    public mutating func number(_ number: Double, style: Style = .plain) throws(SpreadsheetError) {
        try startCell()
        serializer.number(number, column: column, style: style.index)
    }

    public mutating func number(_ number: Int, style: Style = .plain) throws(SpreadsheetError) {
        try startCell()
        serializer.integer(number, column: column, style: style.index)
    }

    public mutating func boolean(_ flag: Bool, style: Style = .plain) throws(SpreadsheetError) {
        try startCell()
        serializer.boolean(flag, column: column, style: style.index)
    }

    /// Appends a cell without a value.
    public mutating func blank(style: Style) throws(SpreadsheetError) {
        try startCell()
        serializer.blank(column: column, style: style.index)
    }

    /// Appends a cell given by value; slower than the other ways. Its link and comment are not written.
    public mutating func cell(_ cell: CellContent) throws(SpreadsheetError) {
        try startCell()
        try serializer.append(cell, column: column, resources: &resources)
    }

    private mutating func startCell() throws(SpreadsheetError) {
        if !isOpen { try startRow() }
        column += 1
        guard column <= CellReference.maximumColumn else {
            throw SpreadsheetError(.invalidContent, detail: "row \(number) goes beyond column XFD")
        }
    }

    private mutating func startRow() throws(SpreadsheetError) {
        guard number <= CellReference.maximumRow else {
            throw SpreadsheetError(.invalidContent, detail: "more than \(CellReference.maximumRow) rows")
        }
        serializer.startRow(number, height: height, isHeightFixed: true)
        isOpen = true
    }

    /// Makes ready for the next row.
    mutating func advance() {
        if isOpen { serializer.endRow() }
        number += 1
        column = 0
        isOpen = false
        height = nil
    }
}
