import ArgumentParser

/// Templates: what there is, what is in them, blank forms to send out, checking and deriving a college's own.
struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "查看、导出、检查模板，或由空白表生成模板。",
        subcommands: [
            TemplateListCommand.self, TemplateShowCommand.self, TemplateExportCommand.self, TemplateLintCommand.self,
            TemplateDeriveCommand.self,
        ])
}
