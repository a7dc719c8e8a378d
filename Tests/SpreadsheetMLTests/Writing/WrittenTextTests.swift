import SpreadsheetML
import TestSupport
import Testing

/// Text of any kind comes back from a workbook as it went in.
@Suite struct WrittenTextTests {
    @Test(arguments: [
        "", " ", "\n", "\t a", "a\r\nb", "\r", "=CMD()", "+1", "-1", "@SUM(A1)", "'=1", "_x000D_", "_x005F_x000D_", "__x0041__",
        "_x",
        "\u{0}\u{1}\u{1F}\u{7F}\u{85}", "\u{FFFE}\u{FFFF}", "\u{FEFF}党", "e\u{301}é", "👨‍👩‍👧‍👦🚩", "<a>&amp;</a>", "]]>", "\"'", "，（）",
    ])
    func comesBack(_ text: String) throws {
        #expect(try roundTrip([text]) == [text])
    }

    @Test func anyScalarsComeBack() throws {
        var generator = SplitMix(state: 20_261_105)
        let texts = (0..<400).map { _ in text(&generator) }
        let read = try roundTrip(texts)
        for (written, read) in zip(texts, read) where Array(written.utf8) != Array(read.utf8) {
            Issue.record("\(written.debugDescription) came back as \(read.debugDescription)")
        }
    }

    @Test func theLongestComesBack() throws {
        let text = String(repeating: "党\u{1}", count: 16_383) + "_"
        #expect(try roundTrip([text]) == [text])
    }

    private func roundTrip(_ texts: [String]) throws -> [String] {
        var sheet = WorksheetContent(name: "文")
        for text in texts { sheet.append([.text(text), .number(1)]) }
        var writer = WorkbookWriter()
        writer.add(sheet)
        let read = try WorkbookReader(bytes: writer.finish()).worksheet(at: 0)
        return texts.indices.map { row in
            let cell = read.cell(at: CellReference(row: row + 1, column: 1))
            if cell?.formula != nil { Issue.record("row \(row + 1) became a formula") }
            guard case .string(let text) = cell?.value else { return "" }
            return text
        }
    }

    private func text(_ generator: inout SplitMix) -> String {
        let alphabet: [ClosedRange<UInt32>] = [
            0...0x7F, 0x5F...0x5F, 0x30...0x39, 0x4E00...0x4E80, 0xFF00...0xFFFF, 0x1F300...0x1F600,
        ]
        var text = ""
        for _ in 0..<generator.next(upTo: 24) {
            let range = alphabet[generator.next(upTo: alphabet.count)]
            let value = range.lowerBound + UInt32(generator.next(upTo: Int(range.upperBound - range.lowerBound) + 1))
            text.unicodeScalars.append(Unicode.Scalar(value) ?? "x")
            if generator.next(upTo: 6) == 0 { text += "_x00" + String(generator.next(upTo: 80), radix: 16) + "_" }
        }
        return text
    }
}

/// The same numbers on every run.
struct SplitMix {
    var state: UInt64

    mutating func next(upTo bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
