import Compliance

extension TemplateDerivation {
    /// The requirements read out of one standard's wording, before a person has looked at them.
    public static func requirements(of text: String, standard id: String) -> [Requirement] {
        WordingReader(unitKinds: UnitKind.allCases).proposals(for: text).enumerated().map { number, proposal in
            Requirement(
                id: Requirement.id(of: id, offset: number), demand: proposal.demand, isHard: proposal.isHard,
                check: proposal.check,
                condition: proposal.condition,
                remedy: ProposedRemedy.words(for: proposal.check, isHard: proposal.isHard))
        }
    }
}
