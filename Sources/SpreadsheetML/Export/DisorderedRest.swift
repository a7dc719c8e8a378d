import OpenPackaging

/// The rest of a sheet from where an encoder met a cell out of order. The sheet is read again, once to see what is wrong with it.
///
/// Where only the cells within rows are out of order, a row is held at a time; where rows are, all that are not on their way.
struct DisorderedRest {
    private let sheet: Int
    /// The cells of the file that the encoder had written.
    private let written: Int
    /// The first row that can still be written.
    private let first: Int

    private struct Survey {
        var rowsAscend = true
        /// Cells of rows that are on their way.
        var late: [Cell] = []
    }

    init<Encoder: CellEncoder & ~Copyable>(of sheet: Int, behind encoder: inout Encoder) {
        self.sheet = sheet
        written = encoder.count
        first = encoder.takeBack()
    }

    func write<Encoder: CellEncoder & ~Copyable>(of workbook: borrowing WorkbookReader, with encoder: inout Encoder) throws {
        let survey = try look(at: workbook, Encoder.self)
        if let cell = survey.late.first, !Encoder.writesLateCells {
            var error = CellExport.outOfOrder(cell.reference)
            error.sheet = workbook.sheets[sheet].name
            throw error
        }
        var held: [Cell] = []
        try forEachCell(of: workbook, Encoder.self) { cell, _ in
            guard cell.reference.row >= first else { return }
            if survey.rowsAscend, let row = held.last?.reference.row, row != cell.reference.row {
                try Self.write(&held, with: &encoder)
            }
            try hold(cell, in: &held, limits: workbook.limits)
        }
        try Self.write(&held, with: &encoder)
        if !survey.late.isEmpty { try write(late: survey.late, of: workbook, with: &encoder) }
    }

    private func look<Encoder: CellEncoder & ~Copyable>(
        at workbook: borrowing WorkbookReader, _ encoder: Encoder.Type
    ) throws -> Survey {
        var survey = Survey()
        var last = 0
        try forEachCell(of: workbook, encoder) { cell, index in
            if cell.reference.row >= first {
                survey.rowsAscend = survey.rowsAscend && cell.reference.row >= last
                last = cell.reference.row
            } else if index >= written {
                try hold(cell, in: &survey.late, limits: workbook.limits)
            }
        }
        return survey
    }

    /// Writes the late cells whose address was not written before.
    private func write<Encoder: CellEncoder & ~Copyable>(
        late: [Cell], of workbook: borrowing WorkbookReader, with encoder: inout Encoder
    ) throws {
        var addresses: Set<CellReference> = []
        try forEachCell(of: workbook, Encoder.self) { cell, index in
            if cell.reference.row < first, index < written { addresses.insert(cell.reference) }
        }
        var rest = late.filter { !addresses.contains($0.reference) }
        try Self.write(&rest, with: &encoder)
    }

    /// Hands over what an encoder writes, with its place among that in the file.
    private func forEachCell<Encoder: CellEncoder & ~Copyable>(
        of workbook: borrowing WorkbookReader, _ encoder: Encoder.Type, _ body: (Cell, Int) throws -> Void
    ) throws {
        var index = 0
        try workbook.forEachCell(inSheet: sheet) { cell in
            guard Encoder.writesFormulas || cell.value != nil else { return }
            try body(cell, index)
            index += 1
        }
    }

    private func hold(_ cell: Cell, in cells: inout [Cell], limits: WorkbookLimits) throws {
        guard cells.count < limits.heldCells else { throw SpreadsheetError(PackageError(limit: "heldCells", limits.heldCells)) }
        cells.append(cell)
    }

    /// Writes the cells in order and lets go of them; of two with one address the last counts, as in ``Worksheet``.
    private static func write<Encoder: CellEncoder & ~Copyable>(_ cells: inout [Cell], with encoder: inout Encoder) throws {
        cells.sort { $0.reference < $1.reference }
        for (offset, cell) in cells.enumerated()
        where offset + 1 == cells.count || cells[offset + 1].reference != cell.reference {
            try encoder.write(cell)
        }
        cells.removeAll(keepingCapacity: true)
    }
}
