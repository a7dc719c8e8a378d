/// Scans `c` elements into records, reusing its buffers.
struct CellScan: ~Copyable {
    private(set) var record: CellRecord
    private var value = GrowingBytes<UInt8>()
    private var formula = GrowingBytes<UInt8>()
    private var row = 0
    private var column = 0

    private static var none: UnsafeRawBufferPointer { .init(start: nil, count: 0) }

    init() {
        record = CellRecord(reference: .init(row: 1, column: 1), kind: .number, styleIndex: 0, value: Self.none, formula: nil)
    }

    mutating func begin(row: Int) {
        self.row = row
        column = 0
    }

    /// Scans the cell whose `<c` ends at `start`; returns the offset behind it. The record's bytes are the window's own
    /// where they need no decoding, so they are valid until the window is refilled.
    @inline(__always)
    mutating func scan(_ scan: XMLScan, from start: Int, limits: WorkbookLimits) throws(ScanStop) -> Int {
        var offset = start
        let isEmpty = try attributes(scan, &offset)
        record.value = Self.none
        record.formula = nil
        if !isEmpty { try children(scan, &offset, limits) }
        column = record.reference.column
        return offset
    }

    /// Reads the attributes up to and with `>` or `/>`.
    @inline(__always)
    private mutating func attributes(_ scan: XMLScan, _ offset: inout Int) throws(ScanStop) -> Bool {
        let bytes = scan.bytes
        record.reference = CellReference(row: row, column: column + 1)
        record.kind = .number
        record.styleIndex = 0
        var seen: UInt8 = 0
        while true {
            let byte = bytes[offset]
            if byte == UInt8(ascii: ">") {
                offset += 1
                break
            }
            if byte == UInt8(ascii: "/") {
                offset = try scan.expect("/>", at: offset)
                guard record.reference.column <= CellReference.maximumColumn else { throw .notUnderstood }
                return true
            }
            guard XMLByte.isSpace(byte) else { throw scan.stop(at: offset) }
            offset = scan.skipSpace(offset)
            let name = bytes[offset]
            if name == UInt8(ascii: ">") || name == UInt8(ascii: "/") { continue }
            let quote = bytes[offset + 2]
            guard bytes[offset + 1] == UInt8(ascii: "="), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                try otherAttribute(scan, &offset, &seen)
                continue
            }
            offset += 3
            let mark: UInt8
            switch name {
            case UInt8(ascii: "r"):
                mark = 1
                try reference(scan, &offset)
            case UInt8(ascii: "s"):
                mark = 2
                record.styleIndex = try number(scan, &offset)
            case UInt8(ascii: "t"):
                mark = 4
                try kind(scan, &offset)
            default: throw .notUnderstood
            }
            guard seen & mark == 0, bytes[offset] == quote else { throw scan.stop(at: offset) }
            seen |= mark
            offset += 1
        }
        guard record.reference.column <= CellReference.maximumColumn else { throw .notUnderstood }
        return false
    }

    /// `cm`, `vm` and `ph`, which say nothing about the value.
    @inline(never)
    private func otherAttribute(_ scan: XMLScan, _ offset: inout Int, _ seen: inout UInt8) throws(ScanStop) {
        let nameEnd = try scan.name(offset)
        let name = offset..<nameEnd
        let mark: UInt8 = scan.isNamed("cm", name) ? 8 : scan.isNamed("vm", name) ? 16 : scan.isNamed("ph", name) ? 32 : 0
        let quote = scan.bytes[nameEnd + 1]
        guard mark != 0, seen & mark == 0, scan.bytes[nameEnd] == UInt8(ascii: "="),
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { throw scan.stop(at: nameEnd) }
        seen |= mark
        offset = try scan.value(nameEnd + 2, quote) + 1
    }

    @inline(__always)
    private mutating func reference(_ scan: XMLScan, _ offset: inout Int) throws(ScanStop) {
        let bytes = scan.bytes
        var column = 0
        var row = 0
        let start = offset
        // Numbers too long for an address may wrap: their length rules them out below.
        while case let letter = bytes[offset] &- UInt8(ascii: "A"), letter < 26 {
            column = column &* 26 &+ Int(letter) &+ 1
            offset += 1
        }
        let digits = offset
        while case let digit = bytes[offset] &- UInt8(ascii: "0"), digit < 10 {
            row = row &* 10 &+ Int(digit)
            offset += 1
        }
        guard digits > start, digits - start <= 3, offset > digits, offset - digits <= 7, row > 0,
            row <= CellReference.maximumRow,
            column <= CellReference.maximumColumn
        else { throw scan.stop(at: offset) }
        record.reference = CellReference(row: row, column: column)
    }

    @inline(__always)
    private func number(_ scan: XMLScan, _ offset: inout Int) throws(ScanStop) -> Int {
        var number = 0
        let start = offset
        while case let digit = scan.bytes[offset] &- UInt8(ascii: "0"), digit < 10 {
            number = number * 10 + Int(digit)
            offset += 1
            if offset - start > 9 { throw .notUnderstood }
        }
        return number
    }

    @inline(__always)
    private mutating func kind(_ scan: XMLScan, _ offset: inout Int) throws(ScanStop) {
        let bytes = scan.bytes
        let start = offset
        while XMLByte.isName(bytes[offset]) { offset += 1 }
        if offset - start == 1 {
            switch bytes[start] {
            case UInt8(ascii: "s"): record.kind = .sharedString
            case UInt8(ascii: "b"): record.kind = .boolean
            case UInt8(ascii: "e"): record.kind = .error
            case UInt8(ascii: "d"): record.kind = .isoDate
            default: record.kind = .number
            }
        } else if scan.isNamed("str", start..<offset) {
            record.kind = .formulaString
        } else if scan.isNamed("inlineStr", start..<offset) {
            record.kind = .inlineString
        } else {
            record.kind = .number
        }
    }

    @inline(__always)
    private mutating func children(_ scan: XMLScan, _ offset: inout Int, _ limits: WorkbookLimits) throws(ScanStop) {
        let bytes = scan.bytes
        while true {
            if bytes[offset] != UInt8(ascii: "<") { offset = scan.skipSpace(offset) }
            guard bytes[offset] == UInt8(ascii: "<") else { throw scan.stop(at: offset) }
            switch bytes[offset + 1] {
            case UInt8(ascii: "v"):
                guard !record.hasValue else { throw .notUnderstood }
                try valueElement(scan, &offset)
            case UInt8(ascii: "/"):
                offset = try scan.expect("</c>", at: offset)
                return
            case UInt8(ascii: "f"):
                guard record.formula == nil else { throw .notUnderstood }
                try formulaElement(scan, &offset)
                guard formula.view.count <= limits.textBytes else { throw .notUnderstood }
            case UInt8(ascii: "i"):
                guard !record.hasValue else { throw .notUnderstood }
                try inlineString(scan, &offset, limits)
            default: throw scan.stop(at: offset)
            }
            guard record.value.count <= limits.textBytes else { throw .notUnderstood }
        }
    }

    @inline(__always)
    private mutating func valueElement(_ scan: XMLScan, _ offset: inout Int) throws(ScanStop) {
        var start = offset + 3
        if scan.bytes[offset + 2] != UInt8(ascii: ">") {
            let tag = try scan.startTag("<v", at: offset)
            start = tag.end
            if tag.isEmpty {
                record.value = UnsafeRawBufferPointer(start: scan.bytes, count: 0)
                offset = tag.end
                return
            }
        }
        let (end, traits) = try scan.text(start)
        offset = try scan.expect("</v>", at: end)
        let mayHoldEscapes = record.kind == .formulaString && traits.mayHoldEscapes
        guard mayHoldEscapes || traits.needsDecoding else {
            record.value = UnsafeRawBufferPointer(start: scan.bytes + start, count: end - start)
            return
        }
        value.truncate(to: 0)
        try scan.appendDecoded(start..<end, to: &value)
        if mayHoldEscapes { value.decodeXString() }
        record.value = value.view
    }

    private mutating func inlineString(_ scan: XMLScan, _ offset: inout Int, _ limits: WorkbookLimits) throws(ScanStop) {
        let tag = try scan.startTag("<is", at: offset)
        value.truncate(to: 0)
        offset =
            tag.isEmpty
            ? tag.end : try scan.richText(tag.end, closing: "</is>", to: &value, maximumDepth: limits.package.elementDepth)
        record.value = value.view
    }

    private mutating func formulaElement(_ scan: XMLScan, _ offset: inout Int) throws(ScanStop) {
        guard !XMLByte.isName(scan.bytes[offset + 2]) else { throw scan.stop(at: offset) }
        var kind = FormulaRecord.Kind.normal
        var index = -1
        let tag = try scan.attributes(offset + 2) { attribute throws(ScanStop) in
            if scan.isNamed("t", attribute.name) {
                let text = attribute.value
                kind =
                    scan.isNamed("shared", text)
                    ? .shared : scan.isNamed("array", text) ? .array : scan.isNamed("dataTable", text) ? .dataTable : .normal
            } else if scan.isNamed("si", attribute.name) {
                index = try scan.integer(attribute.value)
            }
        }
        formula.truncate(to: 0)
        offset = tag.end
        if !tag.isEmpty {
            let (end, _) = try scan.text(tag.end)
            try scan.appendDecoded(tag.end..<end, to: &formula)
            offset = try scan.expect("</f>", at: end)
        }
        record.formula = FormulaRecord(kind: kind, sharedIndex: index, text: formula.view)
    }
}
