import Compliance
import SpreadsheetML

/// Decides whose evidence a sheet or a row of it is, where a workbook holds forms of several units or sheets of other ones.
///
/// A unit is known by the column 所在支部, the sheet's name or its title. What names nobody is shared only in a workbook of one unit;
/// else it is left out and noted, because records of one unit must never decide over another.
struct EvidenceAssignment {
    private let units: [UnitKey]
    private let year: Int?

    /// The key of a unit and the submissions that speak for it.
    private struct UnitKey {
        let name: String
        let key: String
        let kind: UnitKind?
        var submissions: [Int]
    }

    init(of submissions: [Submission]) {
        var units: [UnitKey] = []
        for (offset, submission) in submissions.enumerated() {
            let key = UnitName.key(submission.unit)
            if let known = units.firstIndex(where: { $0.key == key }) {
                units[known].submissions.append(offset)
            } else {
                units.append(
                    UnitKey(name: submission.unit, key: key, kind: submission.unitKind, submissions: [offset]))
            }
        }
        // A form without a unit's name is taken to be that of the workbook's only named unit.
        if units.count == 2, let nameless = units.firstIndex(where: { $0.key.isEmpty }) {
            units[1 - nameless].submissions += units.remove(at: nameless).submissions
        }
        self.units = units
        year = submissions.lazy.compactMap(\.date).first?.year
    }

    /// Gives each submission the evidence that is its unit's, with a note on every sheet that was left out.
    func assign(_ worksheets: [Worksheet], to submissions: inout [Submission]) {
        var evidence = [Evidence](repeating: Evidence(), count: units.count)
        var notes: [String] = []
        for table in worksheets.compactMap({ EvidenceTable($0, year: year) }) {
            let note = units.count == 1 ? give(table, toOnly: &evidence[0]) : give(table, to: &evidence)
            if let note { notes.append(note) }
        }
        for (unit, evidence) in zip(units, evidence) {
            for offset in unit.submissions {
                submissions[offset].evidence = evidence
                submissions[offset].notes += notes
            }
        }
    }

    // MARK: One unit

    private func give(_ table: EvidenceTable, toOnly evidence: inout Evidence) -> String? {
        if let other = stranger(in: table.titles) {
            return "佐证台账“\(table.name)”写明是\(other)的，未计入"
        }
        var rows = table.rows
        let isBranch = units[0].kind == .branch || units[0].kind == .directBranch
        let own = isBranch ? rows.filter { self.unit(named: $0.text(.branch)) != nil } : []
        let others = rows.count { !$0.text(.branch).isEmpty } - own.count
        if !own.isEmpty, others > 0 { rows = own }
        EvidenceReader.add(rows, of: table, to: &evidence)
        return !own.isEmpty && others > 0 ? "佐证台账“\(table.name)”有\(others)行属于其他支部，未计入" : nil
    }

    /// Another branch than the form's that the titles name in the same way: 机关二支部 beside 机关一支部.
    private func stranger(in titles: [String]) -> String? {
        let own = units[0].key
        guard units[0].kind != .generalBranch, own.hasSuffix("支部"), !titles.contains(where: { UnitName.key($0).contains(own) })
        else {
            return nil
        }
        return titles.lazy.compactMap { UnitNaming.unit(in: $0) }.first { name in
            let key = UnitName.key(name)
            guard key.hasSuffix("支部"), !own.hasSuffix(key), !key.hasSuffix(own) else { return false }
            return Self.isOrdinal(key) && Self.isOrdinal(own) || key.commonPrefix(with: own) >= 3
        }
    }

    /// 第一支部, 机关二支部.
    private static func isOrdinal(_ key: String) -> Bool {
        key.dropLast(2).last.map { "一二三四五六七八九十".contains($0) } ?? false
    }

    // MARK: Several units

    private func give(_ table: EvidenceTable, to evidence: inout [Evidence]) -> String? {
        let rows = table.rows
        let titled = table.titles.lazy.compactMap { self.unit(in: $0) }.first
        let owners = rows.map { row in row.text(.branch).isEmpty ? titled : unit(named: row.text(.branch)) }
        for unit in units.indices {
            let own = zip(rows, owners).filter { $0.1 == unit }.map(\.0)
            if !own.isEmpty { EvidenceReader.add(own, of: table, to: &evidence[unit]) }
        }
        let left = owners.count { $0 == nil }
        guard left > 0 else { return nil }
        return left == rows.count
            ? "佐证台账“\(table.name)”没有写明是哪个单位的，未计入" : "佐证台账“\(table.name)”有\(left)行没有写明是哪个单位的，未计入"
    }

    /// The unit whose name stands in a title; the longest of several.
    private func unit(in title: String) -> Int? {
        let key = UnitName.key(title)
        let named = units.indices.filter { !units[$0].key.isEmpty && key.contains(units[$0].key) }
        if let longest = named.max(by: { units[$0].key.count < units[$1].key.count }) { return longest }
        return UnitNaming.unit(in: title).flatMap { unit(named: $0) } ?? unit(named: title)
    }

    /// The unit of that name, written in full or without its parent's.
    private func unit(named name: String) -> Int? {
        let key = UnitName.key(name)
        guard key.count >= 2 else { return nil }
        if let same = units.firstIndex(where: { $0.key == key }) { return same }
        let alike = units.indices.filter {
            units[$0].key.hasSuffix(key) || !units[$0].key.isEmpty && key.hasSuffix(units[$0].key)
        }
        return alike.count == 1 ? alike[0] : nil
    }
}

extension String {
    /// How many characters two texts begin with in common.
    fileprivate func commonPrefix(with other: String) -> Int {
        zip(self, other).prefix { $0 == $1 }.count
    }
}
