/// Damages bytes at random, from a seed, so that a failing case comes again (Steele, Lea and Flood 2014).
package struct ByteMutator: RandomNumberGenerator {
    package var state: UInt64

    package init(state: UInt64) { self.state = state }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// One of the texts with a few bytes changed, dropped, doubled or swapped for what matters to a parser.
    package mutating func mutate(_ texts: [String]) -> [UInt8] {
        var bytes = Array(texts[Int(next() % UInt64(texts.count))].utf8)
        for _ in 0...Int(next() % 3) {
            let offset = Int(next() % UInt64(bytes.count))
            switch next() % 6 {
            case 0: bytes[offset] = UInt8(truncatingIfNeeded: next())
            case 1: bytes.remove(at: offset)
            case 2: bytes.insert(Self.marks[Int(next() % UInt64(Self.marks.count))], at: offset)
            case 3: bytes[offset] = Self.marks[Int(next() % UInt64(Self.marks.count))]
            case 4:
                let end = min(bytes.count, offset + Int(next() % 24))
                bytes.insert(contentsOf: bytes[offset..<end], at: offset)
            default: bytes.removeSubrange(offset..<min(bytes.count, offset + Int(next() % 12)))
            }
            if bytes.isEmpty { bytes = [0x3C] }
        }
        return bytes
    }

    private static let marks = Array("<>/&;=\"' \n\r\t:_x0A1]!?-\u{1}é".utf8)
}
