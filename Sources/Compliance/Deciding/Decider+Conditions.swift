import ChineseQuantities

/// Whether a requirement concerns the unit at all.
extension Decider {
    func holds(_ condition: PreparedCondition, _ requirement: PreparedRequirement) -> Bool {
        switch condition {
        case .unit(let kinds): return kind.map { kinds.contains($0) } ?? false
        case .members(let least, let most): return lies(memberCount, least, most)
        case .fullMembers(let least, let most): return lies(fullMemberCount, least, most)
        case .has(let slots, let name):
            if reading.absent & slots != 0 || isZero(slots) { return false }
            if reading.present & slots != 0 || isNamed(name, within: requirement.own) || isNamedBesideDenial(slots)
                || isLeftUndone(requirement)
            {
                return true
            }
            if context.unit.contains(name) || countsSome(name) { return true }
            return EvidenceRules.shows(Subject(name), in: context) ?? header?.has { names(slots, in: $0) } ?? false
        case .unlessNone(let slots, let areStudents):
            if isDone(requirement) { return true }
            if reading.absent & slots != 0 && !hasSome(slots) || reading.lacking & requirement.own != 0 || isZero(slots)
                || isExempt(slots)
            {
                return false
            }
            if reading.present & (slots | requirement.own) != 0 { return true }
            if areStudents, isStaffOnly { return false }
            return header?.has { names(slots, in: $0) } ?? true
        case .committee(let exists): return hasCommittee == exists
        case .all(let parts): return parts.allSatisfy { holds($0, requirement) }
        case .any(let parts): return parts.contains { holds($0, requirement) }
        }
    }

    /// 排查1次，没有流入党员: what was done was called for.
    private func isDone(_ requirement: PreparedRequirement) -> Bool {
        guard case .measure(let measure) = requirement.requirement.check, measure.period != nil else { return false }
        return facts(on: requirement).contains { fact in
            guard !fact.isCarried, reading.clauses[fact.clause].classes.isDisjoint(with: .negator) else { return false }
            if case .amount(let amount, let unit, _) = fact.value { return unit?.countsOccurrences == true && amount.value > 0 }
            return false
        }
    }

    /// 教工党支部, 全部为在职教职工: a unit without students has no graduates either.
    private var isStaffOnly: Bool {
        var isSaid = prepared.lexicon.names(.staff, in: context.unit)
        for hit in reading.hits where !hit.classes.isDisjoint(with: [.staff, .studying]) {
            let clause = reading.clauses[hit.clause]
            guard clause.classes.isDisjoint(with: [.negator]), !clause.isCopied, !clause.isPlanned else { continue }
            if hit.classes.contains(.studying) { return false }
            isSaid = true
        }
        return isSaid
    }

    /// A branch under a general branch.
    var isBranch: Bool { kind == .branch }

    private var kind: UnitKind? {
        if let kind = context.kind ?? header?.unitKind { return kind }
        if context.unit.contains("直属") { return .directBranch }
        if context.unit.hasSuffix("总支") || context.unit.contains("党总支") { return .generalBranch }
        return context.unit.contains("支部") ? .branch : nil
    }

    private func lies(_ count: Double?, _ least: Int?, _ most: Int?) -> Bool {
        guard let count else { return false }
        return count >= Double(least ?? 0) && count <= Double(most ?? Int.max)
    }

    private var header: HeaderFacts? { context.header }

    /// Whether some text holds a word for one of these subjects.
    private func names(_ slots: UInt64, in scalars: [UInt32]) -> Bool {
        var offset = 0
        while offset < scalars.count {
            let match = prepared.words.longestMatch(in: scalars, at: offset)
            if let match, prepared.masks[match.payload] & slots != 0 { return true }
            offset += match?.length ?? 1
        }
        return false
    }

    /// The number of party members as the statement, else the roster, has it.
    var memberCount: Double? {
        people(.party) ?? EvidenceRules.memberCount(in: context).map(Double.init) ?? header?.memberCount ?? people([.full])
    }

    private var fullMemberCount: Double? {
        people(.full) ?? EvidenceRules.fullMemberCount(in: context).map(Double.init) ?? header?.fullMemberCount ?? people(.party)
            ?? header?.memberCount
    }

    /// The first number of such people in the statement.
    private func people(_ actors: Actors) -> Double? {
        for fact in reading.facts where !reading.clauses[fact.clause].isCopied {
            guard case .amount(let amount, let unit, _) = fact.value, unit?.countsPersons == true, !fact.isCarried,
                fact.concept >= 0
            else { continue }
            let concept = prepared.lexicon.concepts[fact.concept]
            if concept.kind == .person, concept.actors == actors { return amount.value }
        }
        return nil
    }

    /// 青年委员10月调离，至今未补选: what was called for and not done.
    private func isLeftUndone(_ requirement: PreparedRequirement) -> Bool {
        guard case .practice = requirement.requirement.check else { return false }
        return reading.admissions.contains { admission in
            let clause = reading.clauses[admission.clause]
            return admission.kind == .notDone && !admission.isCarried && admission.slots & requirement.own != 0
                && !clause.isPlanned && !clause.isCopied
        }
    }

    /// 三个党小组党员数为9、9、8人: the name is a part of the requirement's own subject.
    private func isNamed(_ name: String, within slots: PreparedStandard.Slots) -> Bool {
        guard reading.present & slots != 0 else { return false }
        return reading.hits.contains { hit in
            let clause = reading.clauses[hit.clause]
            return hit.slots & slots != 0 && contains(name, in: hit.range) && clause.classes.isDisjoint(with: .negator)
                && !clause.isPlanned && !clause.isCopied
        }
    }

    /// 空缺一直没有补选: there is a vacancy; what is denied is what was to be done about it.
    private func isNamedBesideDenial(_ slots: UInt64) -> Bool {
        reading.admissions.contains { admission in
            admission.kind == .notDone
                && reading.hits(in: max(0, admission.range.lowerBound - 40)..<admission.range.lowerBound).contains {
                    $0.clause == admission.clause && $0.slots & slots != 0 && $0.range.upperBound <= admission.range.lowerBound
                }
        }
    }

    /// 退休5人: people of the kind that a name speaks of.
    private func countsSome(_ name: String) -> Bool {
        guard let concept = prepared.lexicon.conceptOffset(of: name),
            case let actors = prepared.lexicon.concepts[concept].actors.intersection([.teacher, .retired, .student]),
            !actors.isEmpty
        else { return false }
        return reading.facts.contains { fact in
            guard fact.actors == actors, counts(fact), case .amount(let amount, let unit, _) = fact.value else { return false }
            return unit?.countsPersons == true && amount.value > 0
        }
    }

    /// 专职组织员1名…，二支部还没有组织员负责: there are some.
    func hasSome(_ slots: UInt64) -> Bool {
        reading.facts.contains { fact in
            guard fact.slots & slots != 0, !fact.isCarried, counts(fact), case .amount(let amount, let unit, _) = fact.value
            else {
                return false
            }
            return amount.value > 0 && unit?.countsPersons == true && reading.clauses[fact.clause].admissions.isEmpty
        }
    }

    private func isZero(_ slots: UInt64) -> Bool {
        reading.facts.contains { fact in
            guard fact.slots & slots != 0, !fact.isCarried, case .amount(let amount, let unit, _) = fact.value else {
                return false
            }
            return amount.value == 0 && amount.most == 0 && (unit == nil || unit?.countsPersons == true)
        }
    }

    /// 不涉及 said of just these.
    private func isExempt(_ slots: UInt64) -> Bool {
        reading.exemptions.contains { $0.slots & slots != 0 && $0.hasReason }
    }

    /// 不设支委会
    private func isDenied(_ hit: WordHit) -> Bool {
        let before = max(0, hit.range.lowerBound - 4)..<hit.range.lowerBound
        return contains("不设", in: before) || contains("未设", in: before) || contains("不足", in: before)
    }

    private var hasCommittee: Bool {
        if let officers = context.evidence.officers?.records, officers.count >= 3 { return true }
        let isNamed = reading.hits.contains { hit in
            guard hit.concept >= 0, reading.clauses[hit.clause].classes.isDisjoint(with: .negator), !isDenied(hit) else {
                return false
            }
            let concept = prepared.lexicon.concepts[hit.concept]
            return ["支委会", "支部委员会", "委员", "总支委员会", "组织委员", "宣传委员"].contains(concept.name)
        }
        return isNamed || header?.hasCommittee ?? false
    }
}
