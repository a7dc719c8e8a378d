/// Finds every number, date, period, rate and bound in a text.
public struct QuantityScanner {
    /// The mentions of a text in order, none overlapping another; linear in the length of the text.
    public static func scan(_ text: ScalarText) -> [Mention] {
        MentionScanner(text).run()
    }
}
