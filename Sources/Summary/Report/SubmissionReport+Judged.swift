import Compliance
import Forms

extension SubmissionReport {
    /// What there is to say about a judged form.
    public init(_ judged: JudgedSubmission) {
        let submission = judged.submission
        self.init(
            sheet: submission.sheet, template: submission.template.id, kind: submission.template.kind, unit: submission.unit,
            college: submission.college, parent: submission.parent, date: submission.date?.description,
            rows: zip(submission.rows, judged.assessments).map { RowReport($0, $1, in: submission.template) },
            missing: submission.missing, extra: submission.extra.map { Extra(row: $0.row, text: $0.text) },
            score: judged.score.map { Score(total: $0.total, grade: $0.grade, problems: $0.problems) },
            notes: submission.notes)
        for (offset, findings) in judged.documents.enumerated() { rows[offset].documents = findings.map { .init($0) } }
    }
}

extension RowReport {
    init(_ row: Submission.Row, _ assessment: Assessment, in template: Template) {
        let standard = template.standards[row.standardOffset]
        self.init(
            row: row.row, standard: standard.id, category: standard.category, item: standard.item, verdict: assessment.verdict,
            reviewed: row.reviewed,
            selfAssessment: assessment.selfAssessment, gap: assessment.gap, remedy: assessment.remedy,
            flags: Flag.allCases.filter(assessment.flags.contains), score: assessment.score, statement: row.statement.text,
            requirements: assessment.requirements.map { RequirementReport($0) })
    }
}

extension RowReport.Document {
    init(_ finding: DocumentFinding) {
        switch finding.place {
        case .file(let name): self.init(name: finding.document, status: .file, found: name)
        case .listed(_, let name): self.init(name: finding.document, status: .listed, found: name)
        case .nowhere: self.init(name: finding.document, status: .missing)
        }
    }
}
