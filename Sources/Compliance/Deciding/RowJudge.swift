import ChineseQuantities

/// Decides one row: tick, statement and sheets together.
struct RowJudge: ~Copyable {
    let statement: Statement
    let standard: PreparedStandard
    let context: UnitContext
    let writer: GapWriter

    private(set) var text: ScalarText
    private var tick: SelfAssessment?
    private var leadingTick: SelfAssessment?
    private var isBlank = false

    init(statement: Statement, standard: PreparedStandard, context: UnitContext, writer: GapWriter) {
        self.statement = statement
        self.standard = standard
        self.context = context
        self.writer = writer
        text = ScalarText(statement.text)
        tick = statement.tick.flatMap(Tick.read)
        if statement.leadsWithTick, let (assessment, end) = Tick.leading(text.folded) {
            leadingTick = assessment
            tick = assessment
            text = ScalarText(scalars: Array(text.original[end...]))
        }
        isBlank = Placeholder.matches(text)
    }

    mutating func assess() -> Assessment {
        let reading = StatementReader.read(isBlank ? ScalarText("") : text, for: standard, asOf: context.asOf)
        let decider = Decider(prepared: standard, reading: reading, context: context)
        var assessment = Assessment(verdict: .needsReview, selfAssessment: tick)
        var settled: [Bool] = []
        for requirement in standard.requirements {
            let (result, isSettled) = result(requirement, decider)
            assessment.requirements.append(result)
            settled.append(isSettled)
        }
        admitAtLarge(&assessment, decider)
        if reading.copiesStandard { assessment.flags.insert(.copiesStandard) }
        exempt(&assessment, reading)
        assessment.verdict = verdict(assessment, reading, settled)
        write(&assessment, reading)
        if assessment.verdict == .met, let denial = openDenial(decider) {
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

    private func result(_ prepared: PreparedRequirement, _ decider: Decider) -> (RequirementResult, settled: Bool) {
        let requirement = prepared.requirement
        var result = RequirementResult(
            id: requirement.id, isHard: requirement.isHard, outcome: .unstated, demand: requirement.demand)
        if let condition = prepared.condition, !decider.holds(condition, prepared) {
            result.outcome = .waived
            return (result, true)
        }
        var decision = decider.decide(prepared)
        let finding = context.evidence.isEmpty ? nil : EvidenceRules.settle(requirement, in: context, lexicon: standard.lexicon)
        var claim: String?
        if let finding, finding.outcome != .unstated {
            if let said = decision.count, let shown = finding.count, said > shown + 1e-9 {
                claim = decision.found
                result.notes.append(
                    writer.table("note.claimAbove", ["claim": decision.found, "found": finding.found]))
            }
            decision = Decision(outcome: finding.outcome, found: finding.found, missing: finding.missing, count: finding.count)
            result.source = finding.source
        } else if let range = decision.range {
            result.source = Source(
                sheet: statement.source.sheet, cell: statement.source.cell, quote: decider.trimmed(range))
        } else if !isBlank, decision.outcome == .unstated, let file = EvidenceRules.settleFile(requirement, in: context) {
            decision = Decision(outcome: file.outcome, found: file.found)
            result.source = file.source
        }
        let sheet = finding?.outcome == .unstated ? nil : finding
        result.outcome = decision.outcome
        result.found = decision.outcome == .waived ? "" : found(decision)
        result.notes += decision.notes
        result.gap = writer.gap(decision, requirement, finding: sheet, claim: claim)
        if let finding, sheet == nil, let gap = writer.gap(decision, requirement, open: finding) { result.gap = gap }
        result.remedy = writer.remedy(decision, requirement)
        return (result, sheet != nil)
    }

    private func found(_ decision: Decision) -> String {
        if decision.missing.isEmpty || decision.found.contains(decision.missing) { return decision.found }
        return decision.found.isEmpty ? decision.missing : decision.found + "，" + decision.missing
    }

    /// A statement that only says that something was not done, in words of its own, admits it of the first requirement.
    private func admitAtLarge(_ assessment: inout Assessment, _ decider: Decider) {
        guard !assessment.requirements.contains(where: { $0.outcome == .satisfied || $0.outcome == .violated }) else { return }
        let reading = decider.reading
        guard reading.exemptions.isEmpty,
            let admission = reading.admissions.first(where: {
                $0.kind == .notDone && !reading.clauses[$0.clause].isPlanned || $0.kind == .weak && standard.isQualitative
            }),
            !reading.clauses[admission.clause].isCopied, !(admission.isYet && decider.isPlannedBeside(admission)),
            let first = assessment.requirements.firstIndex(where: { $0.outcome == .unstated })
        else { return }
        let requirement = standard.requirements[first].requirement
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
    private func openDenial(_ decider: Decider) -> Admission? {
        let reading = decider.reading
        guard reading.absent == 0 else { return nil }
        return reading.admissions.first { admission in
            let clause = reading.clauses[admission.clause]
            // 参评139人（3人病休未参加）: who was not there, told beside who was.
            if clause.depth > 0, admission.persons != nil { return false }
            // 二季度尚未汇报: it may still come, and the words say by when.
            let mayCome =
                admission.isYet
                && (!admission.spans.isEmpty || !admission.months.isEmpty || decider.isPlannedBeside(admission))
            return admission.kind == .notDone && !mayCome && !clause.isPlanned && !clause.isCopied
                && deniesVerb(admission, reading)
        }
    }

    /// 没有讲成, 未成行, but not 没条件.
    private func deniesVerb(_ admission: Admission, _ reading: Reading) -> Bool {
        if reading.text[admission.range.lowerBound] == 0x672A { return true }  // 未
        // 没有单独记账, 没有及时更换: an adverb goes before a verb.
        let negator = reading.hits(in: admission.range).first.flatMap { $0.classes.contains(.negator) ? $0 : nil }
        if let negator, negator.range.count >= 3 { return true }
        // 没有查: one word and the end of the clause.
        let end = admission.range.upperBound
        if CopyIndex.isContent(reading.text[end]), !CopyIndex.isContent(reading.text[end + 1]) { return true }
        return reading.hits(in: admission.range).contains { $0.classes.contains(.doing) }
    }

    /// 不涉及 with a reason waives what it names, or all that is not stated otherwise.
    private func exempt(_ assessment: inout Assessment, _ reading: Reading) {
        for exemption in reading.exemptions where exemption.hasReason {
            if isOfAll(exemption, assessment, reading) {
                for offset in assessment.requirements.indices { waive(&assessment.requirements[offset]) }
                continue
            }
            for (offset, prepared) in standard.requirements.enumerated() {
                let own = prepared.parts.reduce(prepared.own | prepared.second, |)
                let isNamed = exemption.slots & own != 0
                let names = exemption.slots & standard.allSlots != 0
                guard isNamed || !names else { continue }
                if assessment.requirements[offset].outcome == .satisfied,
                    prepared.requirement.isHard || !isNamed && !exemption.isWhole
                {
                    continue
                }
                if assessment.requirements[offset].outcome == .violated, !isNamed, !isAbsence(offset, assessment) { continue }
                waive(&assessment.requirements[offset])
            }
        }
    }

    /// 不是二级院（部），专职组织员由机关党委统一配，不涉及: the statement ends in it, and holds nothing that was done.
    private func isOfAll(_ exemption: Reading.Exemption, _ assessment: Assessment, _ reading: Reading) -> Bool {
        guard exemption.isBare, exemption.slots == 0, let last = reading.clauses.last, last.sentence <= exemption.sentence + 1,
            !assessment.requirements.contains(where: { $0.outcome == .violated })
        else { return false }
        return reading.clauses.allSatisfy { clause in
            clause.sentence == exemption.sentence || clause.contentCount == 0
        }
            && !reading.clauses.contains {
                $0.hasDate || $0.hasFigure && !standard.isQualitative && $0.classes.isDisjoint(with: [.negator, .notApplicable])
            }
    }

    /// A violation that only rests on 没有X beside 不涉及 is the reason for the exemption, not a gap.
    private func isAbsence(_ offset: Int, _ assessment: Assessment) -> Bool {
        assessment.requirements[offset].source.map { $0.sheet == statement.source.sheet } ?? true
    }

    private func waive(_ result: inout RequirementResult) {
        result.outcome = .waived
        result.gap = ""
        result.remedy = ""
        result.found = ""
    }

    // MARK: The verdict

    private func verdict(_ assessment: Assessment, _ reading: Reading, _ settled: [Bool]) -> Verdict {
        let results = assessment.requirements
        let hard = results.indices.filter { results[$0].isHard && results[$0].outcome != .waived }
        if isBlank {
            if leadingTick == .notMet { return .notMet }
            if !hard.isEmpty, hard.allSatisfy({ settled[$0] }) {
                return results.contains { $0.outcome == .violated } ? .notMet : .met
            }
            if leadingTick != nil, results.contains(where: { $0.outcome == .violated }) { return .notMet }
            return leadingTick == nil ? .notFilled : .needsReview
        }
        if results.contains(where: { $0.outcome == .violated }) { return .notMet }
        if leadingTick == .notMet, text.folded.isEmpty { return .notMet }
        if isNotApplicable(results, reading) { return .notApplicable }
        if hard.isEmpty {
            if reading.hasNothing || results.contains(where: { $0.outcome == .satisfied }) { return .met }
            let concrete = reading.exemptions.isEmpty && !reading.copiesStandard && isConcrete(reading)
            if concrete { return .met }
        } else if hard.allSatisfy({ results[$0].outcome == .satisfied }) {
            return .met
        }
        return leadingTick == .notMet ? .notMet : .needsReview
    }

    private func isNotApplicable(_ results: [RequirementResult], _ reading: Reading) -> Bool {
        guard !results.isEmpty, results.contains(where: { $0.outcome == .waived }) else { return false }
        let isSaid = !reading.exemptions.filter(\.hasReason).isEmpty || reading.absent != 0 || isWaivedByKind(results)
        guard isSaid else { return false }
        let hadHard = results.contains { $0.isHard && $0.outcome == .waived }
        return results.allSatisfy { result in
            result.outcome == .waived
                || (!result.isHard && result.outcome == .unstated && (hadHard || !reading.exemptions.isEmpty))
        }
    }

    /// Requirements of another kind of unit do not concern this one, whatever it wrote.
    private func isWaivedByKind(_ results: [RequirementResult]) -> Bool {
        zip(standard.requirements, results).contains { prepared, result in
            if result.outcome == .waived, case .unit? = prepared.condition { return true }
            return false
        }
    }

    /// Whether any clause says something that can be checked.
    private func isConcrete(_ reading: Reading) -> Bool {
        let decider = Decider(prepared: standard, reading: reading, context: context)
        return reading.clauses.contains { decider.isConcrete($0) }
    }

    // MARK: Gap and remedy

    private func write(_ assessment: inout Assessment, _ reading: Reading) {
        let table = writer.table
        switch assessment.verdict {
        case .met, .notApplicable, .notFilled: break
        case .notMet:
            let failed = assessment.requirements.filter { $0.outcome == .violated || ($0.isHard && $0.outcome == .unstated) }
            assessment.gap = gaps(failed)
            assessment.remedy = remedies(failed)
            if assessment.gap.isEmpty { assessment.gap = table("gap.admittedRow") }
        case .needsReview:
            let open = assessment.requirements.filter { $0.isHard && $0.outcome == .unstated }
            if reading.copiesStandard {
                assessment.gap = table("gap.copied")
                assessment.remedy = table("remedy.vague")
            } else if !reading.exemptions.isEmpty, open.isEmpty || !reading.exemptions.contains(where: \.hasReason) {
                assessment.gap = table("gap.bareExemption")
                assessment.remedy = table("remedy.bareExemption")
            } else {
                assessment.gap = open.isEmpty ? table("gap.vague") : gaps(open)
                assessment.remedy = open.isEmpty ? table("remedy.vague") : remedies(open)
            }
        }
        if isBlank, assessment.verdict == .met || assessment.verdict == .notMet, leadingTick == nil {
            let sheet = assessment.requirements.compactMap(\.source).first?.sheet ?? ""
            assessment.notes.append(table("note.blank", ["sheet": sheet]))
        }
    }

    /// The clauses in order; several demands that are only unwritten are told in one at the end.
    private func gaps(_ results: [RequirementResult]) -> String {
        let table = writer.table
        let unwritten = results.filter { $0.gap == table("gap.unstated", ["demand": $0.demand]) }
        guard unwritten.count > 1 else { return Self.joined(results.map(\.gap)) }
        let rest = Self.joined(results.filter { !unwritten.contains($0) }.map(\.gap))
        let demands = Self.joined(unwritten.map(\.demand))
        return rest.isEmpty
            ? table("gap.unstated.several", ["demands": demands])
            : table("gap.unstated.besides", ["rest": rest, "demands": demands])
    }

    private static func joined(_ clauses: [String]) -> String {
        clauses.filter { !$0.isEmpty }.joined(separator: "；")
    }

    /// The remedies in order, each once. What has no remedy of its own, and what is only unwritten, is asked for in one sentence each.
    private func remedies(_ results: [RequirementResult]) -> String {
        let table = writer.table
        var kept: [String] = []
        var general: [String] = []
        for result in results where result.outcome == .violated && !result.remedy.isEmpty {
            if result.remedy == table("remedy.violated", ["demand": result.demand]) {
                general.append(result.demand)
            } else if !kept.contains(result.remedy) {
                kept.append(result.remedy)
            }
        }
        if general.count > 1 { kept.append(table("remedy.violated.several", ["demands": Self.joined(general)])) }
        if let only = general.first, general.count == 1 { kept.append(table("remedy.violated", ["demand": only])) }
        let unwritten = results.filter { $0.outcome == .unstated && !$0.remedy.isEmpty }.map(\.demand)
        if unwritten.count > 1 { kept.append(table("remedy.unstated.several")) }
        if let only = unwritten.first, unwritten.count == 1 { kept.append(table("remedy.unstated", ["demand": only])) }
        return kept.joined()
    }
}

extension Evidence {
    /// No sheet came with the form.
    var isEmpty: Bool {
        meetings == nil && members == nil && hours == nil && dues == nil && officers == nil && candidates == nil
            && talks == nil
    }
}
