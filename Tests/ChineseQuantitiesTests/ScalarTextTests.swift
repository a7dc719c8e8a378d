import ChineseQuantities
import Testing

@Suite("ScalarText")
struct ScalarTextTests {
    @Test(
        "folds variants to one spelling",
        arguments: zip(
            ["３２％", "３：１", "３∶１", "（一）", "５—７", "５–７", "三\u{3000}次", "Ｂ座", "二○二六", "兩萬"],
            ["32%", "3:1", "3:1", "(一)", "5-7", "5-7", "三 次", "B座", "二〇二六", "两万"]))
    func folds(_ text: String, _ folded: String) {
        #expect(ScalarText(text).folded == folded.unicodeScalars.map(\.value))
    }

    @Test("folding keeps every offset")
    func keepsLength() {
        let text = ScalarText(scalars: Array(0...0x2FFFF))
        #expect(text.folded.count == text.original.count)
        #expect(text.original == Array(0...0x2FFFF))
    }

    @Test("quotes the words as written")
    func quotes() {
        let text = ScalarText("参加１２次👍🏽。")
        #expect(text.quote(2..<5) == "１２次")
        #expect(text.quote(0..<99) == "参加１２次👍🏽。")
        #expect(text[99] == 0)
        #expect(text[-1] == 0)
    }

    @Test("scalars that are no characters are kept and quoted as replacements")
    func strays() {
        let text = ScalarText(scalars: [0x33, 0xD800, 0x110000, 0xFFFF_FFFF])
        #expect(text.count == 4)
        #expect(text.quote(0..<4) == "3\u{FFFD}\u{FFFD}\u{FFFD}")
    }
}
