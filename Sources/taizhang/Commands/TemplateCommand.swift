import ArgumentParser
import Forms

/// Templates: what there is, what is in them, blank forms to send out, checking and deriving a college's own.
struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "查看、导出、检查模板，或由空白表生成模板。",
        subcommands: [
            TemplateListCommand.self, TemplateShowCommand.self, TemplateExportCommand.self, TemplateLintCommand.self,
            TemplateDeriveCommand.self,
        ])
}

/// A template named on the command line: the id of a built-in one, or a file of either kind.
enum TemplateSource {
    static func load(_ argument: String) throws -> Template {
        if let template = try TemplateLibrary.builtIn(id: argument) { return template }
        guard FileSystem.entry(argument) == .file else {
            throw ValidationError("没有这个模板：\(argument)（内置模板：\(TemplateLibrary.ids.joined(separator: "、"))）")
        }
        do {
            return try TemplateFile.decode(FileSystem.read(argument, limit: 64 << 20))
        } catch let problem as Problem {
            throw ValidationError("模板 \(argument)：\(problem.message)")
        } catch let error as TemplateError {
            throw ValidationError("模板 \(argument) 有误：\n\(error)")
        }
    }
}
