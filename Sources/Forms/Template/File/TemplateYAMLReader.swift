import Compliance
import Yams

/// Reads a template out of YAML nodes and keeps every fault with its line, so that one look at the file mends them all.
///
/// Codable is left aside: it stops at the first fault, has no lines, and takes ten times as long.
struct TemplateYAMLReader {
    var problems: [TemplateProblem] = []
    /// Whether the template as a whole was checked before, as the built-in ones are by the tests: it takes a fifth of the reading.
    var isChecked = false

    /// The template, or nil when the text is no YAML or lacks what a template cannot do without.
    mutating func template(_ bytes: [UInt8]) -> Template? {
        guard let node = root(bytes) else { return nil }
        guard var map = YAMLMap(node) else {
            report(.wrongShape, node.line, "最外层应是“键: 值”", "请从 id、kind、title 写起")
            return nil
        }
        let id = text("id", in: &map) ?? ""
        let kind = word("kind", in: &map, from: Template.Kind.self, "表类") ?? .ledger
        let title = text("title", in: &map) ?? ""
        let unitKinds = words("unitKinds", in: &map, from: UnitKind.self, "单位类别")
        let template = Template(
            id: id, kind: kind, title: title, aliases: texts("aliases", in: &map), unitKinds: unitKinds,
            fields: each("fields", in: &map, "表头字段") { $0.field($1) }, columns: each("columns", in: &map, "列") { $0.column($1) },
            standards: each("standards", in: &map, "标准") { $0.standard($1) }, scoring: scoring(in: &map),
            resultLabel: optionalText("resultLabel", in: &map), footnotes: texts("footnotes", in: &map))
        rejectUnknown(map)
        if isChecked { return template }
        let places = places(in: node)
        problems += TemplateCheck(template) { key, _ in places[key] ?? .template }.problems
        return template
    }

    private mutating func root(_ bytes: [UInt8]) -> Node? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            problems.append(
                TemplateProblem(.unreadable, at: .template, what: "文件不是 UTF-8 编码", advice: "请用文本编辑器另存为 UTF-8 编码"))
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text, .basic) else {
                problems.append(.emptyFile)
                return nil
            }
            return node
        } catch {
            problems.append(TemplateProblem(yaml: error, in: text))
            return nil
        }
    }

    /// The line on which each standard and requirement begins, for findings about the template as a whole.
    private func places(in root: Node) -> [String: TemplateProblem.Place] {
        var places: [String: TemplateProblem.Place] = [:]
        guard case .mapping(let mapping) = root else { return places }
        for (key, value) in mapping {
            guard let key = key.scalar?.string else { continue }
            places[key] = .line(value.line)
            guard key == "standards", case .sequence(let standards) = value else { continue }
            for (offset, standard) in standards.enumerated() {
                places[TemplateCheck.key(standard: offset)] = .line(standard.line)
                guard case .mapping(let entries) = standard else { continue }
                for (key, value) in entries where key.scalar?.string == "requirements" {
                    guard case .sequence(let requirements) = value else { continue }
                    for (number, requirement) in requirements.enumerated() {
                        places[TemplateCheck.key(standard: offset, requirement: number)] = .line(requirement.line)
                    }
                }
            }
        }
        return places
    }

    // MARK: Parts of a template

    private mutating func field(_ node: Node) -> Template.Field? {
        guard var map = mapping(node, "表头字段") else { return nil }
        let role = word("role", in: &map, from: Template.Field.Role.self, "字段角色")
        let field = Template.Field(
            role: role ?? .other, label: text("label", in: &map) ?? "", aliases: texts("aliases", in: &map))
        rejectUnknown(map)
        return field
    }

    private mutating func column(_ node: Node) -> Template.Column? {
        guard var map = mapping(node, "列") else { return nil }
        let role = word("role", in: &map, from: Template.Column.Role.self, "列角色")
        let column = Template.Column(
            role: role ?? .other, label: text("label", in: &map) ?? "", aliases: texts("aliases", in: &map),
            width: number("width", in: &map) ?? 12)
        rejectUnknown(map)
        return column
    }

    private mutating func scoring(in map: inout YAMLMap) -> Template.Scoring? {
        guard let node = map.take("scoring"), var inner = mapping(node, "评分规则") else { return nil }
        let scoring = Template.Scoring(
            passingShare: number("passingShare", in: &inner) ?? 0.6,
            grades: each("grades", in: &inner, "等级") { reader, node in
                guard var grade = reader.mapping(node, "等级") else { return nil }
                let result = Template.Scoring.Grade(
                    name: reader.text("name", in: &grade) ?? "", least: reader.requiredNumber("least", in: &grade))
                reader.rejectUnknown(grade)
                return result
            },
            gradeUnderSanction: text("gradeUnderSanction", in: &inner) ?? "")
        rejectUnknown(inner)
        return scoring
    }

    private mutating func standard(_ node: Node) -> Standard? {
        guard var map = mapping(node, "标准") else { return nil }
        let id = text("id", in: &map) ?? ""
        var standard = Standard(
            id: id, category: optionalText("category", in: &map) ?? "", item: optionalText("item", in: &map) ?? "",
            text: text("text", in: &map) ?? "", requirements: [], documents: texts("documents", in: &map),
            points: number("points", in: &map), isBonus: flag("bonus", in: &map),
            elements: each("elements", in: &map, "测评要素") { $0.element($1) }, method: optionalText("method", in: &map) ?? "")
        standard.requirements = each("requirements", in: &map, "考核点") { $0.requirement($1) }
        for offset in standard.requirements.indices where standard.requirements[offset].id.isEmpty {
            standard.requirements[offset].id = Requirement.id(of: id, offset: offset)
        }
        rejectUnknown(map)
        return standard
    }

    private mutating func element(_ node: Node) -> ScoreElement? {
        guard var map = mapping(node, "测评要素") else { return nil }
        let element = ScoreElement(name: text("name", in: &map) ?? "", points: requiredNumber("points", in: &map))
        rejectUnknown(map)
        return element
    }

    private mutating func requirement(_ node: Node) -> Requirement? {
        guard var map = mapping(node, "考核点") else { return nil }
        let demand = text("demand", in: &map) ?? ""
        let check = check(in: &map)
        let requirement = Requirement(
            id: optionalText("id", in: &map) ?? "", demand: demand, isHard: flag("hard", in: &map),
            check: check ?? .practice(PracticeCheck(subject: Subject(demand))),
            condition: map.take("when").flatMap { condition($0) }, remedy: optionalText("remedy", in: &map))
        rejectUnknown(map)
        return requirement
    }
}
