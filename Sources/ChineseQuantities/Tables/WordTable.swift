/// The words around numbers: idioms that hold digits, bound words, periods, rates, festivals.
///
/// A class, because every scanner holds it and its parts are ten arrays to retain.
final class WordTable: Sendable {
    /// What a word does.
    enum Entry: Hashable, Sendable {
        /// A word whose digits count nothing.
        case idiom
        case bound(Bound)
        case nominal
        case about
        case almost
        case mark(Quantity.Marks)
        /// 每人: what follows counts for each person.
        case perPerson
        case span(Span)
        /// 今年, 去年: a year relative to the reader's.
        case year(Int)
        /// 本月, 上月: a month counted from the reader's.
        case month(Int)
        /// 当月, 同月: the month of the date before.
        case sameMonth
        /// 季度, 月度 without 每: a rate where something is done behind it.
        case bareInterval(Interval)
        /// 年初, 年底
        case yearPart(CalendarDate.Part)
        case interval(Interval)
        /// 月均
        case average(Interval)
        case festival(Festival)
        /// 截至: a date or 目前 follows.
        case until
        /// 目前, 现在, 今: the reader's day.
        case now
        /// 半数, 过半数
        case half(Bound?)
    }

    let entries: [Entry]
    let trie: WordTrie
    private let starters: ScalarSet
    private let numberStarters: ScalarSet
    private let labelStarters: ScalarSet
    private let digitFollowers: ScalarSet

    /// The table of this module.
    static let standard = WordTable()

    /// What follows 成 and 折 when they are parts of ten: punctuation, the end and a few words, but no 员 or 立.
    static let tenthFollowers = ScalarSet("\0 \n，。；：！？、,.;:!?()（）“”\"'《》/以左的多上下党教学支在是为达和与及或~-—")

    private init() {
        var entries: [Entry] = []
        var words: [(key: ArraySlice<UInt32>, payload: UInt16)] = []
        for (entry, spellings) in Self.rows() {
            for spelling in ScalarText(spellings).folded.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                words.append((spelling, UInt16(entries.count)))
            }
            entries.append(entry)
        }
        self.entries = entries
        trie = WordTrie(words)
        var starters = ScalarSet("0123456789一二三四五六七八九十百千万两俩零〇廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟仨弐半第-负.对数几前后近每周星元〔[【(（①\n≥≤><")
        for (word, _) in words {
            if let first = word.first { starters.insert(first) }
        }
        var labelStarters = ScalarSet("0123456789〇零一二三四五六七八九十([【〔﹝")
        for circled in Array(0x2460...0x249B) + Array(0x3220...0x3229) as [UInt32] {
            starters.insert(circled)
            labelStarters.insert(circled)
        }
        self.starters = starters
        self.labelStarters = labelStarters
        numberStarters = ScalarSet("0123456789〇零一壹二两俩贰弐三叁仨四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿兆廿卅卌半第元几数负对-.")
        digitFollowers = Self.followers()
    }

    /// What may stand behind a single Chinese digit that counts: a unit, punctuation, the end.
    private static func followers() -> ScalarSet {
        var set = ScalarSet("\0 \n，。；：！？、,.;:!?()（）“”\"'《》/~-—的是不到至以和或与及等加减乘除倍国号级楼室院系校班组字位样")
        for spelling in UnitTable.standard.allSpellings {
            if let first = ScalarText(spelling).folded.first { set.insert(first) }
        }
        for spelling in ["斤", "吨", "升", "克", "双", "打", "车", "杯", "根", "笔", "颗", "朵", "箱", "包", "桶", "袋", "架", "卷", "桌", "角"] {
            if let first = ScalarText(spelling).folded.first { set.insert(first) }
        }
        return set
    }

    /// Whether anything of interest can begin with a scalar.
    func mayStart(_ scalar: UInt32) -> Bool { starters.contains(scalar) }

    /// Whether a list marker or an identifier can begin with a scalar.
    func mayBeginLabel(_ scalar: UInt32) -> Bool { labelStarters.contains(scalar) }

    /// Whether a date or a number can begin with a scalar.
    func mayBeginNumber(_ scalar: UInt32) -> Bool { numberStarters.contains(scalar) }

    /// Whether a single Chinese digit before this scalar may count.
    func mayFollowDigit(_ scalar: UInt32) -> Bool { digitFollowers.contains(scalar) }

    /// The longest word at an offset.
    func word(in scalars: [UInt32], at offset: Int) -> (entry: Entry, end: Int)? {
        guard let match = trie.longestMatch(in: scalars, at: offset) else { return nil }
        return (entries[Int(match.payload)], offset + match.length)
    }

    /// The end of the idiom at an offset; nil when the longest word there is none.
    func idiomEnd(in scalars: [UInt32], at offset: Int) -> Int? {
        guard let match = trie.longestMatch(in: scalars, at: offset), match.payload == 0 else { return nil }
        return offset + match.length
    }
}
