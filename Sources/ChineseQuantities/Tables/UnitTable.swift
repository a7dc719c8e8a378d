/// The units and classifiers a number can stand with; a class for the reason that ``WordTable`` is one.
final class UnitTable: Sendable {
    /// One unit.
    struct Row: Sendable {
        var name: String
        var family: String
        var factor: Double
        /// The family's first row, which tells families apart at once.
        var base: UInt8 = 0
        /// The calendar unit a duration in this unit is counted in.
        var calendarUnit: CalendarUnit?
        /// A stretch of time: days, months, hours.
        var isDuration: Bool
        /// Hours and minutes.
        var isClockTime: Bool
        // Asked for every figure: comparing the family's name takes a hundred times as long.
        var countsOccurrences: Bool
        var countsPersons: Bool
        var isStudyTime: Bool

        init(name: String, family: String, factor: Double) {
            self.name = name
            self.family = family
            self.factor = factor
            calendarUnit = Row.calendarUnits[name]
            isClockTime = family == "时"
            countsOccurrences = family == "次"
            countsPersons = family == "人"
            isStudyTime = family == "学时"
            isDuration = isClockTime || family == "天" || family == "月" || family == "学期"
        }

        private static let calendarUnits: [String: CalendarUnit] = [
            "天": .day, "日": .day, "周": .week, "月": .month, "季度": .quarter, "学期": .semester, "学年": .schoolYear, "年": .year,
        ]
    }

    let rows: [Row]
    let allSpellings: [String]
    /// From every spelling to the row's offset.
    let spellings: WordTrie

    /// The table of this module.
    static let standard = UnitTable(parsing: UnitTable.source)

    /// Each line: family, factor to the family's base, canonical name, other spellings.
    init(parsing source: String) {
        var rows: [Row] = []
        var words: [(word: String, payload: UInt16)] = []
        for line in source.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count >= 3, let factor = Double(parts[1]) else { continue }
            for spelling in parts[2...] { words.append((String(spelling), UInt16(rows.count))) }
            var row = Row(name: String(parts[2]), family: String(parts[0]), factor: factor)
            row.base = UInt8(rows.firstIndex { $0.family == row.family } ?? rows.count)
            rows.append(row)
        }
        self.rows = rows
        allSpellings = words.map(\.word)
        spellings = WordTrie(words.map { (ScalarText($0.word).folded[...], $0.payload) })
    }

    func unit(spelled name: String) -> Unit? {
        let scalars = ScalarText(name).folded
        guard let match = spellings.longestMatch(in: scalars, at: 0), match.length == scalars.count else { return nil }
        return Unit(index: UInt8(match.payload))
    }

    /// The offset of the row with a canonical name; the first row when there is none.
    func row(named name: String) -> UInt8 {
        UInt8(rows.firstIndex { $0.name == name } ?? 0)
    }

    private static let source = """
        次 1 次
        次 1 回
        次 1 场 场次
        次 1 期
        次 1 轮
        次 1 批 批次
        次 1 趟
        次 1 节
        次 1 堂
        次 1 讲
        人 1 人 个人
        人 1 名
        人 1 位
        人次 1 人次 名次 人·次
        个 1 个
        学时 1 学时 个学时
        学时 1 课时 个课时
        时 60 小时 个小时 h H
        时 60 钟头 个钟头
        时 1 分钟
        天 1 天 整天
        天 1 日
        天 1 工作日 个工作日
        天 7 周 个星期 星期 个周
        月 1 月 个月
        月 3 季度 个季度
        月 6 半年
        月 12 年 周年 载 个年头
        学期 1 学期 个学期
        学期 2 学年 个学年
        届 1 届
        元 1 元 块钱 元钱
        元 0.1 角
        面积 1 平方米 平米 ㎡ m² m2 M2 平方 平方公尺
        面积 666.6666666666666 亩
        长度 1 米
        长度 1000 公里 千米 km
        份 1 份
        册 1 册
        册 1 本
        篇 1 篇
        篇 1 条
        项 1 项
        项 1 件
        间 1 间
        间 1 处
        块 1 块
        台 1 台
        套 1 套
        幅 1 幅
        面 1 面
        张 1 张
        门 1 门
        部 1 部
        支 1 支
        组 1 组
        队 1 队
        类 1 类
        种 1 种
        层 1 层
        座 1 座
        户 1 户
        家 1 家
        对 1 对
        只 1 只
        把 1 把
        辆 1 辆
        封 1 封
        集 1 集
        字 1 字
        字 10000 万字
        票 1 票
        分 1 分
        岁 1 岁 周岁
        步 1 步
        句 1 句
        段 1 段
        页 1 页
        株 1 株
        棵 1 棵
        公斤 1 公斤 千克 kg
        点 1 点
        """
}
