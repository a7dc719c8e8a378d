/// One part being decompressed, counted against the limits. Must not outlive the reader it came from.
package struct EntryStream: ~Copyable {
    private let handle: ZipEntryHandle
    private let limits: PackageLimits
    private let allowance: Int
    private let expansionAllowance: Int
    private let promised: Int
    package let part: String
    /// Bytes decompressed so far.
    package private(set) var count = 0

    init(
        archive: borrowing ZipHandle, entry: EntryDirectory.Entry, limits: PackageLimits, totalBefore: Int
    ) throws(PackageError) {
        part = entry.name
        promised = entry.size
        self.limits = limits
        allowance = limits.totalSize - totalBefore
        let (product, overflow) = max(1, entry.compressedSize).multipliedReportingOverflow(by: limits.expansion)
        expansionAllowance = max(limits.expansionFloor, overflow ? .max : product)
        handle = try archive.open(at: entry.index, part: entry.name)
    }

    /// Fills the buffer from the start; 0 at the end of the part.
    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(PackageError) -> Int {
        let got = try handle.read(into: buffer)
        count += got
        if count > limits.entrySize { throw PackageError(limit: "entrySize", limits.entrySize, part: part) }
        if count > allowance { throw PackageError(limit: "totalSize", limits.totalSize, part: part) }
        if count > expansionAllowance { throw PackageError(limit: "expansion", limits.expansion, part: part) }
        return got
    }

    /// The rest of the part. Trusts the promised size only as far as the limits let the part expand.
    mutating func readToEnd(limit: Int) throws(PackageError) -> [UInt8] {
        var bytes: [UInt8] = []
        let least = 4096
        // With room for the read that finds the end, so that the bytes are not copied for it.
        bytes.reserveCapacity(min(promised, expansionAllowance, limit) + least)
        var failure: PackageError?
        var ended = false
        while !ended {
            let room = max(least, min(bytes.capacity - bytes.count, 1 << 20))
            let start = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: room))
            let got = bytes.withUnsafeMutableBytes { buffer -> Int in
                do throws(PackageError) {
                    return try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            bytes.removeLast(room - got)
            ended = got == 0
            if bytes.count > limit { throw PackageError(limit: "heldEntrySize", limit, part: part) }
        }
        return bytes
    }
}
