import Compliance
import SpreadsheetML

/// Reads the standards and requirements of a 核验规则 sheet and keeps every fault with its cell.
struct RulesSheetReader {
    private(set) var standards: [Standard] = []
    private(set) var problems: [TemplateProblem] = []
    /// Where each standard and requirement stands, by the keys of `TemplateCheck`.
    private(set) var places: [String: (row: Int, column: RulesColumn)] = [:]
    private let table: LabelledSheet

    static let required: [RulesColumn] = [.standard, .text, .demand, .check, .subject]

    init(_ table: LabelledSheet) {
        self.table = table
        for row in table.rowNumbers { read(row) }
        for offset in standards.indices {
            for number in standards[offset].requirements.indices where standards[offset].requirements[number].id.isEmpty {
                standards[offset].requirements[number].id = Requirement.id(of: standards[offset].id, offset: number)
            }
        }
    }

    func place(_ key: String, _ column: RulesColumn?) -> TemplateProblem.Place {
        guard let place = places[key] else { return .template }
        return table.place((column ?? place.column).rawValue, row: place.row)
    }

    private func text(_ column: RulesColumn, _ row: Int) -> String { table.text(column.rawValue, row: row) }

    private mutating func report(
        _ code: TemplateProblem.Code, _ column: RulesColumn, _ row: Int, _ what: String, _ advice: String
    ) {
        problems.append(TemplateProblem(code, at: table.place(column.rawValue, row: row), what: what, advice: advice))
    }

    // MARK: Rows

    private mutating func read(_ row: Int) {
        guard let offset = standard(row) else { return }
        let columns = RulesColumn.allCases.filter { !RulesColumn.ofStandard.contains($0) && $0 != .note }
        let filled = columns.filter { table.value($0.rawValue, row: row) != nil }
        if filled.isEmpty { return }
        for column in filled where table.isMerged(column.rawValue, row: row) {
            report(.mergedCell, column, row, "单元格被合并，分不清是哪个考核点的", "请取消合并，每行各填各的")
        }
        let demand = required(.demand, row)
        guard let check = check(row) else { return }
        let key = TemplateCheck.key(standard: offset, requirement: standards[offset].requirements.count)
        places[key] = (row, .demand)
        standards[offset].requirements.append(
            Requirement(
                id: text(.id, row), demand: demand, isHard: isHard(row), check: check, condition: condition(row),
                remedy: text(.remedy, row).isEmpty ? nil : text(.remedy, row)))
    }

    /// The offset of the row's standard, which the row may be the first to name.
    private mutating func standard(_ row: Int) -> Int? {
        let id = text(.standard, row)
        let wording = text(.text, row)
        if id.isEmpty {
            guard wording.isEmpty, !standards.isEmpty else {
                report(.missing, .standard, row, "缺少标准编号", "请填与表中一致的编号，如 1.1")
                return nil
            }
            return standards.count - 1
        }
        if let offset = standards.firstIndex(where: { $0.id == id }) {
            if !wording.isEmpty, wording != standards[offset].text {
                report(.duplicate, .text, row, "标准编号“\(id)”有两种原文", "请改编号，或让两处原文一致")
            }
            return offset
        }
        if wording.isEmpty { report(.missing, .text, row, "标准“\(id)”没有原文", "请把表中的具体标准一字不差填入") }
        places[TemplateCheck.key(standard: standards.count)] = (row, .standard)
        standards.append(
            Standard(
                id: id, category: text(.category, row), item: text(.item, row), text: wording, requirements: [],
                documents: ListText.decode(text(.documents, row)), points: number(.points, row), isBonus: flag(.bonus, row),
                elements: elements(row), method: text(.method, row)))
        return standards.count - 1
    }

    private mutating func elements(_ row: Int) -> [ScoreElement] {
        ListText.decode(text(.elements, row)).compactMap { part in
            let rest = part.hasSuffix("分") ? part.dropLast() : Substring(part)
            let digits = rest.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }.reversed()
            guard let points = Double(String(digits)), digits.count < rest.count else {
                report(.wrongShape, .elements, row, "看不懂测评要素“\(part)”", "请写成 健全2分、分工2分")
                return nil
            }
            return ScoreElement(name: String(rest.dropLast(digits.count)), points: points)
        }
    }

    // MARK: Requirements

    private mutating func check(_ row: Int) -> Check? {
        let word = required(.check, row)
        guard let kind = RulesCheck(rawValue: word) else {
            if !word.isEmpty { unknown(.check, row, word) }
            return nil
        }
        let subject = Subject(required(.subject, row), terms: ListText.decode(text(.terms, row)))
        switch kind {
        case .measure: return .measure(measure(subject, row))
        case .ratio:
            let least = number(.least, row)
            if least == nil { report(.missing, .least, row, "没有填比例", "3:1 填 3") }
            return .ratio(
                RatioCheck(
                    numerator: subject, denominator: ListText.decodeSubject(required(.content, row)), least: least ?? 1))
        case .schedule: return .schedule(ScheduleCheck(subject: subject, months: integers(row, suffix: "月")))
        case .term: return .term(TermCheck(subject: subject, years: integers(row, suffix: "年")))
        case .practice: return .practice(PracticeCheck(subject: subject, acts: ListText.decode(text(.content, row))))
        case .parties: return .parties(PartiesCheck(subject: subject, parties: ListText.decodeSubjects(text(.content, row))))
        case .elements: return .elements(ElementsCheck(subject: subject, elements: ListText.decodeSubjects(text(.content, row))))
        }
    }

    private mutating func measure(_ subject: Subject, _ row: Int) -> Measure {
        let first = Bound(
            least: number(.least, row), most: number(.most, row), unit: required(.unit, row), isNominal: flag(.nominal, row))
        var bounds = [first]
        let others = text(.others, row)
        if !others.isEmpty {
            if let more = BoundText.decode(others) {
                bounds += more
            } else {
                report(.wrongShape, .others, row, "看不懂“\(others)”", "请写成 至少24学时 或 3至5人")
            }
        }
        let word = text(.period, row)
        let period: Period? = TemplateVocabulary.value(word, in: TemplateVocabulary.periods)
        if period == nil, !word.isEmpty { unknown(.period, row, word) }
        let actor = text(.actor, row)
        return Measure(
            subject: subject, bounds: bounds, period: period, actor: actor.isEmpty ? nil : actor, perActor: flag(.each, row))
    }

    private mutating func condition(_ row: Int) -> Condition? {
        let text = text(.condition, row)
        if text.isEmpty { return nil }
        guard let condition = ConditionText.decode(text) else {
            report(
                .wrongShape, .condition, row, "看不懂适用条件“\(text)”",
                "可写 党总支、党员7人以上、有学生党员、除非无毕业生、设支部委员会；“且”“或”两边空格，混用时加括号")
            return nil
        }
        return condition
    }

    private mutating func isHard(_ row: Int) -> Bool {
        switch required(.hard, row) {
        case "硬性", "是": return true
        case "辅助", "否", "": return false
        case let word:
            unknown(.hard, row, word)
            return false
        }
    }

    // MARK: Cells

    private mutating func required(_ column: RulesColumn, _ row: Int) -> String {
        let text = text(column, row)
        if text.isEmpty { report(.missing, column, row, "这一格没有填", column.hint) }
        return text
    }

    private mutating func unknown(_ column: RulesColumn, _ row: Int, _ word: String) {
        report(.unknownWord, column, row, "“\(word)”不在可选范围", "请从列表中选：\(column.choices.joined(separator: "、"))")
    }

    private mutating func number(_ column: RulesColumn, _ row: Int) -> Double? {
        guard let value = table.value(column.rawValue, row: row) else { return nil }
        if case .number(let number) = value { return number }
        if let number = Double(YAMLText.halfWidth(value.text)), number.isFinite { return number }
        report(.wrongShape, column, row, "应是数字，现为“\(value.text)”", "请只填数字，单位填在“单位”一列")
        return nil
    }

    private mutating func flag(_ column: RulesColumn, _ row: Int) -> Bool {
        switch text(column, row) {
        case "是": return true
        case "", "否": return false
        case let word:
            report(.unknownWord, column, row, "“\(word)”不在可选范围", "请填“是”，或留空")
            return false
        }
    }

    private mutating func integers(_ row: Int, suffix: Character) -> [Int] {
        let parts = ListText.decode(text(.content, row))
        if parts.isEmpty { report(.missing, .content, row, "这一格没有填", RulesColumn.content.hint) }
        return parts.compactMap { part in
            if let value = Int(part.last == suffix ? part.dropLast() : Substring(part)) { return value }
            report(.wrongShape, .content, row, "看不懂“\(part)”", "请写成 1\(suffix)、7\(suffix)")
            return nil
        }
    }
}
