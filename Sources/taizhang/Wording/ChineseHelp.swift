/// The argument parser speaks English; this says the same in Chinese.
enum ChineseHelp {
    static func translate(_ message: String) -> String {
        message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            phrases.reduce(String(line)) { text, phrase in replace(phrase.english, with: phrase.chinese, in: text) }
        }.joined(separator: "\n")
    }

    private struct Phrase {
        var english: String
        var chinese: String
    }

    /// Longer phrases first: a shorter one may be part of them.
    private static let phrases: [Phrase] = [
        Phrase(english: "OVERVIEW: ", chinese: ""),
        Phrase(english: "USAGE: ", chinese: "用法："),
        Phrase(english: "Usage: ", chinese: "用法："),
        Phrase(english: "ARGUMENTS:", chinese: "参数："),
        Phrase(english: "OPTIONS:", chinese: "选项："),
        Phrase(english: "SUBCOMMANDS:", chinese: "子命令："),
        Phrase(english: "Show the version.", chinese: "显示版本。"),
        Phrase(english: "Show help information.", chinese: "显示帮助。"),
        Phrase(english: "Show subcommand help information.", chinese: "显示子命令的帮助。"),
        Phrase(english: "for detailed help.", chinese: "可看详细说明。"),
        Phrase(english: "for more information.", chinese: "可看详细说明。"),
        Phrase(english: "  See '", chinese: "  用 '"),
        Phrase(english: "See '", chinese: "用 '"),
        Phrase(english: "(default: ", chinese: "（默认："),
        Phrase(english: "(values: ", chinese: "（可选："),
        Phrase(english: "(default)", chinese: "（默认）"),
        Phrase(english: "Help:  ", chinese: "说明："),
        Phrase(english: "Error: ", chinese: "错误："),
        Phrase(english: "Missing expected argument ", chinese: "缺少参数 "),
        Phrase(english: "Missing value for ", chinese: "没有给出值："),
        Phrase(english: "Unknown option ", chinese: "没有这个选项："),
        Phrase(english: ". Did you mean ", chinese: "，是不是要写 "),
        Phrase(english: "Unexpected argument ", chinese: "多余的参数："),
        Phrase(english: " unexpected arguments: ", chinese: " 个多余的参数："),
        Phrase(english: "The value ", chinese: "取值 "),
        Phrase(english: " is invalid for ", chinese: " 不能用于 "),
        Phrase(english: "Invalid value ", chinese: "取值有误："),
        Phrase(english: "<subcommand>", chinese: "<子命令>"),
        Phrase(english: "<options>", chinese: "<选项>"),
    ]

    /// By bytes: the parser's own words are ASCII, and comparing characters takes longer than all the rest of `--help`.
    private static func replace(_ phrase: String, with other: String, in text: String) -> String {
        let (wanted, bytes) = (Array(phrase.utf8), Array(text.utf8))
        var result: [UInt8] = []
        var start = 0
        var offset = 0
        while offset + wanted.count <= bytes.count {
            guard bytes[offset] == wanted[0], bytes[offset..<offset + wanted.count].elementsEqual(wanted) else {
                offset += 1
                continue
            }
            result += bytes[start..<offset] + other.utf8
            offset += wanted.count
            start = offset
        }
        return start == 0 ? text : String(decoding: result + bytes[start...], as: UTF8.self)
    }
}
