/// A text reduced to what it says: white space, punctuation and the width of characters do not count, list numbers at its head neither.
///
/// Two standards with equal wordings differ in layout alone. Marks between digits stay (3:1, 3-5, 0.5), because they carry the figure.
package struct Wording: Hashable, Sendable {
    package let scalars: [UInt32]

    package init(_ text: String) {
        var scalars: [UInt32] = []
        // An ideograph is three bytes.
        scalars.reserveCapacity(text.utf8.count / 2)
        for scalar in text.unicodeScalars { scalars.append(scalar.value) }
        self.init(typed: scalars)
    }

    /// The wording of a text's scalars.
    package init(typed scalars: [UInt32]) {
        self.scalars = Self.folded(Self.withoutListNumber(scalars.map(Self.narrowed)))
    }

    package init(scalars: [UInt32]) {
        self.scalars = scalars
    }

    package var isEmpty: Bool { scalars.isEmpty }
    package var count: Int { scalars.count }

    /// The characters that are left, for messages and tests.
    package var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        return String(view)
    }

    package func contains(_ other: Wording) -> Bool {
        guard let first = other.scalars.first, other.count <= count else { return false }
        for start in 0...(count - other.count) where scalars[start] == first {
            if scalars[start..<start + other.count].elementsEqual(other.scalars) { return true }
        }
        return false
    }

    package func hasPrefix(_ other: Wording) -> Bool {
        scalars.starts(with: other.scalars)
    }

    package func hasSuffix(_ other: Wording) -> Bool {
        scalars.reversed().starts(with: other.scalars.reversed())
    }

    /// Full-width forms become ASCII, variants of one mark become one, letters lower case.
    static func narrowed(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xFF01...0xFF5E: narrowed(scalar - 0xFEE0)
        case 0x41...0x5A: scalar + 0x20
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2500, 0x301C, 0xFF5E, 0x7E: 0x2D
        case 0x2236, 0xFE55: 0x3A
        case 0xFE6A: 0x25
        default: scalar
        }
    }

    private static func folded(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
        var kept: [UInt32] = []
        kept.reserveCapacity(scalars.count)
        // A mark waits until the character behind it tells whether it joins two figures.
        var before: UInt32 = 0
        var waiting: UInt32?
        for scalar in scalars where !isSpace(scalar) {
            if let mark = waiting, isDigit(scalar) { kept.append(mark) }
            waiting = nil
            if !isMark(scalar) {
                kept.append(scalar)
            } else if keptBetweenDigits(scalar), isDigit(before) {
                waiting = scalar
            }
            before = scalar
        }
        return kept
    }

    /// Drops `1.`, `12、`, `（三）`, `三、` at the head; `3-5人` and `0.5` are no list numbers.
    private static func withoutListNumber(_ scalars: [UInt32]) -> ArraySlice<UInt32> {
        let rest = scalars.drop(while: isSpace)
        let inside = rest.first == 0x28 ? rest.dropFirst() : rest
        let number = inside.prefix(while: { isDigit($0) || listNumerals.contains($0) })
        let after = inside[number.endIndex...].drop(while: isSpace)
        guard (1...3).contains(number.count), let closing = after.first else { return rest }
        let body = after.dropFirst()
        switch closing {
        case 0x2E, 0x3001, 0xFF0E: return body.first.map(isDigit) == true ? rest : body
        case 0x29: return body
        default: return rest
        }
    }

    static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3400...0x9FFF: false
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x25, 0x3400...0x9FFF: false
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1...0xBF, 0xD7: true
        case 0x2010...0x203B, 0x2043...0x205E, 0x3001...0x3003, 0x3008...0x3020, 0x30FB, 0xFE30...0xFE6B, 0xFF61...0xFF65: true
        default: false
        }
    }

    private static func keptBetweenDigits(_ scalar: UInt32) -> Bool {
        scalar == 0x2D || scalar == 0x2E || scalar == 0x2F || scalar == 0x3A
    }

    private static let listNumerals = Set("一二三四五六七八九十".unicodeScalars.map(\.value))
}
