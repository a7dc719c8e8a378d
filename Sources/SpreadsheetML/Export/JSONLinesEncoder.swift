/// `cells --format jsonl`: `{"sheet","ref","type","value","formula"?}` a line.
struct JSONLinesEncoder: CellEncoder, ~Copyable {
    static let writesFormulas = true
    static let writesLateCells = true
    private let resolver: CellResolver
    private var output: OutputBuffer
    private let prefix: [UInt8]
    private var sharedFormulas = SharedFormulas()
    private(set) var count = 0
    /// The address of the last parsed cell that was written.
    private var last = CellReference(row: 0, column: 0)
    /// The row that begins at the output's mark.
    private var markedRow = 1

    init(sheet: String, resolver: CellResolver, sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        self.resolver = resolver
        output = OutputBuffer(sink: sink)
        var prefix = Array(#"{"sheet":"#.utf8)
        JSONText.appendQuoted(sheet, to: &prefix)
        self.prefix = prefix + Array(#","ref":""#.utf8)
    }

    mutating func takeBack() -> Int { output.rewind() ? markedRow : last.row + 1 }

    mutating func end() -> (any Error)? {
        output.flush()
        return output.failure
    }

    mutating func handle(_ record: borrowing CellRecord) throws(SpreadsheetError) {
        let formula = sharedFormulas.text(of: record)
        let form = resolver.form(of: record)
        if form.isEmpty && formula == nil { return }
        guard last < record.reference else { throw CellExport.outOfOrder(record.reference) }
        if !output.isMarked, last.row != record.reference.row {
            output.setMark()
            markedRow = record.reference.row
        }
        last = record.reference
        count += 1
        output.append(prefix)
        appendReference(record.reference)
        appendValue(form, record)
        endLine(formula: formula)
        if output.failure != nil { throw CellExport.sinkFailed }
    }

    mutating func handle(_ row: RowRecord) {}
    mutating func handle(_ column: ColumnRecord) {}
    mutating func handle(_ merge: CellRange) {}

    private mutating func appendReference(_ reference: CellReference) {
        var text = Array(CellReference.columnName(reference.column).utf8)
        text.append(contentsOf: String(reference.row).utf8)
        output.append(text)
    }

    private mutating func appendValue(_ form: CellResolver.Form, _ record: borrowing CellRecord) {
        switch form {
        // A formula that was never calculated has no value of any type.
        case .empty: output.append(#"","type":"number","value":null"#)
        case .shared(let text):
            output.append(#"","type":"string","value":"#)
            JSONText.appendQuoted(text, to: &output)
        case .text:
            output.append(#"","type":"string","value":"#)
            JSONText.appendQuoted(record.value, to: &output)
        case .isoDate:
            output.append(#"","type":"date","value":"#)
            JSONText.appendQuoted(record.value, to: &output)
        case .error:
            output.append(#"","type":"error","value":"#)
            JSONText.appendQuoted(record.value, to: &output)
        case .boolean(let isTrue):
            output.append(isTrue ? #"","type":"boolean","value":true"# : #"","type":"boolean","value":false"#)
        case .number:
            output.append(#"","type":"number","value":"#)
            DecimalText.append(record.value, to: &output)
        case .date(let date):
            output.append(#"","type":"date","value":""#)
            date.append(to: &output)
            output.append(UInt8(ascii: "\""))
        }
    }

    mutating func write(_ cell: Cell) throws(SpreadsheetError) {
        if output.failure != nil { throw CellExport.sinkFailed }
        output.append(prefix)
        appendReference(cell.reference)
        switch cell.value {
        case nil: output.append(#"","type":"number","value":null"#)
        case .string(let text):
            output.append(#"","type":"string","value":"#)
            appendQuoted(text)
        case .error(let text):
            output.append(#"","type":"error","value":"#)
            appendQuoted(text)
        case .number(let number):
            output.append(#"","type":"number","value":"#)
            output.append(Array(CellValue.number(number).text.utf8))
        case .boolean(let isTrue):
            output.append(isTrue ? #"","type":"boolean","value":true"# : #"","type":"boolean","value":false"#)
        case .date(let date):
            output.append(#"","type":"date","value":""#)
            date.append(to: &output)
            output.append(UInt8(ascii: "\""))
        }
        endLine(formula: cell.formula)
    }

    private mutating func endLine(formula: String?) {
        if let formula {
            output.append(#","formula":"#)
            appendQuoted(formula)
        }
        output.append("}\n")
    }

    private mutating func appendQuoted(_ text: String) {
        var bytes: [UInt8] = []
        JSONText.appendQuoted(text, to: &bytes)
        output.append(bytes)
    }
}
