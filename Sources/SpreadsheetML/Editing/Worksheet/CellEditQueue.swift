/// The edits waiting for one sheet, kept small: a ledger of 100,000 rows gets two cells a row.
struct CellEditQueue {
    enum Content: UInt8 { case kept, blank, text, number }

    /// Which style the cell gets, in four bytes.
    struct StyleCode: Hashable {
        var raw: Int32
        static let kept = StyleCode(raw: -1)
        /// An entry of `cellXfs`.
        static func index(_ index: Int) -> StyleCode { StyleCode(raw: Int32(index)) }
        /// What the cell has, changed by an adjustment that the editor knows by number.
        static func adjustment(_ number: Int) -> StyleCode { StyleCode(raw: -2 - Int32(number)) }
    }

    struct Edit {
        var row: Int32
        var column: Int32
        var content: Content
        var style: StyleCode
        /// The range of its escaped value in ``CellEditQueue/values``.
        var valueStart: Int32
        var valueCount: Int32
        var preservesSpace: Bool
        /// Whether the text begins like a formula, so that its style must say that it is none.
        var isQuoted: Bool

        var reference: CellReference { CellReference(row: Int(row), column: Int(column)) }
        /// Whether it makes a cell where there was none.
        var makesCell: Bool { content == .text || content == .number || style != .kept }
    }

    private(set) var edits: [Edit] = []
    private(set) var values: [UInt8] = []
    private var isSorted = true

    var isEmpty: Bool { edits.isEmpty }

    mutating func setText(_ text: String, at cell: CellReference, style: StyleCode) {
        let start = values.count
        XString.append(text, to: &values)
        append(
            cell, .text, style, start, preservesSpace: XString.isSpaced(text), isQuoted: XString.looksLikeFormula(text))
    }

    mutating func setNumber(_ number: Double, at cell: CellReference, style: StyleCode) {
        let start = values.count
        values.append(text: NumberText.text(number))
        append(cell, .number, style, start, preservesSpace: false)
    }

    mutating func clear(_ cell: CellReference, style: StyleCode) {
        append(cell, .blank, style, values.count, preservesSpace: false)
    }

    mutating func setStyle(_ style: StyleCode, at cell: CellReference) {
        append(cell, .kept, style, values.count, preservesSpace: false)
    }

    /// Puts the edits into the order of the sheet; of several edits to one cell the last content and the last style remain.
    mutating func sort() {
        guard !isSorted else { return }
        let order = edits.indices.sorted {
            (edits[$0].row, edits[$0].column, $0) < (edits[$1].row, edits[$1].column, $1)
        }
        var merged: [Edit] = []
        merged.reserveCapacity(edits.count)
        for index in order {
            var edit = edits[index]
            if let last = merged.last, last.row == edit.row, last.column == edit.column {
                if edit.style == .kept { edit.style = last.style }
                if edit.content == .kept {
                    edit.content = last.content
                    edit.valueStart = last.valueStart
                    edit.valueCount = last.valueCount
                    edit.preservesSpace = last.preservesSpace
                    edit.isQuoted = last.isQuoted
                }
                merged[merged.count - 1] = edit
            } else {
                merged.append(edit)
            }
        }
        edits = merged
        isSorted = true
    }

    func value(of edit: Edit) -> ArraySlice<UInt8> {
        values[Int(edit.valueStart)..<Int(edit.valueStart + edit.valueCount)]
    }

    /// The smallest range that holds every cell the edits make.
    var bounds: CellRange? {
        var result: CellRange?
        for edit in edits where edit.makesCell {
            let cell = edit.reference
            guard let old = result else {
                result = CellRange(cell, cell)
                continue
            }
            result = old.union(CellRange(cell, cell))
        }
        return result
    }

    private mutating func append(
        _ cell: CellReference, _ content: Content, _ style: StyleCode, _ start: Int, preservesSpace: Bool,
        isQuoted: Bool = false
    ) {
        if let last = edits.last, last.reference >= cell { isSorted = false }
        edits.append(
            Edit(
                row: Int32(cell.row), column: Int32(cell.column), content: content, style: style, valueStart: Int32(start),
                valueCount: Int32(values.count - start), preservesSpace: preservesSpace, isQuoted: isQuoted))
    }
}

extension CellRange {
    /// The smallest range that holds both.
    package func union(_ other: CellRange) -> CellRange {
        CellRange(
            CellReference(row: min(first.row, other.first.row), column: min(first.column, other.first.column)),
            CellReference(row: max(last.row, other.last.row), column: max(last.column, other.last.column)))
    }
}
