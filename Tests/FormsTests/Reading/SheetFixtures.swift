import SpreadsheetML

extension Worksheet {
    /// A sheet from rows of texts, starting at A1; empty texts leave no cell.
    init(_ rows: [[String]], name: String = "Sheet1", merges: [String] = []) {
        let lines = rows.enumerated().map { rowOffset, texts in
            Row(
                number: rowOffset + 1,
                cells: texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                    Cell(reference: CellReference(row: rowOffset + 1, column: column + 1), value: .string(text))
                })
        }
        self.init(name: name, offset: 0, rows: lines.filter { !$0.cells.isEmpty }, merges: merges.compactMap { CellRange($0) })
    }
}
