import Compliance
import SpreadsheetML

/// Reads the evidence sheets (佐证台账) of a workbook, found by their headings (DESIGN §6).
enum EvidenceReader {
    /// The evidence of a workbook in which everything is one unit's.
    ///
    /// - Parameter year: the form's year, for months and days that are typed without one in sheets that name none.
    static func evidence(in worksheets: [Worksheet], year: Int? = nil) -> Evidence {
        worksheets.compactMap { EvidenceTable($0, year: year) }.reduce(into: Evidence()) { add($1.rows, of: $1, to: &$0) }
    }

    /// Adds some rows of a table.
    static func add(_ rows: [EvidenceTable.Row], of table: EvidenceTable, to evidence: inout Evidence) {
        switch table.kind {
        case .meetings: evidence.meetings = joined(evidence.meetings, table.sheet(of: rows, as: meeting))
        case .members: evidence.members = joined(evidence.members, table.sheet(of: rows, as: member))
        case .hours: evidence.hours = joined(evidence.hours, table.sheet(of: rows, as: hours))
        case .dues: evidence.dues = joined(evidence.dues, table.sheet(of: rows, as: dues))
        case .officers: evidence.officers = joined(evidence.officers, table.sheet(of: rows, as: officer))
        case .candidates: evidence.candidates = joined(evidence.candidates, table.sheet(of: rows, as: candidate))
        case .talks: evidence.talks = joined(evidence.talks, table.sheet(of: rows, as: talk))
        }
    }

    /// Sheets of one kind, such as one for each half of the year, count as one.
    private static func joined<Record>(_ first: EvidenceSheet<Record>?, _ second: EvidenceSheet<Record>) -> EvidenceSheet<Record>
    {
        guard let first, !first.records.isEmpty else { return second }
        guard !second.records.isEmpty else { return first }
        return EvidenceSheet(
            name: "\(first.name)、\(second.name)", range: "\(first.range)、\(second.range)", records: first.records + second.records
        )
    }

    private static func meeting(_ row: EvidenceTable.Row) -> MeetingRecord? {
        let type = row.text(.type)
        guard !type.isEmpty else { return nil }
        return MeetingRecord(
            row: row.number, date: row.date(.date), type: type, topic: row.text(.topic),
            speaker: row.text(.speaker).isEmpty ? row.text(.holder) : row.text(.speaker), partner: row.text(.partner),
            expected: row.count(.expected), present: row.count(.present))
    }

    private static func member(_ row: EvidenceTable.Row) -> MemberRecord? {
        guard row.hasName else { return nil }
        return MemberRecord(
            row: row.number, name: row.text(.name), category: row.text(.category), identity: row.text(.identity),
            joined: row.date(.joined), branch: row.text(.branch), office: row.text(.office))
    }

    private static func hours(_ row: EvidenceTable.Row) -> HoursRecord? {
        guard row.hasName, let hours = row.number(.hours) else { return nil }
        return HoursRecord(
            row: row.number, name: row.text(.name), position: row.text(.position), date: row.date(.date),
            content: row.text(.content), hours: hours, form: row.text(.form))
    }

    private static func dues(_ row: EvidenceTable.Row) -> DuesRecord? {
        guard let month = row.month(.month) else { return nil }
        return DuesRecord(
            row: row.number, month: month, owing: row.count(.owing), paid: row.count(.paid), amount: row.number(.amount),
            published: row.date(.published))
    }

    private static func officer(_ row: EvidenceTable.Row) -> OfficerRecord? {
        guard row.hasName else { return nil }
        return OfficerRecord(
            row: row.number, name: row.text(.name), office: row.text(.office), since: row.date(.since),
            fullTime: row.text(.fullTime), education: row.text(.education), title: row.text(.title))
    }

    private static func talk(_ row: EvidenceTable.Row) -> TalkRecord? {
        let holder = [EvidenceColumn.holder, .speaker, .bothSides].lazy.map(row.text).first { !$0.isEmpty } ?? ""
        guard !holder.isEmpty || !row.text(.partner).isEmpty else { return nil }
        return TalkRecord(
            row: row.number, date: row.date(.date), holder: holder, partner: row.text(.partner),
            partnerKind: row.text(.partnerKind), topic: row.text(.topic))
    }

    private static func candidate(_ row: EvidenceTable.Row) -> CandidateRecord? {
        guard row.hasName, !row.text(.stage).isEmpty else { return nil }
        return CandidateRecord(
            row: row.number, name: row.text(.name), stage: row.text(.stage), identity: row.text(.identity),
            confirmed: row.date(.confirmed), trainingHours: row.number(.trainingHours))
    }
}
