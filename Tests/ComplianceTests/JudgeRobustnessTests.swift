import Compliance
import Testing

/// No statement makes the judge trap, and the cost of a long one stays in proportion.
@Suite struct JudgeRobustnessTests {
    private static let standard = Standard(
        id: "1", category: "", item: "", text: "支部党员大会每季度召开1次，支部委员会每月召开1次。",
        requirements: [
            Requirement(
                id: "1.a", demand: "支部党员大会每季度召开1次", isHard: true,
                check: .measure(Measure(subject: Subject("支部党员大会"), bounds: [Bound(least: 1, unit: "次")], period: .quarter))),
            Requirement(
                id: "1.b", demand: "支部委员会每月召开1次", isHard: true,
                check: .measure(Measure(subject: Subject("支委会"), bounds: [Bound(least: 1, unit: "次")], period: .month))),
        ])
    private static let context = UnitContext(unit: "某支部", kind: .branch, asOf: Day(2026, 11, 18))

    private func verdict(_ text: String) -> Verdict {
        let statement = Statement(text: text, source: Source(sheet: "", cell: "", quote: ""))
        return Judge().assess(statement, against: Self.standard, in: Self.context).verdict
    }

    @Test func randomScalars() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("党员大会支委次一二三十月日年全每季度未没有不缺仅各均其中（）()、，。；：0123456789%:—-~∶．，第届拟计划于书记😀\u{0}\u{FEFF}Aa“”《》")
        for _ in 0..<2_000 {
            let text = String(
                (0..<Int.random(in: 0..<60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "党" })
            _ = verdict(text)
        }
    }

    @Test(arguments: ["支委会12次、", "（", "未", "党员大会未召开，", "3月、", "1", "支部党员大会每月1次（3月）", "缺第三季度；", "，", "不涉及"])
    func longStatements(_ unit: String) {
        let text = String(repeating: unit, count: 32_767 / unit.unicodeScalars.count)
        _ = verdict(text)
    }

    /// Words that make the readers look back or ahead, over and over; how the time grows is for `Tests/Benchmarks/judge.sh` to say.
    @Test(arguments: [
        "没有召开支委会3次，", "没开3次", "支委会没开1次党员大会开2次", "缺1人", "2名委员未讲，", "一次没来", "未发现问题", "除3月外，", "除书记外均开1次，",
        "实际开展2次，", "安排12次，", "积极分子26名学生", "党员大会、支委会分别召开", "发现3处，", "（3月（", "3月5日至", "缺会的党员", "不够问题", "共5人组成", "邬景讲2次，", "/任期4年",
        "一、二、四季度各1次，", "“",
        "不涉及，斟酌过，", "没人不去，", "没开，应该补上，", "1—11月各1次，", "书记1人、组织1人、", "剩4名，", "以前没开3次",
        "后来补到32学时，", "标准：", "不合格没有", "未采纳的也",
        "上半年6次，7月1次，", "无一人低于32学时，", "无学生党员，400元", "学时最高45、最低32，", "只有书记讲党课，", "每组剩4名，", "9月以前没有开过，", "是发展对象的4倍，", "没有双带头人",
        "书记述职工作按要求落实",
        "支委会、党小组会每月各1次", "没有出现空缺", "计划4月", "院长不是副书记",
    ])
    func repeatedWords(_ unit: String) {
        _ = verdict(String(repeating: unit, count: 6_000 / unit.unicodeScalars.count))
    }

    /// Words after which the readers look ahead or back, each behind each other one and at both ends, on every standard in turn.
    @Test func wordsThatLookAround() throws {
        let words = [
            "请", "主讲", "没有", "没", "未", "无", "的", "的没有", "才", "直到", "届时", "方案", "系", "每", "各", "均", "12人", "2次", "×400", "=4800",
            "9.15", "01-10", "1—8月", "2月", "寒假", "一次", "最近一次", "学时：", "最低", "谈了", "与", "其中", "另", "第三党小组", "缺", "漏了", "补上", "前补齐",
            "见材料", "不涉及", "尚未", "“", "”", "（", "）", "：", "；", "，", " ", "、", "/", "以来", "按", "为", "是", "党课", "党员",
            "连", "在内", "组成", "学时为", "62", "7-1", "1-14、2-25、3-11", "党务干部", "集中培训", "参加", "原定", "好像", "那一次", "陶未晞", "其中杨朔同志",
            "/", "见", "5-1", "实", "应配", "一条", "缺会", "不与", "混用", "一次通过",
            "没过", "没过30", "短缺问题", "解决", "检验组只有", "定在", "负责人", "82%",
            "没人不", "应该补上", "不涉及，", "斟酌过", "到2027年1月12日未换届", "书记、组织、", "剩4名", "1—11月各1次", "下一步", "以前", "后来没增", "补到32学时", "成员",
            "暂时没有",
            "标准：", "不合格没有", "不算", "逾期", "未采纳的也", "一年一个台阶", "各季度均", "（去年仅52%）", "——", "今年取消了", "2026年",
        ]
        let standards = JudgeSpecTests.templates.flatMap(\.standards)
        try #require(!standards.isEmpty)
        var turn = 0
        for first in words {
            for second in words {
                let statement = Statement(text: first + second, source: Source(sheet: "", cell: "", quote: ""))
                _ = JudgeSpecTests.judge.assess(statement, against: standards[turn % standards.count], in: Self.context)
                turn += 1
            }
        }
        #expect(turn == words.count * words.count)
    }

    /// Rows judged together are judged as each is alone, whatever stands before and behind it.
    @Test func rowsTogether() throws {
        let standards = JudgeSpecTests.templates.flatMap(\.standards).filter { !$0.requirements.isEmpty }
        let texts = ["", "无", "支委会全年11次，8月未开。", "不涉及", "每月1次，党员32学时", "没有开展", "2026年3月5日召开1次，参加12人。"]
        let rows = standards.indices.map { offset in
            let text = texts[offset % texts.count]
            return (Statement(text: text, source: Source(sheet: "表", cell: "D\(offset)", quote: "")), standards[offset])
        }
        try #require(rows.count > 64)
        let alone = rows.map { JudgeSpecTests.judge.assess($0.0, against: $0.1, in: Self.context) }
        #expect(JudgeSpecTests.judge.assess(rows.map { (statement: $0.0, standard: $0.1) }, in: Self.context) == alone)
    }
}
