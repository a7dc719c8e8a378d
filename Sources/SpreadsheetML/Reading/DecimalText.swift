/// Numbers as SpreadsheetML writes them (xsd:double).
enum DecimalText {
    /// Reads a number from ASCII bytes, white space around it allowed; nil when they are none.
    ///
    /// Up to 2⁵³ with a power of ten up to 22 is exact in one operation (Clinger 1990); the rest goes to the standard library.
    @inline(__always)
    static func parse(_ bytes: UnsafeRawBufferPointer) -> Double? {
        var offset = 0
        let end = bytes.count
        guard end > 0 else { return nil }
        let isNegative = bytes[0] == UInt8(ascii: "-")
        if isNegative { offset = 1 }
        var mantissa: UInt64 = 0
        var digits = 0
        var exponent = 0
        while offset < end, let digit = digit(bytes[offset]) {
            mantissa = mantissa &* 10 &+ digit
            digits += 1
            offset += 1
        }
        if offset < end, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            let start = offset
            while offset < end, let digit = digit(bytes[offset]) {
                mantissa = mantissa &* 10 &+ digit
                offset += 1
            }
            exponent = start - offset
            digits -= exponent
        }
        guard offset == end, digits > 0, digits <= 18, mantissa < 1 << 53, exponent >= -22 else { return parseSlowly(bytes) }
        let value = exponent == 0 ? Double(mantissa) : Double(mantissa) / powersOfTen(-exponent)
        return isNegative ? -value : value
    }

    /// Reads an offset into a table: digits as a rule, any whole number at worst.
    @inline(__always)
    static func index(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var number = 0
        guard bytes.count <= 9 else { return slowIndex(bytes) }
        for byte in bytes {
            guard let digit = digit(byte) else { return slowIndex(bytes) }
            number = number &* 10 &+ Int(digit)
        }
        return bytes.isEmpty ? nil : number
    }

    private static func slowIndex(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let number = parse(bytes), number >= 0, number < 1e15 else { return nil }
        return Int(number)
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> UInt64? {
        let value = byte &- UInt8(ascii: "0")
        return value < 10 ? UInt64(value) : nil
    }

    private static func powersOfTen(_ power: Int) -> Double {
        var result = 1.0
        var base = 10.0
        var rest = power
        // Every product up to 10²² is exact.
        while rest > 0 {
            if rest & 1 == 1 { result *= base }
            base *= base
            rest >>= 1
        }
        return result
    }

    private static func parseSlowly(_ bytes: UnsafeRawBufferPointer) -> Double? {
        var text = Substring(String(decoding: bytes, as: UTF8.self))
        while let first = text.utf8.first, first <= 0x20 { text.removeFirst() }
        while let last = text.utf8.last, last <= 0x20 { text.removeLast() }
        // Swift also reads hexadecimal, "inf" and "nan", which xsd:double spells differently or not at all.
        guard text.utf8.allSatisfy({ digit($0) != nil || "+-.eE".utf8.contains($0) }) else { return nil }
        return Double(text)
    }

    /// Whether the bytes are a number that prints as it stands: JSON's grammar, no exponent, at most 16 digits.
    /// More digits may be a longer spelling of a shorter number.
    @inline(__always)
    static func isCanonical(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let end = bytes.count
        guard end > 0, end <= 18 else { return false }
        var offset = bytes[0] == UInt8(ascii: "-") ? 1 : 0
        let start = offset
        while offset < end, digit(bytes[offset]) != nil { offset += 1 }
        let whole = offset - start
        guard whole > 0, whole == 1 || bytes[start] != UInt8(ascii: "0") else { return false }
        guard offset < end else { return whole <= 15 }
        guard bytes[offset] == UInt8(ascii: ".") else { return false }
        offset += 1
        let fraction = end - offset
        while offset < end, digit(bytes[offset]) != nil { offset += 1 }
        return offset == end && fraction > 0 && whole + fraction <= 16
    }

    /// Appends the number, in the file's own digits where those are the shortest.
    static func append(_ bytes: UnsafeRawBufferPointer, to output: inout OutputBuffer) {
        if isCanonical(bytes) { return output.append(bytes) }
        let number = parse(bytes) ?? 0
        let isWhole = number.rounded() == number && abs(number) < 1e15
        let text = isWhole ? String(Int(number)) : number.description
        for byte in text.utf8 { output.append(byte) }
    }
}
