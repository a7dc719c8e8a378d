import CLibzip

/// The owner of one open `zip_t`. Each method is one C call; dropping the handle discards what was not committed.
struct ZipHandle: ~Copyable {
    private let archive: OpaquePointer

    /// Opens the archive in `source` and takes the source over, whether or not it succeeds.
    init(source: OpaquePointer, flags: Int32 = 0) throws(PackageError) {
        do {
            archive = try PackageError.catching { zip_open_from_source(source, flags, $0) }
        } catch {
            zip_source_free(source)
            throw error
        }
    }

    /// Starts a new archive in `source`, replacing what it held, and takes the source over.
    init(newIn source: OpaquePointer) throws(PackageError) {
        try self.init(source: source, flags: ZIP_CREATE | ZIP_TRUNCATE)
    }

    deinit { zip_discard(archive) }

    /// Number of entries, those added and not yet committed included.
    var entryCount: Int { Int(zip_get_num_entries(archive, 0)) }

    /// The entry's name, read as UTF-8 or else as code page 437; nil when it is deleted.
    func name(at index: Int) -> String? {
        guard let stored = storedName(at: index) else { return nil }
        if let name = String(validating: stored, as: UTF8.self) { return name }
        return zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_GUESS)).map { String(cString: $0) }
    }

    /// The bytes of the entry's name; nil when it is deleted.
    func storedName(at index: Int) -> [UInt8]? {
        guard let name = zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_RAW)) else { return nil }
        var bytes: [UInt8] = []
        var offset = 0
        while name[offset] != 0 {
            bytes.append(UInt8(bitPattern: name[offset]))
            offset += 1
        }
        return bytes
    }

    /// Name, sizes and methods of one entry.
    func stat(at index: Int) throws(PackageError) -> zip_stat_t {
        var stat = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0 else { throw failure() }
        return stat
    }

    /// Opens an entry for decompressed reading.
    func open(at index: Int, part: String) throws(PackageError) -> ZipEntryHandle {
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw failure(part: part) }
        return ZipEntryHandle(file: file, part: part)
    }

    /// Adds an entry and returns its index. Takes the source over.
    func add(_ name: String, source: OpaquePointer) throws(PackageError) -> Int {
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw failure(part: name)
        }
        return Int(index)
    }

    /// Puts new contents in an entry's place. Takes the source over.
    func replace(at index: Int, part: String, source: OpaquePointer) throws(PackageError) {
        guard zip_file_replace(archive, zip_uint64_t(index), source, 0) == 0 else {
            zip_source_free(source)
            throw failure(part: part)
        }
    }

    func delete(at index: Int, part: String) throws(PackageError) {
        guard zip_delete(archive, zip_uint64_t(index)) == 0 else { throw failure(part: part) }
    }

    func setDeflate(at index: Int, level: Int) throws(PackageError) {
        guard zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_DEFLATE, zip_uint32_t(level)) == 0 else {
            throw failure()
        }
    }

    /// Sets the level of an entry whose content was replaced. libzip drops the level when the method stays what the original
    /// entry had, and deflates at level 9; the default method, which is deflate, keeps it.
    func setReplacedDeflate(at index: Int, level: Int) throws(PackageError) {
        guard zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_DEFAULT, zip_uint32_t(level)) == 0 else {
            throw failure()
        }
    }

    func setStored(at index: Int) throws(PackageError) {
        guard zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0) == 0 else { throw failure() }
    }

    /// Dates the entry 1980-01-01, so that the same input makes the same bytes.
    func setFixedDate(at index: Int) throws(PackageError) {
        guard zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0) == 0 else { throw failure() }
    }

    /// Writes the changes into the source. A failed close leaves the C handle alive, so it is discarded.
    consuming func close() throws(PackageError) {
        if zip_close(archive) == 0 {
            discard self
            return
        }
        let error = failure()
        _ = consume self
        throw error
    }

    private func failure(part: String? = nil) -> PackageError {
        PackageError(zipError: zip_get_error(archive), part: part)
    }
}

/// The owner of one entry opened for reading. Must not outlive its ``ZipHandle``.
struct ZipEntryHandle: ~Copyable {
    private let file: OpaquePointer
    private let part: String

    fileprivate init(file: OpaquePointer, part: String) {
        self.file = file
        self.part = part
    }

    deinit { zip_fclose(file) }

    /// Decompresses the next bytes; 0 at the end, where the checksum is compared.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(PackageError) -> Int {
        guard let base = buffer.baseAddress, buffer.count > 0 else { return 0 }
        let count = zip_fread(file, base, zip_uint64_t(buffer.count))
        guard count >= 0 else {
            var error = PackageError(zipError: zip_file_get_error(file), part: part)
            if error.code == .truncated { error.code = .corruptEntry }
            throw error
        }
        return Int(count)
    }
}
