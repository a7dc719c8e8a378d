import Yams

/// A YAML mapping while it is being read: its entries, and which of them were asked for.
struct YAMLMap {
    let line: Int
    private var entries: [(key: String, line: Int, node: Node, isUsed: Bool)]

    /// Nil when the node is no mapping.
    init?(_ node: Node) {
        guard case .mapping(let mapping) = node else { return nil }
        line = mapping.mark?.line ?? 1
        entries = mapping.map { pair in
            (pair.key.scalar?.string ?? "", pair.key.mark?.line ?? 1, pair.value, false)
        }
    }

    /// The value under a key, marked as used; nil when the key is absent or its value left empty.
    mutating func take(_ key: String) -> Node? {
        guard let offset = entries.firstIndex(where: { $0.key == key }) else { return nil }
        entries[offset].isUsed = true
        let node = entries[offset].node
        if case .scalar(let scalar) = node, scalar.string.isEmpty, scalar.style == .plain || scalar.style == .any { return nil }
        return node
    }

    func line(of key: String) -> Int { entries.first { $0.key == key }?.line ?? line }

    /// Marks all entries as used, where a fault already covers them.
    mutating func takeRest() {
        for offset in entries.indices { entries[offset].isUsed = true }
    }

    /// Keys that nothing asked for, so most likely misspelt.
    var unused: [(key: String, line: Int)] { entries.filter { !$0.isUsed }.map { ($0.key, $0.line) } }
}

extension Node {
    var line: Int { mark?.line ?? 1 }
}
