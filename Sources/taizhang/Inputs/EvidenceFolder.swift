import Forms

/// The names of the documents (佐证资料) that units handed in, listed once for a run.
struct EvidenceFolder: Sendable {
    /// Deeper folders and further files are passed over: names are matched, nothing is opened.
    static let maximumDepth = 16
    static let maximumFiles = 50_000

    private struct File {
        let name: String
        /// The keys of the folders it lies in, below the one given.
        let folders: [String]
    }

    private var files: [File] = []

    init(_ path: String) {
        walk(path, folders: [])
    }

    /// The names of the files that are a unit's: those in the folder named like the unit or like its workbook; without one, those in no
    /// unit's folder.
    func files(of unit: String, workbook: String) -> [String] {
        for key in [UnitName.key(unit), UnitName.key(FilePath.withoutExtension(FilePath.name(workbook)))] where !key.isEmpty {
            let own = files.filter { $0.folders.contains(key) }
            if !own.isEmpty { return own.map(\.name) }
        }
        return files.filter { !$0.folders.contains { $0.hasSuffix("支部") || $0.hasSuffix("总支") } }.map(\.name)
    }

    private mutating func walk(_ folder: String, folders: [String]) {
        guard folders.count <= Self.maximumDepth, let names = FileSystem.names(in: folder) else { return }
        for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
            guard files.count < Self.maximumFiles else { return }
            let path = FilePath.join(folder, name)
            switch FileSystem.entry(path) {
            case .file?: files.append(File(name: name, folders: folders))
            case .folder? where !FileSystem.isLink(path): walk(path, folders: folders + [UnitName.key(name)])
            default: continue
            }
        }
    }
}
