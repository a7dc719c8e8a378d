import OpenPackaging
import SpreadsheetML
import TestSupport
import Testing

/// Refusals and errors of the editor that a whole package brings about; those of single cells are in ``WorkbookEditorTests``.
@Suite struct EditRefusalTests {
    private static let a1 = CellReference(row: 1, column: 1)

    /// The code with which an edit ends; nil when it goes through.
    private func code(_ builder: PackageBuilder, _ edit: (inout WorkbookEditor) throws -> Void) throws -> SpreadsheetError.Code? {
        do {
            var editor = try WorkbookEditor(bytes: builder.build())
            try edit(&editor)
            _ = try editor.finish()
            return nil
        } catch let error as SpreadsheetError {
            return error.code
        }
    }

    @Test func `a signed package stays as it is`() throws {
        var builder = PackageBuilder.workbook([("一", "<sheetData/>")])
        builder.add("_xmlsignatures/sig1.xml", "<Signature/>")
        #expect(try code(builder) { try $0.setText("是", at: Self.a1, inSheet: 0) } == .signedPackage)
        #expect(try code(builder) { try $0.appendSheet(WorksheetContent(name: "核验说明")) } == .signedPackage)
        #expect(try code(builder) { _ in } == nil)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity]) func `numbers are finite`(_ number: Double) throws {
        let builder = PackageBuilder.workbook([("一", "<sheetData/>")])
        #expect(try code(builder) { try $0.setNumber(number, at: Self.a1, inSheet: 0) } == .notFinite)
    }

    @Test(arguments: [(1_048_577, 1), (1, 16_385), (0, 1), (1, 0)]) func `cells are on the sheet`(_ row: Int, _ column: Int)
        throws
    {
        let builder = PackageBuilder.workbook([("一", "<sheetData/>")])
        let cell = CellReference(row: row, column: column)
        #expect(try code(builder) { try $0.setText("是", at: cell, inSheet: 0) } == .outsideSheet)
        #expect(try code(builder) { try $0.setStyle(.set(CellStyle()), at: cell, inSheet: 0) } == .outsideSheet)
        #expect(try code(builder) { try $0.setComment("理由", author: "核验", at: cell, inSheet: 0) } == .outsideSheet)
        #expect(try code(builder) { try $0.setText("是", at: CellReference(row: 1_048_576, column: 16_384), inSheet: 0) } == nil)
    }

    @Test func `a column has room beside its table`() throws {
        let builder = PackageBuilder.workbook([("一", "<sheetData/>")])
        let table = CellRange(Self.a1, CellReference(row: 2, column: CellReference.maximumColumn))
        let column = AppendedColumn(header: "差距", width: 9, cells: [:])
        #expect(
            try code(builder) { try $0.appendColumns([column], beside: table, headerRows: 1...1, inSheet: 0) } == .outsideSheet)
    }

    @Test func `another encoding is not edited`() throws {
        var builder = PackageBuilder.workbook([("一", "")])
        builder.add(
            "xl/worksheets/sheet1.xml", #"<?xml version="1.0" encoding="ISO-8859-1"?><worksheet><sheetData/></worksheet>"#)
        #expect(try code(builder) { try $0.setText("是", at: Self.a1, inSheet: 0) } == .unsupportedEncoding)
    }

    @Test func `only worksheets have cells`() throws {
        var builder = PackageBuilder.workbook([("一", "<sheetData/>"), ("图", "")])
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        builder.add(
            "xl/_rels/workbook.xml.rels",
            #"<Relationships xmlns="\#(Relationships.namespace)"><Relationship Id="rId1" Type="\#(office)/worksheet" "#
                + #"Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\#(office)/chartsheet" "#
                + #"Target="worksheets/sheet2.xml"/></Relationships>"#)
        #expect(try code(builder) { try $0.setText("是", at: Self.a1, inSheet: 1) } == .noCells)
        #expect(try code(builder) { try $0.setText("是", at: Self.a1, inSheet: 2) } == .noSuchSheet)
        #expect(try code(builder) { try $0.appendSheet(WorksheetContent(name: "图")) } == .invalidSheetName)
    }

    @Test(arguments: [
        #"<row r="1"><c r="B1"/><c r="A1"/></row>"#, #"<row r="1"><c r="A1"/><c r="A1"/><c r="C1"/></row>"#,
        #"<row r="1"><c r="A7"/></row>"#, #"<row r="2"/><row r="1"/>"#,
    ])
    func `rows out of order are not edited`(_ rows: String) throws {
        let builder = PackageBuilder.workbook([("一", "<sheetData>\(rows)</sheetData>")])
        let cell = CellReference(row: 1, column: 3)
        #expect(try code(builder) { try $0.setText("是", at: cell, inSheet: 0) }?.rawValue == "malformedXML")
    }
}
