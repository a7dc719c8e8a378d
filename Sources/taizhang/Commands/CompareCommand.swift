import ArgumentParser
import Forms
import Summary

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "两轮对照（整改销号）：已销号、未销号、新增、反弹。",
        discussion: "两轮各给一个工作簿、文件夹、.zip 或 check --json 的结果。")

    @Argument(help: ArgumentHelp("上一轮。", valueName: "上一轮"))
    var earlier: String

    @Argument(help: ArgumentHelp("这一轮。", valueName: "这一轮"))
    var later: String

    @Option(name: .long, help: ArgumentHelp("对照表写到这个文件；只要 --json 时可以不给。", valueName: "文件.xlsx"))
    var out: String?

    @Option(name: .long, help: ArgumentHelp("组织名册（.xlsx、.csv 或 .yaml），用来统一单位名称。", valueName: "文件"))
    var roster: String?

    @Option(name: .long, help: ArgumentHelp("只按这个模板识别：内置模板的编号，或模板文件（.yaml、.xlsx）。可给多次。", valueName: "编号|文件"))
    var template: [String] = []

    @Option(name: .long, help: ArgumentHelp("同时处理几个文件；不给则按处理器个数。", valueName: "个数"))
    var jobs: Int?

    @Flag(name: .long, help: "不显示进度。")
    var quiet = false

    @Flag(name: .long, help: "以 JSON 输出对照结果。")
    var json = false

    mutating func validate() throws {
        if out == nil && !json { throw ValidationError("请用 --out 给出对照表的文件名，或加 --json") }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs 应是 1 到 256 的整数") }
    }

    func run() async throws {
        let roster = try RosterArgument.load(roster)
        let templates = try TemplateArgument.load(template)
        let before = try await gather(earlier, templates)
        let after = try await gather(later, templates)
        let builder = SummaryBuilder(roster: roster, templates: after.templates)
        let comparison = RoundComparison(earlier: builder.model(of: before.report), later: builder.model(of: after.report))
        if let out {
            try OutputFile.write(try ComparisonWorkbook.render(comparison), to: out, inputs: [earlier, later])
        }
        let refused = before.refused + after.refused
        for (name, problem) in refused { Console.write("退回：\(name)：\(problem.message)", to: .error) }
        if json {
            Console.write(comparison.json.serialized)
        } else if let out {
            Console.write("对照表：\(out)")
            let counts = RoundComparison.Change.allCases.map { "\(ComparisonWorkbook.name($0)) \(comparison.items($0).count)" }
            Console.write(counts.joined(separator: " · "))
        }
        if !refused.isEmpty { throw ExitCode(1) }
    }

    private func gather(_ input: String, _ templates: [Template]) async throws -> ReportCollection {
        try await ReportCollection.gather([input], templates: templates, jobs: jobs, isQuiet: quiet, out: out)
    }
}
