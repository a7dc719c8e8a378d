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
        var original: [UInt32] = []
        original.reserveCapacity(text.utf8.count / 2 + 1)
        for scalar in text.unicodeScalars { original.append(scalar.value) }
        self.init(scalars: original)
    }

    /// A text from its scalars; surrogates and values beyond U+10FFFF are kept and quoted as U+FFFD.
    public init(scalars: [UInt32]) {
        original = scalars
        guard let first = scalars.firstIndex(where: { ScalarFolding.fold($0) != $0 }) else {
            folded = scalars
            return
        }
        var folded = scalars
        for offset in first..<folded.count { folded[offset] = ScalarFolding.fold(folded[offset]) }
        self.folded = folded
    }

    /// The number of scalars.
    public var count: Int { folded.count }

    /// The folded scalar at an offset; zero outside the text.
    public subscript(offset: Int) -> UInt32 {
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
