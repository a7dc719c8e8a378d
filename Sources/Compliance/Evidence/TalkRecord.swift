/// One talk (谈心谈话) as a sheet records it: who held it and with whom.
public struct TalkRecord: Hashable, Sendable {
    /// One-based row in the sheet.
    public var row: Int
    public var date: RecordDate?
    /// 谈话人, as written: 书记沈慕云; several persons where the sheet has one column for both sides.
    public var holder: String
    /// 谈话对象, as written: one person, several, or a group such as 全体党员.
    public var partner: String
    /// What the partner is, as written: 党员, 党外教师; empty when the sheet has no column for it.
    public var partnerKind: String
    public var topic: String

    public init(
        row: Int, date: RecordDate?, holder: String = "", partner: String = "", partnerKind: String = "", topic: String = ""
    ) {
        self.row = row
        self.date = date
        self.holder = holder
        self.partner = partner
        self.partnerKind = partnerKind
        self.topic = topic
    }
}

extension Evidence {
    /// The sheet that records talks: one of its own, else the rows of 会议活动记录 that are talks.
    ///
    /// - Returns: nil when no sheet holds a talk.
    var talkSheet: EvidenceSheet<TalkRecord>? {
        if let talks, !talks.records.isEmpty { return talks }
        guard let meetings else { return nil }
        let records = MeetingType(name: "谈心谈话").records(in: meetings).map {
            TalkRecord(row: $0.row, date: $0.date, holder: $0.speaker, partner: $0.partner, topic: $0.topic)
        }
        return records.isEmpty ? nil : EvidenceSheet(name: meetings.name, range: meetings.range, records: records)
    }
}
