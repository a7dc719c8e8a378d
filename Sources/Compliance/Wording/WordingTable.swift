/// The sentences of gaps and remedies: data that a college can edit, so that the same cause always reads the same.
public struct WordingTable: Sendable {
    /// The wording that comes with the module.
    public static let standard = WordingTable(parsing: String(decoding: PackageResources.wording_txt, as: UTF8.self))

    private let sentences: [String: Sentence]

    /// A wording cut at its blanks.
    private struct Sentence: Sendable {
        /// A blank by its name, with the words before it.
        var blanks: [(words: String, name: String)] = []
        var rest: String

        init(_ text: Substring) {
            var rest = text
            while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
                blanks.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
                rest = rest[rest.index(after: close)...]
            }
            self.rest = String(rest)
        }

        func filled(_ values: KeyValuePairs<String, String>) -> String {
            var filled = ""
            for (words, name) in blanks {
                filled += words
                let value = values.first { $0.key == name }?.value ?? ""
                filled += words.hasSuffix("“") ? Self.quoted(value) : value
            }
            return filled + rest
        }

        /// Quotation marks inside quotation marks are single ones (GB/T 15834).
        private static func quoted(_ value: String) -> String {
            guard value.contains("“") || value.contains("”") else { return value }
            var inner = String.UnicodeScalarView()
            for scalar in value.unicodeScalars { inner.append(scalar == "“" ? "‘" : scalar == "”" ? "’" : scalar) }
            return String(inner)
        }
    }

    /// Parses lines `key = text`; `#` begins a comment. Keys that are missing fall back to the standard table.
    public init(parsing source: String) {
        var sentences: [String: Sentence] = [:]
        for line in source.split(separator: "\n") where !line.hasPrefix("#") {
            guard let equals = line.firstIndex(of: "=") else { continue }
            sentences[String(Self.trimmed(line[..<equals]))] = Sentence(Self.trimmed(line[line.index(after: equals)...]))
        }
        self.sentences = sentences
    }

    /// The wording for a key with its blanks filled in.
    func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        guard let sentence = sentences[key] else { return key == "gap.unstated" ? "" : self("gap.unstated", values) }
        return sentence.filled(values)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
