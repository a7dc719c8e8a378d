import OpenPackaging
import SpreadsheetML
import TestSupport
import Testing

/// Excel draws a bar as the extension says and finds it by its id; other readers draw the classic rule.
@Suite struct DataBarTests {
    private static let range = CellRange("B2:B9")

    private func sheet(_ name: String, _ rules: ConditionalFormat.Rule...) throws -> WorksheetContent {
        var sheet = WorksheetContent(name: name)
        let range = try #require(Self.range)
        sheet.conditionalFormats = rules.map { ConditionalFormat([range], $0) }
        return sheet
    }

    private func markup(_ sheets: [WorksheetContent]) throws -> [String] {
        var writer = WorkbookWriter()
        for sheet in sheets { writer.add(sheet) }
        let package = try PackageReader(bytes: writer.finish())
        return try sheets.indices.map { String(decoding: try package.read("xl/worksheets/sheet\($0 + 1).xml"), as: UTF8.self) }
    }

    private func identifiers(_ xml: String) -> [Substring] {
        xml.split(separator: "<x14:id>").dropFirst().compactMap { $0.split(separator: "<").first }
    }

    @Test func isSolidFromEndToEnd() throws {
        let xml = try markup([sheet("率", .dataBar(0x63BE7B, from: .number(0), to: .number(1)))])[0]
        let id = try #require(identifiers(xml).first)
        #expect(xml.contains(#"<color rgb="FF63BE7B"/></dataBar><extLst>"#))
        let bar =
            #"<x14:cfRule type="dataBar" id="\#(id)"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f>"#
            + #"</x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>"#
        #expect(xml.contains(bar))
        #expect(xml.contains("<xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting>"))
        #expect(xml.hasSuffix("</x14:conditionalFormattings></ext></extLst></worksheet>"))
    }

    @Test func eachBarHasItsOwnIdentifier() throws {
        let bar = ConditionalFormat.Rule.dataBar(0, from: .least, to: .greatest)
        let sheets = [try sheet("甲", bar, .formula("B2>1", DifferentialStyle(bold: true)), bar), try sheet("乙", bar)]
        let found = try markup(sheets).flatMap(identifiers)
        #expect(found.count == 3 && Set(found).count == 3)
        #expect(found.allSatisfy { $0.utf8.count == 38 })
        #expect(try markup(sheets).flatMap(identifiers) == found, "the same workbook is the same bytes")
    }

    @Test func otherRulesNeedNoExtension() throws {
        let xml = try markup([sheet("甲", .compare(.lessThan, "0.6", DifferentialStyle(bold: true)))])[0]
        #expect(!xml.contains("extLst"))
    }
}
