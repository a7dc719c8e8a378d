import ChineseQuantities

/// Something that has to exist or be done.
extension Decider {
    func decide(_ practice: PracticeCheck, _ requirement: PreparedRequirement) -> Decision {
        var told: [Admission] = []
        var waived: [PreparedStandard.Slots]?
        for admission in admissions(on: requirement) {
            if admission.kind == .absent, !requirement.requirement.isHard, isWaiving(admission, requirement) {
                // 书记韩知远，讲师；本支部无教工书记岗位
                if isStated(requirement, besides: admission.clause) != nil { continue }
                return .waived
            }
            if admission.kind == .absent, !requirement.requirement.isHard {
                // Asked once, because a statement may hold thousands of denials.
                let others = waived ?? waivedSlots(besides: requirement)
                waived = others
                if isOfWaived(admission, requirement, others) { continue }
            }
            if !requirement.requirement.isHard, isByDesign(admission), isStated(requirement, besides: admission.clause) != nil {
                continue
            }
            if admission.kind != .absent, admission.isCarried, isForeign(admission) { continue }
            if admission.kind == .absent, !isOfOneBranch(admission), let other = isStated(requirement, besides: admission.clause),
                reading.clauses[other].ownSlots & requirement.own != 0,
                longestName(requirement, in: other) >= longestName(requirement, in: admission.clause)
            {
                continue
            }
            told.append(admission)
        }
        if let first = told.first {
            // 花名册没有更新；组织机构图没有做: all that is wanting, as far as it stays readable.
            let all = Self.distinct(told.prefix(3).map { words(of: $0) })
            let whole = all.filter { part in !all.contains { $0 != part && $0.contains(part) } }
            return Decision(
                outcome: .violated, found: whole.joined(separator: "；"), range: quoteRange(first.clause), isQuoted: true)
        }
        if let clause = isStated(requirement, besides: nil) {
            return Decision(outcome: .satisfied, found: trimmed(reading.clauses[clause].range), range: quoteRange(clause))
        }
        if let clause = isFiled(practice) {
            return Decision(outcome: .satisfied, found: trimmed(reading.clauses[clause].range), range: quoteRange(clause))
        }
        return unstated(requirement)
    }

    /// 学生第二党支部目前没有活动场所: one of several units, whatever the others have.
    private func isOfOneBranch(_ admission: Admission) -> Bool {
        guard !isBranch else { return false }
        let start = reading.clauses[admission.clause].range.lowerBound
        let words = reading.text.quote(start..<admission.range.lowerBound)
        guard words.contains("支部") else { return false }
        return !["各支部", "各党支部", "我支部", "本支部", "所属支部", "所属党支部"].contains { words.contains($0) }
    }

    /// The subjects of the demands that do not concern the unit.
    private func waivedSlots(besides requirement: PreparedRequirement) -> [PreparedStandard.Slots] {
        prepared.requirements.compactMap { other in
            guard other.requirement.id != requirement.requirement.id, let condition = other.condition, !holds(condition, other)
            else { return nil }
            return other.own
        }
    }

    /// 学生支部，没有双带头人培育对象: what only such a demand would ask for; 支部书记不是“双带头人” is said of the secretary.
    private func isOfWaived(
        _ admission: Admission, _ requirement: PreparedRequirement, _ waived: [PreparedStandard.Slots]
    ) -> Bool {
        waived.contains { own in
            guard own & admission.slots != 0 else { return false }
            return reading.hits(in: max(0, admission.range.lowerBound - 24)..<admission.range.upperBound).allSatisfy {
                $0.clause != admission.clause || $0.slots & requirement.own == 0 || $0.slots & own != 0
            }
        }
    }

    /// 本部门不设共青团和学生会组织: how the unit is made up, beside what it has done.
    private func isByDesign(_ admission: Admission) -> Bool {
        let start = admission.range.lowerBound
        return reading.text[start] == "不" && reading.text[start + 1] == "设"
    }

    /// How many scalars the longest own word of a clause has: 公开栏 does not make up for 网上公开栏.
    private func longestName(_ requirement: PreparedRequirement, in clause: Int) -> Int {
        reading.hits(in: reading.clauses[clause].range).lazy.filter { $0.clause == clause && $0.slots & requirement.own != 0 }
            .map(\.range.count).max() ?? 0
    }

    /// 已报上级备案: what was filed is what the row is about.
    private func isFiled(_ practice: PracticeCheck) -> Int? {
        guard practice.acts.contains("备案") else { return nil }
        return reading.clauses.firstIndex { clause in
            !clause.isPlanned && !clause.isCopied && clause.classes.isDisjoint(with: [.negator])
                && (contains("备案", in: clause.range) || contains("报备", in: clause.range))
        }
    }

    /// The clause that states a practice: hard ones by their act, supporting ones by anything concrete.
    private func isStated(_ requirement: PreparedRequirement, besides other: Int?) -> Int? {
        for clause in reading.clauses.indices where clause != other {
            let near = reading.clauses[clause]
            let named = near.ownSlots != 0 ? near.ownSlots : near.slots
            guard named & requirement.own != 0, !near.isPlanned, !near.isCopied,
                near.classes.isDisjoint(with: [.notApplicable, .former]), !isOfOtherSecretary(near.range, requirement)
            else { continue }
            if requirement.requirement.isHard {
                guard near.ownSlots & requirement.own != 0 || near.contentCount > 2 else { continue }
                if isGrand(near) || isVague(near) && (!requirement.hasActs || isActOfName(requirement, near)) { continue }
                if saysNothingDone(near), isOnlyPlanned(requirement.own) { continue }
                if !requirement.hasActs || hasAct(requirement, near.range) || hasAct(requirement, followingRange(clause)) {
                    return clause
                }
                if near.hasFigure, isPlace(requirement) { return clause }
            } else if isConcrete(near) {
                return clause
            }
        }
        return nil
    }

    /// 说起述职还有些紧张, beside 述职打算放在12月: no figure, no day, and nothing that has been done.
    private func saysNothingDone(_ clause: Clause) -> Bool {
        !clause.hasFigure && !clause.hasDate
            && !clause.range.contains { ["已", "了", "过"].contains(reading.text[$0]) }
    }

    /// 按学院安排做好述职评议: it is to be done, and nothing says that it was.
    private func isVague(_ clause: Clause) -> Bool {
        if clause.hasFigure || clause.hasDate { return false }
        if isReference(clause) { return true }
        if clause.isParticular { return false }
        if clause.range.contains(where: { ["已", "了"].contains(reading.text[$0]) }) { return false }
        return says(.vagueVerbs, in: clause.range)
    }

    /// 书记述职工作按要求落实: the only act is in the subject's own name.
    private func isActOfName(_ requirement: PreparedRequirement, _ clause: Clause) -> Bool {
        !clause.range.contains { offset in
            requirement.acts.longestMatch(in: reading.text.folded, at: offset) != nil
                && !reading.hits(in: max(0, offset - 11)..<offset + 1).contains {
                    $0.range.contains(offset) && $0.slots & requirement.own != 0
                }
        }
    }

    /// 考核指挥棒作用充分彰显: praise, without a figure, a date or a thing done.
    private func isGrand(_ clause: Clause) -> Bool {
        !clause.hasFigure && !clause.hasDate && says(.praises, in: clause.range)
            && !clause.range.contains { ["已", "了"].contains(reading.text[$0]) }
    }

    /// 情况见学院党总支材料: where it may be read, not what was done.
    func isReference(_ clause: Clause) -> Bool {
        says(.references, in: clause.range)
    }

    /// A room with its size or number exists: 党员之家60平方米.
    private func isPlace(_ requirement: PreparedRequirement) -> Bool {
        guard case .practice(let practice) = requirement.requirement.check,
            let offset = prepared.lexicon.conceptOffset(of: practice.subject.concept)
        else { return false }
        return prepared.lexicon.concepts[offset].kind == .place
    }

    private func hasAct(_ requirement: PreparedRequirement, _ range: Range<Int>) -> Bool {
        for offset in range {
            if let match = requirement.acts.longestMatch(in: reading.text.folded, at: offset),
                offset + match.length <= range.upperBound
            {
                return true
            }
        }
        return false
    }

    /// The clauses of the same sentence behind one, as far as they name no other subject.
    private func followingRange(_ clause: Int) -> Range<Int> {
        var last = clause
        while last + 1 < reading.clauses.count, reading.clauses[last + 1].sentence == reading.clauses[clause].sentence,
            !reading.clauses[last + 1].isPlanned, last - clause < 4
        {
            last += 1
        }
        let end = reading.clauses[last].range.upperBound
        return reading.clauses[clause].range.upperBound..<max(end, reading.clauses[clause].range.upperBound)
    }

    /// Whether a clause says something that can be checked: a figure, a date, or what it calls by its name.
    func isConcrete(_ clause: Clause) -> Bool {
        guard !clause.isPlanned, !clause.isCopied, !clause.classes.contains(.notApplicable) else { return false }
        return clause.hasFigure || clause.hasDate || clause.isParticular
    }

    /// 没有流动党员: there is nobody it could be done for; 专职组织员没有 is what the unit has to supply.
    private func isWaiving(_ admission: Admission, _ requirement: PreparedRequirement) -> Bool {
        let persons = reading.hits(in: admission.range).filter { hit in
            hit.kind == .person && hit.clause == admission.clause && hit.range.upperBound <= admission.range.upperBound
        }
        if persons.isEmpty || hasSome(admission.slots) { return false }
        return !persons.allSatisfy { $0.classes.contains(.post) }
    }

    /// A carried subject whose clause names something else does not touch this requirement.
    private func isForeign(_ admission: Admission) -> Bool {
        let clause = reading.clauses[admission.clause]
        return clause.namesTopic && clause.ownSlots == 0
    }
}
