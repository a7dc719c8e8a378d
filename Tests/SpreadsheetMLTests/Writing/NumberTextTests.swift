import SpreadsheetML
import Testing

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0, "0"), (-0.0, "0"), (7, "7"), (-12, "-12"), (0.5, "0.5"), (0.05, "0.05"), (-0.07, "-0.07"), (12.3456, "12.3456"),
        (99_999_999_999, "99999999999"), (0.1 + 0.2, "0.30000000000000004"), (1e21, "1e+21"), (1.5e-7, "1.5e-07"),
        (92.5, "92.5"), (1.10, "1.1"),
    ])
    func isTheShortest(_ number: Double, _ text: String) {
        #expect(NumberText.text(number) == text)
    }

    @Test func readsBackAsTheSameNumber() {
        var generator = SplitMix(state: 7)
        for _ in 0..<20_000 {
            let digits = Double(generator.next(upTo: 1 << 40)) / [1, 10, 100, 1000, 10_000, 3, 7e5][generator.next(upTo: 7)]
            let number = generator.next(upTo: 2) == 0 ? digits : -digits
            #expect(Double(NumberText.text(number)) == number)
        }
    }
}
