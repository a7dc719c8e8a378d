import ChineseQuantities
import Foundation

/// One text of a case file and what has to be found in it.
struct MentionCase: Sendable, CustomStringConvertible {
    var text: String
    var expected: [String]

    var description: String { text }
}

/// Reads the case files beside the tests.
enum SpecFile {
    static func mentions(_ name: String) -> [MentionCase] {
        guard let url = Bundle.module.url(forResource: name, withExtension: "cases", subdirectory: "Specs"),
            let source = try? String(contentsOf: url, encoding: .utf8)
        else { return [] }
        var cases: [MentionCase] = []
        for line in source.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("    ") {
                cases[cases.count - 1].expected.append(String(line.dropFirst(4)))
            } else {
                cases.append(MentionCase(text: String(line).replacing("\\n", with: "\n"), expected: []))
            }
        }
        return cases
    }

    static func found(in text: String) -> [String] {
        let text = ScalarText(text)
        return QuantityScanner.scan(text).map { "\(text.quote($0.range)) = \(MentionNotation.describe($0.content))" }
    }
}

/// One case of the public recogniser project.
struct RecognizerCase: Sendable, Decodable, CustomStringConvertible {
    struct Result: Sendable, Decodable {
        var start: Int
        var end: Int
        var value: String
    }

    var input: String
    var results: [Result]

    var description: String { input }

    static func load(_ name: String) -> [RecognizerCase] {
        guard let url = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Specs/Recognizers"),
            let data = try? Data(contentsOf: url)
        else { return [] }
        return (try? JSONDecoder().decode([RecognizerCase].self, from: data)) ?? []
    }
}
