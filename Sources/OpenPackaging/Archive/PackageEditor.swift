/// An Office package being changed in place: entries that are not replaced keep their compressed bytes.
///
/// Changes are queued and written by ``finish()``; dropping the editor discards them.
package struct PackageEditor: ~Copyable {
    private let original: [UInt8]
    private let archive: ZipHandle
    private let directory: EntryDirectory
    private let source: RetainedSource
    private let limits: PackageLimits
    private var changed: [String: Change] = [:]

    private enum Change {
        case written(SplicedPart, index: Int)
        case removed
    }

    package init(path: String, limits: PackageLimits = .standard) throws(PackageError) {
        let raw = try RawBytes(file: path, limit: limits.archiveSize)
        try self.init(bytes: Array(raw.view), limits: limits)
    }

    package init(bytes: [UInt8], limits: PackageLimits = .standard) throws(PackageError) {
        guard bytes.count <= limits.archiveSize else { throw PackageError(limit: "archiveSize", limits.archiveSize) }
        if case .foreign(let code, let detail) = bytes.withUnsafeBytes(FileSignature.init) {
            throw PackageError(code, detail: detail)
        }
        let reference = try ZipSource.buffer(copying: bytes)
        let source = RetainedSource(reference)
        let archive = try ZipHandle(package: reference, hasEnd: bytes.withUnsafeBytes(EndOfArchive.isPresent))
        directory = try EntryDirectory(of: archive, limits: limits)
        self.source = source
        self.archive = archive
        self.limits = limits
        original = bytes
    }

    /// Part names as they will be: the original's order, additions last.
    package var entryNames: [String] {
        let kept = directory.entries.map(\.name).filter { name in
            if case .removed = changed[name] { false } else { true }
        }
        return kept + changed.keys.filter { directory.entry($0) == nil && contains($0) }.sorted()
    }

    package func contains(_ name: String) -> Bool {
        switch changed[canonical(name)] {
        case .written: true
        case .removed: false
        case nil: directory.entry(name) != nil
        }
    }

    /// A part's bytes as they will be: queued changes are seen.
    package func read(_ name: String) throws(PackageError) -> [UInt8] {
        switch changed[canonical(name)] {
        case .written(let part, _): return part.bytes()
        case .removed: throw PackageError(.missingPart, part: name, detail: "part was removed")
        case nil: break
        }
        guard let entry = directory.entry(name) else { throw PackageError(.missingPart, part: name, detail: "no such part") }
        var stream = try EntryStream(archive: archive, entry: entry, limits: limits, totalBefore: 0)
        return try stream.readToEnd(limit: limits.heldEntrySize)
    }

    /// Puts new bytes in a part's place; the part keeps its position in the archive.
    package mutating func replace(_ name: String, with bytes: [UInt8]) throws(PackageError) {
        try replace(name, with: SplicedPart(bytes))
    }

    /// Puts an edited part in its place, without making its new bytes before they are compressed.
    package mutating func replace(_ name: String, with part: SplicedPart) throws(PackageError) {
        if case .written(_, let index) = changed[canonical(name)] {
            try write(part, at: index, name: canonical(name))
        } else if let entry = directory.entry(name), contains(name) {
            try write(part, at: entry.index, name: entry.name)
        } else {
            throw PackageError(.missingPart, part: name, detail: "no such part to replace")
        }
    }

    /// Adds a part at the end of the archive.
    package mutating func add(_ name: String, _ bytes: [UInt8]) throws(PackageError) {
        guard !contains(name) else { throw PackageError(.duplicateEntry, part: name, detail: "part exists already") }
        let index = try archive.add(name, source: ZipSource.buffer(copying: bytes))
        try archive.setDeflate(at: index, level: 6)
        try archive.setFixedDate(at: index)
        changed[canonical(name)] = .written(SplicedPart(bytes), index: index)
    }

    /// Replaces the part or adds it.
    package mutating func put(_ name: String, _ bytes: [UInt8]) throws(PackageError) {
        if contains(name) { try replace(name, with: bytes) } else { try add(name, bytes) }
    }

    package mutating func remove(_ name: String) throws(PackageError) {
        let key = canonical(name)
        if case .written(_, let index) = changed[key] {
            try archive.delete(at: index, part: name)
        } else if let entry = directory.entry(name), contains(name) {
            try archive.delete(at: entry.index, part: name)
        } else {
            throw PackageError(.missingPart, part: name, detail: "no such part to remove")
        }
        changed[key] = directory.entry(name) == nil ? nil : .removed
    }

    /// The archive with the changes; the original bytes when nothing was changed.
    package consuming func finish() throws(PackageError) -> [UInt8] {
        guard !changed.isEmpty else { return original }
        try archive.close()
        return try source.contents()
    }

    private mutating func write(_ part: SplicedPart, at index: Int, name: String) throws(PackageError) {
        let isLarge = part.count > Self.largePart
        let source = isLarge ? try StreamedSource(holding: part).makeSource() : try ZipSource.buffer(copying: part.bytes())
        try archive.replace(at: index, part: name, source: source)
        try archive.setReplacedDeflate(at: index, level: isLarge ? 3 : 6)
        try archive.setFixedDate(at: index)
        changed[name] = .written(part, index: index)
    }

    /// Above this size a part is not copied, and is compressed at level 3: its deflating would take most of an edit's time, and
    /// level 6 saves an eighth for three times the work.
    private static let largePart = 4 << 20

    /// The name under which the archive knows the part.
    private func canonical(_ name: String) -> String { directory.entry(name)?.name ?? name }
}
