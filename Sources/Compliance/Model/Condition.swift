/// When a requirement concerns a unit. A condition that nothing shows to hold waives the requirement (DESIGN §4).
public indirect enum Condition: Hashable, Sendable {
    /// The unit is one of these kinds.
    case unit(Set<UnitKind>)
    /// The number of party members lies in the range; nil ends are open.
    case members(least: Int?, most: Int?)
    /// The number of full members (正式党员) lies in the range.
    case fullMembers(least: Int?, most: Int?)
    /// The statement, a header field or an evidence sheet shows that the unit has these: 学生党员, 毕业生, 发展对象.
    case has(Subject)
    /// The demand concerns the unit unless it says that it has none of these: 毕业生, 流动党员.
    case unlessNone(Subject)
    /// A committee (支部委员会) is shown to exist; `false`: shown not to exist.
    case committee(Bool)
    case all([Condition])
    case any([Condition])
}

/// What a unit is in the party's structure.
public enum UnitKind: String, Hashable, Sendable, CaseIterable {
    /// 党总支
    case generalBranch
    /// 直属党支部
    case directBranch
    /// 党支部
    case branch
}
