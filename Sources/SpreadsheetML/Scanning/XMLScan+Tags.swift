extension XMLScan {
    /// One attribute: offsets of its name and of its value between the quotes.
    struct Attribute {
        var name: Range<Int>
        var value: Range<Int>
    }

    /// The offset behind a name.
    @inline(__always)
    func name(_ start: Int) throws(ScanStop) -> Int {
        guard XMLByte.startsName(bytes[start]) else { throw stop(at: start) }
        var offset = start + 1
        while XMLByte.isName(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The attribute at `offset` if there is one before `>` or `/`. `offset` must be behind a name or a value.
    @inline(__always)
    func attribute(_ offset: inout Int) throws(ScanStop) -> Attribute? {
        let start = skipSpace(offset)
        let byte = bytes[start]
        if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
            offset = start
            return nil
        }
        // Two attributes without a space between them are not well-formed.
        guard start > offset else { throw stop(at: start) }
        let nameEnd = try name(start)
        let quote = bytes[nameEnd + 1]
        guard bytes[nameEnd] == UInt8(ascii: "="), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw stop(at: nameEnd)
        }
        let valueEnd = try value(nameEnd + 2, quote)
        offset = valueEnd + 1
        return Attribute(name: start..<nameEnd, value: nameEnd + 2..<valueEnd)
    }

    /// The offset of the closing quote.
    @inline(__always)
    func value(_ start: Int, _ quote: UInt8) throws(ScanStop) -> Int {
        var offset = start
        while true {
            let byte = bytes[offset]
            if byte == quote { return offset }
            if byte >= 0x80 {
                let length = XMLByte.characterLength(bytes + offset)
                guard length > 0 else { throw stop(at: offset) }
                offset += length
            } else if byte < 0x20 && !XMLByte.isSpace(byte) || byte == UInt8(ascii: "<") {
                throw stop(at: offset)
            } else if byte == UInt8(ascii: "&") {
                offset = try entity(offset).next
            } else {
                offset += 1
            }
        }
    }

    /// Passes over the rest of a start tag, `offset` behind its name; returns the end and whether the element is empty.
    /// Calls `body` for each attribute; a repeated name is left to libxml2.
    @inline(__always)
    func attributes(
        _ start: Int, _ body: (Attribute) throws(ScanStop) -> Void
    ) throws(ScanStop) -> (end: Int, isEmpty: Bool) {
        var offset = start
        // Lengths and first letters of the names so far; only names that share both are compared in full.
        var seen: UInt64 = 0
        while let attribute = try attribute(&offset) {
            let mark = UInt64(1) << UInt64((Int(bytes[attribute.name.lowerBound]) &* 7 &+ attribute.name.count) & 63)
            if seen & mark != 0, repeats(attribute.name, from: start) { throw .notUnderstood }
            seen |= mark
            try body(attribute)
        }
        if bytes[offset] == UInt8(ascii: ">") { return (offset + 1, false) }
        return (try expect("/>", at: offset), true)
    }

    /// Whether a name stands among the attributes before it.
    private func repeats(_ name: Range<Int>, from start: Int) -> Bool {
        var offset = start
        while offset < name.lowerBound, let other = try? attribute(&offset), other.name.lowerBound < name.lowerBound {
            if equal(other.name, name) { return true }
        }
        return false
    }

    @inline(__always)
    func equal(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for index in 0..<left.count where bytes[left.lowerBound + index] != bytes[right.lowerBound + index] { return false }
        return true
    }

    @inline(__always)
    func isNamed(_ text: StaticString, _ name: Range<Int>) -> Bool {
        name.count == text.utf8CodeUnitCount && matches(text, at: name.lowerBound)
    }

    /// Passes over the element at `start`, which is at its `<`, checking that its tags match.
    func element(_ start: Int, maximumDepth: Int) throws(ScanStop) -> Int {
        var open: [Range<Int>] = []
        var offset = start
        repeat {
            if bytes[offset + 1] == UInt8(ascii: "/") {
                let nameEnd = try name(offset + 2)
                guard let last = open.popLast(), equal(last, offset + 2..<nameEnd) else { throw stop(at: nameEnd) }
                offset = try expect(">", at: skipSpace(nameEnd))
            } else {
                let nameEnd = try name(offset + 1)
                let name = offset + 1..<nameEnd
                let tag = try attributes(nameEnd) { (_: Attribute) throws(ScanStop) in }
                if !tag.isEmpty { open.append(name) }
                guard open.count < maximumDepth else { throw .notUnderstood }
                offset = tag.end
            }
            if open.isEmpty { return offset }
            offset = try skipText(offset)
        } while true
    }

    /// Passes over character data, whose references must be known ones.
    private func skipText(_ start: Int) throws(ScanStop) -> Int {
        let (end, traits) = try text(start)
        guard traits.contains(.entity) else { return end }
        var offset = start
        while offset < end {
            offset = bytes[offset] == UInt8(ascii: "&") ? try entity(offset).next : offset + 1
        }
        return end
    }

    /// The prolog up to the root's `<`: a byte order mark and a declaration of UTF-8, both optional.
    func prolog() throws(ScanStop) -> Int {
        var offset = matches("\u{FEFF}", at: 0) ? 3 : 0
        if matches("<?xml ", at: offset) {
            offset += 5
            var attributeEnd = offset
            while bytes[skipSpace(attributeEnd)] != UInt8(ascii: "?") {
                guard let attribute = try attribute(&attributeEnd) else { throw .notUnderstood }
                if isNamed("encoding", attribute.name) {
                    guard isUTF8(attribute.value) else { throw .notUnderstood }
                } else if isNamed("version", attribute.name) {
                    guard isNamed("1.0", attribute.value) else { throw .notUnderstood }
                } else if !isNamed("standalone", attribute.name) {
                    throw .notUnderstood
                }
            }
            offset = try expect("?>", at: skipSpace(attributeEnd))
        }
        return skipSpace(offset)
    }

    private func isUTF8(_ value: Range<Int>) -> Bool {
        value.count == 5 && bytes[value.lowerBound] | 0x20 == UInt8(ascii: "u")
            && bytes[value.lowerBound + 1] | 0x20 == UInt8(ascii: "t")
            && bytes[value.lowerBound + 2] | 0x20 == UInt8(ascii: "f") && matches("-8", at: value.lowerBound + 3)
    }
}
