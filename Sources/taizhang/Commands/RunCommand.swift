import ArgumentParser
import Summary

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "全套：核验、写返回表、写全校汇总表。",
        discussion: "例：taizhang run 报送/ --out 返回/ --roster 组织名册.xlsx")

    /// The summary's name inside the output folder.
    static let summaryName = "汇总.xlsx"

    @OptionGroup var options: InputOptions
    @OptionGroup var evidence: EvidenceOption

    @Option(name: .long, help: ArgumentHelp("返回表和汇总表放在这个文件夹。", valueName: "文件夹"))
    var out: String

    @Option(name: .long, help: ArgumentHelp("组织名册（.xlsx、.csv 或 .yaml），用来找出未报送的单位。", valueName: "文件"))
    var roster: String?

    @Flag(name: .long, help: "覆盖报送单位自己填写的是否达标和差距；不给则写在右侧新增的列。")
    var overwrite = false

    func run() async throws {
        let roster = try RosterArgument.load(roster)
        let rosterPath = self.roster.map(FileSystem.resolved)
        let inputs = InputCollector(outputFolder: out, evidenceFolder: evidence.evidence).collect(options.inputs)
            .filter { input in input.path.map { FileSystem.resolved($0) != rosterPath } ?? true }
        var folder = try OutputFolder(out, inputs: inputs, named: options.inputs)
        let round = try await Round.judge(inputs, options, evidence: evidence.folder)
        try folder.create()
        let summaryName = folder.reserve(Self.summaryName)
        let returned = ReturnedFiles(
            overwrite: overwrite, jobs: options.jobs ?? Processors.count, isQuiet: options.quiet)
        let results = await returned.write(round.files, into: &folder)

        var report = round.report
        for (offset, result) in results.enumerated() { report.files[offset].returned = result.name }
        let model = SummaryBuilder(roster: roster, templates: round.templates).model(of: report)
        try folder.write(try SummaryWorkbook.render(model), as: summaryName)

        Refusals.write(round.rejected)
        Refusals.writeNotes(round.files)
        Refusals.write(results, of: round.files)
        Console.write("返回表：\(out)（\(results.count { $0.name != nil }) 个工作簿）")
        Console.write("汇总表：\(FilePath.join(out, summaryName))")
        Console.write(SummaryText.describe(model))
        if inputs.isEmpty { Console.write("没有找到工作簿。", to: .error) }
        if inputs.isEmpty || !round.rejected.isEmpty || results.contains(where: { $0.problem != nil }) { throw ExitCode(1) }
    }
}
