import Compliance

/// What must hold of a template as a whole, whichever file it was read from.
struct TemplateCheck {
    private(set) var problems: [TemplateProblem] = []
    private let place: (String, Aspect?) -> TemplateProblem.Place

    /// What of a standard or requirement is at fault; a rules sheet has a column for each.
    enum Aspect { case bound, unit, content, condition, points, wording, name }

    /// Checks a template.
    ///
    /// - Parameter place: where a part stands in the file, by the keys of `key(standard:requirement:)` or the name of a template's part.
    init(_ template: Template, place: @escaping (String, Aspect?) -> TemplateProblem.Place) {
        self.place = place
        checkColumns(template)
        checkStandards(template)
        checkScoring(template)
    }

    static func key(standard: Int, requirement: Int? = nil) -> String {
        requirement.map { "standards.\(standard).\($0)" } ?? "standards.\(standard)"
    }

    private mutating func report(
        _ code: TemplateProblem.Code, _ key: String, _ aspect: Aspect?, _ what: String, _ advice: String
    ) {
        problems.append(TemplateProblem(code, at: place(key, aspect), what: what, advice: advice))
    }

    private mutating func report(_ code: TemplateProblem.Code, _ key: String, _ what: String, _ advice: String) {
        report(code, key, nil, what, advice)
    }

    // MARK: Columns

    private mutating func checkColumns(_ template: Template) {
        if template.unitKinds.isEmpty {
            report(.missing, "unitKinds", "没有写明由哪类单位填报", "请在 unitKinds 写 generalBranch、directBranch 或 branch")
        }
        let roles = template.columns.map(\.role)
        let answer: [Template.Column.Role] =
            switch template.kind {
            case .ledger, .checklist: [.statement, .verdict, .selfAssessment, .documents]
            case .registration: [.selfAssessment, .statement]
            case .scorecard: [.score]
            }
        if !roles.contains(.standard) { report(.missing, "columns", "没有“具体标准”一列", "请把写标准原文的那一列设为 standard") }
        if !roles.contains(where: answer.contains) {
            let names = answer.map { TemplateVocabulary.word($0, in: TemplateVocabulary.columnRoles) }.joined(separator: "或")
            report(.missing, "columns", "没有单位填写的列", "请设一列为\(names)")
        }
        for (role, name) in TemplateVocabulary.columnRoles where role != .other && roles.filter({ $0 == role }).count > 1 {
            report(.duplicate, "columns", "“\(name)”设了不止一列", "同一角色只保留一列，其余设为 other")
        }
    }

    // MARK: Standards

    private mutating func checkStandards(_ template: Template) {
        if template.standards.isEmpty { report(.missing, "standards", "模板里没有一条标准", "请至少写一条具体标准") }
        var standards: [String: Int] = [:]
        var requirements: Set<String> = []
        var texts: [String: String] = [:]
        for (offset, standard) in template.standards.enumerated() {
            let key = Self.key(standard: offset)
            if !standard.id.isEmpty, standards.updateValue(offset, forKey: standard.id) != nil {
                report(.duplicate, key, "标准编号“\(standard.id)”重复", "请改为不重复的编号")
            }
            if standard.id.contains(where: { "“”‘’\"'　 ".contains($0) }) {
                report(.wrongShape, key, "标准编号“\(standard.id)”里有引号或空格", "请只写数字、字母和点；YAML 里的引号用半角")
            }
            if !standard.text.isEmpty, let other = texts.updateValue(standard.id, forKey: standard.text) {
                report(.duplicate, key, .wording, "标准“\(standard.id)”与“\(other)”原文相同", "请删去重复的一条")
            }
            checkPoints(standard, key, template.kind)
            for (number, requirement) in standard.requirements.enumerated() {
                let key = Self.key(standard: offset, requirement: number)
                if !requirements.insert(requirement.id).inserted {
                    report(.duplicate, key, "考核点编号“\(requirement.id)”重复", "请改为不重复的编号，或删去编号由程序排定")
                }
                check(requirement.check, key)
                if let condition = requirement.condition { check(condition, key) }
            }
        }
    }

    private mutating func checkPoints(_ standard: Standard, _ key: String, _ kind: Template.Kind) {
        if kind == .scorecard, standard.points == nil, !standard.isBonus {
            report(.missing, key, .points, "评分表的第\(standard.id)项没有分值", "请填分值；附加分项请写 bonus: true")
        }
        if let points = standard.points, points <= 0 {
            report(.contradiction, key, .points, "第\(standard.id)项分值不大于0", "请填大于0的分值")
        }
        let sum = standard.elements.reduce(0) { $0 + $1.points }
        if let points = standard.points, !standard.elements.isEmpty, abs(sum - points) > 1e-9 {
            report(
                .contradiction, key, .points, "第\(standard.id)项测评要素合计\(YAMLText.number(sum))分，分值却是\(YAMLText.number(points))分",
                "请核对两处的分数")
        }
    }

    private mutating func checkScoring(_ template: Template) {
        guard template.kind == .scorecard else { return }
        guard let scoring = template.scoring else {
            report(.missing, "scoring", "评分表没有等级规则", "请写 scoring，含 grades 和 passingShare")
            return
        }
        if !(0...1).contains(scoring.passingShare) {
            report(.contradiction, "scoring", "passingShare 应在0到1之间", "例如60%写作0.6")
        }
        let least = scoring.grades.map(\.least)
        if least.isEmpty || zip(least, least.dropFirst()).contains(where: { $0 <= $1 }) {
            report(.contradiction, "scoring", "等级没有从高到低排列", "请按最低分从高到低写，如90、75、60、0")
        }
    }

    // MARK: Requirements

    private mutating func check(_ check: Check, _ key: String) {
        for subject in check.subjects { self.check(subject, key) }
        switch check {
        case .measure(let measure):
            for bound in measure.bounds { self.check(bound, key) }
        case .ratio(let ratio):
            if ratio.least <= 0 { report(.contradiction, key, .bound, "比例下限不大于0", "3:1 写作 3") }
        case .schedule(let schedule):
            if schedule.months.isEmpty { report(.missing, key, .content, "没有写明月份", "请写1到12的月份，如 [1, 7]") }
            for month in schedule.months where !(1...12).contains(month) {
                report(.contradiction, key, .content, "没有\(month)月", "月份应在1到12之间")
            }
        case .term(let term):
            if term.years.isEmpty { report(.missing, key, .content, "没有写明任期年数", "请写年数，如 [3]") }
            for years in term.years where !(1...10).contains(years) {
                report(.contradiction, key, .content, "任期\(years)年不合常理", "任期应在1到10年之间")
            }
        case .parties(let parties):
            if parties.parties.isEmpty { report(.missing, key, .content, "没有列出对象", "请逐一列出，如委员之间、委员与党员") }
        case .elements(let elements):
            if elements.elements.count < 2 { report(.missing, key, .content, "成套内容少于两项", "请逐项列全") }
        case .practice: break
        }
    }

    /// Names and synonyms share cells of a rules sheet, so they must not hold what separates them there.
    private mutating func check(_ subject: Subject, _ key: String) {
        for name in [subject.concept] + subject.terms where name.contains(where: { "（）()；;".contains($0) }) {
            report(.wrongShape, key, .name, "“\(name)”里有括号或分号", "请去掉括号和分号，其他说法另写为同义词")
        }
    }

    private mutating func check(_ bound: Bound, _ key: String) {
        if bound.least == nil && bound.most == nil { report(.missing, key, .bound, "没有写下限或上限", "请填至少多少或至多多少") }
        if let least = bound.least, let most = bound.most, least > most {
            report(
                .contradiction, key, .bound, "下限\(YAMLText.number(least))大于上限\(YAMLText.number(most))", "请核对两个数，可能填反了")
        }
        if let number = bound.least ?? bound.most, number < 0 { report(.contradiction, key, .bound, "上下限不能是负数", "请改为0或正数") }
        if !bound.unit.isEmpty, !TemplateVocabulary.units.contains(bound.unit) {
            report(.unknownWord, key, .unit, "不认识的单位“\(bound.unit)”", "可用：\(TemplateVocabulary.units.joined(separator: "、"))")
        }
        if bound.unit == "%", let most = bound.least ?? bound.most, most > 100 {
            report(.contradiction, key, .bound, "百分比超过100", "请核对数字")
        }
    }

    private mutating func check(_ condition: Condition, _ key: String) {
        switch condition {
        case .members(let least, let most), .fullMembers(let least, let most):
            if least == nil && most == nil { report(.missing, key, .condition, "人数条件没有写数", "请填至少或至多多少人") }
            if let least, let most, least > most {
                report(.contradiction, key, .condition, "人数条件的下限\(least)大于上限\(most)", "请核对两个数，可能填反了")
            }
        case .unit(let kinds):
            if kinds.isEmpty { report(.missing, key, .condition, "单位条件没有写单位类别", "请写 generalBranch、directBranch 或 branch") }
        case .all(let parts), .any(let parts):
            if parts.count < 2 { report(.missing, key, .condition, "组合条件不足两个", "请写出各个条件，或只写那一个") }
            for part in parts { check(part, key) }
        case .has(let subject), .unlessNone(let subject): check(subject, key)
        case .committee: break
        }
    }
}

extension Check {
    /// Every subject that the check names, in the order in which they are written.
    var subjects: [Subject] {
        switch self {
        case .measure(let check): [check.subject]
        case .ratio(let check): [check.numerator, check.denominator]
        case .schedule(let check): [check.subject]
        case .term(let check): [check.subject]
        case .practice(let check): [check.subject]
        case .parties(let check): [check.subject] + check.parties
        case .elements(let check): [check.subject] + check.elements
        }
    }
}
