import Compliance
import Testing

@testable import Summary

@Suite struct CopySearchTests {
    private static let statement = "三月十二日在明德楼二零八会议室召开支部党员大会，由组织委员温言主持，讨论接收两名预备党员并通报上半年党费收缴情况，会后走访慰问了三位退休老同志"

    @Test func findsCopiesBetweenUnitsOnly() {
        let report = Report(files: [
            ReportSamples.file("a.xlsx", ReportSamples.submission("甲支部", verdicts: [.met], statements: [Self.statement])),
            ReportSamples.file("b.xlsx", ReportSamples.submission("乙支部", verdicts: [.met], statements: [Self.statement + "。"])),
            ReportSamples.file("c.xlsx", ReportSamples.submission("丙支部", verdicts: [.met], statements: ["全年召开党员大会4次。"])),
            ReportSamples.file(
                "d.xlsx", ReportSamples.submission("甲支部", template: "u", verdicts: [.met], statements: [Self.statement])),
        ])
        let model = SummaryBuilder(templates: []).model(of: report)
        #expect(model.similar.count == 1)
        #expect(Set(model.similar.flatMap { [$0.unitA, $0.unitB] }) == ["甲支部", "乙支部"])
        #expect(model.similar.first?.standard == "1.1")
        #expect(model.similar.first?.similarity ?? 0 > 0.9)
    }
}
