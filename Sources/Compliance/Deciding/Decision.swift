/// How one requirement came out, before it is worded.
struct Decision: Sendable {
    var outcome: Outcome
    /// What was found, in a few words: 10次，缺8月.
    var found = ""
    /// How much is missing and where: 差6学时, 缺第三季度.
    var missing = ""
    /// The words it rests on.
    var range: Range<Int>?
    /// The figure found, in the requirement's unit.
    var count: Double?
    var notes: [String] = []
    /// Why nothing was found, as a key of the wording table.
    var reason = Reason.unstated
    /// What was found is in the unit's own words.
    var isQuoted = false

    /// What stands behind an unstated outcome.
    enum Reason: String, Sendable {
        case unstated, planned, partial, unclear
    }

    static let unstated = Decision(outcome: .unstated)
    static let waived = Decision(outcome: .waived)
}

extension Double {
    /// A number as people write it: no `.0`, at most two decimals.
    var plainText: String {
        guard isFinite, abs(self) < 1e15 else { return "0" }
        let hundredths = (self * 100).rounded()
        if hundredths.truncatingRemainder(dividingBy: 100) == 0 { return String(Int(hundredths / 100)) }
        let whole = Int((abs(hundredths) / 100).rounded(.down))
        let rest = Int(abs(hundredths)) % 100
        let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0\(rest)" : String(rest))
        return (self < 0 ? "-" : "") + "\(whole).\(digits)"
    }
}
