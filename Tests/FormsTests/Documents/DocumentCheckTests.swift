import Compliance
import SpreadsheetML
import Testing

@testable import Forms

@Suite struct DocumentCheckTests {
    private static let template = Template(
        id: "t", kind: .checklist, title: "要点清单", unitKinds: [.branch], fields: [],
        columns: [
            .init(role: .standard, label: "具体指标"), .init(role: .documents, label: "佐证资料"),
            .init(role: .statement, label: "落实情况"),
        ],
        standards: [
            standard("1.1", ["支委会组成人员名单与组织机构图", "换届选举工作方案及上级党委对换届选举结果批复文件", "现场查看公开栏"]), standard("1.2", []),
        ])

    private static func standard(_ id: String, _ documents: [String]) -> Standard {
        Standard(id: id, category: "一", item: id, text: "标准\(id)的原文", requirements: [], documents: documents)
    }

    private func findings(_ lists: [String], files: [String]? = nil) -> [[DocumentFinding]] {
        let rows = lists.enumerated().map { offset, list in
            Submission.Row(
                standardOffset: offset, row: offset + 2, standardText: "",
                statement: Statement(text: "", source: Source(sheet: "S", cell: "", quote: "")), documents: list)
        }
        let layout = FormLayout(headerRows: 1...1, columns: [.standard: 1, .documents: 2, .statement: 3])
        let submission = Submission(
            sheet: "S", sheetOffset: 0, template: Self.template, unit: "一支部", rows: rows, layout: layout)
        return DocumentCheck(submission: submission, files: files).findings()
    }

    @Test func saysNothingOfAListLeftAsPrinted() {
        let printed = "1.支委会组成人员名单与组织机构图\n2.换届选举工作方案及上级党委对换届选举结果批复文件\n3.现场查看公开栏"
        #expect(findings([printed, printed]) == [[], []])
    }

    @Test(arguments: [
        ("支委会组成人员名单（见附件1）；2023年换届选举方案、换届批复", ""), ("支委会组成人员名单及组织机构图\n换届批复", "换届选举工作方案"), ("会议记录", "支委会组成人员名单与组织机构图"),
    ])
    func matchesWhatIsListed(_ list: String, missing: String) {
        let findings = findings([list, list])[0]
        #expect(findings.first { $0.place == .nowhere }?.document ?? "" == missing)
    }

    @Test func matchesFilesOfAnyRow() {
        let files = ["机关/01支委会组成人员名单.docx", "换届选举工作方案.pdf", "关于换届选举结果的批复.jpg"]
        let findings = findings(["", ""], files: files)
        #expect(findings[0].map(\.place) == [.file("01支委会组成人员名单"), .file("换届选举工作方案")])
        #expect(findings[1].isEmpty)
        #expect(self.findings(["", ""], files: [])[0].missingClause.hasPrefix("材料清单未见：支委会组成人员名单与组织机构图、"))
    }
}
