/// Text as spreadsheet parts hold it (ECMA-376 Part 1, 22.9.2.19 ST_Xstring).
package enum CellText {
    /// The most that a cell may hold, in UTF-16 units.
    package static let maximumLength = 32_767

    /// Appends text as XML, so that reading gives the same text: what XML cannot hold and what looks like an escape become
    /// `_xHHHH_`.
    package static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var copied = 0
        for offset in utf8.indices {
            let byte = utf8[offset]
            guard needsCare[Int(byte)] else { continue }
            guard let escape = escape(byte, at: offset, in: utf8) else { continue }
            bytes.append(contentsOf: utf8[copied..<offset])
            bytes.append(contentsOf: escape.text.utf8)
            copied = offset + escape.length
        }
        bytes.append(contentsOf: utf8[copied...])
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

    /// Whether readers would drop the white space at the text's ends or inside.
    package static func isSpaced(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = utf8.first, let last = utf8.last else { return false }
        return first <= 0x20 || last <= 0x20 || utf8.contains(0x0A)
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

    /// The length in UTF-16 units, which is what the limit counts.
    package static func length(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    }

    /// The text's beginning, as far as a cell can hold it, ended by an ellipsis where it was cut.
    package static func cut(_ text: String, to limit: Int = maximumLength) -> String {
        guard text.utf16.count > limit else { return text }
        var length = 0
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            length += scalar.utf16.count
            guard length < limit else { break }
            result.append(scalar)
        }
        return String(result) + "…"
    }

    private static let needsCare: [Bool] = (0..<256).map { byte in
        byte < 0x20 && byte != 0x09 && byte != 0x0A || [0x26, 0x3C, 0x3E, 0x5F, 0xEF].contains(byte)
    }

    private static func escape(
        _ byte: UInt8, at offset: Int, in utf8: UnsafeBufferPointer<UInt8>
    ) -> (text: String, length: Int)? {
        switch byte {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "_"): return isEscape(at: offset, in: utf8) ? ("_x005F_", 1) : nil
        case 0xEF:
            guard offset + 2 < utf8.count, utf8[offset + 1] == 0xBF, utf8[offset + 2] >= 0xBE else { return nil }
            return (utf8[offset + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_", 3)
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            return ("_x00" + (digits.utf8.count < 2 ? "0" : "") + digits + "_", 1)
        }
    }

    /// Whether `_xHHHH_` stands there.
    private static func isEscape(at offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset + 6 < utf8.count, utf8[offset + 1] == UInt8(ascii: "x"), utf8[offset + 6] == UInt8(ascii: "_") else {
            return false
        }
        return utf8[offset + 2..<offset + 6].allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                UInt8(ascii: "A")...UInt8(ascii: "F"):
                true
            default: false
            }
        }
    }
}
