import Compliance
import Summary

/// Small reports for the suites of this target.
enum ReportSamples {
    static func submission(
        _ unit: String, parent: String? = nil, template: String = "t", date: String? = "2026-11-05", verdicts: [Verdict],
        statements: [String] = []
    ) -> SubmissionReport {
        let rows = verdicts.enumerated().map { offset, verdict in
            RowReport(
                row: offset + 5, standard: "1.\(offset + 1)", category: "组织设置", item: "第\(offset + 1)项", verdict: verdict,
                gap: verdict == .notMet ? "缺2次" : "", remedy: verdict == .notMet ? "补齐2次" : "",
                statement: offset < statements.count ? statements[offset] : "")
        }
        return SubmissionReport(
            sheet: "台账", template: template, kind: .ledger, unit: unit, parent: parent, date: date, rows: rows)
    }

    static func file(_ name: String, _ submissions: SubmissionReport...) -> Report.File {
        Report.File(file: name, submissions: submissions)
    }

    static let mixed = Report(files: [
        file("甲.xlsx", submission("甲党总支", verdicts: [.met, .notMet, .needsReview])),
        file("乙.xlsx", submission("乙支部", parent: "甲党总支", verdicts: [.notFilled, .notApplicable, .met])),
        Report.File(file: "坏.xlsx", rejection: .init(code: "encrypted", message: "文件已加密")),
    ])
}
