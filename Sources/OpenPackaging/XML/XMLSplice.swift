/// Puts an element into a part's root element; every other byte stays. The new element takes the root's prefix.
package enum XMLSplice {
    /// Puts the element before the root's end tag.
    package static func appending(
        to bytes: [UInt8], element: String, attributes: [(String, String)], part: String
    ) throws(PackageError) -> [UInt8] {
        try inserting(bytes, element, attributes, part, first: false)
    }

    /// Puts the element after the root's start tag.
    package static func prepending(
        to bytes: [UInt8], element: String, attributes: [(String, String)], part: String
    ) throws(PackageError) -> [UInt8] {
        try inserting(bytes, element, attributes, part, first: true)
    }

    private static func inserting(
        _ bytes: [UInt8], _ element: String, _ attributes: [(String, String)], _ part: String, first: Bool
    ) throws(PackageError) -> [UInt8] {
        var scanner = XMLByteScanner(bytes, part: part)
        var root: XMLByteScanner.Token?
        while root == nil, let token = try scanner.next() {
            if token.kind == .start { root = token }
        }
        guard let root else { throw PackageError(.malformedXML, part: part, detail: "no root element") }
        let prefix = scanner.prefix(of: root)
        var inserted = Array("<".utf8) + prefix
        inserted.append(contentsOf: element.utf8)
        for (name, value) in attributes {
            inserted.append(contentsOf: " \(name)=\"".utf8)
            XMLText.appendEscapedAttribute(value, to: &inserted)
            inserted.append(UInt8(ascii: "\""))
        }
        inserted.append(contentsOf: "/>".utf8)
        guard !root.isSelfClosing else {
            let slash = root.range.upperBound - 2
            return bytes[..<slash] + Array(">".utf8) + inserted + Array("</".utf8) + bytes[root.name] + Array(">".utf8)
                + bytes[root.range.upperBound...]
        }
        let whole = try scanner.skipElement(root)
        guard !first else { return bytes[..<root.range.upperBound] + inserted + bytes[root.range.upperBound...] }
        let end = bytes[..<whole.upperBound].lastIndex(of: UInt8(ascii: "<")) ?? whole.upperBound
        return bytes[..<end] + inserted + bytes[end...]
    }
}
