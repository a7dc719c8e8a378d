import SpreadsheetML
import TestSupport
import Testing

@Suite struct CellExportTests {
    private func text(_ rows: String, as format: CellExport.Format, styles: String? = nil) throws -> String {
        let bytes = try PackageBuilder.workbook(
            [("表\"1", "<sheetData>\(rows)</sheetData>")].map { ($0.0.replacing("\"", with: "&quot;"), $0.1) },
            sharedStrings: "<si><t>共享,\"x\"</t></si>", styles: styles
        ).build()
        let reader = try WorkbookReader(bytes: bytes)
        final class Collected { var bytes: [UInt8] = [] }
        let collected = Collected()
        try CellExport.write(sheet: 0, of: reader, as: format) { collected.bytes += Array($0) }
        return String(decoding: collected.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        (#"<c r="A1"><v>1.50</v></c>"#, #""A1","type":"number","value":1.50"#),
        (#"<c r="A1"><v>0.10000000000000001</v></c>"#, #""A1","type":"number","value":0.1"#),
        (#"<c r="A1"><v>1E3</v></c>"#, #""A1","type":"number","value":1000"#),
        (#"<c r="A1"><v>.5</v></c>"#, #""A1","type":"number","value":0.5"#),
        (#"<c r="A1" t="s"><v>0</v></c>"#, #""A1","type":"string","value":"共享,\"x\"""#),
        (#"<c r="A1" t="b"><v>0</v></c>"#, #""A1","type":"boolean","value":false"#),
        (#"<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#, ##""A1","type":"error","value":"#DIV/0!","formula":"1/0""##),
        (#"<c r="A1"><f>"a"</f></c>"#, #""A1","type":"number","value":null,"formula":"\"a\"""#),
        (#"<c r="AB12" t="str"><v>a&#10;\_x0001_</v></c>"#, #""AB12","type":"string","value":"a\n\\\u0001""#),
        (#"<c r="A1" t="d"><v>1899-12-31</v></c>"#, #""A1","type":"date","value":"1899-12-31""#),
    ])
    func writesJSONLines(cell: String, expected: String) throws {
        #expect(try text("<row>\(cell)</row>", as: .jsonl) == #"{"sheet":"表\"1","ref":\#(expected)}"# + "\n")
    }

    @Test func writesDates() throws {
        let styles = #"<cellXfs><xf/><xf numFmtId="22"/></cellXfs>"#
        let row = #"<row><c s="1"><v>46000.25</v></c><c s="1"><v>-1</v></c></row>"#
        #expect(try text(row, as: .csv, styles: styles) == "2025-12-09T06:00:00,-1\n")
    }

    @Test func differentialFormatsAreNoCellFormats() throws {
        let styles =
            #"<numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>"#
            + #"<dxfs><dxf><numFmt numFmtId="164" formatCode="0.00"/></dxf></dxfs>"#
        #expect(try text(#"<row><c s="1"><v>46000</v></c></row>"#, as: .csv, styles: styles) == "2025-12-09\n")
    }

    /// What a fuzzer found: codes behind the formats that use them.
    @Test func numberFormatsMayStandInAnyOrder() throws {
        let styles =
            #"<cellXfs><xf/><xf numFmtId="164"/></cellXfs><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>"#
        #expect(try text(#"<row><c s="1"><v>46000</v></c></row>"#, as: .csv, styles: styles) == "2025-12-09\n")
    }

    @Test func writesCSV() throws {
        let rows =
            #"<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="b"><v>1</v></c></row><row r="4"><c r="A4"><v>7</v></c></row>"#
        #expect(try text(rows, as: .csv) == "\n,\"共享,\"\"x\"\"\",,TRUE\n\n7\n")
        #expect(try text("", as: .csv) == "")
    }

    @Test func writesEachAddressOnce() throws {
        let rows =
            #"<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c><c r="C2"><v>3</v></c></row><row r="1"><c r="A1"><v>4</v></c></row>"#
        let lines = try text(rows, as: .jsonl).split(separator: "\n")
        #expect(lines.map { $0.contains("\"A2\"") ? "A2" : $0.contains("\"A1\"") ? "A1" : "C2" } == ["A1", "A2", "C2"])
        #expect(lines[1].contains(#""value":2"#), "the last counts")
        #expect(try text(rows, as: .csv) == "4\n2,,3\n")
    }

    private static let long = String(repeating: "x", count: 1000)

    /// Rows of a thousand letters, so that with three hundred of them the first are on their way when the last come.
    private static func rows(_ numbers: ClosedRange<Int>) -> String {
        numbers.map { "<row r=\"\($0)\"><c t=\"str\"><v>\(long)</v></c></row>" }.joined()
    }

    @Test(arguments: [
        // Columns of the last row, the last rows, a row that comes twice.
        (#"<row r="300"><c r="C300"><v>3</v></c><c r="A300"><v>1</v></c></row>"#, "1,,3\n"),
        (#"<row r="302"><c><v>2</v></c></row><row r="301"><c><v>1</v></c></row>"#, "\n1\n2\n"),
        (#"<row r="300"><c><v>1</v></c></row><row r="300"><c r="B300"><v>2</v></c></row>"#, "1,2\n"),
    ])
    func putsLateCellsInOrder(last: String, expected: String) throws {
        let lines = try text(Self.rows(1...299) + last, as: .csv)
        #expect(lines == String(repeating: Self.long + "\n", count: 299) + expected)
    }

    @Test(arguments: [1, 3, 300]) func putsEveryRowInOrder(count: Int) throws {
        let rows = (1...count).map { row in
            #"<row r="\#(row)"><c r="C\#(row)" t="str"><v>\#(Self.long)</v></c><c r="A\#(row)"><v>\#(row)</v></c></row>"#
        }.joined()
        #expect(try text(rows, as: .csv) == (1...count).map { "\($0),,\(Self.long)\n" }.joined())
        let addresses = try text(rows, as: .jsonl).split(separator: "\n").map { $0.split(separator: "\"")[8] }
        #expect(addresses == (1...count).flatMap { ["A\($0)", "C\($0)"] })
    }

    @Test func linesThatAreTooLateComeBehindTheOthers() throws {
        let late = #"<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="A5"><v>1</v></c><c r="B5"><f>A1</f></c></row>"#
        let lines = try text(Self.rows(2...300) + late, as: .jsonl).split(separator: "\n")
        #expect(lines.map { $0.split(separator: "\"")[8] } == (2...300).map { "A\($0)" } + ["A1", "B5"])
    }

    @Test(arguments: CellExport.Format.allCases) func holdsNoMoreThanItMay(format: CellExport.Format) throws {
        var limits = WorkbookLimits()
        limits.heldCells = 1
        let rows = #"<sheetData><row r="2"><c><v>1</v></c><c><v>2</v></c></row><row r="1"><c><v>1</v></c></row></sheetData>"#
        let reader = try WorkbookReader(bytes: PackageBuilder.workbook([("S", rows)]).build(), limits: limits)
        let error = #expect(throws: SpreadsheetError.self) { try CellExport.write(sheet: 0, of: reader, as: format) { _ in } }
        #expect(error?.code == .limitExceeded)
    }

    @Test(arguments: ["A1", "B20"]) func refusesWhatComesTooLate(cell: String) throws {
        let rows = Self.rows(2...300) + #"<row><c r="\#(cell)"><v>1</v></c></row>"#
        let error = #expect(throws: SpreadsheetError.self) { try text(rows, as: .csv) }
        #expect(error?.code == .cellsOutOfOrder)
        #expect(error?.cell == CellReference(cell) && error?.sheet == "表\"1")
    }

    /// The first cell out of order can still be put in its place, but the next one cannot.
    @Test func namesTheCellThatIsTooLate() throws {
        let rows =
            Self.rows(1...300) + #"<row r="302"><c><v>2</v></c></row><row r="301"><c><v>2</v></c></row>"#
            + #"<row r="7"><c r="B7"><v>1</v></c></row>"#
        let error = #expect(throws: SpreadsheetError.self) { try text(rows, as: .csv) }
        #expect(error?.cell == CellReference("B7"))
    }

    @Test func longTextsPassTheBuffer() throws {
        let long = String(repeating: "长\"", count: 70_000)
        let row = #"<row><c t="inlineStr"><is><t>\#(long)</t></is></c></row>"#
        #expect(try text(row, as: .csv).utf8.count == long.utf8.count + 70_000 + 3)
    }

    @Test func stopsWithTheSink() throws {
        struct Full: Error {}
        let rows = (1...20_000).map { "<row r=\"\($0)\"><c><v>123456</v></c></row>" }.joined()
        let reader = try WorkbookReader(bytes: PackageBuilder.workbook([("S", "<sheetData>\(rows)</sheetData>")]).build())
        #expect(throws: Full.self) { try CellExport.write(sheet: 0, of: reader, as: .csv) { _ in throw Full() } }
    }
}
