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

    private func readAll(_ limits: PackageLimits) throws {
        var writer = try PackageWriter()
        try writer.add("a", Array(repeating: 0, count: 1000))
        try writer.add("b", Array(repeating: 0, count: 1000))
        let reader = try PackageReader(bytes: writer.finish(), limits: limits)
        for name in reader.entryNames { _ = try reader.read(name) }
    }
}
