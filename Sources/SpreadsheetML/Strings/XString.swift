/// Text as spreadsheet parts hold it (ECMA-376 Part 1, 22.9.2.19 ST_Xstring): characters that XML cannot hold stand as `_xHHHH_`.
package enum XString {
    static let escapeLength = 7

    /// Resolves every `_xHHHH_` once, in place, in UTF-8 bytes. UTF-16 surrogates are paired.
    static func decode(_ bytes: inout [UInt8]) {
        guard var found = firstEscape(in: bytes, from: 0) else { return }
        var decoded: [UInt8] = []
        var copied = 0
        while true {
            decoded.append(contentsOf: bytes[copied..<found.offset])
            copied = found.offset + escapeLength
            var scalar = UInt32(found.unit)
            if UTF16.isLeadSurrogate(found.unit), let trail = bytes.withUnsafeBufferPointer({ escape(in: $0, at: copied) }),
                UTF16.isTrailSurrogate(trail)
            {
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

    /// The UTF-16 unit of the `_xHHHH_` that stands there; nil when none does.
    static func escape(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt16? {
        guard offset + escapeLength <= utf8.count, utf8[offset] == UInt8(ascii: "_"), utf8[offset + 1] == UInt8(ascii: "x"),
            utf8[offset + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for byte in utf8[offset + 2..<offset + 6] {
            guard let digit = hexDigit(byte) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func firstEscape(in bytes: [UInt8], from start: Int) -> (offset: Int, unit: UInt16)? {
        bytes.withUnsafeBufferPointer { utf8 in
            var offset = start
            while let underscore = utf8[offset...].firstIndex(of: UInt8(ascii: "_")) {
                if let unit = escape(in: utf8, at: underscore) { return (underscore, unit) }
                offset = underscore + 1
            }
            return nil
        }
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
