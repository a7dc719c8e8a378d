import CLibzip

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Makers of libzip sources. Each returns a reference that the caller hands on or frees.
enum ZipSource {
    /// A readable and writable source over a copy of `bytes`.
    static func buffer(copying bytes: [UInt8]) throws(PackageError) -> OpaquePointer {
        let copy = RawBytes(copying: bytes)
        return try buffer(owning: copy)
    }

    /// A readable and writable source that takes the bytes over.
    static func buffer(owning bytes: consuming RawBytes) throws(PackageError) -> OpaquePointer {
        // libzip neither uses nor frees a buffer without bytes.
        guard bytes.count > 0 else { return try PackageError.catching { zip_source_buffer_create(nil, 0, 0, $0) } }
        let (base, count) = bytes.release()
        do {
            return try PackageError.catching { zip_source_buffer_create(base, zip_uint64_t(count), 1, $0) }
        } catch {
            free(base)
            throw error
        }
    }

    /// A source over a file, which is created or replaced on commit.
    static func file(_ path: String) throws(PackageError) -> OpaquePointer {
        try PackageError.catching { zip_source_file_create(path, 0, -1, $0) }
    }

    /// Frees a source that nothing took over.
    static func drop(_ source: OpaquePointer) { zip_source_free(source) }
}

/// The owner of one more reference to a source, to read what a commit wrote into it.
struct RetainedSource: ~Copyable {
    private let source: OpaquePointer

    init(_ source: OpaquePointer) {
        zip_source_keep(source)
        self.source = source
    }

    deinit { zip_source_free(source) }

    /// Everything in the source, after a commit.
    func contents() throws(PackageError) -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw failure() }
        defer { zip_source_close(source) }
        guard zip_source_seek(source, 0, SEEK_END) == 0 else { throw failure() }
        let size = zip_source_tell(source)
        guard size >= 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { throw failure() }
        var read: zip_int64_t = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            read = zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))
            count = Int(max(0, read))
        }
        guard read == size else { throw failure() }
        return bytes
    }

    private func failure() -> PackageError {
        guard let error = zip_source_error(source) else { return PackageError(.io, detail: "zip source failed") }
        return PackageError(zipError: error)
    }
}

/// Bytes on the C heap, so that libzip can take them over.
struct RawBytes: ~Copyable {
    private let base: UnsafeMutableRawPointer
    let count: Int

    /// At least one byte is allocated, since libzip refuses a nil buffer.
    init(count: Int, fill: (UnsafeMutableRawBufferPointer) throws(PackageError) -> Int) throws(PackageError) {
        guard let base = malloc(max(1, count)) else { throw PackageError(.io, detail: "out of memory for \(count) bytes") }
        do {
            self.count = try fill(UnsafeMutableRawBufferPointer(start: base, count: count))
            self.base = base
        } catch {
            free(base)
            throw error
        }
    }

    init(copying bytes: [UInt8]) {
        guard let base = malloc(max(1, bytes.count)) else { fatalError("out of memory for \(bytes.count) bytes") }
        self.base = base
        count = bytes.count
        bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(start: base, count: bytes.count).copyMemory(from: $0) }
    }

    deinit { free(base) }

    var view: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    consuming func release() -> (UnsafeMutableRawPointer, Int) {
        let result = (base, count)
        discard self
        return result
    }
}
