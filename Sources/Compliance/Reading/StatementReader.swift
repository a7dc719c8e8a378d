import ChineseQuantities

/// Reads a statement for one standard: words, clauses, facts.
struct StatementReader: ~Copyable {
    let standard: PreparedStandard
    var lexicon: Lexicon { standard.lexicon }
    var reading: Reading
    var clauseOf: [Int32] = []
    var itemOf: [Int32] = []
    var coverage = CopyIndex.Coverage()
    /// How many facts are figures; they stand in the order of the text, before what took place without one.
    var figureCount = 0
    var hasDropped = false
    /// By clause the figures of persons that stand; nil until a denial asks for them.
    var personFigures: [Int: [Int]]?
    /// What says that something holds of all, and the sentences by their numbers; both filled in by exceptions.
    var sharedWords: [[Range<Int>]]?
    var sentences: [Int: Sentence] = [:]

    static func read(_ text: ScalarText, for standard: PreparedStandard, asOf: Day) -> Reading {
        var reader = StatementReader(
            standard: standard, reading: Reading(text: text, mentions: QuantityScanner.scan(text), asOf: asOf))
        reader.run()
        return reader.reading
    }

    private mutating func run() {
        let splitter = ClauseSplitter(reading.text, reading.mentions)
        reading.clauses = splitter.clauses
        clauseOf = splitter.clauseOf
        itemOf = splitter.itemOf
        coverage = standard.copying.coverage(of: reading.text)
        findWords()
        nameListedOffices()
        describeClauses()
        findFacts()
        findAdmissions()
        markCopies()
    }

    /// Finds the words of the lexicon and of the standard, the longest at each offset.
    private mutating func findWords() {
        let scalars = reading.text.folded
        reading.hits.reserveCapacity(scalars.count / 3)
        var offset = 0
        while offset < scalars.count {
            guard scalars[offset] >= 0x41 else {
                offset += 1
                continue
            }
            let known = lexicon.words.longestMatch(in: scalars, at: offset)
            let own = standard.words.longestMatch(in: scalars, at: offset)
            guard let length = append(known, own, at: offset) else {
                offset += 1
                continue
            }
            offset += length
        }
    }

    private mutating func append(_ known: ScalarTrie.Match?, _ own: ScalarTrie.Match?, at offset: Int) -> Int? {
        let knownLength = known?.length ?? 0
        let ownLength = own?.length ?? 0
        let length = max(knownLength, ownLength)
        guard length > 0, !isLed(at: offset, length) else { return nil }
        var hit = WordHit(
            range: offset..<(offset + length), slots: 0, concept: -1, kind: nil, actors: [], classes: [],
            clause: Int(clauseOf[offset]), item: Int(itemOf[offset]))
        if let own, ownLength == length, !isUnit(hit.range) { hit.slots = standard.masks[own.payload] }
        if let known {
            let entry = lexicon.entries[known.payload]
            if knownLength == length { hit.classes = entry.classes }
            if entry.concept >= 0 {
                if knownLength == length {
                    hit.concept = entry.concept
                    hit.kind = lexicon.concepts[entry.concept].kind
                }
                hit.actors = lexicon.concepts[entry.concept].actors
                if ownLength < length, !lexicon.concepts[entry.concept].isApart { hit.slots = headSlots(hit.range) }
            }
        }
        reading.hits.append(hit)
        return length
    }

    /// 大会 in 动员大会: a short word whose meaning the noun before it changes.
    private func isLed(at offset: Int, _ length: Int) -> Bool {
        guard lexicon.headWords.longestMatch(in: reading.text.folded, at: offset)?.length == length, offset > 0 else {
            return false
        }
        if !CopyIndex.isContent(reading.text[offset - 1]) || Self.leaders.contains(reading.text[offset - 1]) { return false }
        return reading.hits.last.map { $0.range.upperBound != offset || $0.classes.isDisjoint(with: [.doing, .each]) } ?? true
    }

    /// 了 次 个 场 期 月 日 年 各 每 开 设 有 分 与 和 及: what may stand before a noun without changing it.
    private static let leaders = Set("了次个场期月日年各每开设有分与和及本季度".unicodeScalars.map(\.value))

    /// Whether a word is the unit of a figure: 学时 in 32学时.
    private func isUnit(_ range: Range<Int>) -> Bool {
        guard range.count <= 2, let mention = mention(around: range.lowerBound) else { return false }
        return mention.range.lowerBound < range.lowerBound && mention.range.upperBound >= range.upperBound
    }

    private func mention(around position: Int) -> Mention? {
        let offset = reading.mentions.indices.partitioningIndex { reading.mentions[$0].range.upperBound > position }
        guard offset < reading.mentions.count, reading.mentions[offset].range.contains(position) else { return nil }
        return reading.mentions[offset]
    }

    /// The slots of an own word that ends a longer word of the lexicon: 报告 in 书面报告, 培训 in 干部培训班.
    private func headSlots(_ range: Range<Int>) -> UInt64 {
        let end = reading.text[range.upperBound - 1] == 0x73ED ? range.upperBound - 1 : range.upperBound  // 班
        for start in range.dropFirst() {
            if let own = standard.words.longestMatch(in: reading.text.folded, at: start), start + own.length >= end {
                return standard.masks[own.payload]
            }
        }
        return 0
    }

    /// Fills in what each clause holds, and carries subjects into clauses that name none.
    private mutating func describeClauses() {
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
        guard reading.clauses[clause].depth > depth, let parent = reading.clauses[clause].parent else { return clause }
        return besideBracket(parent, at: depth)
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
        for offset in reading.clauses.indices.dropLast() where !reading.clauses[offset].months.isEmpty {
            let clause = reading.clauses[offset]
            guard clause.ownSlots == 0, !clause.namesTopic, !clause.hasFigure, clause.range.count <= 24,
                reading.clauses[offset + 1].sentence == clause.sentence, reading.clauses[offset + 1].months.isEmpty,
                reading.clauses[offset + 1].depth == clause.depth, isOnlyDated(offset)
            else { continue }
            reading.clauses[offset + 1].months = clause.months
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
        var named = (sentence: -1, year: 0)
        for mention in reading.mentions {
            let clause = Int(clauseOf[mention.range.lowerBound])
            if reading.isRhetorical(mention) { continue }
            if case .date(let date) = mention.content, date.month == nil, let year = endedYear(date.year),
                ![0x6BD4, 0x8F83].contains(reading.text[mention.range.lowerBound - 1])  // 比去年 较去年
            {
                named = (reading.clauses[clause].sentence, year)
            }
            if named.sentence == reading.clauses[clause].sentence { reading.clauses[clause].year = named.year }
            let year = reading.clauses[clause].year
            switch mention.content {
            case .number, .quantity, .percent, .ratio, .fraction, .frequency: reading.clauses[clause].hasFigure = true
            case .date(let date):
                if !isSince(mention), tellsWhen(date) {
                    reading.clauses[clause].hasDate = true
                }
                if let month = reading.datedMonth(date, year) { reading.clauses[clause].months.append(month) }
                if date.month == nil, let year = endedYear(date.year) { reading.clauses[clause].endedYear = year }
            case .span(let span):
                if !isSince(mention) { reading.clauses[clause].hasDate = true }
                reading.clauses[clause].spans.append(span)
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

    /// 今年 alone is no date that could be checked.
    private func tellsWhen(_ date: CalendarDate) -> Bool {
        if case .stated = date.year { return true }
        return date.month != nil || date.part != nil
    }

    /// 1月以来, 今年以来: from when on, not when.
    private func isSince(_ mention: Mention) -> Bool {
        let end = mention.range.upperBound
        return reading.text[end] == 0x4EE5 && reading.text[end + 1] == 0x6765
            || reading.text[end - 2] == 0x4EE5 && reading.text[end - 1] == 0x6765
    }

    /// 按学校文件（校党发〔2024〕17号）执行: the number of a rule is no fact of its own.
    private func isByRule(_ position: Int) -> Bool {
        var offset = position - 1
        while offset >= 0, position - offset <= 24 {
            switch reading.text[offset] {
            case 0x6309, 0x4F9D, 0x6839, 0x9075: return true  // 按 依 根 遵
            case 0x2C, 0x3002, 0x3B, 0x0A: return false
            default: offset -= 1
            }
        }
        return false
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

    /// 委员5人 where the standard has 5—7人: an answer in the standard's own words.
    private var hasOwnFigure: Bool {
        reading.mentions.contains { mention in
            guard case .quantity(let quantity) = mention.content, ["人", "学时", "次"].contains(quantity.unit.family) else {
                return false
            }
            return !standard.figures.contains(quantity.amount)
        }
    }

    /// Marks clauses that only repeat the standard, and the whole statement when it does.
    private mutating func markCopies() {
        let share = Double(coverage.copiedCount) / Double(max(1, coverage.contentCount - idleCount))
        reading.copiesStandard = coverage.contentCount >= 12 && coverage.longestRun >= 12 && share >= 0.88 && !hasOwnFigure
        reading.copiedShare = Double(coverage.copiedCount) / Double(max(1, standard.copying.contentCount))
        guard coverage.copiedCount > 0 else { return }
        for offset in reading.clauses.indices {
            reading.clauses[offset].isCopied = reading.copiesStandard || isCopied(offset)
        }
    }

    /// How much is said in clauses that add nothing to a copy: 已按要求落实.
    private var idleCount: Int {
        guard coverage.copiedCount >= 12 else { return 0 }
        return reading.clauses.reduce(0) { count, clause in
            let isIdle =
                clause.ownSlots == 0 && !clause.namesTopic && !clause.hasFigure && !clause.hasDate && !clause.isParticular
                && clause.contentCount <= 12 && !clause.range.contains { coverage.isCopied($0) }
                && clause.classes.isDisjoint(with: [.negator, .weakness, .notApplicable, .plan])
            return isIdle ? count + clause.contentCount : count
        }
    }

    /// Whether a clause without figures or dates of its own repeats the standard.
    private func isCopied(_ clause: Int) -> Bool {
        let content = reading.clauses[clause].contentCount
        guard content >= 8, !reading.clauses[clause].hasFigure, !reading.clauses[clause].hasDate else { return false }
        var copied = 0
        for position in reading.clauses[clause].range where coverage.isCopied(position) && Int(clauseOf[position]) == clause {
            copied += 1
        }
        return copied * 100 >= content * 95
    }
}
