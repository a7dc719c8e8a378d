import Forms

/// Looks for copied statements among the submissions of one run or one summary.
package enum CopySearch {
    /// Where a statement stands: offsets into the submissions and into the rows of one.
    package struct Place: Hashable, Sendable {
        package var submission: Int
        package var row: Int
    }

    package struct Match: Hashable, Sendable {
        package var first: Place
        package var second: Place
        package var similarity: Double
        package var passage: String
    }

    private struct Answer: Hashable {
        var owner: Int
        var standard: String
    }

    /// Every pair of statements that say the same at length, in the order of the submissions. Two forms of one unit are never
    /// compared: a form sent twice is a duplicate, not a copy.
    package static func matches(in submissions: [SubmissionReport], templates: [Template]) -> [Match] {
        let wordings = wordings(of: templates)
        var owners: [String: Int] = [:]
        var index = SimilarityIndex()
        var places: [Answer: Place] = [:]
        var matches: [Match] = []
        for (offset, submission) in submissions.enumerated() {
            let name = UnitName.keys(unit: submission.unit, parent: submission.parent).max { $0.count < $1.count } ?? ""
            let owner = owners[name] ?? owners.count
            owners[name] = owner
            for (rowOffset, row) in submission.rows.enumerated() {
                let standard = "\(submission.template)/\(row.standard)"
                let place = Place(submission: offset, row: rowOffset)
                for match in index.add(row.statement, owner: owner, standard: standard, wording: wordings[standard] ?? "") {
                    guard let first = places[Answer(owner: match.first, standard: standard)] else { continue }
                    matches.append(Match(first: first, second: place, similarity: match.similarity, passage: match.passage))
                }
                let answer = Answer(owner: owner, standard: standard)
                if places[answer] == nil { places[answer] = place }
            }
        }
        return matches
    }

    private static func wordings(of templates: [Template]) -> [String: String] {
        var wordings: [String: String] = [:]
        for template in templates {
            for standard in template.standards { wordings["\(template.id)/\(standard.id)"] = standard.text }
        }
        return wordings
    }
}
