import Compliance
import Summary
import Testing

@Suite struct ReportTests {
    @Test func readsBackWhatItPrints() throws {
        var report = ReportSamples.mixed
        report.files[0].submissions[0].score = .init(total: 92.5, grade: "优秀", problems: ["第3项不是数字"])
        report.files[0].submissions[0].extra = [.init(row: 40, text: "补充")]
        report.files[0].submissions[0].missing = ["2.3"]
        report.files[0].submissions[0].rows[0].reviewed = .notMet
        report.files[0].submissions[0].rows[0].flags = [.standardAltered]
        report.files[0].submissions[0].rows[0].requirements = [
            .init(
                id: "1.1.a", isHard: true, outcome: .violated, demand: "每季度1次", found: "3次",
                source: Source(sheet: "台账", cell: "E7", quote: "3次"))
        ]
        let text = report.json.serialized
        #expect(try Report(json: JSONValue(parsing: Array(text.utf8))) == report)
    }

    @Test func hasTheAgreedMembers() throws {
        let json = ReportSamples.mixed.json
        #expect(json["version"] == .number(1))
        let file = try #require(json["files"]?.elements?.first)
        for name in ["file", "status", "error", "submissions"] { #expect(file[name] != nil, "\(name)") }
        let submission = try #require(file["submissions"]?.elements?.first)
        for name in ["sheet", "template", "kind", "unit", "college", "date", "rows", "missing", "extra", "totals", "score"] {
            #expect(submission[name] != nil, "\(name)")
        }
        let row = try #require(submission["rows"]?.elements?.first)
        for name in [
            "row", "standard", "category", "item", "verdict", "selfAssessment", "gap", "remedy", "flags", "score", "requirements",
        ] {
            #expect(row[name] != nil, "\(name)")
        }
    }

    @Test(arguments: [
        (#"{}"#, "version"), (#"{"version":2,"files":[]}"#, "version"), (#"{"version":1,"files":3}"#, "files"),
        (#"{"version":1,"files":[{"file":"a"}]}"#, "files[0].status"),
        (#"{"version":1,"files":[{"file":"a","status":"rejected","error":null}]}"#, "files[0].error.code"),
        (
            #"{"version":1,"files":[{"file":"a","status":"ok","submissions":[{"sheet":"s","template":"t","kind":"poem"}]}]}"#,
            "files[0].submissions[0].kind"
        ),
    ])
    func saysWhereAForeignObjectDeparts(text: String, path: String) throws {
        let value = try JSONValue(parsing: Array(text.utf8))
        let error = #expect(throws: ReportFormatError.self) { try Report(json: value) }
        #expect(error?.path == path)
    }

    @Test func mergingIsAUnionInAnyOrder() {
        let files = ReportSamples.mixed.files
        let shards = files.map { Report(files: [$0]) }
        let whole = Report.merging([ReportSamples.mixed])
        #expect(Report.merging(shards) == whole)
        #expect(Report.merging(shards.reversed()) == whole)
        #expect(Report.merging([Report.merging([shards[2], shards[0]]), shards[1], shards[0]]) == whole)
    }
}
