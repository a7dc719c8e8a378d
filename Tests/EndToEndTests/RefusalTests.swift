import Foundation
import OpenPackaging
import TestSupport
import Testing

/// A bad file costs one clear line and nothing else.
@Suite struct RefusalTests {
    private static let good = "党总支台账/01机电工程学院党总支.xlsx"

    private static func sample(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: CommandLine.samples.appending(path: name)))
    }

    @Test(
        arguments: [
            ("空.xlsx", [], "empty", "空"), ("文本.xlsx", Array("党总支,党支部\n机关,一支部\n".utf8), "plainText", ".csv"),
            ("旧版.xls", compound("Workbook"), "legacyBinary", ".xls"),
            ("加密.xlsx", compound("EncryptedPackage"), "encrypted", "密码"),
            ("网页.xlsx", Array("<html><body><table></table></body></html>".utf8), "markup", "网页"),
            ("图片.xlsx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "otherDocument", "不是工作簿"),
        ] as [(String, [UInt8], String, String)])
    func namesTheCause(name: String, bytes: [UInt8], code: String, word: String) throws {
        let scratch = Scratch()
        try scratch.write(bytes, as: "报送/" + name)
        try scratch.write(try Self.sample(Self.good), as: "报送/好.xlsx")
        let result = try CommandLine.run("check", "--json", "--quiet", scratch.path("报送"))
        #expect(result.status == 1)
        let files = try JSONObject(result.output)["files"].elements
        #expect(files.map { $0["status"].text }.sorted() == ["ok", "rejected"])
        let bad = try #require(files.first { $0["status"].text == "rejected" })
        #expect(bad["error"]["code"].text == code)
        #expect(bad["error"]["message"].text.contains(word))
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.errors.contains(name))
    }

    @Test(arguments: [0.3, 0.6, 0.95])
    func namesTruncatedFiles(share: Double) throws {
        let bytes = try Self.sample(Self.good)
        let scratch = Scratch()
        let path = try scratch.write(Array(bytes.prefix(Int(Double(bytes.count) * share))), as: "截断.xlsx")
        let result = try CommandLine.run("check", "--json", "--quiet", path)
        #expect(result.status == 1)
        #expect(try JSONObject(result.output)["files"].elements.first?["error"]["code"].text == "truncated")
    }

    @Test func aMissingFileDoesNotStopTheOthers() throws {
        let good = CommandLine.samples.appending(path: Self.good).path
        let result = try CommandLine.run("check", "--json", "--quiet", "没有.xlsx", good)
        #expect(result.status == 1)
        #expect(try JSONObject(result.output)["files"].elements.map { $0["status"].text } == ["rejected", "ok"])
    }

    /// A row that comes after three hundred long ones cannot be put back into a CSV that is written already.
    @Test func namesTheCellThatComesTooLate() throws {
        let long = String(repeating: "x", count: 1000)
        let rows = (2...300).map { "<row r=\"\($0)\"><c t=\"str\"><v>\(long)</v></c></row>" }.joined()
        let xml = #"<sheetData>\#(rows)<row r="1"><c r="C1"><v>1</v></c></row></sheetData>"#
        let scratch = Scratch()
        let path = try scratch.write(PackageBuilder.workbook([("表", xml)]).build(), as: "乱序.xlsx")
        let result = try CommandLine.run("cells", path, "--format", "csv")
        #expect(result.status == 1)
        #expect(result.errors.contains("乱序.xlsx：") && result.errors.contains("（工作表“表”，单元格 C1）"))
        #expect(result.errors.contains("--format jsonl"))
        #expect(try CommandLine.run("cells", path).status == 0)
    }

    /// The smallest OLE2 file with one stream in its directory ([MS-CFB] 2.2, 2.6).
    private static func compound(_ stream: String) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 512 * 3)
        func put(_ value: UInt32, _ offset: Int, _ size: Int = 4) {
            for index in 0..<size { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(index))) }
        }
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        put(9, 30, 2)
        put(1, 48)
        put(0, 76)
        put(0xFFFF_FFFD, 512)
        put(0xFFFF_FFFE, 516)
        for (offset, unit) in stream.utf16.enumerated() { put(UInt32(unit), 1024 + offset * 2, 2) }
        put(UInt32(stream.utf16.count * 2 + 2), 1024 + 64, 2)
        return bytes
    }
}
