extension WordTable {
    /// Every entry with its spellings, separated by spaces; the idioms come first.
    static func rows() -> [(Entry, String)] {
        [(.idiom, idioms)] + boundRows + markRows + periodRows + rateRows + festivalRows
    }

    private static let boundRows: [(Entry, String)] = [
        (
            .bound(.atLeast),
            """
            不少于 不低于 不得少于 不得低于 不能少于 不能低于 不应少于 不应低于 应不少于 应不低于 不下于 不小于 不下 至少 最少 起码 大于等于 大于或等于
            高于或等于 达到 达到了 已达到 均达到 达 已达 均达 满 已满 年满 ≥ >= 至少要有 至少达到
            """
        ),
        (.bound(.moreThan), "超过 超过了 多于 高于 大于 突破 突破了 逾 超 已超 均超过 已超过 > 优于"),
        (
            .bound(.atMost),
            """
            不超过 不得超过 不能超过 不应超过 不多于 不得多于 不高于 不得高于 不大于 至多 最多 小于等于 小于或等于 不突破 未超过 没有超过 没超过 ≤ <=
            控制在 不超
            """
        ),
        (
            .bound(.lessThan),
            "不足 不满 少于 低于 小于 未达到 未达 未满 不到 不及 没达到 没有达到 没到 尚未达到 达不到 不够 未到 < 不足够"
        ),
        (.nominal, "一般 原则上 一般为 一般是 一般应 一般在 原则上应 一般由 一般设 一般控制在 一般安排 通常"),
        (.about, "约 大约 大概 约为 大致 大约为 大概有 约有 估计 左右约"),
        (.almost, "将近 接近 近乎 接近于"),
    ]

    private static let markRows: [(Entry, String)] = [
        (.mark(.each), "各 分别 均 每名 每位 每个 每次 每组 每班 每家 每户 每项 每场 每支 每支部 每个支部 每个党支部 每党支部 每小组 每个党小组 每党小组"),
        (.mark(.total), "共 共计 合计 总计 累计 总共 一共 计 共有 合共 共开展 共召开 共组织 总数 总数为"),
        (.mark(.average), "人均 平均 平均为 场均 平均每人 人均达到 平均达到"),
        (.mark(.expected), "应到 应参加 应参会 应缴 应收 应交 应出席 应到会 应参训 应发 应有 应到人数 应缴人数 应参会人数"),
        (.mark(.present), "实到 实际到会 到会 实参加 实际参加 实参会 参会 实缴 实收 实交 出席 实际出席 实到会 实到人数 实缴人数 参会人数"),
        (.mark(.only), "仅 只 只有 仅有 才 仅仅 仅为 只是 才有 只能 仅能"),
        (.mark(.missing), "缺 差 缺少 缺席 尚缺 还缺 还差 尚差 请假 欠 少开 少上 少开了 还剩 剩余 漏 漏开 漏缴 缺勤 缺额 相差 差额 短缺"),
        (.half(nil), "半数 一半"),
        (.half(.atLeast), "半数以上 半数及以上 一半以上"),
        (.half(.moreThan), "过半数 超半数 超过半数 过半 超过一半"),
        (.perPerson, "每人 每名党员 每位党员 每个党员 每名委员 每位委员 每个委员 人人 每名同志 每个人 每名支委 每位支委 每名学生 每名教师 每位教师"),
    ]

    private static func months(_ range: ClosedRange<Int>, _ year: YearReference = .implied) -> Entry {
        .span(Span(year: year, extent: .months(range)))
    }

    private static let periodRows: [(Entry, String)] = [
        (months(1...12), "全年 全年度 整年 年内 一年来 年度内 一年以来"),
        (months(1...12, .relative(0)), "本年度 今年全年 当年度 今年度 这一年"),
        (months(1...12, .relative(-1)), "上年度 上一年度 去年全年 上一年 去年度"),
        (months(1...12, .relative(1)), "下年度 下一年度 明年度"),
        (months(1...6), "上半年 上半年度"),
        (months(7...12), "下半年 下半年度"),
        (months(7...8), "暑期 暑假 暑假期间 暑期期间"),
        (months(1...2), "寒假 寒假期间"),
        (.span(Span(extent: .semester(.spring))), "春季学期 春学期 春季 第二学期"),
        (.span(Span(extent: .semester(.autumn))), "秋季学期 秋学期 秋季 第一学期"),
        (.span(Span(extent: .semester(.current))), "本学期 这学期 这个学期 当前学期 该学期 本期"),
        (.span(Span(extent: .semester(.previous))), "上学期 上个学期 上一学期"),
        (.span(Span(extent: .semester(.next))), "下学期 下个学期 下一学期 新学期"),
        (months(8...19), "全学年 本学年 本学年度"),
        (months(8...19, .relative(-1)), "上学年 上一学年 上学年度"),
        (.span(Span(extent: .term)), "本届 任期内 届内 任内 本届任期内 本届任期"),
        (
            .span(Span(year: .relative(0), extent: .dates(CalendarDate(year: .relative(0), month: 1), nil))),
            "今年以来 年初以来 本年以来 本年度以来 年初至今 今年至今 年初到现在"
        ),
        (.year(0), "今年 当年 本年 本年内"),
        (.year(-1), "去年 上年 头年"),
        (.year(-2), "前年"),
        (.year(1), "明年 来年"),
        (.month(0), "本月 这个月"),
        (.month(-1), "上月 上个月"),
        (.month(1), "下月 下个月"),
        (.sameMonth, "当月 同月"),
        (.span(Span(extent: .quarter(0))), "本季度 本季 这个季度 当季 当前季度"),
        (.span(Span(extent: .quarter(-1))), "上季度 上个季度 上一季度 上季"),
        (.yearPart(.yearStart), "年初 岁首"),
        (.yearPart(.yearMiddle), "年中"),
        (.yearPart(.yearEnd), "年底 年末 岁末 年终岁尾"),
        (.until, "截至 截止 截止到 截至到 截止至 交到 缴到 扣到 交至 缴至 扣至"),
        (.now, "目前 现在 至今 今 当前 现今 日前 填表日 填报日 发稿"),
        (.span(Span(extent: .until(nil))), "截至目前 截止目前 到目前 到目前为止 目前为止 截至当前 迄今 迄今为止 截止现在 截至现在 截止到目前 截至填表日 截至填报日 截至今日"),
    ]

    private static let rateRows: [(Entry, String)] = [
        (.interval(Interval(.day)), "每日 每天 逐日 按日 按天 每个工作日 每工作日"),
        (.interval(Interval(.week)), "每周 每星期 每个星期 每礼拜 逐周 按周 每一周 各周 周周"),
        (.interval(Interval(.tenDays)), "每旬 逐旬 按旬"),
        (.interval(Interval(.month)), "每月 每个月 每月度 逐月 按月 按月度 每一个月 每一月 各月 月月 每月份 各月份 分月"),
        (.interval(Interval(.month, count: 2)), "每双月 双月 逢双月 单月 逢单月 每单月 隔月 逐双月 每隔一月 每隔一个月"),
        (.interval(Interval(.week, count: 2)), "隔周 每隔一周 每双周 每两周 双周 每半月 每半个月"),
        (.bareInterval(Interval(.quarter)), "季度"),
        (.bareInterval(Interval(.month)), "月度"),
        (
            .interval(Interval(.quarter)),
            "每季 每季度 每个季度 每一季度 每一个季度 按季 按季度 逐季 逐季度 各季度 季季 分季度 各个季度 四个季度各 四个季度均 四个季度都"
        ),
        (.interval(Interval(.halfYear)), "每半年 每半年度 按半年 逐半年 每半个年度 上下半年各 上、下半年各 上半年下半年各 上半年、下半年各 上半年和下半年各"),
        (.interval(Interval(.semester)), "每学期 每个学期 每一学期 按学期 逐学期 每期 各学期 每一个学期 上下学期各 上、下学期各 上下学期均 上、下学期均 上下学期都 上下两学期各 两学期各 两个学期各"),
        (.interval(Interval(.year)), "每年 每年度 每一年 每个年度 按年 按年度 每一年度 年年 各年度 历年"),
        (.interval(Interval(.schoolYear)), "每学年 每个学年 按学年 每学年度 每一学年"),
        (.interval(Interval(.term)), "每届 每届任期 每个任期 每任期"),
        (.average(Interval(.year)), "年均 年人均 人均每年 平均每年 每年平均"),
        (.average(Interval(.month)), "月均 平均每月 每月平均"),
        (.average(Interval(.week)), "周均 平均每周 每周平均"),
        (.average(Interval(.quarter)), "季均 平均每季度 每季度平均"),
    ]

    private static func festival(_ months: ClosedRange<Int>, _ day: Int? = nil) -> Entry {
        .festival(Festival(months: months, day: day))
    }

    private static let festivalRows: [(Entry, String)] = [
        (festival(1...1, 1), "元旦 元旦节"),
        (festival(1...2), "春节 新春 除夕 元宵 元宵节 小年 腊八"),
        (festival(3...3, 5), "学雷锋日 学雷锋纪念日 雷锋日"),
        (festival(3...3, 8), "三八 三八节 三八妇女节 妇女节 三·八"),
        (festival(4...4, 4), "清明 清明节"),
        (festival(4...4, 15), "国家安全教育日"),
        (festival(4...4, 23), "世界读书日"),
        (festival(5...5, 1), "五一 五一节 劳动节 五一劳动节 五·一"),
        (festival(5...5, 4), "五四 五四青年节 青年节 五·四"),
        (festival(5...6), "端午 端午节"),
        (festival(6...6, 1), "六一 儿童节"),
        (festival(7...7, 1), "七一 七·一 建党节 党的生日 党的生日前夕 建党日"),
        (festival(8...8, 1), "八一 建军节 八·一"),
        (festival(9...9, 10), "教师节"),
        (festival(9...9, 30), "烈士纪念日"),
        (festival(9...10), "中秋 中秋节"),
        (festival(10...10, 1), "国庆 国庆节 十一期间 十一前后 十一前夕 十一假期 十一国庆 十一长假"),
        (festival(10...11), "重阳 重阳节"),
        (festival(12...12, 4), "国家宪法日 宪法日"),
        (festival(12...12, 9), "一二·九 一二九 12·9"),
        (festival(12...12, 13), "国家公祭日"),
    ]
}
