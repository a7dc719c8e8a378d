import Compliance

/// Conditions as a clerk reads and writes them in one cell: 党总支, 党员7人以上, 有学生党员（学生支部）, 除非无毕业生,
/// 设支部委员会, joined by 且 and 或.
enum ConditionText {
    static func encode(_ condition: Condition) -> String {
        switch condition {
        case .unit(let kinds):
            UnitKind.allCases.filter(kinds.contains).map { TemplateVocabulary.word($0, in: TemplateVocabulary.unitKinds) }
                .joined(separator: "、")
        case .members(let least, let most): "党员" + people(least, most)
        case .fullMembers(let least, let most): "正式党员" + people(least, most)
        case .has(let subject): "有" + ListText.encode(subject)
        case .unlessNone(let subject): "除非无" + ListText.encode(subject)
        case .committee(let exists): exists ? "设支部委员会" : "不设支部委员会"
        case .all(let parts): parts.map(operand).joined(separator: " 且 ")
        case .any(let parts): parts.map(operand).joined(separator: " 或 ")
        }
    }

    private static func operand(_ condition: Condition) -> String {
        switch condition {
        case .all, .any: "（\(encode(condition))）"
        default: encode(condition)
        }
    }

    private static func people(_ least: Int?, _ most: Int?) -> String {
        switch (least, most) {
        case (let least?, let most?): "\(least)至\(most)人"
        case (let least?, nil): "\(least)人以上"
        case (nil, let most?): "\(most)人以下"
        case (nil, nil): ""
        }
    }

    /// Nil when the text is no condition; brackets have to say which of 且 and 或 binds first.
    static func decode(_ text: String) -> Condition? {
        let text = ListText.trimmed(text)
        if text.isEmpty { return nil }
        let parts = operands(text)
        if parts.words.count == 1 { return group(text) ?? atom(text) }
        guard let first = parts.joints.first, parts.joints.allSatisfy({ $0 == first }) else { return nil }
        var conditions: [Condition] = []
        for word in parts.words {
            guard let condition = decode(word) else { return nil }
            conditions.append(condition)
        }
        return first == "且" ? .all(conditions) : .any(conditions)
    }

    /// Cuts at 且 and 或 that stand outside brackets with a space or a bracket on both sides.
    private static func operands(_ text: String) -> (words: [String], joints: [Character]) {
        var words: [String] = []
        var joints: [Character] = []
        var word = ""
        var depth = 0
        let characters = Array(text)
        for (offset, character) in characters.enumerated() {
            if character == "（" || character == "(" { depth += 1 }
            if character == "）" || character == ")" { depth -= 1 }
            let isJoint = depth == 0 && (character == "且" || character == "或") && isLoose(characters, offset)
            if isJoint {
                words.append(word)
                joints.append(character)
                word = ""
            } else {
                word.append(character)
            }
        }
        return (words + [word], joints)
    }

    private static func isLoose(_ characters: [Character], _ offset: Int) -> Bool {
        guard offset > 0, offset + 1 < characters.count else { return false }
        let (before, after) = (characters[offset - 1], characters[offset + 1])
        return (before.isWhitespace || "）)".contains(before)) && (after.isWhitespace || "（(".contains(after))
    }

    private static func group(_ text: String) -> Condition? {
        guard let first = text.first, let last = text.last, "（(".contains(first), "）)".contains(last) else { return nil }
        return decode(String(text.dropFirst().dropLast()))
    }

    private static func atom(_ text: String) -> Condition? {
        if ["设支部委员会", "设支委会", "设立支部委员会"].contains(text) { return .committee(true) }
        if ["不设支部委员会", "不设支委会", "未设支部委员会"].contains(text) { return .committee(false) }
        if text.hasPrefix("除非无") { return named(text.dropFirst(3)).map { .unlessNone($0) } }
        if text.hasPrefix("有") { return named(text.dropFirst()).map { .has($0) } }
        if text.hasPrefix("正式党员") { return range(text.dropFirst(4)).map { .fullMembers(least: $0.least, most: $0.most) } }
        if text.hasPrefix("党员") { return range(text.dropFirst(2)).map { .members(least: $0.least, most: $0.most) } }
        var kinds: Set<UnitKind> = []
        for word in ListText.decode(text) {
            guard let kind = TemplateVocabulary.value(word, in: TemplateVocabulary.unitKinds) else { return nil }
            kinds.insert(kind)
        }
        return kinds.isEmpty ? nil : .unit(kinds)
    }

    private static func named(_ text: Substring) -> Subject? {
        let subject = ListText.decodeSubject(String(text))
        return subject.concept.isEmpty ? nil : subject
    }

    /// 7人以上, 6人以下, 50至99人, 不足7人, 超过50人.
    private static func range(_ text: Substring) -> (least: Int?, most: Int?)? {
        let numbers = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
        guard let first = numbers.first, text.contains("人") else { return nil }
        if numbers.count == 2 { return (first, numbers[1]) }
        guard numbers.count == 1 else { return nil }
        if text.hasSuffix("以上") || text.hasPrefix("至少") || text.hasPrefix("不少于") { return (first, nil) }
        if text.hasSuffix("以下") || text.hasPrefix("至多") || text.hasPrefix("不超过") || text.hasSuffix("以内") { return (nil, first) }
        if text.hasPrefix("不足") || text.hasPrefix("少于") { return (nil, first - 1) }
        if text.hasPrefix("超过") { return (first + 1, nil) }
        return nil
    }
}
