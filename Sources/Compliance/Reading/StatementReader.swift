import ChineseQuantities

/// Reads a statement for one standard: words, clauses, facts.
struct StatementReader {
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
    /// How much is said in clauses that might be a reason; nil until an exemption asks for it.
    var tellingCount: Int?

    init(_ text: ScalarText, _ mentions: [Mention], for standard: PreparedStandard, asOf: Day) {
        self.standard = standard
        reading = Reading(text: text, mentions: mentions, asOf: asOf)
    }

    /// Reads one statement by itself.
    static func read(_ text: ScalarText, for standard: PreparedStandard, asOf: Day) -> Reading {
        var reader = [StatementReader(text, QuantityScanner.scan(text), for: standard, asOf: asOf)]
        run(&reader)
        return reader[0].reading
    }

    /// Takes every reader through one step before the next: the code of a step then stays in the nearest cache.
    static func run(_ readers: inout [StatementReader]) {
        for offset in readers.indices { readers[offset].splitClauses() }
        for offset in readers.indices { readers[offset].findWords() }
        for offset in readers.indices {
            readers[offset].nameListedOffices()
            readers[offset].describeClauses()
        }
        for offset in readers.indices { readers[offset].findFacts() }
        for offset in readers.indices {
            readers[offset].findAdmissions()
            readers[offset].markCopies()
        }
    }

    private mutating func splitClauses() {
        let splitter = ClauseSplitter(reading.text, reading.mentions)
        reading.clauses = splitter.clauses
        clauseOf = splitter.clauseOf
        itemOf = splitter.itemOf
        coverage = standard.copying.coverage(of: reading.text)
    }

    /// Whether a range of the text holds a word of a list.
    func says(_ list: PhraseList, in range: Range<Int>) -> Bool {
        lexicon.phrases.occur(list, in: reading.text.folded, range.clamped(to: 0..<reading.text.count))
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
        if let own, ownLength == length, !isUnit(hit.range), !isExcluded(offset) { hit.slots = standard.masks[own.payload] }
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
            } else if ownLength < length, entry.classes.contains(.staff) {
                hit.slots = headSlots(hit.range)  // 都是在职教工
            }
        }
        if hit.slots == 0, reading.text[offset - 1] == ")" { takeOverSubject(&hit) }
        reading.hits.append(hit)
        return length
    }

    /// 中心组（支委扩大）理论学习: the words behind the bracket go on with what stands before it.
    private func takeOverSubject(_ hit: inout WordHit) {
        let end = hit.range.lowerBound - 1
        guard let open = (max(0, end - 10)..<end).last(where: { reading.text[$0] == "(" }),
            let before = reading.hits.suffix(6).last(where: { $0.range.upperBound == open }), before.slots != 0,
            before.clause == hit.clause, hit.kind == before.kind || hit.kind == nil || before.kind == nil
        else { return }
        hit.slots = before.slots
        hit.concept = before.concept
        hit.kind = before.kind
    }

    /// 非联合支部: what it is not.
    private func isExcluded(_ offset: Int) -> Bool { reading.text[offset - 1] == "非" }

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
        let end = reading.text[range.upperBound - 1] == "班" ? range.upperBound - 1 : range.upperBound
        for start in range.dropFirst() {
            if let own = standard.words.longestMatch(in: reading.text.folded, at: start), start + own.length >= end {
                return standard.masks[own.payload]
            }
        }
        return 0
    }
}
