import OpenPackaging
import SpreadsheetML
import TestSupport
import Testing

@Suite struct StyleEditingTests {
    private static let a1 = CellReference(row: 1, column: 1)
    private static let styles =
        #"<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill/><fill/></fills>"#
        + #"<borders count="1"><border/></borders><cellXfs count="2"><xf fontId="0" fillId="0" borderId="0"/>"#
        + #"<xf fontId="0" fillId="1" borderId="0" xfId="0"><alignment horizontal="center"/></xf></cellXfs>"#
    private static let sheet = #"<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row></sheetData>"#

    @Test func `an adjusted style is appended once`() throws {
        let adjustment = StyleAdjustment(fontColor: 0xFF0000, fill: 0xFFEEAA, vertical: .top, wrapsText: true)
        let edit: (inout WorkbookEditor) throws -> Void = { editor in
            try editor.setText("x", at: Self.a1, inSheet: 0, style: .adjust(adjustment))
            try editor.setStyle(.adjust(adjustment), at: CellReference(row: 1, column: 2), inSheet: 0)
        }
        let edited = try EditedPackage(.workbook([("一", Self.sheet)], styles: Self.styles), edit)
        let styles = try edited.part("xl/styles.xml")
        #expect(styles.contains(#"<fonts count="2">"#))
        #expect(styles.contains(#"<font><sz val="11"/><color rgb="FFFF0000"/><name val="宋体"/></font></fonts>"#))
        #expect(styles.contains(#"<fills count="3">"#))
        let format =
            #"<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyAlignment="1" applyFill="1" applyFont="1">"#
            + #"<alignment horizontal="center" vertical="top" wrapText="1"/></xf></cellXfs>"#
        #expect(styles.contains(#"<cellXfs count="3">"#) && styles.contains(format))
        #expect(try edited.part("xl/worksheets/sheet1.xml").contains(#"<c r="B1" s="2"/>"#))
        #expect(try edited.again(edit) == edited.after)
    }

    @Test func `a workbook without styles gets a part`() throws {
        let style = CellStyle(font: .init(size: 12, bold: true), border: .all(.thin), numberFormat: "0.0%")
        let edit: (inout WorkbookEditor) throws -> Void = {
            try $0.setNumber(0.5, at: Self.a1, inSheet: 0, style: .set(style))
        }
        let edited = try EditedPackage(.workbook([("一", "<sheetData/>")]), edit)
        #expect(try edited.part("xl/styles.xml").contains(#"<numFmt numFmtId="164" formatCode="0.0%"/>"#))
        #expect(try edited.part("xl/worksheets/sheet1.xml").contains(#"<c r="A1" s="1"><v>0.5</v></c>"#))
        #expect(try edited.part("[Content_Types].xml").contains("/xl/styles.xml"))
        #expect(try edited.again(edit) == edited.after)
    }

    @Test func `text that begins like a formula is marked as text`() throws {
        let edit: (inout WorkbookEditor) throws -> Void = { editor in
            try editor.setText("=HYPERLINK(1)", at: Self.a1, inSheet: 0)
            try editor.setText("-", at: CellReference(row: 1, column: 2), inSheet: 0)
        }
        let edited = try EditedPackage(.workbook([("一", Self.sheet)], styles: Self.styles), edit)
        let sheet = try edited.part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains(#"<c r="A1" s="2" t="inlineStr">"#) && sheet.contains(#"<c r="B1" s="1" t="inlineStr">"#))
        #expect(try edited.part("xl/styles.xml").contains(#"quotePrefix="1"><alignment horizontal="center"/></xf></cellXfs>"#))
        #expect(try edited.again(edit) == edited.after)
    }

    @Test func `every property of a style is written`() throws {
        let style = CellStyle(horizontal: .left, vertical: .top, wrapsText: true, locked: false, indent: 2, rotation: 90)
        let edited = try EditedPackage(.workbook([("一", Self.sheet)], styles: Self.styles)) {
            try $0.setStyle(.set(style), at: Self.a1, inSheet: 0)
        }
        #expect(
            try edited.part("xl/styles.xml").contains(
                #"<alignment horizontal="left" indent="2" textRotation="90" vertical="top" wrapText="1"/><protection locked="0"/>"#
            ))
    }
}
