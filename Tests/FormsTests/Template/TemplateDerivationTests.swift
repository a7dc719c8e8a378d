import Compliance
import SpreadsheetML
import Testing

@testable import Forms

@Suite struct TemplateDerivationTests {
    @Test(arguments: TemplateLibrary.ids)
    func aBlankFormGivesBackItsStandards(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        let derived = try TemplateDerivation(sheets: [Worksheet(BlankForm.form(for: template))]).template
        #expect(derived.title == template.title)
        #expect(derived.kind == template.kind)
        #expect(derived.unitKinds == template.unitKinds)
        #expect(derived.standards.map(\.text) == template.standards.map(\.text))
        #expect(derived.standards.map(\.category) == template.standards.map(\.category))
        #expect(derived.standards.map(\.points) == template.standards.map(\.points))
        #expect(derived.standards.map(\.elements) == template.standards.map(\.elements))
        #expect(derived.fields.map(\.role) == template.fields.map(\.role))
        #expect(derived.columns.map(\.role) == template.columns.map(\.role))
        #expect(derived.resultLabel == template.resultLabel)
    }

    /// Of the curated hard requirements nine in ten are found, and nineteen in twenty hard proposals are curated ones.
    @Test(arguments: TemplateLibrary.ids)
    func proposalsAreTheCuratedRequirements(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        let derived = try TemplateDerivation(sheets: [Worksheet(BlankForm.form(for: template))]).template
        let comparison = RequirementComparison(derived, against: template)
        print(comparison.summary)
        for line in comparison.missed { print("  missed  \(line)") }
        for line in comparison.wrong { print("  wrong   \(line)") }
        #expect(comparison.found >= 0.9)
        #expect(comparison.right >= 0.95)
    }
}
