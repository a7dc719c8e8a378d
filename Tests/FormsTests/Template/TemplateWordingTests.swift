import Compliance
import Foundation
import TestSupport
import Testing

@testable import Forms

/// Each template's wording, held against the table of the document it was taken from.
@Suite struct TemplateWordingTests {
    @Test(arguments: TemplateLibrary.ids)
    func everyStandardStandsInTheSourceToTheLetterAndInOrder(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        let source = try Self.source(id).filter { !$0.isNewline && $0 != "\t" }
        var rest = Substring(source)
        for standard in template.standards {
            for piece in Self.pieces(of: standard.text, in: source) {
                let range = try #require(rest.range(of: piece), "\(standard.id) \(piece)")
                rest = rest[range.upperBound...]
            }
        }
    }

    /// With the standards taken out, nothing is left of the source but headings, names and column labels.
    @Test(arguments: TemplateLibrary.ids)
    func nothingOfTheSourceIsLeftOut(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        var rest = Self.unspaced(try Self.source(id))
        var words = template.standards.flatMap { Self.pieces(of: Self.unspaced($0.text), in: rest) } + template.aliases
        words += template.standards.flatMap { $0.documents + $0.elements.map { $0.name + YAMLText.number($0.points) + "分" } }
        words += template.standards.flatMap { [$0.category, $0.method, $0.item] } + [template.title, template.resultLabel ?? ""]
        words += template.fields.map(\.label) + template.columns.map(\.label) + template.footnotes
        for word in words.sorted(by: { $0.utf8.count > $1.utf8.count }) where !word.isEmpty {
            rest = rest.replacingOccurrences(of: Self.unspaced(word), with: "")
        }
        let left = rest.filter { $0.isLetter && !$0.isASCII }
        #expect(left.count <= (Self.remainder[id] ?? 0), "\(left)")
    }

    @Test(
        arguments: [
            ("anhui-ledger", 30), ("hainan-general-branch", 20), ("hainan-branch", 20), ("hunan-wuhua", 19),
            ("xinyang-checklist", 43),
            ("chongqing-scorecard", 20),
        ].filter { TemplateLibrary.ids.contains($0.0) })
    func theNumberOfStandardsIsTheSources(id: String, count: Int) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        #expect(template.standards.count == count)
    }

    /// Every figure that binds in a standard is a figure of one of its requirements.
    @Test(arguments: TemplateLibrary.ids)
    func everyFigureHasItsRequirement(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        for standard in template.standards where !standard.isBonus {
            let demanded = standard.requirements.map { "\($0)" }.joined()
            for figure in Self.figures(in: standard.text) {
                #expect(demanded.contains(figure), "\(standard.id) \(figure): \(standard.text)")
            }
            #expect(!standard.requirements.isEmpty || template.kind == .scorecard, "\(standard.id)")
        }
    }

    @Test(arguments: TemplateLibrary.ids)
    func requirementIDsFollowFromTheirPlace(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        for standard in template.standards {
            for (offset, requirement) in standard.requirements.enumerated() {
                #expect(requirement.id == Requirement.id(of: standard.id, offset: offset))
                #expect(!requirement.isHard || requirement.remedy != nil || template.kind == .scorecard, "\(requirement.id)")
            }
        }
    }

    /// Letters of the source that belong to no part of a template: the name above the table, 第…页, 年月日 of a blank date.
    private static let remainder = ["anhui-ledger": 2, "hainan-general-branch": 8, "hainan-branch": 8, "xinyang-checklist": 6]

    private static func source(_ id: String) throws -> String {
        let url = try #require(Fixtures.url("SourceTables/\(id).txt"))
        return try String(contentsOf: url, encoding: .utf8)
    }

    private static func unspaced(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// The text itself, or its two parts where a page break has put another cell of the row between them.
    private static func pieces(of text: String, in source: String) -> [String] {
        if source.contains(text) { return [text] }
        var length = text.count
        while length > 0, !source.contains(text.prefix(length)) { length -= 1 }
        return [String(text.prefix(length)), String(text.dropFirst(length))]
    }

    /// Arabic figures of the wording, without list numbers, and a dash range as its two ends.
    private static func figures(in text: String) -> [String] {
        text.split { !($0.isASCII && $0.isNumber) }.map(String.init).filter { $0.count < 4 }
    }
}
