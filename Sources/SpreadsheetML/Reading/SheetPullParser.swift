import OpenPackaging

/// Reads a worksheet part with libxml2: whatever encoding, prefixes or rarities it has.
///
/// ``SheetByteParser`` reads the common case faster; both hand over the same records.
struct SheetPullParser: ~Copyable {
    private let reader: XMLPullReader
    private let sheet: String
    private let limits: WorkbookLimits
    private var toSkip = 0
    private var cellCount = 0
    private var row = 0
    private var column = 0
    private var value: [UInt8] = []
    private var formula: [UInt8] = []

    init(_ stream: consuming EntryStream, sheet: String, limits: WorkbookLimits) throws(SpreadsheetError) {
        do throws(PackageError) {
            reader = try XMLPullReader(stream, limits: limits.package)
        } catch {
            throw SpreadsheetError(error, sheet: sheet)
        }
        self.sheet = sheet
        self.limits = limits
    }

    /// Hands over the records from the first on, or those after the first `skipped` ones.
    mutating func parse(
        into handler: inout some SheetHandler & ~Copyable, skipping skipped: Int = 0
    ) throws(SpreadsheetError) {
        toSkip = skipped
        guard try next() == .start, reader.isNamed("worksheet") || reader.isNamed("macrosheet") else {
            throw SpreadsheetError(
                .init(rawValue: "malformedXML"), sheet: sheet, part: reader.part, detail: "root is no worksheet")
        }
        while let event = try next() {
            guard event == .start else { continue }
            if reader.isNamed("sheetData") || reader.isNamed("AlternateContent") || reader.isNamed("Fallback")
                || reader.isNamed("cols") || reader.isNamed("mergeCells")
            {
                continue
            } else if reader.isNamed("row") {
                let record = rowRecord()
                if !skips() { try handler.handle(record) }
            } else if reader.isNamed("c") {
                try parseCell(into: &handler)
            } else if reader.isNamed("col") {
                if let record = columnRecord(), !skips() { handler.handle(record) }
            } else if reader.isNamed("mergeCell") {
                if let range = reader.attribute("ref").flatMap({ CellRange($0) }), !skips() { try handler.handle(range) }
            } else {
                try skip()
            }
        }
    }

    private mutating func skips() -> Bool {
        guard toSkip > 0 else { return false }
        toSkip -= 1
        return true
    }

    private mutating func rowRecord() -> RowRecord {
        let number = reader.attribute("r").flatMap { Int($0) }
        row = number.flatMap { (1...CellReference.maximumRow).contains($0) ? $0 : nil } ?? row + 1
        column = 0
        return RowRecord(
            number: row, isHidden: Self.isTrue(reader.attribute("hidden")), height: reader.attribute("ht").flatMap { Double($0) })
    }

    private func columnRecord() -> ColumnRecord? {
        guard let first = reader.attribute("min").flatMap({ Int($0) }), let last = reader.attribute("max").flatMap({ Int($0) }),
            first >= 1, first <= last, first <= CellReference.maximumColumn
        else { return nil }
        return ColumnRecord(
            columns: first...min(last, CellReference.maximumColumn), width: reader.attribute("width").flatMap { Double($0) },
            isHidden: Self.isTrue(reader.attribute("hidden")))
    }

    private mutating func parseCell(into handler: inout some SheetHandler & ~Copyable) throws(SpreadsheetError) {
        var reference = CellReference(row: max(row, 1), column: column + 1)
        if let text = reader.attribute("r") {
            guard let stored = CellReference(text) else {
                throw SpreadsheetError(
                    .malformedCell, sheet: sheet, part: reader.part, detail: "no cell address: \(text.prefix(40))")
            }
            reference = stored
        }
        guard reference.column <= CellReference.maximumColumn, reference.row <= CellReference.maximumRow else {
            throw SpreadsheetError(.malformedCell, sheet: sheet, part: reader.part, detail: "cell outside the sheet")
        }
        column = reference.column
        let kind = CellRecord.Kind(attribute: reader.attribute("t"))
        let style = reader.attribute("s").flatMap { Int($0) } ?? 0
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        let found = try parseContents(kind: kind, at: reference)
        cellCount += 1
        try limits.check(cell: cellCount, at: reference, sheet: sheet)
        guard !skips() else { return }
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        // A byte more, so that an empty text has an address too.
        value.append(0)
        formula.append(0)
        let result = value.withUnsafeBytes { valueBytes in
            formula.withUnsafeBytes { formulaBytes in
                Result<Void, SpreadsheetError> { () throws(SpreadsheetError) in
                    let text = UnsafeRawBufferPointer(rebasing: formulaBytes.dropLast())
                    let record = CellRecord(
                        reference: reference, kind: kind, styleIndex: style,
                        value: found.hasValue ? UnsafeRawBufferPointer(rebasing: valueBytes.dropLast()) : none,
                        formula: found.formula.map { FormulaRecord(kind: $0.kind, sharedIndex: $0.index, text: text) })
                    try handler.handle(record)
                }
            }
        }
        try result.get()
    }

    private mutating func parseContents(
        kind: CellRecord.Kind, at reference: CellReference
    ) throws(SpreadsheetError) -> (hasValue: Bool, formula: (kind: FormulaRecord.Kind, index: Int)?) {
        let outside = reader.depth
        var hasValue = false
        var found: (kind: FormulaRecord.Kind, index: Int)?
        while let event = try next() {
            if event == .end, reader.depth == outside { break }
            guard event == .start else { continue }
            if reader.isNamed("v"), kind != .inlineString || !hasValue {
                value.removeAll(keepingCapacity: true)
                try Self.appendText(to: &value, from: reader, sheet: sheet)
                if kind == .formulaString { XString.decode(&value) }
                hasValue = true
            } else if reader.isNamed("is") {
                value.removeAll(keepingCapacity: true)
                do throws(PackageError) {
                    try RichText.append(to: &value, from: reader)
                } catch {
                    throw SpreadsheetError(error, sheet: sheet)
                }
                XString.decode(&value)
                hasValue = true
            } else if reader.isNamed("f") {
                found = (Self.formulaKind(reader.attribute("t")), reader.attribute("si").flatMap { Int($0) } ?? -1)
                formula.removeAll(keepingCapacity: true)
                try Self.appendText(to: &formula, from: reader, sheet: sheet)
            } else {
                try skip()
            }
        }
        guard value.count <= limits.textBytes, formula.count <= limits.textBytes else {
            var error = SpreadsheetError(PackageError(limit: "textBytes", limits.textBytes, part: reader.part), sheet: sheet)
            error.cell = reference
            throw error
        }
        return (hasValue, found)
    }

    private static func formulaKind(_ attribute: String?) -> FormulaRecord.Kind {
        switch attribute {
        case "shared": .shared
        case "array": .array
        case "dataTable": .dataTable
        default: .normal
        }
    }

    private static func isTrue(_ attribute: String?) -> Bool { attribute == "1" || attribute == "true" || attribute == "on" }

    // MARK: - Calls that add the sheet to what they throw

    private func next() throws(SpreadsheetError) -> XMLPullReader.Event? {
        do throws(PackageError) { return try reader.next() } catch { throw SpreadsheetError(error, sheet: sheet) }
    }

    private func skip() throws(SpreadsheetError) {
        do throws(PackageError) { try reader.skipElement() } catch { throw SpreadsheetError(error, sheet: sheet) }
    }

    private static func appendText(
        to bytes: inout [UInt8], from reader: borrowing XMLPullReader, sheet: String
    ) throws(SpreadsheetError) {
        do throws(PackageError) { try reader.appendElementText(to: &bytes) } catch { throw SpreadsheetError(error, sheet: sheet) }
    }
}
