/// What a package may cost to read. Every limit refuses with ``PackageError/Code/limitExceeded`` and its own name.
///
/// The standard limits let every honest workbook through: a sheet of a million rows is about 1 GiB of XML, and style-only
/// rows compress several hundred times. A rule on the ratio alone would refuse those, so it applies above a floor only.
public struct PackageLimits: Hashable, Sendable {
    /// Bytes of the archive itself.
    public var archiveSize = 512 << 20
    /// Entries in the archive.
    public var entryCount = 10_000
    /// Bytes of one entry, decompressed.
    public var entrySize = 2 << 30
    /// Bytes of one entry that is held in memory as a whole.
    public var heldEntrySize = 512 << 20
    /// Bytes of all entries read from one archive, decompressed.
    public var totalSize = 4 << 30
    /// Times an entry may expand, once more than ``expansionFloor`` bytes came out of it.
    public var expansion = 250
    /// Bytes an entry may always expand to, whatever its ratio.
    public var expansionFloor = 64 << 20
    /// Open elements inside each other.
    public var elementDepth = 256

    public static let standard = PackageLimits()

    public init() {}
}
