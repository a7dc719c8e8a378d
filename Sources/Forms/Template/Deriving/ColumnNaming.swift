import Compliance

/// What the words of a form's head usually mean.
enum ColumnNaming {
    /// Words of a column header, the telling ones first.
    private static let columns: [(words: [String], role: Template.Column.Role)] = [
        (["序号", "编号", "项次", "次序"], .number), (["一级指标", "一级项目"], .category),
        (["佐证", "支撑材料", "证明材料", "备查", "印证", "材料清单"], .documents),
        (["差距", "存在问题", "存在的主要问题", "整改", "扣分原因", "扣分说明", "改进措施"], .gap),
        (["自评得分", "自评分"], .selfAssessment), (["测评要素", "评分要素", "观测点", "赋分要点"], .elements),
        (["评分方法", "考核方法", "考评方法", "考核方式", "评分办法", "检查方式", "考评方式"], .method),
        (["分值", "满分", "标准分", "权重"], .points),
        (
            [
                "具体标准", "具体指标", "指标内容", "建设标准", "考核标准", "达标标准", "工作标准", "考核内容", "具体要求", "标准内容", "工作要求", "二级指标", "主要任务", "建设要求",
                "评价标准", "工作内容", "检查内容",
            ], .standard
        ),
        (["自评依据", "自评说明", "自评情况说明", "自查依据"], .statement), (["自评", "自查是否"], .selfAssessment),
        (["是否达标", "达标情况", "验收", "核验结果", "是否合格", "是否完成", "完成与否", "达标与否", "是否符合"], .verdict),
        (["落实情况", "完成情况", "自查情况", "工作情况", "建设情况", "执行情况", "开展情况", "进展情况"], .statement),
        (["得分", "考评", "评分", "考核分"], .score),
        (["类别", "建设内容", "一级指标", "一级项目", "考核项目", "板块", "维度", "指标类别", "项目类别", "内容分类"], .category),
        (["项目", "名称", "要点", "指标", "事项"], .item), (["标准", "内容", "要求"], .standard), (["备注", "说明", "责任"], .other),
    ]

    /// Nil for words that head no column known.
    static func role(of label: String) -> Template.Column.Role? {
        // Under a heading for the inspection, 意见 is what it has to say beside its verdict.
        if label == "意见" { return .gap }
        return columns.first { entry in entry.words.contains { label.contains($0) } }?.role
    }

    static func fieldRole(of label: String) -> Template.Field.Role {
        if label.contains("处分") { return .sanction }
        if label.contains("日期") || label.contains("时间") { return .date }
        if label.contains("学校") { return .college }
        if label.contains("所属") || label.contains("上级") || label.contains("所在") { return .parent }
        if ["书记", "负责人", "人数", "委员", "填表人", "联系人", "电话"].contains(where: { label.hasSuffix($0) }) { return .other }
        return ["支部", "总支", "单位", "党组织", "部门", "学院"].contains { label.contains($0) } ? .unit : .other
    }

    static func isResult(_ text: String) -> Bool {
        let label = text.filter { !$0.isWhitespace }
        return label.count < 10 && ["合计", "总分", "总计", "验收结果", "考核结果", "验收结论", "考核等次", "总评"].contains { label.contains($0) }
    }

    static func unitKinds(in text: String) -> [UnitKind] {
        var kinds: [UnitKind] = []
        if text.contains("总支") { kinds.append(.generalBranch) }
        if text.contains("直属党支部") { kinds.append(.directBranch) }
        let rest = text.split(separator: "直属党支部").joined()
        if rest.contains("支部") && !(kinds.contains(.directBranch) && !rest.contains("党支部")) { kinds.append(.branch) }
        // A branch's form names its 党总支 as the one above it.
        if kinds == [.generalBranch, .branch], text.contains("所属党总支") || text.contains("上级党总支") { kinds = [.branch] }
        return kinds.isEmpty ? [.generalBranch, .directBranch, .branch] : kinds
    }
}
