import ChineseQuantities
import Testing

@Suite("Numerals")
struct NumeralTests {
    /// 0…10^8: every small number, then steps that visit all shapes of zeros.
    static let samples: [Int] =
        Array(0...1200) + stride(from: 1201, through: 100_000, by: 997)
        + stride(from: 100_001, through: 100_000_000, by: 1_234_567)
        + [10_000, 10_001, 10_010, 10_100, 11_000, 100_000, 1_000_000, 10_000_001, 20_000_200, 100_000_000]

    @Test("what is written in words reads as the number", arguments: [ChineseNumeral.Characters.plain, .cheque])
    func roundTrip(_ characters: ChineseNumeral.Characters) {
        let misread = Self.samples.filter { number in
            let text = ScalarText(ChineseNumeral.words(number, characters: characters))
            let numerals = Numerals.scan(text)
            return numerals.map(\.value) != [Double(number)] || numerals[0].range != 0..<text.count
        }
        #expect(misread.isEmpty)
    }

    @Test(
        "words",
        arguments: zip(
            [0, 5, 10, 12, 20, 101, 110, 1005, 10_000, 10_203, 120_000, 100_000_000, -3],
            ["零", "五", "十", "十二", "二十", "一百零一", "一百一十", "一千零五", "一万", "一万零二百零三", "十二万", "一亿", "负三"]))
    func words(_ number: Int, _ words: String) {
        #expect(ChineseNumeral.words(number) == words)
    }

    @Test("arabic digits read as themselves")
    func arabic() {
        #expect(Self.samples.allSatisfy { Numerals.scan(ScalarText("\($0)")).map(\.value) == [Double($0)] })
    }

    @Test("words that hold a digit are no numbers", arguments: ["统一", "一切", "三会一课", "两学一做", "队伍", "唯一", "一致"])
    func words(_ word: String) {
        #expect(Numerals.scan(ScalarText(word)).isEmpty)
    }

    @Test(
        "ranges keep both ends",
        arguments: zip(["七八十", "二三百", "十七八"], [70.0...80, 200...300, 17...18]))
    func spread(_ words: String, _ range: ClosedRange<Double>) {
        let numerals = Numerals.scan(ScalarText(words))
        #expect(numerals.count == 1)
        #expect(numerals.first.map { $0.value...$0.most } == range)
    }
}
