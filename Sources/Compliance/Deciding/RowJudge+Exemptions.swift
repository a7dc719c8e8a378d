/// What a statement says does not concern the unit.
extension RowJudge {
    /// 不涉及 with a reason waives what it names, or all that is not stated otherwise.
    func exempt(_ assessment: inout Assessment, _ reading: Reading) {
        if reading.exemptions.isEmpty { return }
        // 留转不涉及，9月份的集中排查没有按时做: another thing, denied by its own name behind the exemption.
        let lastDenials: [Int] = standard.requirements.map { prepared in
            reading.admissions.last { $0.kind == .notDone && $0.slots & prepared.own != 0 }?.range.lowerBound ?? 0
        }
        var nothingElse: [Int: Bool] = [:]
        for exemption in reading.exemptions where exemption.hasReason {
            if isOfAll(exemption, assessment, reading, &nothingElse) {
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
                        || namesAnother(exemption, than: prepared, reading)
                {
                    continue
                }
                if assessment.requirements[offset].outcome == .violated, !isNamed,
                    !isAbsence(offset, assessment) || !exemption.isBare && lastDenials[offset] >= exemption.range.upperBound
                {
                    continue
                }
                waive(&assessment.requirements[offset])
            }
        }
    }

    /// 不涉及教工“双带头人”，书记…: the subject of another demand, though its word is one of this one's as well.
    private func namesAnother(_ exemption: Reading.Exemption, than prepared: PreparedRequirement, _ reading: Reading) -> Bool {
        let end = reading.clauses[exemption.clause].range.upperBound
        let words = reading.text.quote(exemption.range.upperBound..<max(exemption.range.upperBound, end))
        func isNamed(_ other: PreparedRequirement) -> Bool {
            if case .practice(let practice) = other.requirement.check { return words.contains(practice.subject.concept) }
            return false
        }
        return !isNamed(prepared) && standard.requirements.contains(where: isNamed)
    }

    /// 不是二级院（部），专职组织员由机关党委统一配，不涉及: the statement ends in it, and holds nothing that was done.
    private func isOfAll(
        _ exemption: Reading.Exemption, _ assessment: Assessment, _ reading: Reading, _ nothingElse: inout [Int: Bool]
    ) -> Bool {
        guard exemption.isBare, exemption.slots == 0, let last = reading.clauses.last, last.sentence <= exemption.sentence + 1,
            !assessment.requirements.holds({ $0 == .violated })
        else { return false }
        // Asked once for a sentence, because a statement may hold thousands of exemptions.
        if let known = nothingElse[exemption.sentence] { return known }
        let isAlone = reading.clauses.allSatisfy { clause in
            guard clause.sentence == exemption.sentence || clause.contentCount == 0 else { return false }
            let isExplained = standard.isQualitative || !clause.classes.isDisjoint(with: [.negator, .notApplicable])
            return !clause.hasDate && (!clause.hasFigure || isExplained)
        }
        nothingElse[exemption.sentence] = isAlone
        return isAlone
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
}
