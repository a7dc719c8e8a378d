/// Writes numbers in Chinese characters: 十二, 一百零五, 壹佰零伍.
public enum ChineseNumeral {
    /// The characters a number is written with.
    public enum Characters: Sendable {
        /// 一百零五
        case plain
        /// 壹佰零伍, as on a cheque.
        case cheque
    }

    /// A whole number in words; 十二 rather than 一十二 in plain characters. Negative numbers begin with 负.
    public static func words(_ number: Int, characters: Characters = .plain) -> String {
        if number < 0 { return "负" + (number == Int.min ? String(number.magnitude) : words(-number, characters: characters)) }
        if number == 0 { return "零" }
        var text = ""
        var rest = number
        var skipped = false
        for (factor, name) in [(1_000_000_000_000, "兆"), (100_000_000, "亿"), (10_000, "万"), (1, "")] {
            let section = rest / factor
            rest %= factor
            guard section > 0 else {
                skipped = skipped || !text.isEmpty
                continue
            }
            if !text.isEmpty, skipped || section < 1000 { text += "零" }
            text += words(section: section, characters) + name
            skipped = false
        }
        return characters == .plain && text.hasPrefix("一十") ? String(text.dropFirst()) : text
    }

    /// A number below ten thousand; more than that is written as the quotient's own words.
    private static func words(section: Int, _ characters: Characters) -> String {
        if section >= 10_000 { return words(section, characters: characters) }
        let digits = characters == .plain ? Array("零一二三四五六七八九") : Array("零壹贰叁肆伍陆柒捌玖")
        let units = characters == .plain ? ["千", "百", "十", ""] : ["仟", "佰", "拾", ""]
        var text = ""
        var gap = false
        for (factor, unit) in zip([1000, 100, 10, 1], units) {
            let digit = section / factor % 10
            if digit == 0 {
                gap = gap || !text.isEmpty
                continue
            }
            if gap { text += "零" }
            text += String(digits[digit]) + unit
            gap = false
        }
        return text
    }

    /// 第三季度's 三: a quarter, half-year or month in words, as gaps name it.
    public static func quarter(_ number: Int) -> String { "第\(words(number))季度" }
}
