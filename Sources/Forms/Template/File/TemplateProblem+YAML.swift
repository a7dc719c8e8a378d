import Yams

extension TemplateProblem {
    /// A fault that the YAML parser found, in words for who does not know YAML.
    ///
    /// - Parameter text: the file, in which the line at fault is looked at for what people usually do.
    init(yaml error: any Error, in text: String) {
        let advice = "请检查缩进、引号和冒号后的空格"
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            // The parser often notices a fault only on the line after it.
            for number in [mark.line, mark.line - 1] where lines.indices.contains(number - 1) {
                if let (what, advice) = Self.slip(in: lines[number - 1]) {
                    self.init(.unreadable, at: .line(number), what: "YAML 写法有误：\(what)", advice: advice)
                    return
                }
            }
            let words = Self.problems.first { problem.contains($0.parser) }?.words ?? problem
            self.init(.unreadable, at: .line(mark.line), what: "YAML 写法有误（\(words)）", advice: advice)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.joined(separator: "、")
            self.init(.duplicate, at: .line(context.mark.line), what: "同一项里重复写了“\(keys)”", advice: "请只保留一个")
        default: self.init(.unreadable, at: .template, what: "不是可读的 YAML 文件", advice: advice)
        }
    }

    /// What people slip on in a line: the keys of a Chinese keyboard, tabs, a missing space.
    private static func slip(in line: String) -> (what: String, advice: String)? {
        let indent = line.prefix { $0 == " " || $0 == "\t" }
        if indent.contains("\t") { return ("行首用了制表符（Tab）", "请把行首的 Tab 改为空格") }
        let words = line.dropFirst(indent.count).drop { $0 == "-" || $0 == " " }
        let key = words.prefix { $0.isASCII && $0.isLetter }
        let rest = words.dropFirst(key.count)
        if !key.isEmpty, rest.first == "：" { return ("“\(key)：”的冒号是全角的", "请改为半角冒号，后面空一格") }
        if !key.isEmpty, rest.first == ":", let next = rest.dropFirst().first, next != " " {
            return ("“\(key):”后面没有空格", "请在冒号后空一格")
        }
        if line.contains(where: { "｛｝［］".contains($0) }) { return ("括号是全角的", "请改为半角的 { } 或 [ ]") }
        let isFlow = line.contains("{") || line.contains("[")
        if isFlow, line.contains("，") || line.contains("：") { return ("括号里用了全角的逗号或冒号", "请改为半角，后面空一格") }
        if line.count(where: { $0 == "\"" }) % 2 == 1 { return ("引号没有成对", "请补上另一个半角引号") }
        return nil
    }

    private static let problems: [(parser: String, words: String)] = [
        ("expected ',' or ']'", "方括号没有配对，或项之间缺逗号"), ("expected ',' or '}'", "花括号没有配对，或项之间缺逗号"),
        ("cannot start any token", "有不能用在这里的符号"), ("could not find expected ':'", "缺少冒号"),
        ("mapping values are not allowed", "缩进不对，或一行写了两项"), ("did not find expected key", "缩进与上面不齐"),
        ("expected '-' indicator", "列表的缩进与上面不齐"), ("unexpected end of stream", "引号或括号没有收尾"),
        ("expected <document start>", "缩进与上面不齐"), ("expected alphabetic or numeric", "有不能用在这里的符号"),
    ]
}
