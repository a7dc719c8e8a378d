import Compliance

/// One action that would close the gap of a derived requirement, worded like those of the curated templates.
///
/// Nil where the subject is a stretch cut out of the wording: a sentence made around it would not read, and the remedy table words a
/// general one.
enum ProposedRemedy {
    static func words(for check: Check, isHard: Bool) -> String? {
        guard isHard else { return nil }
        switch check {
        case .measure(let measure): return named(measure.subject).flatMap { remedy(measure, $0) }
        case .ratio(let ratio):
            guard let numerator = named(ratio.numerator), let denominator = named(ratio.denominator) else { return nil }
            return "加强\(numerator)培养，使\(numerator)与\(denominator)之比不低于\(YAMLText.number(ratio.least)):1。"
        case .schedule(let schedule):
            return named(schedule.subject).map { "于每年\(schedule.months.map { "\($0)月" }.joined(separator: "、"))完成\($0)，留存记录。" }
        case .term: return "向上级党组织报告并限期完成换届选举。"
        case .practice(let practice): return named(practice.subject).flatMap { remedy(practice, $0) }
        case .parties(let parties):
            return "与\(parties.parties.map(\.concept).joined(separator: "、"))逐一开展\(parties.subject.concept)并做好记录。"
        case .elements(let elements): return "对照\(elements.elements.map(\.concept).joined(separator: "、"))补齐缺项。"
        }
    }

    private static func remedy(_ measure: Measure, _ name: String) -> String? {
        guard let bound = measure.bounds.first else { return nil }
        let least = bound.least.map { YAMLText.number($0) }
        let most = bound.most.map { YAMLText.number($0) }
        let period = measure.period.map { TemplateVocabulary.word($0, in: TemplateVocabulary.periods) } ?? ""
        switch (bound.unit, least, most) {
        case ("次", let least?, _):
            let verb = ["会", "课", "党日"].contains { name.hasSuffix($0) } ? "补开" : "补做"
            return "\(verb)\(name)，\(period)不少于\(least)次，留存记录。"
        case ("学时", let least?, _), ("课时", let least?, _):
            return "为\(bound.unit)不足的\(measure.actor ?? "人员")补足\(least)\(bound.unit)。"
        case ("天", let least?, _): return "安排\(name)，不少于\(least)天。"
        case ("人", let least?, let most?) where isStaff(name): return "按\(least)—\(most)人配齐\(name)。"
        case ("人", let least?, nil) where isStaff(name): return "按不少于\(least)人配齐\(name)。"
        case ("人", nil, let most?) where isStaff(name): return "调整\(name)，不超过\(most)人。"
        case ("%", let least?, _): return "提高\(name)，不低于\(least)%。"
        case (let unit, let least?, _) where unit.hasPrefix("元"): return "按\(least)\(unit)的标准落实\(name)。"
        default: return nil
        }
    }

    private static func isStaff(_ name: String) -> Bool {
        ["委员", "书记", "组织员", "干部", "成员", "联系人", "辅导员", "组长", "工作者"].contains { name.hasSuffix($0) }
    }

    private static func remedy(_ practice: PracticeCheck, _ name: String) -> String? {
        for (act, words) in acts where practice.acts.contains(act) { return words(name) }
        return nil
    }

    /// The first act that a practice is known by decides.
    private static let acts: [(String, @Sendable (String) -> String)] = [
        ("备案", { "将\($0)报上级党组织备案。" }), ("公布", { "按规定完成\($0)并留存记录。" }), ("列入", { _ in "列入年度经费预算。" }),
        ("制定", { "制定\($0)并组织实施。" }), ("台账", { "建立\($0)，及时更新。" }), ("补选", { _ in "及时补选，配齐班子。" }), ("述职", { "补做\($0)。" }),
        ("建有", { "按要求设置\($0)。" }), ("设置", { "按要求设置\($0)。" }), ("同意", { "就\($0)补报上级党组织同意。" }),
    ]

    /// The subject's name when it reads as one.
    private static func named(_ subject: Subject) -> String? {
        let name = subject.concept
        return (2...10).contains(name.count) && !name.contains { "，。、的并且".contains($0) || $0.isNumber } ? name : nil
    }
}
