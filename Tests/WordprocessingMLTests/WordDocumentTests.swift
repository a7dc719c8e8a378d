import TestSupport
import Testing

@testable import WordprocessingML

@Suite struct WordDocumentTests {
    static func bytes(body: String, root: String = "document") throws -> [UInt8] {
        var builder = PackageBuilder()
        builder.add(
            "_rels/.rels",
            #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" "#
                + #"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" "#
                + #"Target="word/document.xml"/></Relationships>"#)
        builder.add(
            "word/document.xml",
            #"<w:\#(root) xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\#(body)</w:body></w:\#(root)>"#
        )
        return try builder.build()
    }

    static func read(_ body: String) throws -> [WordBlock] { try WordDocument(bytes: bytes(body: body)).blocks }

    @Test(arguments: [
        ("<w:p><w:r><w:t>填表</w:t></w:r><w:r><w:t>日期</w:t></w:r></w:p>", "填表日期"),
        ("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>", "甲\n乙\t丙"),
        ("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", "甲"),
        ("<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>", "新"),
        ("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>达标</w:t></w:r></w:p>", "√达标"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r></w:p>", "1"),
        (
            "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p></w:sdtContent></w:sdt>",
            "控件"
        ),
    ])
    func paragraphs(body: String, text: String) throws {
        #expect(try Self.read(body) == [.paragraph(text)])
    }

    static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }

    /// A one-cell table drawn around the whole form is not the form.
    @Test func aTableAroundATableIsAFrame() throws {
        let rows = (1...4).map { row in "<w:tr>\((1...3).map { Self.cell("\(row).\($0)") }.joined())</w:tr>" }.joined()
        let frame =
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>登记表</w:t></w:r></w:p><w:tbl>\(rows)</w:tbl><w:p/></w:tc></w:tr></w:tbl>"
        let blocks = try Self.read(frame)
        #expect(blocks.first == .paragraph("登记表"))
        guard blocks.count == 2, case .table(let table) = blocks[1] else {
            Issue.record("\(blocks)")
            return
        }
        #expect(table.rows.map { $0.map(\.text) }.last == ["4.1", "4.2", "4.3"])
    }

    @Test func cellsStandOnTheGrid() throws {
        let table = """
            <w:tbl><w:tblPr/><w:tr>\(Self.cell("项目", "<w:gridSpan w:val=\"2\"/>"))\(Self.cell("标准"))</w:tr>
            <w:tr>\(Self.cell("类别", "<w:vMerge w:val=\"restart\"/>"))\(Self.cell("名称"))\(Self.cell("一"))</w:tr>
            <w:tr>\(Self.cell("", "<w:vMerge/>"))\(Self.cell("另一"))\(Self.cell("二"))</w:tr></w:tbl>
            """
        let blocks = try Self.read(table)
        guard case .table(let read) = try #require(blocks.first) else {
            Issue.record("no table")
            return
        }
        #expect(read.rows.map { $0.map(\.text) } == [["项目", "标准"], ["类别", "名称", "一"], ["", "另一", "二"]])
        #expect(read.rows.map { $0.map(\.column) } == [[0, 2], [0, 1, 2], [0, 1, 2]])
        #expect(read.rows[2][0].isCovered)
    }

    @Test func aTableInACellBecomesItsText() throws {
        let inner = "<w:tbl><w:tr>\(Self.cell("健全"))\(Self.cell("2分"))</w:tr></w:tbl>"
        let blocks = try Self.read("<w:tbl><w:tr><w:tc>\(inner)<w:p/></w:tc></w:tr></w:tbl>")
        #expect(blocks == [.table(WordTable(rows: [[WordTable.Cell(text: "健全\t2分", column: 0)]]))])
    }

    @Test func hugeSpansAndDeepNestingAreBounded() throws {
        let wide = "<w:tbl><w:tr>\(Self.cell("宽", "<w:gridSpan w:val=\"2000000000\"/>"))</w:tr></w:tbl>"
        guard case .table(let table) = try #require(try Self.read(wide).first) else {
            Issue.record("no table")
            return
        }
        #expect(table.rows[0][0].columnSpan == WordBodyReader.maximumColumns)
        var deep = "<w:p><w:r><w:t>底</w:t></w:r></w:p>"
        for _ in 0..<30 { deep = "<w:tbl><w:tr><w:tc>\(deep)</w:tc></w:tr></w:tbl>" }
        #expect(try Self.read(deep).count == 1)
    }

    @Test(arguments: [[], Array("PK".utf8), Array("不是文档".utf8)] as [[UInt8]])
    func whatIsNoDocumentIsRefused(bytes: [UInt8]) {
        #expect(throws: WordDocumentError.self) { try WordDocument(bytes: bytes) }
    }

    @Test func aWorkbookIsNoDocument() throws {
        let workbook = try PackageBuilder.workbook([(name: "表", xml: "<sheetData/>")]).build()
        #expect(throws: WordDocumentError.self) { try WordDocument(bytes: workbook) }
    }
}
