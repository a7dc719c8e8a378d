/// Finds the numerals of a text, whatever they count.
public enum Numerals {
    /// The numerals of a text in order; words such as 一切 or 统一 are none.
    public static func scan(_ text: ScalarText) -> [Numeral] {
        []
    }
}
