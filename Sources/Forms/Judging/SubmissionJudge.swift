import Compliance
import SpreadsheetML

/// Judges a whole submission: each row by the judge or the scorecard, and what is reported beside the verdicts (DESIGN §4).
public struct SubmissionJudge: Sendable {
    public var judge: Judge
    /// The date given for the run, which goes before the form's own.
    public var asOf: Day?
    /// Stands in for the date of a form that has none.
    public var today: Day

    public init(judge: Judge = Judge(), asOf: Day? = nil, today: Day) {
        self.judge = judge
        self.asOf = asOf
        self.today = today
    }

    /// - Parameter files: names of the files that the unit handed in beside the form; nil when none were looked for.
    public func judge(_ submission: Submission, files: [String]? = nil) -> JudgedSubmission {
        var submission = submission
        submission.evidence.files = (files ?? []).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        var judged =
            submission.template.kind == .scorecard
            ? scored(submission) : JudgedSubmission(submission: submission, assessments: assessments(of: submission))
        for offset in judged.assessments.indices {
            Self.addFindings(to: &judged.assessments[offset], row: submission.rows[offset], template: submission.template)
        }
        judged.documents = DocumentCheck(submission: submission, files: files).findings()
        for (offset, findings) in judged.documents.enumerated() { Self.add(findings, to: &judged.assessments[offset]) }
        return judged
    }

    private func assessments(of submission: Submission) -> [Assessment] {
        let context = UnitContext(
            unit: submission.unit, kind: submission.unitKind, asOf: asOf ?? submission.date ?? today, fields: submission.fields,
            evidence: submission.evidence)
        let standards = submission.template.standards
        let rows = submission.rows.indices.map {
            (submission.rows[$0].statement, standards[submission.rows[$0].standardOffset])
        }
        return judge.assess(rows, in: context)
    }

    private func scored(_ submission: Submission) -> JudgedSubmission {
        let scoring = submission.template.scoring ?? Scoring(passingShare: 0.6, grades: [], gradeUnderSanction: "")
        let rows = submission.rows.map { row in
            Scorecard.Row(
                standard: submission.template.standards[row.standardOffset], score: row.scoreText,
                source: scoreSource(of: row, in: submission), row: row.row)
        }
        var (assessments, summary) = Scorecard(scoring: scoring).assess(
            rows, sanction: sanction(of: submission), statedTotal: submission.statedTotal)
        for offset in assessments.indices where !assessments[offset].gap.isEmpty && !submission.rows[offset].gapText.isEmpty {
            assessments[offset].gap += "；扣分原因：\(submission.rows[offset].gapText)"
        }
        let missing = submission.template.standards.filter { submission.missing.contains($0.id) && !$0.isBonus }
        summary.problems += missing.map { "缺项：\($0.text)" }
        return JudgedSubmission(submission: submission, assessments: assessments, score: summary)
    }

    private func scoreSource(of row: Submission.Row, in submission: Submission) -> Source {
        let cell = submission.layout.columns[.score].map { "\(CellReference(row: row.row, column: $0))" } ?? ""
        return Source(sheet: submission.sheet, cell: cell, quote: "")
    }

    private func sanction(of submission: Submission) -> String {
        let labels = submission.template.fields.filter { $0.role == .sanction }.flatMap { [$0.label] + $0.aliases }.map {
            Wording($0)
        }
        return submission.fields.sorted { $0.key < $1.key }.first { field in
            labels.contains(Wording(field.key)) || field.key.contains("处分")
        }?.value ?? ""
    }

    // MARK: Findings beside the verdict

    private static func addFindings(to assessment: inout Assessment, row: Submission.Row, template: Template) {
        if template.kind != .scorecard, assessment.selfAssessment == nil {
            assessment.selfAssessment = tick(of: row.statement)
        }
        switch (assessment.selfAssessment, assessment.verdict) {
        case (.met, .notMet), (.notMet, .met): assessment.flags.insert(.selfAssessmentDiffers)
        default: assessment.flags.remove(.selfAssessmentDiffers)
        }
        if row.isAltered {
            assessment.flags.insert(.standardAltered)
            let standard = template.standards[row.standardOffset].text
            assessment.notes.append("标准原文被改动：" + WordingDifference(from: standard, to: row.standardText).summary)
        }
    }

    /// Documents are told beside the verdict and never change it: a missing one in the gap where there is one, else in the notes.
    private static func add(_ findings: [DocumentFinding], to assessment: inout Assessment) {
        let missing = findings.missingClause
        if !missing.isEmpty, !assessment.gap.isEmpty {
            assessment.gap += "；" + missing
            assessment.remedy += "补交佐证资料或注明存放处。"
        }
        assessment.notes += [missing, findings.foundClause].filter { !$0.isEmpty }
    }

    private static func tick(of statement: Statement) -> SelfAssessment? {
        if let tick = statement.tick { return SelfAssessment(tick: tick) }
        return statement.leadsWithTick ? SelfAssessment.leading(statement.text)?.tick : nil
    }
}
