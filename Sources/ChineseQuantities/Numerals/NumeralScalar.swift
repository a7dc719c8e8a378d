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
        case 0x3007, 0x96F6: self = .digit(0)  // 〇 零
        case 0x4E00, 0x58F9: self = .digit(1)  // 一 壹
        case 0x4E8C, 0x4E24, 0x4FE9, 0x8D30, 0x5F10: self = .digit(2)  // 二 两 俩 贰 弐
        case 0x4E09, 0x53C1, 0x4EE8: self = .digit(3)  // 三 叁 仨
        case 0x56DB, 0x8086: self = .digit(4)  // 四 肆
        case 0x4E94, 0x4F0D: self = .digit(5)  // 五 伍
        case 0x516D, 0x9646: self = .digit(6)  // 六 陆
        case 0x4E03, 0x67D2: self = .digit(7)  // 七 柒
        case 0x516B, 0x634C: self = .digit(8)  // 八 捌
        case 0x4E5D, 0x7396: self = .digit(9)  // 九 玖
        case 0x5341, 0x62FE: self = .multiplier(10)  // 十 拾
        case 0x767E, 0x4F70: self = .multiplier(100)  // 百 佰
        case 0x5343, 0x4EDF: self = .multiplier(1000)  // 千 仟
        case 0x4E07: self = .group(10_000)  // 万
        case 0x4EBF: self = .group(100_000_000)  // 亿
        case 0x5146: self = .group(1_000_000_000_000)  // 兆
        case 0x5EFF: self = .tens(20)  // 廿
        case 0x5345: self = .tens(30)  // 卅
        case 0x534C: self = .tens(40)  // 卌
        case 0x534A: self = .half  // 半
        default: return nil
        }
    }

    /// The digits that may follow one another without multipliers, as in 二〇二六.
    static func plainDigit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x3007, 0x96F6: 0
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// The scalars of cheque writing that are also parts of words and names: 队伍, 大陆, 收拾.
    static func isChequeDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x58F9, 0x8D30, 0x5F10, 0x53C1, 0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396, 0x62FE: true
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
