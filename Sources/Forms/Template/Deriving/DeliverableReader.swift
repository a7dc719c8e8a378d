import Compliance

/// Reads the demands without a figure that are still plainly there or not: plans, filings, registers, places, officers, talks that must
/// be held, sets that must be complete.
struct DeliverableReader {
    var proposals: [Proposal] = []
    let phrase: Phrase
    let sentence: String
    let clauses: [String]

    /// The body above the unit, whose duties a branch's form may name but not demand of the branch.
    let superiors: [String]

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

    func isPermissive(_ offset: Int) -> Bool {
        let clause = clauses[offset]
        if ["提倡", "有条件的", "可根据", "可配备", "可设", "必要时", "可结合"].contains(where: { clause.contains($0) }) { return true }
        return clauses[...offset].contains { $0.contains("鼓励") || $0.contains("有条件的") }
    }

    mutating func read(_ clause: String, _ offset: Int) {
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

    mutating func practice(
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
    func object(of clause: String, verbs: [String]) -> String? {
        for verb in verbs {
            guard let index = clause.range(of: verb) else { continue }
            let rest = clause[clause.index(index, offsetBy: verb.count)...]
            if rest.count > 1 { return String(rest) }
        }
        return nil
    }

    func prefix(_ text: String, through word: String) -> String? {
        text.range(of: word).map { String(text[..<text.index($0, offsetBy: word.count)]) }
    }

    static func quoted(in text: String) -> String? {
        guard let open = text.firstIndex(of: "“"), let close = text[open...].firstIndex(of: "”") else { return nil }
        return String(text[text.index(after: open)..<close])
    }

    static func tidy(_ text: String) -> String {
        let text = ListText.trimmed(text)
        return text.count <= 60 ? text : String(text.prefix(59)) + "…"
    }
}
