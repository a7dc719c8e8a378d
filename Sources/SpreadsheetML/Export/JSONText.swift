/// JSON strings (RFC 8259, 7).
enum JSONText {
    static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if let escape = escape(byte) { bytes.append(contentsOf: escape.utf8) } else { bytes.append(byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Copies runs that need no escape as a whole.
    static func appendQuoted(_ text: UnsafeRawBufferPointer, to output: inout OutputBuffer) {
        output.append(UInt8(ascii: "\""))
        var start = 0
        for offset in 0..<text.count {
            guard let escape = escape(text[offset]) else { continue }
            output.append(UnsafeRawBufferPointer(rebasing: text[start..<offset]))
            for byte in escape.utf8 { output.append(byte) }
            start = offset + 1
        }
        output.append(UnsafeRawBufferPointer(rebasing: text[start...]))
        output.append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func escape(_ byte: UInt8) -> String? {
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { return nil }
        switch byte {
        case UInt8(ascii: "\""): return "\\\""
        case UInt8(ascii: "\\"): return "\\\\"
        case 0x0A: return "\\n"
        case 0x0D: return "\\r"
        case 0x09: return "\\t"
        default:
            let hex = String(byte, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        }
    }
}
