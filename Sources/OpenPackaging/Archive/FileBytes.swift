#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension RawBytes {
    /// Reads a whole file, refusing one larger than `limit` before a byte is read.
    /// Stops after `most` bytes.
    init(file path: String, limit: Int, atMost most: Int = .max) throws(PackageError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw PackageError.system("open", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw PackageError.system("stat", path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw PackageError(.io, detail: "\(path) is no regular file") }
        let size = Int(status.st_size)
        guard size <= limit else { throw PackageError(limit: "archiveSize", limit) }
        try self.init(count: min(size, most)) { buffer throws(PackageError) in
            var filled = 0
            while filled < buffer.count {
                let count = read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
                if count < 0 && errno == EINTR { continue }
                guard count >= 0 else { throw PackageError.system("read", path) }
                if count == 0 { break }
                filled += count
            }
            return filled
        }
    }
}

extension PackageError {
    /// The failure of a system call, worded by the system.
    static func system(_ call: String, _ path: String) -> PackageError {
        let reason = errno
        return PackageError(.io, detail: "\(call) \(path): \(String(cString: strerror(reason)))")
    }

    /// A crossed limit, by the name of its property.
    package init(limit name: String, _ value: Int, part: String? = nil) {
        self.init(.limitExceeded, part: part, detail: "more than \(name) = \(value)")
    }
}
