import Compliance
import SpreadsheetML
import TestSupport
import Testing

@testable import Forms

/// Annotates small workbooks with given verdicts, so that no rule of the judge matters here.
@Suite struct AnnotatorTests {
    private static let heading = ["项目", "项目", "具体标准", "落实情况", "是否达标", "差距及措施"]
    private static let verdicts: [Assessment] = [
        Assessment(
            verdict: .met,
            requirements: [
                RequirementResult(
                    id: "1.1.a", isHard: true, outcome: .satisfied, demand: "委员5—7人", found: "5人",
                    source: Source(sheet: "Sheet1", cell: "D4", quote: "委员5人"))
            ]), Assessment(verdict: .notMet, gap: "任期已满未换届", remedy: "限期换届"), Assessment(verdict: .needsReview, gap: "未见学时数"),
        Assessment(verdict: .notFilled, gap: "未填写落实情况"),
    ]

    private func workbook(ticks: [String] = [], gaps: [String] = [], template: Template = FormReaderTests.template) throws
        -> [UInt8]
    {
        var sheet = WorksheetContent(name: "Sheet1", columns: [8, 10, 40, 30, 10, 24].map { ColumnContent(width: $0) })
        sheet.append([.text("某学院党总支工作台账")])
        sheet.append([.text("党总支名称：机械党总支   填表日期：2026年11月5日")])
        sheet.append(Self.heading.map { .text($0) })
        for (offset, standard) in template.standards.enumerated() {
            var cells: [CellContent] = [standard.category, standard.item, standard.text, "落实\(offset)"].map { .text($0) }
            cells.append(ticks.indices.contains(offset) && !ticks[offset].isEmpty ? .text(ticks[offset]) : CellContent())
            cells.append(gaps.indices.contains(offset) && !gaps[offset].isEmpty ? .text(gaps[offset]) : CellContent())
            sheet.append(cells)
        }
        var writer = WorkbookWriter()
        writer.add(sheet)
        return try writer.finish()
    }

    private func judged(_ bytes: [UInt8], _ assessments: [Assessment] = verdicts) throws -> [JudgedSubmission] {
        let reader = try WorkbookReader(bytes: bytes)
        return try FormReader(templates: [FormReaderTests.template]).submissions(in: reader).map {
            JudgedSubmission(submission: $0, assessments: assessments)
        }
    }

    private func annotated(_ bytes: [UInt8], _ assessments: [Assessment] = verdicts, overwrite: Bool = false) throws -> [UInt8] {
        try Annotator.annotate(bytes, judged: judged(bytes, assessments), overwrite: overwrite)
    }

    private func texts(_ bytes: [UInt8], _ cells: [String], sheet: Int = 0) throws -> [String] {
        let worksheet = try WorkbookReader(bytes: bytes).worksheet(at: sheet)
        return cells.map { CellReference($0).map { worksheet.text(at: $0) } ?? "" }
    }

    @Test func fillsTheFormsOwnColumns() throws {
        let bytes = try annotated(workbook())
        #expect(try texts(bytes, ["E4", "E5", "E6", "E7"]) == ["是", "否", "待核实", "未填报"])
        #expect(try texts(bytes, ["F4", "F5", "F6"]) == ["", "差距：任期已满未换届。措施：限期换届。", "差距：未见学时数。"])
        #expect(try WorkbookReader(bytes: bytes).sheets.map(\.name) == ["Sheet1", "核验说明"])
    }

    /// The report prints under its heading, and without the list that the program keeps for itself.
    @Test func reportPrintsWhatPeopleRead() throws {
        let report = AnnotationReport(judged: [], written: [.init(sheet: "表", cell: CellReference(row: 4, column: 5), text: "是")])
        let sheet = report.content()
        let listed = try #require(sheet.rows.firstIndex { $0.cells.contains { $0.value == .string("写入内容") } })
        #expect(try #require(sheet.printSetup.area).last.row < listed)
    }

    @Test func leavesWhatTheUnitWrote() throws {
        let bytes = try annotated(workbook(ticks: ["是", "是", "", ""], gaps: ["", "已报告", "", ""]))
        #expect(try texts(bytes, ["E4", "E5", "E6", "F5"]) == ["是", "是", "", "已报告"])
        #expect(try texts(bytes, ["G3", "G4", "G5", "G6"]) == ["核验是否达标", "是", "否", "待核实"])
        #expect(try texts(bytes, ["H3", "H5"]) == ["核验差距", "差距：任期已满未换届。措施：限期换届。"])
    }

    @Test func overwritesWhenTold() throws {
        let bytes = try annotated(workbook(ticks: ["是", "是", "", ""]), overwrite: true)
        #expect(try texts(bytes, ["E4", "E5", "G3"]) == ["是", "否", ""])
    }

    @Test(arguments: [[], ["是", "", "", ""]])
    func changesNothingTheSecondTime(_ ticks: [String]) throws {
        let once = try annotated(workbook(ticks: ticks))
        #expect(try annotated(once) == once)
    }

    @Test func writesAgainWhatChanged() throws {
        var better = Self.verdicts
        better[1] = Assessment(verdict: .met)
        let bytes = try annotated(annotated(workbook()), better)
        #expect(try texts(bytes, ["E5", "F5", "E6"]) == ["是", "", "待核实"])
        #expect(try WorkbookReader(bytes: bytes).sheets.map(\.name) == ["Sheet1", "核验说明"])
    }

    @Test func keepsAReviewersVerdict() throws {
        let returned = try annotated(workbook())
        var editor = try WorkbookEditor(bytes: returned)
        try editor.setText("是", at: CellReference(row: 6, column: 5), inSheet: 0)
        let reviewed = try editor.finish()
        let again = try judged(reviewed)
        #expect(again.first?.submission.rows.map(\.reviewed) == [nil, nil, .met, nil])
        #expect(again.first?.submission.rows[2].statement.tick == nil)
        #expect(try texts(annotated(reviewed), ["E6"]) == ["是"])
    }

    @Test func leavesTheReportOutOfAProtectedWorkbook() throws {
        let locked = try PackageBuilder.editing(workbook(), "xl/workbook.xml") {
            $0.replacing("<sheets>", with: #"<workbookProtection lockStructure="1"/><sheets>"#)
        }
        let once = try annotated(locked)
        #expect(try WorkbookReader(bytes: once).sheets.map(\.name) == ["Sheet1"])
        #expect(try texts(once, ["E4", "F5"]) == ["是", "差距：任期已满未换届。措施：限期换届。"])
        #expect(try judged(once).first?.submission.notes.count == 1)
        #expect(try annotated(once) == once)
    }

    /// The font's size counts, and a text merged over two rows takes the height of both.
    @Test func givesRowsTheHeightOfTheirFont() {
        let fonts = FontSizes()
        let long = String(repeating: "字", count: 120)
        let sheet = SheetLines(Worksheet([[long, "甲"], ["", "乙"]], merges: ["A1:A2"]))
        let heights = RowHeights(of: [1, 2], in: sheet, fonts: fonts)
        let single = RowHeights(of: [1], in: SheetLines(Worksheet([[long]])), fonts: fonts)
        #expect(heights.growth.map(\.row) == [1, 2])
        #expect(heights.growth[0].height == heights.growth[1].height)
        #expect(heights.growth[0].height * 2 >= RowHeightEstimate.points(for: long, columnWidth: 8.43, limit: .infinity))
        #expect(single.growth.map(\.height) == [RowHeightEstimate.points(for: long, columnWidth: 8.43)])
    }

    @Test func saysWhyInComments() throws {
        let comment = AnnotationWording.comment(Self.verdicts[0])
        #expect(comment == "核验结论：是\n√ 委员5—7人：符合，5人\n   依据 D4：“委员5人”")
    }

    @Test func listsEveryRequirementAndCell() throws {
        let sheet = try WorkbookReader(bytes: annotated(workbook())).worksheet(at: 1)
        let texts = sheet.rows.flatMap { $0.cells.compactMap { $0.value?.text } }
        #expect(texts.contains("委员5—7人"))
        #expect(texts.contains("Sheet1!D4：委员5人"))
        #expect(texts.suffix(3) == ["Sheet1", "E7", "未填报"] || texts.contains("写入内容"))
    }
}
