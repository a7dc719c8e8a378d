import ArgumentParser
import Forms

/// A template named on the command line: the id of a built-in one, or a file.
enum TemplateArgument {
    private static let sizeLimit = 64 << 20

    /// The templates named, or all built-in ones when none is.
    static func load(_ arguments: [String]) throws -> [Template] {
        arguments.isEmpty ? try TemplateLibrary.builtIn() : try arguments.map(load)
    }

    static func load(_ argument: String) throws -> Template {
        if let template = try TemplateLibrary.builtIn(id: argument) { return template }
        guard FileSystem.entry(argument) == .file else {
            throw ValidationError("没有这个模板：\(argument)（内置模板：\(TemplateLibrary.ids.joined(separator: "、"))）")
        }
        do {
            let bytes = try FileSystem.read(argument, limit: sizeLimit)
            return try TemplateFile.decode(bytes)
        } catch let problem as Problem {
            throw ValidationError("模板 \(argument)：\(problem.message)")
        } catch let error as TemplateError {
            throw ValidationError("模板 \(argument) 有误：\n\(error)")
        }
    }
}
