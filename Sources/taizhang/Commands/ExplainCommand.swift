import ArgumentParser
import Compliance
import Forms
import Summary

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "说明一句话是怎样读的：数字、事实、各考核点和结论。",
        discussion: "例：taizhang explain 全年召开支部党员大会3次 --template hainan-branch --item 3.1")

    @Argument(help: ArgumentHelp("落实情况，一句或几句。", valueName: "文字"))
    var text: String

    @Option(name: .long, help: ArgumentHelp("标准原文；与内置模板某条相同的，按该条的考核点。", valueName: "文字"))
    var standard: String?

    @Option(name: .long, help: ArgumentHelp("模板：内置模板的编号，或模板文件。与 --item 一起用。", valueName: "编号|文件"))
    var template: String?

    @Option(name: .long, help: ArgumentHelp("第几条：条目编号（如 2.4）、名称，或从 1 数起的序号。", valueName: "条目"))
    var item: String?

    @Option(name: .long, help: ArgumentHelp("填报单位，如 机电学院党总支；只对某类单位的考核点按它核验。", valueName: "名称"))
    var unit: String?

    @Option(name: .long, help: ArgumentHelp("按这一天核验，如 2026-11-20；不给则按今天。", valueName: "日期"))
    var asOf: String?

    @ArgumentParser.Flag(name: .long, help: "以 JSON 输出。")
    var json = false

    mutating func validate() throws {
        if standard != nil && template != nil { throw ValidationError("--standard 和 --template 只能给一个") }
        if (template == nil) != (item == nil) { throw ValidationError("--template 和 --item 要一起给") }
        if let asOf, DayArgument.day(asOf) == nil { throw ValidationError("--as-of 不是日期：\(asOf)（应写成 2026-11-20）") }
    }

    func run() throws {
        let (standard, kinds) = try chosenStandard()
        let context = UnitContext(
            unit: unit ?? "", kind: kinds.count == 1 ? kinds[0] : nil, asOf: asOf.flatMap(DayArgument.day) ?? DayArgument.today)
        let statement = Statement(text: text, source: Source(sheet: "", cell: "", quote: ""))
        let explanation = Judge().explain(statement, against: standard, in: context)
        Console.write(json ? ExplanationText.json(explanation).serialized : ExplanationText.describe(explanation, of: text))
    }

    private func chosenStandard() throws -> (Standard?, [UnitKind]) {
        if let template, let item { return try Self.find(item, in: TemplateArgument.load(template)) }
        guard let standard else { return (nil, []) }
        let wording = Self.letters(standard)
        for template in try TemplateLibrary.builtIn() {
            if let found = template.standards.first(where: { Self.letters($0.text) == wording }) {
                return (found, template.unitKinds)
            }
        }
        return (StandardWordingArgument.standard(standard), [])
    }

    private static func find(_ item: String, in template: Template) throws -> (Standard?, [UnitKind]) {
        let standards = template.standards
        if let found = standards.first(where: { $0.id == item }) ?? standards.first(where: { letters($0.item) == letters(item) })
        {
            return (found, template.unitKinds)
        }
        guard let number = Int(item), standards.indices.contains(number - 1) else {
            throw ValidationError("模板 \(template.id) 没有这一条：\(item)（用 template show \(template.id) 查看）")
        }
        return (standards[number - 1], template.unitKinds)
    }

    /// What is left of a wording without spaces.
    private static func letters(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
}
