import ArgumentParser

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The program. Judging is in the libraries; here are commands, progress, exit status and the wording of errors.
@main struct Taizhang: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "taizhang",
        abstract: "台账：核验党建工作台账、登记表、要点清单和评分表，写出返回表和全校汇总。",
        discussion: """
            输入可以是工作簿（.xlsx）、文件夹（含子文件夹）或工作簿的 .zip。原文件从不改动。
            退出状态：0 全部完成，1 有文件退回，64 用法有误。
            """,
        version: "0.1.0",
        subcommands: [
            RunCommand.self, CheckCommand.self, AnnotateCommand.self, MergeCommand.self, CompareCommand.self,
            CalibrateCommand.self, ExplainCommand.self, TemplateCommand.self, CellsCommand.self, ReceiptCommand.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            leave(with: error)
        }
    }

    /// Says in Chinese what the parser or a command had to say, and ends the program with the status that goes with it.
    private static func leave(with error: any Error) -> Never {
        let code = exitCode(for: error).rawValue
        let text = ChineseHelp.translate(fullMessage(for: error))
        if !text.isEmpty {
            Console.write(text, to: code == 0 ? .output : .error)
        }
        endProcess(code)
    }
}

/// `exit(3)`, named apart from the parser's method.
private func endProcess(_ status: Int32) -> Never { exit(status) }
