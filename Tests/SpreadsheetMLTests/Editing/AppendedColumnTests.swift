import SpreadsheetML
import TestSupport
import Testing

@Suite struct AppendedColumnTests {
    private static let sheet =
        #"<dimension ref="A1:C5"/><cols><col min="3" max="5" width="9" style="2"/></cols><sheetData>"#
        + #"<row r="1"><c r="A1" s="1"/><c r="C1" s="3"/></row><row r="3"><c r="A3" s="4"/><c r="B3" s="4"/><c r="C3" s="4"/></row>"#
        + #"<row r="4"><c r="C4" s="5"><v>1</v></c></row><row r="5"><c r="C5" s="6"/></row></sheetData>"#
        + #"<autoFilter ref="A3:C5"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>"#
    private static let styles =
        "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>"
        + String(repeating: "<xf/>", count: 7) + "</cellXfs>"
    private static let names =
        #"<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'一,'!$A$1:$C$5</definedName>"#
        + #"<definedName name="其他">一!$C$1:$C$5</definedName></definedNames>"#

    private static func edit(_ editor: inout WorkbookEditor) throws {
        let table = CellRange(CellReference(row: 3, column: 1), CellReference(row: 5, column: 3))
        let column = AppendedColumn(header: "核验差距", width: 30, cells: [5: "差距"])
        #expect(try editor.appendColumns([column], beside: table, headerRows: 3...3, inSheet: 0) == [4])
    }

    @Test func `a column is dressed like its neighbour`() throws {
        let edited = try EditedPackage(
            .workbook([("一", Self.sheet)], styles: Self.styles, workbookExtras: Self.names), Self.edit)
        let sheet = try edited.part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains(#"<dimension ref="A1:D5"/>"#))
        #expect(
            sheet.contains(
                #"<col min="3" max="3" width="9" customWidth="1" style="2"/><col min="4" max="4" width="30" customWidth="1" style="2"/>"#
                    + #"<col min="5" max="5" width="9" customWidth="1" style="2"/>"#))
        #expect(sheet.contains(#"<c r="C1" s="3"/><c r="D1" s="3"/>"#))
        #expect(sheet.contains(#"<c r="D3" s="4" t="inlineStr"><is><t>核验差距</t></is></c>"#))
        #expect(sheet.contains(#"<c r="D4" s="5"/>"#))
        #expect(sheet.contains(#"<c r="D5" s="7" t="inlineStr">"#))
        #expect(sheet.contains(#"<autoFilter ref="A3:D5"/>"#))
        #expect(sheet.contains(#"<mergeCell ref="A1:D1"/>"#))
        let workbook = try edited.part("xl/workbook.xml")
        #expect(workbook.contains("'一,'!$A$1:$D$5<") && workbook.contains("一!$C$1:$C$5<"))
    }

    @Test func `rules over the whole width grow with the table`() throws {
        let rules =
            #"<conditionalFormatting sqref="A3:C5 E1"><cfRule type="expression" priority="1"><formula>$A3=1</formula></cfRule></conditionalFormatting>"#
            + #"<conditionalFormatting sqref="C3:C5"/><dataValidations count="1"><dataValidation sqref="A4:C5 C9"/></dataValidations>"#
        let edited = try EditedPackage(.workbook([("一", Self.sheet + rules)], styles: Self.styles), Self.edit)
        let sheet = try edited.part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains(#"<conditionalFormatting sqref="A3:D5 E1">"#))
        #expect(sheet.contains(#"<conditionalFormatting sqref="C3:C5"/>"#))
        #expect(sheet.contains(#"<dataValidation sqref="A4:D5 C9"/>"#))
    }

    @Test func `notes beside the table push the column further right`() throws {
        let xml = #"<sheetData><row r="1"><c r="A1"/><c r="E1"><v>1</v></c></row></sheetData>"#
        var editor = try WorkbookEditor(bytes: PackageBuilder.workbook([("一", xml)]).build())
        let table = CellRange(CellReference(row: 1, column: 1), CellReference(row: 2, column: 2))
        let column = AppendedColumn(header: "核验", width: 10, cells: [:])
        #expect(try editor.appendColumns([column, column], beside: table, headerRows: 1...1, inSheet: 0) == [6, 7])
    }
}
