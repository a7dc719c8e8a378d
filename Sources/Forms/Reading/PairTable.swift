/// Which wordings hold a pair of characters: an open-addressing table over flat arrays, because every pair of every cell is looked up.
struct PairTable: Sendable {
    private let pairs: [UInt64]
    /// Where the wordings of each pair begin in ``offsets``, and behind the last one its end.
    private let starts: [Int]
    private let offsets: [UInt32]
    /// The place of a pair in ``pairs``, counted from 1; 0 is free.
    private let slots: [UInt32]

    init(_ entries: [(pair: UInt64, offset: Int)]) {
        var pairs: [UInt64] = []
        var starts: [Int] = []
        let entries = entries.sorted { $0 < $1 }
        for (index, entry) in entries.enumerated() where pairs.last != entry.pair {
            pairs.append(entry.pair)
            starts.append(index)
        }
        starts.append(entries.count)
        var slots = [UInt32](repeating: 0, count: Self.slotCount(for: pairs.count))
        for (index, pair) in pairs.enumerated() {
            var slot = Self.slot(of: pair, among: slots.count)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
        self.pairs = pairs
        self.starts = starts
        self.slots = slots
        offsets = entries.map { UInt32($0.offset) }
    }

    /// The wordings that hold the pair, in ascending order.
    subscript(pair: UInt64) -> ArraySlice<UInt32> {
        var slot = Self.slot(of: pair, among: slots.count)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if pairs[index] == pair { return offsets[starts[index]..<starts[index + 1]] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return []
    }

    /// A power of two at least twice the number of pairs, so that a search ends soon.
    private static func slotCount(for count: Int) -> Int {
        1 << (Int.bitWidth - max(1, 2 * count).leadingZeroBitCount)
    }

    /// Multiplicative hashing; the high bits are the well mixed ones.
    private static func slot(of pair: UInt64, among count: Int) -> Int {
        Int((pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
    }
}
