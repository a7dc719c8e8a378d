import SpreadsheetML

/// A worksheet as lines of text: only cells that hold something of their own, merges answered by range.
struct SheetLines {
    struct Line {
        let row: Int
        let cells: [Text]
    }

    struct Text {
        let column: Int
        let text: String
        let wording: Wording
    }

    let worksheet: Worksheet
    let lines: [Line]

    init(_ worksheet: Worksheet) {
        self.worksheet = worksheet
        lines = worksheet.rows.compactMap { row in
            let cells = row.cells.compactMap { cell -> Text? in
                guard let value = cell.value else { return nil }
                let merge = worksheet.merge(at: cell.reference)
                let text = merge.map { worksheet.text(at: $0.first) } ?? value.text
                return text.isBlank ? nil : Text(column: cell.reference.column, text: text, wording: Wording(text))
            }
            return cells.isEmpty ? nil : Line(row: row.number, cells: cells)
        }
    }

    /// The text that a reader sees at a cell: that of the merge it lies in.
    func text(row: Int, column: Int) -> String {
        worksheet.text(at: CellReference(row: row, column: column))
    }

    /// The merge that covers a cell, when it is more than the cell itself.
    func merge(row: Int, column: Int) -> CellRange? {
        worksheet.merge(at: CellReference(row: row, column: column)).flatMap { $0.first == $0.last ? nil : $0 }
    }

    /// True for a cell that shows the text of another one above it.
    func isContinuation(row: Int, column: Int) -> Bool {
        merge(row: row, column: column).map { $0.first.row < row } ?? false
    }

    func lines(in rows: Range<Int>) -> ArraySlice<Line> {
        lines[firstLine(from: rows.lowerBound)..<firstLine(from: rows.upperBound)]
    }

    /// The index of the first line in that row or below it.
    private func firstLine(from row: Int) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension String {
    /// True when nothing but white space and invisible characters stands here.
    var isBlank: Bool { unicodeScalars.allSatisfy { Wording.isSpace($0.value) } }

    /// The text without white space at either end.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !Wording.isSpace($0.value) }),
            let last = scalars.lastIndex(where: { !Wording.isSpace($0.value) })
        else { return "" }
        return String(scalars[first...last])
    }
}
