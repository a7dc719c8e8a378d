import Foundation
import Testing

/// `--evidence`: file names of a folder against the documents a checklist asks for.
@Suite struct EvidenceFolderTests {
    @Test(arguments: [
        ("01化学与制药工程学院教工支部", "支委会组成人员名单及组织机构图"), ("02艺术设计学院学生支部", nil),
    ])
    func usesTheUnitsOwnFolder(_ file: String, _ found: String?) throws {
        let result = try CommandLine.run(
            "check", "--json", "--quiet", "--evidence", "SampleSheets/佐证资料", "SampleSheets/要点清单/\(file).xlsx")
        let row = try JSONObject(result.output)["files"].elements[0]["submissions"].elements[0]["rows"].elements[0]
        let document = try #require(row["documents"].elements.first)
        #expect(document["status"].text == (found == nil ? "missing" : "file"))
        #expect(document["found"].text == found ?? "")
    }

    @Test func wantsAFolder() throws {
        let result = try CommandLine.run("check", "--evidence", "README.md", "SampleSheets/要点清单")
        #expect(result.status == 64)
        #expect(result.errors.contains("--evidence 不是文件夹"))
    }
}
