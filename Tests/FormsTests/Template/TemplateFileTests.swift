import Compliance
import Testing

@testable import Forms

@Suite struct TemplateFileTests {
    @Test(arguments: TemplateLibrary.ids)
    func builtInTemplateReadsUnderItsOwnID(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        #expect(template.id == id)
    }

    @Test(arguments: TemplateLibrary.ids)
    func encodingIsLossless(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        #expect(try TemplateFile.decode(yaml: TemplateFile.encode(template)) == template)
    }

    @Test(arguments: [
        ("a: [1", "YAML 写法有误（方括号没有配对"),
        ("- a", "第1行：最外层应是“键: 值”"),
        ("", "文件里没有模板"),
        ("id: x\nid: y", "重复写了“id”"),
        ("id: x\nkind：ledger\ntitle: 表", "第2行：YAML 写法有误：“kind：”的冒号是全角的。请改为半角冒号，后面空一格"),
        ("id: x\n\tkind: ledger", "第2行：YAML 写法有误：行首用了制表符（Tab）。请把行首的 Tab 改为空格"),
        ("id: x\nkind:ledger\ntitle: 表", "第2行：YAML 写法有误：“kind:”后面没有空格"),
        ("id: x\ncheck: {subject: 党课，atLeast: 1", "括号里用了全角的逗号或冒号"),
        ("id: \"x\nkind: ledger", "引号没有成对"),
        ("id: [1, 2\nkind: ledger", "方括号没有配对"),
    ])
    func whatIsNoTemplateSaysSo(yaml: String, expected: String) {
        #expect(Self.message(yaml).contains(expected), "\(Self.message(yaml))")
    }

    @Test(arguments: [
        ("kind: ledgers", "不认识的表类“ledgers”"),
        ("    hard: maybe", "hard 应是 true 或 false，现为“maybe”"),
        ("    measure: {subject: 党课, atLeast: 1, unit: 回合}", "不认识的单位“回合”"),
        ("    measure: {subject: 党课, atLeast: 1, unit: 次, per: fortnight}", "不认识的周期“fortnight”。可用：week（每周）、month（每月）"),
        ("    measure: {subject: 党课, atLeast: 5, atMost: 3, unit: 次}", "下限5大于上限3"),
        ("    measure: {subject: 党课, unit: 次}", "没有写下限或上限"),
        ("    measure: {subject: 党课, atLeast: 一, unit: 次}", "atLeast 应是数字，现为“一”"),
        ("    measure: {subjct: 党课, atLeast: 1, unit: 次}", "不认识的键“subjct”"),
        ("    schedule: {subject: 党费公布, months: [13]}", "没有13月"),
        ("    term: {subject: 支委会, years: []}", "没有写明任期年数"),
        ("    when: {sometimes: 是}", "看不懂适用条件“sometimes”"),
        ("    when: {members: {atLeast: 9, atMost: 3}}", "下限9大于上限3"),
        ("- {role: verdicts, label: 是否达标}", "不认识的列角色“verdicts”"),
        ("- id: \"1\"", "标准编号“1”重复"), ("- id: “2”", "标准编号““2””里有引号或空格"),
    ])
    func aFaultIsNamedWithItsLine(line: String, expected: String) {
        let yaml = Self.template(with: line)
        let message = Self.message(yaml)
        #expect(message.contains(expected), "\(message)")
        let number = 1 + (yaml.split(separator: "\n", omittingEmptySubsequences: false).lastIndex { $0 == line } ?? 0)
        let near = (number - 3...number).contains { message.contains("第\($0)行") }
        #expect(near, "\(message)")
    }

    @Test func figuresMayBeTypedInFullWidth() {
        #expect(Self.message(Self.template(with: "    measure: {subject: 党课, atLeast: １２, unit: 次}")).isEmpty)
    }

    @Test func allFaultsAreReportedAtOnce() {
        let yaml = Self.template(with: "    measure: {subject: 党课, atLeast: 5, atMost: 3, unit: 回合}\n    extra: 1")
        #expect(Self.message(yaml).split(separator: "\n").count == 3)
    }

    private static func message(_ yaml: String) -> String {
        do throws(TemplateError) {
            _ = try TemplateFile.decode(yaml: Array(yaml.utf8))
            return ""
        } catch {
            return error.description
        }
    }

    /// A sound little template, in which the given line stands where its indentation puts it.
    private static func template(with line: String) -> String {
        var kind = "kind: ledger"
        var columns = ["- {role: standard, label: 标准}", "- {role: statement, label: 落实情况}"]
        var check = "    measure: {subject: 党课, atLeast: 1, unit: 次, per: quarter}"
        var rest: [String] = []
        if line.hasPrefix("kind") {
            kind = line
        } else if line.hasPrefix("- {") {
            columns.append(line)
        } else if line.hasPrefix("- id") {
            rest = [line, "  text: 另一条"]
        } else if line.contains("when:") || line.contains("hard:") {
            rest = [line]
        } else {
            check = line
        }
        return
            (["id: t", kind, "title: 表", "unitKinds: [branch]", "columns:"] + columns
            + ["standards:", "- id: \"1\"", "  text: 每季度上党课1次", "  requirements:", "  - demand: 每季度党课1次", check] + rest)
            .joined(separator: "\n")
    }
}
