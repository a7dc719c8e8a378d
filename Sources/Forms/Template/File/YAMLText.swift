/// Scalars of YAML 1.2 as the template files write them: plain where that is unambiguous, double-quoted otherwise.
enum YAMLText {
    /// A scalar in block context, where commas and brackets inside are harmless.
    static func block(_ text: String) -> String { isPlain(text, forbidden: "") ? text : quoted(text) }

    /// A scalar inside `[…]` or `{…}`.
    static func flow(_ text: String) -> String { isPlain(text, forbidden: ",[]{}:?") ? text : quoted(text) }

    static func list(_ texts: [String]) -> String { "[\(texts.map(flow).joined(separator: ", "))]" }

    static func number(_ value: Double) -> String {
        value.rounded() == value && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }

    /// Digits and signs of a Chinese keyboard as the plain ones: ５６ is 56.
    static func halfWidth(_ text: String) -> String {
        var narrow = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            narrow.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(narrow)
    }

    private static func isPlain(_ text: String, forbidden: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        if "-?:,[]{}#&*!|>'\"%@` ~=<".unicodeScalars.contains(first) || last == " " || last == ":" { return false }
        if Double(text) != nil || ["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) {
            return false
        }
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFEFF || (0x80...0x9F).contains(scalar.value) {
                return false
            }
            if scalar.value == 0x2028 || scalar.value == 0x2029 || forbidden.unicodeScalars.contains(scalar) { return false }
            if scalar == " " && previous == ":" || scalar == "#" && previous == " " { return false }
            previous = scalar
        }
        return true
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case "\r": out += "\\r"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || [0xFEFF, 0x2028, 0x2029].contains(scalar.value):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
