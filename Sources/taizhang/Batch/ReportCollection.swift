import Compliance
import Forms
import OpenPackaging
import Summary

/// Reports gathered from workbooks and from JSON alike: what `merge` and `compare` begin with.
struct ReportCollection {
    var report: Report
    var templates: [Template]
    var refused: [(name: String, problem: Problem)]

    static func gather(
        _ paths: [String], templates: [Template], asOf: Day? = nil, jobs: Int?, isQuiet: Bool, out: String?
    ) async throws -> ReportCollection {
        let resolvedOut = out.map(FileSystem.resolved)
        let inputs = InputCollector(takesReports: true).collect(paths)
            .filter { input in input.path.map { FileSystem.resolved($0) != resolvedOut } ?? true }
        let round = await Round.judge(
            inputs.filter { $0.kind == .workbook }, templates: templates, asOf: asOf, jobs: jobs, isQuiet: isQuiet, title: "读取")
        var files = round.report.files
        for offset in files.indices {
            files[offset].returned = round.files[offset].input.path.map { link(to: $0, from: out) }
        }
        var refused = round.rejected.compactMap { file in file.problem.map { (file.input.name, $0) } }
        var reports = [Report(files: files)]
        for input in inputs where input.kind == .report {
            do {
                reports.append(try read(input))
            } catch {
                let problem = Problem(wording: error)
                refused.append((input.name, problem))
                reports.append(Report(files: [.init(file: input.name, rejection: problem.rejection)]))
            }
        }
        return ReportCollection(report: .merging(reports), templates: round.templates, refused: refused)
    }

    /// The way from the summary's folder to the workbook.
    private static func link(to path: String, from out: String?) -> String {
        let target = FileSystem.resolved(path)
        guard let out else { return target }
        return FilePath.relative(target, from: FilePath.folder(FileSystem.resolved(out)))
    }

    private static func read(_ input: InputFile) throws -> Report {
        guard case .file(let path) = input.source else { throw Problem.notWorkbook }
        let bytes = try FileSystem.read(path, limit: PackageLimits.standard.archiveSize)
        return try Report(json: JSONValue(parsing: bytes))
    }
}
