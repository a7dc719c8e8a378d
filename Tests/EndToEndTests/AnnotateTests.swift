import Foundation
import OpenPackaging
import Testing

/// Returned workbooks: what no verdict concerns is the original's bytes, and annotating twice changes nothing.
@Suite struct AnnotateTests {
    private struct Returned: Sendable {
        var first: Scratch
        var second: Scratch
        var statuses: [Int32]
    }

    /// All samples annotated, and what came back annotated again, once for the suite.
    private static let returned = Result {
        let (first, second) = (Scratch(), Scratch())
        let one = try CommandLine.run("annotate", "--quiet", "SampleSheets", "--out", first.folder.path)
        let two = try CommandLine.run("annotate", "--quiet", first.folder.path, "--out", second.folder.path)
        return Returned(first: first, second: second, statuses: [one.status, two.status])
    }

    static let samples: [String] = (FileManager.default.subpaths(atPath: CommandLine.samples.path) ?? []).filter { name in
        name.hasSuffix(".xlsx") && !["损坏", "非台账", "组织名册"].contains { name.contains($0) }
    }.sorted()

    @Test func returnsEveryReadableSample() throws {
        let returned = try Self.returned.get()
        #expect(returned.statuses == [1, 0])
        let words = (FileManager.default.subpaths(atPath: CommandLine.samples.path) ?? []).count { $0.hasSuffix(".docx") }
        let written = (FileManager.default.subpaths(atPath: returned.first.folder.path) ?? []).filter { $0.hasSuffix(".xlsx") }
        #expect(Self.samples.count >= 21)
        #expect(written.count == Self.samples.count + words)
    }

    @Test(arguments: samples)
    func keepsUntouchedParts(name: String) throws {
        let original = try Self.parts(CommandLine.samples.appending(path: name))
        let annotated = try Self.parts(try Self.returned.get().first.url(name))
        let touched = [
            "xl/worksheets/", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", "docProps/app.xml", "_rels/", "comments",
            "vmlDrawing",
        ]
        for (part, bytes) in original where !touched.contains(where: part.contains) {
            #expect(annotated[part] == bytes, "\(part)")
        }
        #expect(Set(original.keys).isSubset(of: annotated.keys))
    }

    @Test(arguments: samples)
    func annotatingTwiceChangesNothing(name: String) throws {
        let returned = try Self.returned.get()
        #expect(try Data(contentsOf: returned.first.url(name)) == Data(contentsOf: returned.second.url(name)))
    }

    @Test func inputsStayAsTheyAre() throws {
        let scratch = Scratch()
        let sample = try Data(contentsOf: CommandLine.samples.appending(path: "评分表/01机关二支部.xlsx"))
        let path = try scratch.write(Array(sample), as: "报送/a.xlsx")
        let result = try CommandLine.run("annotate", "--quiet", scratch.path("报送"), "--out", scratch.path("返回"))
        #expect(result.status == 0)
        #expect(try Data(contentsOf: URL(filePath: path)) == sample)
        #expect(try Data(contentsOf: scratch.url("返回/a.xlsx")) != sample)
    }

    @Test func namesThatCollideAreKeptApart() throws {
        let scratch = Scratch()
        let sample = Array(try Data(contentsOf: CommandLine.samples.appending(path: "评分表/01机关二支部.xlsx")))
        let paths = try ["甲/a.xlsx", "乙/a.xlsx"].map { try scratch.write(sample, as: $0) }
        let result = try CommandLine.run(["annotate", "--quiet", "--out", scratch.path("返回")] + paths)
        #expect(result.status == 0)
        for name in ["返回/a.xlsx", "返回/a（2）.xlsx"] {
            #expect(FileManager.default.fileExists(atPath: scratch.path(name)), "\(name)")
        }
    }

    private static func parts(_ url: URL) throws -> [String: [UInt8]] {
        let package = try PackageReader(path: url.path)
        var parts: [String: [UInt8]] = [:]
        for name in package.entryNames { parts[name] = try package.read(name) }
        return parts
    }
}
