import SpreadsheetML
import TestSupport
import Testing

@Suite struct WorkbookLimitsTests {
    /// Each limit with a value that the workbook below just crosses.
    static let crossings: [(name: String, set: @Sendable (inout WorkbookLimits) -> Void)] = [
        ("sheets", { $0.sheets = 1 }), ("cells", { $0.cells = 3 }), ("heldCells", { $0.heldCells = 3 }),
        ("merges", { $0.merges = 1 }), ("sharedStrings", { $0.sharedStrings = 1 }),
        ("sharedStringBytes", { $0.sharedStringBytes = 9 }), ("textBytes", { $0.textBytes = 6 }),
        ("cellFormats", { $0.cellFormats = 1 }), ("entrySize", { $0.package.entrySize = 100 }),
        ("elementDepth", { $0.package.elementDepth = 2 }),
    ]

    @Test(arguments: crossings.indices) func isEnforced(index: Int) throws {
        let (name, set) = Self.crossings[index]
        var limits = WorkbookLimits()
        set(&limits)
        let error = #expect(throws: SpreadsheetError.self) { try readAll(limits) }
        #expect(error?.code == .limitExceeded)
        #expect(error?.detail.contains(name) == true, "\(String(describing: error))")
    }

    @Test func letsPassWhatIsWithin() throws {
        var limits = WorkbookLimits()
        limits.sheets = 2
        limits.cells = 4
        limits.heldCells = 4
        limits.merges = 2
        limits.sharedStrings = 2
        limits.sharedStringBytes = 10
        limits.textBytes = 7
        limits.cellFormats = 2
        #expect(throws: Never.self) { try readAll(limits) }
    }

    private func readAll(_ limits: WorkbookLimits) throws {
        let rows =
            #"<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><f>SUM(A:A)</f><v>1</v></c></row><row r="5"><c><v>9</v></c></row>"#
        let xml = #"<sheetData>\#(rows)</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>"#
        let bytes = try PackageBuilder.workbook(
            [("A", xml), ("B", "<sheetData/>")], sharedStrings: "<si><t>abc</t></si><si><t>sevenby</t></si>",
            styles: "<cellXfs><xf/><xf/></cellXfs>"
        ).build()
        let reader = try WorkbookReader(bytes: bytes, limits: limits)
        for sheet in reader.sheets { _ = try reader.worksheet(at: sheet.offset) }
    }
}
