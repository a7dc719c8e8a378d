import Compliance

/// Places, offices, talks and elections.
extension DeliverableReader {
    static let places = ["党员活动室", "党员活动场所", "活动场所", "活动室", "党员之家", "公开栏", "荣誉室", "党建阵地"]

    mutating func readPlace(_ clause: String) {
        guard let object = object(of: clause, verbs: ["统一设置", "设置", "建有", "建成", "设立", "设有", "要有", "建立", "有固定"]),
            let place = Self.places.first(where: { object.contains($0) }), let name = prefix(object, through: place),
            !object.hasPrefix("规范"), name.count < 16, !clause.contains("个党员活动")
        else { return }
        practice(
            clause, Subject(place, terms: [phrase.core(name)].filter { $0 != place && $0.count > 1 }),
            ["设置", "建有", "建成", "设有", "有"])
    }

    /// 设纪律检查委员, 设立党小组长, 设书记和组织委员、宣传委员、纪检委员.
    mutating func readOfficers(_ clause: String) {
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

    mutating func readPost(_ clause: String) {
        guard let verb = ["担任", "兼任"].first(where: { clause.contains($0) }),
            let post = ["副书记", "书记", "委员"].first(where: { clause.contains($0) })
        else { return }
        let isFirm = !clause.contains("一般") && !clause.contains("也可") && !clause.contains("应由")
        guard let index = clause.range(of: verb) else { return }
        let who = phrase.core(String(clause[..<index]))
        guard who.count > 1, who.count < 16 || !isFirm else { return }
        practice(clause, Subject(isFirm ? who : post, terms: isFirm ? [post] : []), [verb], isHard: isFirm)
    }

    mutating func readTalks(_ clause: String) {
        guard clause.hasSuffix("必谈") else { return }
        let party = clause.dropLast(2)
        let check = Check.parties(PartiesCheck(subject: Subject("谈心谈话"), parties: [Subject(String(party))]))
        proposals.append(Proposal(Self.tidy(clause), check))
    }

    mutating func readElection(_ clause: String, _ offset: Int) {
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

    mutating func readOddNumber(_ clause: String) {
        guard clause.contains("单数") || clause.contains("奇数"), clause.contains("委员") || clause.contains("人数") else { return }
        let bounds = [3.0, 5, 7].map { Bound(least: $0, most: $0, unit: "人") }
        proposals.append(
            Proposal(
                Self.tidy(clause), .measure(Measure(subject: Subject("委员", terms: ["支委", "支部委员会"]), bounds: bounds)),
                note: "单数按3人、5人或7人理解，请核对"))
    }
}
