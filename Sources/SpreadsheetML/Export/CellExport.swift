/// Writes the cells of a sheet as text, straight from the bytes of the file.
package enum CellExport {
    package enum Format: String, CaseIterable, Sendable {
        /// One JSON object a line for each non-empty cell.
        case jsonl
        /// One line a row from row 1, RFC 4180 quoting, no header; values only.
        case csv
    }

    /// What a sink throws to stop the export early without an error, as when nobody reads on.
    package struct Stopped: Error {
        package init() {}
    }

    /// Writes one sheet. `sink` takes the text in pieces; its bytes are valid during the call only.
    ///
    /// Cells out of order are put in order: as JSON lines behind the others, as CSV in their place. A line that the sink has got cannot be
    /// taken back, so a cell of such a row throws ``SpreadsheetError/Code/cellsOutOfOrder``.
    ///
    /// - Complexity: linear in the sheet's XML; memory does not grow with the sheet if its cells are in order, and else is bounded by
    ///   ``WorkbookLimits/heldCells``.
    package static func write(
        sheet offset: Int, of workbook: borrowing WorkbookReader, as format: Format,
        to sink: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let name = workbook.sheets.indices.contains(offset) ? workbook.sheets[offset].name : ""
        switch format {
        case .jsonl:
            var encoder = JSONLinesEncoder(sheet: name, resolver: workbook.resolver, sink: sink)
            var result = Result { () throws(SpreadsheetError) in try workbook.parse(sheet: offset, into: &encoder) }
            if result.isOutOfOrder {
                result = Result { () throws(SpreadsheetError) in try writeRest(of: workbook, sheet: offset, with: &encoder) }
            }
            try finish(result, encoder.end(), sheet: name)
        case .csv:
            var encoder = CSVEncoder(resolver: workbook.resolver, sink: sink)
            var result = Result { () throws(SpreadsheetError) in try workbook.parse(sheet: offset, into: &encoder) }
            if result.isOutOfOrder, let first = encoder.takeBack() {
                result = Result { () throws(SpreadsheetError) in
                    try writeRows(from: first, of: workbook, sheet: offset, with: &encoder)
                }
            }
            try finish(result, encoder.end(), sheet: name)
        }
    }

    /// Goes on in memory where the file's cells are out of order: each address once, the rest in order.
    private static func writeRest(
        of workbook: borrowing WorkbookReader, sheet offset: Int, with encoder: inout JSONLinesEncoder
    ) throws(SpreadsheetError) {
        var written = FirstAddresses(limit: encoder.count, resolver: workbook.resolver)
        try workbook.parse(sheet: offset, into: &written)
        for row in try workbook.worksheet(at: offset).rows {
            for cell in row.cells where !written.addresses.contains(cell.reference) { encoder.write(cell) }
        }
    }

    /// Writes the rows from one on in order, gathered in memory.
    private static func writeRows(
        from first: Int, of workbook: borrowing WorkbookReader, sheet offset: Int, with encoder: inout CSVEncoder
    ) throws(SpreadsheetError) {
        let builder = WorksheetBuilder(
            resolver: workbook.resolver, limits: workbook.limits, sheet: workbook.sheets[offset].name)
        var rest = LaterRows(first: first, resolver: workbook.resolver, builder: builder)
        try workbook.parse(sheet: offset, into: &rest)
        for row in rest.builder.finish(offset: offset).rows {
            for cell in row.cells { try encoder.write(cell) }
        }
    }

    /// Gathers the rows from one on; a cell of an earlier row among them comes too late.
    private struct LaterRows: SheetHandler {
        let first: Int
        let resolver: CellResolver
        var builder: WorksheetBuilder
        private var hasBegun = false

        init(first: Int, resolver: CellResolver, builder: WorksheetBuilder) {
            self.first = first
            self.resolver = resolver
            self.builder = builder
        }

        mutating func handle(_ record: borrowing CellRecord) throws(SpreadsheetError) {
            if resolver.form(of: record).isEmpty { return }
            guard record.reference.row < first else {
                hasBegun = true
                return try builder.handle(record)
            }
            if hasBegun { throw CellExport.outOfOrder(record.reference) }
        }

        func handle(_ row: RowRecord) {}
        func handle(_ column: ColumnRecord) {}
        func handle(_ merge: CellRange) {}
    }

    /// Gathers the addresses of a sheet's first cells, as the encoder saw them.
    private struct FirstAddresses: SheetHandler {
        let limit: Int
        let resolver: CellResolver
        var addresses: Set<CellReference> = []
        private var formulas = SharedFormulas()

        init(limit: Int, resolver: CellResolver) {
            self.limit = limit
            self.resolver = resolver
        }

        mutating func handle(_ record: borrowing CellRecord) {
            guard addresses.count < limit else { return }
            let formula = formulas.text(of: record)
            if !resolver.form(of: record).isEmpty || formula != nil { addresses.insert(record.reference) }
        }

        func handle(_ row: RowRecord) {}
        func handle(_ column: ColumnRecord) {}
        func handle(_ merge: CellRange) {}
    }

    private static func finish(_ parsed: Result<Void, SpreadsheetError>, _ sinkFailure: (any Error)?, sheet: String) throws {
        if let sinkFailure { throw sinkFailure }
        guard case .failure(var error) = parsed else { return }
        error.sheet = error.sheet ?? sheet
        throw error
    }

    /// Thrown by an encoder that can only write cells in row-major order.
    static func outOfOrder(_ cell: CellReference) -> SpreadsheetError {
        SpreadsheetError(.cellsOutOfOrder, cell: cell, detail: "cells are not in row-major order")
    }

    /// Thrown by an encoder whose sink failed, to end the parse.
    static let sinkFailed = SpreadsheetError(.init(rawValue: "stopped"), detail: "the sink failed")
}

extension Result<Void, SpreadsheetError> {
    fileprivate var isOutOfOrder: Bool {
        if case .failure(let error) = self { error.code == .cellsOutOfOrder } else { false }
    }
}
