import Foundation
import OpenPackaging
import SpreadsheetML
import TestSupport
import Testing

@Suite struct AppendedSheetTests {
    private static let names = "<definedNames><definedName name=\"甲\">一!$A$1</definedName></definedNames>"
    private static let titles =
        #"<Properties xmlns:vt="v"><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant>"#
        + #"<vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr">"#
        + #"<vt:lpstr>一</vt:lpstr></vt:vector></TitlesOfParts></Properties>"#

    private static func workbook() -> PackageBuilder {
        var builder = PackageBuilder.workbook([("一", "<sheetData/>")], workbookExtras: names)
        builder.add("docProps/app.xml", titles)
        return builder
    }

    private static func report(_ text: String) -> WorksheetContent {
        var content = WorksheetContent(name: "核验说明", columns: [ColumnContent(width: 40)])
        content.append([.text("考核点", style: CellStyle(font: .init(bold: true))), .text("依据")])
        content.append([.text(text, style: CellStyle(wrapsText: true), comment: CellComment(author: "台账核验", text: text))])
        content.printSetup.repeatedRows = 1...1
        return content
    }

    @Test func `a sheet comes last with everything that names it`() throws {
        let edit: (inout WorkbookEditor) throws -> Void = { try $0.appendSheet(Self.report("理由")) }
        let edited = try EditedPackage(Self.workbook(), edit)
        let workbook = try edited.part("xl/workbook.xml")
        #expect(workbook.contains(##"<sheet name="核验说明" sheetId="2" r:id="rId2"/></sheets>"##))
        #expect(workbook.contains(#"<definedName name="_xlnm.Print_Titles" localSheetId="1">"#))
        #expect(try edited.part("docProps/app.xml").contains("<vt:i4>2</vt:i4>"))
        #expect(try edited.part("docProps/app.xml").contains(#"<vt:lpstr>一</vt:lpstr><vt:lpstr>核验说明</vt:lpstr>"#))
        let reader = try WorkbookReader(bytes: edited.after)
        #expect(reader.sheets.map(\.name) == ["一", "核验说明"])
        #expect(try reader.worksheet(at: 1).text(at: CellReference(row: 2, column: 1)) == "理由")
        #expect(try edited.again(edit) == edited.after)
    }

    @Test func `the sheet of the last time is replaced`() throws {
        let first = try EditedPackage(Self.workbook()) { try $0.appendSheet(Self.report("旧")) }
        let second = try first.again { try $0.appendSheet(Self.report("新")) }
        let reader = try WorkbookReader(bytes: second)
        #expect(reader.sheets.count == 2)
        #expect(try reader.worksheet(at: 1).text(at: CellReference(row: 2, column: 1)) == "新")
        let changed = try Receipt(before: first.after, after: second).parts.filter { $0.change != .identical }.map(\.name)
        #expect(Set(changed).isSubset(of: ["xl/worksheets/sheet2.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]))
    }

    @Test func `a locked structure refuses`() throws {
        let builder = PackageBuilder.workbook(
            [("一", "<sheetData/>")], workbookExtras: #"<workbookProtection lockStructure="1"/>"#)
        var editor = try WorkbookEditor(bytes: builder.build())
        var code: SpreadsheetError.Code?
        do throws(SpreadsheetError) {
            try editor.appendSheet(Self.report("理由"))
        } catch {
            code = error.code
        }
        #expect(code == .structureProtected)
    }

    @Test(arguments: [
        "", "<Properties/>", titles.replacingOccurrences(of: "<vt:i4>1</vt:i4>", with: "<vt:i4>7</vt:i4>"),
        titles.replacingOccurrences(of: "size=\"1\"", with: "size=\"3\""),
        #"<Properties xmlns:vt="v"><HeadingPairs/><TitlesOfParts><vt:vector/></TitlesOfParts></Properties>"#,
    ])
    func `a list of titles that says something unusual stays`(_ titles: String) throws {
        var builder = Self.workbook()
        builder.add("docProps/app.xml", titles)
        let edited = try? EditedPackage(builder) { try $0.appendSheet(Self.report("理由")) }
        let after = try #require(edited)
        #expect(try after.part("docProps/app.xml") == titles)
        #expect(try WorkbookReader(bytes: after.after).sheets.count == 2)
    }

    @Test func `a Strict workbook gets a Strict sheet`() throws {
        let strict = "http://purl.oclc.org/ooxml"
        var builder = PackageBuilder()
        builder.add(
            "[Content_Types].xml",
            #"<Types xmlns="\#(ContentTypes.namespace)"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
                + #"<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"#
                + #"<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#
        )
        for (source, kind, target) in [
            ("", "officeDocument", "xl/workbook.xml"), ("xl/workbook.xml", "worksheet", "worksheets/sheet1.xml"),
        ] {
            builder.add(
                PartName.relationships(of: source),
                #"<Relationships xmlns="\#(Relationships.namespace)"><Relationship Id="rId1" Type="\#(strict)/officeDocument/relationships/\#(kind)" "#
                    + #"Target="\#(target)"/></Relationships>"#)
        }
        builder.add(
            "xl/workbook.xml",
            #"<workbook xmlns="\#(strict)/spreadsheetml/main" xmlns:r="\#(strict)/officeDocument/relationships"><sheets>"#
                + #"<sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>"#)
        builder.add("xl/worksheets/sheet1.xml", #"<worksheet xmlns="\#(strict)/spreadsheetml/main"><sheetData/></worksheet>"#)
        let edit: (inout WorkbookEditor) throws -> Void = {
            try $0.appendSheet(Self.report("http://schemas.openxmlformats.org/x"))
        }
        let edited = try EditedPackage(builder, edit)
        for part in ["xl/worksheets/sheet2.xml", "xl/comments1.xml"] {
            let xml = try edited.part(part)
            #expect(
                xml.contains("\(strict)/spreadsheetml/main") && !xml.contains("\"http://schemas.openxmlformats.org"), "\(part)")
        }
        #expect(try edited.part("xl/worksheets/sheet2.xml").contains(">http://schemas.openxmlformats.org/x<"))
        #expect(
            try edited.part("xl/_rels/workbook.xml.rels").contains(
                "\(strict)/officeDocument/relationships/worksheet\" Target=\"worksheets/sheet2.xml"))
        #expect(try WorkbookReader(bytes: edited.after).sheets.map(\.name) == ["一", "核验说明"])
        #expect(try edited.again(edit) == edited.after)
    }
}
