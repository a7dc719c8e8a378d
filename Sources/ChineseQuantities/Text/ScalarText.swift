/// A text as Unicode scalars, folded one-to-one so that one spelling stands for all its typographic variants.
///
/// Every offset in this module is an offset into these scalars, which is also an offset into the original's scalars: folding
/// never changes the length. Quote the original words with ``quote(_:)``; the folded ones are for comparing only.
public struct ScalarText: Hashable, Sendable {
    /// The text as it was written.
    public let original: [UInt32]
    /// The text to compare: full-width forms as ASCII, all spaces as U+0020, all dashes as `-`, traditional numerals as simplified.
    public let folded: [UInt32]

    public init(_ text: String) {
        var text = text
        self.init(scalars: text.withUTF8(Self.decoded))
    }

    /// The scalars of well-formed UTF-8.
    private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var count = 0
        for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
        return Array(unsafeUninitializedCapacity: count) { scalars, written in
            var next = 0
            for offset in 0..<count {
                let lead = UInt32(bytes[next])
                func more(_ offset: Int) -> UInt32 { UInt32(bytes[next &+ offset] & 0x3F) }
                // Ideographs first: they are most of what is written.
                if lead & 0xF0 == 0xE0 {
                    scalars[offset] = (lead & 0xF) << 12 | more(1) << 6 | more(2)
                    next &+= 3
                } else if lead < 0x80 {
                    scalars[offset] = lead
                    next &+= 1
                } else if lead < 0xE0 {
                    scalars[offset] = (lead & 0x1F) << 6 | more(1)
                    next &+= 2
                } else {
                    scalars[offset] = (lead & 0x7) << 18 | more(1) << 12 | more(2) << 6 | more(3)
                    next &+= 4
                }
            }
            written = count
        }
    }

    /// A text from its scalars; surrogates and values beyond U+10FFFF are kept and quoted as U+FFFD.
    public init(scalars: [UInt32]) {
        original = scalars
        let folding = ScalarFolding.standard
        var changes: UInt32 = 0
        let folded = [UInt32](unsafeUninitializedCapacity: scalars.count) { folded, written in
            for offset in scalars.indices {
                folded[offset] = folding.fold(scalars[offset])
                changes |= folded[offset] ^ scalars[offset]
            }
            written = scalars.count
        }
        self.folded = changes == 0 ? scalars : folded
    }

    /// The number of scalars.
    public var count: Int { folded.count }

    /// The folded scalar at an offset; zero outside the text.
    @inlinable public subscript(offset: Int) -> UInt32 {
        offset >= 0 && offset < folded.count ? folded[offset] : 0
    }

    /// The original words of a range; the parts of the range outside the text are left out.
    public func quote(_ range: Range<Int>) -> String {
        let scalars = original[range.clamped(to: 0..<original.count)]
        let length = scalars.reduce(0) { $0 + UTF8.width(Self.scalar($1)) }
        return String(unsafeUninitializedCapacity: length) { bytes in
            var next = 0
            for scalar in scalars {
                for byte in Self.scalar(scalar).utf8 {
                    bytes[next] = byte
                    next += 1
                }
            }
            return next
        }
    }

    private static func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }
}
