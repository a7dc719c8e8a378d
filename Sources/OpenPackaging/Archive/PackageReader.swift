/// An Office package opened for reading: parts by name, within limits.
///
/// A small archive is held in memory as a whole, a large one stays on disk; parts are decompressed on demand.
package struct PackageReader: ~Copyable {
    private let archive: ZipHandle
    private let directory: EntryDirectory
    package let limits: PackageLimits
    private let tally = Tally()

    /// Bytes decompressed so far, counted against ``PackageLimits/totalSize``. A class so that reading is no mutation.
    private final class Tally {
        var total = 0
    }

    /// Archives up to this size are read at once, which is faster than libzip's many small reads.
    private static let heldArchiveSize = 1 << 20

    package init(path: String, limits: PackageLimits = .standard) throws(PackageError) {
        let head = try RawBytes(file: path, limit: limits.archiveSize, atMost: Self.heldArchiveSize + 1)
        guard head.count > Self.heldArchiveSize else {
            try self.init(raw: head, limits: limits)
            return
        }
        if FileSignature(head.view) == .zip, let archive = try? ZipHandle(source: ZipSource.file(path)) {
            try self.init(archive, limits: limits)
        } else {
            // Whatever is wrong with it, the whole file tells best.
            try self.init(raw: RawBytes(file: path, limit: limits.archiveSize), limits: limits)
        }
    }

    package init(bytes: [UInt8], limits: PackageLimits = .standard) throws(PackageError) {
        guard bytes.count <= limits.archiveSize else { throw PackageError(limit: "archiveSize", limits.archiveSize) }
        try self.init(raw: RawBytes(copying: bytes), limits: limits)
    }

    private init(raw: consuming RawBytes, limits: PackageLimits) throws(PackageError) {
        try self.init(ZipHandle(package: raw), limits: limits)
    }

    private init(_ archive: consuming ZipHandle, limits: PackageLimits) throws(PackageError) {
        directory = try EntryDirectory(of: archive, limits: limits)
        self.archive = archive
        self.limits = limits
    }

    /// Part names in the order in which the archive lists them.
    package var entryNames: [String] { directory.entries.map(\.name) }

    package func contains(_ name: String) -> Bool { directory.entry(name) != nil }

    /// A part's name as the archive stores it, for archives made with another encoding than UTF-8.
    package func storedName(of name: String) -> [UInt8]? {
        directory.entry(name).flatMap { archive.storedName(at: $0.index) }
    }

    /// The decompressed size that the archive promises; nil for a missing part.
    package func size(of name: String) -> Int? { directory.entry(name)?.size }

    /// All bytes of a part.
    package func read(_ name: String) throws(PackageError) -> [UInt8] {
        guard let entry = directory.entry(name) else { throw PackageError(.missingPart, part: name, detail: "no such part") }
        guard entry.size <= limits.heldEntrySize else {
            throw PackageError(limit: "heldEntrySize", limits.heldEntrySize, part: name)
        }
        var stream = try EntryStream(archive: archive, entry: entry, limits: limits, totalBefore: tally.total)
        let bytes = try stream.readToEnd(limit: limits.heldEntrySize)
        tally.total += stream.count
        return bytes
    }

    /// Hands a part out as a stream, so that it need not be held as a whole. The stream must not outlive the reader.
    package func stream(_ name: String) throws(PackageError) -> EntryStream {
        guard let entry = directory.entry(name) else { throw PackageError(.missingPart, part: name, detail: "no such part") }
        guard entry.size <= limits.entrySize else { throw PackageError(limit: "entrySize", limits.entrySize, part: name) }
        let before = tally.total
        guard before + entry.size <= limits.totalSize else {
            throw PackageError(limit: "totalSize", limits.totalSize, part: name)
        }
        tally.total += entry.size
        return try EntryStream(archive: archive, entry: entry, limits: limits, totalBefore: before)
    }
}

extension ZipHandle {
    /// Opens bytes that should be a package, or throws what they really are.
    init(package raw: consuming RawBytes) throws(PackageError) {
        if case .foreign(let code, let detail) = FileSignature(raw.view) { throw PackageError(code, detail: detail) }
        let hasEnd = EndOfArchive.isPresent(in: raw.view)
        try self.init(package: ZipSource.buffer(owning: raw), hasEnd: hasEnd)
    }

    /// Takes the source over. Whether the archive's last record is there tells a damaged directory from a file cut short.
    init(package source: OpaquePointer, hasEnd: Bool) throws(PackageError) {
        do {
            try self.init(source: source)
        } catch {
            throw PackageError(hasEnd ? .corruptArchive : .truncated, detail: error.detail)
        }
    }
}

/// The record that ends every zip archive (APPNOTE 4.3.16).
enum EndOfArchive {
    private static let size = 22
    private static let maximumComment = 65_535

    /// Whether the record is where it must be; it is not when the file was cut short.
    static func isPresent(in bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= size else { return false }
        let lowest = max(0, bytes.count - size - maximumComment)
        return stride(from: bytes.count - size, through: lowest, by: -1).contains {
            bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 0x05 && bytes[$0 + 3] == 0x06
        }
    }
}
