/// The sentences of gaps and remedies: data that a college can edit, so that the same cause always reads the same.
public struct WordingTable: Sendable {
    /// The wording that comes with the module.
    public static let standard = WordingTable(parsing: String(decoding: PackageResources.wording_txt, as: UTF8.self))

    private let sentences: Sentences

    /// A class, so that a table is told from another at once.
    private final class Sentences: Sendable {
        let byKey: [String: Sentence]

        init(_ byKey: [String: Sentence]) { self.byKey = byKey }
    }

    /// A wording cut at its blanks.
    private struct Sentence: Sendable {
        /// A blank by its name, with the words before it, and whether these end in a quotation mark.
        var blanks: [(words: String, name: String, isQuoted: Bool)] = []
        var rest: String
        /// How many bytes it has without what goes into the blanks.
        private var length = 0

        init(_ text: Substring) {
            var rest = text
            while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
                let words = String(rest[..<open])
                blanks.append((words, String(rest[rest.index(after: open)..<close]), words.hasSuffix("“")))
                rest = rest[rest.index(after: close)...]
            }
            self.rest = String(rest)
            length = blanks.reduce(rest.utf8.count) { $0 + $1.words.utf8.count }
        }

        func filled(_ values: KeyValuePairs<String, String>) -> String {
            var filled = ""
            filled.reserveCapacity(values.reduce(length) { $0 + $1.value.utf8.count })
            for (words, name, isQuoted) in blanks {
                filled += words
                let value = values.first { $0.key == name }?.value ?? ""
                filled += isQuoted ? Self.quoted(value) : value
            }
            filled += rest
            return filled
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
        self.sentences = Sentences(sentences)
    }

    /// Whether both are one table or copies of it.
    func isSame(as other: WordingTable) -> Bool { sentences === other.sentences }

    /// The wording for a key with its blanks filled in.
    func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        guard let sentence = sentences.byKey[key] else { return key == "gap.unstated" ? "" : self("gap.unstated", values) }
        return sentence.filled(values)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
