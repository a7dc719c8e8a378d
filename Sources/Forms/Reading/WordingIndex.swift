/// Finds known wordings in a text: the same one at once, similar ones by shared pairs of characters.
///
/// A query costs time in the length of the text and the number of wordings that share a pair with it, never in the product of all texts
/// with all wordings.
package struct WordingIndex: Sendable {
    /// One wording found.
    package struct Match: Hashable, Sendable {
        /// The offset among the wordings given to `init`.
        package let offset: Int
        /// 1 for the same wording, less for a similar one.
        package let similarity: Double
    }

    private let wordings: [Wording]
    private let pairCounts: [Int]
    private let exact: [Wording: [Int]]
    private let postings: [UInt64: [Int]]
    private let longest: Int

    package init(_ wordings: [Wording]) {
        self.wordings = wordings
        var exact: [Wording: [Int]] = [:]
        var postings: [UInt64: [Int]] = [:]
        var counts: [Int] = []
        for (offset, wording) in wordings.enumerated() {
            exact[wording, default: []].append(offset)
            let pairs = Self.pairs(of: wording)
            counts.append(pairs.count)
            for pair in pairs { postings[pair, default: []].append(offset) }
        }
        self.exact = exact
        self.postings = postings
        pairCounts = counts
        longest = wordings.map(\.count).max() ?? 0
    }

    /// The offsets of wordings that are the same.
    package func same(as wording: Wording) -> [Int] {
        wording.isEmpty ? [] : exact[wording] ?? []
    }

    /// Wordings at least as similar as asked, best first; equal ones in their order.
    package func similar(to wording: Wording, atLeast least: Double) -> [Match] {
        guard wording.count >= 2, wording.count <= 4 * longest else { return [] }
        let pairs = Self.pairs(of: wording)
        var shared: [Int: Int] = [:]
        for pair in pairs {
            for offset in postings[pair] ?? [] { shared[offset, default: 0] += 1 }
        }
        return shared.compactMap { offset, count in
            let similarity = Self.similarity(shared: count, pairs.count, pairCounts[offset])
            return similarity >= least ? Match(offset: offset, similarity: similarity) : nil
        }.sorted { ($1.similarity, $0.offset) < ($0.similarity, $1.offset) }
    }

    /// Dice's coefficient, or most of the share of the shorter text that stands in the longer: standards are cut short more often than
    /// they are rewritten.
    private static func similarity(shared: Int, _ left: Int, _ right: Int) -> Double {
        let dice = 2 * Double(shared) / Double(left + right)
        let shorter = min(left, right)
        return shorter < 12 ? dice : max(dice, 0.85 * Double(shared) / Double(shorter))
    }

    private static func pairs(of wording: Wording) -> Set<UInt64> {
        Set(zip(wording.scalars, wording.scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
    }
}
