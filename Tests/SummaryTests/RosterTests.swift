import Summary
import Testing

@Suite struct RosterTests {
    static let roster = Roster(entries: [
        .init(parent: "机关党总支", unit: "机关一支部"), .init(parent: "机关党总支", unit: "机关二支部"),
        .init(parent: "管理工程学院党总支", unit: "教工支部"), .init(parent: "艺术设计学院党总支", unit: "教工支部"),
        .init(parent: "艺术设计学院党总支", unit: "学生支部"), .init(parent: nil, unit: "附属医院直属党支部"),
    ])

    @Test(
        arguments: [
            ("机关一支部", nil, 0), ("机关第一党支部", nil, 0), ("机关1支部", "机关党总支", 0), (" 机关 一 支部 ", nil, 0),
            ("中共机关二支部委员会", nil, 1), ("管理工程学院教工支部", nil, 2), ("教工党支部", "管理工程学院党总支", 2),
            ("艺术设计学院党总支教工支部", nil, 3), ("教工支部", nil, nil), ("学生支部", nil, 4), ("附属医院直属支部", nil, 5),
            ("图书馆支部", nil, nil),
        ] as [(String, String?, Int?)])
    func findsTheLineOfAUnit(unit: String, parent: String?, offset: Int?) {
        #expect(Self.roster.entry(unit: unit, parent: parent) == offset.map { Self.roster.entries[$0] })
    }
}
