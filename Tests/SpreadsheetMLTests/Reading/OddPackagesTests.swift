import OpenPackaging
import SpreadsheetML
import TestSupport
import Testing

/// Packages as no specification wants them and as people send them.
@Suite struct OddPackagesTests {
    private static let row = #"<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>"#

    private func firstCell(_ builder: PackageBuilder) throws -> String {
        try WorkbookReader(bytes: builder.build()).worksheet(at: 0).text(at: CellReference(row: 1, column: 1))
    }

    @Test(arguments: [
        "/xl/worksheets/sheet1.xml", "../xl/worksheets/./sheet1.xml", "worksheets\\sheet1.xml", "WORKSHEETS/sheet1.xml",
        "xl\\worksheets\\sheet1.xml", "\\xl\\worksheets\\sheet1.xml",
    ])
    func followsTargets(target: String) throws {
        var builder = PackageBuilder.workbook([("S", Self.row)])
        builder.add(
            "xl/_rels/workbook.xml.rels",
            #"<Relationships xmlns="\#(Relationships.namespace)"><Relationship Id="rId1" Type="x/worksheet" Target="\#(target)"/></Relationships>"#
        )
        #expect(try firstCell(builder) == "7")
    }

    @Test func readsStrict() throws {
        let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        let relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        var builder = PackageBuilder.workbook([("S", Self.row)])
        builder.add(
            "xl/workbook.xml",
            #"<workbook xmlns="\#(main)" xmlns:r="\#(relations)" conformance="strict"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#
        )
        builder.add("xl/worksheets/sheet1.xml", #"<worksheet xmlns="\#(main)">\#(Self.row)</worksheet>"#)
        builder.add(
            "_rels/.rels",
            #"<Relationships xmlns="\#(Relationships.namespace)"><Relationship Id="a" Type="\#(relations)/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#
        )
        #expect(try firstCell(builder) == "7")
    }

    @Test func readsPrefixedParts() throws {
        var builder = PackageBuilder.workbook([("S", Self.row)])
        builder.add(
            "xl/workbook.xml",
            #"<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="S" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>"#)
        builder.add(
            "xl/worksheets/sheet1.xml",
            #"<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>前缀</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"#
        )
        #expect(try firstCell(builder) == "前缀")
    }

    @Test func readsUTF16Parts() throws {
        let xml =
            #"<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>汉😀</v></c></row></sheetData></worksheet>"#
        var builder = PackageBuilder.workbook([("S", Self.row)])
        builder.add("xl/worksheets/sheet1.xml", bytes: [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        #expect(try firstCell(builder) == "汉😀")
    }

    @Test func passesOverChoicesAndExtensions() throws {
        let xml =
            #"<dimension ref="A1:XFD1048576"/>\#(Self.row)<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><controls/></mc:Choice>"#
            + #"<mc:Fallback/></mc:AlternateContent><extLst><ext><x:c xmlns:x="x">1</x:c></ext></extLst>"#
        #expect(try firstCell(PackageBuilder.workbook([("S", xml)])) == "7")
    }

    @Test func readsOneAlternativeOnce() throws {
        let row = { (value: Int) in #"<row r="1"><c r="A1"><v>\#(value)</v></c></row>"# }
        let xml =
            #"<sheetData><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x99">\#(row(1))</mc:Choice><mc:Fallback>\#(row(2))"#
            + "</mc:Fallback></mc:AlternateContent></sheetData>"
        var values: [CellValue?] = []
        try WorkbookReader(bytes: PackageBuilder.workbook([("S", xml)]).build()).forEachCell(inSheet: 0) {
            values.append($0.value)
        }
        #expect(values == [.number(2)])
    }

    @Test func ghostRowsCostNothing() throws {
        let rows = (1...50_000).map { "<row r=\"\($0)\" s=\"1\" customFormat=\"1\"><c r=\"A\($0)\" s=\"1\"/></row>" }.joined()
        let sheet = try WorkbookReader(bytes: PackageBuilder.workbook([("S", "<sheetData>\(rows)</sheetData>")]).build())
            .worksheet(at: 0)
        #expect(sheet.rows.isEmpty && sheet.usedRange == nil)
    }

    @Test func keepsPicturesInCellsAsFormulas() throws {
        let xml = #"<sheetData><row><c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row></sheetData>"#
        #expect(try firstCell(PackageBuilder.workbook([("S", xml)])) == #"=DISPIMG("ID_1",1)"#)
    }

    @Test(arguments: [("xl/workbook.xml", "notWorkbook"), ("xl/worksheets/sheet1.xml", "missingPart")])
    func namesWhatIsMissing(part: String, code: String) throws {
        var builder = PackageBuilder.workbook([("S", Self.row)])
        builder.remove(part)
        let bytes = try builder.build()
        let error = #expect(throws: SpreadsheetError.self) { _ = try WorkbookReader(bytes: bytes) }
        #expect(error?.code.rawValue == code)
    }

    @Test(arguments: [
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "otherDocument"),
        ("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "binaryWorkbook"),
    ])
    func namesOtherPackages(type: String, code: String) throws {
        var builder = PackageBuilder.workbook([("S", Self.row)])
        builder.add(
            ContentTypes.partName,
            #"<Types xmlns="\#(ContentTypes.namespace)"><Override PartName="/xl/workbook.xml" ContentType="\#(type)"/></Types>"#)
        let bytes = try builder.build()
        let error = #expect(throws: SpreadsheetError.self) { _ = try WorkbookReader(bytes: bytes) }
        #expect(error?.code.rawValue == code)
    }

    @Test func namesOpenDocument() throws {
        var writer = try PackageWriter()
        try writer.addStored("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        try writer.add("content.xml", Array("<a/>".utf8))
        let bytes = try writer.finish()
        let error = #expect(throws: SpreadsheetError.self) { _ = try WorkbookReader(bytes: bytes) }
        #expect(error?.code.rawValue == "openDocument")
    }

    @Test func refusesDoctypes() throws {
        var builder = PackageBuilder.workbook([("S", Self.row)])
        builder.add("xl/worksheets/sheet1.xml", "<!DOCTYPE worksheet [<!ENTITY e 'x'>]><worksheet>\(Self.row)</worksheet>")
        let bytes = try builder.build()
        let error = #expect(throws: SpreadsheetError.self) { try WorkbookReader(bytes: bytes).worksheet(at: 0) }
        #expect(error?.code.rawValue == "doctype" && error?.sheet == "S")
    }
}
