import Compliance
import Testing

@testable import Forms

/// Every requirement of the six templates is settled by a sheet, or there is a reason why none can.
@Suite struct EvidenceCoverageTests {
    @Test(arguments: TemplateLibrary.ids)
    func everyRequirementIsAccountedFor(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        let entries = EvidenceCoverage.entries(of: id)
        let requirements = template.standards.flatMap(\.requirements)
        #expect(Set(entries.keys) == Set(requirements.map(\.id)))
        for requirement in requirements where requirement.isHard {
            #expect(entries[requirement.id] != .reason(.quality), "\(requirement.id) \(requirement.demand)")
        }
    }

    @Test(arguments: TemplateLibrary.ids)
    func sheetsSettleWhatTheyCan(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        let entries = EvidenceCoverage.entries(of: id)
        let full = EvidenceSamples.context(id, isFull: true)
        let thin = EvidenceSamples.context(id, isFull: false)
        for requirement in template.standards.flatMap(\.requirements) {
            let entry = try #require(entries[requirement.id])
            let shown = EvidenceRules.settle(requirement, in: full, lexicon: .standard)
            let lacking = EvidenceRules.settle(requirement, in: thin, lexicon: .standard)
            let name = Comment(rawValue: "\(requirement.id) \(requirement.demand)")
            switch entry {
            case .reason: #expect(shown == nil && lacking == nil, name)
            case .sheet(let sheet, let thin):
                #expect(shown?.outcome == (thin == .onlyViolated ? nil : .satisfied), name)
                #expect((shown ?? lacking)?.source.sheet == sheet, name)
                switch thin {
                case .violated, .onlyViolated: #expect(lacking?.outcome == .violated && lacking?.missing.isEmpty == false, name)
                case .enough: #expect(lacking?.outcome == .satisfied, name)
                case .open: #expect(lacking == nil || lacking?.outcome == .unstated, name)
                }
            }
        }
    }
}
