import ArgumentParser
import Compliance
import Forms

/// What every command that judges files takes.
struct InputOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("工作簿、文件夹或 .zip，可给多个。", valueName: "输入"))
    var inputs: [String]

    @Option(name: .long, help: ArgumentHelp("只按这个模板识别：内置模板的编号，或模板文件（.yaml、.xlsx）。可给多次。", valueName: "编号|文件"))
    var template: [String] = []

    @Option(name: .long, help: ArgumentHelp("按这一天核验，如 2026-11-20；不给则按各表的填表日期。", valueName: "日期"))
    var asOf: String?

    @Option(name: .long, help: ArgumentHelp("同时处理几个文件；不给则按处理器个数。", valueName: "个数"))
    var jobs: Int?

    @ArgumentParser.Flag(name: .long, help: "不显示进度。")
    var quiet = false

    mutating func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs 应是 1 到 256 的整数") }
        if let asOf, DayArgument.day(asOf) == nil { throw ValidationError("--as-of 不是日期：\(asOf)（应写成 2026-11-20）") }
    }

    var day: Day? { asOf.flatMap(DayArgument.day) }

    /// The templates to recognise forms by.
    func templates() throws -> [Template] {
        try TemplateArgument.load(template)
    }
}
