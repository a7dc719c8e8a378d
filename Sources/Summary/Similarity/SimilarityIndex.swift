/// Finds statements that one unit copied from another (雷同).
///
/// Two statements are compared only when they answer the same standard and share a long passage that is neither the
/// standard's own wording nor a stock phrase. Candidates come from fingerprints, of which each remembers a few statements at
/// most, so that the work grows with the length of the texts and not with the number of pairs.
public struct SimilarityIndex: Sendable {
    /// Two statements that say the same at length.
    public struct Match: Hashable, Sendable {
        /// What `add` was given for the statement that came first.
        public var first: Int
        public var second: Int
        public var standard: String
        /// The share of the shorter statement's own words that the other one has too, 0…1.
        public var similarity: Double
        /// The longest passage in common, as the second statement has it, without punctuation.
        public var passage: String
    }

    /// From which point on two statements count as copies.
    public struct Thresholds: Sendable {
        /// The least share of the shorter statement.
        public var similarity = 0.8
        /// The least length of the longest common passage, in characters without punctuation.
        public var passageLength = 24
        /// The least number of characters that the statements share beyond the standard's wording.
        public var sharedLength = 32

        public init() {}
    }

    /// Characters of one shingle.
    static let shingleLength = 6
    /// Of how many shingles in a row the least one becomes a fingerprint (winnowing).
    static let window = 6
    /// Statements that one fingerprint remembers.
    static let bucketCapacity = 4
    /// Candidates that one statement is compared with.
    static let candidateLimit = 4

    private struct Entry {
        var owner: Int
        var text: [UInt16]
        var shingles: [UInt64]
    }

    private struct Key: Hashable {
        var standard: String
        var fingerprint: UInt64
    }

    private let thresholds: Thresholds
    private var entries: [Entry] = []
    private var buckets: [Key: [Int]] = [:]
    private var wordings: [String: Set<UInt64>] = [:]
    private(set) var matches: [Match] = []

    public init(thresholds: Thresholds = Thresholds()) {
        self.thresholds = thresholds
    }

    /// Compares one statement with those added before and remembers it. Add statements in a fixed order: the earlier one of a
    /// pair is its `first`.
    ///
    /// - Parameters:
    ///   - statement: what the unit wrote.
    ///   - owner: the caller's number for the submission; statements of one owner are never compared.
    ///   - standard: the standard's identity across forms, such as `anhui-ledger/1.1`.
    ///   - wording: the standard's wording, which no one can be said to have copied from a colleague.
    /// - Returns: the matches found, best first.
    @discardableResult
    public mutating func add(_ statement: String, owner: Int, standard: String, wording: String) -> [Match] {
        let text = Self.letters(of: statement)
        guard text.count >= thresholds.sharedLength else { return [] }
        if wordings[standard] == nil { wordings[standard] = Set(Self.shingles(of: Self.letters(of: wording))) }
        let known = wordings[standard] ?? []
        let shingles = Self.shingles(of: text)
        let own = shingles.filter { !known.contains($0) }
        guard own.count >= thresholds.sharedLength - Self.shingleLength + 1 else { return [] }

        let entry = Entry(owner: owner, text: text, shingles: Array(Set(own)).sorted())
        let number = entries.count
        var votes: [Int: Int] = [:]
        for fingerprint in Self.fingerprints(of: own) {
            let key = Key(standard: standard, fingerprint: fingerprint)
            let bucket = buckets[key, default: []]
            for other in bucket where entries[other].owner != owner { votes[other, default: 0] += 1 }
            if bucket.count < Self.bucketCapacity { buckets[key, default: []].append(number) }
        }
        entries.append(entry)
        let candidates = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.candidateLimit)
        let found = candidates.compactMap { match(entry, with: entries[$0.key], standard: standard) }
            .sorted { ($1.similarity, $0.first) < ($0.similarity, $1.first) }
        matches += found
        return found
    }

    private func match(_ entry: Entry, with earlier: Entry, standard: String) -> Match? {
        let shared = Self.sharedCount(entry.shingles, earlier.shingles)
        let similarity = Double(shared) / Double(min(entry.shingles.count, earlier.shingles.count))
        guard similarity >= thresholds.similarity, shared + Self.shingleLength - 1 >= thresholds.sharedLength else { return nil }
        let passage = Self.longestCommonPassage(earlier.text, entry.text)
        guard passage.count >= thresholds.passageLength else { return nil }
        return Match(
            first: earlier.owner, second: entry.owner, standard: standard, similarity: similarity,
            passage: String(decoding: passage, as: UTF16.self))
    }
}

extension SimilarityIndex {
    /// Letters, digits and Chinese characters, folded to half width; everything else goes. Characters beyond the basic plane
    /// are dropped: a copy is recognised without them.
    static func letters(of text: String) -> [UInt16] {
        var result: [UInt16] = []
        result.reserveCapacity(text.utf16.count)
        for unit in text.utf16 {
            switch unit {
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: result.append(unit - 0xFEE0)
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3007: result.append(unit)
            default: break
            }
        }
        return result
    }

    /// Hashes of all runs of `shingleLength` characters, in order.
    static func shingles(of text: [UInt16]) -> [UInt64] {
        guard text.count >= shingleLength else { return [] }
        return (0...text.count - shingleLength).map { start in
            text[start..<start + shingleLength].reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }

    /// The least hash of every window, each once: two texts that share a passage of `shingleLength + window − 1` characters
    /// share a fingerprint.
    static func fingerprints(of shingles: [UInt64]) -> Set<UInt64> {
        guard shingles.count > window else { return Set(shingles.min().map { [$0] } ?? []) }
        return Set((0...shingles.count - window).compactMap { shingles[$0..<$0 + window].min() })
    }

    /// How many elements two ascending lists have in common.
    static func sharedCount(_ left: [UInt64], _ right: [UInt64]) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                count += 1
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return count
    }

    /// The longest run of characters that both texts have. Runs are found from shared shingles, so the cost is linear unless a
    /// text repeats itself.
    static func longestCommonPassage(_ left: [UInt16], _ right: [UInt16]) -> ArraySlice<UInt16> {
        var starts: [UInt64: Int] = [:]
        for (offset, shingle) in shingles(of: left).enumerated() where starts[shingle] == nil { starts[shingle] = offset }
        var best = right[0..<0]
        var next = 0
        for (offset, shingle) in shingles(of: right).enumerated() where offset >= next {
            guard let start = starts[shingle] else { continue }
            var length = 0
            while start + length < left.count, offset + length < right.count, left[start + length] == right[offset + length] {
                length += 1
            }
            if length > best.count { best = right[offset..<offset + length] }
            next = offset + max(1, length - shingleLength + 1)
        }
        return best
    }
}
