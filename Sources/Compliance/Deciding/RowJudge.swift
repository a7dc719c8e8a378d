import ChineseQuantities

/// Decides one row: tick, statement and sheets together.
struct RowJudge: ~Copyable {
    let statement: Statement
    let standard: PreparedStandard
    let writer: GapWriter

    let written: StatementText

    private var tick: SelfAssessment? { written.tick }
    private var leadingTick: SelfAssessment? { written.leadingTick }
    private var isBlank: Bool { written.isBlank }

    func assess(_ reading: Reading, in context: UnitContext) -> Assessment {
        let decider = Decider(prepared: standard, reading: reading, context: context)
        var assessment = Assessment(verdict: .needsReview, selfAssessment: tick)
        assessment.requirements.reserveCapacity(standard.requirements.count)
        var settled: [Bool] = []
        for requirement in standard.requirements {
            settled.append(decide(requirement, decider, into: &assessment.requirements))
        }
        admitAtLarge(&assessment, decider)
        if decider.reading.copiesStandard { assessment.flags.insert(.copiesStandard) }
        exempt(&assessment, decider.reading)
        assessment.verdict = verdict(assessment.requirements, decider, settled)
        write(&assessment, decider.reading)
        if assessment.verdict == .met, let denial = openDenial(decider, assessment.requirements) {
            assessment.verdict = .needsReview
            assessment.gap = writer.table("gap.openDenial", ["found": decider.words(of: denial)])
            assessment.remedy = writer.table("remedy.openDenial")
        }
        if let tick, (tick == .met && assessment.verdict == .notMet) || (tick == .notMet && assessment.verdict == .met) {
            assessment.flags.insert(.selfAssessmentDiffers)
            assessment.notes.append(writer.table("note.differs"))
        }
        return assessment
    }

    // MARK: Requirements

    /// Adds the result of one requirement; true when a sheet or a condition settles it.
    private func decide(
        _ prepared: PreparedRequirement, _ decider: Decider, into results: inout [RequirementResult]
    ) -> Bool {
        let requirement = prepared.requirement
        if let condition = prepared.condition, !decider.holds(condition, prepared) {
            results.append(
                RequirementResult(
                    id: requirement.id, isHard: requirement.isHard, outcome: .waived, demand: requirement.demand))
            return true
        }
        var decision = decider.decide(prepared)
        let finding =
            decider.context.evidence.isEmpty
            ? nil : EvidenceRules.settle(requirement, in: decider.context, lexicon: standard.lexicon)
        var claim: String?
        var source: Source?
        var notes: [String] = []
        if let finding, finding.outcome != .unstated {
            if let said = decision.count, let shown = finding.count, said > shown + 1e-9 {
                claim = decision.found
                notes.append(writer.table("note.claimAbove", ["claim": decision.found, "found": finding.found]))
            }
            decision = Decision(outcome: finding.outcome, found: finding.found, missing: finding.missing, count: finding.count)
            source = finding.source
        } else if let range = decision.range {
            source = Source(
                sheet: statement.source.sheet, cell: statement.source.cell, quote: decider.trimmed(range))
        } else if !isBlank, decision.outcome == .unstated, let file = EvidenceRules.settleFile(requirement, in: decider.context) {
            decision = Decision(outcome: file.outcome, found: file.found)
            source = file.source
        }
        let sheet = finding?.outcome == .unstated ? nil : finding
        let open = sheet == nil ? finding.flatMap { writer.gap(decision, requirement, open: $0) } : nil
        results.append(
            RequirementResult(
                id: requirement.id, isHard: requirement.isHard, outcome: decision.outcome, demand: requirement.demand,
                found: decision.outcome == .waived ? "" : found(decision), source: source,
                gap: open ?? writer.gap(decision, prepared, finding: sheet, claim: claim),
                remedy: writer.remedy(decision, prepared), notes: notes.isEmpty ? decision.notes : notes + decision.notes))
        return sheet != nil
    }

    private func found(_ decision: Decision) -> String {
        if decision.missing.isEmpty || decision.found.contains(decision.missing) { return decision.found }
        return decision.found.isEmpty ? decision.missing : decision.found + "，" + decision.missing
    }

    /// A statement that only says that something was not done, in words of its own, admits it of the first requirement.
    private func admitAtLarge(_ assessment: inout Assessment, _ decider: Decider) {
        guard !decider.reading.admissions.isEmpty else { return }
        let reading = decider.reading
        guard reading.exemptions.isEmpty,
            !assessment.requirements.holds({ $0 == .satisfied || $0 == .violated }),
            let admission = reading.admissions.first(where: {
                $0.kind == .notDone && !reading.clauses[$0.clause].isPlanned || $0.kind == .weak && standard.isQualitative
            }),
            !reading.clauses[admission.clause].isCopied, !(admission.isYet && decider.isPlannedBeside(admission)),
            let first = assessment.requirements.indices.first(where: { assessment.requirements[$0].outcome == .unstated })
        else { return }
        let requirement = standard.requirements[first]
        let range = reading.clauses[admission.clause].range
        let decision = Decision(outcome: .violated, found: decider.words(of: admission), range: range, isQuoted: true)
        assessment.requirements[first].outcome = .violated
        assessment.requirements[first].found = decision.found
        assessment.requirements[first].source = Source(
            sheet: statement.source.sheet, cell: statement.source.cell, quote: decider.trimmed(range))
        assessment.requirements[first].gap = writer.gap(decision, requirement, finding: nil, claim: nil)
        assessment.requirements[first].remedy = writer.remedy(decision, requirement)
    }

    /// What the statement says was not done, in words that no requirement took up: a person has to see what they are about.
    private func openDenial(_ decider: Decider, _ results: [RequirementResult]) -> Admission? {
        guard decider.reading.absent == 0, !decider.reading.admissions.isEmpty else { return nil }
        let reading = decider.reading
        return reading.admissions.first { admission in
            let clause = reading.clauses[admission.clause]
            // 参评139人（3人病休未参加）: who was not there, told beside who was.
            if clause.depth > 0, admission.persons != nil { return false }
            // 未与其他部门联合设立: why a demand does not concern the unit.
            let denied = results.indices.filter { standard.requirements[$0].own & admission.slots != 0 }
            if !denied.isEmpty, denied.allSatisfy({ results[$0].outcome == .waived }) { return false }
            // 二季度尚未汇报: it may still come, and the words say by when.
            let mayCome =
                decider.isPlannedBeside(admission)
                || admission.isYet && !(admission.spans.isEmpty && admission.months.isEmpty)
            return admission.kind == .notDone && !mayCome && !clause.isPlanned && !clause.isCopied
                && deniesVerb(admission, reading)
                && !standard.requirements.allSatisfy { decider.isOfUnaskedOffice(admission, $0) }
        }
    }

    /// 没有讲成, 未成行, but not 没条件.
    private func deniesVerb(_ admission: Admission, _ reading: Reading) -> Bool {
        if reading.text[admission.range.lowerBound] == "未" { return true }
        // 没有单独记账, 没有及时更换: an adverb goes before a verb.
        let negator = reading.hits(in: admission.range).first.flatMap { $0.classes.contains(.negator) ? $0 : nil }
        if let negator, negator.range.count >= 3 { return true }
        // 没有查: one word and the end of the clause.
        let end = admission.range.upperBound
        if CopyIndex.isContent(reading.text[end]), !CopyIndex.isContent(reading.text[end + 1]) { return true }
        return reading.hits(in: admission.range).contains { $0.classes.contains(.doing) }
    }

    // MARK: The verdict

    private func verdict(_ results: [RequirementResult], _ decider: Decider, _ settled: [Bool]) -> Verdict {
        let hard = results.indices.lazy.filter { results[$0].isHard && results[$0].outcome != .waived }
        if isBlank {
            if leadingTick == .notMet { return .notMet }
            if !hard.isEmpty, hard.allSatisfy({ settled[$0] }) {
                return results.holds { $0 == .violated } ? .notMet : .met
            }
            if leadingTick != nil, results.holds({ $0 == .violated }) { return .notMet }
            return leadingTick == nil ? .notFilled : .needsReview
        }
        if results.holds({ $0 == .violated }) { return .notMet }
        if leadingTick == .notMet, decider.reading.text.folded.isEmpty { return .notMet }
        if isNotApplicable(results, decider.reading) { return .notApplicable }
        if hard.isEmpty {
            if decider.reading.hasNothing || results.holds({ $0 == .satisfied }) { return .met }
            let concrete = decider.reading.exemptions.isEmpty && !decider.reading.copiesStandard && isConcrete(decider)
            if concrete { return .met }
        } else if hard.allSatisfy({ results[$0].outcome == .satisfied }) {
            return .met
        }
        return leadingTick == .notMet ? .notMet : .needsReview
    }

    private func isNotApplicable(_ results: [RequirementResult], _ reading: Reading) -> Bool {
        guard results.holds({ $0 == .waived }) else { return false }
        let isSaid = !reading.exemptions.filter(\.hasReason).isEmpty || reading.absent != 0 || isWaivedByKind(results)
        guard isSaid else { return false }
        let hadHard = results.indices.contains { results[$0].isHard && results[$0].outcome == .waived }
        return results.indices.allSatisfy {
            results[$0].outcome == .waived
                || (!results[$0].isHard && results[$0].outcome == .unstated && (hadHard || !reading.exemptions.isEmpty))
        }
    }

    /// Requirements of another kind of unit do not concern this one, whatever it wrote.
    private func isWaivedByKind(_ results: [RequirementResult]) -> Bool {
        results.indices.contains {
            if results[$0].outcome == .waived, case .unit? = standard.requirements[$0].condition { return true }
            return false
        }
    }

    /// Whether any clause says something that can be checked.
    private func isConcrete(_ decider: Decider) -> Bool { decider.reading.clauses.contains { decider.isConcrete($0) } }

    // MARK: Gap and remedy

    private func write(_ assessment: inout Assessment, _ reading: Reading) {
        let table = writer.table
        switch assessment.verdict {
        case .met, .notApplicable, .notFilled: break
        case .notMet:
            let results = assessment.requirements
            let failed = results.indices.filter {
                results[$0].outcome == .violated || (results[$0].isHard && results[$0].outcome == .unstated)
            }
            assessment.gap = gaps(failed, of: results)
            assessment.remedy = remedies(failed, of: results)
            if assessment.gap.isEmpty { assessment.gap = table("gap.admittedRow") }
        case .needsReview:
            let results = assessment.requirements
            let open = results.indices.filter { results[$0].isHard && results[$0].outcome == .unstated }
            if reading.copiesStandard {
                assessment.gap = table("gap.copied")
                assessment.remedy = table("remedy.vague")
            } else if !reading.exemptions.isEmpty, open.isEmpty || !reading.exemptions.contains(where: \.hasReason) {
                assessment.gap = table("gap.bareExemption")
                assessment.remedy = table("remedy.bareExemption")
            } else {
                assessment.gap = open.isEmpty ? table("gap.vague") : gaps(open, of: results)
                assessment.remedy = open.isEmpty ? table("remedy.vague") : remedies(open, of: results)
            }
        }
        if isBlank, assessment.verdict == .met || assessment.verdict == .notMet, leadingTick == nil {
            let sheet = assessment.requirements.compactMap(\.source).first?.sheet ?? ""
            assessment.notes.append(table("note.blank", ["sheet": sheet]))
        }
    }

    /// The clauses in order; several demands that are only unwritten are told in one at the end.
    private func gaps(_ offsets: [Int], of results: [RequirementResult]) -> String {
        let table = writer.table
        let unwritten =
            offsets.count < 2 ? [] : offsets.filter { results[$0].gap == writer.standing(standard.requirements[$0]).gapUnstated }
        guard unwritten.count > 1 else { return Self.joined(offsets.map { results[$0].gap }) }
        let rest = Self.joined(offsets.filter { !unwritten.contains($0) }.map { results[$0].gap })
        let demands = Self.joined(unwritten.map { results[$0].demand })
        return rest.isEmpty
            ? table("gap.unstated.several", ["demands": demands])
            : table("gap.unstated.besides", ["rest": rest, "demands": demands])
    }

    private static func joined(_ clauses: [String]) -> String {
        clauses.count == 1 ? clauses[0] : clauses.filter { !$0.isEmpty }.joined(separator: "；")
    }

    /// The remedies in order, each once. What has no remedy of its own, and what is only unwritten, is asked for in one sentence each.
    private func remedies(_ offsets: [Int], of results: [RequirementResult]) -> String {
        let table = writer.table
        var kept: [String] = []
        var general: [String] = []
        for offset in offsets where results[offset].outcome == .violated && !results[offset].remedy.isEmpty {
            let (remedy, demand) = (results[offset].remedy, results[offset].demand)
            if remedy == writer.standing(standard.requirements[offset]).remedyViolated {
                general.append(demand)
            } else if !kept.contains(remedy) {
                kept.append(remedy)
            }
        }
        if general.count > 1 { kept.append(table("remedy.violated.several", ["demands": Self.joined(general)])) }
        if let only = general.first, general.count == 1 { kept.append(table("remedy.violated", ["demand": only])) }
        let unwritten = offsets.lazy.filter { results[$0].outcome == .unstated && !results[$0].remedy.isEmpty }
        if unwritten.count > 1 { kept.append(table("remedy.unstated.several")) }
        if let only = unwritten.first, unwritten.count == 1 {
            kept.append(writer.standing(standard.requirements[only]).remedyUnstated)
        }
        return kept.count == 1 ? kept[0] : kept.joined()
    }
}

extension [RequirementResult] {
    /// Whether any outcome is such a one; only that is looked at, because a result is large to copy.
    func holds(_ isSuch: (Outcome) -> Bool) -> Bool { indices.contains { isSuch(self[$0].outcome) } }
}

extension Evidence {
    /// No sheet came with the form.
    var isEmpty: Bool {
        meetings == nil && members == nil && hours == nil && dues == nil && officers == nil && candidates == nil
            && talks == nil
    }
}
