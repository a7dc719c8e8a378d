/// The number that a form prints before an item: 3. or （三） or 2.1.
enum PrintedNumber {
    /// In Arabic digits; nil when the text begins with none.
    static func leading(_ text: String) -> String? {
        var rest = ListText.trimmed(text)[...]
        let isBracketed = rest.first == "（" || rest.first == "("
        if isBracketed { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
        let number = digits.split(separator: ".").joined(separator: ".")
        let after = rest.dropFirst(digits.count).first
        if !number.isEmpty, number.count <= 6 {
            let isClosed =
                isBracketed
                ? after == "）" || after == ")" : after == nil || digits.hasSuffix(".") || after.map { "、．".contains($0) } ?? false
            return isClosed || number.contains(".") && !isBracketed && after.map { !$0.isNumber && !"次人%年".contains($0) } ?? true
                ? number : nil
        }
        let chinese = rest.prefix { "一二三四五六七八九十".contains($0) }
        guard !chinese.isEmpty, let closing = rest.dropFirst(chinese.count).first, (isBracketed ? "）)" : "、．.").contains(closing)
        else { return nil }
        return value(String(chinese))
    }

    private static func value(_ chinese: String) -> String? {
        let digits = Array("零一二三四五六七八九")
        let parts = chinese.split(separator: "十", omittingEmptySubsequences: false).map {
            $0.last.flatMap { digits.firstIndex(of: $0) }
        }
        guard chinese.contains("十") else { return parts.first.flatMap { $0 }.map(String.init) }
        return String((parts.first.flatMap { $0 } ?? 1) * 10 + (parts.last.flatMap { $0 } ?? 0))
    }
}
