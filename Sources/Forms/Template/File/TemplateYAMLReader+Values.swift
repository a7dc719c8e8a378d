import Compliance
import Yams

/// Values under a key: what is absent or of the wrong shape is reported with its line, and reading goes on.
extension TemplateYAMLReader {
    mutating func report(_ code: TemplateProblem.Code, _ line: Int, _ what: String, _ advice: String) {
        problems.append(TemplateProblem(code, at: .line(line), what: what, advice: advice))
    }

    mutating func mapping(_ node: Node, _ name: String) -> YAMLMap? {
        if let map = YAMLMap(node) { return map }
        report(.wrongShape, node.line, "\(name)应是“键: 值”的形式", "请对照其他\(name)的写法改正")
        return nil
    }

    mutating func rejectUnknown(_ map: YAMLMap) {
        for (key, line) in map.unused { report(.unknownWord, line, "不认识的键“\(key)”", "请检查是否写错或位置不对") }
    }

    mutating func optionalText(_ key: String, in map: inout YAMLMap) -> String? {
        guard let node = map.take(key) else { return nil }
        if case .scalar(let scalar) = node { return scalar.string }
        report(.wrongShape, node.line, "\(key) 应是文字", "请改为一行文字")
        return nil
    }

    mutating func text(_ key: String, in map: inout YAMLMap) -> String? {
        let before = problems.count
        if let text = optionalText(key, in: &map), !text.isEmpty { return text }
        if problems.count == before { report(.missing, map.line(of: key), "缺少 \(key)", "请补上这一项") }
        return nil
    }

    mutating func texts(_ key: String, in map: inout YAMLMap) -> [String] {
        each(key, in: &map, key) { reader, node in
            if case .scalar(let scalar) = node { return scalar.string }
            reader.report(.wrongShape, node.line, "\(key) 的每一项应是文字", "请改为 [甲, 乙] 的形式")
            return nil
        }
    }

    mutating func number(_ key: String, in map: inout YAMLMap) -> Double? {
        guard let text = optionalText(key, in: &map) else { return nil }
        if let value = Double(YAMLText.halfWidth(text)), value.isFinite { return value }
        report(.wrongShape, map.line(of: key), "\(key) 应是数字，现为“\(text)”", "请只写数字，单位写在 unit")
        return nil
    }

    mutating func requiredNumber(_ key: String, in map: inout YAMLMap) -> Double {
        let before = problems.count
        if let value = number(key, in: &map) { return value }
        if problems.count == before { report(.missing, map.line, "缺少 \(key)", "请补上数字") }
        return 0
    }

    mutating func integers(_ key: String, in map: inout YAMLMap) -> [Int] {
        each(key, in: &map, key) { reader, node in
            if let text = node.scalar?.string, let value = Int(text) { return value }
            reader.report(.wrongShape, node.line, "\(key) 的每一项应是整数", "请改为 [1, 7] 的形式")
            return nil
        }
    }

    mutating func flag(_ key: String, in map: inout YAMLMap) -> Bool {
        guard let text = optionalText(key, in: &map) else { return false }
        switch text {
        case "true", "是": return true
        case "false", "否": return false
        default:
            report(.wrongShape, map.line(of: key), "\(key) 应是 true 或 false，现为“\(text)”", "请改为 true 或 false")
            return false
        }
    }

    /// One of a fixed set of words.
    mutating func optionalWord<Word: RawRepresentable & CaseIterable>(
        _ key: String, in map: inout YAMLMap, from type: Word.Type, _ name: String
    ) -> Word? where Word.RawValue == String {
        guard let text = optionalText(key, in: &map) else { return nil }
        if let word = Word(rawValue: text) { return word }
        unknown(text, map.line(of: key), type, name)
        return nil
    }

    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ key: String, in map: inout YAMLMap, from type: Word.Type, _ name: String
    ) -> Word? where Word.RawValue == String {
        let before = problems.count
        if let word = optionalWord(key, in: &map, from: type, name) { return word }
        if problems.count == before { report(.missing, map.line, "缺少 \(key)（\(name)）", "可用：\(list(type))") }
        return nil
    }

    mutating func words<Word: RawRepresentable & CaseIterable>(
        _ key: String, in map: inout YAMLMap, from type: Word.Type, _ name: String
    ) -> [Word] where Word.RawValue == String {
        each(key, in: &map, key) { reader, node in
            if let text = node.scalar?.string, let word = Word(rawValue: text) { return word }
            reader.unknown(node.scalar?.string ?? "", node.line, type, name)
            return nil
        }
    }

    private mutating func unknown<Word: RawRepresentable & CaseIterable>(
        _ text: String, _ line: Int, _ type: Word.Type, _ name: String
    ) where Word.RawValue == String {
        report(.unknownWord, line, "不认识的\(name)“\(text)”", "可用：\(list(type))")
    }

    private func list<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> String where Word.RawValue == String {
        type.allCases.map { word in
            TemplateVocabulary.name(of: word.rawValue).map { "\(word.rawValue)（\($0)）" } ?? word.rawValue
        }.joined(separator: "、")
    }

    /// The elements of a sequence; an absent key is an empty one.
    mutating func each<Element>(
        _ key: String, in map: inout YAMLMap, _ name: String, _ read: (inout TemplateYAMLReader, Node) -> Element?
    ) -> [Element] {
        guard let node = map.take(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            report(.wrongShape, node.line, "\(key) 应是列表", "请每项一行、以“- ”开头，或写成 [甲, 乙]")
            return []
        }
        return sequence.compactMap { read(&self, $0) }
    }
}
