import SpreadsheetML

/// Finds the forms in one sheet: which template, in which rows, with the standards in which column.
struct FormFinder {
    struct Finding {
        let words: FormWords
        let standardColumn: Int
        /// From the rows with the form's title and fields to before the next form's.
        let rows: Range<Int>
        let firstMatchedRow: Int
    }

    let templates: [FormWords]
    private let index: WordingIndex
    /// The template of each wording in the index.
    private let owners: [Int]

    init(templates: [Template]) {
        index = WordingIndex(templates.map { $0.standards.map { Wording($0.text) } })
        var words: [FormWords] = []
        var owners: [Int] = []
        for template in templates {
            words.append(FormWords(template, index: index, firstOffset: owners.count))
            owners += template.standards.map { _ in words.count - 1 }
        }
        self.templates = words
        self.owners = owners
    }

    func findings(in sheet: SheetLines) -> [Finding] {
        var parts: [Part] = []
        for segment in segments(of: sheet) {
            guard let part = best(in: segment, of: sheet) else { continue }
            if let last = parts.last, last.continues(into: part) {
                parts[parts.count - 1].add(part)
            } else {
                parts.append(part)
            }
        }
        parts.removeAll { !$0.isEnough }
        return parts.indices.map { index in
            let start = index == 0 ? 1 : parts[index - 1].lastMatchedRow + 1
            let end =
                index + 1 < parts.count ? headTop(of: parts[index + 1], in: sheet, after: parts[index].lastMatchedRow) : Int.max
            let part = parts[index]
            return Finding(
                words: part.words, standardColumn: part.column, rows: start..<end, firstMatchedRow: part.firstMatchedRow)
        }
    }

    /// One stretch of rows between two headings, with the template that fits it best.
    private struct Part {
        let words: FormWords
        let column: Int
        let firstRow: Int
        let firstMatchedRow: Int
        var lastMatchedRow: Int
        var standards: Set<Int>
        /// How surely the standards were found, all together.
        var certainty: Double
        let hasTitle: Bool

        /// A few standards in the right words make a form; under its title still fewer do.
        var isEnough: Bool {
            let all = Double(words.standards.count)
            return certainty >= (hasTitle ? min(2, all * 0.5) : max(min(3, all * 0.6), all * 0.2))
        }

        /// A heading printed again on the next page of the same form.
        func continues(into next: Part) -> Bool {
            next.words.template.id == words.template.id && next.column == column && standards.isDisjoint(with: next.standards)
                && !next.hasTitle
        }

        mutating func add(_ next: Part) {
            lastMatchedRow = next.lastMatchedRow
            standards.formUnion(next.standards)
            certainty += next.certainty
        }
    }

    /// Cuts the sheet before each row that holds the heading of a standards column.
    private func segments(of sheet: SheetLines) -> [Range<Int>] {
        let starts = sheet.lines.filter(isHeading).map(\.row)
        let cuts = starts.dropFirst()
        let bounds = [1] + cuts + [Int.max]
        return zip(bounds, bounds.dropFirst()).filter { $0 < $1 }.map { $0..<$1 }
    }

    private func isHeading(_ line: SheetLines.Line) -> Bool {
        guard line.cells.count >= 2 else { return false }
        return templates.contains { words in
            guard line.cells.contains(where: { ColumnWords.isHeading($0.wording, of: .standard, in: words) }) else {
                return false
            }
            return line.cells.contains { cell in
                Self.tellingRoles.contains { ColumnWords.certainty(that: cell.wording, names: $0, in: words) >= 50 }
            }
        }
    }

    private func best(in segment: Range<Int>, of sheet: SheetLines) -> Part? {
        let lines = sheet.lines(in: segment)
        let votes = votes(of: lines)
        let parts = templates.indices.compactMap { part(lines, segment, template: $0, votes: votes[$0]) }
        return parts.max { ($0.weight, $1.order) < ($1.weight, $0.order) }?.part
    }

    private struct Weighed {
        let part: Part
        let weight: Double
        let order: Int
    }

    private func part(
        _ lines: ArraySlice<SheetLines.Line>, _ segment: Range<Int>, template: Int, votes: [Int: [Int: Vote]]
    ) -> Weighed? {
        let words = templates[template]
        let columns = votes.mapValues { $0.values.reduce(0) { $0 + $1.certainty } }
        guard let (column, sum) = columns.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), let found = votes[column] else {
            return nil
        }
        let title = titleMatch(lines, words)
        let rows = found.values.map(\.row)
        let part = Part(
            words: words, column: column, firstRow: segment.lowerBound, firstMatchedRow: rows.min() ?? segment.lowerBound,
            lastMatchedRow: rows.max() ?? segment.lowerBound, standards: Set(found.keys), certainty: sum,
            hasTitle: title > 0)
        let order = templates.firstIndex { $0.template.id == words.template.id } ?? 0
        return Weighed(part: part, weight: sum + Double(title) * 0.75, order: order)
    }

    private struct Vote {
        let certainty: Double
        let row: Int
    }

    /// For each template what the cells say: column → standard → the surest vote.
    private func votes(of lines: ArraySlice<SheetLines.Line>) -> [[Int: [Int: Vote]]] {
        var votes = [[Int: [Int: Vote]]](repeating: [:], count: templates.count)
        let telling = tellingColumns(of: lines)
        for line in lines {
            for cell in line.cells where telling.isEmpty || telling.contains(cell.column) {
                for (template, match) in firstMatches(of: cell.wording, hasSimilar: telling.isEmpty) {
                    let standard = match.offset - templates[template].firstOffset
                    let old = votes[template][cell.column]?[standard]
                    if (old?.certainty ?? 0) < match.similarity {
                        votes[template][cell.column, default: [:]][standard] = Vote(
                            certainty: match.similarity, row: old?.row ?? line.row)
                    }
                }
            }
        }
        return votes
    }

    /// The columns that hold most of a template's standards word for word: no other has to be searched for similar words. None where the
    /// standards were retyped.
    private func tellingColumns(of lines: ArraySlice<SheetLines.Line>) -> Set<Int> {
        var counts: [Int: [Int]] = [:]
        for line in lines {
            for cell in line.cells where cell.wording.count >= 6 {
                for offset in index.same(as: cell.wording) {
                    counts[cell.column, default: Array(repeating: 0, count: templates.count)][owners[offset]] += 1
                }
            }
        }
        let telling = counts.filter { column in
            zip(column.value, templates).contains { count, words in count > 2 && 2 * count > words.standards.count }
        }
        return Set(telling.keys)
    }

    /// The standard that a cell names best, by template.
    ///
    /// - Parameter hasSimilar: whether a cell that holds one standard word for word is also asked for similar ones.
    private func firstMatches(of wording: Wording, hasSimilar: Bool) -> [Int: WordingIndex.Match] {
        guard wording.count >= 6 else { return [:] }
        var matches: [Int: WordingIndex.Match] = [:]
        let same = index.same(as: wording).map { WordingIndex.Match(offset: $0, similarity: 1) }
        let isAsked = wording.count >= 10 && (hasSimilar || same.isEmpty)
        for match in same + (isAsked ? index.similar(to: wording, atLeast: 0.6) : []) {
            if matches[owners[match.offset]] == nil { matches[owners[match.offset]] = match }
        }
        return matches
    }

    private func titleMatch(_ lines: ArraySlice<SheetLines.Line>, _ words: FormWords) -> Int {
        lines.prefix(8).flatMap(\.cells).map { words.titleMatch($0.wording) }.max() ?? 0
    }

    /// The first row above a later form's table that is not the earlier form's: its title, fields or heading.
    private func headTop(of part: Part, in sheet: SheetLines, after lastMatched: Int) -> Int {
        let between = sheet.lines(in: (lastMatched + 1)..<max(part.firstRow, lastMatched + 2))
        let title = between.first { line in line.cells.contains { part.words.titleMatch($0.wording) > 0 } }
        return title?.row ?? part.firstRow
    }

    private static let tellingRoles: [Template.Column.Role] = [
        .statement, .verdict, .selfAssessment, .score, .points, .gap, .documents,
    ]
}
