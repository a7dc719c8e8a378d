import OpenPackaging

/// Why a Word document could not be read.
public struct WordDocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    public var underlying: PackageError

    init(_ underlying: PackageError) { self.underlying = underlying }

    public var description: String { underlying.description }
}
