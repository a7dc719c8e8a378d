import Compliance

/// A submission with the result for each of its rows.
public struct JudgedSubmission: Sendable {
    public var submission: Submission
    /// Parallel to the submission's rows.
    public var assessments: [Assessment]
    /// The sum and grade of a scorecard.
    public var score: Scorecard.Summary?
    /// 佐证资料 found and missing, parallel to the submission's rows; empty when the form asks for none.
    public var documents: [[DocumentFinding]]

    public init(
        submission: Submission, assessments: [Assessment], score: Scorecard.Summary? = nil, documents: [[DocumentFinding]] = []
    ) {
        self.submission = submission
        self.assessments = assessments
        self.score = score
        self.documents = documents
    }

    /// Rows by verdict, each verdict present.
    public var totals: [Verdict: Int] {
        assessments.reduce(into: Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0, 0) })) {
            $0[$1.verdict, default: 0] += 1
        }
    }
}
