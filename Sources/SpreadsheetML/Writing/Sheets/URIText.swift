/// Addresses as relationships hold them (RFC 3987): ASCII that an address may not contain is percent-encoded, other letters
/// stay, as Excel writes them.
enum URIText {
    /// An address that may be encoded in part already; a lone `%` is encoded.
    static func encode(_ address: String) -> String {
        let utf8 = Array(address.utf8)
        var result: [UInt8] = []
        for (offset, byte) in utf8.enumerated() {
            if byte == UInt8(ascii: "%") ? !isEscape(utf8, at: offset) : isForbidden(byte) {
                appendEscape(byte, to: &result)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A file's path, none of it encoded yet. An absolute one becomes a `file:` address.
    static func encode(path: String) -> String {
        var result: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): result.append(UInt8(ascii: "/"))
            case UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "?"): appendEscape(byte, to: &result)
            default: if isForbidden(byte) { appendEscape(byte, to: &result) } else { result.append(byte) }
            }
        }
        let hasDrive = result.count > 2 && result[1] == UInt8(ascii: ":") && result[2] == UInt8(ascii: "/")
        let scheme = hasDrive ? "file:///" : result.first == UInt8(ascii: "/") ? "file://" : ""
        return scheme + String(decoding: result, as: UTF8.self)
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x7F || "\"<>\\^`{|}".utf8.contains(byte)
    }

    private static func isEscape(_ utf8: [UInt8], at offset: Int) -> Bool {
        offset + 2 < utf8.count && utf8[offset + 1...offset + 2].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    private static func appendEscape(_ byte: UInt8, to result: inout [UInt8]) {
        let digits = String(byte, radix: 16, uppercase: true)
        result.append(contentsOf: ("%" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8)
    }
}
