import ChineseQuantities

/// A set of words over Unicode scalars, each with a payload, made for finding the longest word at an offset.
struct ScalarTrie: Sendable {
    private var labels: [UInt32] = []
    private var targets: [Int32] = []
    /// For each node the first of its edges; one more entry than nodes.
    private var firstEdge: [Int32] = [0, 0]
    /// For each node the payload of the word that ends there, or −1.
    private var payloads: [Int32] = [-1]
    /// The root's edge targets by scalar, for the block of common ideographs.
    private var rootTargets: [Int32] = []
    /// Which scalars, by their last ten bits, may begin a word: most begin none, and this much stays in the nearest cache.
    private var starters = [UInt64](repeating: 0, count: 16)
    /// Of a large set, where every scalar may begin a word: which of them are words, by their last ten bits, and which two of them may begin
    /// a word, by sixteen bits of their hash. Empty for a small set.
    private var loners: [UInt64] = []
    private var pairs: [UInt64] = []

    private static let block: Range<UInt32> = 0x4E00..<0xA000

    /// A longest match.
    struct Match {
        var length: Int
        var payload: Int
    }

    init() {}

    /// - Parameter isLarge: spends 88 KB on direct tables for the first scalar and the first two.
    init(_ words: [(word: [UInt32], payload: Int)], isLarge: Bool = false) {
        let words = words.enumerated().filter { !$0.element.word.isEmpty }.sorted { left, right in
            left.element.word.lexicographicallyPrecedes(right.element.word)
                || left.element.word == right.element.word && left.offset < right.offset
        }.map(\.element)
        payloads = []
        firstEdge = []
        // For each node the words that go through it, which share that many scalars.
        var pending = [(words: words.indices, depth: 0)]
        var node = 0
        while node < pending.count {
            var (rest, depth) = pending[node]
            node += 1
            firstEdge.append(Int32(labels.count))
            payloads.append(-1)
            while let first = rest.first, words[first].word.count == depth {
                payloads[payloads.count - 1] = Int32(words[first].payload)
                rest.removeFirst()
            }
            depth += 1
            while let first = rest.first {
                let label = words[first].word[depth - 1]
                let end = rest.first { words[$0].word[depth - 1] != label } ?? rest.upperBound
                labels.append(label)
                targets.append(Int32(pending.count))
                pending.append((first..<end, depth))
                rest = end..<rest.upperBound
            }
        }
        firstEdge.append(Int32(labels.count))
        let roots = 0..<Int(firstEdge[1])
        for edge in roots { starters[Int(labels[edge] >> 6 & 15)] |= 1 << UInt64(labels[edge] & 63) }
        guard isLarge else { return }
        rootTargets = Array(repeating: -1, count: Self.block.count)
        for edge in roots where Self.block.contains(labels[edge]) {
            rootTargets[Int(labels[edge] - Self.block.lowerBound)] = targets[edge]
        }
        pairs = [UInt64](repeating: 0, count: 1024)
        loners = [UInt64](repeating: 0, count: 16)
        for edge in roots {
            let node = Int(targets[edge])
            if payloads[node] >= 0 { loners[Int(labels[edge] >> 6 & 15)] |= 1 << UInt64(labels[edge] & 63) }
            for next in Int(firstEdge[node])..<Int(firstEdge[node + 1]) { addPair(labels[edge], labels[next]) }
        }
    }

    private mutating func addPair(_ first: UInt32, _ second: UInt32) {
        let hash = Self.hash(first, second)
        pairs[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
    }

    /// Whether a word may begin at an offset; most offsets are told by this alone.
    @inline(__always)
    private func mayBegin(_ scalars: [UInt32], at offset: Int) -> Bool {
        let first = scalars[offset]
        if pairs.isEmpty { return mayStart(first) }
        if loners[Int(first >> 6 & 15)] & 1 << UInt64(first & 63) != 0 { return true }
        guard offset + 1 < scalars.count else { return false }
        let hash = Self.hash(first, scalars[offset + 1])
        return pairs[Int(hash >> 6)] & 1 << UInt64(hash & 63) != 0
    }

    /// Sixteen bits of two scalars.
    private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
        (first &* 0x9E37_79B1 &+ second &* 0x85EB_CA6B) >> 16
    }

    /// The longest word that starts at an offset.
    func longestMatch(in scalars: [UInt32], at offset: Int) -> Match? {
        guard offset < scalars.count, mayBegin(scalars, at: offset) else { return nil }
        var node = 0
        var position = offset
        var found: Match?
        while position < scalars.count {
            guard let next = child(of: node, scalars[position]) else { break }
            node = next
            position += 1
            if payloads[node] >= 0 { found = Match(length: position - offset, payload: Int(payloads[node])) }
        }
        return found
    }

    /// The words of a short list, without payloads.
    init(words: [String]) { self.init(words.map { (ScalarText($0).folded, 0) }) }

    /// Whether any word stands in a range, as a whole.
    func occurs(in scalars: [UInt32], _ range: Range<Int>) -> Bool {
        for start in range where mayStart(scalars[start]) {
            var node = 0
            for position in start..<range.upperBound {
                guard let next = child(of: node, scalars[position]) else { break }
                if payloads[next] >= 0 { return true }
                node = next
            }
        }
        return false
    }

    /// The payload of exactly this word.
    func payload(of word: [UInt32]) -> Int? {
        guard let match = longestMatch(in: word, at: 0), match.length == word.count else { return nil }
        return match.payload
    }

    @inline(__always)
    private func mayStart(_ scalar: UInt32) -> Bool {
        starters[Int(scalar >> 6 & 15)] & 1 << UInt64(scalar & 63) != 0
    }

    private func child(of node: Int, _ label: UInt32) -> Int? {
        if node == 0, !rootTargets.isEmpty, Self.block.contains(label) {
            let target = rootTargets[Int(label - Self.block.lowerBound)]
            return target < 0 ? nil : Int(target)
        }
        var low = Int(firstEdge[node])
        var high = Int(firstEdge[node + 1])
        while low < high {
            let middle = (low + high) / 2
            if labels[middle] == label { return Int(targets[middle]) }
            if labels[middle] < label { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
