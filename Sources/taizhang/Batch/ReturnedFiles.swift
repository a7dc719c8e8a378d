import Forms
import Summary

/// Writes the returned workbooks of a round.
struct ReturnedFiles: Sendable {
    /// What became of one file.
    struct Result: Sendable {
        /// Below the output folder; nil when there is nothing to return.
        var name: String?
        var problem: Problem?
    }

    let overwrite: Bool
    let jobs: Int
    let isQuiet: Bool

    /// Annotates and writes every judged file; results in the order of the files.
    func write(_ files: [CheckedFile], into folder: inout OutputFolder) async -> [Result] {
        let names = files.map { file in file.problem == nil ? folder.reserve(file.input.outputPath) : nil }
        var progress = Progress("写返回表", total: files.count { $0.problem == nil }, isQuiet: isQuiet)
        let target = folder
        let work = zip(files, names).map { (file: $0, name: $1) }
        return await Batch.map(
            work, jobs: jobs,
            finished: { item, _ in if item.name != nil { progress.advance(item.file.input.name) } },
            { item in self.write(item.file, as: item.name, into: target) })
    }

    private func write(_ file: CheckedFile, as name: String?, into folder: OutputFolder) -> Result {
        guard let name else { return Result() }
        do {
            try folder.write(try annotated(file), as: name)
            return Result(name: name)
        } catch let failure as OutputFailure {
            return Result(problem: Problem("io", "\(failure)", "原文件没有改动"))
        } catch {
            return Result(problem: Problem(wording: error))
        }
    }

    private func annotated(_ file: CheckedFile) throws -> [UInt8] {
        switch file.input.source {
        case .refused(let problem): throw problem
        case .file(let path):
            let bytes = try FileSystem.read(path, limit: ReturnedFiles.sizeLimit)
            return try Annotator.annotate(bytes, judged: file.submissions, overwrite: overwrite)
        case .bytes(let bytes):
            return try Annotator.annotate(bytes, judged: file.submissions, overwrite: overwrite)
        }
    }

    private static let sizeLimit = 512 << 20
}
