/// The sentences of gaps and remedies: data that a college can edit, so that the same cause always reads the same.
public struct WordingTable: Sendable {
    /// The wording that comes with the module.
    public static let standard = WordingTable(parsing: String(decoding: PackageResources.wording_txt, as: UTF8.self))

    private let texts: [String: String]

    /// Parses lines `key = text`; `#` begins a comment. Keys that are missing fall back to the standard table.
    public init(parsing source: String) {
        var texts: [String: String] = [:]
        for line in source.split(separator: "\n") where !line.hasPrefix("#") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            texts[Self.trimmed(line[..<equals])] = Self.trimmed(line[line.index(after: equals)...])
        }
        self.texts = texts
    }

    /// The wording for a key with its blanks filled in.
    func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        guard let text = texts[key] else { return key == "gap.unstated" ? "" : self("gap.unstated", values) }
        guard text.contains("{") else { return text }
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            filled += values.first { $0.key == name }?.value ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
