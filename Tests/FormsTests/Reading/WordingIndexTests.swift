import Testing

@testable import Forms

@Suite struct WordingIndexTests {
    let index = WordingIndex([
        ["支部党员大会每季度召开1次", "支委会每月召开1次"].map { Wording($0) },
        ["支部党员大会每季度召开1次", "书记每年讲专题党课不少于2次"].map { Wording($0) },
    ])

    /// Offsets count through the groups.
    @Test(arguments: [
        ("支部党员大会，每季度召开 1 次。", [0, 2]), ("（二）支委会每月召开1次", [1]), ("党小组会每月召开1次", []), ("", []),
    ])
    func findsTheSame(text: String, offsets: [Int]) {
        #expect(index.same(as: Wording(text)) == offsets)
    }

    @Test(arguments: [
        ("支部党员大会每季度召开2次", [0, 2]), ("支委会按月召开1次", [1]), ("书记每年讲专题党课不少于3次", [3]),
        ("购置图书一批", []), ("会", []),
    ])
    func findsTheSimilar(text: String, offsets: [Int]) {
        #expect(index.similar(to: Wording(text), atLeast: 0.6).map(\.offset) == offsets)
    }

    @Test func likenessIsOneForTheSameAndFallsWithEveryChange() throws {
        let texts = ["书记每年讲专题党课不少于2次", "书记每年讲专题党课2次", "书记讲党课2次"]
        let likeness = texts.map { index.similar(to: Wording($0), atLeast: 0).first { $0.offset == 3 }?.similarity ?? 0 }
        #expect(likeness[0] == 1)
        #expect(likeness[0] > likeness[1] && likeness[1] > likeness[2])
    }

    /// A text much longer than any wording of a group is none of them, whatever it holds.
    @Test func passesOverTextsTooLongForTheGroup() {
        let filler = String(repeating: "党员先锋岗", count: 12)
        #expect(index.similar(to: Wording("支委会每月召开1次" + filler), atLeast: 0).isEmpty)
    }

    @Test func tableHoldsWhatADictionaryHolds() {
        var entries: [(pair: UInt64, offset: Int)] = []
        var expected: [UInt64: [UInt32]] = [:]
        for number in 0..<2_000 {
            let pair = UInt64(number * number % 701) << 32 | UInt64(number % 5)
            entries.append((pair, number))
            expected[pair, default: []].append(UInt32(number))
        }
        let table = PairTable(entries)
        for (pair, offsets) in expected { #expect(Array(table[pair]) == offsets) }
        #expect(table[999 << 32].isEmpty)
        #expect(PairTable([])[1].isEmpty)
    }
}
