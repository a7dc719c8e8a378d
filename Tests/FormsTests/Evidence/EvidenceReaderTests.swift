import Compliance
import SpreadsheetML
import Testing

@testable import Forms

@Suite struct EvidenceReaderTests {
    @Test func readsMeetingsInAnyOrderOfColumns() throws {
        let sheet = Worksheet([
            ["2026年会议活动记录"], ["序号", "会议类型", "召开时间", "主持人", "实到", "备注"], ["1", "支委会", "3月5日", "张三", "5人", "无"],
            ["2", "党课", "2026.4.1", "李四", "", ""], ["合计", "2"],
        ])
        let meetings = try #require(EvidenceReader.evidence(in: [sheet]).meetings)
        #expect(meetings.records.map(\.type) == ["支委会", "党课"])
        #expect(
            meetings.records.map(\.date) == [RecordDate(year: 2026, month: 3, day: 5), RecordDate(year: 2026, month: 4, day: 1)])
        #expect(meetings.records.first?.present == 5)
        #expect(meetings.range == "B3:E4")
    }

    @Test func tellsTheKindsApart() {
        let evidence = EvidenceReader.evidence(in: [
            Worksheet([["姓名", "党员类别", "身份", "入党日期", "所在支部"], ["张三", "正式", "教工", "2010-07-01", "一支部"]], name: "a"),
            Worksheet([["姓名", "职务", "日期", "内容", "学时", "形式"], ["张三", "书记", "2026-03-01", "党章", "8学时", "集中学习"]], name: "b"),
            Worksheet([["月份", "应缴人数", "实缴人数", "金额", "公示日期"], ["1月", "20", "20", "300", "2026-01-09"]], name: "c"),
            Worksheet([["姓名", "党内职务", "任职日期", "专兼职", "学历", "职称"], ["张三", "书记", "2024-03", "专职", "硕士", "教授"]], name: "d"),
            Worksheet([["姓名", "阶段", "身份", "确定日期", "培训学时"], ["王五", "发展对象", "学生", "2026/5/1", "24"]], name: "e"),
        ])
        #expect(evidence.members?.records.first?.category == "正式")
        #expect(evidence.hours?.records.first?.hours == 8)
        #expect(evidence.dues?.records.first?.month == RecordDate(year: 2026, month: 1))
        #expect(evidence.officers?.records.first?.since == RecordDate(year: 2024, month: 3))
        #expect(evidence.candidates?.records.first?.trainingHours == 24)
        #expect(evidence.meetings == nil)
    }

    @Test func readsTalksOfEitherLayout() throws {
        let pairs = Worksheet([
            ["谈心谈话记录表"], ["序号", "谈话时间", "谈话人", "谈话对象", "对象身份", "谈话内容"], ["1", "2026.5.6", "沈慕云", "江渡、温言", "党员", "思想"],
        ])
        let both = Worksheet([["日期", "谈话双方", "主题"], ["5月8日", "沈慕云、章予安", "换届"]], name: "2026谈心")
        let talks = try #require(EvidenceReader.evidence(in: [pairs, both]).talks)
        #expect(talks.records.map(\.holder) == ["沈慕云", "沈慕云、章予安"])
        #expect(talks.records.map(\.partner) == ["江渡、温言", ""])
        #expect(talks.records.map(\.partnerKind) == ["党员", ""])
        #expect(talks.records.last?.date == RecordDate(year: 2026, month: 5, day: 8))
    }

    /// A roster with offices stays a roster; a list of officers with their degrees stays one.
    @Test(arguments: [
        (["姓名", "党员类别", "入党日期", "党内职务"], "党员名册", true), (["姓名", "性别", "党内职务", "入党时间", "学历"], "党员名册", true),
        (["姓名", "党内职务", "任职日期", "学历", "入党时间"], "班子成员", false),
    ])
    func rostersMayNameOffices(headings: [String], name: String, isRoster: Bool) {
        let evidence = EvidenceReader.evidence(in: [Worksheet([headings, headings.map { $0 == "姓名" ? "张三" : "书记" }], name: name)])
        #expect((evidence.members != nil) == isRoster)
        #expect((evidence.officers != nil) == !isRoster)
        if isRoster { #expect(evidence.members?.records.first?.office == "书记") }
    }

    @Test func aTalkAmongMeetingsKeepsItsPartner() throws {
        let sheet = Worksheet([["日期", "类型", "主题", "主持人", "谈话对象"], ["2026-05-06", "谈心谈话", "", "沈慕云", "江渡"]], name: "会议活动记录")
        #expect(EvidenceReader.evidence(in: [sheet]).meetings?.records.first?.partner == "江渡")
    }

    @Test func passesOverOtherSheets() {
        #expect(
            EvidenceReader.evidence(in: [Worksheet([["填表说明"], ["1.由单位填写"]]), Worksheet([["姓名", "电话"], ["张三", "1"]])])
                == Evidence())
    }
}
