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
    /// Cells out of order are put in order: as JSON lines behind the others, as CSV if they come before the sink got its first piece.
    /// Later ones would belong into rows that are gone, and throw.
    ///
    /// - Complexity: linear in the sheet's XML; memory does not grow with the sheet.
    package static func write(
        sheet offset: Int, of workbook: borrowing WorkbookReader, as format: Format,
        to sink: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let name = workbook.sheets.indices.contains(offset) ? workbook.sheets[offset].name : ""
        switch format {
        case .jsonl:
            var encoder = JSONLinesEncoder(sheet: name, resolver: workbook.resolver, sink: sink)
            var result = Result { () throws(SpreadsheetError) in try workbook.parse(sheet: offset, into: &encoder) }
            if case .failure(Self.outOfOrder) = result {
                result = Result { () throws(SpreadsheetError) in try writeRest(of: workbook, sheet: offset, with: &encoder) }
            }
            try finish(result, encoder.end())
        case .csv:
            var encoder = CSVEncoder(resolver: workbook.resolver, sink: sink)
            var result = Result { () throws(SpreadsheetError) in try workbook.parse(sheet: offset, into: &encoder) }
            if case .failure(Self.outOfOrder) = result, encoder.restart() {
                result = Result { () throws(SpreadsheetError) in
                    for row in try workbook.worksheet(at: offset).rows {
                        for cell in row.cells { try encoder.write(cell) }
                    }
                }
            }
            try finish(result, encoder.end())
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

    private static func finish(_ parsed: Result<Void, SpreadsheetError>, _ sinkFailure: (any Error)?) throws {
        if let sinkFailure { throw sinkFailure }
        try parsed.get()
    }

    /// Thrown by an encoder that can only write cells in row-major order.
    static let outOfOrder = SpreadsheetError(.malformedCell, detail: "cells are not in row-major order")

    /// Thrown by an encoder whose sink failed, to end the parse.
    static let sinkFailed = SpreadsheetError(.init(rawValue: "stopped"), detail: "the sink failed")
}
