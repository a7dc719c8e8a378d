#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A walk over the tags of an XML part by byte offset, for edits that keep every other byte (ECMA-376 parts are XML 1.0).
///
/// It checks only what it needs to find the tags; well-formedness is ``XMLPullReader``'s to judge. Its bytes must be
/// UTF-8 (see ``XMLText/utf8(_:part:)``). A DOCTYPE is refused.
package struct XMLByteScanner: Sendable {
    package enum Kind: Sendable, Equatable {
        case start, end, text
        case cdata, comment, instruction
    }

    package struct Token: Sendable, Equatable {
        package var kind: Kind
        /// The token's bytes, from `<` to `>` for a tag.
        package var range: Range<Int>
        /// The element's name with its prefix; empty for text.
        package var name: Range<Int>
        package var isSelfClosing = false

        package var isStart: Bool { kind == .start }
    }

    package struct Attribute: Sendable, Equatable {
        /// From the first byte of the name to the closing quote.
        package var range: Range<Int>
        package var name: Range<Int>
        /// Between the quotes, entities as written.
        package var value: Range<Int>
    }

    package let bytes: [UInt8]
    /// The offset of the next token. May be set to the start of any token.
    package var position: Int
    /// Open elements at ``position``, as far as this scanner saw them.
    package private(set) var depth = 0
    private let part: String

    package init(_ bytes: [UInt8], part: String, at position: Int = 0) {
        self.bytes = bytes
        self.part = part
        self.position = position
    }

    /// The next token; nil at the end.
    package mutating func next() throws(PackageError) -> Token? {
        guard position < bytes.count else { return nil }
        let start = position
        guard bytes[start] == UInt8(ascii: "<") else {
            position = find(UInt8(ascii: "<"), from: start) ?? bytes.count
            return Token(kind: .text, range: start..<position, name: start..<start)
        }
        switch byte(start + 1) {
        case UInt8(ascii: "?"): return try delimited(.instruction, by: "?>", from: start)
        case UInt8(ascii: "!"): return try declaration(from: start)
        case UInt8(ascii: "/"):
            guard let close = find(UInt8(ascii: ">"), from: start) else { throw unfinished("end tag", start) }
            position = close + 1
            depth -= 1
            guard depth >= 0 else { throw malformed("end tag without a start", start) }
            return Token(kind: .end, range: start..<position, name: nameRange(from: start + 2))
        default: return try startTag(from: start)
        }
    }

    /// The next start or end tag; text, comments, CDATA sections and instructions are stepped over.
    package mutating func nextTag() throws(PackageError) -> Token? {
        while let start = find(UInt8(ascii: "<"), from: position) {
            position = start
            guard let token = try next() else { return nil }
            switch token.kind {
            case .start, .end: return token
            case .text, .cdata, .comment, .instruction: continue
            }
        }
        position = bytes.count
        return nil
    }

    /// Moves past the end of the element that `start` opened and returns the range of the whole element.
    package mutating func skipElement(_ start: Token) throws(PackageError) -> Range<Int> {
        guard !start.isSelfClosing else { return start.range }
        let outside = depth - 1
        while depth > outside {
            guard try nextTag() != nil else { throw unfinished("element", start.range.lowerBound) }
        }
        return start.range.lowerBound..<position
    }

    /// Whether the element's name is `local` once its prefix is taken off.
    package func isNamed(_ local: StaticString, _ token: Token) -> Bool {
        let expected = local.utf8CodeUnitCount
        let first = token.name.upperBound - expected
        guard first >= token.name.lowerBound else { return false }
        return (first == token.name.lowerBound || bytes[first - 1] == UInt8(ascii: ":")) && matches(local, at: first)
    }

    /// The element's prefix with its colon, such as `x:`; empty for none.
    package func prefix(of token: Token) -> ArraySlice<UInt8> {
        guard let colon = bytes[token.name].firstIndex(of: UInt8(ascii: ":")) else { return [] }
        return bytes[token.name.lowerBound...colon]
    }

    package func name(of token: Token) -> String { String(decoding: bytes[token.name], as: UTF8.self) }

    /// The attributes of a start tag, in order.
    package func attributes(of token: Token) -> [Attribute] {
        var found: [Attribute] = []
        var offset = token.name.upperBound
        while let attribute = attribute(from: offset, before: token.range.upperBound) {
            found.append(attribute)
            offset = attribute.range.upperBound
        }
        return found
    }

    /// The attribute whose name, prefix included, is `name`.
    package func attribute(_ name: StaticString, of token: Token) -> Attribute? {
        var offset = token.name.upperBound
        while let attribute = attribute(from: offset, before: token.range.upperBound) {
            if attribute.name.count == name.utf8CodeUnitCount, matches(name, at: attribute.name.lowerBound) { return attribute }
            offset = attribute.range.upperBound
        }
        return nil
    }

    /// The text of a range with its entities resolved.
    package func decoded(_ range: Range<Int>) -> String {
        var text: [UInt8] = []
        XMLText.appendDecoded(bytes[range], to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    // MARK: -

    private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    private func find(_ wanted: UInt8, from offset: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, offset < buffer.count else { return nil }
            return memchr(base + offset, Int32(wanted), buffer.count - offset).map { base.distance(to: UnsafeRawPointer($0)) }
        }
    }

    private func nameRange(from start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, !Self.endsName(bytes[end]) { end += 1 }
        return start..<end
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="): true
        default: false
        }
    }

    private mutating func startTag(from start: Int) throws(PackageError) -> Token {
        let name = nameRange(from: start + 1)
        guard !name.isEmpty else { throw malformed("tag without a name", start) }
        let offset = endOfTag(from: name.upperBound)
        guard offset < bytes.count else { throw unfinished("start tag", start) }
        guard bytes[offset] == UInt8(ascii: ">") else { throw malformed("'<' inside a tag", offset) }
        position = offset + 1
        let isSelfClosing = bytes[offset - 1] == UInt8(ascii: "/")
        if !isSelfClosing { depth += 1 }
        return Token(kind: .start, range: start..<position, name: name, isSelfClosing: isSelfClosing)
    }

    /// The offset of the first angle bracket outside quotes.
    private func endOfTag(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            var quote: UInt8 = 0
            while offset < bytes.count {
                let byte = bytes[offset]
                if quote != 0 {
                    if byte == quote { quote = 0 }
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    quote = byte
                } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
                    break
                }
                offset += 1
            }
            return offset
        }
    }

    private mutating func declaration(from start: Int) throws(PackageError) -> Token {
        if matches("<!--", at: start) { return try delimited(.comment, by: "-->", from: start) }
        if matches("<![CDATA[", at: start) { return try delimited(.cdata, by: "]]>", from: start) }
        throw PackageError(.doctype, part: part, line: line(at: start), detail: "document type declaration")
    }

    private mutating func delimited(_ kind: Kind, by end: StaticString, from start: Int) throws(PackageError) -> Token {
        var offset = start + 2
        while let candidate = find(end.utf8Start.pointee, from: min(offset, bytes.count)) {
            if matches(end, at: candidate) {
                position = candidate + end.utf8CodeUnitCount
                return Token(kind: kind, range: start..<position, name: start..<start)
            }
            offset = candidate + 1
        }
        throw unfinished("\(kind)", start)
    }

    private func matches(_ text: StaticString, at offset: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        return bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.map { memcmp($0 + offset, text.utf8Start, count) == 0 } ?? (count == 0)
        }
    }

    private func attribute(from offset: Int, before limit: Int) -> Attribute? {
        var start = offset
        while start < limit, bytes[start] <= 0x20 { start += 1 }
        let name = nameRange(from: start)
        var offset = name.upperBound
        while offset < limit, bytes[offset] <= 0x20 { offset += 1 }
        guard !name.isEmpty, offset < limit, bytes[offset] == UInt8(ascii: "=") else { return nil }
        offset += 1
        while offset < limit, bytes[offset] <= 0x20 { offset += 1 }
        guard offset < limit, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") else { return nil }
        guard let close = find(bytes[offset], from: offset + 1), close < limit else { return nil }
        return Attribute(range: start..<close + 1, name: name, value: offset + 1..<close)
    }

    private func line(at offset: Int) -> Int { bytes[..<offset].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) } }

    private func unfinished(_ what: String, _ offset: Int) -> PackageError { malformed("\(what) does not end", offset) }

    private func malformed(_ what: String, _ offset: Int) -> PackageError {
        PackageError(.malformedXML, part: part, line: line(at: offset), detail: what)
    }
}
