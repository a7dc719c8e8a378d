import ArgumentParser
import OpenPackaging
import Summary

struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "把报送表、返回表或 check --json 的结果汇总成一个工作簿。",
        discussion: "返回表中由审核人改过的是否达标，以审核人的为准。分机核验的 JSON 可以一起汇总，先后次序不影响结果。")

    @OptionGroup var options: InputOptions

    @Option(name: .long, help: ArgumentHelp("汇总表写到这个文件；只要 --json 时可以不给。", valueName: "文件.xlsx"))
    var out: String?

    @Option(name: .long, help: ArgumentHelp("组织名册（.xlsx、.csv 或 .yaml），用来找出未报送的单位。", valueName: "文件"))
    var roster: String?

    @Flag(name: .long, help: "以 JSON 输出汇总内容。")
    var json = false

    mutating func validate() throws {
        if out == nil && !json { throw ValidationError("请用 --out 给出汇总表的文件名，或加 --json") }
    }

    func run() async throws {
        let roster = try RosterArgument.load(roster)
        let collection = try await ReportCollection.gather(
            options.inputs, templates: try options.templates(), asOf: options.day, jobs: options.jobs, isQuiet: options.quiet,
            out: out)
        let model = SummaryBuilder(roster: roster, templates: collection.templates).model(of: collection.report)
        if let out {
            try OutputFile.write(try SummaryWorkbook.render(model), to: out, inputs: options.inputs)
        }
        for (name, problem) in collection.refused { Console.write("退回：\(name)：\(problem.message)", to: .error) }
        if json {
            Console.write(model.json.serialized)
        } else if let out {
            Console.write("汇总表：\(out)")
            Console.write(SummaryText.describe(model))
        }
        if !collection.refused.isEmpty { throw ExitCode(1) }
    }
}
