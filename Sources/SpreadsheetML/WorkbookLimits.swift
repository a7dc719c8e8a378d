import OpenPackaging

/// What a workbook may cost to read, above the limits of its package. Crossing one throws
/// ``SpreadsheetError/Code/limitExceeded`` with the limit's name.
public struct WorkbookLimits: Hashable, Sendable {
    public var package = PackageLimits.standard
    /// Tabs in a workbook.
    public var sheets = 4_096
    /// The last row that may have a cell. The format's own bound, ``CellReference/maximumRow``, cannot be raised.
    public var rows = CellReference.maximumRow
    /// The last column that may have a cell. The format's own bound, ``CellReference/maximumColumn``, cannot be raised.
    public var columns = CellReference.maximumColumn
    /// Cells of one sheet while it is streamed, empty ones with a style included.
    public var cells = 200_000_000
    /// Cells of one sheet that is held in memory. Empty cells without a formula do not count.
    public var heldCells = 20_000_000
    /// Merged ranges of one sheet.
    public var merges = 1_000_000
    /// Entries of the shared string table.
    public var sharedStrings = 50_000_000
    /// Bytes of all shared strings together, in UTF-8.
    public var sharedStringBytes = 1 << 30
    /// Bytes of one text or formula, in UTF-8. Excel itself stops at 32,767 characters; libraries do not.
    public var textBytes = 8 << 20
    /// Cell formats in the styles part; Excel stops at 65,490.
    public var cellFormats = 1_000_000

    public static let standard = WorkbookLimits()

    public init() {}

    /// Throws when the nth cell of a sheet, or its place, is beyond what a sheet may have.
    @inline(__always)
    func check(cell number: Int, at place: CellReference, sheet: String) throws(SpreadsheetError) {
        if number > cells || place.row > rows || place.column > columns { throw crossed(by: number, at: place, sheet) }
    }

    private func crossed(by number: Int, at place: CellReference, _ sheet: String) -> SpreadsheetError {
        let (name, value) = number > cells ? ("cells", cells) : place.row > rows ? ("rows", rows) : ("columns", columns)
        var error = SpreadsheetError(PackageError(limit: name, value), sheet: sheet)
        error.cell = place
        return error
    }
}
