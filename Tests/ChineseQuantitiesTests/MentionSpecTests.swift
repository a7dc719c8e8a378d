import ChineseQuantities
import Testing

@Suite("Mentions, by case file")
struct MentionSpecTests {
    static let files = ["dates", "spans", "rates", "bounds", "quantities", "traps", "statements"]

    @Test("reads", arguments: files.flatMap(SpecFile.mentions))
    func reads(_ example: MentionCase) {
        #expect(SpecFile.found(in: example.text) == example.expected)
    }

    @Test("every case file is found and has cases", arguments: files)
    func hasCases(_ file: String) {
        #expect(SpecFile.mentions(file).count > 20)
    }
}
