import Compliance
import SpreadsheetML
import Testing

@testable import Forms

/// Blank forms of colleges that no built-in template knows, in other layouts and words.
@Suite struct InventedFormTests {
    /// Two header rows, section bands over the table, documents, no category column.
    @Test func checklistWithSectionBands() throws {
        let sheet = Self.sheet(
            [
                ["滨江学院基层党支部规范化建设自查清单"], ["单位：            所属党总支：            自查时间："],
                ["序号", "建设要求", "自查", "", "支撑材料"], ["", "", "是否完成", "情况说明", ""], ["一、组织生活"],
                ["1", "支部党员大会每季度至少召开一次，支部委员会每月召开一次。", "", "", "会议记录本"], ["2", "党员领导干部每年为基层党员讲党课不少于2次。", "", "", "党课讲稿"],
                ["二、队伍建设"], ["3", "支部委员会由3至7名委员组成，任期3年，按期换届。", "", "", "选举材料"], ["4", "党员每年参加集中轮训时间不少于40学时。", "", "", "培训台账"],
                ["5", "教师党员积极参与教学改革，发挥示范引领作用。", "", "", ""], ["填表人：          书记（签字）："],
            ],
            merges: ["A1:E1", "A2:E2", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "A5:E5", "A8:E8", "A12:E12"])
        let derivation = try TemplateDerivation(sheets: [Worksheet(sheet)])
        let template = derivation.template
        #expect(template.title == "滨江学院基层党支部规范化建设自查清单")
        #expect(template.kind == .checklist)
        #expect(template.fields.map(\.role) == [.unit, .parent, .date])
        #expect(template.standards.map(\.category) == ["一、组织生活", "一、组织生活", "二、队伍建设", "二、队伍建设", "二、队伍建设"])
        Self.expect(
            template,
            [
                ["支部党员大会 每季度 至少1次", "支部委员会 每月 至少1次"], ["党课 每年 至少2次"], ["委员 3至7人", "任期 3"], ["集中轮训 每年 至少40学时"], [],
            ])
        #expect(template.standards[4].requirements.count == 1)
        #expect(template.standards[4].requirements.allSatisfy { !$0.isHard })
    }

    /// A scorecard whose points stand in brackets beside them and whose total is a row.
    @Test func scorecard() throws {
        let sheet = Self.sheet(
            [
                ["附件3"], ["海曙大学党支部年度考核计分表"], ["支部名称：", "", "考核时间：", ""], ["考核项目", "考核内容", "分值", "得分"],
                ["组织建设", "设纪检委员，党小组每组不少于3人。", "10", ""], ["", "每年3月、9月向全体党员公布党费收缴情况。", "10", ""],
                ["组织生活", "每两个月组织1次专题学习，参学率不低于90%。", "15", ""], ["", "制定年度工作计划并报学院党委备案。", "5", ""], ["合计", "", "40", ""],
            ],
            merges: ["A2:D2", "A5:A6", "A7:A8", "A9:B9"])
        let template = try TemplateDerivation(sheets: [Worksheet(sheet)]).template
        #expect(template.kind == .scorecard)
        #expect(template.standards.map(\.points) == [10, 10, 15, 5])
        #expect(template.standards.map(\.category) == ["组织建设", "组织建设", "组织生活", "组织生活"])
        #expect(template.resultLabel == "合计")
        #expect(template.fields.map(\.role) == [.unit, .date])
        Self.expect(
            template,
            [
                ["纪检委员", "党小组 至少3人"], ["党费公布 3月", "党费公布 9月"], ["专题学习 每两月 至少1次", "参学率 至少90%"],
                ["年度工作计划", "年度工作计划 备案"],
            ])
    }

    /// A registration form with the wording between the answers, and standards that only differ in their figures.
    @Test func registration() throws {
        let sheet = Self.sheet(
            [
                ["直属党支部达标创建申报表"], ["申报支部名称：", "", "申报日期：", ""], ["类别", "达标标准", "自评情况", "上级验收意见"],
                ["班子", "支部班子成员不少于3人，专职副书记1名。", "", ""], ["", "书记每学期至少讲1次党课，支委每年至少讲1次党课。", "", ""],
                ["发展党员", "入党积极分子与发展对象的比例不低于2:1，发展对象集中培训不少于3天或24学时。", "", ""], ["验收结论", "", "", ""],
            ],
            merges: ["A1:D1", "A4:A5", "A7:B7", "C7:D7"])
        let template = try TemplateDerivation(sheets: [Worksheet(sheet)]).template
        #expect(template.kind == .registration)
        #expect(template.unitKinds == [.directBranch])
        #expect(template.resultLabel == "验收结论")
        Self.expect(
            template,
            [
                ["班子成员 至少3人", "专职副书记 至少1人"], ["党课 每学期 至少1次", "党课 每年 至少1次"],
                ["入党积极分子 比 2", "集中培训 至少3天 至少24学时"],
            ])
    }

    @Test func aSheetWithoutATableIsRefused() {
        let sheet = Self.sheet([["通知"], ["请各支部于月底前报送材料。"]], merges: [])
        #expect(throws: TemplateError.self) { try TemplateDerivation(sheets: [Worksheet(sheet)]) }
    }

    private static func sheet(_ rows: [[String]], merges: [String]) -> WorksheetContent {
        var sheet = WorksheetContent(name: "表")
        for row in rows { sheet.append(row.map { $0.isEmpty ? CellContent() : .text($0) }) }
        sheet.merges = merges.compactMap { CellRange($0) }
        return sheet
    }

    /// Each line's words all stand in the outline of one hard requirement, and there are no more hard ones than lines.
    static func expect(_ template: Template, _ expected: [[String]], sourceLocation: SourceLocation = #_sourceLocation) {
        for (standard, lines) in zip(template.standards, expected) {
            let hard = standard.requirements.filter(\.isHard).map(describe)
            #expect(hard.count == lines.count, "\(standard.text): \(hard)", sourceLocation: sourceLocation)
            for line in lines {
                let words = line.split(separator: " ")
                #expect(
                    hard.contains { text in words.allSatisfy { text.contains($0) } }, "\(line) in \(hard)",
                    sourceLocation: sourceLocation)
            }
        }
    }

    private static func describe(_ requirement: Requirement) -> String {
        let names = requirement.check.subjects.map { ([$0.concept] + $0.terms).joined(separator: "/") }.joined(separator: " ")
        switch requirement.check {
        case .measure(let measure):
            let period = measure.period.map { TemplateVocabulary.word($0, in: TemplateVocabulary.periods) } ?? ""
            return "\(names) \(period) \(BoundText.encode(measure.bounds))"
        case .ratio(let ratio): return "\(names) 比 \(YAMLText.number(ratio.least))"
        case .schedule(let schedule): return "\(names) \(schedule.months.map { "\($0)月" }.joined())"
        case .term(let term): return "任期 \(term.years)"
        case .practice(let practice): return "\(names) \(practice.acts.joined(separator: "、"))"
        case .parties, .elements: return names
        }
    }
}
