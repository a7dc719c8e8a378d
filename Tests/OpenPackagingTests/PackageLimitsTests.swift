import OpenPackaging
import TestSupport
import Testing

@Suite struct PackageLimitsTests {
    /// Each limit with a value that the archive below just crosses.
    static let crossings: [(name: String, set: @Sendable (inout PackageLimits) -> Void)] = [
        ("archiveSize", { $0.archiveSize = 100 }),
        ("entryCount", { $0.entryCount = 1 }),
        ("entrySize", { $0.entrySize = 999 }),
        ("heldEntrySize", { $0.heldEntrySize = 999 }),
        ("totalSize", { $0.totalSize = 1_999 }),
        (
            "expansion",
            {
                $0.expansion = 10
                $0.expansionFloor = 500
            }
        ),
    ]

    @Test(arguments: crossings.indices) func isEnforced(index: Int) throws {
        let (name, set) = Self.crossings[index]
        var limits = PackageLimits()
        set(&limits)
        let error = #expect(throws: PackageError.self) { try readAll(limits) }
        #expect(error?.code == .limitExceeded)
        #expect(error?.detail.contains(name) == true)
    }

    @Test func letsPassWhatIsWithin() throws {
        var limits = PackageLimits()
        limits.entryCount = 2
        limits.entrySize = 1000
        limits.heldEntrySize = 1000
        limits.totalSize = 2000
        limits.expansion = 10
        limits.expansionFloor = 1000
        #expect(throws: Never.self) { try readAll(limits) }
    }

    /// A file of 70 KB whose only part is 70 MB of blanks.
    @Test func theStandardLimitsStopAnArchiveBomb() throws {
        var writer = try PackageWriter(level: 9)
        try writer.add("a", Array(repeating: 0x20, count: 70 << 20))
        let reader = try PackageReader(bytes: writer.finish())
        var stream = try reader.stream("a")
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var failure: PackageError?
        do {
            while try buffer.withUnsafeMutableBytes({ try stream.read(into: $0) }) > 0 {}
        } catch {
            failure = error as? PackageError
        }
        #expect(failure?.code == .limitExceeded && failure?.detail.contains("expansion") == true)
        #expect(stream.count <= 65 << 20, "stops at the limit")
    }

    @Test func theStandardLimitsStopEndlessDirectories() throws {
        let entries = (0...PackageLimits.standard.entryCount).map { StoredZip.Entry("\($0)", []) }
        let error = #expect(throws: PackageError.self) { _ = try PackageReader(bytes: StoredZip(entries).build()) }
        #expect(error?.code == .limitExceeded && error?.detail.contains("entryCount") == true)
    }

    @Test func theStandardLimitsStopDeepNesting() throws {
        let depth = PackageLimits.standard.elementDepth + 1
        let xml = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        let reader = try XMLPullReader(Array(xml.utf8), part: "p")
        let error = #expect(throws: PackageError.self) { while try reader.next() != nil {} }
        #expect(error?.code == .limitExceeded && error?.detail.contains("elementDepth") == true)
    }

    private func readAll(_ limits: PackageLimits) throws {
        var writer = try PackageWriter()
        try writer.add("a", Array(repeating: 0, count: 1000))
        try writer.add("b", Array(repeating: 0, count: 1000))
        let reader = try PackageReader(bytes: writer.finish(), limits: limits)
        for name in reader.entryNames { _ = try reader.read(name) }
    }
}
