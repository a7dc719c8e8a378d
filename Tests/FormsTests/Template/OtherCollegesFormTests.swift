import Compliance
import SpreadsheetML
import Testing

@testable import Forms

/// Three forms of other colleges from the blank sheet to verdicts on a filled copy of it, through the workbook a clerk reviews.
@Suite struct OtherCollegesFormTests {
    struct Form: Sendable, CustomTestStringConvertible {
        var name: String
        var rows: [[String]]
        var merges: [String]
        /// Hard requirements by standard, as subject and figure.
        var hard: [[String]]
        var kind: Template.Kind
        var testDescription: String { name }
    }

    /// Two header rows, points and deductions in the wording, categories merged and with their own points.
    static let scorecard = Form(
        name: "党建工作考核细则",
        rows: [
            ["滨海职业学院二级党组织党建工作考核细则（2026年）"], ["考核单位：", "", "", "", "考核日期："],
            ["考核项目", "考核内容", "评分标准", "分值", "扣分办法", "得分", ""], ["", "", "", "", "", "自评", "考评"],
            ["一、组织生活（60分）", "三会一课", "党员大会每季度召开1次，支委会每月召开1次，党课每季度1次。每少1次扣2分。", "20", "查记录，每少1次扣2分"],
            ["", "主题党日", "每月固定1天开展主题党日，党员参加率不低于90%，每低5个百分点扣1分。", "40", "查签到"],
            ["二、党员教育（40分）", "学习培训", "党员每年集中学习不少于32学时，书记不少于56学时，学时不足每人扣1分。", "20", "查学时"],
            ["", "工作计划", "年初制定年度工作计划并报学校党委备案，年末有总结。", "20", "查材料"], ["合计", "", "", "100"],
        ],
        merges: [
            "A1:G1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:G3", "A5:A6", "A7:A8", "A9:C9",
        ],
        hard: [
            ["支部党员大会 每季度 至少1次", "支委会 每月 至少1次", "党课 每季度 至少1次"], ["主题党日 每月 至少1次", "党员参加率 至少90%"],
            ["集中学习 每年 至少32学时", "集中学习 每年 至少56学时"], ["年度工作计划 制定", "年度工作计划 备案", "年终工作总结"],
        ], kind: .scorecard)

    /// Numbers in the cells, half of the standards in one cell with line breaks, bands for sections, the table away from the edge.
    static let checklist = Form(
        name: "规范化建设自查表",
        rows: [
            ["", "北山师范学院基层党支部规范化建设自查表"], ["", "填报支部：　　　　　　填报时间：　　年　月　日"],
            ["", "指标", "考核要点", "完成情况", "是否完成", "支撑材料"], ["", "一、班子建设"],
            ["", "1.班子配备", "（1）支部委员会由3至5人组成，设书记、组织委员、宣传委员、纪检委员\n（2）每届任期3年，任期届满按时换届\n（3）书记每年向党员大会述职1次", "", "", "换届批复；述职报告"],
            ["", "二、组织生活"], ["", "2.三会一课", "（1）每季度至少召开1次党员大会；\n（2）党小组会每月1次；\n（3）书记每年至少讲2次党课。", "", "", "会议记录本"],
            ["", "3.民主评议", "每年年底开展民主评议党员，评议结果在支部内公示不少于5天。", "", "", "评议汇总表"], ["", "4.党费", "党费按月收缴，每季度公示1次。"],
            ["", "填表人：", "", "", "审核人："],
        ], merges: ["B1:F1", "B2:F2", "B4:F4", "B6:F6"],
        hard: [
            ["委员 3至5人", "组织委员 宣传委员 纪检委员", "任期 3", "书记述职 每年 至少1次"], ["支部党员大会 每季度 至少1次", "党小组会 每月 至少1次", "党课 每年 至少2次"],
            ["民主评议党员 每年 至少1次", "公示 至少5天"], ["党费公布 每季度 至少1次"],
        ], kind: .checklist)

    /// Fields in cells of their own without colons, two levels of tasks, a statement split over two columns.
    static let ledger = Form(
        name: "工作责任清单",
        rows: [
            ["江南工程职业大学"], ["2026年度学生党支部工作责任清单"], ["党支部名称", "", "", "负责人", "", "日期", ""],
            ["序号", "工作任务", "", "工作要求", "落实情况", "", "是否达标"], ["", "一级", "二级", "", "完成时间", "具体举措", ""],
            ["1", "政治学习", "理论学习", "每月组织1次集中学习，全年不少于12次，每名党员撰写心得体会不少于2篇。"],
            ["2", "发展党员", "培养教育", "发展对象集中培训不少于3天，入党积极分子每半年考察1次。"],
            ["3", "服务育人", "志愿服务", "党员每年参加志愿服务不少于20小时，支部每学期组织志愿服务活动2次以上。"], ["说明：本清单由党支部填写，一式两份。"],
        ],
        merges: [
            "A1:G1", "A2:G2", "B4:C4", "A4:A5", "D4:D5", "E4:F4", "G4:G5", "A9:G9",
        ],
        hard: [
            ["集中学习 每月 至少1次", "集中学习 每年 至少12次", "心得体会 至少2篇"], ["集中培训 至少3天", "入党积极分子考察 每半年 至少1次"],
            ["志愿服务 每年 至少20小时", "志愿服务 每学期 至少2次"],
        ], kind: .ledger)

    @Test(arguments: [scorecard, checklist, ledger])
    func derivesTheHardRequirements(_ form: Form) throws {
        let template = try TemplateDerivation(sheets: [Worksheet(form.rows, merges: form.merges)]).template
        #expect(template.kind == form.kind)
        #expect(!template.id.hasPrefix("form-"))
        #expect(template.standards.map(\.id) == form.hard.indices.map { "\($0 + 1)" } || form.kind == .ledger)
        InventedFormTests.expect(template, form.hard)
        let hard = template.standards.flatMap(\.requirements).filter(\.isHard)
        #expect(hard.count { $0.remedy != nil } * 3 >= hard.count * 2, "\(hard.filter { $0.remedy == nil }.map(\.demand))")
    }

    @Test(arguments: [
        (checklist, "D5", "支委会委员3人，其中书记、组织委员、宣传委员、纪检委员各1人（组织委员兼纪检委员），2025年3月换届，任期3年，2026年1月书记向党员大会述职1次。", 0),
        (checklist, "D7", "召开党员大会4次，每季度1次；党小组会每月1次；书记讲党课1次。", 1), (ledger, "F6", "每月组织集中学习1次，全年12次，每名党员撰写心得体会1篇。", 0),
        (ledger, "F7", "发展对象参加集中培训4天，6月、12月对入党积极分子各考察1次。", 1),
    ])
    func judgesAFilledCopy(_ form: Form, _ cell: String, _ statement: String, standard: Int) throws {
        let reviewed = try Self.reviewed(form)
        var rows = form.rows
        let reference = try #require(CellReference(cell))
        while rows[reference.row - 1].count < reference.column { rows[reference.row - 1].append("") }
        rows[reference.row - 1][reference.column - 1] = statement
        let submissions = FormReader(templates: [reviewed]).submissions(in: [Worksheet(rows, merges: form.merges)])
        let judged = SubmissionJudge(today: Day(2026, 12, 20)).judge(try #require(submissions.first))
        #expect(judged.submission.missing.isEmpty)
        #expect(judged.submission.extra.isEmpty)
        #expect(judged.submission.rows.map(\.standardOffset) == Array(reviewed.standards.indices))
        let fails = statement.contains("党课1次") || statement.contains("心得体会1篇")
        #expect(judged.assessments[standard].verdict == (fails ? .notMet : .met), "\(judged.assessments[standard])")
    }

    @Test func sumsAFilledScorecard() throws {
        var rows = Self.scorecard.rows
        for (row, score) in zip(4...7, ["20", "38.5", "十八", "9"]) { rows[row] += ["", score] }
        let submissions = FormReader(templates: [try Self.reviewed(Self.scorecard)]).submissions(
            in: [Worksheet(rows, merges: Self.scorecard.merges)])
        let judged = SubmissionJudge(today: Day(2026, 12, 20)).judge(try #require(submissions.first))
        #expect(judged.score?.total == 85.5)
        #expect(judged.score?.grade == "良好")
        #expect(judged.score?.sanction == nil)
        #expect(judged.assessments.map(\.verdict) == [.met, .met, .met, .notMet])
    }

    /// The template as it comes back from the workbook that `template derive` writes.
    private static func reviewed(_ form: Form) throws -> Template {
        let derivation = try TemplateDerivation(sheets: [Worksheet(form.rows, merges: form.merges)])
        let bytes = try BlankForm.workbook(for: derivation.template, rules: true, notes: derivation.notes)
        return try TemplateFile.decode(workbook: WorkbookReader(bytes: bytes))
    }
}
