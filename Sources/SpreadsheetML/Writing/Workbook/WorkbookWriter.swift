import OpenPackaging

/// Writes a new workbook. The same content makes the same bytes.
///
/// Sheets are given whole, as ``WorksheetContent``, or with rows that are produced one by one while the workbook is written,
/// which needs the same little memory for a million rows as for ten. For a workbook that exists, use the editor: it keeps
/// what this type knows nothing of.
public struct WorkbookWriter: ~Copyable {
    public var properties: DocumentProperties
    /// Names that hold in the whole workbook.
    public var definedNames: [DefinedName] = []
    /// The offset of the sheet that is shown first; the first visible one if that is hidden.
    public var activeSheet = 0
    /// Deflate's effort, 1 (fast) to 9 (small).
    public var compressionLevel = 6
    /// Whether streamed text goes into the table of shared strings as far as that has room. The file becomes an eighth
    /// smaller where texts repeat, and takes longer to write.
    public var sharesStreamedText = false
    private var sheets: [QueuedSheet] = []
    private let plainStyle: CellStyle

    /// `plainStyle` is that of cells without one; its font also sets the unit of column widths.
    public init(properties: DocumentProperties = DocumentProperties(), plainStyle: CellStyle = CellStyle()) {
        self.properties = properties
        self.plainStyle = plainStyle
    }

    /// Adds a sheet after those that are there.
    public mutating func add(_ sheet: WorksheetContent) {
        sheets.append(QueuedSheet(content: sheet, next: nil))
    }

    /// Adds a sheet whose rows follow those of `sheet`, usually none, and are produced while the workbook is written.
    ///
    /// `next` appends the cells of one row and returns false when there is none. Rows cannot carry links and comments.
    public mutating func add(
        _ sheet: WorksheetContent, rows next: @escaping (inout StreamedRow) throws(SpreadsheetError) -> Bool
    ) {
        sheets.append(QueuedSheet(content: sheet, next: next))
    }

    /// The workbook's bytes.
    public consuming func finish() throws(SpreadsheetError) -> [UInt8] {
        let level = compressionLevel
        return try assemble { () throws(PackageError) in try PackageWriter(level: level) }
    }

    /// Writes the workbook to a file, which appears whole or not at all.
    public consuming func write(to path: String) throws(SpreadsheetError) {
        let level = compressionLevel
        _ = try assemble { () throws(PackageError) in try PackageWriter(path: path, level: level) }
    }

    private consuming func assemble(
        into makePackage: () throws(PackageError) -> PackageWriter
    ) throws(SpreadsheetError) -> [UInt8] {
        let sharesStreamedText = sharesStreamedText
        let assembly = WorkbookAssembly(
            sheets: sheets, properties: properties, definedNames: definedNames, activeSheet: activeSheet, plainStyle: plainStyle)
        assembly.sharesStreamedText = sharesStreamedText
        try assembly.prepare()
        do {
            var package = try makePackage()
            try assembly.addParts(to: &package)
            return try package.finish()
        } catch {
            throw assembly.failure ?? SpreadsheetError(error)
        }
    }
}

/// A sheet as it was given.
struct QueuedSheet {
    var content: WorksheetContent
    var next: ((inout StreamedRow) throws(SpreadsheetError) -> Bool)?
}
