extension XString {
    /// The most that a cell may hold, in UTF-16 units.
    package static let maximumLength = 32_767

    /// The length in UTF-16 units, which is what the limit counts.
    package static func length(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
        utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    }

    /// The text's beginning, as far as a cell can hold it, ended by an ellipsis where it was cut.
    package static func cut(_ text: String, to limit: Int = maximumLength) -> String {
        guard text.utf16.count > limit else { return text }
        var length = 0
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            length += scalar.utf16.count
            guard length < limit else { break }
            result.append(scalar)
        }
        return String(result) + "…"
    }
}
