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
    static let bucketCapacity = Bucket.scalarCount
    /// Candidates that one statement is compared with.
    static let candidateLimit = 4

    /// The numbers of a few statements, −1 where one is free: fixed in size, because there are more fingerprints than statements.
    typealias Bucket = SIMD4<Int32>

    private struct Entry {
        var owner: Int
        var text: [UInt16]
        /// Ascending. Half of each hash will do: two statements have a few hundred at most.
        var shingles: [UInt32]
    }

    /// The statements on one standard.
    private struct Group {
        /// The shingles of the standard's own wording, ascending.
        var known: [UInt64]
        var buckets: [UInt64: Bucket] = [:]
    }

    private let thresholds: Thresholds
    private var entries: [Entry] = []
    private var groups: [Group] = []
    private var groupNumbers: [String: Int] = [:]
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
        let group = group(of: standard, wording: wording)
        let own = Self.shingles(of: text).filter { !Self.contains($0, in: groups[group].known) }
        guard own.count >= thresholds.sharedLength - Self.shingleLength + 1 else { return [] }

        let entry = Entry(owner: owner, text: text, shingles: Self.sortedOnce(own.map { UInt32(truncatingIfNeeded: $0) }))
        let votes = votes(for: entry, fingerprints: Self.fingerprints(of: own), in: group)
        entries.append(entry)
        let candidates = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.candidateLimit)
        let found = candidates.compactMap { match(entry, with: entries[$0.key], standard: standard) }
            .sorted { ($1.similarity, $0.first) < ($0.similarity, $1.first) }
        matches += found
        return found
    }

    private mutating func group(of standard: String, wording: String) -> Int {
        if let number = groupNumbers[standard] { return number }
        groups.append(Group(known: Self.sortedOnce(Self.shingles(of: Self.letters(of: wording)))))
        groupNumbers[standard] = groups.count - 1
        return groups.count - 1
    }

    /// How many fingerprints each earlier statement of somebody else shares; the new statement is remembered under its own.
    private mutating func votes(for entry: Entry, fingerprints: [UInt64], in group: Int) -> [Int: Int] {
        var votes: [Int: Int] = [:]
        for fingerprint in fingerprints {
            var bucket = groups[group].buckets[fingerprint] ?? Bucket(repeating: -1)
            var place = 0
            while place < Self.bucketCapacity, bucket[place] >= 0 {
                let other = Int(bucket[place])
                if entries[other].owner != entry.owner { votes[other, default: 0] += 1 }
                place += 1
            }
            guard place < Self.bucketCapacity else { continue }
            bucket[place] = Int32(entries.count)
            groups[group].buckets[fingerprint] = bucket
        }
        return votes
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
        // An ideograph is three bytes.
        result.reserveCapacity(text.utf8.count / 2)
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
        return text.withUnsafeBufferPointer { text in
            (0...text.count - shingleLength).map { start in
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                for offset in start..<start + shingleLength { hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01B3 }
                return hash
            }
        }
    }

    /// The least hash of every window, each once: two texts that share a passage of `shingleLength + window − 1` characters
    /// share a fingerprint.
    static func fingerprints(of shingles: [UInt64]) -> [UInt64] {
        guard shingles.count > window else { return shingles.min().map { [$0] } ?? [] }
        return sortedOnce((0...shingles.count - window).compactMap { shingles[$0..<$0 + window].min() })
    }

    /// The numbers in ascending order, each once.
    static func sortedOnce<Number: Comparable>(_ numbers: [Number]) -> [Number] {
        var sorted = numbers.sorted()
        var last: Number?
        sorted.removeAll { number in
            defer { last = number }
            return number == last
        }
        return sorted
    }

    /// Whether an ascending list has the number.
    static func contains(_ number: UInt64, in sorted: [UInt64]) -> Bool {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == number
    }

    /// How many elements two ascending lists have in common.
    static func sharedCount(_ left: [UInt32], _ right: [UInt32]) -> Int {
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
