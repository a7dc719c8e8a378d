/// Scans over the bytes of an XML part: text, attributes and whole elements, by offset. Nothing is consumed; each scan
/// returns where it ended or throws ``ScanStop``.
///
/// Holds the rule that keeps unsafe reads in bounds: no scan looks more than ``ByteWindow/padding`` bytes past a byte
/// that it has not seen to be non-zero, and zeros end every loop.
struct XMLScan {
    let bytes: UnsafePointer<UInt8>
    let end: Int
    let isComplete: Bool

    /// What to throw when the bytes at `offset` are not what was expected: near the end, that may be for want of bytes.
    @inline(never)
    func stop(at offset: Int) -> ScanStop {
        !isComplete && offset + ByteWindow.padding >= end ? .needsMore : .notUnderstood
    }

    @inline(__always)
    func skipSpace(_ offset: Int) -> Int {
        var offset = offset
        while XMLByte.isSpace(bytes[offset]) { offset += 1 }
        return offset
    }

    /// Whether the bytes at `offset` are `text`.
    @inline(__always)
    func matches(_ text: StaticString, at offset: Int) -> Bool {
        for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// The offset behind `text`, which must stand at `offset`.
    @inline(__always)
    func expect(_ text: StaticString, at offset: Int) throws(ScanStop) -> Int {
        guard matches(text, at: offset) else { throw stop(at: offset) }
        return offset + text.utf8CodeUnitCount
    }

    /// Moves to the `<` that ends the character data and says what the data needs.
    @inline(__always)
    func text(_ start: Int) throws(ScanStop) -> (end: Int, traits: TextTraits) {
        var offset = start
        var traits: TextTraits = []
        while true {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "<") { return (offset, traits) }
            if byte < 0x80 {
                if byte < 0x20 {
                    if byte == 0x0D {
                        traits.insert(.carriageReturn)
                    } else if byte != 0x0A && byte != 0x09 {
                        throw stop(at: offset)
                    }
                } else if byte == UInt8(ascii: "&") {
                    traits.insert(.entity)
                } else if byte == UInt8(ascii: "_") {
                    if bytes[offset + 1] == UInt8(ascii: "x") || bytes[offset + 1] == UInt8(ascii: "<") { traits.insert(.escape) }
                } else if byte == UInt8(ascii: ">"), offset >= start + 2, bytes[offset - 1] == UInt8(ascii: "]"),
                    bytes[offset - 2] == UInt8(ascii: "]")
                {
                    throw .notUnderstood
                }
                offset += 1
            } else {
                let length = XMLByte.characterLength(bytes + offset)
                guard length > 0 else { throw stop(at: offset) }
                offset += length
            }
        }
    }

    /// Appends character data with entities resolved and line ends made line feeds.
    func appendDecoded(_ range: Range<Int>, to scratch: inout GrowingBytes<UInt8>) throws(ScanStop) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "&") {
                let (scalar, next) = try entity(offset)
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { scratch.append(unit) }
                offset = next
            } else if byte == 0x0D {
                scratch.append(0x0A)
                offset += bytes[offset + 1] == 0x0A ? 2 : 1
            } else {
                scratch.append(byte)
                offset += 1
            }
        }
    }

    /// The character that the reference at `offset` stands for. Only the five named ones of XML and numbers are known.
    func entity(_ start: Int) throws(ScanStop) -> (Unicode.Scalar, next: Int) {
        // Some programs write every ideograph as a number.
        if matches("&#", at: start) { return try characterReference(start) }
        if matches("&amp;", at: start) { return ("&", start + 5) }
        if matches("&lt;", at: start) { return ("<", start + 4) }
        if matches("&gt;", at: start) { return (">", start + 4) }
        if matches("&quot;", at: start) { return ("\"", start + 6) }
        if matches("&apos;", at: start) { return ("'", start + 6) }
        throw stop(at: start)
    }

    private func characterReference(_ start: Int) throws(ScanStop) -> (Unicode.Scalar, next: Int) {
        let isHexadecimal = bytes[start + 2] == UInt8(ascii: "x")
        var offset = start + (isHexadecimal ? 3 : 2)
        let first = offset
        var value: UInt32 = 0
        while let digit = digit(bytes[offset], isHexadecimal), offset - first < 8 {
            value = value * (isHexadecimal ? 16 : 10) + digit
            offset += 1
        }
        guard offset > first, bytes[offset] == UInt8(ascii: ";"), let scalar = Unicode.Scalar(value),
            value >= 0x20 ? value & 0xFFFE != 0xFFFE || value > 0xFFFF : value == 9 || value == 10 || value == 13
        else { throw stop(at: offset) }
        return (scalar, offset + 1)
    }

    private func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
