import Summary
import Testing

@Suite struct RosterTableTests {
    private static let expected: [Roster.Entry] = [
        .init(parent: "机关党总支", unit: "机关一支部"), .init(parent: "机关党总支", unit: "机关二支部"), .init(parent: nil, unit: "图书馆直属党支部"),
    ]

    @Test(arguments: [
        [["2026年组织名册"], ["序号", "党总支", "党支部"], ["1", "机关党总支", "机关一支部"], ["2", "", "机关 二支部"], ["3", "图书馆直属党支部", ""]],
        [["支部名称", "所属党总支"], ["机关一支部", "机关党总支"], ["机关二支部", ""], ["", ""], ["", "图书馆直属党支部"]],
    ])
    func readsTables(table: [[String]]) throws {
        #expect(try Roster(table: table).entries == Self.expected)
    }

    @Test(arguments: [
        "党总支,党支部\n机关党总支,机关一支部\n,机关二支部\n图书馆直属党支部,\n",
        "\u{FEFF}党总支\t支部\r\n机关党总支\t机关一支部\r\n\t\"机关二支部\"\r\n图书馆直属党支部\t\r\n",
        "机关党总支:\n  - 机关一支部\n  - 机关二支部 # 新设\n图书馆直属党支部: []\n", "机关党总支：\n- 机关一支部\n- 机关二支部\n图书馆直属党支部：\n",
    ])
    func readsTexts(text: String) throws {
        #expect(try Roster(text: text).entries == Self.expected)
    }

    @Test(arguments: [("姓名,电话\n温言,6021", RosterError.Code.noHeader), ("党总支,支部\n", .noUnits), ("机关", .unreadable), ("", .noUnits)])
    func saysWhyATextIsNoRoster(text: String, code: RosterError.Code) {
        let error = #expect(throws: RosterError.self) { try Roster(text: text) }
        #expect(error?.code == code)
    }
}
