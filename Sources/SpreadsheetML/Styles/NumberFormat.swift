/// What a number format makes of a number (ECMA-376 Part 1, 18.8.30 and 18.8.31).
enum NumberFormat: UInt8, Hashable, Sendable {
    case number
    /// A calendar date, a time of day, or both.
    case date
    /// A length of time, such as `[h]:mm`.
    case elapsed

    /// The built-in formats that show dates, Chinese, Japanese and Korean ones included; other ids are numbers.
    init(builtIn id: Int) {
        switch id {
        case 14...22, 27...36, 45, 47, 50...58, 71...81: self = .date
        case 46: self = .elapsed
        default: self = .number
        }
    }

    /// Reads a format code. The first section decides, as it is the one for positive numbers.
    init(code: String) {
        var scanner = CodeScanner(Array(code.utf8))
        self = scanner.scan()
    }

    /// Walks the code, passing over all that is shown literally.
    private struct CodeScanner {
        private let code: [UInt8]
        private var offset = 0
        private var hasDigits = false

        init(_ code: [UInt8]) { self.code = code }

        mutating func scan() -> NumberFormat {
            while offset < code.count {
                let byte = code[offset]
                switch byte {
                case UInt8(ascii: ";"): return .number
                case UInt8(ascii: "\""): skip(past: UInt8(ascii: "\""))
                case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): offset += 2
                case UInt8(ascii: "["): if takeBracket() { return .elapsed }
                default:
                    if takeWord("general") { continue }
                    if letter(at: offset) == UInt8(ascii: "e"), hasDigits, isSign(at: offset + 1) {
                        offset += 2
                        continue
                    }
                    if isDateLetter(letter(at: offset)) || isWeekday() { return .date }
                    if byte == UInt8(ascii: "0") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") { hasDigits = true }
                    offset += 1
                }
            }
            return .number
        }

        /// The letter in lower case; 0 past the end.
        private func letter(at offset: Int) -> UInt8 {
            guard offset < code.count else { return 0 }
            let byte = code[offset]
            return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        }

        private func isSign(at offset: Int) -> Bool { [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(letter(at: offset)) }

        private func isDateLetter(_ letter: UInt8) -> Bool {
            switch letter {
            case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "s"): true
            // The year of an era; as an exponent it follows a digit.
            case UInt8(ascii: "e"): !hasDigits
            case UInt8(ascii: "g"): !hasDigits
            default: false
            }
        }

        /// `aaa` and `aaaa`, the day of the week.
        private func isWeekday() -> Bool { (0..<3).allSatisfy { letter(at: offset + $0) == UInt8(ascii: "a") } }

        private mutating func takeWord(_ word: StaticString) -> Bool {
            for index in 0..<word.utf8CodeUnitCount where letter(at: offset + index) != word.utf8Start[index] { return false }
            offset += word.utf8CodeUnitCount
            return true
        }

        private mutating func skip(past end: UInt8) {
            offset = (code[(offset + 1)...].firstIndex(of: end) ?? code.count - 1) + 1
        }

        /// Passes over a colour, a condition or a locale; true for `[h]`, `[mm]` or `[ss]`.
        private mutating func takeBracket() -> Bool {
            let first = letter(at: offset + 1)
            let start = offset + 1
            skip(past: UInt8(ascii: "]"))
            guard [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first), offset - 1 > start else {
                return false
            }
            return (start..<offset - 1).allSatisfy { letter(at: $0) == first }
        }
    }
}
