/// `cells --format csv`: one line a row from row 1, so that the nth record is row n.
struct CSVEncoder: CellEncoder, ~Copyable {
    static let writesFormulas = false
    static let writesLateCells = false
    private let resolver: CellResolver
    private var output: OutputBuffer
    private var row = 1
    private var column = 0
    private(set) var count = 0
    /// The row that begins at the output's mark: it and those below it can still be written again.
    private var markedRow = 1

    init(resolver: CellResolver, sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        self.resolver = resolver
        output = OutputBuffer(sink: sink)
    }

    mutating func end() -> (any Error)? {
        if count > 0 { output.append(0x0A) }
        output.flush()
        return output.failure
    }

    mutating func handle(_ record: borrowing CellRecord) throws(SpreadsheetError) {
        let form = resolver.form(of: record)
        if form.isEmpty { return }
        try move(to: record.reference)
        switch form {
        case .empty: break
        case .shared(let text): appendField(text)
        case .text, .error, .isoDate: appendField(record.value)
        case .boolean(let isTrue): output.append(isTrue ? "TRUE" : "FALSE")
        case .number: DecimalText.append(record.value, to: &output)
        case .date(let date): date.append(to: &output)
        }
    }

    mutating func takeBack() -> Int {
        guard output.rewind() else { return row + 1 }
        row = markedRow
        column = 0
        return row
    }

    mutating func write(_ cell: Cell) throws(SpreadsheetError) {
        guard let value = cell.value else { return }
        try move(to: cell.reference)
        switch value {
        case .boolean(let isTrue): output.append(isTrue ? "TRUE" : "FALSE")
        case .date(let date): date.append(to: &output)
        case .string, .error, .number:
            var text = value.text
            text.withUTF8 { appendField(UnsafeRawBufferPointer($0)) }
        }
    }

    mutating func handle(_ row: RowRecord) {}
    mutating func handle(_ column: ColumnRecord) {}
    mutating func handle(_ merge: CellRange) {}

    @inline(__always)
    private mutating func move(to reference: CellReference) throws(SpreadsheetError) {
        if reference.row != row { try advance(to: reference) }
        guard reference.column > column else { throw CellExport.outOfOrder(reference) }
        let commas = reference.column - max(column, 1)
        for _ in 0..<commas { output.append(UInt8(ascii: ",")) }
        column = reference.column
        count += 1
    }

    private mutating func advance(to reference: CellReference) throws(SpreadsheetError) {
        guard reference.row > row else { throw CellExport.outOfOrder(reference) }
        while row < reference.row {
            output.append(0x0A)
            row += 1
        }
        column = 0
        if !output.isMarked {
            output.setMark()
            markedRow = row
        }
        if output.failure != nil { throw CellExport.sinkFailed }
    }

    /// Whether a comma, a quote or a line end stands in the text.
    @inline(__always)
    private static func needsQuotes(_ text: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        while offset + 8 <= text.count {
            // None of them is above a comma, so most words are settled by one look for a lower byte (Anderson, Bit Twiddling Hacks).
            let word = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let hasLow = (word &- 0x2D2D_2D2D_2D2D_2D2D) & ~word & 0x8080_8080_8080_8080 != 0
            if hasLow, (offset..<offset + 8).contains(where: { isSpecial(text[$0]) }) { return true }
            offset += 8
        }
        while offset < text.count {
            if isSpecial(text[offset]) { return true }
            offset += 1
        }
        return false
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }

    private mutating func appendField(_ text: UnsafeRawBufferPointer) {
        guard Self.needsQuotes(text) else { return output.append(text) }
        output.append(UInt8(ascii: "\""))
        var start = 0
        for offset in 0..<text.count where text[offset] == UInt8(ascii: "\"") {
            output.append(UnsafeRawBufferPointer(rebasing: text[start...offset]))
            start = offset
        }
        output.append(UnsafeRawBufferPointer(rebasing: text[start...]))
        output.append(UInt8(ascii: "\""))
    }
}
