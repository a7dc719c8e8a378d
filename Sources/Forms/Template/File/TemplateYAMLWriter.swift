import Compliance

/// Writes a template in the one layout that `Templates/` uses: a block for each standard, a line for each check.
struct TemplateYAMLWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ template: Template) {
        line("id: \(YAMLText.block(template.id))")
        line("kind: \(template.kind.rawValue)")
        line("title: \(YAMLText.block(template.title))")
        if !template.aliases.isEmpty { line("aliases: \(YAMLText.list(template.aliases))") }
        line("unitKinds: [\(template.unitKinds.map(\.rawValue).joined(separator: ", "))]")
        if !template.fields.isEmpty { line("fields:") }
        for field in template.fields { write(field) }
        line("columns:")
        for column in template.columns { write(column) }
        if let scoring = template.scoring { write(scoring) }
        if let label = template.resultLabel { line("resultLabel: \(YAMLText.block(label))") }
        if !template.footnotes.isEmpty { line("footnotes:") }
        for note in template.footnotes { line("- \(YAMLText.block(note))") }
        line("standards:")
        for standard in template.standards { write(standard) }
    }

    private mutating func line(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func write(_ field: Template.Field) {
        var map = FlowMap()
        map.word("role", field.role.rawValue)
        map.text("label", field.label)
        map.list("aliases", field.aliases)
        line("- \(map.text)")
    }

    private mutating func write(_ column: Template.Column) {
        var map = FlowMap()
        map.word("role", column.role.rawValue)
        map.text("label", column.label)
        map.list("aliases", column.aliases)
        map.number("width", column.width)
        line("- \(map.text)")
    }

    private mutating func write(_ scoring: Template.Scoring) {
        line("scoring:")
        line("  passingShare: \(YAMLText.number(scoring.passingShare))")
        line("  gradeUnderSanction: \(YAMLText.block(scoring.gradeUnderSanction))")
        line("  grades:")
        for grade in scoring.grades {
            var map = FlowMap()
            map.text("name", grade.name)
            map.number("least", grade.least)
            line("  - \(map.text)")
        }
    }

    private mutating func write(_ standard: Standard) {
        line("- id: \(YAMLText.block(standard.id))")
        line("  category: \(YAMLText.block(standard.category))")
        line("  item: \(YAMLText.block(standard.item))")
        line("  text: \(YAMLText.block(standard.text))")
        if !standard.documents.isEmpty { line("  documents: \(YAMLText.list(standard.documents))") }
        if let points = standard.points { line("  points: \(YAMLText.number(points))") }
        if standard.isBonus { line("  bonus: true") }
        if !standard.elements.isEmpty { line("  elements: [\(standard.elements.map(element).joined(separator: ", "))]") }
        if !standard.method.isEmpty { line("  method: \(YAMLText.block(standard.method))") }
        if !standard.requirements.isEmpty { line("  requirements:") }
        for (offset, requirement) in standard.requirements.enumerated() {
            write(requirement, isNumbered: requirement.id == Requirement.id(of: standard.id, offset: offset))
        }
    }

    private func element(_ element: ScoreElement) -> String {
        var map = FlowMap()
        map.text("name", element.name)
        map.number("points", element.points)
        return map.text
    }

    /// A requirement whose id follows from its place does not repeat it.
    private mutating func write(_ requirement: Requirement, isNumbered: Bool) {
        line("  - demand: \(YAMLText.block(requirement.demand))")
        if !isNumbered { line("    id: \(YAMLText.block(requirement.id))") }
        if requirement.isHard { line("    hard: true") }
        let (key, map) = FlowMap.check(requirement.check)
        line("    \(key): \(map.text)")
        if let condition = requirement.condition { line("    when: \(FlowMap.condition(condition).text)") }
        if let remedy = requirement.remedy { line("    remedy: \(YAMLText.block(remedy))") }
    }
}

extension Requirement {
    /// The id a requirement has by its place: `1.2.a`, and after `z` `1.2.aa`.
    static func id(of standard: String, offset: Int) -> String {
        let letters = "abcdefghijklmnopqrstuvwxyz".unicodeScalars.map(String.init)
        let last = letters[offset % letters.count]
        return offset < letters.count
            ? "\(standard).\(last)" : "\(standard).\(letters[(offset / letters.count - 1) % letters.count])\(last)"
    }
}
