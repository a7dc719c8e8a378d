/// Lets the scalars of a text be compared and matched by the character they stand for.
extension UInt32 {
    @inlinable @inline(__always)
    package static func ~= (character: Unicode.Scalar, scalar: UInt32) -> Bool { scalar == character.value }

    @inlinable @inline(__always)
    package static func ~= (characters: ClosedRange<Unicode.Scalar>, scalar: UInt32) -> Bool { characters.contains(scalar) }

    @inlinable @inline(__always)
    package static func == (scalar: UInt32, character: Unicode.Scalar) -> Bool { scalar == character.value }

    @inlinable @inline(__always)
    package static func != (scalar: UInt32, character: Unicode.Scalar) -> Bool { scalar != character.value }

    /// One of the CJK unified ideographs of the basic block, U+4E00 to U+9FFF.
    @inlinable @inline(__always)
    package var isIdeograph: Bool { self &- 0x4E00 <= 0x51FF }
}

extension ClosedRange<Unicode.Scalar> {
    @inlinable @inline(__always)
    package func contains(_ scalar: UInt32) -> Bool { lowerBound.value <= scalar && scalar <= upperBound.value }
}

extension [Unicode.Scalar] {
    /// Whether a scalar is one of these characters: `["未", "没"].contains(text[offset])`.
    @inlinable @inline(__always)
    package func contains(_ scalar: UInt32) -> Bool { contains { $0.value == scalar } }
}

extension Sequence<UInt32> {
    @inlinable @inline(__always)
    package func contains(_ character: Unicode.Scalar) -> Bool { contains(character.value) }

    /// Whether these are the scalars of a word, no more and no less.
    @inlinable
    package func spells(_ word: String) -> Bool { elementsEqual(word.unicodeScalars.lazy.map(\.value)) }
}
