/// ST_Xstring (ECMA-376 Part 1, 22.9.2.19): characters that XML cannot hold stand as `_xHHHH_`.
enum XString {
    /// Resolves every `_xHHHH_` once, in place, in UTF-8 bytes from `start` on. UTF-16 surrogates are paired.
    static func decode(_ bytes: inout [UInt8], from start: Int = 0) {
        guard var found = firstEscape(in: bytes, from: start) else { return }
        var decoded = Array(bytes[..<start])
        var copied = start
        while true {
            decoded.append(contentsOf: bytes[copied..<found.offset])
            copied = found.offset + escapeLength
            var scalar = UInt32(found.unit)
            if UTF16.isLeadSurrogate(found.unit), let trail = escape(in: bytes, at: copied), UTF16.isTrailSurrogate(trail) {
                scalar = 0x10000 + (UInt32(found.unit) - 0xD800) << 10 + UInt32(trail) - 0xDC00
                copied += escapeLength
            }
            decoded.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
            guard let next = firstEscape(in: bytes, from: copied) else { break }
            found = next
        }
        decoded.append(contentsOf: bytes[copied...])
        bytes = decoded
    }

    /// Appends text so that ``decode(_:from:)`` gives it back: control characters and what looks like an escape are escaped.
    static func encode(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let isPlain = bytes.enumerated().allSatisfy { offset, byte in
            byte >= 0x20 ? byte != UInt8(ascii: "_") || escape(in: bytes, at: offset) == nil : byte == 0x09 || byte == 0x0A
        }
        guard !isPlain else { return text }
        var encoded: [UInt8] = []
        for (offset, byte) in bytes.enumerated() {
            if byte < 0x20, byte != 0x09, byte != 0x0A {
                let hex = String(byte, radix: 16, uppercase: true)
                encoded.append(contentsOf: "_x\(String(repeating: "0", count: 4 - hex.utf8.count))\(hex)_".utf8)
            } else if byte == UInt8(ascii: "_"), escape(in: bytes, at: offset) != nil {
                encoded.append(contentsOf: "_x005F_".utf8)
            } else {
                encoded.append(byte)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let escapeLength = 7

    private static func firstEscape(in bytes: [UInt8], from start: Int) -> (offset: Int, unit: UInt16)? {
        var offset = start
        while let underscore = bytes[offset...].firstIndex(of: UInt8(ascii: "_")) {
            if let unit = escape(in: bytes, at: underscore) { return (underscore, unit) }
            offset = underscore + 1
        }
        return nil
    }

    private static func escape(in bytes: [UInt8], at offset: Int) -> UInt16? {
        guard offset + escapeLength <= bytes.count, bytes[offset] == UInt8(ascii: "_"), bytes[offset + 1] == UInt8(ascii: "x"),
            bytes[offset + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[offset + 2..<offset + 6] {
            guard let digit = hexDigit(byte) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func hexDigit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }
}
