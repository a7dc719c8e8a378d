import Testing

@testable import Compliance

/// 必谈 by the sheet of talks: what it shows, what it lacks, and what it leaves open.
@Suite struct TalkRulesTests {
    /// One row: 谈话人 / 谈话对象 / 对象身份 / 主要内容.
    private static func talks(_ rows: [String], year: Int = 2026) -> EvidenceSheet<TalkRecord> {
        EvidenceSheet(
            name: "谈心谈话", range: "A2:E9",
            records: rows.enumerated().map { offset, row in
                let cells = row.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
                func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
                return TalkRecord(
                    row: offset + 2, date: RecordDate(year: year, month: 5, day: 8), holder: cell(0), partner: cell(1),
                    partnerKind: cell(2), topic: cell(3))
            })
    }

    private static func roster(_ names: [String]) -> EvidenceSheet<MemberRecord> {
        EvidenceSheet(
            name: "党员名册", range: "A2:E9", records: names.enumerated().map { MemberRecord(row: $0 + 2, name: $1, category: "正式") })
    }

    private static func settle(_ party: String, _ fill: (inout Evidence) -> Void) -> EvidenceFinding? {
        let context = EvidenceRulesTests.context(Day(2026, 12, 8), fill)
        let check = PartiesCheck(subject: Subject("谈心谈话"), parties: [Subject(party)])
        return EvidenceRulesTests.settle(.parties(check), context)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var party: String
        var rows: [String]
        var roster: [String] = []
        var hasOfficers = true
        var outcome: Outcome
        var missing = ""
        var testDescription: String { "\(party) \(rows)" }
    }

    static let cases: [Case] = [
        // 班子成员: 沈慕云 书记, 章予安 组织委员, 梁书恒 宣传委员.
        Case(party: "委员之间", rows: ["沈慕云/章予安", "沈慕云/梁书恒"], outcome: .satisfied),
        Case(party: "委员之间", rows: ["沈慕云/章予安、梁书恒"], outcome: .satisfied),
        Case(party: "委员之间", rows: ["书记沈慕云/其他委员"], outcome: .satisfied),
        Case(party: "委员之间", rows: ["沈慕云///支部委员之间谈心谈话"], outcome: .satisfied),
        Case(party: "委员之间", rows: ["沈慕云/章予安"], outcome: .violated, missing: "未见梁书恒与其他委员谈话"),
        Case(party: "委员之间", rows: ["沈慕云/江渡/党员"], outcome: .violated, missing: "未见委员之间谈话记录"),
        Case(party: "委员之间", rows: ["沈慕云/章予安", "沈慕云/某同事"], outcome: .unstated, missing: "未见梁书恒与其他委员谈话"),
        Case(party: "委员之间", rows: ["书记林照晚/组织委员何望舒"], hasOfficers: false, outcome: .satisfied),
        Case(party: "委员之间", rows: ["林照晚（书记）与何望舒（支委）"], hasOfficers: false, outcome: .satisfied),

        Case(party: "委员与党员", rows: ["沈慕云/江渡", "章予安/温言"], roster: ["沈慕云", "江渡", "温言"], outcome: .satisfied),
        Case(party: "委员与党员", rows: ["沈慕云/全体党员"], roster: ["沈慕云", "江渡", "温言"], outcome: .satisfied),
        Case(party: "委员与党员", rows: ["沈慕云///与每位党员谈心谈话"], roster: ["沈慕云", "江渡"], outcome: .satisfied),
        Case(party: "委员与党员", rows: ["沈慕云/江渡"], roster: ["江渡", "温言", "秦牧野"], outcome: .violated, missing: "缺温言、秦牧野"),
        Case(
            party: "委员与党员", rows: ["沈慕云/江渡"], roster: ["江渡", "温言", "秦牧野", "白露生", "叶听澜"], outcome: .violated,
            missing: "缺温言、秦牧野、白露生等4人"),
        // Two members talking with each other are no talk of an officer's.
        Case(party: "委员与党员", rows: ["沈慕云/江渡", "江渡/温言"], roster: ["江渡", "温言"], outcome: .violated, missing: "缺温言"),
        // 党员 without a name may be any of them.
        Case(party: "委员与党员", rows: ["沈慕云/学生党员"], roster: ["江渡", "温言"], outcome: .unstated, missing: "缺江渡、温言"),
        Case(party: "委员与党员", rows: ["沈慕云/江渡/党员"], outcome: .unstated, missing: "未附党员名册，不能核对是否每人谈到"),
        Case(party: "委员与党员", rows: ["沈慕云/章予安"], outcome: .violated, missing: "未见委员与党员谈话记录"),

        Case(party: "委员与党外师生", rows: ["沈慕云/苏若川/党外教师"], outcome: .satisfied),
        Case(party: "委员与党外师生", rows: ["沈慕云/学生程以宁（入党积极分子）"], outcome: .satisfied),
        Case(party: "委员与党外师生", rows: ["沈慕云///与党外教师谈心谈话"], outcome: .satisfied),
        Case(party: "委员与党外师生", rows: ["沈慕云/章予安", "沈慕云/江渡/党员"], outcome: .violated, missing: "未见与党外师生谈话记录"),
        Case(party: "委员与党外师生", rows: ["沈慕云/某同事"], outcome: .unstated, missing: "未见与党外师生谈话记录"),
        // A member's own talk with a colleague is none of an officer's; the league's secretary is no officer.
        Case(party: "委员与党外师生", rows: ["江渡/苏若川/党外教师"], roster: ["江渡"], outcome: .violated, missing: "未见与党外师生谈话记录"),
        Case(party: "委员与党外师生", rows: ["团支部书记/苏若川/党外教师"], outcome: .unstated, missing: "未见与党外师生谈话记录"),
    ]

    @Test(arguments: cases)
    func aSheetOfTalksIsReadByPersons(talk: Case) throws {
        let finding = try #require(
            Self.settle(talk.party) { evidence in
                evidence.talks = Self.talks(talk.rows)
                if talk.hasOfficers { evidence.officers = EvidenceRulesTests.officers }
                if !talk.roster.isEmpty { evidence.members = Self.roster(talk.roster) }
            })
        #expect(finding.outcome == talk.outcome)
        #expect(finding.missing == talk.missing)
    }

    @Test func aRosterMayNameTheOfficers() throws {
        let finding = try #require(
            Self.settle("委员之间") {
                $0.talks = Self.talks(["沈慕云/章予安"])
                $0.members = EvidenceSheet(
                    name: "党员名册", range: "A2:E9",
                    records: [
                        MemberRecord(row: 2, name: "沈慕云", office: "书记"), MemberRecord(row: 3, name: "章予安", office: "组织委员"),
                        MemberRecord(row: 4, name: "江渡", office: "党员"),
                    ])
            })
        #expect(finding.outcome == .satisfied)
    }

    @Test func talksAmongMeetingsCount() throws {
        let finding = try #require(
            Self.settle("委员之间") {
                $0.officers = EvidenceRulesTests.officers
                $0.meetings = EvidenceSheet(
                    name: "会议活动记录", range: "A2:F9",
                    records: [
                        MeetingRecord(
                            row: 2, date: RecordDate(year: 2026, month: 3), type: "谈心谈话", topic: "支委之间谈心", speaker: "沈慕云"),
                        MeetingRecord(row: 3, date: RecordDate(year: 2026, month: 3), type: "党课", speaker: "沈慕云"),
                    ])
            })
        #expect(finding.outcome == .satisfied)
        #expect(finding.source.sheet == "会议活动记录")
    }

    /// Among meetings not every talk may have been entered: what is not there stays open.
    @Test(arguments: [
        ("委员之间", Outcome.unstated, "未见梁书恒与其他委员谈话"), ("委员与党外师生", .unstated, "未见与党外师生谈话记录"), ("委员与党员", .unstated, "缺温言"),
    ])
    func talksAmongMeetingsLackNothing(party: String, outcome: Outcome, missing: String) throws {
        let finding = try #require(
            Self.settle(party) {
                $0.officers = EvidenceRulesTests.officers
                $0.members = Self.roster(["江渡", "温言"])
                let date = RecordDate(year: 2026, month: 3)
                $0.meetings = EvidenceSheet(
                    name: "会议活动记录", range: "A2:F9",
                    records: [
                        MeetingRecord(row: 2, date: date, type: "谈心谈话", speaker: "沈慕云", partner: "章予安"),
                        MeetingRecord(row: 3, date: date, type: "谈心谈话", speaker: "沈慕云", partner: "江渡"),
                    ])
            })
        #expect(finding.outcome == outcome)
        #expect(finding.missing == missing)
    }

    @Test(arguments: ["委员之间", "委员与党员", "委员与党外师生"])
    func withoutTalksOfTheYearNothingIsSaid(party: String) {
        #expect(Self.settle(party) { $0.officers = EvidenceRulesTests.officers } == nil)
        #expect(Self.settle(party) { $0.talks = Self.talks(["沈慕云/章予安"], year: 2024) } == nil)
    }

    @Test(
        arguments: [
            ("班子成员之间", 2, Outcome.satisfied, ""), ("班子成员之间", 3, .violated, "差1次"), ("支部负责人与党员", 1, .satisfied, ""),
            ("支部负责人与党员", 2, .violated, "差1次"), ("班子成员与党员", 2, .satisfied, ""),
        ] as [(String, Double, Outcome, String)])
    func talksAreCounted(actor: String, least: Double, outcome: Outcome, missing: String) throws {
        let context = EvidenceRulesTests.context(Day(2026, 12, 8)) {
            $0.officers = EvidenceRulesTests.officers
            $0.talks = Self.talks(["沈慕云/章予安", "沈慕云/梁书恒", "沈慕云/江渡/党员", "章予安/温言/党员"])
        }
        let check = EvidenceRulesTests.times("谈心谈话", least, per: .year, actor: actor)
        let finding = try #require(EvidenceRulesTests.settle(check, context))
        #expect(finding.outcome == outcome)
        #expect(finding.missing == missing)
    }
}
