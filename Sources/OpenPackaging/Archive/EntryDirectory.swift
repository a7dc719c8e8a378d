import CLibzip

/// The checked list of an archive's entries: every name safe and unique, nothing encrypted, counts within limits.
struct EntryDirectory {
    struct Entry {
        /// The part name: no leading slash, `/` between segments.
        var name: String
        var index: Int
        var size: Int
        var compressedSize: Int
        /// Bits of the stat that libzip filled in.
        var method: Int
    }

    private(set) var entries: [Entry] = []
    private var offsets: [String: Int] = [:]

    init(of archive: borrowing ZipHandle, limits: PackageLimits) throws(PackageError) {
        let count = archive.entryCount
        guard count <= limits.entryCount else { throw PackageError(limit: "entryCount", limits.entryCount) }
        entries.reserveCapacity(count)
        for index in 0..<count {
            guard let stored = archive.name(at: index) else { continue }
            let name = try Self.checked(stored)
            if name.hasSuffix("/") { continue }
            let stat = try archive.stat(at: index)
            if stat.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0, stat.encryption_method != ZIP_EM_NONE {
                throw PackageError(.encrypted, part: name, detail: "zip entry is encrypted")
            }
            let key = Self.key(name)
            guard offsets.updateValue(entries.count, forKey: key) == nil else {
                throw PackageError(.duplicateEntry, part: name, detail: "two entries have this name")
            }
            entries.append(
                Entry(
                    name: name, index: index, size: Int(clamping: stat.size), compressedSize: Int(clamping: stat.comp_size),
                    method: Int(stat.comp_method)))
        }
    }

    /// Finds a part by name; case does not count (ECMA-376 Part 2, 6.2.2.3).
    func entry(_ name: String) -> Entry? { offsets[Self.key(name)].map { entries[$0] } }

    private static func key(_ name: String) -> String {
        name.utf8.contains { $0 >= 0x80 || ($0 >= 0x41 && $0 <= 0x5A) } ? name.lowercased() : name
    }

    /// Old .NET archives store `\` between segments; anything that would leave the package is refused.
    private static func checked(_ stored: String) throws(PackageError) -> String {
        let name = stored.utf8.contains(UInt8(ascii: "\\")) ? String(stored.map { $0 == "\\" ? "/" : $0 }) : stored
        var segmentStart = true
        var segment: [UInt8] = []
        for byte in name.utf8 {
            guard byte == UInt8(ascii: "/") else {
                segment.append(byte)
                segmentStart = false
                continue
            }
            if segmentStart && segment.isEmpty { throw PackageError(.badName, part: name, detail: "empty name segment") }
            try check(segment, of: name)
            segment.removeAll(keepingCapacity: true)
            segmentStart = true
        }
        try check(segment, of: name)
        return name
    }

    private static func check(_ segment: [UInt8], of name: String) throws(PackageError) {
        if segment == [0x2E] || segment == [0x2E, 0x2E] {
            throw PackageError(.badName, part: name, detail: "relative name segment")
        }
        if segment.count >= 2, segment[1] == UInt8(ascii: ":") {
            throw PackageError(.badName, part: name, detail: "drive letter")
        }
        if segment.contains(where: { $0 < 0x20 }) {
            throw PackageError(.badName, part: name, detail: "control character")
        }
    }
}
