import Compliance

/// The columns of the 核验规则 sheet; the raw value is the header's wording.
enum RulesColumn: String, CaseIterable {
    case standard = "标准编号"
    case category = "类别"
    case item = "项目"
    case text = "具体标准"
    case documents = "佐证资料"
    case points = "分值"
    case bonus = "附加分"
    case elements = "测评要素"
    case method = "评分方法"
    case demand = "考核点"
    case hard = "硬性或辅助"
    case check = "核验方式"
    case subject = "事项"
    case terms = "同义词"
    case least = "下限"
    case most = "上限"
    case unit = "单位"
    case period = "周期"
    case actor = "主体"
    case each = "每人都要"
    case nominal = "一般数"
    case others = "另一种达标"
    case content = "具体内容"
    case condition = "适用条件"
    case remedy = "整改措施"
    case id = "考核点编号"
    case note = "备注"

    /// Columns that describe the standard, not one of its requirements.
    static let ofStandard: Set<RulesColumn> = [
        .standard, .category, .item, .text, .documents, .points, .bonus, .elements, .method,
    ]

    var width: Double {
        switch self {
        case .standard, .least, .most, .unit, .points, .bonus: 8
        case .hard, .check, .period, .each, .nominal, .id: 10
        case .category, .item, .method: 12
        case .actor, .others: 14
        case .subject, .documents, .elements: 18
        case .terms, .content, .condition, .note: 24
        case .demand, .remedy: 30
        case .text: 44
        }
    }

    /// What the drop-down offers; empty for free text.
    var choices: [String] {
        switch self {
        case .hard: ["硬性", "辅助"]
        case .check: RulesCheck.allCases.map(\.rawValue)
        case .unit: TemplateVocabulary.units
        case .period: TemplateVocabulary.periods.map(\.1)
        case .each, .nominal, .bonus: ["是"]
        default: []
        }
    }

    var hint: String {
        switch self {
        case .standard: "标准在表中的编号；同一标准的各考核点填同一编号。"
        case .category, .item, .text: "与下发表格一致；只在该标准的第一行填写。"
        case .documents: "要求提供的资料，用“、”或“；”分开；只在第一行填写。"
        case .points: "评分表填该项分值。"
        case .bonus: "附加分项选“是”。"
        case .elements: "如 健全2分、分工2分。"
        case .method: "如 听汇报。"
        case .demand: "一行只写一个能单独核验的要求，如 每季度至少上1次党课。"
        case .hard: "有数字、日期、任期或必须有的材料为硬性，其余为辅助。"
        case .check: "数量：次数、人数、学时等；比例：如3:1；月份：每年几月做；任期：几年换届；做法：有没有；对象：逐个对象；成套：一套内容齐全。"
        case .subject: "核验什么事，如 党课、集中学习培训。比例填前项。"
        case .terms: "单位可能用的其他说法，用“、”分开。"
        case .least: "至少多少，只填数字。比例3:1填3。"
        case .most: "至多多少，只填数字；没有上限不填。"
        case .unit: "次、人、学时、%等。"
        case .period: "按什么周期算；长期数（如委员人数）不填。"
        case .actor: "谁要做到，如 班子成员；单位自身不填。"
        case .each: "要求每个人都做到的选“是”。"
        case .nominal: "原文是“一般N人”的选“是”：少于判不达标，多于待核实。"
        case .others: "满足其一即可时填，如 至少24学时。"
        case .content: "月份填 1月、7月；任期填 3年、4年；做法填必须出现的动作，如 备案、报备；对象和成套逐项填；比例填后项。"
        case .condition: "什么单位才适用，如 党总支、党员7人以上、有学生党员、除非无毕业生、设支部委员会；可用“且”“或”连接。都适用不填。"
        case .remedy: "不达标时写进措施的一句话；可不填。"
        case .id: "可不填，由程序排定。"
        case .note: "说明，不参与核验。"
        }
    }
}

/// 核验方式: the kinds of check as the rules sheet names them.
enum RulesCheck: String, CaseIterable {
    case measure = "数量"
    case ratio = "比例"
    case schedule = "月份"
    case term = "任期"
    case practice = "做法"
    case parties = "对象"
    case elements = "成套"

    init(_ check: Check) {
        switch check {
        case .measure: self = .measure
        case .ratio: self = .ratio
        case .schedule: self = .schedule
        case .term: self = .term
        case .practice: self = .practice
        case .parties: self = .parties
        case .elements: self = .elements
        }
    }
}
