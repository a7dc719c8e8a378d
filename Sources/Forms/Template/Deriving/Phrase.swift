import Compliance

/// Turns a stretch of a standard's wording into the name of what it is about.
struct Phrase {
    let lexicon: Lexicon

    /// Verbs and particles that stand around a name without belonging to it.
    private static let openings = [
        "召开", "开展", "进行", "组织", "举行", "举办", "参加", "安排", "讲授", "上", "讲", "过", "开", "做好", "做", "设立", "设置", "设", "配备", "建设", "建有",
        "建立健全", "建立", "保持",
        "落实", "坚持", "认真", "严格", "执行", "为", "由", "应当", "应", "要", "须", "分别", "本单位", "的", "全面", "集中建设", "对", "和", "及", "其中", "一般",
        "原则上", "至少", "完成",
        "全年", "年内", "撰写", "提交", "每个", "每名", "各", "向", "听取", "按照", "党支部", "凡", "制定", "制订", "编制", "不断", "动态", "合理", "必要的",
    ]
    private static let closings = [
        "召开", "开展", "进行", "组织", "举行", "举办", "参加", "安排", "上", "讲", "应当", "应", "要", "须", "一般", "原则上", "累计", "时间", "人数", "数", "达到",
        "分别", "和", "、", "及", "至少",
        "不", "由", "为", "设", "的", "工作情况", "情况", "制度", "在", "每人", "组成", "比例", "标准", "规模", "集中", "固定", "各", "配备", "设立", "全年", "年内",
    ]

    /// The stretch without light words at either end; empty when nothing is left.
    func core(_ text: String) -> String {
        var rest = Substring(text.filter { !"“”\"《》 　".contains($0) })
        var changed = true
        while changed {
            changed = false
            for word in Self.openings
            where rest.count > word.count && rest.hasPrefix(word) && !opensName(rest, word) || rest == word {
                rest = rest.dropFirst(word.count)
                changed = true
            }
            for word in Self.closings where rest.hasSuffix(word) {
                rest = rest.dropLast(word.count)
                changed = true
            }
            while let first = rest.first, "、，。；：".contains(first) { rest = rest.dropFirst() }
            while let last = rest.last, "、，。；：".contains(last) { rest = rest.dropLast() }
        }
        return String(rest)
    }

    /// 组织 in 组织生活会, 对 in 对象 and 上 in 上级 belong to the name.
    private func opensName(_ text: Substring, _ word: String) -> Bool {
        let rest = text.dropFirst(word.count)
        if word == "上" { return rest.hasPrefix("级") || rest.hasPrefix("述") }
        guard word == "组织" || word == "对" else { return false }
        return (word == "对" ? ["象"] : ["生活", "关系", "委员", "员", "部"]).contains { rest.hasPrefix($0) }
    }

    /// The subject of a stretch: the lexicon's concept if it has one, else the words themselves.
    ///
    /// - Parameter context: the sentence, for names that its words make together, such as 党费 and 公布.
    func subject(_ stretch: String, context: String, wider: String = "") -> Subject? {
        let name = core(stretch)
        if let composite = composite(stretch, context) ?? composite(stretch, wider) {
            let others = Self.composites.first { $0.name == composite }?.terms ?? []
            return Subject(composite, terms: others + terms(name, composite).filter { !others.contains($0) })
        }
        guard name.count > 1 else { return nil }
        if let concept = lexicon.concept(named: name) { return Subject(concept, terms: terms(name, concept)) }
        let short = shortened(name)
        return Subject(short, terms: terms(name, short))
    }

    /// The name that a stretch puts in quotation marks: “主题党日”.
    func quoted(in stretch: String) -> Subject? {
        guard let open = stretch.firstIndex(of: "“"), let close = stretch[open...].firstIndex(of: "”") else { return nil }
        let name = String(stretch[stretch.index(after: open)..<close])
        return name.count > 2 ? Subject(lexicon.concept(named: name) ?? name) : nil
    }

    func isKnown(_ subject: Subject) -> Bool {
        lexicon.concept(named: subject.concept) != nil || Self.composites.contains { $0.name == subject.concept }
    }

    private func terms(_ name: String, _ concept: String) -> [String] {
        name == concept || name.count > 14 || name.count < 2 || name.contains(where: { "（）()；;".contains($0) }) ? [] : [name]
    }

    /// A long phrase keeps what stands after its last particle.
    private func shortened(_ name: String) -> String {
        guard name.count > 10 else { return name.filter { !"（）()；;".contains($0) } }
        var rest = Substring(name)
        for mark: Character in ["的", "对", "和", "、", "向"] {
            if let index = rest.lastIndex(of: mark), rest.distance(from: index, to: rest.endIndex) > 4,
                !rest[index...].hasPrefix("对象")
            {
                rest = rest[rest.index(after: index)...]
            }
        }
        return String(rest.suffix(12).filter { !"（）()；;".contains($0) })
    }

    /// Names of acts that the wording spreads over a sentence. The first whose words are all there is taken; a word of the act has
    /// to stand in the stretch itself.
    private static let composites: [(act: [String], words: [String], name: String, terms: [String])] = [
        (["公布", "公示", "收缴情况"], ["党费"], "党费公布", ["公布", "公示", "党费收缴情况"]),
        (["足额", "收缴"], ["党费"], "党费收缴", ["交纳党费", "缴纳党费"]),
        (["转", "留"], ["毕业", "组织关系"], "毕业生组织关系转接", ["毕业生党员", "毕业生"]),
        (["排查", "核查", "清查"], ["组织关系"], "组织关系排查", ["集中排查", "排查", "核查", "摸排", "清查"]),
        (["排查", "流入", "流出"], ["流", "党员", "排查"], "流动党员排查", ["流入党员", "流出党员", "排查"]),
        (["考察"], ["积极分子"], "入党积极分子考察", ["积极分子考察"]), (["汇报"], ["积极分子"], "入党积极分子汇报", ["思想汇报"]),
        (["检查"], ["发展"], "发展党员工作检查", ["发展工作检查"]), (["述职"], ["评议"], "述职评议考核", ["述职评议", "述职"]),
        (["述职"], ["书记"], "书记述职", ["述职"]), (["报备"], ["主题党日"], "主题党日报备", ["报备"]), (["研究"], ["党建"], "专题研究党建", ["研究党建"]),
    ]

    private func composite(_ stretch: String, _ context: String) -> String? {
        Self.composites.first { entry in
            entry.act.contains { stretch.contains($0) } && entry.words.allSatisfy { context.contains($0) }
        }?.name
    }
}
