import Compliance
import Forms

/// Sums a report up against a roster. The result does not depend on the order of the report's files.
public struct SummaryBuilder: Sendable {
    public var roster: Roster?
    /// For titles, for the order of standards and for which kind of unit fills in which form.
    public var templates: [Template]

    public init(roster: Roster? = nil, templates: [Template]) {
        self.roster = roster
        self.templates = templates
    }

    public func model(of report: Report) -> SummaryModel {
        let report = Report.merging([report])
        let (kept, duplicates) = settleDuplicates(report.files.flatMap(candidates))
        let units = kept.map { unit(of: $0) }.sorted(by: precedes)
        let standards = standardSummaries(units)
        let titles = templates.filter { template in standards.contains { $0.template == template.id } }
        return SummaryModel(
            units: units, standards: standards, parents: parents(of: units), notSubmitted: notSubmitted(units),
            duplicates: duplicates, similar: similar(units),
            rejected: report.files.compactMap { file in
                file.rejection.map { .init(file: file.file, code: $0.code, message: $0.message) }
            },
            titles: Dictionary(titles.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }))
    }

    // MARK: Units

    /// A submission before duplicates are settled.
    private struct Candidate {
        var file: Report.File
        var submission: SubmissionReport
        var entry: Roster.Entry?
        /// Same key, same unit and form.
        var key: String

        var reviewedCount: Int { submission.rows.count { $0.reviewed != nil } }
    }

    private func candidates(_ file: Report.File) -> [Candidate] {
        file.submissions.map { submission in
            let entry = roster?.entry(unit: submission.unit, parent: submission.parent, college: submission.college)
            let parent = entry?.parent ?? submission.parent
            let name = UnitName.keys(unit: entry?.unit ?? submission.unit, parent: parent).max { $0.count < $1.count } ?? ""
            // A form that names no unit is its own: two of them are not one unit twice.
            let identity = name.isEmpty ? "\(file.file)\u{0}\(submission.sheet)" : name
            return Candidate(file: file, submission: submission, entry: entry, key: "\(submission.template)\u{0}\(identity)")
        }
    }

    /// Keeps the latest date; on the same date the one a reviewer worked on, then the last by name.
    private func settleDuplicates(_ all: [Candidate]) -> ([Candidate], [SummaryModel.Duplicate]) {
        var kept: [Candidate] = []
        var duplicates: [SummaryModel.Duplicate] = []
        for (_, group) in Dictionary(grouping: all, by: \.key).sorted(by: { $0.key < $1.key }) {
            let ordered = group.sorted { rank($0) < rank($1) }
            guard let best = ordered.last else { continue }
            kept.append(best)
            if ordered.count > 1 {
                duplicates.append(
                    .init(
                        unit: best.entry?.unit ?? best.submission.unit, template: best.submission.template, kept: name(best),
                        dropped: ordered.dropLast().map(name)))
            }
        }
        return (kept, duplicates)
    }

    private func rank(_ candidate: Candidate) -> (String, Int, String, String) {
        (candidate.submission.date ?? "", candidate.reviewedCount, candidate.file.file, candidate.submission.sheet)
    }

    /// The file, with the sheet where the file holds more than one form.
    private func name(_ candidate: Candidate) -> String {
        candidate.file.submissions.count > 1 ? "\(candidate.file.file)#\(candidate.submission.sheet)" : candidate.file.file
    }

    private func unit(of candidate: Candidate) -> SummaryModel.Unit {
        let submission = candidate.submission
        return SummaryModel.Unit(
            unit: candidate.entry?.unit ?? submission.unit, parent: candidate.entry?.parent ?? submission.parent,
            template: submission.template, kind: submission.kind, file: candidate.file.file, sheet: submission.sheet,
            link: candidate.file.returned, date: submission.date,
            counts: VerdictCounts(submission.rows.map(\.effectiveVerdict)), score: submission.score?.total,
            grade: submission.score?.grade, rows: submission.rows, missing: submission.missing)
    }

    private func precedes(_ left: SummaryModel.Unit, _ right: SummaryModel.Unit) -> Bool {
        let (a, b) = (position(left), position(right))
        if a != b { return a < b }
        return (left.parent ?? left.unit, left.unit, left.template, left.file, left.sheet)
            < (right.parent ?? right.unit, right.unit, right.template, right.file, right.sheet)
    }

    /// The unit's place in the roster; a 党总支 itself stands before its branches, strangers come last.
    private func position(_ unit: SummaryModel.Unit) -> Int {
        guard let roster else { return 0 }
        if let offset = roster.entries.firstIndex(of: Roster.Entry(parent: unit.parent, unit: unit.unit)) {
            return offset * 2 + 1
        }
        let key = UnitName.key(unit.unit)
        return roster.entries.firstIndex { $0.parent.map(UnitName.key) == key }.map { $0 * 2 } ?? Int.max
    }
}
