import Compliance

/// Conditions that the field takes for granted: who has no graduates has none to transfer.
enum ImpliedCondition {
    private static let unlessNone: [(word: String, subject: Subject)] = [
        ("毕业", Subject("毕业生", terms: ["毕业生党员", "毕业班", "学生党员"])), ("流动党员", Subject("流动党员", terms: ["流入党员", "流出党员"])),
        ("流入", Subject("流动党员", terms: ["流入党员", "流出党员"])), ("困难党员", Subject("困难党员")), ("发展对象", Subject("发展对象")),
        ("入党积极分子", Subject("入党积极分子", terms: ["积极分子"])), ("支部委员会", Subject("支部委员会", terms: ["支委会"])),
        ("支委会", Subject("支部委员会", terms: ["支委会"])), ("党小组", Subject("党小组")),
    ]
    private static let has: [(word: String, subject: Subject)] = [
        ("学生党员", Subject("学生党员", terms: ["学生"])), ("学生", Subject("学生党员", terms: ["学生"])),
        ("退休", Subject("退休党员", terms: ["离退休党员", "退休职工党员"])), ("教职工", Subject("教工党员", terms: ["教职工党员", "教师党员"])),
        ("在职教工党员", Subject("教工党员", terms: ["教职工党员", "教师党员"])),
    ]

    /// Nil when the demand concerns every unit that fills in the form.
    static func of(_ subject: Subject, actor: String?, demand: String, unitKinds: [UnitKind]) -> Condition? {
        let names = [subject.concept] + subject.terms
        if let kind = unit(demand, unitKinds) { return .unit([kind]) }
        if let entry = unlessNone.first(where: { entry in names.contains { $0.contains(entry.word) } }) {
            return .unlessNone(entry.subject)
        }
        if let actor, let entry = has.first(where: { actor.hasPrefix($0.word) }) { return .has(entry.subject) }
        return nil
    }

    /// A form for several kinds of unit names the kind that a demand is for.
    private static func unit(_ demand: String, _ kinds: [UnitKind]) -> UnitKind? {
        guard kinds.count > 1 else { return nil }
        if demand.hasPrefix("直属党支部"), kinds.contains(.directBranch) { return .directBranch }
        let isGeneral = demand.hasPrefix("党总支每") || demand.hasPrefix("总支部委员会") || demand.hasPrefix("党总支委员")
        return isGeneral && kinds.contains(.generalBranch) ? .generalBranch : nil
    }
}
