import Foundation
import Testing

/// Every sample file, judged in one run.
@Suite struct SampleSheetsTests {
    /// File, template, unit and rows; nil for the two that are bad on purpose.
    struct Expectation: Sendable, CustomTestStringConvertible {
        var file: String
        var form: (template: String, unit: String, rows: Int)?
        var testDescription: String { file }
    }

    static let expectations: [Expectation] = [
        .init(file: "党总支台账/01机电工程学院党总支.xlsx", form: ("anhui-ledger", "机电工程学院党总支", 30)),
        .init(file: "党总支台账/02化工与制药学院党总支.xlsx", form: ("anhui-ledger", "化工与制药学院党总支", 30)),
        .init(file: "党总支台账/03信息工程学院党总支（自评）.xlsx", form: ("anhui-ledger", "信息工程学院党总支", 30)),
        .init(file: "党总支台账/04图书馆直属党支部.xlsx", form: ("anhui-ledger", "图书馆直属党支部", 30)),
        .init(file: "党总支台账/05艺术设计学院党总支（附佐证）.xlsx", form: ("anhui-ledger", "艺术设计学院党总支", 30)),
        .init(file: "党总支台账/07体育学院党总支（损坏）.xlsx"), .init(file: "党总支台账/08党务通讯录（非台账）.xlsx"),
    ]

    /// `check --json` over the whole folder, once for the suite.
    private static let report = Result { try CommandLine.run("check", "--json", "--quiet", "SampleSheets") }

    @Test func endsWithOneForTheBadFiles() throws {
        let result = try Self.report.get()
        #expect(result.status == 1)
        #expect(result.errors.split(separator: "\n").count == 2)
    }

    @Test(arguments: expectations)
    func readsTheForm(expectation: Expectation) throws {
        let files = try JSONObject(try Self.report.get().output)["files"].elements
        let file = try #require(files.first { $0["file"].text == "SampleSheets/" + expectation.file })
        #expect(file["status"].text == (expectation.form == nil ? "rejected" : "ok"))
        let submission = file["submissions"].elements.first
        #expect(submission?["template"].text == expectation.form?.template)
        #expect(submission?["unit"].text == expectation.form?.unit)
        #expect(submission?["rows"].elements.count == expectation.form?.rows)
    }

    /// Three units at the least fill in each of the six forms.
    @Test func holdsEachFormSeveralTimes() throws {
        let forms = try JSONObject(try Self.report.get().output)["files"].elements.flatMap { $0["submissions"].elements }
        let units = Dictionary(grouping: forms, by: { $0["template"].text }).mapValues { Set($0.map { $0["unit"].text }).count }
        #expect(units.count == 6)
        #expect(units.values.allSatisfy { $0 >= 3 }, "\(units)")
    }

    @Test func everyVerdictHasItsReason() throws {
        for file in try JSONObject(try Self.report.get().output)["files"].elements {
            for submission in file["submissions"].elements where submission["kind"].text != "scorecard" {
                for row in submission["rows"].elements where row["verdict"].text == "notMet" {
                    #expect(!row["gap"].text.isEmpty, "\(file["file"].text) \(row["standard"].text)")
                    #expect(!row["remedy"].text.isEmpty, "\(file["file"].text) \(row["standard"].text)")
                }
            }
        }
    }

    @Test func sameInputSameBytes() throws {
        let again = try CommandLine.run("check", "--json", "--quiet", "--jobs", "1", "SampleSheets")
        #expect(try again.output == Self.report.get().output)
    }
}
