/// What one folded scalar means inside a numeral.
enum NumeralScalar: Equatable {
    /// 一 … 九, 零, 两; the digits may also be written for cheques (壹).
    case digit(Int)
    /// 十, 百, 千
    case multiplier(Double)
    /// 万, 亿, 兆
    case group(Double)
    /// 廿, 卅, 卌: a digit and its ten in one scalar.
    case tens(Double)
    case half

    init?(_ scalar: UInt32) {
        guard scalar >= 0x3007 else { return nil }
        switch scalar {
        case "〇", "零": self = .digit(0)
        case "一", "壹": self = .digit(1)
        case "二", "两", "俩", "贰", "弐": self = .digit(2)
        case "三", "叁", "仨": self = .digit(3)
        case "四", "肆": self = .digit(4)
        case "五", "伍": self = .digit(5)
        case "六", "陆": self = .digit(6)
        case "七", "柒": self = .digit(7)
        case "八", "捌": self = .digit(8)
        case "九", "玖": self = .digit(9)
        case "十", "拾": self = .multiplier(10)
        case "百", "佰": self = .multiplier(100)
        case "千", "仟": self = .multiplier(1000)
        case "万": self = .group(10_000)
        case "亿": self = .group(100_000_000)
        case "兆": self = .group(1_000_000_000_000)
        case "廿": self = .tens(20)
        case "卅": self = .tens(30)
        case "卌": self = .tens(40)
        case "半": self = .half
        default: return nil
        }
    }

    /// The digits that may follow one another without multipliers, as in 二〇二六.
    static func plainDigit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case "〇", "零": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// The scalars of cheque writing that are also parts of words and names: 队伍, 大陆, 收拾.
    static func isChequeDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case "壹", "贰", "弐", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾": true
        default: false
        }
    }

    static func isArabicDigit(_ scalar: UInt32) -> Bool {
        scalar &- 0x30 < 10
    }

    static func isLetter(_ scalar: UInt32) -> Bool {
        (scalar | 0x20) &- 0x61 < 26
    }
}
