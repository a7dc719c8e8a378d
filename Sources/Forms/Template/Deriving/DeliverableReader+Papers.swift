import Compliance

/// Papers: plans and summaries, filings, registers, budgets, reports, what is put up.
extension DeliverableReader {
    /// 制定…计划, 有…年度计划, 发展党员有计划, 年末有总结.
    mutating func readPlan(_ clause: String) {
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

    mutating func readFiling(_ clause: String, _ offset: Int, _ hasFigure: Bool) {
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
    static func lastPlan(in text: String) -> String? {
        guard let end = text.range(of: "计划") else { return nil }
        let head = text[..<text.index(end, offsetBy: 2)]
        let start = head.lastIndex { "，定订有。".contains($0) }.map { head.index(after: $0) } ?? head.startIndex
        return String(head[start...])
    }

    /// 建立困难党员台账, 台账资料记录完备.
    mutating func readRegister(_ clause: String) {
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

    mutating func readBudget(_ clause: String) {
        guard clause.hasSuffix("预算") || clause.contains("年度预算"), let object = object(of: clause, verbs: ["列入", "纳入"]) else {
            return
        }
        practice(clause, Subject("经费预算", terms: [phrase.core(object), "预算"].filter { $0.count < 14 }), ["列入", "纳入", "预算"])
    }

    mutating func readReport(_ clause: String, _ hasFigure: Bool) {
        guard !hasFigure, !sentence.contains("评议考核") || clause.contains("向") else { return }
        if clause.contains("述职"), clause.contains("向") {
            practice(clause, Subject("书记述职", terms: ["述职", "述职报告"]), ["述职"])
        } else if clause.contains("每年底") || clause.contains("年末"), clause.contains("报告"), clause.contains("向") {
            let object = object(of: clause, verbs: ["向"]).map { "向" + $0 } ?? clause
            practice(clause, Subject(phrase.core(object), terms: ["报告工作"]), ["报告", "汇报", "述职"])
        }
    }

    mutating func readPublication(_ clause: String, _ hasFigure: Bool) {
        guard !hasFigure, clause.contains("定期"), clause.contains("党费"), clause.contains("公布") || clause.contains("公示") else {
            return
        }
        practice(clause, Subject("党费公布", terms: ["党费收缴使用情况"]), ["公布", "公示", "公开"])
    }
}
