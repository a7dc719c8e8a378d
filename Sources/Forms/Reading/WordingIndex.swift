/// Finds known wordings in a text: the same one at once, similar ones by shared pairs of characters.
///
/// The wordings come in groups, one a template, so that a text is looked up once for all of them; offsets count through all groups. A
/// query costs time in the length of the text and the number of wordings that share a pair with it, never in the product of all texts
/// with all wordings.
package struct WordingIndex: Sendable {
    /// One wording found.
    package struct Match: Hashable, Sendable {
        /// The offset among all wordings given to `init`.
        package let offset: Int
        /// 1 for the same wording, less for a similar one.
        package let similarity: Double
    }

    private let exact: [Wording: [Int]]
    private let pairs: PairTable
    private let pairCounts: [Int]
    /// The length from which on a text is never similar, by wording: four times the longest of its group.
    private let reaches: [Int]
    private let reach: Int

    package init(_ groups: [[Wording]]) {
        var exact: [Wording: [Int]] = [:]
        var entries: [(pair: UInt64, offset: Int)] = []
        var pairCounts: [Int] = []
        for (offset, wording) in groups.joined().enumerated() {
            exact[wording, default: []].append(offset)
            let pairs = Self.pairs(of: wording)
            pairCounts.append(pairs.count)
            for pair in pairs { entries.append((pair, offset)) }
        }
        self.exact = exact
        self.pairCounts = pairCounts
        pairs = PairTable(entries)
        reaches = groups.flatMap { group in
            let longest = group.map(\.count).max() ?? 0
            return group.map { _ in 4 * longest }
        }
        reach = reaches.max() ?? 0
    }

    /// The offsets of wordings that are the same.
    package func same(as wording: Wording) -> [Int] {
        wording.isEmpty ? [] : exact[wording] ?? []
    }

    /// Wordings at least as similar as asked, best first; equal ones in their order.
    package func similar(to wording: Wording, atLeast least: Double) -> [Match] {
        guard wording.count >= 2, wording.count <= reach else { return [] }
        let pairs = Self.pairs(of: wording)
        var shared = [Int](repeating: 0, count: pairCounts.count)
        for pair in pairs {
            for offset in self.pairs[pair] { shared[Int(offset)] += 1 }
        }
        var matches: [Match] = []
        for (offset, count) in shared.enumerated() where count > 0 && wording.count <= reaches[offset] {
            let similarity = Self.similarity(shared: count, pairs.count, pairCounts[offset])
            if similarity >= least { matches.append(Match(offset: offset, similarity: similarity)) }
        }
        return matches.sorted { ($1.similarity, $0.offset) < ($0.similarity, $1.offset) }
    }

    /// Dice's coefficient, or most of the share of the shorter text that stands in the longer: standards are cut short more often than
    /// they are rewritten.
    private static func similarity(shared: Int, _ left: Int, _ right: Int) -> Double {
        let dice = 2 * Double(shared) / Double(left + right)
        let shorter = min(left, right)
        return shorter < 12 ? dice : max(dice, 0.85 * Double(shared) / Double(shorter))
    }

    /// The pairs of neighbouring characters, each once, in ascending order.
    private static func pairs(of wording: Wording) -> [UInt64] {
        var pairs = zip(wording.scalars, wording.scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }
        pairs.sort()
        var last: UInt64?
        pairs.removeAll { pair in
            defer { last = pair }
            return pair == last
        }
        return pairs
    }
}
