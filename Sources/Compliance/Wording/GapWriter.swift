/// Words decisions: what was demanded, what was found, how much is missing and where.
struct GapWriter: Sendable {
    let table: WordingTable

    /// The sentences of a requirement that hang on its demand alone.
    func standing(_ prepared: PreparedRequirement) -> StandingSentences {
        prepared.standing.table.isSame(as: table) ? prepared.standing : StandingSentences(prepared.requirement.demand, table)
    }

    /// The clause of the gap for one requirement; empty when it is met or waived.
    func gap(_ decision: Decision, _ prepared: PreparedRequirement, finding: EvidenceFinding?, claim: String?) -> String {
        let requirement = prepared.requirement
        switch decision.outcome {
        case .satisfied, .waived: return ""
        case .unstated: return requirement.isHard ? unstated(decision, prepared) : ""
        case .violated: break
        }
        if let finding {
            let key = claim == nil ? "gap.sheet" : "gap.contradiction"
            return table(
                finding.missing.isEmpty || finding.found.contains(finding.missing) ? key + ".plain" : key,
                [
                    "demand": requirement.demand, "claim": claim ?? "", "found": finding.found,
                    "missing": finding.missing,
                ])
        }
        if decision.found.isEmpty { return table("gap.missing", ["demand": requirement.demand, "missing": decision.missing]) }
        let isQuote = decision.isQuoted || (decision.count == nil && !isFigure(decision.found))
        let isTold = decision.missing.isEmpty || isQuote && decision.found.contains(decision.missing)
        let key =
            isQuote
            ? (isTold ? "gap.admitted" : "gap.admitted.missing")
            : (decision.missing.isEmpty ? "gap.violated.plain" : "gap.violated")
        return table(key, ["demand": requirement.demand, "found": decision.found, "missing": decision.missing])
    }

    /// The clause for a hard requirement that neither the statement nor a sheet settles, with what the sheet lacks; nil where either says more.
    func gap(_ decision: Decision, _ requirement: Requirement, open finding: EvidenceFinding) -> String? {
        guard decision.outcome == .unstated, decision.reason == .unstated, requirement.isHard, !finding.missing.isEmpty else {
            return nil
        }
        return table("gap.unstated.sheet", ["demand": requirement.demand, "missing": finding.missing])
    }

    private func isFigure(_ found: String) -> Bool {
        guard let first = found.unicodeScalars.first else { return false }
        return found.unicodeScalars.count <= 60 && (first.value < 0x80 || found.hasPrefix("任期") || found.contains("届满"))
    }

    private func unstated(_ decision: Decision, _ prepared: PreparedRequirement) -> String {
        let requirement = prepared.requirement
        let note = decision.notes.first ?? ""
        switch decision.reason {
        case .unstated: return standing(prepared).gapUnstated
        case .planned: return table("gap.planned", ["demand": requirement.demand])
        case .partial:
            return table(
                decision.found.isEmpty ? "gap.partial.plain" : "gap.partial",
                ["demand": requirement.demand, "found": decision.found, "note": note.isEmpty ? "未写明各人情况" : note])
        case .unclear: return table("gap.unclear", ["demand": requirement.demand, "found": decision.found])
        }
    }

    func remedy(_ decision: Decision, _ prepared: PreparedRequirement) -> String {
        switch decision.outcome {
        case .satisfied, .waived: ""
        case .violated: prepared.requirement.remedy ?? standing(prepared).remedyViolated
        case .unstated: prepared.requirement.isHard ? standing(prepared).remedyUnstated : ""
        }
    }
}
