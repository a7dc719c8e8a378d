import ChineseQuantities

/// Finds which words of a statement are the standard's own.
///
/// Runs of at least six scalars that stand in the standard count as copied; punctuation and spaces are passed over.
struct CopyIndex: Sendable {
    private let grams: Set<UInt64>
    /// Which hashes, by twelve of their bits, may be in ``grams``: most runs of a statement are not the standard's.
    private let filter: [UInt64]
    private static let length = 6
    /// Letters, digits and ideographs of the standard.
    let contentCount: Int

    init(_ text: String) {
        let content = ScalarText(text).folded.filter(CopyIndex.isContent)
        contentCount = content.count
        var grams: Set<UInt64> = []
        var hash: UInt64 = 0
        for offset in content.indices {
            hash = Self.rolled(hash, content, offset)
            if offset >= Self.length - 1 { grams.insert(hash) }
        }
        self.grams = grams
        var filter = [UInt64](repeating: 0, count: 64)
        for hash in grams { filter[Int(hash >> 58)] |= 1 << (hash >> 52 & 63) }
        self.filter = filter
    }

    private func holds(_ hash: UInt64) -> Bool {
        filter[Int(hash >> 58)] & 1 << (hash >> 52 & 63) != 0 && grams.contains(hash)
    }

    /// How much of a text is copied.
    struct Coverage: Sendable {
        /// For each scalar of the text whether it belongs to a copied run; empty when none does.
        fileprivate(set) var copied: [Bool] = []
        var contentCount = 0
        var copiedCount = 0
        var longestRun = 0
        /// Content that is neither copied nor boilerplate has to be counted by the reader.
        var share: Double { contentCount == 0 ? 0 : Double(copiedCount) / Double(contentCount) }

        func isCopied(_ offset: Int) -> Bool { !copied.isEmpty && copied[offset] }
    }

    func coverage(of text: ScalarText) -> Coverage {
        let scalars = text.folded
        var result = Coverage()
        var end = 0
        var start = 0
        var hash: UInt64 = 0
        // Where the run that ends at the scalar begins.
        var first = 0
        for position in scalars.indices where Self.isContent(scalars[position]) {
            result.contentCount += 1
            hash = hash &* Self.factor &+ UInt64(scalars[position])
            let offset = result.contentCount - Self.length
            guard offset >= 0 else { continue }
            while !Self.isContent(scalars[first]) { first += 1 }
            if holds(hash) {
                if offset >= end {
                    start = offset
                    end = offset
                }
                if result.copied.isEmpty { result.copied = Array(repeating: false, count: scalars.count) }
                for covered in first...position where Self.isContent(scalars[covered]) { result.copied[covered] = true }
                result.copiedCount += offset + Self.length - end
                end = offset + Self.length
                result.longestRun = max(result.longestRun, end - start)
            }
            hash = hash &- UInt64(scalars[first]) &* Self.leading
            first += 1
        }
        return result
    }

    /// Letters, digits and ideographs; not punctuation, not spaces.
    static func isContent(_ scalar: UInt32) -> Bool {
        // Ideographs first: they are most of what is written.
        if scalar &- 0x3400 <= 0x6BFF { return true }
        return switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z", "%", "〇", 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// The hash of the run that ends at an offset, from that of the run before it.
    private static func rolled(_ hash: UInt64, _ content: [UInt32], _ offset: Int) -> UInt64 {
        let gone = offset >= length ? UInt64(content[offset - length]) &* leading : 0
        return (hash &- gone) &* factor &+ UInt64(content[offset])
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    /// What the first scalar of a run was multiplied by.
    private static let leading = factor &* factor &* factor &* factor &* factor
}
