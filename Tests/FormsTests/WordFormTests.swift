import SpreadsheetML
import TestSupport
import Testing

@testable import Forms
@testable import WordprocessingML

@Suite struct WordFormTests {
    static func document(_ blocks: [WordBlock]) -> [Worksheet] { WordForm.worksheets(of: WordDocument(blocks: blocks)) }

    static func table(_ rows: [String]...) -> WordBlock {
        .table(WordTable(rows: rows.map { row in row.enumerated().map { WordTable.Cell(text: $1, column: $0) } }))
    }

    @Test func eachTableIsASheetWithTheParagraphsBeforeIt() {
        let sheets = Self.document([
            .paragraph("题一"), Self.table(["项目", "标准"]), .paragraph("题二"), .paragraph("单位："), Self.table(["甲", "乙"], ["丙", "丁"]),
            .paragraph("填表人："),
        ])
        #expect(sheets.map(\.name) == ["表1", "表2"])
        #expect(sheets.map { $0.rows.count } == [2, 5])
        #expect(sheets[0].text(at: CellReference(row: 2, column: 2)) == "标准")
        #expect(sheets[1].text(at: CellReference(row: 1, column: 1)) == "题二")
        #expect(sheets[1].text(at: CellReference(row: 4, column: 2)) == "丁")
        #expect(sheets[1].text(at: CellReference(row: 5, column: 1)) == "填表人：")
    }

    @Test func mergedCellsAreMerges() {
        let rows = [
            [WordTable.Cell(text: "类别", column: 0), WordTable.Cell(text: "宽", column: 1, columnSpan: 2)],
            [
                WordTable.Cell(text: "", column: 0, isCovered: true), WordTable.Cell(text: "一", column: 1),
                WordTable.Cell(text: "二", column: 2),
            ],
            [
                WordTable.Cell(text: "", column: 0, isCovered: true), WordTable.Cell(text: "三", column: 1),
                WordTable.Cell(text: "四", column: 2),
            ],
        ]
        let sheet = Self.document([.table(WordTable(rows: rows))])[0]
        #expect(sheet.merges.map(\.description).sorted() == ["A1:A3", "B1:C1"])
        #expect(sheet.text(at: CellReference(row: 3, column: 1)) == "类别")
    }
}
