extension XString {
    /// Appends a cell's, comment's or name's text as element content. Characters that XML cannot hold, and text that would read as
    /// such an escape, become `_xHHHH_`, so that any string comes back as it was.
    static func append(_ text: String, to output: inout [UInt8]) {
        let units = Array(text.utf8)
        var index = 0
        while index < units.count {
            let byte = units[index]
            switch byte {
            case UInt8(ascii: "&"): output.append("&amp;")
            case UInt8(ascii: "<"): output.append("&lt;")
            case UInt8(ascii: ">"): output.append("&gt;")
            case 0x09, 0x0A: output.append(byte)
            case 0x00..<0x20: appendEscape(UInt16(byte), to: &output)
            case UInt8(ascii: "_") where isEscape(units, at: index): output.append("_x005F_")
            case 0xEF where units[index...].starts(with: [0xEF, 0xBF, 0xBE]):
                appendEscape(0xFFFE, to: &output)
                index += 2
            case 0xEF where units[index...].starts(with: [0xEF, 0xBF, 0xBF]):
                appendEscape(0xFFFF, to: &output)
                index += 2
            default: output.append(byte)
            }
            index += 1
        }
    }

    /// Whether an XML reader may take white space away from this text unless told to preserve it.
    static func needsPreservedSpace(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return false }
        return first == 0x20 || last == 0x20 || text.utf8.contains(0x0A) || text.utf8.contains(0x09)
    }

    private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
        let digits = String(unit, radix: 16, uppercase: true)
        output.append("_x")
        output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        output.append(text: digits)
        output.append(UInt8(ascii: "_"))
    }

    /// Whether `_xHHHH_` stands here.
    private static func isEscape(_ units: [UInt8], at index: Int) -> Bool {
        guard index + 6 < units.count, units[index + 1] == UInt8(ascii: "x"), units[index + 6] == UInt8(ascii: "_") else {
            return false
        }
        return units[(index + 2)..<(index + 6)].allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                UInt8(ascii: "A")...UInt8(ascii: "F"):
                true
            default: false
            }
        }
    }
}
