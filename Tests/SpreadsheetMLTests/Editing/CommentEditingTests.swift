import OpenPackaging
import SpreadsheetML
import TestSupport
import Testing

@Suite struct CommentEditingTests {
    private static let cell = CellReference(row: 2, column: 3)
    private static let sheet = #"<sheetData/><pageMargins left="1"/><tableParts/>"#

    private static func comment(_ text: String) -> (inout WorkbookEditor) throws -> Void {
        { try $0.setComment(text, author: "台账核验", at: cell, inSheet: 0) }
    }

    @Test func `a first comment brings its parts`() throws {
        let edited = try EditedPackage(.workbook([("一", Self.sheet)]), Self.comment("理由\n“原文”"))
        #expect(
            try edited.changedParts() == [
                "[Content_Types].xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels",
                "xl/worksheets/sheet1.xml",
            ])
        let sheet = try edited.part("xl/worksheets/sheet1.xml")
        #expect(sheet.contains(#"<pageMargins left="1"/><legacyDrawing r:id="rId2"/><tableParts/>"#))
        let drawing = try edited.part("xl/drawings/vmlDrawing1.vml")
        #expect(drawing.contains("<x:Row>1</x:Row><x:Column>2</x:Column>"))
        #expect(try edited.again(Self.comment("理由\n“原文”")) == edited.after)
    }

    @Test func `our earlier comment is replaced and others stay`() throws {
        let first = try EditedPackage(.workbook([("一", Self.sheet)])) { editor in
            try Self.comment("旧")(&editor)
            try editor.setComment("别人写的", author: "王老师", at: CellReference(row: 1, column: 1), inSheet: 0)
        }
        var editor = try WorkbookEditor(bytes: first.after)
        try Self.comment("新")(&editor)
        try editor.setComment("补充", author: "台账核验", at: CellReference(row: 1, column: 1), inSheet: 0)
        let after = try editor.finish()
        let comments = try EditedPackage.part("xl/comments1.xml", of: after)
        #expect(!comments.contains(">旧<") && comments.contains(">新<"))
        #expect(comments.contains(">别人写的<") && comments.contains(">补充<") && comments.contains("【台账核验】"))
        var again = try WorkbookEditor(bytes: after)
        try Self.comment("新")(&again)
        try again.setComment("补充", author: "台账核验", at: CellReference(row: 1, column: 1), inSheet: 0)
        #expect(try again.finish() == after)
    }

    private static func package(comments: String, legacyDrawing: Bool = false) throws -> PackageBuilder {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var builder = PackageBuilder.workbook([("一", sheet)])
        builder.add("xl/comments1.xml", comments)
        builder.add(
            "xl/worksheets/_rels/sheet1.xml.rels",
            #"<Relationships xmlns="\#(Relationships.namespace)"><Relationship Id="rId1" Type="\#(office)/comments" "#
                + #"Target="../comments1.xml"/></Relationships>"#)
        return builder
    }

    @Test func `comments without boxes get them with the first box`() throws {
        let comments =
            "<comments><authors><author>王老师</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><r><t>旧</t></r>"
            + "<r><t xml:space=\"preserve\">的 </t></r></text></comment></commentList></comments>"
        let edited = try EditedPackage(Self.package(comments: comments), Self.comment("理由"))
        let drawing = try edited.part("xl/drawings/vmlDrawing1.vml")
        #expect(drawing.contains("<x:Row>0</x:Row><x:Column>0</x:Column>"))
        #expect(drawing.contains("<x:Row>1</x:Row><x:Column>2</x:Column>"))
        #expect(try edited.part("xl/comments1.xml").contains("<r><t>旧</t></r>"))
        #expect(try edited.again(Self.comment("理由")) == edited.after)
    }

    @Test func `a threaded comment is left alone`() throws {
        let comments =
            "<comments><authors><author>tc={6F1A}</author></authors><commentList><comment ref=\"C2\" authorId=\"0\"><text><t>[线程批注]</t>"
            + "</text></comment></commentList></comments>"
        var editor = try WorkbookEditor(bytes: Self.package(comments: comments).build())
        let error = #expect(throws: SpreadsheetError.self) { try Self.comment("理由")(&editor) }
        #expect(error?.code == .threadedComment && error?.isRefusal == true)
        try editor.setComment("旁注", author: "台账核验", at: CellReference(row: 1, column: 1), inSheet: 0)
        #expect(try EditedPackage.part("xl/comments1.xml", of: editor.finish()).contains("<t>[线程批注]</t>"))
    }
}
