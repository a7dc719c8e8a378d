import SpreadsheetML

/// Finds the heading of a form's table and what each column is for.
struct HeaderReader {
    let words: FormWords
    let sheet: SheetLines
    /// The column in which the standards' own words were found.
    let standardColumn: Int

    /// The layout of the table whose first standard stands in `firstRow`; rows before `top` belong to something else.
    func layout(above firstRow: Int, from top: Int) -> FormLayout {
        guard let main = headingRow(above: firstRow, from: top) else {
            return FormLayout(headerRows: max(1, firstRow - 1)...max(1, firstRow - 1), columns: [.standard: standardColumn])
        }
        let rows = headingRows(around: main, top: top, firstRow: firstRow)
        let all = headings(in: rows)
        let added = all.filter { heading in AddedColumn.headings.contains { heading.texts.contains(Wording($0)) } }
        let headings = all.filter { heading in !added.contains { $0.column == heading.column } }
        let columns = assigned(headings)
        let known = Set(columns.values)
        var layout = FormLayout(
            headerRows: rows, columns: columns, otherColumns: headings.map(\.column).filter { !known.contains($0) },
            firstColumn: headings.first?.column ?? 1, lastColumn: headings.last?.column ?? standardColumn)
        layout.moreStatementColumns = statementColumns(beside: columns, in: rows)
        layout.otherColumns.removeAll(where: layout.moreStatementColumns.contains)
        for heading in added {
            let name = AddedColumn.headings.first { heading.texts.contains(Wording($0)) }
            if let name, layout.addedColumns[name] == nil { layout.addedColumns[name] = heading.column }
        }
        return layout
    }

    /// One column with the texts that stand above it, lowest first.
    private struct Heading {
        let column: Int
        let texts: [Wording]
    }

    private func headingRow(above firstRow: Int, from top: Int) -> Int? {
        let candidates = sheet.lines(in: max(top, firstRow - 12)..<firstRow).map { ($0.row, weight(of: $0)) }
        return candidates.filter { $0.1 >= 140 }.max { ($0.1, $0.0) < ($1.1, $1.0) }?.0
    }

    /// How much of a heading a line is: each of its cells by the role it names best.
    private func weight(of line: SheetLines.Line) -> Int {
        line.cells.reduce(0) { sum, cell in
            let best = Self.roles.map { ColumnWords.certainty(that: cell.wording, names: $0, in: words) }.max() ?? 0
            return sum + (best >= 50 ? best : 0)
        }
    }

    /// The main row with the one above when their cells are merged into each other, and those below down to the first standard.
    private func headingRows(around main: Int, top: Int, firstRow: Int) -> ClosedRange<Int> {
        var first = main
        var last = main
        for merge in sheet.worksheet.merges where merge.rows.contains(main) && merge.last.row < firstRow && merge.first.row >= top
        {
            first = min(first, merge.first.row)
            last = max(last, merge.last.row)
        }
        if last == main, first == main, isHeadingLike(main - 1), main - 1 >= top { first = main - 1 }
        if last == main, main + 1 < firstRow, isHeadingLike(main + 1) { last = main + 1 }
        return first...last
    }

    private func isHeadingLike(_ row: Int) -> Bool {
        guard let line = sheet.lines(in: row..<row + 1).first, line.cells.count >= 2 else { return false }
        return line.cells.allSatisfy { $0.wording.count <= 12 } && weight(of: line) >= 100
    }

    private func headings(in rows: ClosedRange<Int>) -> [Heading] {
        let own = sheet.lines(in: rows.lowerBound..<rows.upperBound + 1).flatMap { $0.cells.map(\.column) }
        let merged = sheet.worksheet.merges.filter { rows.contains($0.first.row) && $0.columns.count <= 8 }.flatMap(\.columns)
        return Set(own + merged).sorted().map { column in
            var texts: [Wording] = []
            for row in rows.reversed() {
                let wording = Wording(sheet.text(row: row, column: column))
                if !wording.isEmpty, !texts.contains(wording) { texts.append(wording) }
            }
            if texts.count > 1 { texts.append(Wording(scalars: texts.reversed().flatMap(\.scalars))) }
            return Heading(column: column, texts: texts)
        }.filter { !$0.texts.isEmpty }
    }

    /// Each role gets the column whose heading names it most surely; of equal ones the leftmost in the template's order.
    private func assigned(_ headings: [Heading]) -> [Template.Column.Role: Int] {
        var columns: [Template.Column.Role: Int] = [.standard: standardColumn]
        let claims = headings.flatMap { heading in
            heading.column == standardColumn ? [] : Self.roles.compactMap { claim(of: $0, on: heading) }
        }.sorted { ($1.certainty, $0.order, $0.column) < ($0.certainty, $1.order, $1.column) }
        for claim in claims where columns[claim.role] == nil && !columns.values.contains(claim.column) {
            columns[claim.role] = claim.column
        }
        return columns
    }

    /// The columns without a role of their own under the heading that is merged over the statement's column and them.
    private func statementColumns(beside columns: [Template.Column.Role: Int], in rows: ClosedRange<Int>) -> [Int] {
        guard let own = columns[.statement] else { return [] }
        let heading = sheet.worksheet.merges.first { merge in
            rows.contains(merge.first.row) && merge.columns.contains(own) && merge.columns.count > 1
                && merge.last.row <= rows.upperBound
                && ColumnWords.certainty(
                    that: Wording(sheet.text(row: merge.first.row, column: own)), names: .statement, in: words) >= 50
        }
        let taken = Set(columns.values)
        return heading?.columns.filter { $0 != own && !taken.contains($0) } ?? []
    }

    private struct Claim {
        let role: Template.Column.Role
        let column: Int
        let certainty: Int
        let order: Int
    }

    private func claim(of role: Template.Column.Role, on heading: Heading) -> Claim? {
        guard role != .standard, isPossible(role) else { return nil }
        let certainty =
            heading.texts.enumerated().map { depth, text in
                ColumnWords.certainty(that: text, names: role, in: words) - 2 * depth
            }.max() ?? 0
        guard certainty > 0 else { return nil }
        let order = words.template.columns.firstIndex { $0.role == role } ?? words.template.columns.count
        return Claim(role: role, column: heading.column, certainty: certainty, order: order)
    }

    /// A scorecard's scores and a ledger's statements never stand in the other's forms.
    private func isPossible(_ role: Template.Column.Role) -> Bool {
        switch role {
        case .score, .points, .elements, .method: words.template.kind == .scorecard
        case .other: false
        default: true
        }
    }

    private static let roles = Template.Column.Role.allCases
}
