import Compliance
import Forms
import OpenPackaging
import SpreadsheetML
import Summary
import WordprocessingML

/// A file that was read and judged, or refused.
struct CheckedFile: Sendable {
    var input: InputFile
    var problem: Problem?
    var submissions: [JudgedSubmission] = []
    /// No form, but something of ours or for us that lies in the same folder: a roster, a summary.
    var passedOver: PassedOver?

    enum PassedOver: String, Sendable {
        case roster = "组织名册"
        case summary = "汇总表"
    }

    var report: Report.File {
        Report.File(
            file: input.name, rejection: problem?.rejection, submissions: submissions.map { SubmissionReport($0) })
    }
}

/// Reads and judges one file at a time. Whatever goes wrong with a file stays with that file.
struct FormCheck: Sendable {
    let templates: [Template]
    private let reader: FormReader
    private let judge: SubmissionJudge
    private let evidence: EvidenceFolder?

    /// - Parameters:
    ///   - asOf: the day to judge by in place of the forms' own dates.
    ///   - evidence: the folder with the documents that units handed in.
    init(templates: [Template], asOf: Day?, evidence: EvidenceFolder? = nil) {
        self.templates = templates
        self.evidence = evidence
        reader = FormReader(templates: templates)
        judge = SubmissionJudge(
            judge: Judge(preparing: templates.flatMap(\.standards)), asOf: asOf, today: DayArgument.today)
    }

    func check(_ input: InputFile) -> CheckedFile {
        do {
            let input = try workbook(for: input)
            let submissions = try submissions(of: input)
            guard submissions.isEmpty else {
                return CheckedFile(
                    input: input,
                    submissions: submissions.map { judge.judge($0, files: evidence?.files(of: $0.unit, workbook: input.name)) })
            }
            let passedOver = input.isNamed ? nil : try passedOver(input)
            return CheckedFile(input: input, problem: passedOver == nil ? .noForm : nil, passedOver: passedOver)
        } catch {
            return CheckedFile(input: input, problem: Problem(wording: error))
        }
    }

    private func passedOver(_ input: InputFile) throws -> CheckedFile.PassedOver? {
        guard case .file(let path) = input.source else { return nil }
        let workbook = try WorkbookReader(path: path)
        if Set(workbook.sheets.map(\.name)).isSuperset(of: ["总览", "差距清单", "标准统计"]) { return .summary }
        return RosterArgument.isRoster(workbook) ? .roster : nil
    }

    private func submissions(of input: InputFile) throws -> [Submission] {
        let name = FilePath.withoutExtension(FilePath.name(input.name))
        return switch input.source {
        case .refused(let problem): throw problem
        case .file(let path): try reader.submissions(in: WorkbookReader(path: path), fileName: name)
        case .bytes(let bytes): try reader.submissions(in: WorkbookReader(bytes: bytes), fileName: name)
        }
    }

    /// A Word form becomes the workbook it would have been on the template; other files stay as they are.
    private func workbook(for input: InputFile) throws -> InputFile {
        guard input.isWordDocument else { return input }
        let document: WordDocument
        switch input.source {
        case .refused: return input
        case .file(let path): document = try WordDocument(path: path)
        case .bytes(let bytes): document = try WordDocument(bytes: bytes)
        }
        guard let bytes = try WordForm.workbook(of: document, reader: reader) else { throw Problem.noForm }
        var workbook = input
        workbook.source = .bytes(bytes)
        workbook.outputPath = FilePath.withoutExtension(input.outputPath) + ".xlsx"
        return workbook
    }
}
