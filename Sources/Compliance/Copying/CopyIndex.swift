import ChineseQuantities

/// Finds which words of a statement are the standard's own.
///
/// Runs of at least six scalars that stand in the standard count as copied; punctuation and spaces are passed over.
struct CopyIndex: Sendable {
    private let grams: Set<UInt64>
    /// Which hashes, by ten of their bits, may be in ``grams``: most runs of a statement are not the standard's.
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
        var filter = [UInt64](repeating: 0, count: 16)
        for hash in grams { filter[Int(hash >> 60)] |= 1 << (hash >> 54 & 63) }
        self.filter = filter
    }

    private func holds(_ hash: UInt64) -> Bool {
        filter[Int(hash >> 60)] & 1 << (hash >> 54 & 63) != 0 && grams.contains(hash)
    }

    /// How much of a text is copied.
    struct Coverage: Sendable {
        /// For each scalar of the text whether it belongs to a copied run.
        var copied: [Bool]
        var contentCount = 0
        var copiedCount = 0
        var longestRun = 0
        /// Content that is neither copied nor boilerplate has to be counted by the reader.
        var share: Double { contentCount == 0 ? 0 : Double(copiedCount) / Double(contentCount) }
    }

    func coverage(of text: ScalarText) -> Coverage {
        var result = Coverage(copied: Array(repeating: false, count: text.count))
        var content: [UInt32] = []
        var positions: [Int] = []
        content.reserveCapacity(text.count)
        positions.reserveCapacity(text.count)
        for (offset, scalar) in text.folded.enumerated() where Self.isContent(scalar) {
            content.append(scalar)
            positions.append(offset)
        }
        result.contentCount = content.count
        guard content.count >= Self.length else { return result }
        var end = 0
        var start = 0
        var hash: UInt64 = 0
        for last in content.indices {
            hash = Self.rolled(hash, content, last)
            let offset = last - Self.length + 1
            guard offset >= 0, holds(hash) else { continue }
            if offset >= end {
                start = offset
                end = offset
            }
            for covered in end..<(offset + Self.length) { result.copied[positions[covered]] = true }
            result.copiedCount += offset + Self.length - end
            end = offset + Self.length
            result.longestRun = max(result.longestRun, end - start)
        }
        return result
    }

    /// Letters, digits and ideographs; not punctuation, not spaces.
    static func isContent(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x25: true
        case 0x3400...0x9FFF, 0x3007, 0x20000...0x3FFFF: true
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
