extension XMLScan {
    /// The element's name without its prefix.
    func localName(_ name: Range<Int>) -> Range<Int> {
        for offset in name.reversed() where bytes[offset] == UInt8(ascii: ":") { return offset + 1..<name.upperBound }
        return name
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count), as: UTF8.self)
    }

    /// A number of plain digits; anything else is left to libxml2's reader.
    func integer(_ range: Range<Int>) throws(ScanStop) -> Int {
        guard !range.isEmpty, range.count <= 9 else { throw .notUnderstood }
        var number = 0
        for offset in range {
            let digit = bytes[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { throw .notUnderstood }
            number = number * 10 + Int(digit)
        }
        return number
    }

    func decimal(_ range: Range<Int>) throws(ScanStop) -> Double {
        guard let number = Double(string(range)) else { throw .notUnderstood }
        return number
    }

    func isTrue(_ range: Range<Int>) -> Bool { isNamed("1", range) || isNamed("true", range) || isNamed("on", range) }

    /// Passes over the rest of a start tag that begins with `text`.
    func startTag(_ text: StaticString, at offset: Int) throws(ScanStop) -> (end: Int, isEmpty: Bool) {
        let nameEnd = try expect(text, at: offset)
        guard !XMLByte.isName(bytes[nameEnd]) else { throw stop(at: nameEnd) }
        return try attributes(nameEnd) { (_: Attribute) throws(ScanStop) in }
    }

    /// The offset behind an element that must hold nothing but white space.
    func endOfEmpty(_ tag: (end: Int, isEmpty: Bool), _ closing: StaticString) throws(ScanStop) -> Int {
        tag.isEmpty ? tag.end : try expect(closing, at: skipSpace(tag.end))
    }
}

extension RowRecord {
    mutating func set(_ attribute: XMLScan.Attribute, _ scan: XMLScan) throws(ScanStop) {
        if scan.isNamed("r", attribute.name) {
            number = try scan.integer(attribute.value)
            guard number >= 1 else { throw .notUnderstood }
        } else if scan.isNamed("ht", attribute.name) {
            height = try scan.decimal(attribute.value)
        } else if scan.isNamed("hidden", attribute.name) {
            isHidden = scan.isTrue(attribute.value)
        }
    }
}

extension ColumnRecord {
    /// Reads a `col` whose name ends at `offset`; nil when its columns make no sense.
    init?(scanning scan: XMLScan, from offset: inout Int) throws(ScanStop) {
        guard !XMLByte.isName(scan.bytes[offset]) else { throw scan.stop(at: offset) }
        var (first, last) = (0, 0)
        var width: Double?
        var isHidden = false
        let tag = try scan.attributes(offset) { attribute throws(ScanStop) in
            if scan.isNamed("min", attribute.name) {
                first = try scan.integer(attribute.value)
            } else if scan.isNamed("max", attribute.name) {
                last = try scan.integer(attribute.value)
            } else if scan.isNamed("width", attribute.name) {
                width = try scan.decimal(attribute.value)
            } else if scan.isNamed("hidden", attribute.name) {
                isHidden = scan.isTrue(attribute.value)
            }
        }
        offset = try scan.endOfEmpty(tag, "</col>")
        guard first >= 1, first <= last, first <= CellReference.maximumColumn else { return nil }
        self.init(columns: first...min(last, CellReference.maximumColumn), width: width, isHidden: isHidden)
    }
}
