import OpenPackaging

/// What a workbook may cost to read, above the limits of its package. Crossing one throws
/// ``SpreadsheetError/Code/limitExceeded`` with the limit's name.
///
/// Rows and columns are bounded by the format itself: ``CellReference/maximumRow`` and ``CellReference/maximumColumn``.
public struct WorkbookLimits: Hashable, Sendable {
    public var package = PackageLimits.standard
    /// Tabs in a workbook.
    public var sheets = 4_096
    /// Cells of one sheet while it is streamed.
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
}
