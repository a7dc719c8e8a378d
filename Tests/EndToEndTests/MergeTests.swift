import Foundation
import SpreadsheetML
import Testing

/// Summaries of workbooks and of shards judged elsewhere.
@Suite struct MergeTests {
    private static func merge(_ inputs: [String]) throws -> String {
        let result = try CommandLine.run(
            ["merge", "--quiet", "--json", "--roster", "SampleSheets/组织名册.xlsx"] + inputs)
        #expect(result.status == 0 || result.status == 1)
        return result.output
    }

    @Test func shardsAddUpInAnyOrder() throws {
        let scratch = Scratch()
        let folders = ["评分表", "五化台账", "党总支登记表"]
        let shards = try folders.map { folder in
            let result = try CommandLine.run("check", "--quiet", "--json", "SampleSheets/" + folder)
            return try scratch.write(Array(result.output.utf8), as: folder + ".json")
        }
        let whole = try Self.merge(folders.map { "SampleSheets/" + $0 })
        #expect(try Self.merge(shards) == whole)
        #expect(try Self.merge(shards.reversed()) == whole)
        #expect(try Self.merge([shards[0], "SampleSheets/五化台账", shards[2], shards[0]]) == whole)
    }

    @Test func hasTheAgreedMembers() throws {
        let summary = try JSONObject(try Self.merge(["SampleSheets/评分表"]))
        #expect(summary["version"].integer == 1)
        for name in ["units", "standards", "parents", "notSubmitted", "duplicates", "similar", "rejected"] {
            #expect(summary.value?[name]?.elements != nil, "\(name)")
        }
        #expect(summary["units"].elements.count == 3)
        #expect(summary["notSubmitted"].elements.count == 36)
        #expect(summary["parents"].elements.count == 12)
    }

    @Test func writesAWorkbookWithEverySheet() throws {
        let scratch = Scratch()
        let result = try CommandLine.run("merge", "--quiet", "SampleSheets/评分表", "--out", scratch.path("汇总.xlsx"))
        #expect(result.status == 0)
        let names = try WorkbookReader(path: scratch.path("汇总.xlsx")).sheets.map(\.name)
        for sheet in ["总览", "差距清单", "标准统计", "未报送", "重复报送", "雷同", "退回原因"] {
            #expect(names.contains(sheet), "\(sheet)")
        }
    }

    /// A reviewer changes 否 to 是 in a returned workbook: the summary follows her.
    @Test func aReviewersVerdictWins() throws {
        let scratch = Scratch()
        let sample = "SampleSheets/党总支台账/02化工与制药学院党总支.xlsx"
        _ = try CommandLine.run("annotate", "--quiet", sample, "--out", scratch.path("返回"))
        let path = scratch.path("返回/02化工与制药学院党总支.xlsx")
        let before = try Self.met(path)
        let workbook = try WorkbookReader(path: path)
        let worksheet = try workbook.worksheet(at: 0)
        let cells = worksheet.rows.flatMap(\.cells).filter { $0.value == .string("否") }
        let cell = try #require(cells.first)
        var editor = try WorkbookEditor(path: path)
        try editor.setText("是", at: cell.reference, inSheet: 0)
        try scratch.write(try editor.finish(), as: "返回/02化工与制药学院党总支.xlsx")
        #expect(try Self.met(path) == before + 1)
    }

    private static func met(_ path: String) throws -> Int {
        let summary = try JSONObject(try merge([path]))
        return try #require(summary["units"].elements.first?["counts"]["met"].integer)
    }

    @Test func comparesTwoRounds() throws {
        let scratch = Scratch()
        let folder = "SampleSheets/评分表"
        let result = try CommandLine.run("compare", "--quiet", folder, folder, "--out", scratch.path("对照.xlsx"), "--json")
        #expect(result.status == 0)
        let counts = try JSONObject(result.output)["counts"]
        #expect(counts["closed"].integer == 0)
        #expect(counts["new"].integer == 0)
        #expect(counts["reopened"].integer == 0)
        #expect(counts["stillOpen"].integer ?? 0 > 0)
        #expect(try WorkbookReader(path: scratch.path("对照.xlsx")).sheets.map(\.name) == ["对照总览", "已销号", "未销号", "新增", "反弹"])
    }
}
