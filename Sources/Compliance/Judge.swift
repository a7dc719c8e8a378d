/// Holds one statement against one standard (DESIGN §4).
public struct Judge: Sendable {
    public let lexicon: Lexicon

    public init(lexicon: Lexicon = .standard) {
        self.lexicon = lexicon
    }

    /// Decides one row.
    ///
    /// - Parameters:
    ///   - statement: what the unit wrote.
    ///   - standard: the template's standard; its wording decides, not the submission's.
    ///   - context: the unit, the form's date and the evidence sheets.
    /// - Returns: the verdict with every requirement's outcome and the words it rests on.
    public func assess(_ statement: Statement, against standard: Standard, in context: UnitContext) -> Assessment {
        Assessment(verdict: .needsReview)
    }
}
