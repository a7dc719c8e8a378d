/// The kinds of record in 会议活动记录, by the words under which units enter them.
struct MeetingType: Hashable, Sendable {
    /// One type a line: its name, then synonyms. A longer synonym wins over a shorter one inside the same words.
    private static let table = """
        支部党员大会 党员大会 支部大会 全体党员大会 支部党员会
        支委会 支部委员会 支部委员会会议 支委会议 支部委员会议 支部班子会
        党小组会 党小组会议 党小组学习
        党课 专题党课 微党课 讲党课 上党课
        主题党日 主题党日活动 支部主题党日 党日活动 党员活动日 党员主题活动日
        组织生活会 专题组织生活会 党员组织生活会
        民主评议党员 民主评议 评议党员
        谈心谈话 谈心 谈话
        民主生活会 班子民主生活会 领导班子民主生活会
        中心组学习 中心组理论学习 理论学习中心组 理论中心组学习 党总支中心组学习 中心组
        政治学习 教职工政治学习 教职工理论学习 政治理论学习
        党政联席会议 党政联席会 联席会议
        党总支会议 总支会议 总支委会 总支委员会 总支部委员会 党总支委员会会议
        集中培训 培训 轮训 培训班 集中轮训
        座谈会 师生座谈会 师生员工座谈会
        述职评议 述职 述职评议考核
        思想政治理论课 思政课 思政第一课
        政工例会 思想状况分析 思想动态分析
        集中学习 支部学习 党员学习
        发展党员工作检查 发展工作检查 党员发展工作检查
        组织关系排查 组织关系集中排查 党员组织关系排查 党员组织关系集中排查
        毕业生组织关系转接 毕业生党员组织关系转接 毕业生党员组织关系转出 毕业生党员组织关系留转 毕业生党员转接
        流动党员排查 流动党员情况排查
        支部设置摸底 设置情况摸底 支部摸底
        积极分子考察 入党积极分子考察
        表彰 表彰大会 评选表彰 党内表彰 通报表扬
        走访慰问 慰问
        志愿服务 志愿活动
        """

    private struct Synonym {
        var word: String
        var type: MeetingType
    }

    private static let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }

    /// Longest word first.
    private static let synonyms: [Synonym] = rows.enumerated().flatMap { offset, words in
        words.map { (length: $0.count, synonym: Synonym(word: $0, type: MeetingType(offset: offset))) }
    }.sorted { $0.length > $1.length }.map(\.synonym)

    private static let exact: [String: MeetingType] = Dictionary(
        synonyms.map { ($0.word, $0.type) }, uniquingKeysWith: { first, _ in first })

    /// The type's row in the table.
    private let offset: Int

    var name: String { Self.rows[offset][0] }

    private init(offset: Int) { self.offset = offset }

    /// The type with a name of the table; the table's first for any other.
    init(name: String) { offset = Self.exact[name]?.offset ?? 0 }

    /// The type of a record; nil for words that name none.
    init?(record words: String) {
        let words = words.filter { !$0.isWhitespace && $0 != "“" && $0 != "”" }
        guard let type = Self.exact[words] ?? Self.synonyms.first(where: { words.contains($0.word) })?.type else { return nil }
        self = type
    }

    /// The type a requirement's subject counts; nil when it counts no meetings.
    init?(subject: Subject) {
        for word in [subject.concept] + subject.terms {
            let isQuoted = word.contains("“") || word.contains("”")
            if let type = Self.exact[isQuoted ? word.filter { $0 != "“" && $0 != "”" } : word] {
                self = type
                return
            }
        }
        return nil
    }

    /// The records of a sheet that are of this type: whole words that hold another type's longer name are not.
    func records(in sheet: EvidenceSheet<MeetingRecord>) -> [MeetingRecord] {
        sheet.records.filter { $0.kind == self }
    }
}
