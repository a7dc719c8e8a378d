#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writing files so that they appear whole or not at all.
public enum AtomicFile {
    /// Writes to a temporary file in the same folder, flushes it to the disk and renames it to `path`.
    public static func write(_ bytes: [UInt8], to path: String) throws(PackageError) {
        let temporary = try TemporaryFile(besides: path)
        try temporary.write(bytes)
        try temporary.commit()
    }
}

/// The owner of a file that is not yet at its place; removed unless it is committed.
struct TemporaryFile: ~Copyable {
    let path: String
    private let destination: String

    /// An empty file with a name of its own in the destination's folder.
    init(besides destination: String) throws(PackageError) {
        let slash = destination.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { String(destination[...$0]) } ?? ""
        // Hidden and in the form of Office's own lock files, so that no folder scan takes it for a workbook.
        var template = Array((folder + ".~taizhang-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw PackageError.system("create", destination) }
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, 0o666 & ~mask)
        close(descriptor)
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.destination = destination
    }

    deinit { unlink(path) }

    func write(_ bytes: [UInt8]) throws(PackageError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw PackageError.system("open", destination) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw PackageError.system("write", destination) }
            written += count
        }
    }

    /// Moves the file to its place, after its bytes are on the disk.
    consuming func commit() throws(PackageError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw PackageError.system("open", destination) }
        let synced = fsync(descriptor)
        close(descriptor)
        guard synced == 0 else { throw PackageError.system("sync", destination) }
        guard rename(path, destination) == 0 else { throw PackageError.system("rename", destination) }
    }
}

/// `write(2)`, named apart from the method.
private func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, base, count)
}
