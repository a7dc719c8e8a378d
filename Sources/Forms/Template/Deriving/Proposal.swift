import Compliance

/// A requirement read out of a standard's own wording, before a person has looked at it.
struct Proposal: Hashable, Sendable {
    /// As the wording has it.
    var demand: String
    var isHard: Bool
    var check: Check
    var condition: Condition?
    /// Why a person should look twice; nil when the wording leaves little doubt.
    var note: String?

    init(_ demand: String, isHard: Bool = true, _ check: Check, when condition: Condition? = nil, note: String? = nil) {
        self.demand = demand
        self.isHard = isHard
        self.check = check
        self.condition = condition
        self.note = note
    }
}
