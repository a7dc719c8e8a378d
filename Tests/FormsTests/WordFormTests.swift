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

    /// Every template's form, filled in as a Word table, comes back with the same answers in a workbook of the template's layout.
    @Test(arguments: ["anhui-ledger", "hainan-branch", "hunan-wuhua", "xinyang-checklist", "chongqing-scorecard"])
    func aWordFormBecomesAWorkbook(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn().first { $0.id == id })
        let isScored = template.kind == .scorecard
        let columns = template.columns.filter { $0.role != .documents }
        func answer(_ offset: Int) -> String { isScored ? "\(offset % 2)" : "第\(offset + 1)项已于3月5日完成1次。" }
        let rows = template.standards.enumerated().map { offset, standard in
            columns.map { column -> String in
                switch column.role {
                case .category: standard.category
                case .item: standard.item
                case .standard: standard.text
                case .statement, .score: answer(offset)
                case .selfAssessment: isScored ? "" : answer(offset)
                case .points: standard.points.map { "\(Int($0))" } ?? ""
                default: ""
                }
            }
        }
        let unit = template.fields.first { $0.role == .unit }?.label ?? ""
        let date = template.fields.first { $0.role == .date }?.label ?? ""
        let table = WordTable(
            rows: ([columns.map(\.label)] + rows).map { row in row.enumerated().map { WordTable.Cell(text: $1, column: $0) } })
        let document = WordDocument(blocks: [
            .paragraph(template.title), .paragraph("\(unit)：城南学院第一党支部    \(date)：2026年11月5日"), .table(table),
        ])
        let reader = FormReader(templates: [template])
        let bytes = try #require(try WordForm.workbook(of: document, reader: reader))
        let submission = try #require(try reader.submissions(in: WorkbookReader(bytes: bytes)).first)
        #expect(submission.unit == "城南学院第一党支部")
        #expect(submission.date?.description == "2026-11-05")
        #expect(submission.missing.isEmpty && submission.extra.isEmpty)
        #expect(submission.rows.map { isScored ? $0.scoreText : $0.statement.text } == template.standards.indices.map(answer))
    }

    @Test func aDocumentWithoutAFormGivesNoWorkbook() throws {
        let reader = FormReader(templates: try TemplateLibrary.builtIn())
        #expect(
            try WordForm.workbook(of: WordDocument(blocks: [.paragraph("通知"), Self.table(["时间", "地点"])]), reader: reader) == nil)
    }
}
