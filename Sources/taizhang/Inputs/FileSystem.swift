#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The few things the program asks of the file system.
enum FileSystem {
    enum Entry {
        case file
        case folder
        case other
    }

    /// What stands at the path, following links; nil when nothing does.
    static func entry(_ path: String) -> Entry? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The names in a folder, sorted by their scalars; nil when it cannot be read.
    static func names(in folder: String) -> [String]? {
        try? FileManager.default.contentsOfDirectory(atPath: folder).sorted {
            $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
        }
    }

    /// Absolute and without links, as far as the path exists.
    static func resolved(_ path: String) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        let name = FilePath.name(path)
        let folder = FilePath.folder(path)
        return folder == path || name.isEmpty ? path : FilePath.join(resolved(folder), name)
    }

    static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// The bytes of a regular file no larger than the limit.
    static func read(_ path: String, limit: Int) throws(Problem) -> [UInt8] {
        guard let entry = entry(path) else { throw .notFound(path) }
        guard entry == .file else { throw .notAFile }
        guard let size = size(path), size <= limit else { throw .tooLarge(limit) }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw .unreadable }
        return Array(data)
    }

    private static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
