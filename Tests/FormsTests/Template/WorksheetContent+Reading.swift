import SpreadsheetML

extension Worksheet {
    /// What a reader would see of a sheet that was written.
    init(_ content: WorksheetContent, offset: Int = 0) {
        let rows = content.rows.enumerated().map { row, contents in
            Row(
                number: row + 1,
                cells: contents.cells.enumerated().compactMap { column, cell in
                    guard cell.value != nil || cell.formula != nil else { return nil }
                    return Cell(
                        reference: CellReference(row: row + 1, column: column + 1), value: cell.value, formula: cell.formula)
                })
        }
        self.init(name: content.name, offset: offset, rows: rows.filter { !$0.cells.isEmpty }, merges: content.merges)
    }
}
