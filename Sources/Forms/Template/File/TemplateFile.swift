import Compliance
import SpreadsheetML

/// A template as a file: the YAML that `Templates/` keeps under version control.
public enum TemplateFile {
    /// Reads a template from a file's bytes: a workbook with a 核验规则 sheet, or YAML.
    public static func decode(_ bytes: [UInt8]) throws(TemplateError) -> Template {
        guard bytes.starts(with: [0x50, 0x4B]) else { return try decode(yaml: bytes) }
        let workbook: WorkbookReader
        do {
            workbook = try WorkbookReader(bytes: bytes)
        } catch {
            throw TemplateError(problems: [
                TemplateProblem(.unreadable, at: .template, what: "不是可读的工作簿", advice: "请用 Excel 或 WPS 另存为 .xlsx 再试")
            ])
        }
        return try decode(workbook: workbook)
    }

    /// Reads a template from YAML.
    ///
    /// - Throws: `TemplateError` with every fault found, each with its line.
    public static func decode(yaml bytes: [UInt8]) throws(TemplateError) -> Template {
        try decode(yaml: bytes, isChecked: false)
    }

    /// - Parameter isChecked: whether the template as a whole is known to be right.
    static func decode(yaml bytes: [UInt8], isChecked: Bool) throws(TemplateError) -> Template {
        var reader = TemplateYAMLReader(isChecked: isChecked)
        let template = reader.template(bytes)
        let errors = reader.problems.filter { $0.severity == .error }
        guard let template, errors.isEmpty else {
            throw TemplateError(problems: reader.problems.isEmpty ? [.emptyFile] : errors)
        }
        return template
    }

    /// The YAML of a template, in the layout of `Templates/`. Decoding it gives the same template.
    public static func encode(_ template: Template) -> [UInt8] {
        var writer = TemplateYAMLWriter()
        writer.write(template)
        return writer.bytes
    }
}

extension TemplateProblem {
    static let emptyFile = TemplateProblem(
        .unreadable, at: .template, what: "文件里没有模板", advice: "请参照 taizhang template show 的样式填写")
}
