import ArgumentParser
import Summary

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "只核验，不写文件。",
        discussion: "逐项列出没有达标的条目；--json 给出全部结果，可交给 merge 汇总。")

    @OptionGroup var options: InputOptions
    @OptionGroup var evidence: EvidenceOption

    @Flag(name: .long, help: "以 JSON 输出全部结果。")
    var json = false

    func run() async throws {
        let inputs = InputCollector(evidenceFolder: evidence.evidence).collect(options.inputs)
        var options = options
        options.quiet = options.quiet || !json && !Console.isTerminal(.error)
        let round = try await Round.judge(inputs, options, evidence: evidence.folder)
        if json {
            Console.write(round.report.json.serialized)
        } else {
            Console.write(CheckText.describe(round.report))
        }
        Refusals.write(round.rejected)
        if inputs.isEmpty { Console.write("没有找到工作簿。", to: .error) }
        if inputs.isEmpty || !round.rejected.isEmpty { throw ExitCode(1) }
    }
}
