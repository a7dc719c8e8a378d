import Testing

@testable import Compliance

/// The lists that rules look for in a clause: each is there, and holds what it names.
@Suite struct PhrasesTests {
    @Test(arguments: PhraseList.allCases)
    func everyListHoldsWords(_ list: PhraseList) {
        let names = Lexicon.lines(PackageResources.phrases_txt).compactMap { $0.split(separator: ":").first.map(String.init) }
        #expect(names.filter { $0 == "\(list)" }.count == 1)
        #expect(names.count == PhraseList.allCases.count)
    }

    @Test(arguments: [
        ("2023年6月20日选的", PhraseList.elections, true), ("2023年6月20日交的", .elections, false), ("拖到3月4日才公布", .delays, true),
        ("亦无延期批复", .noExtensions, true), ("延期已获批复", .noExtensions, false), ("贴了出来", .postings, true),
    ])
    func findsAWord(_ text: String, _ list: PhraseList, _ isThere: Bool) {
        let scalars = text.unicodeScalars.map(\.value)
        #expect(Lexicon.standard.phrases.occur(list, in: scalars, scalars.indices) == isThere)
    }

    /// A word that only begins in a range does not stand in it.
    @Test func aWordHasToStandInTheRange() {
        let scalars = "拖到3月".unicodeScalars.map(\.value)
        #expect(!Lexicon.standard.phrases.occur(.delays, in: scalars, 0..<1))
    }
}
