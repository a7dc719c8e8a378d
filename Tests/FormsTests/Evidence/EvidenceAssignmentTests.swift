import Compliance
import SpreadsheetML
import Testing

@testable import Forms

@Suite struct EvidenceAssignmentTests {
    private static let heading = ["日期", "类型", "主题"]
    private static let record = ["2026-03-05", "党课", "党章"]

    private func submissions(_ units: [String], _ sheets: [Worksheet]) -> [Submission] {
        var submissions = units.map { unit in
            Submission(
                sheet: unit, sheetOffset: 0, template: FormReaderTests.template, unit: unit, unitKind: .branch, rows: [],
                layout: FormLayout(headerRows: 1...1, columns: [:]))
        }
        EvidenceAssignment(of: submissions).assign(sheets, to: &submissions)
        return submissions
    }

    private func counts(_ submissions: [Submission]) -> [Int] {
        submissions.map { $0.evidence.meetings?.records.count ?? 0 }
    }

    @Test(arguments: [
        ("第一党支部会议", [1, 0]), ("机关2支部会议记录", [0, 1]), ("会议记录", [0, 0]), ("第三支部会议记录", [0, 0]),
    ])
    func goesByTheSheetsName(_ name: String, _ expected: [Int]) {
        let read = submissions(["机关第一党支部", "机关第二党支部"], [Worksheet([Self.heading, Self.record], name: name)])
        #expect(counts(read) == expected)
        #expect(read[0].notes.isEmpty == (expected != [0, 0]))
    }

    @Test func goesByTheTitle() {
        let sheet = Worksheet([["机关第二党支部2026年会议活动记录"], Self.heading, Self.record], name: "会议")
        #expect(counts(submissions(["机关第一党支部", "机关第二党支部"], [sheet])) == [0, 1])
    }

    @Test func goesByTheColumn() {
        let rows = ["机关一支部", "机关二支部", "二支部", ""].map { Self.record + [$0] }
        let read = submissions(["机关第一党支部", "机关第二党支部"], [Worksheet([Self.heading + ["所在支部"]] + rows)])
        #expect(counts(read) == [1, 2])
        #expect(read[0].notes == ["佐证台账“Sheet1”有1行没有写明是哪个单位的，未计入"])
    }

    @Test(arguments: [
        ("会议活动记录", 1), ("机关第二党支部会议", 0), ("2026年党支部会议记录", 1), ("机关党总支会议", 1), ("机关第一支部会议", 1),
    ])
    func sharesWhatNamesNobodyInAWorkbookOfOneUnit(_ name: String, _ expected: Int) {
        let read = submissions(["机关第一党支部", "机关第一党支部"], [Worksheet([Self.heading, Self.record], name: name)])
        #expect(counts(read) == [expected, expected])
    }
}
