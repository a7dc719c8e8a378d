import Compliance
import Forms
import Summary

/// One collection of files, judged: what `run`, `check`, `annotate`, `merge` and `calibrate` begin with.
struct Round: Sendable {
    /// In the order of the inputs.
    var files: [CheckedFile]
    var templates: [Template]

    var report: Report { Report(files: files.map(\.report)) }

    var rejected: [CheckedFile] { files.filter { $0.problem != nil } }

    /// Reads, judges and compares all files.
    static func judge(
        _ inputs: [InputFile], _ options: InputOptions, evidence: EvidenceFolder? = nil
    ) async throws -> Round {
        await judge(
            inputs, templates: try options.templates(), asOf: options.day, evidence: evidence, jobs: options.jobs,
            isQuiet: options.quiet)
    }

    /// - Parameter jobs: how many files at a time; nil for one a processor.
    static func judge(
        _ inputs: [InputFile], templates: [Template], asOf: Day?, evidence: EvidenceFolder? = nil, jobs: Int?, isQuiet: Bool,
        title: String = "核验"
    ) async -> Round {
        let check = FormCheck(templates: templates, asOf: asOf, evidence: evidence)
        var progress = Progress(title, total: inputs.count, isQuiet: isQuiet)
        let files = await Batch.map(
            inputs, jobs: jobs ?? Processors.count, finished: { input, _ in progress.advance(input.name) },
            { check.check($0) })
        for file in files {
            guard !isQuiet, let kind = file.passedOver else { continue }
            Console.write("跳过：\(file.input.name)（\(kind.rawValue)）", to: .error)
        }
        var round = Round(files: files.filter { $0.passedOver == nil }, templates: templates)
        round.markCopies()
        return round
    }

    /// Flags both sides of every pair of copied statements; a copy is known only once all files are read.
    private mutating func markCopies() {
        let places = files.indices.flatMap { file in files[file].submissions.indices.map { (file, $0) } }
        let submissions = places.map { SubmissionReport(files[$0.0].submissions[$0.1]) }
        for match in CopySearch.matches(in: submissions, templates: templates) {
            mark(match.first, as: match, with: submissions[match.second.submission].unit, at: places)
            mark(match.second, as: match, with: submissions[match.first.submission].unit, at: places)
        }
    }

    private mutating func mark(_ place: CopySearch.Place, as match: CopySearch.Match, with unit: String, at places: [(Int, Int)])
    {
        let (file, submission) = places[place.submission]
        let note = "与\(unit)的填写雷同（相似度\(VerdictText.percent(match.similarity))）：“\(match.passage.prefix(40))”"
        files[file].submissions[submission].assessments[place.row].flags.insert(.copiesOtherUnit)
        files[file].submissions[submission].assessments[place.row].notes.append(note)
    }
}
