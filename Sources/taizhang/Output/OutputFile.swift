import ArgumentParser
import OpenPackaging

/// A single file of `--out`: whole or not at all, and never one of the inputs.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String, inputs: [String]) throws {
        let target = FileSystem.resolved(path)
        if inputs.contains(where: { FileSystem.resolved($0) == target }) {
            throw ValidationError("--out 不能是输入文件本身：\(path)")
        }
        do {
            try FileSystem.makeFolder(FilePath.folder(path))
            try AtomicFile.write(bytes, to: path)
        } catch {
            throw OutputFailure(path: path, error: error)
        }
    }
}
