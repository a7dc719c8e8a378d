import ArgumentParser
import Forms
import OpenPackaging
import SpreadsheetML

struct TemplateExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "导出空白表，可直接下发。",
        discussion: "输出 .xlsx 为空白表；加 --rules 另含“核验规则”和“模板信息”两张表，可在 Excel 中修改后用 --template 使用；输出 .yaml 为文本。")

    @Argument(help: ArgumentHelp("内置模板编号，或模板文件（.yaml、.xlsx）。", valueName: "模板"))
    var template: String

    @Option(name: .long, help: ArgumentHelp("输出文件（.xlsx 或 .yaml）。", valueName: "文件"))
    var out: String

    @Flag(name: .long, help: "附上核验规则。")
    var rules = false

    func run() throws {
        let template = try TemplateArgument.load(template)
        try TemplateOutput.write(template, to: out, rules: rules)
        Console.write("已写出 \(out)")
    }
}

struct TemplateDeriveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "derive", abstract: "由空白表生成模板，供人核对。",
        discussion: "从标准原文读出考核点，写入“核验规则”表；底色标黄的行请核对。改好后用 template lint 检查，用 --template 使用。")

    @Argument(help: ArgumentHelp("空白表（.xlsx）。", valueName: "空白表"))
    var blank: String

    @Option(name: .long, help: ArgumentHelp("输出文件（.xlsx 或 .yaml）。", valueName: "文件"))
    var out: String

    func run() throws {
        let derivation: TemplateDerivation
        do {
            let workbook = try WorkbookReader(bytes: FileSystem.read(blank, limit: 64 << 20))
            derivation = try TemplateDerivation(workbook: workbook)
        } catch let error as TemplateError {
            throw ValidationError("\(blank)：\(error)")
        } catch let problem as Problem {
            throw ValidationError("\(blank)：\(problem.message)")
        } catch let error as SpreadsheetError {
            throw ValidationError("\(blank)：不是可读的工作簿（\(error.code.rawValue)）")
        }
        try TemplateOutput.write(derivation.template, to: out, rules: true, notes: derivation.notes)
        let requirements = derivation.template.standards.flatMap(\.requirements)
        Console.write(
            "\(derivation.template.title)：标准\(derivation.template.standards.count)条，读出考核点\(requirements.count)个"
                + "（硬性\(requirements.count(where: \.isHard))个），请核对\(derivation.notes.count)处。已写出 \(out)")
    }
}

/// Writes a template as the kind of file that the name asks for.
enum TemplateOutput {
    static func write(_ template: Template, to path: String, rules: Bool, notes: [String: String] = [:]) throws {
        do {
            if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
                try AtomicFile.write(TemplateFile.encode(template), to: path)
            } else if path.hasSuffix(".xlsx") {
                try AtomicFile.write(try BlankForm.workbook(for: template, rules: rules, notes: notes), to: path)
            } else {
                throw ValidationError("输出文件应以 .xlsx 或 .yaml 结尾：\(path)")
            }
        } catch let error as PackageError {
            throw ValidationError("写不出 \(path)：\(Problem(error).message)")
        } catch let error as SpreadsheetError {
            throw ValidationError("写不出 \(path)：\(error.detail)")
        }
    }
}
