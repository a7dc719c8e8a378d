extension SummaryBuilder {
    /// Copies between units (雷同), the closest first.
    func similar(_ units: [SummaryModel.Unit]) -> [SummaryModel.Similar] {
        let submissions = units.map { unit in
            SubmissionReport(
                sheet: unit.sheet, template: unit.template, kind: unit.kind, unit: unit.unit, parent: unit.parent, rows: unit.rows
            )
        }
        let found = CopySearch.matches(in: submissions, templates: templates).map { match in
            SummaryModel.Similar(
                unitA: units[match.first.submission].unit, unitB: units[match.second.submission].unit,
                template: units[match.second.submission].template,
                standard: units[match.second.submission].rows[match.second.row].standard, similarity: match.similarity,
                passage: match.passage)
        }
        return found.enumerated().sorted { ($1.element.similarity, $0.offset) < ($0.element.similarity, $1.offset) }.map(
            \.element)
    }
}
