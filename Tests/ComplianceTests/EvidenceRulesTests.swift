import Testing

@testable import Compliance

@Suite struct EvidenceRulesTests {
    static func context(_ asOf: Day, _ fill: (inout Evidence) -> Void) -> UnitContext {
        var evidence = Evidence()
        fill(&evidence)
        return UnitContext(unit: "某支部", kind: .branch, asOf: asOf, evidence: evidence)
    }

    static func settle(_ check: Check, _ context: UnitContext) -> EvidenceFinding? {
        EvidenceRules.settle(Requirement(id: "1.a", demand: "", isHard: true, check: check), in: context, lexicon: .standard)
    }

    static func meetings(_ type: String, _ months: [Int], year: Int = 2026, speakers: [String] = []) -> [MeetingRecord] {
        months.enumerated().map { offset, month in
            MeetingRecord(
                row: offset + 2, date: RecordDate(year: year, month: month, day: 10), type: type,
                speaker: offset < speakers.count ? speakers[offset] : "")
        }
    }

    static func times(_ concept: String, _ least: Double = 1, per period: Period, actor: String? = nil, each: Bool = false)
        -> Check
    {
        .measure(
            Measure(
                subject: Subject(concept), bounds: [Bound(least: least, unit: "次")], period: period, actor: actor, perActor: each)
        )
    }

    struct Count: Sendable {
        var type = "中心组学习"
        var months: [Int]
        var period: Period
        var asOf: Day
        var outcome: Outcome
        var missing: String
    }

    @Test(arguments: [
        Count(months: Array(1...11), period: .month, asOf: Day(2026, 12, 8), outcome: .satisfied, missing: ""),
        Count(
            months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11], period: .month, asOf: Day(2026, 12, 8), outcome: .violated, missing: "缺8月"),
        Count(months: [1, 2, 3, 4, 5], period: .month, asOf: Day(2026, 6, 29), outcome: .satisfied, missing: ""),
        Count(months: [1, 2, 3, 4, 5], period: .month, asOf: Day(2026, 6, 30), outcome: .violated, missing: "缺6月"),
        Count(months: [2, 5, 11], period: .quarter, asOf: Day(2026, 12, 20), outcome: .violated, missing: "缺第三季度"),
        Count(months: [2, 5, 8], period: .quarter, asOf: Day(2026, 12, 20), outcome: .satisfied, missing: ""),
        Count(months: [9], period: .halfYear, asOf: Day(2026, 11, 1), outcome: .violated, missing: "缺上半年"),
        Count(months: [4], period: .semester, asOf: Day(2026, 11, 1), outcome: .satisfied, missing: ""),
        Count(months: [9], period: .semester, asOf: Day(2026, 11, 1), outcome: .violated, missing: "缺春季学期"),
        Count(months: [1], period: .year, asOf: Day(2026, 11, 1), outcome: .satisfied, missing: ""),
        Count(type: "理论学习中心组", months: [1, 2, 4], period: .month, asOf: Day(2026, 5, 3), outcome: .violated, missing: "缺3月"),
    ])
    func recordsAreCountedByPeriod(count: Count) throws {
        let context = Self.context(count.asOf) {
            $0.meetings = EvidenceSheet(name: "会议活动记录", range: "A2:F31", records: Self.meetings(count.type, count.months))
        }
        let finding = try #require(Self.settle(Self.times("中心组学习", per: count.period), context))
        #expect(finding.outcome == count.outcome)
        #expect(finding.missing == count.missing)
        #expect(finding.count == Double(count.months.count))
    }

    @Test func aFormOfJanuaryReportsOnTheYearBefore() throws {
        let context = Self.context(Day(2027, 1, 12)) {
            $0.meetings = EvidenceSheet(name: "会议", range: "A2:F31", records: Self.meetings("党课", [2, 5, 11]))
        }
        let finding = try #require(Self.settle(Self.times("党课", per: .quarter), context))
        #expect(finding.missing == "缺第三季度")
    }

    @Test(arguments: ["支委会", "党小组会"])
    func aSheetWithoutTheKindCoversNothing(type: String) {
        let context = Self.context(Day(2026, 12, 1)) {
            $0.meetings = EvidenceSheet(name: "会议", range: "A2:F31", records: Self.meetings(type, [1, 2]))
        }
        #expect(Self.settle(Self.times("支部党员大会", per: .quarter), context) == nil)
    }

    @Test(arguments: [
        ("支部党员大会", "支部党员大会"), ("党员大会", "支部党员大会"), ("支部委员会", "支委会"), ("民主评议", "民主评议党员"), ("主题党日活动", "主题党日"),
        ("党小组会学习", "党小组会"), ("党政联席会", "党政联席会议"), ("总支委员会会议", "党总支会议"),
    ])
    func recordsResolveToTypes(words: String, name: String) {
        #expect(MeetingType(record: words)?.name == name)
    }

    @Test func theLowestPersonDecidesOnHours() throws {
        let context = Self.context(Day(2026, 12, 8)) {
            $0.hours = EvidenceSheet(
                name: "学时", range: "A2:F9",
                records: [
                    HoursRecord(row: 2, name: "沈慕云", position: "书记", date: RecordDate(year: 2026, month: 3), hours: 30),
                    HoursRecord(row: 3, name: "沈慕云", position: "书记", date: RecordDate(year: 2026, month: 8), hours: 28),
                    HoursRecord(row: 4, name: "江渡", position: "党员", date: RecordDate(year: 2026, month: 4), hours: 28),
                    HoursRecord(row: 5, name: "江渡", position: "党员", date: RecordDate(year: 2025, month: 4), hours: 40),
                ])
        }
        func hours(_ least: Double, _ actor: String) -> Check {
            .measure(
                Measure(
                    subject: Subject("集中学习培训"), bounds: [Bound(least: least, unit: "学时")], period: .year, actor: actor,
                    perActor: true))
        }
        let members = try #require(Self.settle(hours(32, "党员"), context))
        #expect(members.outcome == .violated)
        #expect(members.missing == "江渡28学时，差4学时")
        let leaders = try #require(Self.settle(hours(56, "书记和班子成员"), context))
        #expect(leaders.outcome == .satisfied)
        #expect(leaders.found == "台账1人，最低58学时")
    }

    static let officers = EvidenceSheet(
        name: "班子成员", range: "A2:F4",
        records: [
            OfficerRecord(row: 2, name: "沈慕云", office: "书记", since: RecordDate(year: 2023, month: 5, day: 20), fullTime: "专职"),
            OfficerRecord(row: 3, name: "章予安", office: "组织委员", since: RecordDate(year: 2023, month: 5, day: 20)),
            OfficerRecord(row: 4, name: "梁书恒", office: "宣传委员", since: RecordDate(year: 2025, month: 1, day: 9)),
        ])

    @Test(
        arguments: [
            ("委员", 3, 5, Outcome.satisfied, ""), ("委员", 5, 7, .violated, "差2人"), ("书记", 1, 1, .satisfied, ""),
            ("副书记", 1, 1, .violated, "差1人"),
        ] as [(String, Double, Double, Outcome, String)])
    func officersAreCounted(concept: String, least: Double, most: Double, outcome: Outcome, missing: String) throws {
        let context = Self.context(Day(2026, 12, 1)) { $0.officers = Self.officers }
        let check = Check.measure(Measure(subject: Subject(concept), bounds: [Bound(least: least, most: most, unit: "人")]))
        let finding = try #require(Self.settle(check, context))
        #expect(finding.outcome == outcome)
        #expect(finding.missing == missing)
    }

    @Test(arguments: [
        ([3], Day(2026, 5, 20), Outcome.satisfied), ([3], Day(2026, 5, 21), .violated), ([3, 4], Day(2027, 5, 21), .violated),
    ])
    func aTermRunsFromTheDayMostTookOffice(years: [Int], asOf: Day, outcome: Outcome) throws {
        let context = Self.context(asOf) { $0.officers = Self.officers }
        #expect(try #require(Self.settle(.term(TermCheck(subject: Subject("支部委员会"), years: years)), context)).outcome == outcome)
    }

    @Test func aTermBetweenTheLengthsAllowedIsLeftOpen() {
        let context = Self.context(Day(2026, 11, 1)) { $0.officers = Self.officers }
        #expect(Self.settle(.term(TermCheck(subject: Subject("支部委员会"), years: [3, 4])), context) == nil)
    }

    @Test func anOfficeIsOnTheListOrItIsNot() {
        let context = Self.context(Day(2026, 12, 1)) { $0.officers = Self.officers }
        func outcome(_ concept: String) -> Outcome? {
            Self.settle(.practice(PracticeCheck(subject: Subject(concept))), context)?.outcome
        }
        #expect(outcome("组织委员") == .satisfied)
        #expect(outcome("纪检委员") == .violated)
        #expect(outcome("困难党员台账") == nil)
    }

    @Test func whoIsNotOnTheSheetMayHaveLecturedElsewhere() throws {
        let context = Self.context(Day(2026, 12, 1)) {
            $0.officers = Self.officers
            $0.meetings = EvidenceSheet(
                name: "会议", range: "A2:F9", records: Self.meetings("党课", [3, 6], speakers: ["沈慕云", "章予安"]))
        }
        let each = try #require(Self.settle(Self.times("党课", per: .year, actor: "班子成员", each: true), context))
        #expect(each.outcome == .unstated)
        #expect(each.missing == "台账未见梁书恒")
        let secretary = try #require(Self.settle(Self.times("党课", per: .year, actor: "书记"), context))
        #expect(secretary.outcome == .satisfied)
    }

    @Test(arguments: [(14, 5, Outcome.violated, "低于3:1，积极分子差1人"), (15, 5, .satisfied, "")])
    func ratiosAreCounted(activists: Int, prospects: Int, outcome: Outcome, missing: String) throws {
        let context = Self.context(Day(2026, 12, 1)) {
            let people = Array(repeating: "入党积极分子", count: activists) + Array(repeating: "发展对象", count: prospects)
            $0.candidates = EvidenceSheet(
                name: "发展党员", range: "A2:E30",
                records: people.enumerated().map { CandidateRecord(row: $0 + 2, name: "", stage: $1) })
        }
        let check = Check.ratio(RatioCheck(numerator: Subject("入党积极分子"), denominator: Subject("发展对象"), least: 3))
        let finding = try #require(Self.settle(check, context))
        #expect(finding.outcome == outcome)
        #expect(finding.missing == missing)
    }

    /// 学生入党积极分子 leaves a teacher out; one that names nobody counts him.
    @Test(arguments: [
        ("学生入党积极分子与发展对象人数之比不低于3:1", Outcome.violated, "积极分子14人、发展对象5人，2.8:1"),
        ("积极分子与发展对象不低于3:1", .satisfied, "积极分子15人、发展对象5人，3:1"),
    ])
    func ratiosCountWhomTheDemandNames(demand: String, outcome: Outcome, found: String) throws {
        let context = Self.context(Day(2026, 12, 1)) {
            let people = Array(repeating: ("入党积极分子", "学生"), count: 14) + [("入党积极分子", "教工")]
            $0.candidates = EvidenceSheet(
                name: "发展党员", range: "A2:E30",
                records: (people + Array(repeating: ("发展对象", "学生"), count: 5)).enumerated().map {
                    CandidateRecord(row: $0 + 2, name: "", stage: $1.0, identity: $1.1)
                })
        }
        let check = Check.ratio(RatioCheck(numerator: Subject("入党积极分子"), denominator: Subject("发展对象"), least: 3))
        let requirement = Requirement(id: "a", demand: demand, isHard: true, check: check)
        let finding = try #require(EvidenceRules.settle(requirement, in: context, lexicon: .standard))
        #expect(finding.outcome == outcome)
        #expect(finding.found == found)
    }

    @Test(arguments: [
        ([1, 7], Day(2026, 12, 1), [1, 7], Outcome.satisfied), ([1], Day(2026, 12, 1), [1, 7], .violated),
        ([1], Day(2026, 7, 9), [1, 7], .unstated),
    ])
    func duesArePublishedInTheirMonths(published: [Int], asOf: Day, months: [Int], outcome: Outcome) throws {
        let context = Self.context(asOf) {
            $0.dues = EvidenceSheet(
                name: "党费收缴", range: "A2:E13",
                records: published.map {
                    DuesRecord(row: $0 + 1, month: nil, published: RecordDate(year: 2026, month: $0, day: 5))
                })
        }
        let check = Check.schedule(ScheduleCheck(subject: Subject("党费公布"), months: months))
        #expect(try #require(Self.settle(check, context)).outcome == outcome)
    }

    @Test(arguments: [(3, Outcome.satisfied, ""), (4, .violated, "应为3、5、7人"), (5, .satisfied, "")])
    func anyOfSeveralNumbersWillDo(count: Int, outcome: Outcome, missing: String) throws {
        let context = Self.context(Day(2026, 12, 1)) {
            $0.officers = EvidenceSheet(
                name: "班子成员", range: "A2:F9",
                records: (0..<count).map { OfficerRecord(row: $0 + 2, name: "委员\($0)", office: "委员") })
        }
        let odd = [3.0, 5, 7].map { Bound(least: $0, most: $0, unit: "人") }
        let finding = try #require(Self.settle(.measure(Measure(subject: Subject("委员"), bounds: odd)), context))
        #expect(finding.outcome == outcome)
        #expect(finding.missing == missing)
    }

    /// 党委班子成员, or 班子成员 at a branch they are assigned to, are not those on the branch's own list.
    @Test(
        arguments: [
            ("党委班子成员", "沈慕云", nil), ("党委班子成员", "党委副书记顾南乔", Outcome.satisfied), ("书记", "沈慕云", .satisfied),
        ] as [(String, String, Outcome?)])
    func lecturesFromAboveAreTheirs(actor: String, speaker: String, outcome: Outcome?) {
        let context = Self.context(Day(2026, 12, 1)) {
            $0.officers = Self.officers
            $0.meetings = EvidenceSheet(name: "会议", range: "A2:F9", records: Self.meetings("党课", [3], speakers: [speaker]))
        }
        #expect(Self.settle(Self.times("党课", per: .year, actor: actor), context)?.outcome == outcome)
    }

    @Test(arguments: [("书记", Outcome.satisfied, ""), ("书记和支委", .violated, "缺章予安")])
    func trainingIsOwedByThoseNamed(actor: String, outcome: Outcome, missing: String) throws {
        let context = Self.context(Day(2026, 12, 1)) {
            $0.hours = EvidenceSheet(
                name: "学时", range: "A2:F9",
                records: [
                    HoursRecord(row: 2, name: "沈慕云", position: "书记", hours: 24, form: "集中培训"),
                    HoursRecord(row: 3, name: "章予安", position: "支委", hours: 8, form: "集中学习"),
                    HoursRecord(row: 4, name: "江渡", position: "党员", hours: 8, form: "集中学习"),
                ])
        }
        let finding = try #require(Self.settle(Self.times("集中培训", per: .year, actor: actor, each: true), context))
        #expect(finding.outcome == outcome)
        #expect(finding.missing == missing)
    }

    @Test(arguments: [("教职工党员", "台账1人，最低30学时"), ("学生党员", "台账1人不足24学时")])
    func hoursGoByIdentity(actor: String, found: String) throws {
        let context = Self.context(Day(2026, 12, 1)) {
            $0.members = EvidenceSheet(
                name: "名册", range: "A2:E9",
                records: [
                    MemberRecord(row: 2, name: "江渡", identity: "教工"), MemberRecord(row: 3, name: "温言", identity: "学生"),
                ])
            $0.hours = EvidenceSheet(
                name: "学时", range: "A2:F9",
                records: [
                    HoursRecord(row: 2, name: "江渡", hours: 30), HoursRecord(row: 3, name: "温言", hours: 18),
                    HoursRecord(row: 4, name: "程以宁", position: "发展对象", hours: 2),
                ])
        }
        let bound = Bound(least: 24, unit: "学时")
        let check = Check.measure(
            Measure(subject: Subject("教育活动"), bounds: [bound], period: .year, actor: actor, perActor: true))
        #expect(try #require(Self.settle(check, context)).found == found)
    }

    @Test func meetingsAreDueInTheirMonthsToo() throws {
        let context = Self.context(Day(2026, 12, 1)) {
            $0.meetings = EvidenceSheet(name: "会议", range: "A2:F9", records: Self.meetings("组织关系集中排查", [10]))
        }
        let check = Check.schedule(ScheduleCheck(subject: Subject("组织关系排查"), months: [9]))
        #expect(try #require(Self.settle(check, context)).missing == "缺9月")
    }

    @Test func unpaidMonthsAreNamed() throws {
        let context = Self.context(Day(2026, 5, 2)) {
            $0.dues = EvidenceSheet(
                name: "党费收缴", range: "A2:E5",
                records: [1, 2, 4].map {
                    DuesRecord(row: $0 + 1, month: RecordDate(year: 2026, month: $0), owing: 18, paid: $0 == 2 ? 17 : 18)
                })
        }
        let finding = try #require(Self.settle(Self.times("党费交纳", per: .month), context))
        #expect(finding.missing == "缺3月；2月应缴18人、实缴17人")
    }
}
