import ChineseQuantities

/// Common surnames, to see whether a name stands behind an office.
enum Surnames {
    private static let scalars: Set<UInt32> = Set(
        """
        王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔\
        白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁\
        时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来\
        嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼麻诸尚欧单闻
        """.unicodeScalars.map(\.value))

    /// Whether two or three ideographs that may be a name begin at an offset: a surname, then one that no office or verb begins with.
    static func beginsName(_ text: [UInt32], at offset: Int) -> Bool {
        guard offset + 1 < text.count, scalars.contains(text[offset]) else { return false }
        let second = text[offset + 1]
        guard second.isIdeograph, second != text[offset] else { return false }
        return !blocked.contains(UInt64(text[offset]) << 32 | UInt64(second))
    }

    /// Pairs that begin a word instead: 任职, 成立, 向党, 时间, 计划, 全面, 包括, 管理, 关心, 来自, 解决, 强化, 连续, 高度.
    private static let blocked: Set<UInt64> = {
        var pairs: Set<UInt64> = []
        let words = """
            任职 任期 成立 成员 向党 向支 向总 向学 向上 向全 时间 计划 全面 全部 全年 全体 全程 全员 包括 包联 管理 \
            关心 关系 来自 解决 强化 连续 高度 高校 党组 党支 党员 党总 党课 党费 党建 党务 党委 党性 商讨 商议 谈心 \
            谈话 强调 强烈 安排 向师 单位 常态 方案 方面 易于 和组 和党 应当 单独 于每 于本 于今 左右 康复 文件 文明 \
            高质 高效 高标 石化 金额 马上 马克 江苏 林业 施工 包干 包班 包含 都能 都有 都是 都按 都讲 都参 都达 尚未 \
            尚无 尚缺 向群 全覆 全过 时刻 应设 严格 严肃 严密 严明 严守 严把 高位 安全 白天 时效 时代 方向 宣传 全力 \
            全方 常年 常规 常抓 连年 管好 谈到 计入 习惯 平时 成效 成果 成绩 成为 于年 于当 和各 和支 和班 和书 喻为 \
            广泛 经常 向组 向广 向各 向所 水平 乐于 封闭 毕业 单项 应急 满意 任务 于上 于下 向入 向积 向校 都在 都到 \
            都要 都会 都很 都对 都已 都没 都未 都从 都为 都被 都把 都给 都与 都可 都去 都来 都上 都开 都学 都交 都写 \
            都谈 都做 都完 都签 都得 都感 都认 都积 都主 都自 都定 都于 都将 都以 都应 都具 都不 都说 都用 都由 时常 \
            时时 时任 时候 时而 常常 常到 常去 常来 常委 常务 常驻 常住 常谈 常讲 常在 常与 常联 安心 安置 安家 安装 \
            安抚 安慰 关怀 关爱 关注 关照 关键 关于 关切 全校 全院 全系 全都 全数 全勤 全额 全市 全省 全国 全心 全是 \
            全在 全到 全交 全优 全家 全区 全镇 全处 全室 温暖 温馨 温情 万众 单列 单设 单人 党内 党外 党龄 党校 党史 \
            党章 党徽 党旗 党日 党小 党风 党政 党群 党纪 党籍 党规 计有 计算 计时 文化 文体 文艺 文字 方便 方法 方式 \
            方针 方可 方能 高兴 高等 高龄 高职 高峰 高达 高于 高出 高居 成功 成熟 成长 成才 成了 连任 连同 连日 连片 \
            连线 连着 应该 应到 应有 应知 应修 应收 应于 应按 应参 应学 应发 应交 强大 平均 平日 平稳 平台 任教 任课 \
            任命 任何 任满 任用 任委 任副 任书 任主 任组 任联 管党 管班 管宿 查看 查找 查摆 查阅 查实 解答 解读 解难 \
            解释 明确 明显 明白 明年 明细 金融 严于 严谨 严重 齐心 齐全 齐抓 齐聚 路上 花费 花了 商定 商量 向本 向院 \
            宁可 乐意 乐观 乐捐 阳光 边学 边干 边工 顾全 顾不 顾大 祝贺 祝愿 尚在 尚有 尚需 尚待 符合 简单 简述 纪委 \
            纪检 纪律 纪念 薄弱 包点 包片 包楼 包户 包扶 包保 包帮 项目 余下 余人 余名 卓有 卓越 巩固 练习 季度 季初 \
            季末 施教 施行 施策 辛苦 辛勤 戴上 戴党
            """
        for word in words.split(separator: " ") {
            let scalars = ScalarText(String(word)).folded
            pairs.insert(UInt64(scalars[0]) << 32 | UInt64(scalars[1]))
        }
        return pairs
    }()
}
