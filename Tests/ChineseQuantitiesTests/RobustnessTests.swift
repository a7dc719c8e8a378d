import ChineseQuantities
import Testing

@Suite("No text traps or runs long")
struct RobustnessTests {
    /// Pieces that the readers treat specially, so that random texts reach their corners.
    static let pieces = Array(
        "0123456789一二三四五六七八九十百千万亿兆两零〇廿半几数余多来负第每各前近最年月日号季度学期上下中旬初底末次人名位个元分之又比点成折打%‰％./:：-—~至到、，。；（）()〔〕以内左右约不少于超过至少一般原则上截目今 \n①B㎡kEe^+≥"
            .unicodeScalars)

    @Test("random texts of the scanner's own scalars", arguments: 0..<40)
    func ofPieces(_ seed: Int) {
        var generator = SplitMix(state: UInt64(seed))
        for _ in 0..<150 {
            let length = Int.random(in: 0...60, using: &generator)
            check(
                ScalarText(
                    scalars: (0..<length).map { _ in Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)].value }))
        }
    }

    @Test("random scalars, surrogates and beyond", arguments: 0..<8)
    func scalars(_ seed: Int) {
        var generator = SplitMix(state: UInt64(seed) &+ 99)
        for _ in 0..<150 {
            check(ScalarText(scalars: (0..<40).map { _ in UInt32.random(in: 0...0x11FFFF, using: &generator) }))
        }
    }

    @Test("one piece over and over", arguments: RobustnessTests.pieces.indices)
    func repeated(_ offset: Int) {
        check(ScalarText(scalars: Array(repeating: Self.pieces[offset].value, count: 3000)))
    }

    @Test(
        "statements as long as a cell can hold",
        arguments: [
            "1、", "3、6、", "一、", "（", "（一", "每月", "不少于", "1-", "1—2、", "三分之", "百分之", "一年", "2026.", "3/", "第", "截至", "0551-",
            "1 260 ", "一万", "十万",
        ])
    func phrases(_ phrase: String) {
        check(ScalarText(String(repeating: phrase, count: 32_767 / phrase.unicodeScalars.count)))
    }

    /// Expects mentions and numerals in order, apart and inside the text. One expectation a text: thousands of them are slow.
    private func check(_ text: ScalarText) {
        #expect(isInOrder(QuantityScanner.scan(text).map(\.range), text.count), "\(text.quote(0..<min(80, text.count)))")
        #expect(isInOrder(Numerals.scan(text).map(\.range), text.count), "\(text.quote(0..<min(80, text.count)))")
    }

    private func isInOrder(_ ranges: [Range<Int>], _ count: Int) -> Bool {
        var end = 0
        for range in ranges {
            guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= count else { return false }
            end = range.upperBound
        }
        return true
    }
}

/// A small generator with a seed, so that a failure can be repeated.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
