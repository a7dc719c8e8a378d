/// Why a scan stopped before the end of what it was asked for.
enum ScanStop: Error {
    /// The window ends here; scan again from the same place once it holds more.
    case needsMore
    /// Something that these scanners leave to libxml2, malformed XML included.
    case notUnderstood
}

/// What one byte means in XML 1.0 in UTF-8.
enum XMLByte {
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// A byte of a name as Office writes them. Other names are legal, too, but left to libxml2.
    @inline(__always)
    static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    @inline(__always)
    static func startsName(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
    }

    /// Length of the well-formed multi-byte character at `text`; 0 when there is none or XML forbids it.
    @inline(__always)
    static func characterLength(_ text: UnsafePointer<UInt8>) -> Int {
        let lead = text[0]
        if lead >= 0xE0, lead < 0xF0 {
            let (second, third) = (text[1], text[2])
            guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return 0 }
            if lead == 0xE0, second < 0xA0 { return 0 }
            if lead == 0xED, second >= 0xA0 { return 0 }
            // U+FFFE and U+FFFF are no characters of XML.
            if lead == 0xEF, second == 0xBF, third >= 0xBE { return 0 }
            return 3
        }
        if lead >= 0xC2, lead < 0xE0 { return text[1] & 0xC0 == 0x80 ? 2 : 0 }
        guard lead >= 0xF0, lead <= 0xF4, text[1] & 0xC0 == 0x80, text[2] & 0xC0 == 0x80, text[3] & 0xC0 == 0x80 else { return 0 }
        if lead == 0xF0, text[1] < 0x90 { return 0 }
        return lead == 0xF4 && text[1] >= 0x90 ? 0 : 4
    }
}

/// What a run of character data needs before it is text.
struct TextTraits: OptionSet {
    let rawValue: UInt8
    /// Holds `&`.
    static let entity = TextTraits(rawValue: 1)
    /// Holds a carriage return, which XML turns into a line feed.
    static let carriageReturn = TextTraits(rawValue: 2)
    /// Holds `_x`, or `_` at its end, which may begin an ST_Xstring escape.
    static let escape = TextTraits(rawValue: 4)

    /// Any of them: the text is not the bytes as they stand. Spelt as a number, as an array literal costs an object.
    @inline(__always)
    var needsDecoding: Bool { rawValue & 3 != 0 }
    /// Whether an ST_Xstring escape may be there once entities are resolved.
    @inline(__always)
    var mayHoldEscapes: Bool { rawValue & 5 != 0 }
}
