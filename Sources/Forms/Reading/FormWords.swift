/// A template's words made ready for comparing with sheets.
struct FormWords: Sendable {
    let template: Template
    let titles: [Wording]
    let labels: [Template.Column.Role: [Wording]]
    let standards: [Wording]
    let items: [Wording]
    let categories: Set<Wording>
    let footnotes: [Wording]
    /// The wordings of all templates; this one's standards begin at ``firstOffset``.
    private let index: WordingIndex
    let firstOffset: Int

    init(_ template: Template, index: WordingIndex, firstOffset: Int) {
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
        self.index = index
        self.firstOffset = firstOffset
    }

    /// The offsets of the standards with this wording.
    func same(as wording: Wording) -> [Int] {
        index.same(as: wording).map { $0 - firstOffset }.filter(standards.indices.contains)
    }

    /// The standards at least as similar as asked, best first.
    func similar(to wording: Wording, atLeast least: Double) -> [WordingIndex.Match] {
        index.similar(to: wording, atLeast: least).compactMap { match in
            let offset = match.offset - firstOffset
            return standards.indices.contains(offset) ? .init(offset: offset, similarity: match.similarity) : nil
        }
    }

    /// How well a text above a table names this form: 2 the very title, 1 a part of it, 0 not at all.
    func titleMatch(_ wording: Wording) -> Int {
        if titles.contains(where: { $0 == wording }) { return 2 }
        return titles.contains { $0.count >= 6 && wording.count < 80 && wording.contains($0) } ? 1 : 0
    }
}
