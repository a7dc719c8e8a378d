import OpenPackaging

/// Reads a part as an application sees it that knows no extensions: of alternate content (ECMA-376 Part 3, 7.6) its fallback.
///
/// Hancom Office writes fonts and cell formats that way; a reader that passes over them takes the indices behind them for others.
struct FallbackReader: ~Copyable {
    private let reader: XMLPullReader
    /// How many of the open elements are alternate content and fallbacks, which are not seen.
    private var wrapperCount = 0

    init(_ stream: consuming EntryStream, limits: PackageLimits) throws(PackageError) {
        reader = try XMLPullReader(stream, limits: limits)
    }

    /// Open elements that are seen around the current event; the root's own start is at 0.
    var depth: Int { reader.depth - wrapperCount }

    mutating func next() throws(PackageError) -> XMLPullReader.Event? {
        while let event = try reader.next() {
            switch event {
            case .text: return event
            case .start where reader.isNamed("Choice"): try reader.skipElement()
            case .start where isWrapper: wrapperCount += 1
            case .end where isWrapper: wrapperCount -= 1
            case .start, .end: return event
            }
        }
        return nil
    }

    func isNamed(_ local: StaticString) -> Bool { reader.isNamed(local) }

    func attribute(_ name: StaticString) -> String? { reader.attribute(name) }

    private var isWrapper: Bool { reader.isNamed("AlternateContent") || reader.isNamed("Fallback") }
}
