import ChineseQuantities

/// What the header fields above a form say of the unit: 党员总数：28人（正式25人）, 支部类型：学生党支部, 是否设支委会：否.
///
/// They show whether a condition holds and never satisfy a demand: that is for the statement or a sheet.
struct HeaderFacts: Sendable {
    /// A label and its value, with what conditions ask of them: once for all statements of a form.
    private struct Field: Sendable {
        var label: [UInt32]
        var value: [UInt32]
        /// The numbers in the value, each with the few scalars before it.
        var numbers: [(value: Double, before: [UInt32])]
        /// 支部类型, 性质.
        var isKind: Bool
        /// 党员总数, 党员人数, 现有党员, but no 学生党员数.
        var isTotal: Bool
        /// A number above nothing, 是, 有, 已设 as yes; 0, 否, 无, 不设 as no; nil for words that say neither.
        var answer: Bool?

        init(_ label: String, _ text: String) {
            self.label = ScalarText(label).folded.filter(CopyIndex.isContent)
            let text = ScalarText(text)
            value = text.folded
            numbers = HeaderFacts.numbers(in: text)
            isKind = HeaderFacts.isKind(self.label)
            isTotal = HeaderFacts.isTotal(self.label)
            answer = numbers.first.map { $0.value > 0 } ?? HeaderFacts.answer(value)
        }
    }

    private let fields: [Field]

    /// Nil when there are no fields.
    init?(_ fields: [String: String]) {
        guard !fields.isEmpty else { return nil }
        self.fields = fields.sorted { $0.key < $1.key }.map { Field($0.key, $0.value) }
    }

    /// 党员总数：28人.
    var memberCount: Double? {
        for field in fields where field.isTotal { if let count = field.numbers.first?.value { return count } }
        return nil
    }

    /// 正式党员数：25人, or the 正式 in 党员总数：28人（正式25人，预备3人）.
    var fullMemberCount: Double? {
        for field in fields where Self.contains("正式", field.label) {
            if let count = field.numbers.first?.value { return count }
        }
        for field in fields where field.isTotal {
            if let full = field.numbers.first(where: { Self.contains("正式", $0.before) }) { return full.value }
        }
        return nil
    }

    /// Whether a committee is said to exist; nil when no field tells.
    var hasCommittee: Bool? {
        for field in fields where Self.committees.occurs(in: field.label, field.label.indices) {
            if let answer = field.answer { return answer }
        }
        return nil
    }

    private static let committees = ScalarTrie(words: ["支委", "委员会", "委员"])

    /// Whether the unit has what a word test finds in a label (党小组数：3) or in its kind (支部类型：学生党支部); nil when no field tells.
    func has(_ names: ([UInt32]) -> Bool) -> Bool? {
        for field in fields {
            if field.isKind {
                if names(field.value) { return true }
            } else if names(field.label), let answer = field.answer {
                return answer
            }
        }
        return nil
    }

    /// The kind of unit as a field names it: 党组织类型：直属党支部.
    var unitKind: UnitKind? {
        for field in fields where field.isKind {
            if Self.contains("直属", field.value) { return .directBranch }
            if Self.contains("总支", field.value) { return .generalBranch }
            if Self.contains("支部", field.value) { return .branch }
        }
        return nil
    }

    // MARK: Labels and values

    private static func isTotal(_ label: [UInt32]) -> Bool {
        label.count <= 10 && contains("党员", label) && !parts.occurs(in: label, label.indices)
    }

    private static let parts = ScalarTrie(words: [
        "正式", "预备", "学生", "教", "退休", "流动", "流入", "流出", "困难", "发展", "处分", "毕业", "在职", "男", "女", "活动", "大会", "姓名",
    ])

    private static func isKind(_ label: [UInt32]) -> Bool {
        kinds.occurs(in: label, label.indices)
    }

    private static let kinds = ScalarTrie(words: ["类型", "类别", "性质"])

    private static func numbers(in text: ScalarText) -> [(value: Double, before: [UInt32])] {
        QuantityScanner.scan(text).compactMap { mention in
            let before = Array(text.folded[max(0, mention.range.lowerBound - 5)..<mention.range.lowerBound])
            switch mention.content {
            case .number(let amount): return (amount.value, before)
            case .quantity(let quantity) where quantity.unit.countsPersons || quantity.unit.family == "个":
                return (quantity.amount.value, before)
            default: return nil
            }
        }
    }

    private static func answer(_ value: [UInt32]) -> Bool? {
        guard let first = value.first(where: CopyIndex.isContent) else { return nil }
        switch first {
        case "否", "无", "不", "未", "没": return false
        case "是", "有", "已", "设": return true
        default: return nil
        }
    }

    private static func contains(_ word: String, _ scalars: [UInt32]) -> Bool {
        let wanted = word.unicodeScalars.map(\.value)
        guard scalars.count >= wanted.count else { return false }
        return (0...(scalars.count - wanted.count)).contains { scalars[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}
