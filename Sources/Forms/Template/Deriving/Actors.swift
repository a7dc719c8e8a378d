import Compliance

/// Who a demand is made of.
enum ActorPhrase {
    /// Longer names first: a shorter one may be part of them.
    private static let names = [
        "书记和班子成员", "书记和支委", "书记或其他支委成员", "书记或支委", "党总支班子成员", "党委班子成员", "班子成员之间", "班子成员与党员", "领导班子成员", "班子成员", "支委成员", "在职教工党员",
        "退休职工党员", "退休教工党员", "离退休党员", "退休党员", "教职工党员", "教工党员", "教师党员", "学生党员", "新发展党员", "校领导", "院领导", "入党积极分子", "发展对象", "预备党员",
        "党务工作者", "党务干部", "党员领导干部",
        "领导干部",
        "党组织负责人", "党支部负责人", "支部负责人", "书记、院长", "支部书记", "总支书记", "党组织书记", "书记", "副书记", "支委", "委员", "教职工", "学生", "党员", "教师", "辅导员",
        "干部",
    ]

    /// The actor that a stretch begins with, after words that only lead in; nil when it begins with none.
    static func leading(_ stretch: String) -> String? {
        let text = stretch.filter { !$0.isWhitespace }
        var best: (distance: Int, length: Int, name: String)?
        for name in names {
            guard let range = text.range(of: name) else { continue }
            if isObject(text[..<range]) { continue }
            let distance = text.distance(from: text.startIndex, to: range)
            let better = best.map { distance < $0.distance || distance == $0.distance && name.count > $0.length } ?? true
            if distance <= 14, better { best = (distance, name.count, name) }
        }
        // 党员大会 and 党员教育 are not people.
        guard let best, !isCompound(text, best.name) else { return nil }
        return best.name
    }

    /// 评议党员, 慰问困难党员, 设置班子成员…栏目: who is spoken of, not who acts.
    private static func isObject(_ before: Substring) -> Bool {
        ["评议", "慰问", "表彰", "困难", "老", "流出", "流入", "处置", "设置", "包含", "发展", "对", "为"].contains { before.hasSuffix($0) }
    }

    private static func isCompound(_ text: String, _ name: String) -> Bool {
        guard name == "党员" || name == "委员" || name == "支委" || name == "学生" || name == "教师", let start = text.range(of: name)
        else { return false }
        let rest = text[start...].dropFirst(name.count)
        return ["大会", "教育", "发展", "管理", "组织关系", "会", "人数", "数", "支部", "先进", "活动", "队伍", "示范", "先锋", "志愿", "之家", "责任区", "积分"]
            .contains { rest.hasPrefix($0) }
    }

    /// Whether every one of them has to reach the figure by himself.
    static func isEach(_ actor: String, unit: String) -> Bool {
        if ["学时", "小时", "课时", "天"].contains(unit) { return true }
        return ["班子成员", "书记和班子成员", "书记和支委", "党员", "入党积极分子", "党总支班子成员"].contains(actor)
    }
}

extension String {
    /// Where another string begins; the standard library has no such search without Foundation.
    func range(of other: String) -> Index? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start }
            start = index(after: start)
        }
        return nil
    }
}
