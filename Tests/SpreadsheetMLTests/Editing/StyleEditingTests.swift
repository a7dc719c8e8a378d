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

    /// As Hancom Office writes them: what an application without its extension sees is the fallback.
    private static func alternate(_ item: String) -> String {
        #"<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="hs" xmlns:hs="u">"#
            + "\(item)\(item)</mc:Choice><mc:Fallback>\(item)</mc:Fallback></mc:AlternateContent>"
    }

    @Test func `alternate content is one item of its list`() throws {
        let font = #"<font><sz val="9"/></font>"#
        let format = #"<xf numFmtId="14" fontId="1" fillId="0" borderId="0"/>"#
        let styles =
            #"<fonts count="2"><font><sz val="11"/></font>\#(Self.alternate(font))</fonts>"#
            + #"<cellXfs count="3"><xf fontId="0"/>\#(Self.alternate(format))<xf numFmtId="2" fontId="0"/></cellXfs>"#
        let sheet = #"<sheetData><row r="1"><c r="A1" s="1"><v>46000</v></c><c r="B1" s="2"><v>46000</v></c></row></sheetData>"#
        let edited = try EditedPackage(.workbook([("一", sheet)], styles: styles)) {
            try $0.setStyle(.adjust(StyleAdjustment(bold: true)), at: Self.a1, inSheet: 0)
        }
        let part = try edited.part("xl/styles.xml")
        #expect(part.contains(#"<fonts count="3">"#) && part.contains(#"<cellXfs count="4">"#))
        #expect(part.contains(#"<font><b/><sz val="9"/></font></fonts>"#))
        #expect(try edited.part("xl/worksheets/sheet1.xml").contains(#"<c r="A1" s="3">"#))
        let reader = try WorkbookReader(bytes: edited.after)
        let cells = try reader.worksheet(at: 0)
        #expect(cells.value(at: Self.a1) == .date(SerialDate(serial: 46_000)))
        #expect(cells.value(at: CellReference(row: 1, column: 2)) == .number(46_000))
        #expect(try reader.fontSizes()[1] == 9 && reader.fontSizes()[2] == 11)
    }

    /// What a fuzzer found: a format that names a number format which is not there must not get the added one.
    @Test func `an added number format takes no identifier that is in use`() throws {
        let styles =
            #"<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="1"><font/></fonts>"#
            + #"<cellXfs count="2"><xf fontId="0"/><xf numFmtId="165" fontId="0"/></cellXfs>"#
        let edited = try EditedPackage(.workbook([("一", Self.sheet)], styles: styles)) {
            try $0.setNumber(1, at: Self.a1, inSheet: 0, style: .set(CellStyle(numberFormat: "yyyy/m/d;@")))
        }
        #expect(try edited.part("xl/styles.xml").contains(#"<numFmt numFmtId="166" formatCode="yyyy/m/d;@"/>"#))
    }

    /// What a fuzzer found: indices that count on through a second list.
    @Test func `a list that stands twice is not added to`() throws {
        let styles = Self.styles + #"<cellXfs><xf numFmtId="14"/></cellXfs>"#
        let error = #expect(throws: SpreadsheetError.self) {
            try EditedPackage(.workbook([("一", Self.sheet)], styles: styles)) {
                try $0.setStyle(.adjust(StyleAdjustment(bold: true)), at: Self.a1, inSheet: 0)
            }
        }
        #expect(error?.code.rawValue == "malformedXML")
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
