import ArgumentParser
import Forms

struct TemplateListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出内置模板。")

    func run() throws {
        for template in try TemplateLibrary.builtIn() { Console.write(TemplateOutline.line(of: template)) }
    }
}

struct TemplateShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "显示一个模板的标准和考核点。")

    @Argument(help: ArgumentHelp("内置模板编号，或模板文件（.yaml、.xlsx）。", valueName: "模板"))
    var template: String

    func run() throws {
        Console.write(TemplateOutline.text(of: try TemplateArgument.load(template)))
    }
}

struct TemplateLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "lint", abstract: "检查模板文件，指出哪一行、哪一格要改。")

    @Argument(help: ArgumentHelp("模板文件（.yaml、.xlsx）。", valueName: "文件"))
    var files: [String]

    func run() throws {
        var failed = false
        for file in files {
            do {
                let template = try TemplateFile.decode(FileSystem.read(file, limit: 64 << 20))
                let count = template.standards.flatMap(\.requirements).count
                Console.write("\(file)：没有问题。标准\(template.standards.count)条，考核点\(count)个。")
            } catch let error as TemplateError {
                failed = true
                Console.write("\(file)：\(error.problems.count)处要改")
                for problem in error.problems { Console.write("  \(problem)") }
            } catch let problem as Problem {
                failed = true
                Console.write("\(file)：\(problem.message)", to: .error)
            }
        }
        if failed { throw ExitCode(1) }
    }
}
