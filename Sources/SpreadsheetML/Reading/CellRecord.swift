/// One `c` element as the XML has it, before shared strings and styles are looked up (ECMA-376 Part 1, 18.3.1.4).
///
/// Its bytes belong to whoever reads the sheet and are valid only while it is handed over.
struct CellRecord {
    /// ST_CellType (18.18.11).
    enum Kind: UInt8 {
        case number, sharedString, formulaString, inlineString, boolean, error, isoDate
    }

    var reference: CellReference
    var kind: Kind
    var styleIndex: Int
    /// The text of `v`, or of `is` for an inline string, entities resolved; nil base address when there is none.
    var value: UnsafeRawBufferPointer
    var formula: FormulaRecord?

    var hasValue: Bool { value.baseAddress != nil }
}

/// The `f` of a cell (18.3.1.40).
struct FormulaRecord {
    enum Kind: UInt8 {
        case normal, shared, array, dataTable
    }

    var kind: Kind
    /// The group of a shared formula.
    var sharedIndex: Int
    /// The formula's text, entities resolved; empty for the followers of a shared formula.
    var text: UnsafeRawBufferPointer
}

/// The `row` element around cells (18.3.1.73).
struct RowRecord {
    var number: Int
    var isHidden = false
    var height: Double?
}

/// One `col` element: the width of a run of columns (18.3.1.13).
struct ColumnRecord {
    var columns: ClosedRange<Int>
    var width: Double?
    var isHidden = false
}

/// Takes what a worksheet part holds, in the order of the part.
protocol SheetHandler: ~Copyable {
    mutating func handle(_ cell: borrowing CellRecord) throws(SpreadsheetError)
    mutating func handle(_ row: RowRecord) throws(SpreadsheetError)
    mutating func handle(_ column: ColumnRecord)
    mutating func handle(_ merge: CellRange) throws(SpreadsheetError)
}

extension CellRecord.Kind {
    /// The value of the `t` attribute; an unknown one is a number, as in Excel.
    init(attribute: String?) {
        switch attribute {
        case "s": self = .sharedString
        case "str": self = .formulaString
        case "inlineStr": self = .inlineString
        case "b": self = .boolean
        case "e": self = .error
        case "d": self = .isoDate
        default: self = .number
        }
    }
}
