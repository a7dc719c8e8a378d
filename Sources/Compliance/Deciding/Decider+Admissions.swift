import ChineseQuantities

/// Which denials a requirement answers for.
extension Decider {
    /// The admissions on a requirement's subject.
    func admissions(on requirement: PreparedRequirement) -> [Admission] {
        let isPunctual = requirement.traits.contains(.punctual)
        return admissions(on: requirement, among: isPunctual ? reading.admissions + reading.late : reading.admissions)
    }

    func admissions(on requirement: PreparedRequirement, among all: [Admission]) -> [Admission] {
        all.filter { admission in
            guard !reading.clauses[admission.clause].isCopied,
                requirement.actors.isEmpty || admission.actors.isEmpty || fits(admission.actors, requirement)
            else { return false }
            if admission.slots == 0 { return isUnnamed(admission, of: requirement) || falls(admission, on: requirement) }
            if isOfBody(admission, requirement) || isOfSibling(admission, requirement) { return true }
            return admission.slots & requirement.own != 0 && !isOfOthers(admission, requirement)
        }
    }

    /// A denial that names no subject is of the one thing it can be of: 7、8两月停了, 3名没学够32学时.
    private func isUnnamed(_ admission: Admission, of requirement: PreparedRequirement) -> Bool {
        guard case .measure(let measure) = requirement.requirement.check, requirement.requirement.isHard else { return false }
        if let unit = admission.unit { return measure.bounds.contains { $0.unit == unit } }
        guard !admission.months.isEmpty || !admission.spans.isEmpty, admission.kind != .absent else { return false }
        if prepared.requirements.contains(where: { $0.requirement.isHard && $0.requirement.id != requirement.requirement.id }) {
            return false
        }
        let sentence = reading.clauses[admission.clause].sentence
        return reading.clauses.contains { $0.sentence == sentence && $0.ownSlots & requirement.own != 0 }
            || !reading.clauses.contains { $0.ownSlots != 0 }
    }

    /// 党务干事没有参加培训, where 培训 is what the standard asks of the secretary: whose it is tells that another kind of it is meant.
    private func isOfSibling(_ admission: Admission, _ requirement: PreparedRequirement) -> Bool {
        guard admission.kind == .notDone, !admission.actors.isEmpty, !requirement.actors.isEmpty,
            admission.slots & requirement.own == 0, case .measure(let measure) = requirement.requirement.check
        else { return false }
        let owners = prepared.requirements.filter { $0.own & admission.slots != 0 }
        return !owners.isEmpty
            && owners.allSatisfy { owner in
                guard case .measure(let other) = owner.requirement.check, !owner.actors.isEmpty,
                    !fits(admission.actors, owner), other.period == measure.period
                else { return false }
                return other.bounds.contains(where: \.countsTimes) && measure.bounds.contains(where: \.countsTimes)
                    && other.subject.concept.suffix(2) == measure.subject.concept.suffix(2)
            }
    }

    /// 党小组未开过会: a body that has not met.
    private func isOfBody(_ admission: Admission, _ requirement: PreparedRequirement) -> Bool {
        guard admission.kind == .notDone, case .unlessNone(let body, _)? = requirement.condition, admission.slots & body != 0,
            case .measure = requirement.requirement.check
        else { return false }
        // 第三党小组成员在外实习，去年11月至今年1月没有开会.
        let first = admission.isCarried ? admission.clause - 1 : admission.clause
        let range = reading.clauses[max(0, first)].range.lowerBound..<reading.clauses[admission.clause].range.upperBound
        return reading.hits(in: range).contains {
            (first...admission.clause).contains($0.clause) && $0.kind == .body && $0.slots & body != 0
        }
    }

    /// 总支班子成员没来讲过课 is said of the leaders' lectures, not of the branch's own.
    private func isOfOthers(_ admission: Admission, _ requirement: PreparedRequirement) -> Bool {
        guard requirement.actors.isEmpty, !admission.actors.isEmpty else { return false }
        return prepared.requirements.contains { other in
            other.own & admission.slots != 0 && other.isFromAbove && fits(admission.actors, other)
        }
    }

    /// Whether an admission that names nothing of the standard's is on what was spoken of last, where the standard asks for qualities only:
    /// 慰问老党员4人；…支部没有去看望.
    private func falls(_ admission: Admission, on requirement: PreparedRequirement) -> Bool {
        guard prepared.isQualitative, admission.kind != .absent, !reading.clauses[admission.clause].namesTopic else {
            return false
        }
        let named =
            reading.clauses[..<admission.clause].last { $0.ownSlots != 0 }?.ownSlots ?? prepared.requirements.first?.own ?? 0
        return named & requirement.own != 0
    }
}
