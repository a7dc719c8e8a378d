import OpenPackaging

@testable import SpreadsheetML

/// Any bytes as one of the other parts that an edit touches.
enum PartsFuzzing {
    private static let names = [
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "xl/comments1.xml", "xl/vmlDrawing1.vml",
        "docProps/app.xml", "xl/calcChain.xml", "xl/tables/table1.xml", "xl/worksheets/_rels/sheet1.xml.rels",
    ]

    /// The first byte chooses the part, the rest is its bytes.
    static func run(_ bytes: [UInt8]) {
        guard let first = bytes.first, let package = try? package(Int(first) % names.count, Array(bytes.dropFirst())) else {
            return
        }
        do {
            var editor = try WorkbookEditor(bytes: package, limits: ArchiveFuzzing.limits)
            let table = CellRange(CellReference(row: 1, column: 1), CellReference(row: 3, column: 2))
            _ = try? editor.appendColumns(
                [AppendedColumn(header: "差距", width: 12, cells: [2: "无"])], beside: table, headerRows: 1...1, inSheet: 0)
            _ = try? editor.setText("甲", at: CellReference(row: 2, column: 1), inSheet: 0)
            _ = try? editor.setComment("乙", author: "核验", at: CellReference(row: 1, column: 2), inSheet: 0)
            _ = try? editor.appendSheet(WorksheetContent(name: "核验说明", rows: [RowContent([.text("丙")])]))
            _ = try WorkbookReader(bytes: try editor.finish(), limits: ArchiveFuzzing.limits)
        } catch {}
    }

    private static func package(_ index: Int, _ bytes: [UInt8]) throws -> [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var builder = PackageBuilder.workbook([
            (
                "S",
                #"<sheetData><row r="1"><c r="A1" t="str"><f>1</f><v>a</v></c><c r="B1"/></row><row r="2"><c r="A2"><f>2</f></c></row></sheetData>"#
                    + #"<autoFilter ref="A1:B3"/><legacyDrawing r:id="rId2"/>"#
            )
        ])
        builder.add(
            "xl/worksheets/_rels/sheet1.xml.rels",
            #"<Relationships xmlns="\#(Relationships.namespace)"><Relationship Id="rId1" Type="\#(office)/comments" "#
                + #"Target="../comments1.xml"/><Relationship Id="rId2" Type="\#(office)/vmlDrawing" Target="../vmlDrawing1.vml"/>"#
                + #"<Relationship Id="rId3" Type="\#(office)/table" Target="../tables/table1.xml"/></Relationships>"#)
        builder.add(
            "xl/_rels/workbook.xml.rels",
            #"<Relationships xmlns="\#(Relationships.namespace)"><Relationship Id="rId1" Type="\#(office)/worksheet" "#
                + #"Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\#(office)/calcChain" Target="calcChain.xml"/>"#
                + "</Relationships>")
        builder.add(names[index], bytes: bytes)
        return try builder.build()
    }
}
