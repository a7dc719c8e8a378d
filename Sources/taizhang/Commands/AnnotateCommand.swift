import ArgumentParser

struct AnnotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate", abstract: "核验并写出返回表：是否达标、差距和措施写进原表的副本。")

    @OptionGroup var options: InputOptions
    @OptionGroup var evidence: EvidenceOption

    @Option(name: .long, help: ArgumentHelp("返回表放在这个文件夹。", valueName: "文件夹"))
    var out: String

    @Flag(name: .long, help: "覆盖报送单位自己填写的是否达标和差距；不给则写在右侧新增的列。")
    var overwrite = false

    func run() async throws {
        let inputs = InputCollector(outputFolder: out, evidenceFolder: evidence.evidence).collect(options.inputs)
        var folder = try OutputFolder(out, inputs: inputs, named: options.inputs)
        let round = try await Round.judge(inputs, options, evidence: evidence.folder)
        try folder.create()
        let returned = ReturnedFiles(
            overwrite: overwrite, jobs: options.jobs ?? Processors.count, isQuiet: options.quiet)
        let results = await returned.write(round.files, into: &folder)
        Refusals.write(round.rejected)
        Refusals.writeNotes(round.files)
        Refusals.write(results, of: round.files)
        Console.write("返回表：\(out)（\(results.count { $0.name != nil }) 个工作簿）")
        if inputs.isEmpty { Console.write("没有找到工作簿。", to: .error) }
        if inputs.isEmpty || !round.rejected.isEmpty || results.contains(where: { $0.problem != nil }) { throw ExitCode(1) }
    }
}
