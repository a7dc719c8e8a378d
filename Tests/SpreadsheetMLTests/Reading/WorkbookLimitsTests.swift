import OpenPackaging
import SpreadsheetML
import TestSupport
import Testing

@Suite struct WorkbookLimitsTests {
    /// Each limit with a value that the workbook below just crosses.
    static let crossings: [(name: String, set: @Sendable (inout WorkbookLimits) -> Void)] = [
        ("sheets", { $0.sheets = 1 }), ("rows", { $0.rows = 4 }), ("columns", { $0.columns = 2 }), ("cells", { $0.cells = 3 }),
        ("heldCells", { $0.heldCells = 3 }), ("merges", { $0.merges = 1 }), ("sharedStrings", { $0.sharedStrings = 1 }),
        ("sharedStringBytes", { $0.sharedStringBytes = 9 }), ("textBytes", { $0.textBytes = 6 }),
        ("cellFormats", { $0.cellFormats = 1 }), ("archiveSize", { $0.package.archiveSize = 100 }),
        ("entryCount", { $0.package.entryCount = 6 }), ("entrySize", { $0.package.entrySize = 100 }),
        ("heldEntrySize", { $0.package.heldEntrySize = 100 }), ("totalSize", { $0.package.totalSize = 1000 }),
        ("elementDepth", { $0.package.elementDepth = 2 }),
    ]

    /// With `"<!---->"` in its first row a sheet is libxml2's to read.
    @Test(arguments: crossings.indices, ["", "<!---->"]) func isEnforced(index: Int, comment: String) throws {
        let (name, set) = Self.crossings[index]
        var limits = WorkbookLimits()
        set(&limits)
        let error = #expect(throws: SpreadsheetError.self) { try readAll(limits, comment) }
        #expect(error?.code == .limitExceeded)
        #expect(error?.detail.contains("\(name) =") == true, "\(String(describing: error))")
    }

    @Test(arguments: ["", "<!---->"]) func letsPassWhatIsWithin(comment: String) throws {
        var limits = WorkbookLimits()
        limits.sheets = 2
        limits.rows = 5
        limits.columns = 3
        limits.cells = 4
        limits.heldCells = 4
        limits.merges = 2
        limits.sharedStrings = 2
        limits.sharedStringBytes = 10
        limits.textBytes = 8
        limits.cellFormats = 2
        limits.package.entryCount = 8
        limits.package.elementDepth = 5
        #expect(throws: Never.self) { try readAll(limits, comment) }
    }

    @Test(arguments: [
        #"<c t="inlineStr"><is><t>sevenby</t></is></c>"#, #"<c t="inlineStr"><is><r><t>seven</t></r><r><t>by</t></r></is></c>"#,
        #"<c t="str"><v>sevenby</v></c>"#, "<c><f>SUM(A:A)</f><v>1</v></c>", "<c><v>1234567</v></c>",
    ])
    func boundsTextsWhereverTheyStand(cell: String) throws {
        for comment in ["", "<!---->"] {
            let rows = "<sheetData><row>\(comment)\(cell)</row></sheetData>"
            var limits = WorkbookLimits()
            limits.textBytes = 6
            let reader = try WorkbookReader(bytes: PackageBuilder.workbook([("S", rows)]).build(), limits: limits)
            let error = #expect(throws: SpreadsheetError.self) { try reader.worksheet(at: 0) }
            #expect(error?.code == .limitExceeded)
            #expect(error?.sheet == "S")
        }
    }

    @Test func namesTheCellThatIsTooMuch() throws {
        var limits = WorkbookLimits()
        limits.columns = 2
        let error = #expect(throws: SpreadsheetError.self) { try readAll(limits, "") }
        #expect(error?.cell == CellReference(row: 1, column: 3))
        #expect(error?.sheet == "A")
    }

    /// Rows without a cell are only looks: a sheet of forty rows may be styled to its end.
    @Test func styledRowsAreNoRows() throws {
        var limits = WorkbookLimits()
        limits.rows = 1
        let rows = #"<sheetData><row r="1"><c><v>1</v></c></row><row r="1048576" s="1" customFormat="1"/></sheetData>"#
        let reader = try WorkbookReader(bytes: PackageBuilder.workbook([("S", rows)]).build(), limits: limits)
        #expect(try reader.worksheet(at: 0).rows.count == 1)
    }

    private func readAll(_ limits: WorkbookLimits, _ comment: String) throws {
        let rows =
            #"<row>\#(comment)<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><f>SUM(A:A)</f><v>1</v></c></row><row r="5"><c><v>9</v></c></row>"#
        let xml = #"<sheetData>\#(rows)</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>"#
        let bytes = try PackageBuilder.workbook(
            [("A", xml), ("B", "<sheetData/>")], sharedStrings: "<si><t>abc</t></si><si><t>sevenby</t></si>",
            styles: "<cellXfs><xf/><xf/></cellXfs>"
        ).build()
        let reader = try WorkbookReader(bytes: bytes, limits: limits)
        for sheet in reader.sheets { _ = try reader.worksheet(at: sheet.offset) }
    }
}
