import ArgumentParser
import OpenPackaging

/// The folder of `--out`: names that do not collide, never an input's own place, files whole or not at all.
struct OutputFolder {
    let path: String
    /// In lower case: Windows and macOS hold `A.xlsx` and `a.xlsx` for one.
    private var taken: Set<String> = []
    private let inputs: Set<String>

    /// Checks the folder without touching it.
    init(_ path: String, inputs: [InputFile], named roots: [String]) throws {
        self.path = path
        self.inputs = Set(inputs.compactMap(\.path).map(FileSystem.resolved))
        if let entry = FileSystem.entry(path), entry != .folder { throw ValidationError("--out 应是文件夹：\(path)") }
        let resolved = FileSystem.resolved(path)
        if roots.contains(where: { FileSystem.entry($0) == .folder && FileSystem.resolved($0) == resolved }) {
            throw ValidationError("--out 不能就是报送文件所在的文件夹，请另给一个")
        }
    }

    func create() throws {
        do {
            try FileSystem.makeFolder(path)
            let mark = FilePath.join(path, InputCollector.outputMark)
            if FileSystem.entry(mark) == nil { try AtomicFile.write(Array("taizhang\n".utf8), to: mark) }
        } catch {
            throw OutputFailure(path: path, error: error)
        }
    }

    /// The path below the folder for a file of that name, with （2）… where the name is taken.
    mutating func reserve(_ name: String) -> String {
        let stem = FilePath.withoutExtension(name)
        let ending = FilePath.fileExtension(name)
        var candidate = name
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted
            || inputs.contains(FileSystem.resolved(FilePath.join(path, candidate)))
        {
            candidate = "\(stem)（\(number)）" + (ending.isEmpty ? "" : ".\(ending)")
            number += 1
        }
        return candidate
    }

    func write(_ bytes: [UInt8], as name: String) throws {
        let target = FilePath.join(path, name)
        do {
            try FileSystem.makeFolder(FilePath.folder(target))
            try AtomicFile.write(bytes, to: target)
        } catch {
            throw OutputFailure(path: target, error: error)
        }
    }
}

/// An output that could not be written.
struct OutputFailure: Error, CustomStringConvertible {
    var path: String
    var error: any Error

    var description: String {
        let reason = (error as? PackageError).map { "（\($0.detail)）" } ?? ""
        return "写不了 \(path)，请检查文件夹的权限和磁盘空间\(reason)"
    }
}
