import OpenPackaging

extension XMLByteScanner {
    /// A child element: its start tag and the range from there to the end of its end tag.
    struct Element {
        var tag: Token
        var range: Range<Int>
    }

    /// The root element's start tag.
    mutating func root() throws(PackageError) -> Token {
        guard let tag = try nextTag(), tag.isStart else {
            throw PackageError(.malformedXML, detail: "no root element")
        }
        return tag
    }

    /// The children of the element whose start tag was returned last; the scanner then stands behind its end tag.
    mutating func children(of parent: Token) throws(PackageError) -> [Element] {
        var found: [Element] = []
        guard !parent.isSelfClosing else { return found }
        while let tag = try nextTag() {
            if !tag.isStart { return found }
            found.append(Element(tag: tag, range: try skipElement(tag)))
        }
        throw PackageError(.malformedXML, detail: "element does not end")
    }

    /// Whether the element whose start tag was returned last has such a child; the scanner then stands behind its end tag.
    mutating func hasChild(_ name: StaticString, of parent: Token) throws(PackageError) -> Bool {
        guard !parent.isSelfClosing else { return false }
        var isFound = false
        while let tag = try nextTag(), tag.isStart {
            isFound = isFound || isNamed(name, tag)
            _ = try skipElement(tag)
        }
        return isFound
    }

    /// The text of an attribute with its entities resolved.
    func text(_ name: StaticString, of tag: Token) -> String? {
        attribute(name, of: tag).map { decoded($0.value) }
    }

    /// An attribute that holds a whole number.
    func integer(_ name: StaticString, of tag: Token) -> Int? {
        attribute(name, of: tag).flatMap { bytes.decimal(in: $0.value) }
    }

    /// An attribute that holds an xsd:boolean; absent is false.
    func flag(_ name: StaticString, of tag: Token) -> Bool {
        guard let value = attribute(name, of: tag)?.value else { return false }
        return bytes.matches("1", in: value) || bytes.matches("true", in: value) || bytes.matches("on", in: value)
    }

    /// Where the prefix bound to a namespace is declared on the tag, as `r:`; empty for the default namespace.
    func prefix(boundTo namespaces: [String], on tag: Token) -> String? {
        for attribute in attributes(of: tag) where namespaces.contains(decoded(attribute.value)) {
            let name = String(decoding: bytes[attribute.name], as: UTF8.self)
            if name == "xmlns" { return "" }
            if name.hasPrefix("xmlns:") { return name.dropFirst(6) + ":" }
        }
        return nil
    }

    /// The offset where an element's content ends: its end tag's `<`, or for an element without content the end of its only tag.
    func contentEnd(of element: Element) -> Int {
        guard !element.tag.isSelfClosing else { return element.range.upperBound }
        return bytes[element.range].lastIndex(of: UInt8(ascii: "<")) ?? element.range.upperBound
    }

    /// A splice that puts markup at the end of an element's content; an empty-element tag is opened for it.
    func appending(_ markup: [UInt8], to element: Element) -> Splice {
        let end = contentEnd(of: element)
        guard element.tag.isSelfClosing else { return Splice(range: end..<end, replacement: markup) }
        return Splice(
            range: (end - 2)..<end,
            replacement: Array(">".utf8) + markup + Array("</".utf8) + bytes[element.tag.name] + Array(">".utf8))
    }

    /// A splice that sets an attribute of a tag, adding it behind the others when it is absent.
    func setting(_ name: StaticString, of tag: Token, to value: String) -> Splice {
        var escaped: [UInt8] = []
        XMLText.appendEscapedAttribute(value, to: &escaped)
        if let old = attribute(name, of: tag) { return Splice(range: old.value, replacement: escaped) }
        let end = attributes(of: tag).last?.range.upperBound ?? tag.name.upperBound
        return Splice(range: end..<end, replacement: Array(" \(name)=\"".utf8) + escaped + [UInt8(ascii: "\"")])
    }
}

extension [UInt8] {
    /// Whether the bytes in the range are exactly this ASCII text.
    func matches(_ text: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount, range.upperBound <= count else { return false }
        let expected = text.utf8Start
        for offset in 0..<text.utf8CodeUnitCount where self[range.lowerBound + offset] != expected[offset] { return false }
        return true
    }

    /// The value of at most fifteen ASCII digits with nothing around them.
    func decimal(in range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= 15 else { return nil }
        var value = 0
        for byte in self[range] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(text: String) { append(contentsOf: text.utf8) }

    /// Appends an attribute with the space before it.
    mutating func append(attribute name: StaticString, _ value: String) {
        append(UInt8(ascii: " "))
        append(name)
        append("=\"")
        XMLText.appendEscapedAttribute(value, to: &self)
        append(UInt8(ascii: "\""))
    }

    mutating func append(attribute name: StaticString, _ value: Int) {
        append(UInt8(ascii: " "))
        append(name)
        append("=\"")
        append(decimal: value)
        append(UInt8(ascii: "\""))
    }

    mutating func append(decimal value: Int) {
        guard value >= 10 else {
            if value < 0 { append(text: String(value)) } else { append(UInt8(ascii: "0") + UInt8(value)) }
            return
        }
        append(decimal: value / 10)
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    /// Appends an address such as `B3`.
    mutating func append(_ cell: CellReference) {
        append(letters: cell.column)
        append(decimal: cell.row)
    }

    private mutating func append(letters column: Int) {
        if column > 26 { append(letters: (column - 1) / 26) }
        append(UInt8(ascii: "A") + UInt8((column - 1) % 26))
    }
}
