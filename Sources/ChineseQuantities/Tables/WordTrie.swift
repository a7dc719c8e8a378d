/// A set of words with a payload each, matched over folded scalars.
///
/// Nodes are laid out breadth first, so the children of a node are adjacent and sorted; the first scalar is looked up in a two-level
/// table. Matching at one offset costs at most the length of the longest word.
struct WordTrie: Sendable {
    private struct Node: Sendable {
        var scalar: UInt32
        var firstChild: UInt32
        var childCount: UInt16
        var hasPayload: Bool
        var payload: UInt16
        /// The children's scalars by their last five bits: most of what follows is no child.
        var filter: UInt32 = 0
    }

    private var nodes: [Node] = []
    /// For scalar >> 8: the block of 256 roots, zero for none.
    private var pages = [UInt8](repeating: 0, count: 256)
    /// Node offsets plus one, by block and low byte.
    private var roots = [UInt16](repeating: 0, count: 256)

    /// Builds the trie from folded words; of equal ones the last wins.
    init(_ words: [(key: ArraySlice<UInt32>, payload: UInt16)]) {
        let keyed = words.map { (key: Array($0.key), payload: $0.payload) }.filter { !$0.key.isEmpty && $0.key[0] < 0x10000 }
        let sorted = keyed.enumerated().sorted { left, right in
            left.element.key.lexicographicallyPrecedes(right.element.key)
                || left.element.key == right.element.key && left.offset < right.offset
        }
        build(sorted.map(\.element))
    }

    private mutating func build(_ words: [(key: [UInt32], payload: UInt16)]) {
        // Each pending group: words sharing a prefix of `depth` scalars, to become the children of `parent`.
        var pending: [(group: Range<Int>, depth: Int, parent: Int?)] = [(words.indices, 0, nil)]
        var next = 0
        while next < pending.count {
            let (group, depth, parent) = pending[next]
            next += 1
            let firstChild = nodes.count
            var start = group.lowerBound
            while start < group.upperBound {
                guard words[start].key.count > depth else {
                    start += 1
                    continue
                }
                let scalar = words[start].key[depth]
                var end = start
                while end < group.upperBound, words[end].key[depth] == scalar { end += 1 }
                let payload = words[start..<end].last { $0.key.count == depth + 1 }?.payload
                if parent == nil { register(root: scalar, node: nodes.count) }
                pending.append((start..<end, depth + 1, nodes.count))
                nodes.append(
                    Node(scalar: scalar, firstChild: 0, childCount: 0, hasPayload: payload != nil, payload: payload ?? 0))
                start = end
            }
            if let parent {
                nodes[parent].firstChild = UInt32(firstChild)
                nodes[parent].childCount = UInt16(nodes.count - firstChild)
                for child in firstChild..<nodes.count { nodes[parent].filter |= 1 << (nodes[child].scalar & 31) }
            }
        }
    }

    private mutating func register(root scalar: UInt32, node: Int) {
        let page = Int(scalar >> 8)
        if pages[page] == 0 {
            pages[page] = UInt8(roots.count / 256)
            roots.append(contentsOf: repeatElement(0, count: 256))
        }
        roots[Int(pages[page]) * 256 + Int(scalar & 0xFF)] = UInt16(node + 1)
    }

    /// The longest word that starts at an offset.
    func longestMatch(in text: [UInt32], at offset: Int) -> (payload: UInt16, length: Int)? {
        guard offset < text.count, text[offset] < 0x10000 else { return nil }
        let scalar = text[offset]
        let root = roots[Int(pages[Int(scalar >> 8)]) * 256 + Int(scalar & 0xFF)]
        guard root > 0 else { return nil }
        var node = nodes[Int(root) - 1]
        var end = offset + 1
        var best: (payload: UInt16, length: Int)? = node.hasPayload ? (node.payload, 1) : nil
        while end < text.count, let child = child(of: node, text[end]) {
            node = child
            end += 1
            if node.hasPayload { best = (node.payload, end - offset) }
        }
        return best
    }

    private func child(of node: Node, _ scalar: UInt32) -> Node? {
        guard node.filter & 1 << (scalar & 31) != 0 else { return nil }
        // Halved without a branch on what is compared: which way it goes cannot be foretold.
        var low = Int(node.firstChild)
        var count = Int(node.childCount)
        while count > 1 {
            let half = count >> 1
            low = nodes[low + half].scalar <= scalar ? low + half : low
            count -= half
        }
        return nodes[low].scalar == scalar ? nodes[low] : nil
    }
}
