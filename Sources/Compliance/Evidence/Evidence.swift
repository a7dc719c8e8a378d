/// The records of the evidence sheets (佐证台账) that came with a form. A sheet that is absent leaves its list nil.
public struct Evidence: Hashable, Sendable {
    /// 会议活动记录
    public var meetings: EvidenceSheet<MeetingRecord>?
    /// 党员名册
    public var members: EvidenceSheet<MemberRecord>?
    /// 学习培训学时
    public var hours: EvidenceSheet<HoursRecord>?
    /// 党费收缴
    public var dues: EvidenceSheet<DuesRecord>?
    /// 班子成员
    public var officers: EvidenceSheet<OfficerRecord>?
    /// 发展党员
    public var candidates: EvidenceSheet<CandidateRecord>?
    /// 谈心谈话
    public var talks: EvidenceSheet<TalkRecord>?
    /// Names of the files handed in beside the form, without folders.
    public var files: [String] = []

    public init() {}
}

/// The records of one sheet, in the order of its rows.
public struct EvidenceSheet<Record: Hashable & Sendable>: Hashable, Sendable {
    public var name: String
    /// The cells the records stand in, such as `A2:F31`.
    public var range: String
    public var records: [Record]

    public init(name: String, range: String, records: [Record]) {
        self.name = name
        self.range = range
        self.records = records
    }
}

/// A date as a sheet gives it: the month may be all that is known.
public struct RecordDate: Hashable, Sendable {
    public var year: Int
    public var month: Int
    public var day: Int?

    public init(year: Int, month: Int, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }
}

public struct MeetingRecord: Hashable, Sendable {
    /// One-based row in the sheet.
    public var row: Int
    public var date: RecordDate?
    /// The type as written; the lexicon resolves synonyms.
    public var type: String {
        didSet { kind = MeetingType(record: type) }
    }
    /// What the type means, found once because every requirement asks for it.
    private(set) var kind: MeetingType?
    public var topic: String
    public var speaker: String
    /// 谈话对象 of a talk, as written.
    public var partner: String
    public var expected: Int?
    public var present: Int?

    public init(
        row: Int, date: RecordDate?, type: String, topic: String = "", speaker: String = "", partner: String = "",
        expected: Int? = nil, present: Int? = nil
    ) {
        self.row = row
        self.date = date
        self.type = type
        kind = MeetingType(record: type)
        self.topic = topic
        self.speaker = speaker
        self.partner = partner
        self.expected = expected
        self.present = present
    }
}

public struct MemberRecord: Hashable, Sendable {
    public var row: Int
    public var name: String
    /// 正式 or 预备, as written.
    public var category: String
    /// 教工, 学生, 离退休, as written.
    public var identity: String
    public var joined: RecordDate?
    public var branch: String
    /// 书记, 组织委员 …, as written; empty for most, and where the sheet has no such column.
    public var office: String

    public init(
        row: Int, name: String, category: String = "", identity: String = "", joined: RecordDate? = nil, branch: String = "",
        office: String = ""
    ) {
        self.row = row
        self.name = name
        self.category = category
        self.identity = identity
        self.joined = joined
        self.branch = branch
        self.office = office
    }
}

public struct HoursRecord: Hashable, Sendable {
    public var row: Int
    public var name: String
    /// 书记, 支委, 党员 …, as written.
    public var position: String
    public var date: RecordDate?
    public var content: String
    public var hours: Double
    /// 集中学习, 集中培训, 网络 …, as written.
    public var form: String

    public init(
        row: Int, name: String, position: String = "", date: RecordDate? = nil, content: String = "", hours: Double,
        form: String = ""
    ) {
        self.row = row
        self.name = name
        self.position = position
        self.date = date
        self.content = content
        self.hours = hours
        self.form = form
    }
}

public struct DuesRecord: Hashable, Sendable {
    public var row: Int
    public var month: RecordDate?
    public var owing: Int?
    public var paid: Int?
    public var amount: Double?
    public var published: RecordDate?

    public init(
        row: Int, month: RecordDate?, owing: Int? = nil, paid: Int? = nil, amount: Double? = nil, published: RecordDate? = nil
    ) {
        self.row = row
        self.month = month
        self.owing = owing
        self.paid = paid
        self.amount = amount
        self.published = published
    }
}

public struct OfficerRecord: Hashable, Sendable {
    public var row: Int
    public var name: String
    /// 书记, 副书记, 纪检委员 …, as written.
    public var office: String
    public var since: RecordDate?
    /// 专职 or 兼职, as written.
    public var fullTime: String
    public var education: String
    public var title: String

    public init(
        row: Int, name: String, office: String, since: RecordDate? = nil, fullTime: String = "", education: String = "",
        title: String = ""
    ) {
        self.row = row
        self.name = name
        self.office = office
        self.since = since
        self.fullTime = fullTime
        self.education = education
        self.title = title
    }
}

public struct CandidateRecord: Hashable, Sendable {
    public var row: Int
    public var name: String
    /// 入党积极分子, 发展对象, 预备党员, as written.
    public var stage: String
    public var identity: String
    public var confirmed: RecordDate?
    public var trainingHours: Double?

    public init(
        row: Int, name: String, stage: String, identity: String = "", confirmed: RecordDate? = nil, trainingHours: Double? = nil
    ) {
        self.row = row
        self.name = name
        self.stage = stage
        self.identity = identity
        self.confirmed = confirmed
        self.trainingHours = trainingHours
    }
}
