import OpenPackaging

/// Gathers records into a ``Worksheet``.
struct WorksheetBuilder: SheetHandler {
    private let resolver: CellResolver
    private let limits: WorkbookLimits
    private let sheet: String
    private var sharedFormulas = SharedFormulas()
    private var rows: [Worksheet.Row] = []
    private var merges: [CellRange] = []
    private var widths: [Worksheet.ColumnWidth] = []
    private var pending = RowRecord(number: 0)
    private var cellCount = 0
    private var isSorted = true

    init(resolver: CellResolver, limits: WorkbookLimits, sheet: String) {
        self.resolver = resolver
        self.limits = limits
        self.sheet = sheet
    }

    mutating func handle(_ row: RowRecord) { pending = row }

    mutating func handle(_ column: ColumnRecord) {
        widths.append(.init(columns: column.columns, width: column.width, isHidden: column.isHidden))
    }

    mutating func handle(_ merge: CellRange) throws(SpreadsheetError) {
        merges.append(merge)
        guard merges.count <= limits.merges else {
            throw SpreadsheetError(PackageError(limit: "merges", limits.merges), sheet: sheet)
        }
    }

    mutating func handle(_ record: borrowing CellRecord) throws(SpreadsheetError) {
        let value = resolver.value(of: record)
        let formula = sharedFormulas.text(of: record)
        guard value != nil || formula != nil else { return }
        cellCount += 1
        guard cellCount <= limits.heldCells else {
            throw SpreadsheetError(PackageError(limit: "heldCells", limits.heldCells), sheet: sheet)
        }
        let cell = Cell(reference: record.reference, value: value, formula: formula, styleIndex: record.styleIndex)
        if rows.last?.number != cell.reference.row {
            isSorted = isSorted && (rows.last?.number ?? 0) < cell.reference.row
            let isPending = pending.number == cell.reference.row
            rows.append(
                .init(
                    number: cell.reference.row, isHidden: isPending && pending.isHidden, height: isPending ? pending.height : nil)
            )
        }
        isSorted = isSorted && (rows[rows.count - 1].cells.last?.reference.column ?? 0) < cell.reference.column
        rows[rows.count - 1].cells.append(cell)
    }

    consuming func finish(offset: Int) -> Worksheet {
        Worksheet(
            name: sheet, offset: offset, rows: isSorted ? rows : Self.sorted(rows), merges: merges, columnWidths: widths)
    }

    /// Rows and cells in order; of two cells with one address the last counts, as it is the one that a reader of the
    /// whole file would keep.
    private static func sorted(_ rows: [Worksheet.Row]) -> [Worksheet.Row] {
        var byNumber: [Int: Worksheet.Row] = [:]
        for row in rows {
            byNumber[row.number, default: .init(number: row.number, isHidden: row.isHidden, height: row.height)].cells +=
                row.cells
        }
        return byNumber.values.sorted { $0.number < $1.number }.map { row in
            var byColumn: [Int: Cell] = [:]
            for cell in row.cells { byColumn[cell.reference.column] = cell }
            var result = row
            result.cells = byColumn.values.sorted { $0.reference < $1.reference }
            return result
        }
    }
}
