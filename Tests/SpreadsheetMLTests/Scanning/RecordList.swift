import OpenPackaging

@testable import SpreadsheetML

/// The records of a worksheet part as text, so that what two parsers hand over can be compared. The fuzzer uses it too.
struct RecordList: SheetHandler {
    private(set) var records: [String] = []

    /// Reads the package's entry `part` with the byte scanner.
    mutating func scan(
        _ package: borrowing PackageReader, window: Int, limits: WorkbookLimits = .standard
    ) throws -> SheetByteParser.Outcome {
        var parser = SheetByteParser(try package.stream("part"), sheet: "S", limits: limits, windowCapacity: window)
        return try parser.parse(into: &self)
    }

    /// Reads the package's entry `part` with libxml2.
    mutating func pull(_ package: borrowing PackageReader, limits: WorkbookLimits = .standard) throws {
        var parser = try SheetPullParser(package.stream("part"), sheet: "S", limits: limits)
        try parser.parse(into: &self)
    }

    mutating func handle(_ cell: borrowing CellRecord) {
        let value = cell.hasValue ? String(decoding: cell.value, as: UTF8.self) : "nil"
        let formula = cell.formula.map { "\($0.kind) \($0.sharedIndex) \(String(decoding: $0.text, as: UTF8.self))" } ?? ""
        records.append("\(cell.reference) \(cell.kind) \(cell.styleIndex) \(value) | \(formula)")
    }

    mutating func handle(_ row: RowRecord) { records.append("\(row)") }
    mutating func handle(_ column: ColumnRecord) { records.append("\(column)") }
    mutating func handle(_ merge: CellRange) { records.append("\(merge)") }
}
