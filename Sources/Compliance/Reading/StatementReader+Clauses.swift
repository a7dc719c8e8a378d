import ChineseQuantities

/// What each clause speaks of and when.
extension StatementReader {
    /// Fills in what each clause holds, and carries subjects into clauses that name none.
    mutating func describeClauses() {
        var reason = -1
        for hit in reading.hits {
            if hit.classes.contains(.reason) { reason = hit.clause }
            reading.clauses[hit.clause].ownSlots |= hit.slots
            reading.clauses[hit.clause].classes.formUnion(hit.classes)
            reading.clauses[hit.clause].actors.formUnion(hit.actors)
            // 因外出考察未能召开: what a reason names is not what the clause is about.
            if let kind = hit.kind, kind != .person, kind != .body, reason != hit.clause {
                reading.clauses[hit.clause].namesTopic = true
            }
        }
        narrowSubjects()
        describeMentions()
        describeContent()
        leadMonths()
        nameOpening()
        for offset in reading.clauses.indices {
            if reading.clauses[offset].ownSlots != 0 || reading.clauses[offset].namesTopic {
                // Narrowed below, with the words themselves.
            } else if reading.clauses[offset].isOpening {
                continue
            } else if let parent = reading.clauses[offset].parent {
                reading.clauses[offset].slots = reading.clauses[parent].slots
            } else if offset > 0 {
                reading.clauses[offset].slots =
                    reading.clauses[besideBracket(offset - 1, at: reading.clauses[offset].depth)].slots
            }
        }
        markPlans()
    }

    /// 剩2个（含书记），还没补上: a bracket lends its subject to nothing behind it.
    private func besideBracket(_ clause: Int, at depth: Int) -> Int {
        var near = clause
        while reading.clauses[near].depth > depth, let parent = reading.clauses[near].parent { near = parent }
        return near
    }

    /// 1—7月各1次，8月没搞: what stands before any subject is on what the standard asks for first.
    private mutating func nameOpening() {
        guard let topic = standard.openingSlots else { return }
        for offset in reading.clauses.indices {
            let clause = reading.clauses[offset]
            guard clause.ownSlots == 0, !clause.namesTopic else { return }
            reading.clauses[offset].slots = topic
            reading.clauses[offset].isOpening = true
        }
    }

    /// 9月3日至9日，支部集中排查1次: a clause that is nothing but a date dates the one behind it.
    private mutating func leadMonths() {
        for offset in reading.clauses.indices.dropLast()
        where !reading.clauses[offset].months.isEmpty || !reading.clauses[offset].spans.isEmpty {
            let clause = reading.clauses[offset]
            guard clause.ownSlots == 0, !clause.namesTopic, !clause.hasFigure || isOnlyLong(offset), clause.range.count <= 24,
                reading.clauses[offset + 1].sentence == clause.sentence, reading.clauses[offset + 1].months.isEmpty,
                reading.clauses[offset + 1].depth == clause.depth, isOnlyDated(offset)
            else { continue }
            // 6月漏了，备案齐全
            if !clause.classes.isDisjoint(with: [.missing, .negator]) { continue }
            // 时间为3月、9月、10月，第二季度没有上: a denial with a time of its own.
            if !reading.clauses[offset + 1].spans.isEmpty, reading.clauses[offset + 1].classes.contains(.negator) { continue }
            // 9月21日起花了三天，把组织关系排查一遍
            if clause.months.isEmpty, reading.clauses[offset + 1].spans.isEmpty {
                reading.clauses[offset + 1].spans = clause.spans
            }
            reading.clauses[offset + 1].months = clause.months
            // 2月寒假，0次: said of one month, it is told where the count is.
            if clause.months.count == 1 { reading.clauses[offset].months = [] }
        }
    }

    /// 9月21日起花了三天: how long it took is its only figure.
    private func isOnlyLong(_ clause: Int) -> Bool {
        reading.mentions(in: reading.clauses[clause].range).allSatisfy { mention in
            guard case .quantity(let quantity) = mention.content else { return true }
            return quantity.unit.family == "天"
        }
    }

    /// Whether all but three scalars of a clause belong to its dates.
    private func isOnlyDated(_ clause: Int) -> Bool {
        let range = reading.clauses[clause].range
        var content = range.count { Int(clauseOf[$0]) == clause && CopyIndex.isContent(reading.text[$0]) }
        for mention in reading.mentions where range.contains(mention.range.lowerBound) {
            content -= mention.range.count { CopyIndex.isContent(reading.text[$0]) }
        }
        return content <= 3
    }

    /// The subjects on which the own words of each clause agree.
    private mutating func narrowSubjects() {
        for hit in reading.hits where hit.slots != 0 {
            let known = reading.clauses[hit.clause].slots
            reading.clauses[hit.clause].slots = known & hit.slots != 0 ? known & hit.slots : known | hit.slots
        }
    }

    private mutating func describeMentions() {
        var named = (sentence: -1, year: 0, depth: 0)
        let headYear = yearAtHead()
        for mention in reading.mentions {
            let clause = Int(clauseOf[mention.range.lowerBound])
            if reading.isRhetorical(mention) { continue }
            if case .date(let date) = mention.content, date.month == nil, let year = endedYear(date.year),
                !["比", "较"].contains(reading.text[mention.range.lowerBound - 1])
            {
                named = (reading.clauses[clause].sentence, year, reading.clauses[clause].depth)
            } else if isThisYear(mention.content) {
                named.sentence = -1
            }
            // 88%（去年52%）、负责人100%: a year in brackets stays in them.
            if named.sentence == reading.clauses[clause].sentence, named.depth <= reading.clauses[clause].depth {
                reading.clauses[clause].year = named.year
            } else if let headYear, reading.clauses[clause].year == nil {
                reading.clauses[clause].year = headYear
            }
            let year = reading.clauses[clause].year
            switch mention.content {
            case .number, .quantity, .percent, .ratio, .fraction, .frequency:
                if !pointsElsewhere(clause, mention), !isOfAllParts(mention) { reading.clauses[clause].hasFigure = true }
            case .date(let date):
                if !isSince(mention), tellsWhen(date) {
                    reading.clauses[clause].hasDate = true
                }
                if let month = reading.datedMonth(date, year) { reading.clauses[clause].months.append(month) }
                if date.month == nil, let year = endedYear(date.year) { reading.clauses[clause].endedYear = year }
            case .span(let span):
                if !isSince(mention) { reading.clauses[clause].hasDate = true }
                reading.clauses[clause].spans.append(reading.dated(span, year))
                if case .dates(let first, let last?) = span.extent, let start = reading.datedMonth(first, year),
                    let end = reading.datedMonth(last, year),
                    end.index - start.index <= 1
                {
                    reading.clauses[clause].months.append(start)
                }
            case .festival: reading.clauses[clause].hasDate = true
            case .identifier where !isByRule(mention.range.lowerBound): reading.clauses[clause].hasFigure = true
            default: break
            }
        }
    }

    /// 2026年支部党员大会5次；…, written early in 2027: all of it is of the year named first, unless another is named as well.
    private func yearAtHead() -> Int? {
        guard reading.asOf.month <= 3, let first = reading.mentions.first, first.range.lowerBound <= 2,
            case .date(let date) = first.content, date.month == nil, let year = endedYear(date.year),
            year == reading.asOf.year - 1
        else { return nil }
        let isOnly = reading.mentions.dropFirst().allSatisfy { mention in
            guard case .date(let date) = mention.content, date.year != .implied, endedYear(date.year) != year else { return true }
            return ["比", "较"].contains(reading.text[mention.range.lowerBound - 1])
        }
        return isOnly ? year : nil
    }

    /// 见文件夹5-1, 见附件3: where something may be read, in a clause that says no more.
    private func pointsElsewhere(_ clause: Int, _ mention: Mention) -> Bool {
        let range = reading.clauses[clause].range
        guard let start = range.first(where: { CopyIndex.isContent(reading.text[$0]) }),
            reading.text[start] == "见" || reading.text[start + 1] == "见",
            mention.range.lowerBound - start <= 16
        else { return false }
        // Nothing is told behind it.
        return !(mention.range.upperBound..<range.upperBound).contains {
            reading.text[$0].isIdeograph && !["页", "号", "册"].contains(reading.text[$0])
        }
    }

    /// 各季度均…, 两个年级均…: of which parts it is said, not what was done.
    private func isOfAllParts(_ mention: Mention) -> Bool {
        let end = mention.range.upperBound
        switch mention.content {
        case .frequency(let frequency) where frequency.quantity == nil:
            return reading.text[mention.range.lowerBound] == "各" && ["均", "都"].contains(reading.text[end])
        case .quantity(let quantity) where quantity.unit.isPiece:
            return (end + 1..<end + 5).contains { ["均", "都"].contains(reading.text[$0]) } && says(.parts, in: end..<end + 4)
        default: return false
        }
    }

    /// 今年 alone is no date that could be checked.
    private func tellsWhen(_ date: CalendarDate) -> Bool {
        if case .stated = date.year { return true }
        return date.month != nil || date.part != nil
    }

    /// 1月以来, 今年以来, 一年来: from when on, not when.
    private func isSince(_ mention: Mention) -> Bool {
        let end = mention.range.upperBound
        return reading.text[end] == "以" && reading.text[end + 1] == "来"
            || reading.text[end - 1] == "来" && ["以", "年"].contains(reading.text[end - 2])
    }

    /// 按学校文件（校党发〔2024〕17号）执行: the number of a rule is no fact of its own.
    private func isByRule(_ position: Int) -> Bool {
        var offset = position - 1
        while offset >= 0, position - offset <= 24 {
            switch reading.text[offset] {
            case "按", "依", "根", "遵": return true
            case ",", "。", ";", "\n": return false
            default: offset -= 1
            }
        }
        return false
    }

    /// 2026年, 今年, behind what was told of the year before.
    private func isThisYear(_ content: Mention.Content) -> Bool {
        guard case .date(let date) = content, date.month == nil else { return false }
        return switch date.year {
        case .stated(let year): year == reading.asOf.year
        case .relative(let offset): offset == 0
        case .implied: false
        }
    }

    private func endedYear(_ year: YearReference) -> Int? {
        let named =
            switch year {
            case .stated(let stated): stated
            case .relative(let offset): reading.asOf.year + offset
            case .implied: reading.asOf.year
            }
        return named < reading.asOf.year ? named : nil
    }
}
