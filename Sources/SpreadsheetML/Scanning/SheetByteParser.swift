import OpenPackaging

/// Reads a worksheet part as spreadsheet programs write it, an order of magnitude faster than libxml2.
///
/// It understands UTF-8 without prefixes on SpreadsheetML's own elements, comments, CDATA, instructions or DTDs. Where it
/// meets anything else, malformed XML included, it stops, and ``SheetPullParser`` reads the part again from the start and
/// passes over what was handed over already. Both must therefore hand over the same records; a property test holds them to it.
struct SheetByteParser: ~Copyable {
    enum Outcome: Equatable {
        case finished
        /// Not understood, after so many records.
        case stopped(delivered: Int)
    }

    private enum Item {
        case nothing, cell, row
        case column(ColumnRecord)
        case merge(CellRange)
        case end
    }

    private enum Place {
        case start, worksheet, columns, sheetData, row, merges
    }

    private var window: ByteWindow
    private var cells: CellScan
    private let sheet: String
    private let limits: WorkbookLimits
    private var place = Place.start
    private var delivered = 0
    private var cellCount = 0
    private var row = RowRecord(number: 0)

    init(
        _ stream: consuming EntryStream, sheet: String, limits: WorkbookLimits, windowCapacity: Int = ByteWindow.standardCapacity
    ) {
        // Twice the longest text leaves room for its entities; what is longer is libxml2's.
        window = ByteWindow(stream, capacity: windowCapacity, maximumCapacity: limits.textBytes * 2)
        cells = CellScan()
        self.sheet = sheet
        self.limits = limits
    }

    mutating func parse(into handler: inout some SheetHandler & ~Copyable) throws(SpreadsheetError) -> Outcome {
        while true {
            let item: Item
            do throws(ScanStop) {
                item = try nextItem()
            } catch {
                guard error == .needsMore, try refill() else { return .stopped(delivered: delivered) }
                continue
            }
            switch item {
            case .nothing: continue
            case .cell:
                cellCount += 1
                try limits.check(cell: cellCount, at: cells.record.reference, sheet: sheet)
                try handler.handle(cells.record)
            case .row: try handler.handle(row)
            case .column(let record): handler.handle(record)
            case .merge(let range): try handler.handle(range)
            case .end: return try isAtEnd() ? .finished : .stopped(delivered: delivered)
            }
            delivered += 1
        }
    }

    private mutating func refill() throws(SpreadsheetError) -> Bool {
        do throws(PackageError) { return try window.refill() } catch { throw SpreadsheetError(error, sheet: sheet) }
    }

    private mutating func isAtEnd() throws(SpreadsheetError) -> Bool {
        do throws(PackageError) { return try window.isBlankToTheEnd() } catch { throw SpreadsheetError(error, sheet: sheet) }
    }

    /// Scans one item and consumes it; on a throw nothing is consumed.
    @inline(__always)
    private mutating func nextItem() throws(ScanStop) -> Item {
        let scan = XMLScan(bytes: window.bytes, end: window.end, isComplete: window.isComplete)
        if place == .row { return try nextInRow(scan) }
        switch place {
        case .start: return try root(scan)
        case .sheetData: return try nextInSheetData(scan)
        case .worksheet: return try nextInWorksheet(scan)
        case .columns: return try nextColumn(scan)
        case .merges: return try nextMerge(scan)
        case .row: return try nextInRow(scan)
        }
    }

    private mutating func root(_ scan: XMLScan) throws(ScanStop) -> Item {
        let start = try scan.expect("<worksheet", at: scan.prolog())
        guard !XMLByte.isName(scan.bytes[start]) else { throw scan.stop(at: start) }
        let tag = try scan.attributes(start) { (_: XMLScan.Attribute) throws(ScanStop) in }
        guard !tag.isEmpty else { throw .notUnderstood }
        window.position = tag.end
        place = .worksheet
        return .nothing
    }

    private mutating func nextInWorksheet(_ scan: XMLScan) throws(ScanStop) -> Item {
        let start = try scan.expect("<", at: scan.skipSpace(window.position))
        if scan.bytes[start] == UInt8(ascii: "/") {
            window.position = try scan.expect("/worksheet>", at: start)
            return .end
        }
        let nameEnd = try scan.name(start)
        let name = start..<nameEnd
        let local = scan.localName(name)
        let opened: Place? =
            scan.isNamed("sheetData", local)
            ? .sheetData : scan.isNamed("cols", local) ? .columns : scan.isNamed("mergeCells", local) ? .merges : nil
        guard let opened else {
            // The pull reader would find records in these wherever they stand.
            for other in ["row", "c", "col", "mergeCell", "AlternateContent", "Fallback"] as [StaticString]
            where scan.isNamed(other, local) {
                throw .notUnderstood
            }
            window.position = try scan.element(start - 1, maximumDepth: limits.package.elementDepth)
            return .nothing
        }
        guard local == name else { throw .notUnderstood }
        let tag = try scan.attributes(nameEnd) { (_: XMLScan.Attribute) throws(ScanStop) in }
        window.position = tag.end
        if !tag.isEmpty { place = opened }
        return .nothing
    }

    private mutating func nextColumn(_ scan: XMLScan) throws(ScanStop) -> Item {
        let offset = scan.skipSpace(window.position)
        if scan.matches("</", at: offset) { return try close("</cols>", scan, offset) }
        var start = try scan.expect("<col", at: offset)
        guard let record = try ColumnRecord(scanning: scan, from: &start) else {
            window.position = start
            return .nothing
        }
        window.position = start
        return .column(record)
    }

    private mutating func nextMerge(_ scan: XMLScan) throws(ScanStop) -> Item {
        let offset = scan.skipSpace(window.position)
        if scan.matches("</", at: offset) { return try close("</mergeCells>", scan, offset) }
        let start = try scan.expect("<mergeCell", at: offset)
        guard !XMLByte.isName(scan.bytes[start]) else { throw scan.stop(at: start) }
        var range: CellRange?
        let tag = try scan.attributes(start) { attribute throws(ScanStop) in
            if scan.isNamed("ref", attribute.name) { range = CellRange(scan.string(attribute.value)) }
        }
        window.position = try scan.endOfEmpty(tag, "</mergeCell>")
        return range.map(Item.merge) ?? .nothing
    }

    private mutating func nextInSheetData(_ scan: XMLScan) throws(ScanStop) -> Item {
        let offset = scan.skipSpace(window.position)
        if scan.matches("</", at: offset) { return try close("</sheetData>", scan, offset) }
        let start = try scan.expect("<row", at: offset)
        guard !XMLByte.isName(scan.bytes[start]) else { throw scan.stop(at: start) }
        var record = RowRecord(number: row.number + 1)
        let tag = try scan.attributes(start) { attribute throws(ScanStop) in try record.set(attribute, scan) }
        guard record.number <= CellReference.maximumRow else { throw .notUnderstood }
        row = record
        cells.begin(row: record.number)
        window.position = tag.end
        if !tag.isEmpty { place = .row }
        return .row
    }

    @inline(__always)
    private mutating func nextInRow(_ scan: XMLScan) throws(ScanStop) -> Item {
        let offset = scan.skipSpace(window.position)
        guard scan.bytes[offset] == UInt8(ascii: "<") else { throw scan.stop(at: offset) }
        if scan.bytes[offset + 1] == UInt8(ascii: "c") {
            window.position = try cells.scan(scan, from: offset + 2, limits: limits)
            return .cell
        }
        window.position = try scan.expect("</row>", at: offset)
        place = .sheetData
        return .nothing
    }

    private mutating func close(_ tag: StaticString, _ scan: XMLScan, _ offset: Int) throws(ScanStop) -> Item {
        window.position = try scan.expect(tag, at: offset)
        place = .worksheet
        return .nothing
    }
}
