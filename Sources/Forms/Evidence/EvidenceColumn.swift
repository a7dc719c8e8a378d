/// A column of an evidence sheet, known by its heading (DESIGN §6).
enum EvidenceColumn: Hashable, CaseIterable {
    case date, type, topic, speaker, expected, present
    case name, category, identity, joined, branch
    case position, content, hours, form
    case month, owing, paid, amount, published
    case office, since, fullTime, education, title
    case stage, confirmed, trainingHours
    case holder, partner, bothSides, partnerKind

    /// The headings in use for the column, exact ones.
    var headings: [String] {
        switch self {
        case .date:
            [
                "日期", "时间", "会议日期", "会议时间", "活动日期", "活动时间", "开展时间", "开展日期", "召开时间", "召开日期", "学习日期", "学习时间", "培训时间", "培训日期", "年月日",
                "谈话时间", "谈话日期", "谈心时间", "谈心日期",
            ]
        case .type: ["类型", "会议类型", "活动类型", "会议活动类型", "类别", "会议类别", "活动类别", "会议名称", "活动形式", "会议活动类别", "组织生活类型", "会议种类", "活动名称"]
        case .topic:
            [
                "主题", "议题", "会议主题", "活动主题", "内容", "主要内容", "会议内容", "活动内容", "会议议题", "主题内容", "主要议题", "谈话内容", "谈心内容", "谈话主题",
                "谈话主要内容", "谈心谈话内容",
            ]
        case .speaker:
            ["主讲人/主持人", "主讲人", "主持人", "主讲", "主持", "授课人", "主讲主持人", "主讲人或主持人", "主持人/主讲人", "主持（主讲）人", "主讲（主持）人", "组织者", "讲课人"]
        case .holder: ["谈话人", "谈心人", "谈话者", "主谈人", "谈话人姓名", "谈话领导", "谈话主体", "谈话方", "谈话人（职务）", "谈话人及职务", "谈话委员"]
        case .partner:
            [
                "谈话对象", "谈心对象", "谈心谈话对象", "被谈话人", "被谈话对象", "谈话对象姓名", "被谈话人姓名", "受谈人", "被谈人", "谈话对方", "谈话对象（身份）",
                "谈话对象及身份",
            ]
        case .bothSides: ["谈话双方", "谈话人员", "谈心双方", "谈心谈话双方", "谈心谈话人员", "谈话参与人"]
        case .partnerKind:
            [
                "对象身份", "对象类别", "对象类型", "谈话对象身份", "谈话对象类别", "谈话对象类型", "被谈话人身份", "被谈话人类别", "政治面貌", "谈话对象政治面貌", "谈话类别", "谈话类型",
                "谈话范围", "谈话对象职务", "身份", "类别",
            ]
        case .expected: ["应到人数", "应到", "应参加人数", "应参会人数", "应出席人数", "应到会人数", "应参加"]
        case .present: ["实到人数", "实到", "实参加人数", "实际参加人数", "参加人数", "参会人数", "到会人数", "实际到会人数", "出席人数", "实参加"]
        case .name: ["姓名", "党员姓名", "名字", "学员姓名", "人员姓名"]
        case .category: ["党员类别", "党员类型", "类别", "正式/预备", "党员性质", "是否正式", "正式预备", "党员身份类别"]
        case .identity: ["身份", "人员身份", "身份类别", "人员类别", "教工/学生", "人员类型", "身份类型", "党员身份"]
        case .joined: ["入党日期", "入党时间", "加入党组织日期", "入党年月", "加入中共组织日期", "加入党组织时间"]
        case .branch: ["所在支部", "所在党支部", "党支部", "支部", "所属支部", "所属党支部", "所在党组织", "支部名称", "党支部名称", "单位", "报送单位"]
        case .position: ["职务", "党内职务", "岗位", "身份", "身份职务", "人员类别", "职务身份", "党内职务/身份"]
        case .content: ["内容", "学习内容", "培训内容", "主题", "学习培训内容", "课程", "培训名称", "学习主题", "项目"]
        case .hours: ["学时", "学时数", "培训学时", "学习学时", "累计学时", "学时合计", "合计学时", "学时（小时）", "课时"]
        case .form: ["形式", "学习形式", "培训形式", "方式", "学习方式", "培训方式", "类型", "学习类型"]
        case .month: ["月份", "月", "缴费月份", "收缴月份", "缴纳月份", "年月", "党费月份", "所属月份", "收缴时间", "缴纳时间"]
        case .owing: ["应缴人数", "应交人数", "应缴纳人数", "应缴党员数", "应交党员数", "应缴", "应交"]
        case .paid: ["实缴人数", "实交人数", "实际缴纳人数", "已缴人数", "已交人数", "实缴纳人数", "实缴党员数", "实缴", "实交"]
        case .amount: ["金额", "金额（元）", "实缴金额", "收缴金额", "缴纳金额", "党费金额", "实缴金额（元）", "金额元", "收缴金额（元）", "党费（元）"]
        case .published: ["公示日期", "公示时间", "公布日期", "公布时间", "公开日期", "公开时间", "公示"]
        case .office: ["党内职务", "职务", "班子职务", "支部职务", "委员职务", "党组织职务"]
        case .since: ["任职日期", "任职时间", "任职年月", "当选日期", "当选时间", "选举日期", "换届日期", "本届任职日期", "任现职时间", "现任职日期"]
        case .fullTime: ["专兼职", "专职/兼职", "专/兼职", "专兼职情况", "专职兼职", "是否专职"]
        case .education: ["学历", "文化程度", "学历学位", "最高学历", "学历/学位"]
        case .title: ["职称", "专业技术职务", "技术职称", "专业技术职称"]
        case .stage: ["阶段", "发展阶段", "所处阶段", "培养阶段", "当前阶段", "类别", "发展类别"]
        case .confirmed: ["确定日期", "确定时间", "列为时间", "列为日期", "确定年月", "接收日期", "确定时间（日期）", "确认日期"]
        case .trainingHours: ["培训学时", "学时", "集中培训学时", "参训学时", "培训学时数", "集训学时"]
        }
    }

    static let wordings: [EvidenceColumn: Set<Wording>] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, Set($0.headings.map { Wording($0) })) })

    func isNamed(by heading: Wording) -> Bool { Self.wordings[self]?.contains(heading) ?? false }
}

/// A kind of evidence sheet: the columns that make it one, and those it may have besides.
enum EvidenceKind: CaseIterable {
    case meetings, members, hours, dues, officers, candidates, talks

    /// Each group needs one of its columns.
    var needed: [[EvidenceColumn]] {
        switch self {
        case .meetings: [[.date], [.type]]
        case .members: [[.name], [.category, .joined, .identity]]
        case .hours: [[.name], [.hours]]
        case .dues: [[.month], [.owing, .paid, .amount, .published]]
        case .officers: [[.name], [.office], [.since, .fullTime, .education, .title]]
        case .candidates: [[.name], [.stage]]
        case .talks: [[.partner, .bothSides], [.holder, .date, .speaker]]
        }
    }

    var optional: [EvidenceColumn] {
        switch self {
        case .meetings: [.topic, .speaker, .expected, .present, .branch, .holder, .partner]
        case .members: [.branch, .office]
        case .dues, .officers: [.branch]
        case .hours: [.position, .date, .content, .form, .branch]
        case .candidates: [.identity, .confirmed, .trainingHours, .branch]
        case .talks: [.partnerKind, .topic, .branch]
        }
    }

    /// Words in a sheet's name or title that decide between two kinds its columns would allow.
    var names: [Wording] {
        switch self {
        case .meetings: ["会议", "活动记录", "组织生活", "三会一课"]
        case .members: ["党员名册", "花名册", "名册", "党员信息"]
        case .hours: ["学时", "学习培训", "教育培训"]
        case .dues: ["党费"]
        case .officers: ["班子", "委员", "支委"]
        case .candidates: ["发展党员", "积极分子", "发展对象"]
        case .talks: ["谈心", "谈话"]
        }
    }
}

extension Wording: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}
