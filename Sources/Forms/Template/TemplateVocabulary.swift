import Compliance

/// The words that a template may use for kinds, roles, periods and units, with the Chinese a clerk sees for each.
enum TemplateVocabulary {
    static let kinds: [(Template.Kind, String)] = [
        (.ledger, "工作台账"), (.registration, "登记表"), (.checklist, "要点清单"), (.scorecard, "评分表"),
    ]

    static let unitKinds: [(UnitKind, String)] = [(.generalBranch, "党总支"), (.directBranch, "直属党支部"), (.branch, "党支部")]

    static let fieldRoles: [(Template.Field.Role, String)] = [
        (.college, "学校名称"), (.unit, "报送单位"), (.parent, "上级党组织"), (.date, "填表日期"), (.sanction, "受处分情况"), (.other, "其他"),
    ]

    static let columnRoles: [(Template.Column.Role, String)] = [
        (.number, "序号"), (.category, "类别"), (.item, "项目"), (.standard, "具体标准"), (.documents, "佐证资料"), (.statement, "落实情况"),
        (.selfAssessment, "自评"), (.verdict, "是否达标"), (.gap, "差距措施"), (.points, "分值"), (.elements, "测评要素"),
        (.method, "评分方法"), (.score, "得分"), (.other, "其他"),
    ]

    static let periods: [(Period, String)] = [
        (.week, "每周"), (.month, "每月"), (.twoMonths, "每两月"), (.quarter, "每季度"), (.halfYear, "每半年"), (.semester, "每学期"),
        (.year, "每年"), (.schoolYear, "每学年"), (.twoYears, "每两年"), (.term, "每届任期"),
    ]

    /// Units in which a bound may be given. A bound in any other word could never be met by a statement.
    static let units: [String] = [
        "次", "人", "名", "个", "项", "学时", "小时", "课时", "分钟", "天", "周", "月", "年", "%", "元", "元/人", "万元", "平方米", "间", "份",
        "篇", "期", "分", "处", "块", "台", "套", "场", "件", "户", "岁", "字", "条", "本", "类", "倍",
    ]

    /// The word for a value of one of the tables above.
    static func word<Value: Equatable>(_ value: Value, in table: [(Value, String)]) -> String {
        table.first { $0.0 == value }?.1 ?? ""
    }

    /// The Chinese for a word as the YAML spells it: quarter is 每季度.
    static func name(of spelling: String) -> String? {
        func names<Value: RawRepresentable<String>>(_ table: [(Value, String)]) -> [(String, String)] {
            table.map { ($0.0.rawValue, $0.1) }
        }
        let all = names(kinds) + names(unitKinds) + names(fieldRoles) + names(columnRoles) + names(periods)
        return all.first { $0.0 == spelling }?.1
    }

    /// The value for a word of one of the tables above.
    static func value<Value>(_ word: String, in table: [(Value, String)]) -> Value? {
        table.first { $0.1 == word }?.0
    }
}
