import ChineseQuantities

/// The unit's own tick, typed in a column of its own or at the head of a statement (DESIGN §4).
public enum Tick {
    private static let met: [String] = [
        "已达标", "自评达标", "达标", "已达到标准", "已达到", "达到", "合格", "符合标准", "符合要求", "符合", "是", "√", "✓", "✔", "☑", "Y", "YES", "y", "yes",
        "Yes", "对",
    ]
    private static let notMet: [String] = [
        "不达标", "未达标", "没达标", "没有达标", "尚未达标", "暂未达标", "未达到", "不合格", "不符合", "否", "×", "✗", "✘", "☒", "X", "x", "N", "NO", "n", "no",
        "No",
    ]
    private static let other: [String] = [
        "基本达标", "部分达标", "大部分达标", "基本符合", "基本合格", "基本达到", "部分符合", "待达标", "拟达标", "正在达标",
    ]

    private static let trie = ScalarTrie(
        met.map { (ScalarText($0).folded, 0) } + notMet.map { (ScalarText($0).folded, 1) }
            + other.map { (ScalarText($0).folded, 2) })

    /// What a tick cell says; nil when it is blank.
    public static func read(_ text: String) -> SelfAssessment? {
        let scalars = ScalarText(text).folded.filter { $0 > 0x20 }
        guard !scalars.isEmpty else { return nil }
        guard let (assessment, _) = leading(scalars) else { return .other }
        return assessment
    }

    /// The tick that a statement begins with, and the offset behind it; nil when it begins with none.
    static func leading(_ scalars: [UInt32]) -> (SelfAssessment, end: Int)? {
        var start = 0
        while start < scalars.count, scalars[start] <= 0x20 { start += 1 }
        guard let match = trie.longestMatch(in: scalars, at: start) else { return nil }
        var end = start + match.length
        guard end == scalars.count || isBoundary(scalars[end]) || scalars[end] <= 0x20 || isSymbol(scalars[start]) else {
            return nil
        }
        while end < scalars.count, scalars[end] <= 0x20 || isBoundary(scalars[end]), scalars[end] != "(", scalars[end] != "“",
            scalars[end] != "《"
        { end += 1 }
        let assessment: SelfAssessment =
            switch match.payload {
            case 0: .met
            case 1: .notMet
            default: .other
            }
        return (assessment, end)
    }

    private static func isBoundary(_ scalar: UInt32) -> Bool {
        !CopyIndex.isContent(scalar)
    }

    static func isSymbol(_ scalar: UInt32) -> Bool {
        scalar >= 0x2600 && scalar < 0x2800 || scalar == "√" || scalar == "×"
    }
}
