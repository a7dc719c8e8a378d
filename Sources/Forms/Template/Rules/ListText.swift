import Compliance

/// Lists as a clerk types them into one cell, 备案、报备, and lists of names with synonyms, 委员之间（支委之间）；委员与党员.
///
/// A cell with a semicolon is cut at semicolons only, so that a name may hold the pause mark.
enum ListText {
    private static let pauses: Set<Character> = ["、", "，", ",", "\n"]
    private static let stops: Set<Character> = ["；", ";"]

    static func encode(_ words: [String]) -> String {
        guard words.contains(where: { $0.contains(where: pauses.contains) }) else { return words.joined(separator: "、") }
        return words.joined(separator: "；") + (words.count == 1 ? "；" : "")
    }

    static func decode(_ text: String) -> [String] {
        let marks = text.contains(where: stops.contains) ? stops : pauses
        return split(text, at: marks)
    }

    static func encode(_ subjects: [Subject]) -> String { subjects.map(encode).joined(separator: "；") }

    static func encode(_ subject: Subject) -> String {
        subject.terms.isEmpty ? subject.concept : "\(subject.concept)（\(encode(subject.terms))）"
    }

    static func decodeSubjects(_ text: String) -> [Subject] {
        let marks = hasOutside(text, stops) ? stops : pauses
        return split(text, at: marks).map(decodeSubject)
    }

    static func decodeSubject(_ text: String) -> Subject {
        guard let open = text.firstIndex(where: { $0 == "（" || $0 == "(" }), let last = text.last, last == "）" || last == ")"
        else {
            return Subject(trimmed(text))
        }
        let inside = text[text.index(after: open)..<text.index(before: text.endIndex)]
        return Subject(trimmed(text[..<open]), terms: decode(String(inside)))
    }

    /// Cuts a text at marks that stand outside brackets; empty parts fall away.
    static func split(_ text: String, at marks: Set<Character>) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        for character in text {
            if character == "（" || character == "(" { depth += 1 }
            if character == "）" || character == ")" { depth = max(0, depth - 1) }
            if depth == 0 && marks.contains(character) {
                parts.append(part)
                part = ""
            } else {
                part.append(character)
            }
        }
        parts.append(part)
        return parts.map { trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func hasOutside(_ text: String, _ marks: Set<Character>) -> Bool {
        var depth = 0
        for character in text {
            if character == "（" || character == "(" { depth += 1 }
            if character == "）" || character == ")" { depth -= 1 }
            if depth <= 0 && marks.contains(character) { return true }
        }
        return false
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
