import Compliance
import Forms
import Foundation
import Testing

/// Statements as clerks write them, each with the verdict it has to get; one case a line of `Specs/*.tsv`.
@Suite struct JudgeSpecTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var template: String
        var standard: String
        var kind: UnitKind
        var asOf: Day
        var verdict: Verdict
        var statement: String
        /// Words that the gap has to hold.
        var gap: [String]

        var testDescription: String { "\(template) \(standard): \(statement)" }

        /// Parses `template ⇥ standard ⇥ kind ⇥ date ⇥ verdict ⇥ statement [⇥ words of the gap]`; ⏎ stands for a line end.
        init?(line: Substring) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let kinds: [String: UnitKind] = ["G": .generalBranch, "D": .directBranch, "B": .branch]
            guard !line.hasPrefix("#"), fields.count >= 6, let kind = kinds[fields[2]], let verdict = Verdict(rawValue: fields[4])
            else {
                return nil
            }
            let date = fields[3].split(separator: "-").compactMap { Int($0) }
            guard date.count == 3 else { return nil }
            template = fields[0]
            standard = fields[1]
            self.kind = kind
            asOf = Day(date[0], date[1], date[2])
            self.verdict = verdict
            statement = fields[5].replacingOccurrences(of: "⏎", with: "\n")
            gap = fields.count > 6 ? fields[6].split(separator: ",").map(String.init) : []
        }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Specs")

    static let cases: [Case] = {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "tsv" }.sorted { $0.path < $1.path }.flatMap { file in
            ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").compactMap(Case.init)
        }
    }()

    static let templates: [Template] = (try? TemplateLibrary.builtIn()) ?? []
    static let judge = Judge(preparing: templates.flatMap(\.standards))

    @Test func specsAreFound() {
        #expect(Self.cases.count >= 200)
    }

    @Test(arguments: cases) func verdict(_ example: Case) throws {
        let template = try #require(Self.templates.first { $0.id.hasPrefix(example.template) })
        let standard = try #require(template.standards.first { $0.id == example.standard })
        let statement = Statement(
            text: example.statement, source: Source(sheet: "表", cell: "E7", quote: ""),
            leadsWithTick: template.kind == .registration)
        let context = UnitContext(unit: "某单位", kind: example.kind, asOf: example.asOf)
        let assessment = Self.judge.assess(statement, against: standard, in: context)
        #expect(assessment.verdict == example.verdict, "\(assessment.gap)")
        for words in example.gap { #expect(assessment.gap.contains(words), "\(assessment.gap)") }
    }
}
