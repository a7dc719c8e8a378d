import Compliance

/// A template in lines for people to read: what the form is, its standards, and how each requirement is checked.
public enum TemplateOutline {
    public static func text(of template: Template) -> String {
        var lines = ["\(template.title)（\(template.id)）"]
        let kinds = template.unitKinds.map { TemplateVocabulary.word($0, in: TemplateVocabulary.unitKinds) }.joined(
            separator: "、")
        lines.append("表类：\(TemplateVocabulary.word(template.kind, in: TemplateVocabulary.kinds))　填报单位：\(kinds)")
        lines.append("表头：\(template.fields.map(\.label).joined(separator: "、"))")
        lines.append("栏目：\(template.columns.map(\.label).joined(separator: "、"))")
        if let scoring = template.scoring {
            let grades = scoring.grades.map { "\($0.name)≥\(YAMLText.number($0.least))" }.joined(separator: "、")
            lines.append("等级：\(grades)；有党员受处分：\(scoring.gradeUnderSanction)")
        }
        let hard = template.standards.flatMap(\.requirements).filter(\.isHard).count
        lines.append("标准\(template.standards.count)条，考核点\(template.standards.flatMap(\.requirements).count)个（硬性\(hard)个）")
        for standard in template.standards { lines += self.lines(of: standard) }
        return lines.joined(separator: "\n")
    }

    /// A template in one line, as a list shows it.
    public static func line(of template: Template) -> String {
        let kind = TemplateVocabulary.word(template.kind, in: TemplateVocabulary.kinds)
        return "\(template.id)　\(kind)　\(template.standards.count)条　\(template.title)"
    }

    private static func lines(of standard: Standard) -> [String] {
        let name = [standard.category, standard.item == standard.id ? "" : standard.item].filter { !$0.isEmpty }.joined(
            separator: " · ")
        let points = standard.points.map { "（\(YAMLText.number($0))分）" } ?? (standard.isBonus ? "（附加分）" : "")
        var lines = ["", "\(standard.id)　\(name)\(points)", "　　\(standard.text)"]
        if !standard.documents.isEmpty { lines.append("　　佐证资料：\(standard.documents.joined(separator: "；"))") }
        for requirement in standard.requirements {
            let condition = requirement.condition.map { "　适用：\(ConditionText.encode($0))" } ?? ""
            lines.append("　　[\(requirement.isHard ? "硬性" : "辅助")] \(requirement.id) \(requirement.demand)")
            lines.append("　　　　　　　\(check(requirement.check))\(condition)")
        }
        return lines
    }

    private static func check(_ check: Check) -> String {
        switch check {
        case .measure(let measure): self.measure(measure)
        case .ratio(let ratio): "比例：\(ratio.numerator.concept)与\(ratio.denominator.concept)之比不低于\(YAMLText.number(ratio.least)):1"
        case .schedule(let schedule):
            "月份：\(schedule.subject.concept)，每年\(schedule.months.map { "\($0)月" }.joined(separator: "、"))"
        case .term(let term): "任期：\(term.subject.concept)，\(term.years.map { "\($0)年" }.joined(separator: "或"))，期满换届"
        case .practice(let practice):
            "做法：\(practice.subject.concept)\(practice.acts.isEmpty ? "" : "（\(practice.acts.joined(separator: "、"))）")"
        case .parties(let parties): "对象：\(parties.subject.concept)，\(parties.parties.map(\.concept).joined(separator: "、"))"
        case .elements(let elements): "成套：\(elements.subject.concept)，\(elements.elements.map(\.concept).joined(separator: "、"))"
        }
    }

    private static func measure(_ measure: Measure) -> String {
        let period = measure.period.map { TemplateVocabulary.word($0, in: TemplateVocabulary.periods) } ?? ""
        let actor = measure.actor.map { "（\($0)\(measure.perActor ? "，每人" : "")）" } ?? ""
        let bounds = measure.bounds.map { BoundText.encode([$0]) }.joined(separator: "或")
        return "数量：\(measure.subject.concept)\(actor)\(period)\(bounds)"
    }
}
