extension SelfAssessment {
    /// Reads the tick of a unit (DESIGN §4); nil when the cell holds no sign at all.
    public init?(tick text: String) {
        let signs = text.unicodeScalars.filter { !$0.properties.isWhitespace && !Self.dressing.contains($0) }
        var word = String(String.UnicodeScalarView(signs)).uppercased()
        if let chosen = Self.chosen(in: word) { word = chosen }
        if word.isEmpty { return nil }
        if Self.yes.contains(word) {
            self = .met
        } else if Self.no.contains(word) {
            self = .notMet
        } else {
            self = .other
        }
    }

    /// The tick with which a statement begins, and how many scalars it takes with the mark behind it: 达标。总支委员5人 gives met and 3.
    public static func leading(_ text: String) -> (tick: SelfAssessment, length: Int)? {
        let spaces = text.unicodeScalars.prefix { $0.properties.isWhitespace }
        let scalars = text.unicodeScalars[spaces.endIndex...]
        for word in leadingWords where scalars.starts(with: word.scalars) {
            let end = spaces.count + word.scalars.count
            guard let behind = scalars.dropFirst(word.scalars.count).first else { return (word.tick, end) }
            let isClosed = dressing.contains(behind) || behind.properties.isWhitespace
            guard isClosed || word.mayRunOn else { continue }
            return (word.tick, isClosed && !openings.contains(behind) ? end + 1 : end)
        }
        return nil
    }

    /// A tick at the head of a statement.
    private struct LeadingWord {
        var scalars: [Unicode.Scalar]
        var tick: SelfAssessment
        /// Whether the statement may follow without a mark between them.
        var mayRunOn: Bool

        init?(_ word: String) {
            guard let tick = SelfAssessment(tick: word) else { return nil }
            scalars = Array(word.unicodeScalars)
            self.tick = tick
            mayRunOn = word.contains("达标") || word.count == 1 && ticks.contains(Character(word))
        }
    }

    /// Longest first.
    private static let leadingWords =
        (Array(yes) + Array(no) + ["基本达标", "部分达标", "大部分达标", "未完全达标", "基本合格", "部分不达标", "基本符合"])
        .compactMap(LeadingWord.init).sorted { $0.scalars.count > $1.scalars.count }
    private static let openings = Set("（([【“\"".unicodeScalars)

    /// The one ticked of two printed words: ☑是 □否, 是√ 否.
    private static func chosen(in word: String) -> String? {
        guard word.contains("是"), word.contains("否") else { return nil }
        let characters = Array(word)
        guard let mark = characters.firstIndex(where: { ticks.contains($0) }) else { return nil }
        let other = characters[(mark + 1)...].first { $0 == "是" || $0 == "否" }
        let isLeading = mark == 0 || characters[mark - 1] != "是" && characters[mark - 1] != "否"
        return isLeading ? other.map(String.init) : String(characters[mark - 1])
    }

    private static let dressing = Set("。，、；：．.,;:!！“”\"'（）()[]【】—-－_/／".unicodeScalars)
    private static let ticks: Set<Character> = ["√", "✓", "✔", "☑", "■", "●"]
    private static let yes: Set<String> = ["是", "达标", "√", "✓", "✔", "☑", "Y", "YES", "Ｙ", "合格", "已达标", "自评达标", "自评合格", "对"]
    private static let no: Set<String> = [
        "否", "不达标", "未达标", "×", "✗", "✘", "☒", "X", "✕", "╳", "N", "NO", "Ｎ", "不合格", "没有达标", "自评不达标", "自评未达标", "不是", "尚未达标",
    ]
}
