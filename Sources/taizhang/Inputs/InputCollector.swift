import OpenPackaging

/// Finds the files that the inputs of a command line mean, in a fixed order.
struct InputCollector {
    /// Written into every folder of ours, so that a later run over the folder around it passes it over.
    static let outputMark = ".taizhang"
    static let workbookExtensions: Set<String> = ["xlsx", "xlsm", "xltx", "xltm", "docx"]
    /// What a clerk may take for a workbook: worth a line of its own when it turns up in a folder.
    static let foreignExtensions: Set<String> = ["xls", "xlt", "xlsb", "et", "ett", "ods", "csv", "doc", "wps"]
    static let maximumDepth = 32

    /// Whether `.json` files are taken for reports to be merged.
    var takesReports = false
    /// The folder this run writes into.
    var outputFolder: String?
    /// The folder with the documents units handed in, which holds no forms even where it lies among them.
    var evidenceFolder: String?

    func collect(_ inputs: [String]) -> [InputFile] {
        var files: [InputFile] = []
        for input in inputs {
            switch FileSystem.entry(input) {
            case nil: files.append(refused(input, .notFound(input)))
            case .other?: files.append(refused(input, .notAFile))
            case .folder?: walk(input, outputPath: "", depth: 0, into: &files)
            case .file?: add(input, outputPath: FilePath.name(input), isNamed: true, into: &files)
            }
        }
        var seen: Set<String> = []
        return files.filter { file in file.path.map { seen.insert(FileSystem.resolved($0)).inserted } ?? true }
    }

    private func refused(_ name: String, _ problem: Problem) -> InputFile {
        InputFile(name: name, outputPath: FilePath.name(name), source: .refused(problem))
    }

    private func walk(_ folder: String, outputPath: String, depth: Int, into files: inout [InputFile]) {
        guard depth <= Self.maximumDepth, let names = FileSystem.names(in: folder) else {
            files.append(refused(folder, .unreadable))
            return
        }
        for name in names where !Self.isPassedOver(name) {
            let path = FilePath.join(folder, name)
            let output = FilePath.join(outputPath, name)
            switch FileSystem.entry(path) {
            case .file?: add(path, outputPath: output, isNamed: false, into: &files)
            case .folder? where !FileSystem.isLink(path) && !isOutput(path):
                walk(path, outputPath: output, depth: depth + 1, into: &files)
            default: continue
            }
        }
    }

    private func isOutput(_ folder: String) -> Bool {
        if FileSystem.entry(FilePath.join(folder, Self.outputMark)) != nil { return true }
        return [outputFolder, evidenceFolder].contains { $0.map(FileSystem.resolved) == FileSystem.resolved(folder) }
    }

    /// Office's lock files, hidden files and what macOS puts into archives.
    private static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix("~$") || name.hasPrefix(".") || name == "__MACOSX"
    }

    /// - Parameter isNamed: the user named this very file: then it is tried whatever its ending.
    private func add(_ path: String, outputPath: String, isNamed: Bool, into files: inout [InputFile]) {
        let ending = FilePath.fileExtension(path)
        if ending == "zip" {
            do throws(Problem) {
                let bytes = try FileSystem.read(path, limit: PackageLimits.standard.archiveSize)
                try unpack(bytes, name: path, outputPath: FilePath.withoutExtension(outputPath), depth: 0, into: &files)
            } catch {
                files.append(refused(path, error))
            }
        } else if ending == "json" {
            guard takesReports else {
                if isNamed { files.append(refused(path, .notWorkbook)) }
                return
            }
            files.append(
                InputFile(name: path, outputPath: outputPath, source: .file(path: path), kind: .report, isNamed: isNamed))
        } else if isNamed || Self.workbookExtensions.contains(ending) || Self.foreignExtensions.contains(ending) {
            files.append(InputFile(name: path, outputPath: outputPath, source: .file(path: path), isNamed: isNamed))
        }
    }
}

extension InputCollector {
    /// Archives inside archives are opened this far.
    static let maximumNesting = 2

    private func unpack(
        _ bytes: [UInt8], name: String, outputPath: String, depth: Int, into files: inout [InputFile]
    ) throws(Problem) {
        do throws(PackageError) {
            let archive = try PackageReader(bytes: bytes)
            for entry in archive.entryNames.map({ ($0, ArchiveName.text(archive.storedName(of: $0) ?? [], fallback: $0)) })
                .sorted(by: { $0.1.unicodeScalars.lexicographicallyPrecedes($1.1.unicodeScalars) })
            {
                let shown = ArchiveName.safe(entry.1)
                guard !shown.split(separator: "/").contains(where: { Self.isPassedOver(String($0)) }) else { continue }
                let ending = FilePath.fileExtension(shown)
                guard ending == "zip" || Self.workbookExtensions.contains(ending) || Self.foreignExtensions.contains(ending)
                else {
                    continue
                }
                let file = InputFile(
                    name: name + "/" + shown, outputPath: FilePath.join(outputPath, shown), source: .refused(.nestedTooDeeply))
                files.append(contentsOf: unpackEntry(try? archive.read(entry.0), as: file, ending: ending, depth: depth))
            }
        } catch {
            throw Problem(archive: error)
        }
    }

    /// The workbook of an entry, or the workbooks of an archive inside the archive; a damaged entry costs only itself.
    private func unpackEntry(_ bytes: [UInt8]?, as file: InputFile, ending: String, depth: Int) -> [InputFile] {
        var file = file
        guard let bytes else {
            file.source = .refused(.damagedEntry)
            return [file]
        }
        guard ending == "zip" else {
            file.source = .bytes(bytes)
            return [file]
        }
        guard depth < Self.maximumNesting else { return [file] }
        var inner: [InputFile] = []
        do throws(Problem) {
            try unpack(
                bytes, name: file.name, outputPath: FilePath.withoutExtension(file.outputPath), depth: depth + 1, into: &inner)
            return inner
        } catch {
            file.source = .refused(error)
            return [file]
        }
    }
}
