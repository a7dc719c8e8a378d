import OpenPackaging
import TestSupport
import Testing

@Suite struct SplicedPartTests {
    private func part(_ splices: [(Range<Int>, String)]) -> SplicedPart {
        var part = SplicedPart(Array("0123456789".utf8))
        for (range, text) in splices {
            part.advance(to: range.lowerBound, resumingAt: range.upperBound)
            part.inserted += text.utf8
        }
        return part
    }

    static let cases: [(splices: [(Range<Int>, String)], result: String, isUnchanged: Bool)] = [
        ([], "0123456789", true), ([(0..<0, "a")], "a0123456789", false), ([(10..<10, "a")], "0123456789a", false),
        ([(2..<4, "23")], "0123456789", true), ([(2..<4, "")], "01456789", false),
        ([(0..<1, ""), (1..<1, "0")], "0123456789", true), ([(3..<3, "a"), (3..<5, "b"), (5..<5, "c")], "012abc56789", false),
        ([(0..<10, "x")], "x", false), ([(1..<2, "2"), (2..<3, "1")], "0213456789", false),
    ]

    @Test(arguments: cases.indices) func appliesSplices(index: Int) {
        let expected = Self.cases[index]
        let part = part(expected.splices)
        #expect(String(decoding: part.bytes(), as: UTF8.self) == expected.result)
        #expect(part.count == expected.result.utf8.count)
        #expect(part.isUnchanged == expected.isUnchanged)
    }

    @Test func largePartsAreWrittenPieceByPiece() throws {
        let old = Array(repeating: UInt8(ascii: "a"), count: 5 << 20)
        var part = SplicedPart(old)
        part.advance(to: 1 << 20, resumingAt: 2 << 20)
        part.inserted += Array(repeating: UInt8(ascii: "b"), count: 1 << 20)
        var editor = try PackageEditor(bytes: StoredZip([.init("a", old), .init("b", [1])]).build())
        try editor.replace("a", with: part)
        #expect(try editor.read("a") == part.bytes())
        #expect(try PackageReader(bytes: editor.finish()).read("a") == part.bytes())
    }
}
