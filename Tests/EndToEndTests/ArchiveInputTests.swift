import Foundation
import TestSupport
import Testing

/// A .zip of workbooks, with names in UTF-8 or in the code page of Chinese Windows.
@Suite struct ArchiveInputTests {
    private static func sample() throws -> [UInt8] {
        Array(try Data(contentsOf: CommandLine.samples.appending(path: "评分表/01机关二支部.xlsx")))
    }

    /// 机关/一支部.xlsx in GBK.
    private static let gbkName: [UInt8] =
        [0xBB, 0xFA, 0xB9, 0xD8, 0x2F, 0xD2, 0xBB, 0xD6, 0xA7, 0xB2, 0xBF] + Array(".xlsx".utf8)

    @Test func readsBothKindsOfNames() throws {
        var gbk = StoredZip.Entry("", try Self.sample())
        gbk.name = Self.gbkName
        var utf8 = StoredZip.Entry("机关/二支部.xlsx", try Self.sample())
        utf8.flags = 0x800
        let inner = StoredZip([StoredZip.Entry("inner.xlsx", try Self.sample())]).build()
        let archive = StoredZip([
            gbk, utf8, .init("__MACOSX/._x.xlsx", [1]), .init("~$lock.xlsx", [1]), .init("readme.txt", [65]),
            .init("sub.zip", inner),
        ])
        let scratch = Scratch()
        try scratch.write(archive.build(), as: "包.zip")
        let result = try CommandLine.run("annotate", "--quiet", scratch.path("包.zip"), "--out", scratch.path("返回"))
        #expect(result.status == 0, "\(result.errors)")
        let written = (FileManager.default.subpaths(atPath: scratch.path("返回")) ?? []).filter { $0.hasSuffix(".xlsx") }
        #expect(Set(written) == ["包/机关/一支部.xlsx", "包/机关/二支部.xlsx", "包/sub/inner.xlsx"])
    }

    @Test func aBrokenArchiveIsOneLine() throws {
        let scratch = Scratch()
        let path = try scratch.write([0x50, 0x4B, 3, 4, 1, 2, 3], as: "坏.zip")
        let result = try CommandLine.run("check", "--quiet", path)
        #expect(result.status == 1)
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.errors.contains("压缩包"))
    }

    @Test func refusesNamesThatLeaveTheFolder() throws {
        let scratch = Scratch()
        let path = try scratch.write(StoredZip([.init("../../evil.xlsx", try Self.sample())]).build(), as: "包.zip")
        let result = try CommandLine.run("annotate", "--quiet", path, "--out", scratch.path("返回"))
        #expect(result.status == 1)
        #expect(!FileManager.default.fileExists(atPath: scratch.path("evil.xlsx")))
    }
}
