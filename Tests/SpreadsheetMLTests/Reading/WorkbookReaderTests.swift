import SpreadsheetML
import TestSupport
import Testing

@Suite struct WorkbookReaderTests {
    private func values(_ xml: String, sharedStrings: String? = nil, styles: String? = nil, extras: String = "") throws
        -> [String]
    {
        let bytes = try PackageBuilder.workbook(
            [("S", xml)], sharedStrings: sharedStrings, styles: styles, workbookExtras: extras
        ).build()
        let reader = try WorkbookReader(bytes: bytes)
        var found: [String] = []
        try reader.forEachCell(inSheet: 0) { cell in
            found.append(
                "\(cell.reference)=\(cell.value.map { "\($0.kind):\($0.text)" } ?? "nil")\(cell.formula.map { "{\($0)}" } ?? "")")
        }
        return found
    }

    @Test(arguments: [
        (#"<row r="2"><c r="B2"><v>1.5</v></c></row>"#, ["B2=n:1.5"]),
        (
            #"<row><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"#,
            ["A1=n:1", "B1=n:2", "E1=n:3", "F1=n:4", "A2=n:5"]
        ),
        (
            #"<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="str"><f>A1&amp;"x"</f><v>a_x0041_</v></c></row>"#,
            ["A1=b:TRUE", "B1=e:#N/A", #"C1=s:aA{A1&"x"}"#]
        ),
        (
            #"<row r="1"><c r="A1" t="inlineStr"><is><r><t>你</t></r><rPh sb="0" eb="1"><t>ni</t></rPh><r><rPr/><t xml:space="preserve"> 好</t></r></is></c></row>"#,
            ["A1=s:你 好"]
        ),
        (
            #"<row r="1"><c r="A1"><f>NOW()</f></c><c r="B1" s="5"/><c r="C1" t="d"><v>2026-11-05T08:30:00</v></c></row>"#,
            ["A1=nil{NOW()}", "C1=d:2026-11-05T08:30:00"]
        ),
        (
            #"<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+$B$1+SUM(C:C)+'A1'!D1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>"#,
            ["A1=n:1{B1+$B$1+SUM(C:C)+'A1'!D1}", "A2=n:2{B2+$B$1+SUM(C:C)+'A1'!D2}"]
        ),
    ])
    func readsCells(rows: String, expected: [String]) throws {
        #expect(try values("<sheetData>\(rows)</sheetData>") == expected)
    }

    @Test func readsSharedStrings() throws {
        let strings =
            #"<si><t>a_x000D_b</t></si><si><r><t>c</t></r><phoneticPr/><rPh sb="0" eb="1"><t>x</t></rPh><r><t>d</t></r></si><si/>"#
        let row =
            #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>9</v></c></row>"#
        #expect(try values("<sheetData>\(row)</sheetData>", sharedStrings: strings) == ["A1=s:a\rb", "B1=s:cd", "C1=s:"])
        #expect(try values("<sheetData>\(row)</sheetData>") == [])
    }

    @Test func readsDatesByStyle() throws {
        let styles =
            #"<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>"#
            + #"<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="46"/></cellXfs>"#
        let row = (0...4).map { #"<c s="\#($0)"><v>\#($0 == 3 ? 1.5 : 46000)</v></c>"# }.joined()
        let xml = "<sheetData><row>\(row)</row></sheetData>"
        #expect(
            try values(xml, styles: styles) == [
                "A1=n:46000", "B1=d:2025-12-09", "C1=d:2025-12-09", "D1=d:PT36H0M0S", "E1=n:46000",
            ])
        #expect(
            try values(xml, styles: styles, extras: #"<workbookPr date1904="1"/>"#)[1] == "B1=d:2029-12-10")
    }

    @Test func listsSheets() throws {
        var builder = PackageBuilder.workbook([("一", "<sheetData/>"), ("二", "<sheetData/>")])
        builder.remove("xl/worksheets/sheet2.xml")
        let reader = try WorkbookReader(bytes: builder.build())
        #expect(reader.sheets.map(\.name) == ["一", "二"])
        #expect(reader.sheets.map(\.kind) == [.worksheet, .missing])
        #expect(throws: SpreadsheetError.self) { try reader.worksheet(at: 1) }
        #expect(throws: SpreadsheetError.self) { try reader.worksheet(at: 2) }
    }

    @Test func holdsAWorksheet() throws {
        let rows =
            #"<row r="1" ht="30"><c r="A1" t="inlineStr"><is><t>头</t></is></c></row><row r="3" hidden="1"><c r="C3"><v>7</v></c><c r="B3"><v>6</v></c></row>"#
        let xml =
            #"<cols><col min="2" max="3" width="12.5"/></cols><sheetData>\#(rows)</sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>"#
        let reader = try WorkbookReader(bytes: PackageBuilder.workbook([("S", xml)]).build())
        let sheet = try reader.worksheet(at: 0)
        #expect(sheet.rows.map(\.number) == [1, 3])
        #expect(sheet.rows[1].isHidden && sheet.rows[0].height == 30)
        #expect(sheet.text(at: CellReference(row: 2, column: 3)) == "头")
        #expect(sheet.cell(at: CellReference(row: 2, column: 3)) == nil)
        #expect(sheet.text(at: CellReference(row: 3, column: 2)) == "6")
        #expect(sheet.merge(at: CellReference(row: 3, column: 1)) == nil)
        #expect(sheet.usedRange?.description == "A1:C3")
        #expect(sheet.columnWidths.first?.columns == 2...3)
    }

    @Test func stopsWhereTheClosureThrows() throws {
        struct Stop: Error {}
        let reader = try WorkbookReader(
            bytes: PackageBuilder.workbook([("S", "<sheetData><row><c><v>1</v></c></row></sheetData>")]).build())
        #expect(throws: Stop.self) { try reader.forEachCell(inSheet: 0) { _ in throw Stop() } }
    }

    @Test(arguments: [
        ("<sheetData><row>", "malformedXML"), (#"<sheetData><row r="1"><c r="XFE1"/></row></sheetData>"#, "malformedCell"),
    ])
    func refusesBrokenSheets(xml: String, code: String) throws {
        let reader = try WorkbookReader(bytes: PackageBuilder.workbook([("S", xml)]).build())
        let error = #expect(throws: SpreadsheetError.self) { try reader.worksheet(at: 0) }
        #expect(error?.code.rawValue == code && error?.sheet == "S")
    }
}

extension CellValue {
    /// One letter for the case.
    fileprivate var kind: String {
        switch self {
        case .string: "s"
        case .number: "n"
        case .boolean: "b"
        case .error: "e"
        case .date: "d"
        }
    }
}
