import Compliance
import Forms

/// Derived requirements held against curated ones, standard by standard.
struct RequirementComparison {
    private(set) var missed: [String] = []
    private(set) var wrong: [String] = []
    private let curatedHard: Int
    private let derivedHard: Int
    private let id: String

    /// The share of curated hard requirements that some derived one equals in kind, figures, period and subject.
    var found: Double { curatedHard == 0 ? 1 : 1 - Double(missed.count) / Double(curatedHard) }
    /// The share of derived hard requirements that equal a curated one, hard or supporting.
    var right: Double { derivedHard == 0 ? 1 : 1 - Double(wrong.count) / Double(derivedHard) }

    var summary: String {
        "\(id): found \(curatedHard - missed.count) of \(curatedHard) (\(Int(found * 1000) / 10)%), right \(derivedHard - wrong.count) of \(derivedHard)"
            + " (\(Int(right * 1000) / 10)%)"
    }

    init(_ derived: Template, against curated: Template) {
        id = curated.id
        var counts = (0, 0)
        for standard in curated.standards {
            let proposals = derived.standards.first { $0.text == standard.text }?.requirements ?? []
            for requirement in standard.requirements where requirement.isHard {
                counts.0 += 1
                if !proposals.contains(where: { Self.matches($0.check, requirement.check) }) {
                    missed.append("\(requirement.id) \(requirement.demand)")
                }
            }
            for proposal in proposals where proposal.isHard {
                counts.1 += 1
                if !standard.requirements.contains(where: { Self.matches(proposal.check, $0.check) }) {
                    wrong.append("\(proposal.id) \(proposal.demand) \(proposal.check)")
                }
            }
        }
        (curatedHard, derivedHard) = counts
    }

    private static func matches(_ derived: Check, _ curated: Check) -> Bool {
        switch (derived, curated) {
        case (.measure(let left), .measure(let right)):
            left.period == right.period && overlap(left.subject, right.subject)
                && left.bounds.contains { bound in right.bounds.contains { agree(bound, $0) } }
        case (.ratio(let left), .ratio(let right)): left.least == right.least && overlap(left.denominator, right.denominator)
        case (.schedule(let left), .schedule(let right)): left.months == right.months && overlap(left.subject, right.subject)
        case (.term(let left), .term(let right)): left.years == right.years
        case (.practice(let left), .practice(let right)): overlap(left.subject, right.subject)
        case (.parties(let left), .parties(let right)):
            left.parties.contains { party in right.parties.contains { overlap(party, $0) } }
        case (.elements(let left), .elements(let right)):
            left.elements.count == right.elements.count
                && left.elements.count(where: { element in right.elements.contains { overlap(element, $0) } }) >= left.elements
                    .count - 1
        default: false
        }
    }

    /// The same unit, an end in common, and no end on which they differ.
    private static func agree(_ left: Bound, _ right: Bound) -> Bool {
        let ends = [(left.least, right.least), (left.most, right.most)].compactMap { left, right in
            left.flatMap { left in right.map { left == $0 } }
        }
        return left.unit == right.unit && !ends.isEmpty && !ends.contains(false)
    }

    /// One name is part of another, or three characters in a row are shared.
    private static func overlap(_ left: Subject, _ right: Subject) -> Bool {
        let names = [right.concept] + right.terms
        return ([left.concept] + left.terms).contains { name in names.contains { shares(name, $0) } }
    }

    private static func shares(_ left: String, _ right: String) -> Bool {
        if left.contains(right) || right.contains(left) { return true }
        let characters = Array(left)
        return characters.count > 2 && (0...characters.count - 3).contains { right.contains(String(characters[$0..<$0 + 3])) }
    }
}
