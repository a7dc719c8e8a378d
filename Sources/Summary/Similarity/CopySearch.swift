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

    /// Every pair of statements that say the same at length, in the order of the submissions. Two forms of one unit are never
    /// compared: a form sent twice is a duplicate, not a copy.
    package static func matches(in submissions: [SubmissionReport], templates: [Template]) -> [Match] {
        let wordings = wordings(of: templates)
        let owners = owners(of: submissions)
        // One standard after the other, so that only the statements on one are held at a time.
        let found = answers(in: submissions).flatMap { answers in
            matches(of: answers, in: submissions, owners: owners, wording: wordings[answers.standard] ?? "")
        }
        return found.enumerated().sorted {
            ($0.element.second.submission, $0.element.second.row, $0.offset)
                < ($1.element.second.submission, $1.element.second.row, $1.offset)
        }.map(\.element)
    }

    /// The statements on one standard, in the order of the submissions.
    private struct Answers {
        var standard: String
        var places: [Place] = []
    }

    private static func matches(
        of answers: Answers, in submissions: [SubmissionReport], owners: [Int], wording: String
    ) -> [Match] {
        var index = SimilarityIndex()
        var firstPlaces: [Int: Place] = [:]
        var matches: [Match] = []
        for place in answers.places {
            let owner = owners[place.submission]
            let statement = submissions[place.submission].rows[place.row].statement
            for match in index.add(statement, owner: owner, standard: answers.standard, wording: wording) {
                guard let first = firstPlaces[match.first] else { continue }
                matches.append(Match(first: first, second: place, similarity: match.similarity, passage: match.passage))
            }
            if firstPlaces[owner] == nil { firstPlaces[owner] = place }
        }
        return matches
    }

    private static func answers(in submissions: [SubmissionReport]) -> [Answers] {
        var answers: [Answers] = []
        var numbers: [String: Int] = [:]
        for (offset, submission) in submissions.enumerated() {
            for (rowOffset, row) in submission.rows.enumerated() {
                let standard = "\(submission.template)/\(row.standard)"
                let number = numbers[standard] ?? answers.count
                if number == answers.count {
                    answers.append(Answers(standard: standard))
                    numbers[standard] = number
                }
                answers[number].places.append(Place(submission: offset, row: rowOffset))
            }
        }
        return answers
    }

    /// A number for the unit of each submission.
    private static func owners(of submissions: [SubmissionReport]) -> [Int] {
        var owners: [String: Int] = [:]
        return submissions.map { submission in
            let name = UnitName.keys(unit: submission.unit, parent: submission.parent).max { $0.count < $1.count } ?? ""
            let owner = owners[name] ?? owners.count
            owners[name] = owner
            return owner
        }
    }

    private static func wordings(of templates: [Template]) -> [String: String] {
        var wordings: [String: String] = [:]
        for template in templates {
            for standard in template.standards { wordings["\(template.id)/\(standard.id)"] = standard.text }
        }
        return wordings
    }
}
