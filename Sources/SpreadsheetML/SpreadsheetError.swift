import OpenPackaging

/// Why a workbook could not be read, edited or written. Carries facts only; wording for people is made at the command
/// line's edge.
public struct SpreadsheetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is. Open: every code of ``PackageError`` is one too, and more may come.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    public var code: Code
    /// The name of the sheet it happened in.
    public var sheet: String?
    public var cell: CellReference?
    /// The package part, such as `xl/worksheets/sheet1.xml`.
    public var part: String?
    /// The facts in English, for logs and for developers.
    public var detail: String
    /// What the package layer reported, when it was that layer that failed.
    public var underlying: PackageError?

    public init(
        _ code: Code, sheet: String? = nil, cell: CellReference? = nil, part: String? = nil, detail: String,
        underlying: PackageError? = nil
    ) {
        self.code = code
        self.sheet = sheet
        self.cell = cell
        self.part = part
        self.detail = detail
        self.underlying = underlying
    }

    /// The same failure, seen from a workbook.
    public init(_ error: PackageError, sheet: String? = nil) {
        self.init(
            Code(rawValue: error.code.rawValue), sheet: sheet, part: error.part, detail: error.detail, underlying: error)
    }

    public var description: String {
        var text = code.rawValue
        if let sheet { text += " in sheet \(sheet)" }
        if let cell { text += " at \(cell)" }
        if let part { text += " in \(part)" }
        return text + ": " + detail
    }
}

extension SpreadsheetError.Code {
    /// There is no sheet with this name or offset.
    public static let noSuchSheet = Self(rawValue: "noSuchSheet")
    /// The sheet is a chart, a dialog or missing from the package, so it has no cells.
    public static let noCells = Self(rawValue: "noCells")
    /// A cell's address, type or content contradicts the specification in a way that leaves no reading.
    public static let malformedCell = Self(rawValue: "malformedCell")
    /// A cell belongs into a row that was exported before the file came to it.
    public static let cellsOutOfOrder = Self(rawValue: "cellsOutOfOrder")
    /// A limit of ``WorkbookLimits`` was crossed; the detail names it.
    public static let limitExceeded = Self(rawValue: "limitExceeded")
}

/// Runs work on the package and tells its failure as the workbook's.
func relaying<Result: ~Copyable>(
    sheet: String? = nil, _ body: () throws(PackageError) -> Result
) throws(SpreadsheetError) -> Result {
    do throws(PackageError) {
        return try body()
    } catch {
        throw SpreadsheetError(error, sheet: sheet)
    }
}
