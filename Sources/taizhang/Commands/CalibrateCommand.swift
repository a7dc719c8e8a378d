import ArgumentParser
import Summary

struct CalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate", abstract: "拿人工填好“是否达标”的表对照：逐项列出机器与人工一致、相反、未定的数目。",
        discussion: "启用前可用往年的表先对照一遍。只写“基本达标”等的行不计。")

    @OptionGroup var options: InputOptions

    @Flag(name: .long, help: "以 JSON 输出。")
    var json = false

    func run() async throws {
        let inputs = InputCollector(takesReports: false).collect(options.inputs)
        let round = try await Round.judge(inputs, options)
        let calibration = Calibration(round.report)
        Console.write(json ? calibration.json.serialized : Self.describe(calibration))
        Refusals.write(round.rejected)
        if inputs.isEmpty || !round.rejected.isEmpty { throw ExitCode(1) }
    }

    private static func describe(_ calibration: Calibration) -> String {
        var rows = [["条目", "一致", "相反", "未定", "判定一致率", "名称"]]
        rows += calibration.standards.map { one in
            let counts = Calibration.Outcome.allCases.map { "\(one.counts[$0] ?? 0)" }
            let item = one.item.split(whereSeparator: \.isWhitespace).joined()
            return ["\(one.template) \(one.standard)"] + counts + [one.agreement.map(VerdictText.percent) ?? "—", item]
        }
        var lines = [TextTable(rows: rows).text, ""]
        for one in calibration.cases where one.outcome == .differs {
            let names = "人工\(one.decision == .met ? "是" : "否")、机器\(VerdictText.name(one.verdict))"
            lines.append("相反：\(one.file) [\(one.sheet)] 第 \(one.row) 行 \(one.standard)：\(names)  \(one.gap)")
        }
        let counts = Calibration.Outcome.allCases.map { calibration.count($0) }
        lines.append(
            "共 \(calibration.cases.count) 项：一致 \(counts[0])、相反 \(counts[1])、未定 \(counts[2])；人工没有明确结论的 \(calibration.undecided) 项未计"
        )
        return lines.joined(separator: "\n")
    }
}
