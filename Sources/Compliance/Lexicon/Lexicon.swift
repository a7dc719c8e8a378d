/// The words of the field: concepts with their synonyms, and the words that carry admission, plan, reason and negation.
public struct Lexicon: Sendable {
    /// The lexicon that comes with the module.
    public static let standard = Lexicon()

    init() {}

    /// The concept a word or phrase stands for, such as 支部党员大会 for 党员大会; nil when the lexicon does not know it.
    public func concept(named phrase: String) -> String? { nil }

    /// Whether a phrase, such as a record's type, speaks of a subject.
    public func matches(_ phrase: String, _ subject: Subject) -> Bool {
        phrase == subject.concept || subject.terms.contains(phrase)
    }
}
