import Compliance
import SpreadsheetML
import Testing

@testable import Forms

/// Sheets as different hands make them, all from one small template.
@Suite struct FormReaderTests {
    static let template = Template(
        id: "small", kind: .ledger, title: "某学院党总支工作台账", unitKinds: [.generalBranch, .directBranch],
        fields: [.init(role: .unit, label: "党总支名称"), .init(role: .date, label: "填表日期")],
        columns: [
            .init(role: .category, label: "项目"), .init(role: .item, label: "项目"), .init(role: .standard, label: "具体标准"),
            .init(role: .statement, label: "落实情况"), .init(role: .verdict, label: "是否达标"), .init(role: .gap, label: "差距及措施"),
        ],
        standards: [
            Standard(id: "1.1", category: "组织设置", item: "班子职数", text: "总支部委员会一般设委员5-7人、设书记1人，副书记1人。", requirements: []),
            Standard(id: "1.2", category: "组织设置", item: "班子任期", text: "每届任期3年，期满按时换届，严格执行换届报告制度。", requirements: []),
            Standard(id: "2.1", category: "党员教育", item: "学习培训", text: "党员每年集中学习培训时间，一般不少于32学时。", requirements: []),
            Standard(id: "2.2", category: "党员教育", item: "党费收缴", text: "每年1月、7月分别向党员公布1次党费收缴情况。", requirements: []),
        ])

    private func read(_ sheets: Worksheet...) -> [Submission] { FormReader(templates: [Self.template]).submissions(in: sheets) }

    private static let body: [[String]] = zip(template.standards, ["委员5人", "2024年换届", "33学时", "1月、7月公布"]).map { standard, text in
        [standard.category, standard.item, standard.text, text, "是", ""]
    }
    private static let heading = ["项目", "项目", "具体标准", "落实情况", "是否达标", "差距及措施"]

    @Test func readsThePlainForm() throws {
        let form = try #require(
            read(Worksheet([["某学院党总支工作台账"], ["党总支名称：机械党总支   填表日期：2026年11月5日"], Self.heading] + Self.body)).first)
        #expect(form.unit == "机械党总支")
        #expect(form.date == Day(2026, 11, 5))
        #expect(form.unitKind == .generalBranch)
        #expect(form.rows.map(\.row) == [4, 5, 6, 7])
        #expect(form.rows.map(\.statement.text) == ["委员5人", "2024年换届", "33学时", "1月、7月公布"])
        #expect(form.rows[2].statement.source.cell == "D6")
        #expect(form.rows.allSatisfy { $0.statement.tick == "是" && !$0.isAltered })
        #expect(form.missing.isEmpty && form.extra.isEmpty)
    }

    @Test func readsMovedColumnsNumbersAndReorderedRows() throws {
        let rows = Self.body.reversed().enumerated().map { offset, row in
            ["\(offset + 1)", row[3], row[2], "", row[1], "备注\(offset)"]
        }
        let form = try #require(
            read(
                Worksheet(
                    [["说明"], ["党总支名称：", "机械党总支"], [], ["序号", "完成情况", "具体标准", "是否达标", "项目", "备注"]] + rows,
                    name: "机械党总支")
            ).first)
        #expect(form.rows.map(\.standardOffset) == [3, 2, 1, 0])
        #expect(form.rows.first?.statement.text == "1月、7月公布")
        #expect(form.rows.first?.remark == "备注0")
        #expect(form.unit == "机械党总支")
    }

    @Test func accountsForEveryRow() throws {
        var rows = Self.body
        rows[2][2] = "党员每年集中学习培训时间，一般不少于24学时。"
        rows.remove(at: 1)
        rows.append(["党员教育", "特色品牌", "创建党建品牌，有方案、有成果。", "已创建", "", ""])
        rows.append(["填报单位（盖章）："])
        rows.append(["填表人：张三"])
        rows.append(["备注：本表一式两份"])
        let form = try #require(read(Worksheet([Self.heading] + rows)).first)
        #expect(form.missing == ["1.2"])
        #expect(form.extra == [.init(row: 5, text: "创建党建品牌，有方案、有成果。")])
        #expect(form.rows.map(\.isAltered) == [false, true, false])
    }

    @Test func readsTwoHeadingRowsAndMergedCategories() throws {
        let rows = [["项目", "", "具体标准", "自查情况", "", "差距及措施"], ["类别", "名称", "", "落实情况", "是否达标", ""]] + Self.body
        let form = try #require(
            read(Worksheet(rows, merges: ["A1:B1", "C1:C2", "D1:E1", "F1:F2", "A3:A4", "A5:A6"])).first)
        #expect(form.layout.headerRows == 1...2)
        #expect(form.layout.columns[.statement] == 4)
        #expect(form.layout.columns[.verdict] == 5)
        #expect(form.rows.count == 4)
    }

    /// One heading over two columns of answers; where only one is filled in, that one is the source.
    @Test func readsAStatementSplitOverTwoColumns() throws {
        let heading = [["项目", "项目", "具体标准", "落实情况", "", "是否达标"], ["", "", "", "完成时间", "具体做法", ""]]
        let rows = Self.body.map { [$0[0], $0[1], $0[2], $0[1] == "班子任期" ? "2024年5月" : "", $0[3], "是"] }
        let merges = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"]
        let form = try #require(read(Worksheet(heading + rows, merges: merges)).first)
        #expect(form.rows.map(\.statement.text) == ["委员5人", "2024年5月，2024年换届", "33学时", "1月、7月公布"])
        #expect(form.rows.map(\.statement.source.cell) == ["E3", "D4:E4", "E5", "E6"])
        #expect(form.rows.allSatisfy { $0.remark.isEmpty && $0.statement.tick == "是" })
    }

    @Test func givesAStatementMergedOverStandardsToEach() throws {
        var rows = Self.body
        rows[1][3] = ""
        let form = try #require(read(Worksheet([Self.heading] + rows, merges: ["D2:D3"])).first)
        #expect(form.rows.map(\.statement.text) == ["委员5人", "委员5人", "33学时", "1月、7月公布"])
    }

    @Test(
        arguments: [
            ("03机关一支部-工作台账", "机关一支部"), ("附件2：机关党总支（2026年）", "机关党总支"), ("台账_教学二党支部", "教学二党支部"), ("2026年工作台账", nil),
            ("12.外语学院党总支", "外语学院党总支"),
        ])
    func findsAUnitInANameOfAFile(_ name: String, _ unit: String?) {
        #expect(UnitNaming.unit(inName: name) == unit)
    }

    @Test func takesNoLabelForAUnit() throws {
        let rows = [["某学院党总支工作台账"], ["党总支名称：", "", "填表日期：2026年11月5日"], ["所属党总支："], Self.heading] + Self.body
        #expect(try #require(read(Worksheet(rows)).first).unit.isEmpty)
    }

    @Test func readsAPageBreakAsOneForm() throws {
        let form = read(Worksheet([Self.heading] + Self.body[..<2] + [Self.heading] + Self.body[2...]))
        #expect(form.count == 1)
        #expect(form.first?.rows.count == 4)
        #expect(form.first?.extra.isEmpty == true)
    }

    @Test func readsTwoFormsInOneSheet() throws {
        let first = [["某学院党总支工作台账"], ["党总支名称：甲党总支"], Self.heading] + Self.body
        let second = [["某学院党总支工作台账"], ["党总支名称：乙党总支"], Self.heading] + Self.body
        #expect(read(Worksheet(first + second)).map(\.unit) == ["甲党总支", "乙党总支"])
    }

    @Test func findsNoFormWhereThereIsNone() {
        #expect(read(Worksheet([["姓名", "学时"], ["张三", "32"]])).isEmpty)
        #expect(read(Worksheet([["某学院党总支工作台账"], ["具体标准", "落实情况"]])).isEmpty)
        #expect(read(Worksheet([])).isEmpty)
    }

    @Test(
        arguments: [
            ("马克思主义学院直属党支部", UnitKind.directBranch), ("机械学院党总支", .generalBranch), ("教学一支部", .directBranch),
            ("机关党总支第二党支部", .directBranch),
        ])
    func tellsKinds(_ name: String, _ kind: UnitKind) {
        #expect(UnitNaming.kind(of: name, label: "党总支（直属党支部）名称", template: Self.template) == kind)
    }
}
