import Compliance
import SpreadsheetML
import Testing

@testable import Forms

/// Blank forms with what clerks put around a table: merged wordings, headings over headings, bands, notes and signatures below.
@Suite struct FramedFormTests {
    /// Two header rows with the same words under different ones, the wording merged over two columns, numbered notes.
    @Test func registrationUnderTwoHeaderRows() throws {
        let rows: [[String]] = [
            ["附件3"], ["滨海师范学院“样板党支部”创建验收登记表"], ["支部全称：", "", "", "", "支部书记：", "", "填报日期："],
            ["创建指标", "", "达标要求", "", "支部自评", "", "学院党委验收", ""], ["一级", "二级", "", "", "结论", "自评依据", "结论", "意见"],
            ["组织健全", "班子设置", "支部委员会由3至5名委员组成，设书记1名、纪检委员1名。"],
            ["", "三会一课", "每月至少召开支委会1次、党小组会1次；支部书记每年至少讲党课2次。"],
            ["", "谈心谈话", "支部书记与支部委员之间、支部委员与党员之间每半年至少谈心谈话1次。"],
            ["", "民主评议", "每年12月底前开展民主评议党员1次。"],
            ["教育管理", "学时", "党员年度集中学习不少于40学时，新发展党员在入党后一年内参加不少于24学时的集中培训。"],
            ["", "发展党员", "发展对象须经不少于3天的短期集中培训。"], ["", "党费", "按月足额收缴党费，每季度在支部范围内公示收缴情况。"],
            ["保障", "经费", "支部活动经费每名党员每年不低于200元。"], ["自评结论"], ["注：1.“自评依据”栏须写明时间、次数、人数。"],
        ]
        let merges =
            ["A2:H2", "A4:B4", "C4:D5", "E4:F4", "G4:H4", "A6:A9", "A10:A12", "B14:H14", "A15:H15"]
            + (6...13).map { "C\($0):D\($0)" }
        let template = try derived(rows, merges)
        #expect(template.kind == .registration)
        #expect(template.fields.map(\.role) == [.unit, .other, .date])
        #expect(
            template.columns.map(\.role) == [.category, .item, .standard, .other, .selfAssessment, .statement, .verdict, .gap])
        #expect(template.footnotes == ["注：1.“自评依据”栏须写明时间、次数、人数。"])
        InventedFormTests.expect(
            template,
            [
                ["委员 3至5人", "书记 至少1人", "纪检委员 至少1人"], ["支委会 每月 至少1次", "党小组会 每月 至少1次", "党课 每年 至少2次"],
                ["支部书记与支部委员之间 每半年 至少1次", "支部委员与党员 每半年 至少1次"], ["民主评议党员 每年 至少1次"],
                ["集中学习 每年 至少40学时", "集中培训 至少24学时"], ["集中培训 至少3天"], ["党费收缴 每月 至少1次", "党费公布 每季度 至少1次"],
                ["经费 至少200元/人"],
            ])
        let hard = template.standards.flatMap(\.requirements).filter(\.isHard)
        #expect(hard.map(\.demand).contains("每月党小组会1次"))
        #expect(
            hard.allSatisfy { requirement in
                guard case .measure(let measure) = requirement.check, measure.subject.concept == "民主评议党员" else { return true }
                return measure.actor == nil
            })
    }

    /// Section bands, a column of ticks under a name of its own, a dash for no document, signatures below.
    @Test func checklistWithTicksAndSignatures() throws {
        let rows: [[String]] = [
            ["云岭职业学院2026年度党建工作任务落实要点对照清单"], ["党支部（盖章）", "", "", "对照日期"],
            ["项次", "工作要点及完成标准", "支撑材料清单", "完成与否", "实际完成情况", "问题与整改打算"], ["第一部分  政治建设"],
            ["1", "理论学习：支部每月组织集体学习不少于2次，党员撰写心得体会全年不少于4篇。", "1.学习记录\n2.心得体会"],
            ["2", "领学促学：书记每学期为党员讲党课至少1次，邀请校领导或专家讲课全年不少于1次。", "党课讲稿"], ["第二部分  组织建设"],
            ["3", "支委会成员每人联系1至2名入党积极分子，联系人每季度至少谈话一次并有记录。", "谈话记录"],
            ["4", "全年发展学生党员占比控制在70%以上，材料合格率100%。", "—"], ["5", "年内召开组织生活会2次（含专题1次）。", "会议记录"],
            ["6", "设立党员示范岗不少于3个，走访慰问困难党员1次，慰问覆盖率100%。", "慰问台账"],
            ["7", "党务公开栏每月更新，设置班子成员、党费收缴、发展党员、活动掠影四个栏目。", "照片"], ["8", "完成上级交办的其他工作。", "无"],
            ["备注", "佐证材料装订成册备查。"], ["填表人：", "", "", "支部书记签字："],
        ]
        let template = try derived(rows, ["A1:F1", "A4:F4", "A7:F7", "B14:F14", "B2:C2", "E2:F2"])
        #expect(template.kind == .checklist)
        #expect(template.columns.map(\.role) == [.number, .standard, .documents, .verdict, .statement, .gap])
        #expect(template.standards.map(\.documents.count) == [2, 1, 1, 0, 1, 1, 1, 0])
        InventedFormTests.expect(
            template,
            [
                ["集中学习 每月 至少2次", "心得体会 每年 至少4篇"], ["党课 每学期 至少1次", "党课 每年 至少1次"], ["联系入党积极分子", "谈心谈话 每季度 至少1次"],
                ["发展学生党员占比 至少70%", "材料合格率 至少100%"], ["组织生活会 每年 至少2次", "专题组织生活会 至少1次"],
                ["示范岗 至少3个", "走访慰问 至少1次", "慰问覆盖率 至少100%"], ["公开栏更新 每月 至少1次", "班子成员 党费收缴 活动掠影"], [],
            ])
    }

    private func derived(_ rows: [[String]], _ merges: [String]) throws -> Template {
        try TemplateDerivation(sheets: [Worksheet(rows, merges: merges)]).template
    }
}
