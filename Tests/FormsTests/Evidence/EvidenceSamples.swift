import Compliance

/// Evidence sheets of one unit: full ones in which nothing is amiss, and thin ones in which a period, a person or an office is missing.
enum EvidenceSamples {
    static let asOf = Day(2026, 12, 20)

    static func context(_ template: String, isFull: Bool) -> UnitContext {
        let isBranch = !["anhui-ledger", "hainan-general-branch"].contains(template)
        var evidence = Evidence()
        evidence.officers = sheet("班子成员", isFull ? officers(template) : thinOfficers)
        evidence.members = sheet("党员名册", members(isFull: isFull, officers(template)))
        evidence.hours = sheet("学习培训学时", hours(isFull: isFull, officers(template)))
        evidence.dues = sheet("党费收缴", dues(isFull: isFull))
        evidence.candidates = sheet("发展党员", candidates(isFull: isFull))
        evidence.meetings = sheet("会议活动记录", meetings(isFull: isFull, officers(template)))
        evidence.talks = sheet("谈心谈话", isFull ? talks(officers(template)) : thinTalks)
        return UnitContext(
            unit: isBranch ? "机关一支部" : "机关党总支", kind: isBranch ? .branch : .generalBranch, asOf: asOf, evidence: evidence)
    }

    private static func sheet<Record>(_ name: String, _ records: [Record]) -> EvidenceSheet<Record> {
        EvidenceSheet(name: name, range: "A2:F99", records: records)
    }

    // MARK: Officers

    private static func officers(_ template: String) -> [OfficerRecord] {
        let offices =
            switch template {
            case "anhui-ledger": ["书记", "副书记", "组织委员", "宣传委员", "纪检委员"]
            case "hainan-general-branch": ["书记", "副书记、院长", "专职副书记", "组织委员", "纪检委员"]
            default: ["书记", "组织委员", "宣传委员、纪检委员"]
            }
        return zip(["沈慕云", "章予安", "梁书恒", "周砚之", "陆清和"], offices).enumerated().map { offset, officer in
            OfficerRecord(
                row: offset + 2, name: officer.0, office: officer.1, since: RecordDate(year: 2024, month: 5, day: 20),
                fullTime: officer.1 == "专职副书记" ? "专职" : "兼职")
        }
    }

    private static let thinOfficers = [
        OfficerRecord(row: 2, name: "章予安", office: "青年委员", since: RecordDate(year: 2018, month: 5, day: 20), fullTime: "兼职"),
        OfficerRecord(row: 3, name: "梁书恒", office: "保密委员", since: RecordDate(year: 2018, month: 5, day: 20), fullTime: "兼职"),
    ]

    // MARK: People

    private static let plainMembers = [("江渡", "教工"), ("温言", "教工"), ("秦牧野", "学生"), ("白露生", "学生")]

    private static func members(isFull: Bool, _ officers: [OfficerRecord]) -> [MemberRecord] {
        let few = officers.map { ($0.name, "教工") } + plainMembers
        let many = few + (1...120).map { ("学员\($0)", "学生") }
        return (isFull ? few : many).enumerated().map { offset, person in
            MemberRecord(
                row: offset + 2, name: person.0, category: isFull || offset < 2 ? "正式" : "预备", identity: person.1)
        }
    }

    private static func hours(isFull: Bool, _ officers: [OfficerRecord]) -> [HoursRecord] {
        func record(_ name: String, _ position: String, _ month: Int, _ content: String, _ hours: Double, _ form: String)
            -> HoursRecord
        {
            HoursRecord(
                row: 2, name: name, position: position, date: RecordDate(year: 2026, month: month), content: content,
                hours: hours,
                form: form)
        }
        let leaders = officers.flatMap { officer in
            [
                record(officer.name, officer.office, 3, "党的创新理论", isFull ? 30 : 8, "集中学习"),
                record(officer.name, officer.office, 5, "廉政教育", isFull ? 6 : 1, "集中学习"),
            ] + (isFull ? [record(officer.name, officer.office, 8, "党建工作业务培训", 24, "集中培训")] : [])
        }
        let others = plainMembers.flatMap { name, _ in
            [
                record(name, "党员", 4, "党的创新理论", isFull ? 30 : 8, "集中学习"),
                record(name, "党员", 5, "廉政教育", isFull ? 6 : 1, "集中学习"),
            ]
        }
        // Somebody trained: the sheet covers 集中培训, and shows who was left out.
        return leaders + others + (isFull ? [] : [record("江渡", "党员", 9, "新党员", 4, "集中培训")])
    }

    private static func candidates(isFull: Bool) -> [CandidateRecord] {
        let stages = Array(repeating: "入党积极分子", count: isFull ? 6 : 5) + ["发展对象", "发展对象"]
        return stages.enumerated().map { offset, stage in
            CandidateRecord(row: offset + 2, name: "申请人\(offset)", stage: stage, identity: "学生", trainingHours: isFull ? 24 : 16)
        }
    }

    private static func dues(isFull: Bool) -> [DuesRecord] {
        (isFull ? Array(1...12) : [1, 2, 4]).map { month in
            let published =
                isFull ? RecordDate(year: 2026, month: month, day: 19) : month == 4 ? RecordDate(year: 2026, month: 4) : nil
            return DuesRecord(
                row: month + 1, month: RecordDate(year: 2026, month: month), owing: 9, paid: isFull || month == 1 ? 9 : 8,
                published: published)
        }
    }

    // MARK: Meetings

    /// A type, and the topic under which it is entered.
    private static let types = [
        ("支部党员大会", "听取支委会工作报告"), ("支委会", "研究党建工作"), ("党小组会", ""), ("党课", ""), ("主题党日", ""), ("组织生活会", ""), ("民主评议", ""),
        ("民主生活会", ""), ("中心组学习", ""), ("政治学习", ""), ("集中学习", ""), ("师生座谈会", ""), ("述职评议", ""), ("思想政治理论课", ""), ("思想状况分析", ""),
        ("党员发展工作检查", ""), ("组织关系集中排查", ""), ("流动党员排查", ""), ("支部设置摸底", ""), ("积极分子考察", ""), ("表彰", ""), ("走访慰问", ""),
        ("毕业生党员组织关系转接", ""),
    ]

    private static func meetings(isFull: Bool, _ officers: [OfficerRecord]) -> [MeetingRecord] {
        types.flatMap { type, topic in
            (isFull ? Array(1...12) : [8]).map { month in
                var speaker = officers[month % officers.count].name
                if type == "思想政治理论课" { speaker = "沈慕云、院长程以宁" }
                if !isFull { speaker = "章予安" }
                if type == "党课", isFull, month == 10 { speaker = "党委副书记顾南乔" }
                return MeetingRecord(
                    row: month, date: RecordDate(year: 2026, month: month, day: 18), type: type,
                    topic: isFull ? topic : "传达文件", speaker: speaker)
            }
        }
    }

    // MARK: Talks

    private static func talks(_ officers: [OfficerRecord]) -> [TalkRecord] {
        let secretary = officers[0].name
        let pairs =
            officers.dropFirst().map { (secretary, $0.name, "") } + plainMembers.map { (secretary, $0.0, "") }
            + [("章予安", "苏若川", "党外教师")]
        return (pairs + pairs).enumerated().map { offset, pair in
            TalkRecord(
                row: offset + 2, date: RecordDate(year: 2026, month: 6), holder: pair.0, partner: pair.1, partnerKind: pair.2)
        }
    }

    private static let thinTalks = [
        TalkRecord(row: 2, date: RecordDate(year: 2026, month: 6), holder: "章予安", partner: "江渡")
    ]
}
