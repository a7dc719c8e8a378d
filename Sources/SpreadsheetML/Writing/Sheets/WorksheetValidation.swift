/// Refuses sheets that Excel would not open or would offer to repair.
enum WorksheetValidation {
    /// Names may not clash in any case of their letters.
    static func checkNames(_ sheets: [WorksheetContent]) throws(SpreadsheetError) {
        var seen: Set<String> = []
        for sheet in sheets {
            let name = sheet.name
            let isAllowed =
                !name.isEmpty && name.utf16.count <= 31 && !name.contains { ":\\/?*[]".contains($0) || $0.isNewline }
                && name.first != "'" && name.last != "'" && seen.insert(name.lowercased()).inserted
            if !isAllowed {
                throw SpreadsheetError(.invalidSheetName, sheet: name, detail: "empty, too long, taken or ill-formed")
            }
        }
    }

    static func check(_ sheet: WorksheetContent) throws(SpreadsheetError) {
        let refuse = { (cell: CellReference?, detail: String) in
            SpreadsheetError(.invalidContent, sheet: sheet.name, cell: cell, detail: detail)
        }
        guard sheet.rowCount <= CellReference.maximumRow, sheet.columnCount <= CellReference.maximumColumn,
            sheet.columns.count <= CellReference.maximumColumn
        else { throw refuse(nil, "more rows or columns than a sheet has") }
        guard (0..<CellReference.maximumRow).contains(sheet.frozenRows),
            (0..<CellReference.maximumColumn).contains(sheet.frozenColumns)
        else { throw refuse(nil, "frozen panes off the grid") }
        if let merge = sheet.merges.first(where: { $0.first == $0.last }) { throw refuse(merge.first, "merge of one cell") }
        if let overlap = overlap(in: sheet.merges) { throw refuse(overlap.first, "merges overlap") }
        try checkTables(of: sheet)
        let links = sheet.rows.reduce(0) { $0 + $1.cells.count { $0.hyperlink != nil } }
        guard links <= 65_530 else { throw refuse(nil, "\(links) hyperlinks, at most 65530") }
        let ranges = sheet.merges + sheet.validations.flatMap(\.ranges) + sheet.conditionalFormats.flatMap(\.ranges)
        if let range = (ranges + [sheet.autoFilter].compactMap { $0 }).first(where: { !isOnGrid($0) }) {
            throw refuse(range.first, "range off the grid")
        }
        for (offset, row) in sheet.rows.enumerated() {
            for (column, cell) in row.cells.enumerated() where cell.formula?.utf16.count ?? 0 > 8192 {
                throw SpreadsheetError(
                    .textTooLong, sheet: sheet.name, cell: CellReference(row: offset + 1, column: column + 1),
                    detail: "formula of more than 8192 characters")
            }
        }
    }

    private static func checkTables(of sheet: WorksheetContent) throws(SpreadsheetError) {
        let ranges = sheet.tables.map(\.range)
        if let table = overlap(in: ranges) {
            throw SpreadsheetError(.invalidContent, sheet: sheet.name, cell: table.first, detail: "tables overlap")
        }
        for table in ranges {
            let others = sheet.merges + [sheet.autoFilter].compactMap { $0 }
            guard let clash = others.first(where: { intersect($0, table) }) else { continue }
            throw SpreadsheetError(
                .invalidContent, sheet: sheet.name, cell: clash.first, detail: "a merge or filter overlaps a table")
        }
    }

    private static func isOnGrid(_ range: CellRange) -> Bool {
        range.first.row >= 1 && range.first.column >= 1 && range.last.row <= CellReference.maximumRow
            && range.last.column <= CellReference.maximumColumn
    }

    /// One of two ranges that share a cell. Compares each range with those that begin before it ends.
    private static func overlap(in ranges: [CellRange]) -> CellRange? {
        let sorted = ranges.sorted { $0.first < $1.first }
        for (offset, range) in sorted.enumerated() {
            for other in sorted[(offset + 1)...] {
                if other.first.row > range.last.row { break }
                if intersect(range, other) { return other }
            }
        }
        return nil
    }

    private static func intersect(_ a: CellRange, _ b: CellRange) -> Bool {
        a.rows.overlaps(b.rows) && a.columns.overlaps(b.columns)
    }
}
