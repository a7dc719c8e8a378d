/// The headings under which colleges print the columns of a form, beside those that its template knows.
enum ColumnWords {
    /// Headings that mean the role whatever the form, exact ones; the more specific role of two wins by the template's own label.
    static func headings(of role: Template.Column.Role) -> [String] {
        switch role {
        case .number: ["序号", "编号", "序", "顺序号", "行号"]
        case .category: ["类别", "建设内容", "一级指标", "一级指标及分值", "大类", "模块", "板块", "建设项目", "一级项目", "考核内容"]
        case .item: ["项目", "具体项目", "子项目", "二级项目", "项目名称", "考核项目", "考核指标", "名称"]
        case .standard:
            ["具体标准", "具体指标", "标准", "建设标准", "标准内容", "具体要求", "考核标准", "工作要求", "二级指标及内容", "二级指标", "指标内容", "具体标准内容", "标准要求"]
        case .documents: ["佐证资料", "佐证材料", "支撑材料", "证明材料", "印证资料", "印证材料", "佐证", "佐证资料目录"]
        case .statement:
            ["落实情况", "完成情况", "工作落实情况", "落实情况说明", "自查情况", "进展情况", "开展情况", "建设情况", "自查落实情况", "具体落实情况", "工作开展情况", "落实情况简述", "自评说明"]
        case .selfAssessment:
            ["自评是否达标", "自评", "自评结果", "自评情况", "自评分", "自评得分", "支部自评", "自我评价", "自查是否达标", "单位自评", "总支自评", "自评是否合格", "自评意见"]
        case .verdict: ["是否达标", "达标情况", "上级验收是否达标", "验收是否达标", "上级验收", "是否合格", "验收情况", "验收意见", "达标与否"]
        case .gap:
            [
                "存在的主要差距及措施", "差距", "差距及措施", "主要差距", "存在的主要差距", "存在问题", "存在的问题", "整改措施", "存在问题及整改措施", "问题及措施", "存在差距", "差距和措施",
                "扣分原因", "扣分说明", "扣分情况",
            ]
        case .points: ["分值", "满分", "标准分", "标准分值", "权重"]
        case .elements: ["测评要素", "要素", "测评要点", "评分要素"]
        case .method: ["评分方法", "考核方法", "评分办法", "考核方式", "测评方法"]
        case .score: ["学院考评", "得分", "考评得分", "考核得分", "评分", "考评", "实得分", "学校考评", "考评分", "上级评分", "学院评分", "考核评分", "组织考评"]
        case .other: ["备注", "说明", "附注"]
        }
    }

    /// Words inside a longer heading that still tell the role; looked at last.
    static func hints(of role: Template.Column.Role) -> [String] {
        switch role {
        case .standard: ["标准", "指标"]
        case .documents: ["佐证", "印证", "支撑材料"]
        case .statement: ["落实情况", "完成情况", "开展情况", "情况"]
        case .selfAssessment: ["自评", "自查"]
        case .verdict: ["达标", "验收"]
        case .gap: ["差距", "措施", "问题", "扣分"]
        case .score: ["考评", "得分"]
        case .number, .category, .item, .points, .elements, .method, .other: []
        }
    }

    /// Whether a heading is one of the role's own, not only like one.
    static func isHeading(_ heading: Wording, of role: Template.Column.Role, in template: FormWords) -> Bool {
        guard !heading.isEmpty, heading.count <= 24 else { return false }
        return template.labels[role]?.contains(heading) == true || headingWords[role]?.contains(heading) == true
    }

    /// How surely a heading names the role in this template; 0 when it does not.
    static func certainty(that heading: Wording, names role: Template.Column.Role, in template: FormWords) -> Int {
        guard !heading.isEmpty, heading.count <= 24 else { return 0 }
        if template.labels[role]?.contains(heading) == true { return 100 }
        if headingWords[role]?.contains(heading) == true { return 80 }
        if template.labels[role]?.contains(where: { $0.count >= 3 && heading.contains($0) }) == true { return 60 }
        if headingWords[role]?.contains(where: { $0.count >= 3 && heading.contains($0) }) == true { return 50 }
        return hintWords[role]?.contains(where: heading.contains) == true ? 20 : 0
    }

    private static let headingWords = wordings(headings)
    private static let hintWords = wordings(hints)

    private static func wordings(_ words: (Template.Column.Role) -> [String]) -> [Template.Column.Role: [Wording]] {
        Dictionary(uniqueKeysWithValues: Template.Column.Role.allCases.map { ($0, words($0).map { Wording($0) }) })
    }
}
