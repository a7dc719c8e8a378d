import Compliance

/// Reads the demands without a figure that are still plainly there or not: plans, filings, registers, places, officers, talks that must
/// be held, sets that must be complete.
struct DeliverableReader {
    private(set) var proposals: [Proposal] = []
    private let phrase: Phrase
    private let sentence: String
    private let clauses: [String]

    /// The body above the unit, whose duties a branch's form may name but not demand of the branch.
    private let superiors: [String]

    init(_ clauses: [String], sentence: String, _ phrase: Phrase, _ unitKinds: [UnitKind]) {
        superiors = ["学校党委", "学院党委", "校党委"] + (unitKinds == [.branch] ? ["党总支"] : [])
        self.clauses = clauses
        self.sentence = sentence
        self.phrase = phrase
        for (offset, clause) in clauses.enumerated() where !isPermissive(offset) {
            read(clause, offset)
        }
        readSet()
        readSteps()
    }

    private func isPermissive(_ offset: Int) -> Bool {
        let clause = clauses[offset]
        if ["提倡", "有条件的", "可根据", "可配备", "可设", "必要时", "可结合"].contains(where: { clause.contains($0) }) { return true }
        return clauses[...offset].contains { $0.contains("鼓励") || $0.contains("有条件的") }
    }

    private mutating func read(_ clause: String, _ offset: Int) {
        let hasFigure = clause.contains("次") && clause.contains { $0.isNumber || "一两二三四五六七八九十".contains($0) }
        readPlan(clause)
        readFiling(clause, offset, hasFigure)
        readRegister(clause)
        readPlace(clause)
        readOfficers(clause)
        readTalks(clause)
        readBudget(clause)
        readElection(clause, offset)
        readReport(clause, hasFigure)
        readPublication(clause, hasFigure)
        readPost(clause)
        readOddNumber(clause)
        if clause.contains("全覆盖"), let name = Self.quoted(in: clause) { practice(clause, Subject(name), []) }
        if let object = object(of: clause, verbs: ["开通"]), object.hasSuffix("终端") || object.hasSuffix("系统") {
            practice(clause, Subject(phrase.core(object)), ["开通", "接入", "安装"])
        }
    }

    private mutating func practice(
        _ demand: String, _ subject: Subject, _ acts: [String], isHard: Bool = true, when: Condition? = nil
    ) {
        let clean = Subject(subject.concept.filter { !"（）()；;".contains($0) }, terms: subject.terms)
        guard clean.concept.count > 1,
            !proposals.contains(where: {
                $0.demand == demand && $0.isHard == isHard && $0.check == .practice(PracticeCheck(subject: clean, acts: acts))
            })
        else { return }
        let condition = when ?? ImpliedCondition.of(clean, actor: nil, demand: demand, unitKinds: [])
        proposals.append(
            Proposal(
                Self.tidy(demand), isHard: isHard, .practice(PracticeCheck(subject: clean, acts: acts)), when: condition,
                note: isHard ? "没有数字的要求，请核对是否作为硬性" : nil))
    }

    /// What follows the first of the verbs in a clause; nil when none is there or nothing follows.
    private func object(of clause: String, verbs: [String]) -> String? {
        for verb in verbs {
            guard let index = clause.range(of: verb) else { continue }
            let rest = clause[clause.index(index, offsetBy: verb.count)...]
            if rest.count > 1 { return String(rest) }
        }
        return nil
    }

    private func prefix(_ text: String, through word: String) -> String? {
        text.range(of: word).map { String(text[..<text.index($0, offsetBy: word.count)]) }
    }

    // MARK: Papers

    /// 制定…计划, 有…年度计划, 发展党员有计划, 年末有总结.
    private mutating func readPlan(_ clause: String) {
        for paper in ["计划", "方案", "总结"] {
            if paper != "总结", let object = object(of: clause, verbs: ["制定", "制订", "编制"]),
                let name = prefix(object, through: paper)
            {
                let core = phrase.core(name)
                if core.count > 2 {
                    practice(clause, Subject(core, terms: paper == "计划" && core.hasSuffix("年度计划") ? [] : []), ["制定", "制订", "印发"])
                }
                return
            }
            if clause.hasSuffix("有\(paper)"), !clause.contains("等"), !clause.hasPrefix("活动"), !clause.contains("、") {
                let core = phrase.core(String(clause.dropLast(paper.count + 1)))
                let name =
                    core.hasPrefix("年初") ? "年度工作计划" : core.hasPrefix("年末") || core.hasPrefix("年底") ? "年终工作总结" : core + paper
                if name.count > 3 { practice(clause, Subject(name, terms: name == core + paper ? [] : [core + paper]), []) }
            } else if let object = object(of: clause, verbs: ["有“", "有年度", "有工作"]), let name = prefix(object, through: paper),
                name.count < 14
            {
                practice(clause, Subject(phrase.core(name)), ["制定", "有"])
            }
        }
    }

    private mutating func readFiling(_ clause: String, _ offset: Int, _ hasFigure: Bool) {
        let isOwn = !superiors.contains { clause.hasPrefix($0) }
        guard clause.contains("备案") || clause.contains("报备"), !hasFigure, isOwn else { return }
        let before = clauses[...offset].joined(separator: "，")
        let subject: Subject? =
            if before.contains("党费") { Subject("党费公布", terms: ["党费收缴情况", "党费"]) } else if let plan = Self.lastPlan(in: before) {
                Subject(phrase.core(plan), terms: ["计划", "年度计划"])
            } else { phrase.subject(before, context: "") }
        if let subject { practice(clause, subject, ["备案", "报备"]) }
    }

    /// The last …计划 of a text, from the verb or quotation mark it begins with.
    private static func lastPlan(in text: String) -> String? {
        guard let end = text.range(of: "计划") else { return nil }
        let head = text[..<text.index(end, offsetBy: 2)]
        let start = head.lastIndex { "，定订有。".contains($0) }.map { head.index(after: $0) } ?? head.startIndex
        return String(head[start...])
    }

    /// 建立困难党员台账, 台账资料记录完备.
    private mutating func readRegister(_ clause: String) {
        guard clause.contains("台账") else { return }
        if let object = object(of: clause, verbs: ["建立健全", "建立", "建好"]), let name = prefix(object, through: "台账") {
            practice(clause, Subject(phrase.core(name), terms: name == "台账" ? [] : ["台账"]), ["建立", "建有", "登记", "更新", "台账"])
        } else if ["完备", "健全", "完善", "齐全"].contains(where: { clause.contains($0) }), let name = prefix(clause, through: "台账") {
            let items = name.dropLast(2).split(whereSeparator: { "、和".contains($0) }).map { phrase.core(String($0)) }.filter {
                $0.count > 1 && $0.count < 14
            }
            practice(clause, Subject("台账", terms: items), ["台账", "完备", "齐全", "健全"])
        }
    }

    private mutating func readBudget(_ clause: String) {
        guard clause.hasSuffix("预算") || clause.contains("年度预算"), let object = object(of: clause, verbs: ["列入", "纳入"]) else {
            return
        }
        practice(clause, Subject("经费预算", terms: [phrase.core(object), "预算"].filter { $0.count < 14 }), ["列入", "纳入", "预算"])
    }

    private mutating func readReport(_ clause: String, _ hasFigure: Bool) {
        guard !hasFigure, !sentence.contains("评议考核") || clause.contains("向") else { return }
        if clause.contains("述职"), clause.contains("向") {
            practice(clause, Subject("书记述职", terms: ["述职", "述职报告"]), ["述职"])
        } else if clause.contains("每年底") || clause.contains("年末"), clause.contains("报告"), clause.contains("向") {
            let object = object(of: clause, verbs: ["向"]).map { "向" + $0 } ?? clause
            practice(clause, Subject(phrase.core(object), terms: ["报告工作"]), ["报告", "汇报", "述职"])
        }
    }

    private mutating func readPublication(_ clause: String, _ hasFigure: Bool) {
        guard !hasFigure, clause.contains("定期"), clause.contains("党费"), clause.contains("公布") || clause.contains("公示") else {
            return
        }
        practice(clause, Subject("党费公布", terms: ["党费收缴使用情况"]), ["公布", "公示", "公开"])
    }

    // MARK: Places and people

    private static let places = ["党员活动室", "党员活动场所", "活动场所", "活动室", "党员之家", "公开栏", "荣誉室", "党建阵地"]

    private mutating func readPlace(_ clause: String) {
        guard let object = object(of: clause, verbs: ["统一设置", "设置", "建有", "建成", "设立", "设有", "要有", "建立", "有固定"]),
            let place = Self.places.first(where: { object.contains($0) }), let name = prefix(object, through: place),
            !object.hasPrefix("规范"), name.count < 16, !clause.contains("个党员活动")
        else { return }
        practice(
            clause, Subject(place, terms: [phrase.core(name)].filter { $0 != place && $0.count > 1 }),
            ["设置", "建有", "建成", "设有", "有"])
    }

    /// 设纪律检查委员, 设立党小组长, 设书记和组织委员、宣传委员、纪检委员.
    private mutating func readOfficers(_ clause: String) {
        guard let object = object(of: clause, verbs: ["中设", "设立", "会设", "设"]), !clause.contains("不设"),
            !object.contains(where: { $0.isNumber })
        else { return }
        let names = object.filter { !"等的".contains($0) }.split { "、和".contains($0) }.map { phrase.core(String($0)) }.filter {
            $0.count > 1
        }
        let officers = names.filter { $0.hasSuffix("委员") || $0.hasSuffix("书记") || $0.hasSuffix("组长") || $0.hasSuffix("组织员") }
        guard !officers.isEmpty, officers.count == names.count else {
            if names.count == 1, let body = names.first, body.hasSuffix("支部委员会"), sentence.contains("人以上"),
                sentence.contains("达到")
            {
                practice(clause, Subject("支部委员会", terms: ["支委会", "支委"]), [], when: nil)
            }
            return
        }
        if officers.count > 2 {
            let check = Check.elements(ElementsCheck(subject: Subject("委员分工"), elements: officers.map { Subject($0) }))
            proposals.append(Proposal(Self.tidy(clause), check, note: "按逐一设置理解，请核对"))
        } else {
            for officer in officers { practice(clause, Subject(officer), []) }
        }
    }

    private mutating func readPost(_ clause: String) {
        guard let verb = ["担任", "兼任"].first(where: { clause.contains($0) }),
            let post = ["副书记", "书记", "委员"].first(where: { clause.contains($0) })
        else { return }
        let isFirm = !clause.contains("一般") && !clause.contains("也可") && !clause.contains("应由")
        guard let index = clause.range(of: verb) else { return }
        let who = phrase.core(String(clause[..<index]))
        guard who.count > 1, who.count < 16 || !isFirm else { return }
        practice(clause, Subject(isFirm ? who : post, terms: isFirm ? [post] : []), [verb], isHard: isFirm)
    }

    private mutating func readTalks(_ clause: String) {
        guard clause.hasSuffix("必谈") else { return }
        let party = clause.dropLast(2)
        let check = Check.parties(PartiesCheck(subject: Subject("谈心谈话"), parties: [Subject(String(party))]))
        proposals.append(Proposal(Self.tidy(clause), check))
    }

    private mutating func readElection(_ clause: String, _ offset: Int) {
        if clause.contains("补选") {
            practice(clause, Subject("补选", terms: ["增补"]), ["补选", "增补"], when: .has(Subject("空缺", terms: ["出缺"])))
        }
        guard clause.contains("同意") || clause.contains("批准"),
            clause.contains("须") || clause.contains("应") || clause.contains("需"), offset > 0
        else { return }
        let what = clauses[offset - 1]
        let verb = ["调整", "变更", "设立", "调动", "撤销"].first { what.contains($0) }
        guard let verb else { return }
        let who = what.split(separator: "、").first.map { phrase.core(String($0)) } ?? ""
        let name = String(who.suffix(6)) + verb
        practice(what + "，" + clause, Subject(name, terms: [verb]), ["同意", "批准", "批复"], when: .has(Subject(name, terms: [])))
    }

    private mutating func readOddNumber(_ clause: String) {
        guard clause.contains("单数") || clause.contains("奇数"), clause.contains("委员") || clause.contains("人数") else { return }
        let bounds = [3.0, 5, 7].map { Bound(least: $0, most: $0, unit: "人") }
        proposals.append(
            Proposal(
                Self.tidy(clause), .measure(Measure(subject: Subject("委员", terms: ["支委", "支部委员会"]), bounds: bounds)),
                note: "单数按3人、5人或7人理解，请核对"))
    }

    // MARK: Sets and steps

    /// “有场所、有设施…”的“六有”, 组织概况、班子成员分工…等五板块.
    private mutating func readSet() {
        let parts = sentence.split { "、，。；“”（）：".contains($0) }.map { String($0).filter { !$0.isWhitespace } }
        var run: [String] = []
        for part in parts {
            let name = part.range(of: "有").map { String(part[$0...]) } ?? ""
            if name.count >= 3, name.count <= 5, part.count - name.count < 12, run.isEmpty || part.hasPrefix("有") {
                run.append(name.hasSuffix("的") ? String(name.dropLast()) : name)
            } else if run.count < 4 {
                run = []
            } else {
                break
            }
        }
        if run.count >= 4 {
            let digits = ["四", "五", "六", "七", "八", "九"]
            let name = run.count - 4 < digits.count ? digits[run.count - 4] + "有" : "成套"
            add(set: name, run.map { Subject($0, terms: [String($0.dropFirst())]) })
        }
        readBoards()
    }

    /// A counted set has to be complete; 等子板块 only gives examples.
    private mutating func readBoards() {
        guard let end = sentence.range(of: "等") else { return }
        let name = sentence[end...].dropFirst().prefix(3)
        guard let first = name.first, "三四五六七八九十3456789".contains(first), name.contains("板块") || name.contains("栏目"),
            let start = ["设置", "包含", "包括", "设"].compactMap({ sentence.range(of: $0) }).filter({ $0 < end }).first
        else { return }
        let phrase = phrase
        let list = sentence[start..<end].split(separator: "、").map { phrase.core(String($0)) }
        if list.count > 2 { add(set: String(name), list.map { Subject($0) }) }
    }

    private mutating func add(set name: String, _ elements: [Subject]) {
        let check = Check.elements(ElementsCheck(subject: Subject(name), elements: elements))
        proposals.append(Proposal("\(name)：\(elements.map(\.concept).joined(separator: "、"))", check, note: "按逐项齐全理解，请核对"))
    }

    /// 年初制定标准、月末自主申报、季末公开公示、年底综合评定.
    private mutating func readSteps() {
        let steps = sentence.split { "、，。".contains($0) }.map(String.init).compactMap { part -> (String, String)? in
            for time in ["年初", "月末", "月底", "季末", "季度末", "年底", "年末", "年中"] {
                if let index = part.range(of: time), part.distance(from: part.startIndex, to: index) < 6 {
                    let rest = part[part.index(index, offsetBy: time.count)...].prefix { $0 != "的" }
                    if rest.count >= 3, rest.count <= 8 { return (time, String(rest)) }
                }
            }
            return nil
        }
        guard steps.count >= 3 else { return }
        for (time, act) in steps { practice(time + act, Subject(act), [String(act.prefix(2)), String(act.suffix(2))]) }
    }

    private static func quoted(in text: String) -> String? {
        guard let open = text.firstIndex(of: "“"), let close = text[open...].firstIndex(of: "”") else { return nil }
        return String(text[text.index(after: open)..<close])
    }

    private static func tidy(_ text: String) -> String {
        let text = ListText.trimmed(text)
        return text.count <= 60 ? text : String(text.prefix(59)) + "…"
    }
}
