extension XString {
    /// Appends text as element content, so that reading gives the same text: what XML cannot hold and what looks like an escape
    /// become `_xHHHH_`. Runs that need no care are copied whole.
    package static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var copied = 0
        for offset in utf8.indices {
            let byte = utf8[offset]
            guard needsCare(byte), let escape = markup(for: byte, at: offset, in: utf8) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied..<offset]))
            bytes.append(contentsOf: escape.text.utf8)
            copied = offset + escape.length
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[copied...]))
    }

    package static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    /// The text as the value of an attribute that is an ST_Xstring, before XML's own escaping.
    package static func escapingForAttribute(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "_x000a_"
            case "\u{0}"..<" ": result += "_x00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) + "_"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether an XML reader may take white space away from this text unless told to preserve it.
    package static func isSpaced(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        utf8.first == 0x20 || utf8.last == 0x20 || utf8.contains { $0 == 0x0A || $0 == 0x09 }
    }

    static func isSpaced(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isSpaced($0) }
    }

    /// Whether the text can stand in a part as it is, with its white space.
    package static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = utf8.first, let last = utf8.last, first > 0x20, last > 0x20 else { return false }
        var previous: UInt8 = 0
        for byte in utf8 {
            switch byte {
            case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"): return false
            // U+FFFE and U+FFFF begin with these two bytes.
            case 0xBF where previous == 0xEF: return false
            default: previous = byte
            }
        }
        return true
    }

    /// Whether a spreadsheet would take the text for a formula if somebody typed it.
    package static func looksLikeFormula(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard utf8.count > 1, let first = utf8.first else { return false }
        return first == UInt8(ascii: "=") || first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
            || first == UInt8(ascii: "@")
    }

    static func looksLikeFormula(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { looksLikeFormula($0) }
    }

    @inline(__always)
    private static func needsCare(_ byte: UInt8) -> Bool {
        guard byte <= UInt8(ascii: "_") else { return byte == 0xEF }
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"): return true
        case 0x09, 0x0A: return false
        default: return byte < 0x20
        }
    }

    private static func markup(
        for byte: UInt8, at offset: Int, in utf8: UnsafeBufferPointer<UInt8>
    ) -> (text: String, length: Int)? {
        switch byte {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "_"): return escape(in: utf8, at: offset) == nil ? nil : ("_x005F_", 1)
        case 0xEF:
            guard offset + 2 < utf8.count, utf8[offset + 1] == 0xBF, utf8[offset + 2] >= 0xBE else { return nil }
            return (utf8[offset + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_", 3)
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            return ("_x00" + (digits.utf8.count < 2 ? "0" : "") + digits + "_", 1)
        }
    }
}
