import ChineseQuantities

/// Parties that each have to be spoken with, and sets that have to be complete.
extension Decider {
    // MARK: Parties

    func decide(_ check: PartiesCheck, _ requirement: PreparedRequirement) -> Decision {
        var clauses: [Int] = []
        for (party, slots) in zip(check.parties, requirement.parts) {
            guard let clause = clause(on: party, slots) else { return unstated(requirement) }
            if let denied = denial(in: clause) { return denied }
            if let short = shortage(party, clause) { return short }
            guard isDone(clause) else { return unstated(requirement) }
            clauses.append(clause)
        }
        guard let first = clauses.first else { return unstated(requirement) }
        return Decision(outcome: .satisfied, found: trimmed(reading.clauses[first].range), range: quoteRange(first))
    }

    /// The clause that speaks of a party: by its words, else by the two sides it names.
    private func clause(on party: Subject, _ slots: UInt64) -> Int? {
        let kind = Side(party.concept)
        for clause in reading.clauses.indices {
            let near = reading.clauses[clause]
            guard !near.isPlanned, !near.isCopied else { continue }
            if near.ownSlots & slots != 0 { return clause }
            switch kind {
            case .outside: if isOutside(clause) { return clause }
            case .members:
                if near.actors.contains(.party), !isOutside(clause) || namesMembers(clause),
                    !near.actors.isDisjoint(with: .officers) || namesTwo(clause) || speaksInSentence(near.sentence)
                {
                    return clause
                }
            case .between:
                if !near.actors.isDisjoint(with: .officers), !near.actors.contains(.party),
                    ["之间", "互", "委间", "成员间"].contains(where: { contains($0, in: near.range) })
                {
                    return clause
                }
            }
        }
        return nil
    }

    private enum Side {
        case between, members, outside

        init(_ name: String) {
            if name.contains("之间") { self = .between } else if name.contains("党外") { self = .outside } else { self = .members }
        }
    }

    private func isOutside(_ clause: Int) -> Bool {
        contains("党外", in: reading.clauses[clause].range) || contains("非党员", in: reading.clauses[clause].range)
    }

    /// 支委与26名党员、支委与党外师生: the members as well.
    private func namesMembers(_ clause: Int) -> Bool {
        reading.hits(in: reading.clauses[clause].range).contains { hit in
            hit.actors.contains(.party)
                && ((hit.range.lowerBound - 6)..<hit.range.lowerBound).contains {
                    ["与", "和", "同", "对", "跟"].contains(reading.text[$0])
                }
        }
    }

    private func namesTwo(_ clause: Int) -> Bool {
        ["与", "和", "同", "对", "跟"].contains { contains($0, in: reading.clauses[clause].range) }
    }

    /// 14名党员，支委每人包几个，全谈到了.
    private func speaksInSentence(_ sentence: Int) -> Bool {
        reading.clauses.contains { $0.sentence == sentence && contains("谈", in: $0.range) && $0.classes.isDisjoint(with: .plan) }
    }

    /// A figure, a date or 均, 逐一 in the clause or the one behind it.
    private func isDone(_ clause: Int) -> Bool {
        let near = reading.clauses[clause]
        if near.hasFigure || near.hasDate || near.classes.contains(.each) { return true }
        var next = clause + 1
        while next < reading.clauses.count, reading.clauses[next].sentence == near.sentence, next - clause <= 3 {
            let other = reading.clauses[next]
            if other.hasFigure || other.classes.contains(.each) { return true }
            next += 1
        }
        return false
    }

    private func denial(in clause: Int) -> Decision? {
        var near = clause
        while near < reading.clauses.count, near - clause <= 3 {
            if near > clause, reading.clauses[near].ownSlots != 0 || isOutside(near) { break }
            if reading.clauses[near].sentence != reading.clauses[clause].sentence { break }
            if let admission = reading.clauses[near].admissions.first(where: { $0.kind != .absent }) {
                return Decision(outcome: .violated, found: words(of: admission), range: quoteRange(near), isQuoted: true)
            }
            near += 1
        }
        return nil
    }

    /// 与11名党员谈话（共13名党员）.
    private func shortage(_ party: Subject, _ clause: Int) -> Decision? {
        guard case .members = Side(party.concept) else { return nil }
        let sentence = reading.clauses[clause].sentence
        var numbers: [Double] = []
        var last: Fact?
        for fact in reading.facts
        where reading.clauses[fact.clause].sentence == sentence && !isOutside(fact.clause) {
            guard case .amount(let amount, let unit, _) = fact.value, unit?.countsPersons == true || unit?.isPiece == true else {
                continue
            }
            // 与97名党员都谈到了，其中重点谈了6名: a part of all of them.
            if fact.isSubset, fact.clause >= clause,
                reading.clauses[clause..<max(clause + 1, fact.clause)].contains(where: { $0.classes.contains(.each) })
            {
                continue
            }
            if fact.actors.contains(.party) && unit?.countsPersons == true || isSpokenWith(fact, last) {
                numbers.append(amount.value)
            }
            last = fact
        }
        guard let first = numbers.first, let size = numbers.max(), numbers.count >= 2,
            first < size || numbers.contains(where: { $0 < size })
        else { return nil }
        let done = numbers.min() ?? size
        if size - done <= 9, saysHolderIsLeftOut(in: sentence) { return nil }
        return Decision(
            outcome: .violated, found: "\(size.plainText)名党员中\(done.plainText)名", missing: "差\((size - done).plainText)人",
            range: quoteRange(clause), count: done)
    }

    /// 45个人谈了43个: the number behind 谈了, with one of people right before it.
    private func isSpokenWith(_ fact: Fact, _ last: Fact?) -> Bool {
        guard let last, last.clause == fact.clause, last.actors.contains(.party) || last.actors.isEmpty else { return false }
        let between = last.range.upperBound..<max(last.range.upperBound, fact.range.lowerBound)
        return between.count <= 8 && says(.spokenWith, in: between)
    }

    /// 除支委外, 除书记本人外, 其余22名党员: who holds the talks is left out of those talked with.
    func saysHolderIsLeftOut(in sentence: Int) -> Bool {
        reading.hits.contains { hit in
            guard reading.clauses[hit.clause].sentence == sentence else { return false }
            return !hit.classes.isDisjoint(with: [.others, .except])
        }
    }

    // MARK: Elements

    func decide(_ check: ElementsCheck, _ requirement: PreparedRequirement) -> Decision {
        let parts = requirement.parts
        let all = parts.reduce(requirement.own, |)
        for admission in reading.admissions where admission.slots & all != 0 && !reading.clauses[admission.clause].isCopied {
            if isOfUnaskedOffice(admission, requirement) { continue }
            return Decision(
                outcome: .violated, found: words(of: admission), missing: named(admission, check, parts),
                range: quoteRange(admission.clause), isQuoted: true)
        }
        if let counted = countedParts(check, requirement) { return counted }
        var listed: [Int] = []
        var clause: Int?
        for (offset, part) in parts.enumerated() {
            if let found = reading.clauses.firstIndex(where: { $0.ownSlots & part != 0 && !$0.isPlanned }) {
                listed.append(offset)
                clause = clause ?? found
            }
        }
        if listed.count == parts.count, let clause, !reading.clauses[clause].isCopied || reading.copiedShare < 0.6 {
            return Decision(
                outcome: .satisfied, found: "\(parts.count)项齐全", range: quoteRange(clause), count: Double(parts.count))
        }
        if let clause = wholeSet(requirement) {
            return Decision(outcome: .satisfied, found: trimmed(reading.clauses[clause].range), range: quoteRange(clause))
        }
        guard listed.count * 3 >= parts.count * 2, let clause else { return unstated(requirement) }
        let lacking = check.elements.indices.filter { !listed.contains($0) }.map { Self.name(check.elements[$0]) }
        return Decision(
            outcome: .violated, found: "\(listed.count)项", missing: "缺" + lacking.joined(separator: "、"),
            range: quoteRange(clause),
            count: Double(listed.count))
    }

    /// 制度 for 有制度.
    private static func name(_ element: Subject) -> String {
        element.concept.hasPrefix("有") ? String(element.concept.dropFirst()) : element.concept
    }

    private func named(_ admission: Admission, _ check: ElementsCheck, _ parts: [UInt64]) -> String {
        let lacking = check.elements.indices.filter { parts[$0] & admission.slots != 0 }.map { Self.name(check.elements[$0]) }
        return lacking.isEmpty || lacking.count == parts.count ? "" : "缺" + lacking.joined(separator: "、")
    }

    /// 设4个板块, 五板块齐全: the number of parts itself.
    private func countedParts(_ check: ElementsCheck, _ requirement: PreparedRequirement) -> Decision? {
        guard let name = check.subject.concept.unicodeScalars.last.map({ String($0) }) else { return nil }
        for fact in reading.facts where counts(fact) {
            guard case .amount(let amount, let unit, _) = fact.value,
                unit == nil || unit?.isPiece == true || unit?.family == "块" || unit?.name == "项"
            else { continue }
            let end = min(reading.text.count, fact.range.upperBound + 4)
            guard name == "块", contains("块", in: fact.range.lowerBound..<end), !contains("子", in: fact.range.lowerBound..<end)
            else { continue }
            let needed = Double(check.elements.count)
            if amount.value >= needed {
                return Decision(
                    outcome: .satisfied, found: "\(amount.value.plainText)个板块", range: quoteRange(fact.clause),
                    count: amount.value)
            }
            let lacking = check.elements.indices.filter { offset in
                !reading.clauses.contains { $0.ownSlots & requirement.parts[offset] != 0 }
            }
            let names = lacking.map { Self.name(check.elements[$0]) }.joined(separator: "、")
            return Decision(
                outcome: .violated, found: "\(amount.value.plainText)个板块",
                missing: names.isEmpty ? "差\((needed - amount.value).plainText)个" : "缺" + names,
                range: quoteRange(fact.clause), count: amount.value)
        }
        return nil
    }

    /// 六有齐全, 达到“六有”标准.
    private func wholeSet(_ requirement: PreparedRequirement) -> Int? {
        reading.clauses.firstIndex { clause in
            clause.ownSlots & requirement.own != 0 && !clause.isPlanned && !clause.isCopied
                && clause.classes.isDisjoint(with: [.negator, .weakness])
                && says(.complete, in: clause.range)
        }
    }
}
