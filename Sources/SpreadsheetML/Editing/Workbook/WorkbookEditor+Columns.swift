import OpenPackaging

extension WorkbookEditor {
    /// Adds columns to the right of a table, dressed like its last column, and returns their numbers.
    ///
    /// They stand next to the table, or behind whatever is written there. Merges over the table's whole width (titles, notes) grow with it,
    /// and so do the filter and the print area if they end with the table, and rules over the
    /// whole width. The table is its header rows and its body; titles
    /// above it are found by their merges.
    @discardableResult
    public mutating func appendColumns(
        _ columns: [AppendedColumn], beside table: CellRange, headerRows: ClosedRange<Int>, inSheet offset: Int
    ) throws(SpreadsheetError) -> [Int] {
        try open(offset)
        let first = try firstFreeColumn(count: columns.count, beside: table, inSheet: offset)
        guard first + columns.count - 1 <= CellReference.maximumColumn else {
            throw SpreadsheetError(.outsideSheet, sheet: sheets[offset].name, detail: "no room beside \(table)")
        }
        let isAdjacent = first == table.last.column + 1
        let wide = try wideMerges(of: table, inSheet: offset)
        for (index, column) in columns.enumerated() {
            try append(
                column, at: first + index, beside: table, headerRows: headerRows, below: isAdjacent ? wide : [], inSheet: offset)
        }
        guard isAdjacent else { return Array(first..<(first + columns.count)) }
        let last = first + columns.count - 1
        try withDraft(offset) { draft in
            for merge in wide { draft.changedMerges[merge] = merge.widened(to: last) }
            draft.widenedTables.append((table, last))
            if let filter = draft.filterRange ?? draft.storedFilter, filter.last.column == table.last.column,
                table.rows.overlaps(filter.rows)
            {
                draft.filterRange = filter.widened(to: last)
            }
        }
        try widenNames(from: table, to: last, inSheet: offset)
        return Array(first...last)
    }

    private mutating func append(
        _ column: AppendedColumn, at number: Int, beside table: CellRange, headerRows: ClosedRange<Int>, below wide: [CellRange],
        inSheet offset: Int
    ) throws(SpreadsheetError) {
        for row in table.rows where !wide.contains(where: { $0.rows.contains(row) }) {
            let cell = CellReference(row: row, column: number)
            let neighbour = CellReference(row: row, column: table.last.column)
            if headerRows.contains(row) {
                if row == headerRows.lowerBound {
                    try setText(column.header, at: cell, inSheet: offset, style: .like(neighbour))
                } else {
                    try setStyle(.like(neighbour), at: cell, inSheet: offset)
                }
            } else if let text = column.cells[row] {
                try setText(text, at: cell, inSheet: offset, style: .likeAdjusted(neighbour, column.adjustment))
            } else {
                try setStyle(.like(neighbour), at: cell, inSheet: offset)
            }
        }
        // Rows above the table that its merges span get the style too, or the title's border would stop short.
        for merge in wide {
            for row in merge.rows {
                let neighbour = CellReference(row: row, column: table.last.column)
                try setStyle(.like(neighbour), at: CellReference(row: row, column: number), inSheet: offset)
            }
        }
        try withDraft(offset) { draft in
            draft.columns.setWidth(column.width, ofColumn: number)
            draft.columnsChanged = true
            if headerRows.count > 1 {
                draft.addedMerges.append(
                    CellRange(
                        CellReference(row: headerRows.lowerBound, column: number),
                        CellReference(row: headerRows.upperBound, column: number)))
            }
        }
    }

    /// Merges over the table's whole width, in it or above it.
    private mutating func wideMerges(of table: CellRange, inSheet offset: Int) throws(SpreadsheetError) -> [CellRange] {
        try withDraft(offset) { draft in
            draft.outline.merges.filter {
                $0.columns == table.columns && table.columns.count > 1 && $0.rows.lowerBound <= table.rows.upperBound + 1
            }
        }
    }

    private mutating func firstFreeColumn(
        count: Int, beside table: CellRange, inSheet offset: Int
    ) throws(SpreadsheetError) -> Int {
        try withDraft(offset) { (draft) throws(SpreadsheetError) in
            let outline = draft.outline
            return try relaying(sheet: draft.info.name) { () throws(PackageError) in
                var last = table.last.column
                for row in table.rows { last = max(last, try outline.lastFilledColumn(ofRow: row)) }
                for merge in outline.merges where merge.rows.overlaps(table.rows) { last = max(last, merge.last.column) }
                return last + 1
            }
        }
    }

    /// Widens the print area and the filter's hidden name, which are names of the workbook part.
    private mutating func widenNames(from table: CellRange, to last: Int, inSheet offset: Int) throws(SpreadsheetError) {
        do throws(PackageError) {
            let markup = try workbookMarkup()
            guard let list = markup.child("definedNames") else { return }
            var splices: [Splice] = []
            for name in try markup.content(of: list) where markup.scanner.integer("localSheetId", of: name.tag) == offset {
                let text = name.tag.range.upperBound..<markup.scanner.contentEnd(of: name)
                let isArea = ["_xlnm.Print_Area", "_xlnm._FilterDatabase"].contains(markup.scanner.text("name", of: name.tag))
                guard isArea, !name.tag.isSelfClosing else { continue }
                let old = markup.scanner.decoded(text)
                let new = AreaFormula.widening(old, from: table.last.column, to: last)
                guard new != old else { continue }
                var escaped: [UInt8] = []
                XMLText.appendEscaped(new, to: &escaped)
                splices.append(Splice(range: text, replacement: escaped))
            }
            if !splices.isEmpty { workbookBytes = Splice.apply(splices, to: markup.scanner.bytes) }
        } catch {
            throw SpreadsheetError(error)
        }
    }
}

extension CellRange {
    /// The range up to another last column.
    func widened(to column: Int) -> CellRange { CellRange(first, CellReference(row: last.row, column: column)) }
}
