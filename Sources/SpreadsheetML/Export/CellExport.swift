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
    /// Cells out of order are put in order. A line that the sink has got cannot be taken back: a cell that belongs above it comes behind the
    /// others as a JSON line, and in CSV it throws ``SpreadsheetError/Code/cellsOutOfOrder``.
    ///
    /// - Complexity: linear in the sheet's XML; memory does not grow with the sheet, unless its rows are out of order.
    package static func write(
        sheet offset: Int, of workbook: borrowing WorkbookReader, as format: Format,
        to sink: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let name = workbook.sheets.indices.contains(offset) ? workbook.sheets[offset].name : ""
        switch format {
        case .jsonl:
            var encoder = JSONLinesEncoder(sheet: name, resolver: workbook.resolver, sink: sink)
            try write(sheet: offset, of: workbook, with: &encoder)
        case .csv:
            var encoder = CSVEncoder(resolver: workbook.resolver, sink: sink)
            try write(sheet: offset, of: workbook, with: &encoder)
        }
    }

    private static func write<Encoder: CellEncoder & ~Copyable>(
        sheet offset: Int, of workbook: borrowing WorkbookReader, with encoder: inout Encoder
    ) throws {
        var failure: (any Error)?
        do throws(SpreadsheetError) {
            try workbook.parse(sheet: offset, into: &encoder)
        } catch {
            failure = error
            if error.code == .cellsOutOfOrder {
                failure = nil
                let rest = DisorderedRest(of: offset, behind: &encoder)
                do { try rest.write(of: workbook, with: &encoder) } catch { failure = error }
            }
        }
        if let sinkFailure = encoder.end() { throw sinkFailure }
        if let failure { throw failure }
    }

    /// Thrown by an encoder, which can only write cells in row-major order.
    static func outOfOrder(_ cell: CellReference) -> SpreadsheetError {
        SpreadsheetError(.cellsOutOfOrder, cell: cell, detail: "cells are not in row-major order")
    }

    /// Thrown by an encoder whose sink failed, to end the parse.
    static let sinkFailed = SpreadsheetError(.init(rawValue: "stopped"), detail: "the sink failed")
}
