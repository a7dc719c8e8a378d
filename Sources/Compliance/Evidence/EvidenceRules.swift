/// Settles requirements from the evidence sheets alone (DESIGN §4, claims against evidence).
public enum EvidenceRules {
    /// What the sheets say of one requirement.
    ///
    /// - Returns: nil when no sheet covers the kind of record that the requirement asks for.
    public static func settle(_ requirement: Requirement, in context: UnitContext, lexicon: Lexicon) -> EvidenceFinding? {
        nil
    }
}
