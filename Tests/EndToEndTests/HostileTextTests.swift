import Foundation
import SpreadsheetML
import Testing

/// A statement of any content neither stops the program nor becomes a formula.
@Suite struct HostileTextTests {
    static let texts = [
        "😀👨‍👩‍👧‍👦🇨🇳", String(repeating: "全年召开支部党员大会4次，", count: 2520), "=CMD()", "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "@SUM(A1)",
        "-2+3", "\u{1}\u{2}\u{B}召开4次", "\u{FEFF}\u{200B}\u{202E}4次", String(repeating: "（", count: 5000), "_x0041_召开_x000D_",
        "]]>&lt;<b>\"'", "\u{FFFF}\u{FFFE}", "１２３４５６７８９０", "每", "第", "3—", String(repeating: "9", count: 400) + "次",
    ]

    @Test func judgesAndReturnsAnyText() throws {
        let scratch = Scratch()
        let sample = CommandLine.samples.appending(path: "党总支台账/01机电工程学院党总支.xlsx").path
        var editor = try WorkbookEditor(path: sample)
        for (offset, text) in Self.texts.enumerated() {
            try editor.setText(text, at: CellReference(row: 4 + offset, column: 4), inSheet: 0)
        }
        try scratch.write(try editor.finish(), as: "报送/怪.xlsx")

        let result = try CommandLine.run("run", "--quiet", scratch.path("报送"), "--out", scratch.path("返回"))
        #expect(result.status == 0, "\(result.errors)")
        for name in ["返回/怪.xlsx", "返回/汇总.xlsx"] {
            let workbook = try WorkbookReader(path: scratch.path(name))
            for sheet in workbook.sheets {
                try workbook.forEachCell(inSheet: sheet.offset) { cell in
                    #expect(cell.formula == nil, "\(name) \(sheet.name) \(cell.reference)")
                }
            }
        }
    }

    @Test(arguments: texts)
    func explainsAnyText(text: String) throws {
        let shown = text.hasPrefix("-") || text.hasPrefix("+") ? "：" + text : text
        let result = try CommandLine.run("explain", "--json", String(shown.prefix(5000)))
        #expect(result.status == 0)
        _ = try JSONObject(result.output)
    }
}
