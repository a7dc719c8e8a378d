import OpenPackaging

/// Where things are in the bytes of one worksheet part: its top-level elements, its rows, its merges, and the formulas that
/// cannot be overwritten one cell at a time.
struct WorksheetOutline {
    /// A top-level element with its name less the prefix.
    struct Child {
        var name: String
        var element: XMLByteScanner.Element
    }

    private(set) var bytes: [UInt8]
    let part: String
    /// The prefix of the sheet's elements with its colon; empty in nearly every file.
    let prefix: [UInt8]
    let root: XMLByteScanner.Token
    private(set) var children: [Child] = []
    /// The offset of the root's end tag.
    private(set) var contentEnd = 0
    /// One-based numbers of the stored rows, with the offsets of their tags.
    private(set) var rowNumbers: [Int32] = []
    private(set) var rowStarts: [Int] = []
    /// Whether row numbers ascend, as they must for a row to be found or put in its place.
    private(set) var rowsAscend = true
    /// The cells that hold a shared formula's text for others (ECMA-376 Part 1, 18.18.6 ST_CellFormulaType).
    private(set) var formulaMasters: Set<CellReference> = []
    private(set) var merges: [CellRange] = []
    private(set) var mergeIndex = MergeIndex()
    /// The ranges of array formulas and data tables, no cell of which can change alone.
    private(set) var blocks: [CellRange] = []

    init(_ bytes: [UInt8], part: String) throws(PackageError) {
        self.bytes = bytes
        self.part = part
        var scanner = XMLByteScanner(bytes, part: part)
        root = try scanner.root()
        prefix = Array(scanner.prefix(of: root))
        guard !root.isSelfClosing else { throw PackageError(.malformedXML, part: part, detail: "worksheet is empty") }
        while let tag = try scanner.nextTag() {
            let start = tag.range.lowerBound
            guard tag.isStart else {
                contentEnd = start
                return
            }
            if scanner.isNamed("sheetData", tag) {
                if !tag.isSelfClosing { try readRows(&scanner) }
            } else if scanner.isNamed("mergeCells", tag) {
                for merge in try scanner.children(of: tag) {
                    if let range = scanner.text("ref", of: merge.tag).flatMap({ CellRange($0) }) { merges.append(range) }
                }
                mergeIndex = MergeIndex(merges)
            } else {
                _ = try scanner.skipElement(tag)
            }
            let name = scanner.bytes[tag.name].dropFirst(scanner.prefix(of: tag).count)
            children.append(
                Child(name: String(decoding: name, as: UTF8.self), element: .init(tag: tag, range: start..<scanner.position)))
        }
        throw PackageError(.malformedXML, part: part, detail: "worksheet does not end")
    }

    /// Lets go of the bytes and of what only makes sense with them.
    mutating func release() {
        bytes = []
        rowNumbers = []
        rowStarts = []
    }

    /// A scanner over the sheet's bytes, standing at an offset where a tag begins.
    func scanner(at offset: Int = 0) -> XMLByteScanner { XMLByteScanner(bytes, part: part, at: offset) }

    /// The first top-level element of that name.
    func child(_ name: String) -> XMLByteScanner.Element? { children.first { $0.name == name }?.element }

    /// The index of a row among the stored rows, or of the first row behind it.
    func rowIndex(_ number: Int) -> (index: Int, isStored: Bool) {
        var low = 0
        var high = rowNumbers.count
        while low < high {
            let middle = (low + high) / 2
            if Int(rowNumbers[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return (low, low < rowNumbers.count && Int(rowNumbers[low]) == number)
    }

    /// The last stored row; 0 for none.
    var lastRow: Int { Int(rowNumbers.max() ?? 0) }

    private mutating func readRows(_ scanner: inout XMLByteScanner) throws(PackageError) {
        var last = 0
        while let tag = try scanner.nextTag(), tag.isStart {
            guard scanner.isNamed("row", tag) else {
                _ = try scanner.skipElement(tag)
                continue
            }
            let number = scanner.integer("r", of: tag) ?? last + 1
            if number <= last || number > CellReference.maximumRow { rowsAscend = false }
            last = number
            rowNumbers.append(Int32(clamping: number))
            rowStarts.append(tag.range.lowerBound)
            if !tag.isSelfClosing { try readCells(ofRow: number, &scanner) }
        }
    }

    private mutating func readCells(ofRow row: Int, _ scanner: inout XMLByteScanner) throws(PackageError) {
        var column = 0
        while let tag = try scanner.nextTag(), tag.isStart {
            guard scanner.isNamed("c", tag) else {
                _ = try scanner.skipElement(tag)
                continue
            }
            column = scanner.column(of: tag) ?? column + 1
            guard !tag.isSelfClosing else { continue }
            while let inner = try scanner.nextTag(), inner.isStart {
                if scanner.isNamed("f", inner) { noteFormula(inner, CellReference(row: row, column: column), scanner) }
                if !inner.isSelfClosing { _ = try scanner.skipElement(inner) }
            }
        }
    }

    private mutating func noteFormula(_ tag: XMLByteScanner.Token, _ cell: CellReference, _ scanner: XMLByteScanner) {
        guard let kind = scanner.attribute("t", of: tag)?.value, let text = scanner.text("ref", of: tag),
            let range = CellRange(text), range.first != range.last
        else { return }
        if bytes.matches("shared", in: kind) {
            formulaMasters.insert(cell)
        } else if bytes.matches("array", in: kind) || bytes.matches("dataTable", in: kind) {
            blocks.append(range)
        }
    }
}

extension XMLByteScanner {
    /// The row and the one-based column that a cell's address names; nil where it names none.
    func address(of cell: Token) -> (row: Int?, column: Int?) {
        guard let value = attribute("r", of: cell)?.value else { return (nil, nil) }
        let digits = bytes[value].firstIndex { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return (digits.flatMap { bytes.decimal(in: $0..<value.upperBound) }, column(ofAddress: value))
    }

    /// The one-based column of a cell's address; nil when the cell has none.
    func column(of cell: Token) -> Int? { attribute("r", of: cell).flatMap { column(ofAddress: $0.value) } }

    private func column(ofAddress value: Range<Int>) -> Int? {
        var column = 0
        for byte in bytes[value] {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"): column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"): continue
            default: return nil
            }
            if column > CellReference.maximumColumn { return nil }
        }
        return column == 0 ? nil : column
    }
}
