/// How a scorecard adds up (DESIGN §4; source 004, 考核等级).
public struct Scoring: Hashable, Sendable {
    /// A row is met from this share of its points on.
    public var passingShare: Double
    /// Grades with the least total of each, best first.
    public var grades: [Grade]
    /// The grade of a unit with a member under disciplinary sanction, whatever its total.
    public var gradeUnderSanction: String

    /// One 等级 and the total from which on it is given.
    public struct Grade: Hashable, Sendable {
        public var name: String
        public var least: Double

        public init(name: String, least: Double) {
            self.name = name
            self.least = least
        }
    }

    public init(passingShare: Double, grades: [Grade], gradeUnderSanction: String) {
        self.passingShare = passingShare
        self.grades = grades
        self.gradeUnderSanction = gradeUnderSanction
    }

    /// The grade a total earns; the last one when no other is reached.
    public func grade(for total: Double) -> String {
        (grades.first { total >= $0.least } ?? grades.last)?.name ?? ""
    }
}
