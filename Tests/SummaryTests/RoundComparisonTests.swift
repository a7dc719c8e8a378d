import Compliance
import Testing

@testable import Summary

@Suite struct RoundComparisonTests {
    @Test(
        arguments: [
            (.notMet, .met, .closed), (.notFilled, .notApplicable, .closed), (.needsReview, .notMet, .stillOpen),
            (.notMet, nil, .stillOpen), (.met, .notMet, .reopened), (.met, .notFilled, .reopened), (nil, .notMet, .new),
            (.notApplicable, .needsReview, .new), (.met, .met, nil), (nil, .met, nil), (.met, nil, nil),
        ] as [(Verdict?, Verdict?, RoundComparison.Change?)])
    func namesTheChange(earlier: Verdict?, later: Verdict?, change: RoundComparison.Change?) {
        #expect(RoundComparison.change(from: earlier, to: later) == change)
    }

    @Test func holdsTwoRoundsAgainstEachOther() {
        let earlier = model(
            ReportSamples.submission("机关一支部", verdicts: [.notMet, .notMet, .met]),
            ReportSamples.submission("机关二支部", verdicts: [.notMet]))
        let later = model(ReportSamples.submission("机关第一党支部", verdicts: [.met, .needsReview, .notMet, .notFilled]))
        let comparison = RoundComparison(earlier: earlier, later: later)
        #expect(comparison.items.map(\.change) == [.closed, .stillOpen, .reopened, .new, .stillOpen])
        #expect(comparison.units.map(\.closingRate) == [0.5, 0])
        #expect(comparison.units.map(\.isAbsentLater) == [false, true])
        #expect(comparison.json["counts"]?["stillOpen"] == .number(2))
    }

    private func model(_ submissions: SubmissionReport...) -> SummaryModel {
        let files = submissions.map { Report.File(file: "\($0.unit).xlsx", submissions: [$0]) }
        return SummaryBuilder(templates: []).model(of: Report(files: files))
    }
}
