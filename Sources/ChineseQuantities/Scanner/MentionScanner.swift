/// One pass over a text: at each offset the words there decide which reader takes them.
///
/// Rules that look ahead or back are bounded, so that the pass stays linear whatever the text. A class, because rules that only read would
/// else each be handed a copy.
final class MentionScanner {
    let scalars: [UInt32]
    let numerals: NumeralReader
    let words = WordTable.standard
    let units = UnitTable.standard

    /// Unchecked, because every rule asks for the last one and none holds on to it while it adds another.
    @exclusivity(unchecked) var mentions: [Mention] = []
    /// The next offset to read.
    var next = 0
    /// What the words before the next number say of it.
    var prefix = NumberPrefix()
    /// The last date of the sentence, whose year and month a bare day takes over.
    var lastDate: CalendarDate?
    /// Whether a date such as 3.12 was read before; another such number without a unit is then one too.
    var hasPointDates = false
    /// 1-14、2-25、3-11 stood before.
    var hasDashedDates = false
    /// A bound word that waits for a number further on in its clause.
    var waiting: WaitingBound?
    /// Whether a second list item stands anywhere; asked only when 1、 could also begin a list of months.
    var secondItem: Bool?
    /// The number of the last list marker.
    var lastMarker = 0

    /// The last numeral read: each reader asks for it again.
    private var lastNumeral: (start: Int, reading: NumeralReading?) = (-1, nil)

    /// A bound word apart from its number.
    struct WaitingBound {
        var end: Int
        var bound: Bound?
        var isNominal = false
    }

    init(_ text: ScalarText) {
        scalars = text.folded
        numerals = NumeralReader(text)
    }

    func run() -> [Mention] {
        mentions.reserveCapacity(min(scalars.count / 6 + 2, 64))
        while next < scalars.count {
            let scalar = scalars[next]
            if Punctuation.endsClause(scalar) { endClause(scalar) }
            guard words.mayStart(scalar), step() else {
                next += 1
                continue
            }
        }
        return mentions
    }

    /// Reads what starts at ``next``; false when nothing does.
    private func step() -> Bool {
        let first = scalars[next]
        if words.mayBeginLabel(first), takeMarker() || takeIdentifier() { return true }
        if let (entry, end) = words.word(in: scalars, at: next), take(entry, end) { return true }
        switch first {
        case "每", "各":
            if !takeEvery() { addMark(.each, at: next..<next + 1) }
            return true
        case "前", "头", "近", "最", "上", "过": if takeLead() { return true }
        case "第": if takeOrdinal() { return true }
        case "一": if takeRateOfOne(at: next) { return true }
        default: break
        }
        guard words.mayBeginNumber(first) else { return false }
        return mayBeginDate() && takeDate() || takeNumber()
    }

    private func endClause(_ scalar: UInt32) {
        prefix = NumberPrefix()
        waiting = nil
        if scalar == "。" || scalar == "\n" { lastDate = nil }
    }

    /// Appends a mention and reads on behind it.
    func emit(_ range: Range<Int>, _ content: Mention.Content) {
        mentions.append(Mention(range: range, content: content))
        next = range.upperBound
        prefix = NumberPrefix()
    }

    /// The plain numeral at an offset.
    func numeral(at start: Int) -> NumeralReading? {
        if lastNumeral.start != start { lastNumeral = (start, numerals.read(at: start)) }
        return lastNumeral.reading
    }

    func scalar(_ offset: Int) -> UInt32 {
        offset >= 0 && offset < scalars.count ? scalars[offset] : 0
    }

    func isDigit(_ offset: Int) -> Bool { numerals.isDigit(offset) }

    func skipSpaces(_ offset: Int) -> Int { numerals.skipSpaces(offset) }

    /// The offset behind two scalars that stand at an offset.
    func end(of first: Unicode.Scalar, _ second: Unicode.Scalar, at offset: Int) -> Int? {
        scalar(offset) == first && scalar(offset + 1) == second ? offset + 2 : nil
    }
}

/// What the words before a number say of it, and where they begin.
struct NumberPrefix {
    /// Where the words that touch the number begin and end.
    var range: Range<Int>?
    var bound: Bound?
    var isNominal = false
    var precision = Amount.Precision.exact
    var marks: Quantity.Marks = []
    /// Where the last mark ended; marks reach a few words further than bounds.
    var marksEnd = 0
    var isPerPerson = false
}

/// Scalars that part clauses and sentences.
enum Punctuation {
    static func endsClause(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ",", ";", "\n", "\r", "。", "!", "?", "(", ")", "、": true
        default: false
        }
    }

    /// Punctuation, space or nothing: where a list marker can stand.
    static func opensItem(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "\0", " ", "\n", "\r", ";", "。", ":", "(": true
        default: false
        }
    }

    /// What joins the two ends of a range: 3—5, 3至5; the offset behind it.
    static func joins(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "-", "~", "至", "到": true
        default: false
        }
    }
}
