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

    private static let block: Range<UInt32> = 0x4E00..<0xA000

    /// A longest match.
    struct Match {
        var length: Int
        var payload: Int
    }

    init() {}

    /// - Parameter isLarge: spends 80 KB on a direct table for the first scalar.
    init(_ words: [(word: [UInt32], payload: Int)], isLarge: Bool = false) {
        var nodes: [[UInt32: Int]] = [[:]]
        var ends: [Int32] = [-1]
        for (word, payload) in words where !word.isEmpty {
            var node = 0
            for scalar in word {
                if let next = nodes[node][scalar] {
                    node = next
                } else {
                    nodes[node][scalar] = nodes.count
                    node = nodes.count
                    nodes.append([:])
                    ends.append(-1)
                }
            }
            ends[node] = Int32(payload)
        }
        payloads = ends
        firstEdge = []
        for node in nodes {
            firstEdge.append(Int32(labels.count))
            for (label, target) in node.sorted(by: { $0.key < $1.key }) {
                labels.append(label)
                targets.append(Int32(target))
            }
        }
        firstEdge.append(Int32(labels.count))
        for label in nodes[0].keys { starters[Int(label >> 6 & 15)] |= 1 << UInt64(label & 63) }
        guard isLarge else { return }
        rootTargets = Array(repeating: -1, count: Self.block.count)
        for (label, target) in nodes[0] where Self.block.contains(label) {
            rootTargets[Int(label - Self.block.lowerBound)] = Int32(target)
        }
    }

    /// The longest word that starts at an offset.
    func longestMatch(in scalars: [UInt32], at offset: Int) -> Match? {
        guard offset < scalars.count, mayStart(scalars[offset]) else { return nil }
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

    /// The payload of exactly this word.
    func payload(of word: [UInt32]) -> Int? {
        guard let match = longestMatch(in: word, at: 0), match.length == word.count else { return nil }
        return match.payload
    }

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
