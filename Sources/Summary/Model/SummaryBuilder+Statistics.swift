import Compliance
import Forms

extension SummaryBuilder {
    /// Rates per standard, by template and in the form's order.
    func standardSummaries(_ units: [SummaryModel.Unit]) -> [SummaryModel.StandardSummary] {
        templateIDs(units).flatMap { id in
            let forms = units.filter { $0.template == id }
            let rows = Dictionary(grouping: forms.flatMap(\.rows), by: \.standard)
            let absences = forms.flatMap(\.missing).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
            let template = templates.first { $0.id == id }
            let ids = Set(rows.keys).union(absences.keys)
            return order(ids, of: template).map { standard in
                let printed = template?.standards.first { $0.id == standard }
                let sample = rows[standard]?.first
                return SummaryModel.StandardSummary(
                    template: id, standard: standard, category: printed?.category ?? sample?.category ?? "",
                    item: printed?.item ?? sample?.item ?? "", wording: printed?.text ?? "",
                    counts: VerdictCounts((rows[standard] ?? []).map(\.effectiveVerdict)), absent: absences[standard] ?? 0)
            }
        }
    }

    /// The templates' own order first, then strangers by id.
    private func templateIDs(_ units: [SummaryModel.Unit]) -> [String] {
        let present = Set(units.map(\.template))
        let known = templates.map(\.id).filter(present.contains)
        return known + present.subtracting(known).sorted()
    }

    private func order(_ ids: Set<String>, of template: Template?) -> [String] {
        let known = template?.standards.map(\.id).filter(ids.contains) ?? []
        return known + ids.subtracting(known).sorted(by: StandardOrder.precedes)
    }

    /// 支部 → 总支. A 党总支 that sent a form of its own rolls up into itself.
    func parents(of units: [SummaryModel.Unit]) -> [SummaryModel.Parent] {
        var names: [String] = []
        var groups: [String: [SummaryModel.Unit]] = [:]
        for unit in units {
            guard let parent = unit.parent ?? (UnitName.isGeneralBranch(unit.unit) ? unit.unit : nil) else { continue }
            groups[UnitName.key(parent), default: []].append(unit)
            names.append(parent)
        }
        var seen: Set<String> = []
        let ordered = ((roster?.parents ?? []) + names).filter { seen.insert(UnitName.key($0)).inserted }
        return ordered.map { parent in
            let group = groups[UnitName.key(parent)] ?? []
            let submitted = Set(group.map { UnitName.key($0.unit) })
            let expected = Set(expectedEntries(units).filter { belongs($0, to: parent) }.map { UnitName.key($0.unit) })
            return SummaryModel.Parent(
                parent: parent, units: expected.union(submitted).count, submitted: submitted.count,
                counts: .sum(group.map(\.counts)))
        }
    }

    private func belongs(_ entry: Roster.Entry, to parent: String) -> Bool {
        UnitName.key(entry.parent ?? entry.unit) == UnitName.key(parent)
    }

    /// The lines of the roster that sent nothing.
    func notSubmitted(_ units: [SummaryModel.Unit]) -> [Roster.Entry] {
        let present = Set(units.map { EntryKey(parent: $0.parent, unit: $0.unit) })
        return expectedEntries(units).filter { !present.contains(EntryKey(parent: $0.parent, unit: $0.unit)) }
    }

    /// Which units a collection expects. A form that only 党总支 fill in expects the 党总支 of a roster of branches.
    private func expectedEntries(_ units: [SummaryModel.Unit]) -> [Roster.Entry] {
        guard let roster else { return [] }
        let present = Set(units.map(\.template))
        let kinds = Set(templates.filter { present.contains($0.id) }.flatMap(\.unitKinds))
        let known = present.allSatisfy { id in templates.contains { $0.id == id } }
        guard known, !kinds.isEmpty, !kinds.contains(.branch), kinds.contains(.generalBranch) else { return roster.entries }
        let listed = roster.entries.filter { $0.parent == nil || $0.parent == $0.unit }
        let parents = roster.parents.map { Roster.Entry(parent: nil, unit: $0) }
        return Roster(entries: parents + listed.map { Roster.Entry(parent: nil, unit: $0.unit) }).entries
    }

    private struct EntryKey: Hashable {
        var parent: String
        var unit: String

        init(parent: String?, unit: String) {
            self.unit = UnitName.key(unit)
            self.parent = parent.map(UnitName.key) ?? self.unit
        }
    }
}
