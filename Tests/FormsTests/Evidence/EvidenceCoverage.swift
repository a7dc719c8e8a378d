/// What settles each requirement of the built-in templates, as a table: one standard a line, its requirements by letter.
///
/// A sheet stands with what a thin one says: 缺 it violates and names what is missing; 足 one record is enough; 未定 what it does not show may
/// still have been; 反 the full sheet satisfies nothing, the thin one violates. A word alone is the reason why no sheet can settle it.
enum EvidenceCoverage {
    /// Why no evidence sheet (DESIGN §6) can settle a requirement.
    enum Reason: String, CaseIterable {
        /// Qualitative: a record shows that something was done, not how well.
        case quality = "定性"
        /// A plan, a budget or a ledger that is itself the deliverable; a file shows it.
        case paper = "文件"
        /// Reported to, filed with or approved by the body above; its receipt shows it.
        case filing = "报备"
        /// Rooms, equipment and boards.
        case premises = "场所"
        /// Money per head.
        case funds = "经费"
        /// Rates of subscription, which the platform shows.
        case subscription = "订阅"
        /// 党员积分, of which no sheet keeps records.
        case points = "积分"
        /// Departments and groups a branch is made of, which no sheet has a column for.
        case structure = "设置"
        /// Vacancies and changes inside a term; 班子成员 lists who holds an office now.
        case changes = "变动"
        /// What every member or applicant reports for himself.
        case ownReports = "汇报"
        /// What persons of the body above do, whom the unit's own sheets do not list.
        case above = "上级"
    }

    /// What a thin sheet says.
    enum Thin: String {
        case violated = "缺"
        case enough = "足"
        case open = "未定"
        case onlyViolated = "反"
    }

    enum Entry: Equatable {
        case sheet(String, Thin)
        case reason(Reason)
    }

    static let sheets = [
        "会议": "会议活动记录", "名册": "党员名册", "学时": "学习培训学时", "党费": "党费收缴", "班子": "班子成员", "发展": "发展党员", "谈话": "谈心谈话",
    ]

    /// The entries of a template by requirement id; a word the table does not know leaves its requirement out.
    static func entries(of template: String) -> [String: Entry] {
        var entries: [String: Entry] = [:]
        for line in (tables[template] ?? "").split(separator: "\n") {
            let halves = line.split(separator: ":")
            guard halves.count == 2 else { continue }
            for words in halves[1].split(separator: "，").map({ $0.split { $0 == " " || $0 == "/" }.map(String.init) }) {
                guard words.count >= 2, let entry = entry(Array(words.dropFirst())) else { continue }
                entries["\(halves[0]).\(words[0])"] = entry
            }
        }
        return entries
    }

    private static func entry(_ words: [String]) -> Entry? {
        if words.count == 1 { return Reason(rawValue: words[0]).map { .reason($0) } }
        guard let sheet = sheets[words[0]], let thin = Thin(rawValue: words[1]) else { return nil }
        return .sheet(sheet, thin)
    }

    private static let tables = [
        "anhui-ledger": """
        1.1: a 名册/缺，b 名册/缺，c 定性
        1.2: a 会议/足，b 定性
        1.3: a 班子/缺
        1.4: a 定性
        2.1: a 班子/缺，b 班子/缺，c 班子/缺，d 班子/缺
        2.2: a 班子/缺，b 定性，c 定性
        2.3: a 定性，b 定性
        2.4: a 会议/缺，b 学时/缺，c 定性，d 定性
        3.1: a 发展/缺，b 会议/缺，c 定性
        3.2: a 文件，b 学时/缺，c 学时/缺，d 学时/缺，e 订阅，f 订阅，g 定性
        3.3: a 党费/缺，b 党费/缺，c 报备，d 党费/反
        3.4: a 会议/缺，b 会议/缺，c 定性
        3.5: a 会议/缺，b 定性
        3.6: a 文件，b 定性，c 定性
        4.1: a 会议/足，b 定性
        4.2: a 定性
        4.3: a 会议/未定，b 会议/未定，c 定性
        4.4: a 定性
        5.1: a 会议/缺，b 定性
        5.2: a 定性
        5.3: a 定性
        5.4: a 定性，b 定性
        6.1: a 定性，b 定性
        6.2: a 定性，b 定性
        6.3: a 会议/足，b 定性
        6.4: a 定性，b 定性
        7.1: a 定性，b 定性
        7.2: a 定性，b 定性
        7.3: a 定性
        7.4: a 定性
        """,
        "hainan-general-branch": """
        1.1: a 班子/缺，b 班子/缺，c 班子/未定，d 班子/缺
        1.2: a 班子/缺，b 定性
        1.3: a 定性
        1.4: a 会议/足，b 定性
        2.1: a 文件，b 发展/缺，c 定性
        2.2: a 学时/缺，b 学时/缺，c 学时/缺，d 定性
        2.3: a 党费/缺，b 党费/未定，c 报备，d 党费/反
        2.4: a 会议/缺，b 会议/缺，c 定性
        2.5: a 文件，b 会议/足，c 定性
        3.1: a 会议/未定，b 定性
        3.2: a 会议/足，b 定性
        3.3: a 定性
        3.4: a 会议/缺，b 定性
        3.5: a 谈话/缺，b 谈话/缺，c 谈话/缺
        4.1: a 定性，b 定性
        4.2: a 定性，b 定性
        4.3: a 定性，b 定性，c 定性
        5.1: a 定性
        5.2: a 场所，b 定性
        5.3: a 文件，b 文件，c 文件
        """,
        "hainan-branch": """
        1.1: a 班子/缺，b 班子/缺
        1.2: a 班子/缺，b 定性
        1.3: a 定性，b 定性
        1.4: a 会议/缺，b 定性，c 定性
        1.5: a 会议/足
        2.1: a 文件，b 发展/缺，c 定性
        2.2: a 学时/缺，b 学时/缺，c 学时/缺，d 定性
        2.3: a 党费/缺，b 党费/未定，c 党费/反
        2.4: a 会议/缺，b 会议/缺，c 定性
        2.5: a 文件，b 会议/足，c 定性
        3.1: a 会议/缺，b 会议/缺，c 会议/缺，d 会议/缺，e 上级
        3.2: a 会议/足，b 定性
        3.3: a 定性
        3.4: a 会议/缺，b 定性
        3.5: a 谈话/缺，b 谈话/缺，c 谈话/缺
        4.1: a 定性，b 定性
        4.2: a 定性
        5.1: a 定性
        5.2: a 场所，b 定性
        5.3: a 文件，b 文件，c 文件
        """,
        "hunan-wuhua": """
        1.1: a 名册/缺，b 班子/缺，c 班子/缺
        1.2: a 文件，b 定性
        1.3: a 上级，b 定性
        1.4: a 经费，b 经费，c 经费，d 定性
        2.1: a 报备，b 报备，c 会议/缺，d 会议/缺，e 会议/缺，f 会议/缺，g 会议/未定，h 定性
        2.2: a 会议/足
        2.3: a 会议/足，b 定性
        2.4: a 会议/缺，b 报备，c 定性
        3.1: a 积分，b 积分，c 积分，d 积分
        3.2: a 学时/缺，b 学时/未定，c 定性
        3.3: a 党费/缺，b 党费/反
        3.4: a 会议/足，b 定性
        3.5: a 定性
        3.6: a 谈话/缺，b 文件，c 会议/足，d 会议/足
        4.1: a 文件，b 会议/未定，c 报备，d 定性
        4.2: a 会议/足，b 定性
        5.1: a 场所，b 场所，c 场所
        5.2: a 定性，b 定性
        5.3: a 场所，b 场所，c 定性
        """,
        "xinyang-checklist": """
        1.1: a 名册/缺，b 设置
        1.2: a 名册/缺，b 设置，c 设置，d 设置
        1.3: a 定性
        1.4: a 定性
        1.5: a 班子/足，b 班子/缺，c 班子/缺，d 班子/缺，e 班子/缺
        1.6: a 定性
        1.7: a 班子/缺，b 变动，c 变动，d 定性
        2.1: a 文件，b 定性
        2.2: a 上级
        2.3: a 学时/缺
        2.4: a 定性
        2.6: a 定性
        2.7: a 场所
        2.8: a 场所，b 定性
        2.9: a 场所
        3.1: a 上级，b 上级，c 定性
        3.2: a 会议/足，b 定性
        3.3: a 定性
        3.4: a 定性
        3.5: a 定性
        3.6: a 报备，b 会议/未定，c 汇报，d 汇报
        3.7: a 定性
        3.8: a 定性
        4.1: a 文件，b 报备，c 定性
        4.2: a 会议/缺，b 会议/缺，c 会议/缺
        4.3: a 会议/缺，b 会议/足
        4.4: a 会议/缺，b 定性
        4.5: a 会议/足，b 定性
        4.6: a 定性
        4.7: a 谈话/缺，b 谈话/缺，c 谈话/缺
        4.8: a 会议/足，b 定性
        4.9: a 定性
        4.10: a 定性
        5.1: a 定性，b 定性
        5.2: a 发展/缺，b 会议/缺，c 定性
        5.3: a 定性
        5.4: a 学时/缺
        5.5: a 定性，b 定性
        5.6: a 党费/缺，b 党费/足，c 定性
        5.7: a 定性
        5.8: a 定性
        5.9: a 定性
        5.10: a 定性
        """,
        "chongqing-scorecard": """
        1: a 定性
        2: a 定性
        3: a 文件，b 文件
        4: a 定性
        5: a 定性
        6: a 学时/缺，b 学时/缺，c 学时/缺
        7: a 会议/缺，b 会议/缺，c 会议/足，d 会议/缺，e 会议/缺，f 会议/缺，g 会议/缺，h 会议/缺，i 定性
        8: a 定性
        9: a 定性
        10: a 党费/反
        11: a 定性
        12: a 定性
        13: a 定性
        14: a 定性
        15: a 定性
        16: a 定性
        """,
    ]
}
