import SpreadsheetML
import TestSupport
import Testing

@Suite struct WorkbookEditorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var cell: String
        var before: String
        var after: String
        var testDescription: String { name }
    }

    private static let text = #" t="inlineStr"><is><t>是</t></is></c>"#

    static let cases = [
        Case(
            name: "present", cell: "B2", before: #"<sheetData><row r="2"><c r="B2" s="3" t="s"><v>0</v></c></row></sheetData>"#,
            after: #"<sheetData><row r="2"><c r="B2" s="3"\#(text)</row></sheetData>"#),
        Case(
            name: "present and empty", cell: "B2", before: #"<sheetData><row r="2"><c r="B2" s="3"/></row></sheetData>"#,
            after: #"<sheetData><row r="2"><c r="B2" s="3"\#(text)</row></sheetData>"#),
        Case(
            name: "between others", cell: "B2", before: #"<sheetData><row r="2"><c r="A2"/><c r="C2"/></row></sheetData>"#,
            after: #"<sheetData><row r="2"><c r="A2"/><c r="B2"\#(text)<c r="C2"/></row></sheetData>"#),
        Case(
            name: "before the extension list", cell: "B2",
            before: #"<sheetData><row r="2"><c r="A2"/><extLst/></row></sheetData>"#,
            after: #"<sheetData><row r="2"><c r="A2"/><c r="B2"\#(text)<extLst/></row></sheetData>"#),
        Case(
            name: "row without address", cell: "B2", before: #"<sheetData><row><c/></row><row><c/><c/></row></sheetData>"#,
            after: #"<sheetData><row><c/></row><row><c/><c\#(text)</row></sheetData>"#),
        Case(
            name: "empty row", cell: "B2", before: #"<sheetData><row r="2" ht="20"/></sheetData>"#,
            after: #"<sheetData><row r="2" ht="20"><c r="B2"\#(text)</row></sheetData>"#),
        Case(
            name: "absent row", cell: "B2", before: #"<sheetData><row r="1"/> <row r="3"/></sheetData>"#,
            after: #"<sheetData><row r="1"/> <row r="2"><c r="B2"\#(text)</row><row r="3"/></sheetData>"#),
        Case(
            name: "last row", cell: "B2", before: #"<sheetData><row r="1"/></sheetData>"#,
            after: #"<sheetData><row r="1"/><row r="2"><c r="B2"\#(text)</row></sheetData>"#),
        Case(
            name: "no rows", cell: "B2", before: #"<cols/><sheetData/><mergeCells/>"#,
            after: #"<cols/><sheetData><row r="2"><c r="B2"\#(text)</row></sheetData><mergeCells/>"#),
        Case(
            name: "comments, CDATA and instructions", cell: "B2",
            before:
                #"<!--<sheetData>--><sheetData><?x <row r="2">?><row r="2"><!-- <c r="B2"/> --><c r="A2"><v><![CDATA[<c>]]></v></c></row></sheetData>"#,
            after:
                #"<!--<sheetData>--><sheetData><?x <row r="2">?><row r="2"><!-- <c r="B2"/> --><c r="A2"><v><![CDATA[<c>]]></v></c><c r="B2"\#(text)</row></sheetData>"#
        ),
        Case(
            name: "dimension and spans", cell: "B2",
            before: #"<dimension ref="A1"/><sheetData><row r="2" spans="1:1"><c r="A2"/></row></sheetData>"#,
            after: #"<dimension ref="A1:B2"/><sheetData><row r="2" spans="1:2"><c r="A2"/><c r="B2"\#(text)</row></sheetData>"#),
        Case(
            name: "row style for a new cell", cell: "B2",
            before: #"<sheetData><row r="2" s="4" customFormat="1"/></sheetData>"#,
            after: #"<sheetData><row r="2" s="4" customFormat="1"><c r="B2" s="4"\#(text)</row></sheetData>"#),
        Case(
            name: "column style for a new cell", cell: "B2",
            before: #"<cols><col min="2" max="3" style="5"/></cols><sheetData/>"#,
            after:
                #"<cols><col min="2" max="3" style="5"/></cols><sheetData><row r="2"><c r="B2" s="5"\#(text)</row></sheetData>"#),
        Case(
            name: "formula", cell: "B2", before: #"<sheetData><row r="2"><c r="B2"><f>A1</f><v>1</v></c></row></sheetData>"#,
            after: #"<sheetData><row r="2"><c r="B2"\#(text)</row></sheetData>"#),
    ]

    @Test(arguments: cases) func `one edit is one substitution`(_ it: Case) throws {
        let cell = try #require(CellReference(it.cell))
        let edit: (inout WorkbookEditor) throws -> Void = { try $0.setText("是", at: cell, inSheet: 0) }
        let edited = try EditedPackage(.workbook([("一", it.before)]), edit)
        let sheet = try edited.part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains(it.after))
        #expect(try edited.changedParts() == ["xl/worksheets/sheet1.xml"])
        #expect(try edited.again(edit) == edited.after)
    }

    @Test func `prefixed sheets get prefixed cells`() throws {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        var builder = PackageBuilder.workbook([("一", "<sheetData/>")])
        builder.add(
            "xl/worksheets/sheet1.xml",
            #"<x:worksheet xmlns:x="\#(main)"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>"#)
        let edited = try EditedPackage(builder) {
            try $0.setText(" a", at: CellReference(row: 1, column: 1), inSheet: 0)
            try $0.setNumber(2.5, at: CellReference(row: 3, column: 2), inSheet: 0)
        }
        let sheet = try edited.part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains(#"<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve"> a</x:t></x:is></x:c>"#))
        #expect(sheet.contains(#"<x:row r="3"><x:c r="B3"><x:v>2.5</x:v></x:c></x:row>"#))
    }

    @Test(arguments: [
        ("=CMD()", "<t>=CMD()</t>"), ("a<b&c", "<t>a&lt;b&amp;c</t>"), ("\u{1}", "<t>_x0001_</t>"),
        ("_x0041_", "<t>_x005F_x0041_</t>"),
        ("a\rb", "<t>a_x000D_b</t>"), ("一\n二", "<t xml:space=\"preserve\">一\n二</t>"), ("😀", "<t>😀</t>"),
        ("\u{FFFE}", "<t>_xFFFE_</t>"),
    ])
    func `text comes back as it was`(_ text: String, _ markup: String) throws {
        let edited = try EditedPackage(.workbook([("一", "<sheetData/>")])) {
            try $0.setText(text, at: CellReference(row: 1, column: 1), inSheet: 0)
        }
        #expect(try edited.part("xl/worksheets/sheet1.xml").contains(markup))
    }

    @Test(arguments: [
        ("B2", "coveredByMerge"), ("D1", "sharedFormula"), ("F2", "arrayFormula"), ("XFD1048577", "outsideSheet"),
    ])
    func `refuses what would harm`(_ cell: String, _ code: String) throws {
        let xml =
            #"<sheetData><row r="1"><c r="D1"><f t="shared" ref="D1:D3" si="0">1</f></c><c r="F1"><f t="array" ref="F1:F3">1</f></c></row></sheetData>"#
            + #"<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>"#
        var editor = try WorkbookEditor(bytes: PackageBuilder.workbook([("一", xml)]).build())
        let reference = CellReference(cell) ?? CellReference(row: CellReference.maximumRow + 1, column: 1)
        do throws(SpreadsheetError) {
            try editor.setText("x", at: reference, inSheet: 0)
            Issue.record("not refused")
        } catch {
            #expect(error.code.rawValue == code)
            #expect(error.isRefusal)
        }
    }

    @Test(arguments: [(32_767, true), (32_768, false)])
    func `the longest text goes in and one more does not`(_ length: Int, _ fits: Bool) throws {
        var editor = try WorkbookEditor(bytes: PackageBuilder.workbook([("一", "<sheetData/>")]).build())
        var refusal: SpreadsheetError.Code?
        do throws(SpreadsheetError) {
            try editor.setText(String(repeating: "党", count: length), at: CellReference(row: 1, column: 1), inSheet: 0)
        } catch {
            refusal = error.code
        }
        #expect(refusal == (fits ? nil : .textTooLong))
    }

    @Test(arguments: [
        ("<sheetData/>", 0), (#"<sheetData><row r="3"><c r="A3"/></row><row r="9" s="1" customFormat="1"/></sheetData>"#, 9),
        ("<sheetData><row/><row/></sheetData>", 2), (#"<sheetData><row r="7"/><row r="2"/></sheetData>"#, 7),
    ])
    func `the last stored row`(sheet: String, expected: Int) throws {
        var editor = try WorkbookEditor(bytes: PackageBuilder.workbook([("S", sheet)]).build())
        #expect(try editor.lastRow(inSheet: 0) == expected)
    }

    @Test func `rows only grow`() throws {
        let xml = #"<sheetData><row r="1" ht="30" customHeight="1"/><row r="2" ht="30"/><row r="3"/></sheetData>"#
        let edited = try EditedPackage(.workbook([("一", xml)])) { editor in
            for (row, height) in [(1, 20.0), (2, 45.5), (3, 1000), (5, 50)] {
                try editor.setRowHeight(height, row: row, inSheet: 0)
            }
        }
        let expected =
            #"<row r="1" ht="30" customHeight="1"/><row r="2" ht="45.5" customHeight="1"/>"#
            + #"<row r="3" ht="409" customHeight="1"/><row r="5" ht="50" customHeight="1"></row>"#
        #expect(try edited.part("xl/worksheets/sheet1.xml").contains(expected))
    }

    @Test func `an edit without effect gives back the original package`() throws {
        let builder = PackageBuilder.workbook([("一", #"<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>"#)])
        let edited = try EditedPackage(builder) { try $0.clear(CellReference(row: 1, column: 1), inSheet: 0) }
        #expect(edited.before == edited.after)
    }
}
