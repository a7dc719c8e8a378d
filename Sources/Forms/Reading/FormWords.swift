/// A template's words made ready for comparing with sheets.
struct FormWords: Sendable {
    let template: Template
    let titles: [Wording]
    let labels: [Template.Column.Role: [Wording]]
    let standards: [Wording]
    let items: [Wording]
    let categories: Set<Wording>
    let footnotes: [Wording]
    let index: WordingIndex

    init(_ template: Template) {
        self.template = template
        titles = ([template.title] + template.aliases).map { Wording($0) }
        labels = template.columns.reduce(into: [:]) { labels, column in
            guard column.role != .other else { return }
            labels[column.role, default: []] += ([column.label] + column.aliases).map { Wording($0) }.filter { !$0.isEmpty }
        }
        standards = template.standards.map { Wording($0.text) }
        items = template.standards.map { Wording($0.item) }
        categories = Set(template.standards.map { Wording($0.category) })
        footnotes = template.footnotes.map { Wording($0) }
        index = WordingIndex(standards)
    }

    /// How well a text above a table names this form: 2 the very title, 1 a part of it, 0 not at all.
    func titleMatch(_ wording: Wording) -> Int {
        if titles.contains(where: { $0 == wording }) { return 2 }
        return titles.contains { $0.count >= 6 && wording.count < 80 && wording.contains($0) } ? 1 : 0
    }
}
