import Foundation
import SpreadsheetML
import Testing

/// The examples of the SpreadsheetML article, word for word between the marks, so that they keep compiling and doing what it says.
@Suite struct DocumentationTests {
    @Test func theThreeExamplesFollowFromEachOther() throws {
        let bytes = try written()
        #expect(try names(in: bytes) == ["机关党支部"])
        #expect(try WorkbookReader(bytes: edited(bytes)).worksheet(at: 0).text(at: CellReference(row: 2, column: 3)) == "是")
    }

    @Test func theArticleShowsTheseLines() throws {
        let file = URL(fileURLWithPath: #filePath)
        let source = try String(contentsOf: file, encoding: .utf8)
        let root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let article = try String(
            contentsOf: root.appendingPathComponent("Sources/SpreadsheetML/SpreadsheetML.docc/SpreadsheetML.md"), encoding: .utf8)
        let shown = article.components(separatedBy: "```swift\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
        #expect(shown.count == 3)
        for example in shown {
            let indented = example.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n")
            #expect(source.contains("// example\n" + indented + "\n        // end"))
        }
    }

    private func names(in bytes: [UInt8]) throws -> [String] {
        // example
        let reader = try WorkbookReader(bytes: bytes)
        let roster = try reader.worksheet(at: 0)
        let names = roster.rows.dropFirst().map { row in
            roster.text(at: CellReference(row: row.number, column: 1))
        }
        // end
        return names
    }

    private func edited(_ bytes: [UInt8]) throws -> [UInt8] {
        // example
        var editor = try WorkbookEditor(bytes: bytes)
        try editor.setText("是", at: CellReference(row: 2, column: 3), inSheet: 0)
        try editor.setComment("见会议记录", author: "核验", at: CellReference(row: 2, column: 3), inSheet: 0)
        let edited = try editor.finish()
        // end
        return edited
    }

    private func written() throws -> [UInt8] {
        let header = CellStyle(font: .init(bold: true), horizontal: .center)
        // example
        var sheet = WorksheetContent(name: "名册", columns: [ColumnContent(width: 20), ColumnContent(width: 12)])
        sheet.append([.text("单位", style: header), .text("党员人数", style: header)])
        sheet.append([.text("机关党支部"), .number(23)])
        sheet.frozenRows = 1
        sheet.printSetup = .landscape(repeating: 1...1)
        var writer = WorkbookWriter()
        writer.add(sheet)
        let bytes = try writer.finish()
        // end
        return bytes
    }
}
