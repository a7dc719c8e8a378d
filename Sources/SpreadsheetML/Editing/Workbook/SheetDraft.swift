import OpenPackaging

/// One worksheet with the changes waiting for it.
struct SheetDraft {
    let info: SheetInfo
    private(set) var outline: WorksheetOutline
    var columns: ColumnList
    var columnsChanged = false
    var queue = CellEditQueue()
    /// The least heights rows shall have, in points.
    var heights: [Int: Double] = [:]
    /// Merges that get another extent, by the one they have.
    var changedMerges: [CellRange: CellRange] = [:]
    var addedMerges: [CellRange] = []
    /// The range of the sheet's filter, when it changes.
    var filterRange: CellRange?
    /// Tables that got columns, with the last of them: rules over a table's whole width grow with it.
    var widenedTables: [(table: CellRange, last: Int)] = []
    var notes: SheetNotes?
    var relationships: Relationships
    private let originalRelationships: [UInt8]
    private let tableHeaders: [CellRange]

    init(_ info: SheetInfo, in package: borrowing PackageEditor) throws(PackageError) {
        self.info = info
        outline = try WorksheetOutline(EditablePart.bytes(package.read(info.partName), part: info.partName), part: info.partName)
        columns = try ColumnList(outline)
        let part = PartName.relationships(of: info.partName)
        relationships =
            package.contains(part)
            ? try Relationships(of: info.partName, bytes: package.read(part)) : Relationships(of: info.partName)
        originalRelationships = relationships.bytes
        var headers: [CellRange] = []
        for relationship in relationships.all where relationship.kind == "table" {
            guard let part = relationships.part(of: relationship), package.contains(part) else { continue }
            var scanner = XMLByteScanner(try EditablePart.bytes(package.read(part), part: part), part: part)
            let root = try scanner.root()
            guard let range = scanner.text("ref", of: root).flatMap({ CellRange($0) }) else { continue }
            guard (scanner.integer("headerRowCount", of: root) ?? 1) > 0 else { continue }
            headers.append(CellRange(range.first, CellReference(row: range.first.row, column: range.last.column)))
        }
        tableHeaders = headers
    }

    /// Lets go of the sheet's bytes and edits, which are large; the draft can only be asked for its relationships afterwards.
    mutating func release() {
        outline.release()
        queue = CellEditQueue()
    }

    var relationshipsChanged: Bool { relationships.bytes != originalRelationships }

    /// Why the content of a cell must not be replaced; nil when it may.
    func refusal(at cell: CellReference) -> SpreadsheetError? {
        if let refusal = refusalOutside(cell) { return refusal }
        if let merge = outline.merge(at: cell), merge.first != cell {
            return refusal(.coveredByMerge, cell, "covered by \(merge)")
        }
        if outline.formulaMasters.contains(cell) { return refusal(.sharedFormula, cell, "other cells share its formula") }
        if let block = outline.blocks.first(where: { $0.contains(cell) }) {
            return refusal(.arrayFormula, cell, "part of \(block)")
        }
        if let header = tableHeaders.first(where: { $0.contains(cell) }) {
            return refusal(.tableHeader, cell, "header row \(header) of a table")
        }
        return nil
    }

    /// Refuses an address that a sheet does not have.
    func refusalOutside(_ cell: CellReference) -> SpreadsheetError? {
        let exists = (1...CellReference.maximumRow).contains(cell.row) && (1...CellReference.maximumColumn).contains(cell.column)
        return exists ? nil : refusal(.outsideSheet, cell, "no such cell")
    }

    func refusal(_ code: SpreadsheetError.Code, _ cell: CellReference?, _ detail: String) -> SpreadsheetError {
        SpreadsheetError(code, sheet: info.name, cell: cell, part: info.partName, detail: detail)
    }

    /// The height a row will have, in points.
    func height(ofRow row: Int) throws(PackageError) -> Double {
        max(heights[row] ?? 0, try outline.height(ofRow: row) ?? defaultHeight)
    }

    private var defaultHeight: Double {
        outline.child("sheetFormatPr").flatMap { outline.scanner().text("defaultRowHeight", of: $0.tag) }.flatMap(Double.init)
            ?? 15
    }

    /// The changes row by row. The queue must be sorted.
    var rowChanges: [WorksheetSplicer.RowChange] {
        var changes: [WorksheetSplicer.RowChange] = []
        var rows = heights.keys.sorted()[...]
        var index = 0
        while index < queue.edits.count {
            let row = Int(queue.edits[index].row)
            while let next = rows.first, next < row {
                changes.append(.init(number: next, edits: index..<index, height: heights[next]))
                rows.removeFirst()
            }
            if rows.first == row { rows.removeFirst() }
            let start = index
            while index < queue.edits.count, Int(queue.edits[index].row) == row { index += 1 }
            changes.append(.init(number: row, edits: start..<index, height: heights[row]))
        }
        for row in rows { changes.append(.init(number: row, edits: index..<index, height: heights[row])) }
        return changes
    }
}
