import Compliance
import Summary
import Testing

@Suite struct SummaryBuilderTests {
    @Test func countsAndRates() {
        let model = SummaryBuilder(templates: []).model(of: ReportSamples.mixed)
        #expect(Set(model.units.map(\.unit)) == ["甲党总支", "乙支部"])
        #expect(Set(model.units.map(\.rate)) == [1.0 / 3, 0.5])
        #expect(model.standards.map(\.standard) == ["1.1", "1.2", "1.3"])
        #expect(model.standards.map(\.rate) == [0.5, 0, 0.5])
        #expect(model.weakestStandards.first?.standard == "1.2")
        #expect(model.rejected.map(\.code) == ["encrypted"])
        #expect(Set(model.gaps.map(\.row.item)) == ["第2项", "第3项", "第1项"])
        #expect(model.parents == [.init(parent: "甲党总支", units: 2, submitted: 2, counts: model.counts)])
    }

    @Test func namesWhoSentNothing() {
        let roster = Roster(entries: [
            .init(parent: "甲党总支", unit: "乙支部"), .init(parent: "甲党总支", unit: "丙支部"), .init(parent: "丁党总支", unit: "戊支部"),
        ])
        let model = SummaryBuilder(roster: roster, templates: []).model(of: ReportSamples.mixed)
        #expect(model.units.map(\.unit) == ["甲党总支", "乙支部"])
        #expect(model.notSubmitted.map(\.unit) == ["丙支部", "戊支部"])
        #expect(model.parents.map(\.parent) == ["甲党总支", "丁党总支"])
        #expect(model.parents.map(\.units) == [3, 1])
        #expect(model.parents.map(\.submitted) == [2, 0])
        #expect(model.parents[1].rate == nil)
    }

    @Test func keepsTheLatestOfARepeatedForm() {
        let early = ReportSamples.submission("机关一支部", date: "2026-11-01", verdicts: [.notMet])
        let late = ReportSamples.submission("机关第一党支部", date: "2026-11-20", verdicts: [.met])
        let other = ReportSamples.submission("机关一支部", template: "u", verdicts: [.met])
        let report = Report(files: [
            ReportSamples.file("b.xlsx", early), ReportSamples.file("a.xlsx", late), ReportSamples.file("c.xlsx", other),
            ReportSamples.file("0.xlsx", late),
        ])
        let model = SummaryBuilder(templates: []).model(of: report)
        #expect(Set(model.units.map(\.file)) == ["c.xlsx", "a.xlsx"])
        #expect(
            model.duplicates == [.init(unit: "机关第一党支部", template: "t", kept: "a.xlsx", dropped: ["b.xlsx", "0.xlsx"])])
    }

    @Test func aReviewersVerdictWins() {
        var submission = ReportSamples.submission("甲", verdicts: [.notMet, .met])
        submission.rows[0].reviewed = .met
        let model = SummaryBuilder(templates: []).model(of: Report(files: [ReportSamples.file("a.xlsx", submission)]))
        #expect(model.units[0].counts.met == 2)
        #expect(model.standards[0].counts.met == 1)
        #expect(model.gaps.isEmpty)
    }

    @Test func theOrderOfFilesChangesNothing() {
        let files = ReportSamples.mixed.files
        let builder = SummaryBuilder(templates: [])
        #expect(builder.model(of: Report(files: files)) == builder.model(of: Report(files: files.reversed())))
    }
}
