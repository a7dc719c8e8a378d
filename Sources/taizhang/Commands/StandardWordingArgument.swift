import Compliance
import Forms

/// A standard given on the command line by its wording alone.
enum StandardWordingArgument {
    /// The standard, with what the program reads out of the wording as its requirements.
    static func standard(_ text: String) -> Standard {
        Standard(
            id: "1", category: "", item: "", text: text, requirements: TemplateDerivation.requirements(of: text, standard: "1"))
    }
}
