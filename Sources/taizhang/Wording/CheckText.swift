import Compliance
import Summary

/// A report as text: counts per form, then the rows a person should look at.
enum CheckText {
    static func describe(_ report: Report) -> String {
        var lines: [String] = []
        for file in report.files where file.rejection == nil {
            for submission in file.submissions { lines += describe(submission, in: file.file) + [""] }
        }
        let submissions = report.files.flatMap(\.submissions)
        let counts = VerdictCounts.sum(submissions.map(\.totals))
        let rejected = report.files.count { $0.rejection != nil }
        lines.append("共 \(report.files.count) 个文件、\(submissions.count) 份表：\(VerdictText.counts(counts))，退回 \(rejected) 个文件")
        return lines.joined(separator: "\n")
    }

    private static func describe(_ submission: SubmissionReport, in file: String) -> [String] {
        let facts = [submission.unit.isEmpty ? "（未写单位名称）" : submission.unit, submission.template, submission.date ?? "未写日期"]
        var lines = [
            "\(file) [\(submission.sheet)]", "  \(facts.joined(separator: " · "))", "  \(VerdictText.counts(submission.totals))",
        ]
        if let score = submission.score {
            lines.append("  得分 \(VerdictText.number(score.total)) · \(score.grade ?? "未定等次")")
            lines += score.problems.map { "    \($0)" }
        }
        lines += submission.rows.compactMap(describe)
        if !submission.missing.isEmpty { lines.append("  缺项：\(submission.missing.joined(separator: "、"))") }
        lines += submission.rows.compactMap(documents)
        lines += submission.notes.map { "  提示：\($0)" }
        lines += submission.extra.map { "  多出：第 \($0.row) 行 \($0.text.prefix(30))" }
        return lines
    }

    /// Nil for a row that is in order.
    private static func describe(_ row: RowReport) -> String? {
        let isFine = row.verdict == .met || row.verdict == .notApplicable
        guard !isFine || !row.flags.isEmpty else { return nil }
        let flags = row.flags.isEmpty ? "" : "［" + row.flags.map(VerdictText.name).joined(separator: "、") + "］"
        let gap = isFine ? "" : "  " + [row.gap, row.remedy].filter { !$0.isEmpty }.joined(separator: " → ")
        let name = row.item == row.standard ? "" : " \(oneLine(row.item))"
        return "  \(VerdictText.name(row.verdict))  第 \(row.row) 行 \(row.standard)\(name)\(flags)\(oneLine(gap))"
    }

    /// Nil for a row whose 佐证资料 are all there.
    private static func documents(_ row: RowReport) -> String? {
        let missing = row.documents.filter { $0.status == .missing }.map(\.name)
        // A row with a gap tells it there.
        return missing.isEmpty || !row.gap.isEmpty ? nil : "  第 \(row.row) 行 材料清单未见：\(missing.joined(separator: "、"))"
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
