import Compliance
import SpreadsheetML
import Testing

@testable import Forms

@Suite struct RulesSheetTests {
    @Test(arguments: TemplateLibrary.ids)
    func sheetsHoldAllThatTheYAMLHolds(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        #expect(try TemplateFile.decode(sheets: Self.sheets(of: template)) == template)
    }

    /// A template that uses what the built-in ones leave out.
    @Test func rareContentsSurviveTheSheet() throws {
        var template = try #require(try TemplateLibrary.builtIn(id: "anhui-ledger"))
        template.footnotes = ["注：一、二项必填", "说明"]
        template.standards[0].documents = ["甲、乙材料"]
        template.standards[0].requirements[0].id = "特"
        template.standards[0].requirements[0].condition = .any([
            .all([.fullMembers(least: 3, most: 9), .committee(false)]), .members(least: nil, most: 6),
            .has(Subject("学生党员", terms: ["学生、研究生"])),
        ])
        template.standards[1].requirements[0].check = .measure(
            Measure(
                subject: Subject("培训", terms: ["线上培训"]),
                bounds: [
                    Bound(least: 0.5, unit: "天"), Bound(least: 4, most: 8, unit: "学时", isNominal: true),
                    Bound(most: 2, unit: "次"),
                ],
                period: .twoYears, actor: "书记、院长", perActor: true))
        #expect(try TemplateFile.decode(sheets: Self.sheets(of: template)) == template)
        #expect(try TemplateFile.decode(yaml: TemplateFile.encode(template)) == template)
    }

    @Test func mergedStandardCellsAreUnderstood() throws {
        let template = try #require(try TemplateLibrary.builtIn(id: "anhui-ledger"))
        var rules = RulesSheet.rules(for: template, notes: [:])
        rules.merge(try #require(CellRange("A2:A4")))
        rules.merge(try #require(CellRange("D2:D4")))
        #expect(
            try TemplateFile.decode(sheets: [Worksheet(rules), Worksheet(TemplateInfoSheet.content(of: template))]) == template)
    }

    @Test(arguments: [
        (RulesColumn.least, CellValue?.some(.string("一次")), "《核验规则》J5（下限）：应是数字，现为“一次”"),
        (.least, .number(9), "《核验规则》J5（下限）：下限9大于上限2"),
        (.unit, .string("回合"), "《核验规则》L5（单位）：不认识的单位“回合”"),
        (.unit, nil, "《核验规则》L5（单位）：这一格没有填"),
        (.period, .string("每旬"), "《核验规则》M5（周期）：“每旬”不在可选范围"),
        (.check, .string("次数"), "《核验规则》G5（核验方式）：“次数”不在可选范围"),
        (.check, nil, "《核验规则》G5（核验方式）：这一格没有填"),
        (.condition, .string("大单位"), "《核验规则》S5（适用条件）：看不懂适用条件“大单位”"),
        (.condition, .string("党总支 且 党员7人以上 或 设支委会"), "看不懂适用条件"),
        (.subject, .string("党课（线上）"), "《核验规则》H5（事项）：“党课（线上）”里有括号或分号"),
        (.standard, nil, "《核验规则》A5（标准编号）：缺少标准编号"),
        (.hard, .string("必须"), "《核验规则》F5（硬性或辅助）：“必须”不在可选范围"),
    ])
    func aFaultIsNamedWithItsCell(column: RulesColumn, value: CellValue?, expected: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: "anhui-ledger"))
        var rules = RulesSheet.rules(for: template, notes: [:])
        let number = try #require(rules.rows[0].cells.firstIndex { $0.value == .string(column.rawValue) }) + 1
        let most = try #require(rules.rows[0].cells.firstIndex { $0.value == .string(RulesColumn.most.rawValue) }) + 1
        rules[CellReference(row: 5, column: most)] = .number(2)
        rules[CellReference(row: 5, column: number)] = CellContent(value)
        let message = Self.message([Worksheet(rules), Worksheet(TemplateInfoSheet.content(of: template))])
        #expect(message.contains(expected), "\(message)")
    }

    @Test func mergedRequirementCellsAreRefused() throws {
        let template = try #require(try TemplateLibrary.builtIn(id: "anhui-ledger"))
        var rules = RulesSheet.rules(for: template, notes: [:])
        rules.merge(try #require(CellRange("H2:H3")))
        let message = Self.message([Worksheet(rules), Worksheet(TemplateInfoSheet.content(of: template))])
        #expect(message.contains("《核验规则》H3（事项）：单元格被合并"), "\(message)")
    }

    @Test func missingSheetsAndHeadersAreNamed() throws {
        let template = try #require(try TemplateLibrary.builtIn(id: "anhui-ledger"))
        let info = Worksheet(TemplateInfoSheet.content(of: template))
        #expect(Self.message([info]).contains("工作簿里没有“核验规则”表"))
        var rules = RulesSheet.rules(for: template, notes: [:])
        #expect(Self.message([Worksheet(rules)]).contains("工作簿里没有“模板信息”表"))
        rules[CellReference(row: 1, column: 8)] = .text("事情")
        #expect(Self.message([Worksheet(rules), info]).contains("表头缺少“事项”"))
    }

    private static func sheets(of template: Template) -> [Worksheet] {
        RulesSheet.sheets(for: template).enumerated().map { Worksheet($1, offset: $0) }
    }

    private static func message(_ sheets: [Worksheet]) -> String {
        do throws(TemplateError) {
            _ = try TemplateFile.decode(sheets: sheets)
            return ""
        } catch {
            return error.description
        }
    }
}
