import OpenPackaging

/// The texts of a workbook that is being written, each once, by the bytes of their UTF-8: texts that are merely canonically
/// equivalent stay apart.
///
/// It stops growing at its capacity, so that a streamed sheet of any size needs little memory; later texts are then written
/// into their cells. A lookup takes constant time on average.
struct SharedStringRegistry {
    static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    /// How many texts, and how many bytes of them, are shared.
    private let maximumCount: Int
    private let maximumBytes: Int
    private var text: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt32] = []
    /// Offsets into `ends`, -1 where free; the count is a power of two and at least twice that of the texts.
    private var slots: [Int32] = Array(repeating: -1, count: 1 << 10)
    /// How often texts were asked for, with repetitions.
    private(set) var references = 0

    init(maximumCount: Int = 1 << 17, maximumBytes: Int = 4 << 20) {
        self.maximumCount = maximumCount
        self.maximumBytes = maximumBytes
    }

    var count: Int { ends.count }

    /// The offset of a text, which is added if it is new; nil when there is no room for it.
    mutating func index(of utf8: UnsafeBufferPointer<UInt8>) -> Int? {
        let hash = Self.hash(utf8)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if hashes[index] == hash, isEqual(index, utf8) {
                references += 1
                return index
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        guard count < maximumCount, text.count + utf8.count <= maximumBytes else { return nil }
        slots[slot] = Int32(count)
        text.append(contentsOf: utf8)
        ends.append(text.count)
        hashes.append(hash)
        references += 1
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    /// Appends the part's beginning (ECMA-376 Part 1, 18.4.9 sst).
    func appendHead(to bytes: inout [UInt8]) {
        let counts = "count=\"\(references)\" uniqueCount=\"\(count)\""
        bytes.append(contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
        bytes.append(contentsOf: "<sst xmlns=\"\(Self.namespace)\" \(counts)>".utf8)
    }

    /// Appends one text of the part.
    func appendItem(_ index: Int, to bytes: inout [UInt8]) {
        text.withUnsafeBufferPointer { all in
            let utf8 = UnsafeBufferPointer(rebasing: all[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
            bytes.append(contentsOf: XString.isSpaced(utf8) ? "<si><t xml:space=\"preserve\">".utf8 : "<si><t>".utf8)
            XString.append(utf8, to: &bytes)
            bytes.append(contentsOf: "</t></si>".utf8)
        }
    }

    private func isEqual(_ index: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        guard ends[index] - start == utf8.count else { return false }
        return text.withUnsafeBytes { all in
            let (left, right) = (UnsafeRawBufferPointer(rebasing: all[start..<ends[index]]), UnsafeRawBufferPointer(utf8))
            var offset = 0
            while offset + 8 <= left.count {
                let word = left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                if word != right.loadUnaligned(fromByteOffset: offset, as: UInt64.self) { return false }
                offset += 8
            }
            return left[offset...].elementsEqual(right[offset...])
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 4)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    /// A multiplicative hash, eight bytes at a time. The table is bounded, so that a flood of collisions is too.
    private static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let raw = UnsafeRawBufferPointer(utf8)
        var hash = UInt64(truncatingIfNeeded: raw.count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while offset + 8 <= raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            offset += 8
        }
        while offset < raw.count {
            hash = (hash ^ UInt64(raw[offset])) &* 0x9E37_79B9_7F4A_7C15
            offset += 1
        }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
