/// Text as it stands in an XML part: escaping, entities, encodings.
package enum XMLText {
    /// Appends text for element content. Characters that XML 1.0 cannot hold become U+FFFD.
    package static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { appendEscaped($0, inAttribute: false, to: &bytes) }
    }

    /// Appends text for an attribute value in double quotes.
    package static func appendEscapedAttribute(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { appendEscaped($0, inAttribute: true, to: &bytes) }
    }

    /// Copies the runs between characters that need an escape as a whole.
    private static func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, inAttribute: Bool, to bytes: inout [UInt8]) {
        var copied = 0
        for offset in utf8.indices {
            let byte = utf8[offset]
            guard byte <= UInt8(ascii: ">"), let escape = escape(byte, inAttribute: inAttribute) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<offset]))
            bytes.append(contentsOf: UnsafeBufferPointer(start: escape.utf8Start, count: escape.utf8CodeUnitCount))
            copied = offset + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
    }

    @inline(__always)
    private static func escape(_ byte: UInt8, inAttribute: Bool) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\"") where inAttribute: "&quot;"
        case 0x0A where inAttribute: "&#10;"
        case 0x09 where inAttribute: "&#9;"
        case 0x0D: "&#13;"
        case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: "\u{FFFD}"
        default: nil
        }
    }

    /// Appends XML text with its entities and character references resolved; an unknown one is kept as written.
    package static func appendDecoded(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        var rest = text
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            bytes.append(contentsOf: rest[rest.startIndex..<ampersand])
            guard let end = rest[ampersand...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(of: rest[ampersand + 1..<end])
            else {
                bytes.append(UInt8(ascii: "&"))
                rest = rest[(ampersand + 1)...]
                continue
            }
            bytes.append(contentsOf: String(scalar).utf8)
            rest = rest[(end + 1)...]
        }
        bytes.append(contentsOf: rest)
    }

    /// What stands between `&` and `;`.
    private static func scalar(of name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: name, as: UTF8.self)
        switch text {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard text.hasPrefix("#") else { return nil }
            let isHexadecimal = text.hasPrefix("#x")
            return UInt32(text.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
        }
    }

    /// The part in UTF-8: UTF-16 is converted and its declaration rewritten; a UTF-8 mark is dropped. Other encodings are
    /// refused, as ECMA-376 Part 2, 6.2.5 allows only these two.
    package static func utf8(_ bytes: [UInt8], part: String) throws(PackageError) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) { return fromUTF16(bytes, bigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C]) { return fromUTF16(bytes, bigEndian: true) }
        return bytes
    }

    private static func fromUTF16(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for offset in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
            units.append(bigEndian ? first << 8 | second : second << 8 | first)
        }
        var text = String(decoding: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
        if text.hasPrefix("<?xml"), let end = text.firstIndex(of: ">") {
            text.replaceSubrange(...end, with: #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#)
        }
        return Array(text.utf8)
    }
}
