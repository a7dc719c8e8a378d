/// Scalars that turn a unit before them into part of another word: 分 in 40分别, 座 in 一座谈.
struct UnitBlockers: Sendable {
    private let pairs: WordTrie

    static let standard = UnitBlockers()

    private init() {
        var followers: [UInt32: [UInt32]] = [:]
        for line in Self.source.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let unit = parts[0].unicodeScalars.first else { continue }
            followers[unit.value] = parts[1].unicodeScalars.map(\.value)
        }
        pairs = WordTrie(followers.flatMap { unit, followers in followers.map { (key: [unit, $0][...], payload: 0) } })
    }

    /// Whether the one-scalar unit at an offset is no unit before what follows it.
    func block(in text: [UInt32], at offset: Int) -> Bool { pairs.longestMatch(in: text, at: offset) != nil }

    private static let source = """
        分 别析组工层类享管解散布校院期批级明局之公流为成
        人 民才事物员格文
        名 单称额录册誉
        个 人别性体税
        年 级龄轻代终
        天 津下然空
        日 常报程志
        期 间末满刊待货限盼
        组 织长建成员
        部 门分署队长委
        家 长庭里属访校国
        支 部委教出持付书撑
        队 伍员长
        条 例件款线
        门 户口槛诊
        场 所地景馆合面
        处 级分理室长置罚
        面 积试对向谈
        讲 话课师座解述台稿
        节 日能点约目假
        轮 训岗值流换
        批 评准示改复判
        位 于置
        层 次面级
        类 型别
        种 子植
        回 复访顾头
        对 象照口接
        台 账湾
        套 餐
        座 谈位右
        户 外口籍
        只 有能是要设
        把 关握手
        字 体面
        步 骤
        段 落
        元 旦宵素
        角 色度落
        本 科单人校院部支次年届学着土质职
        间 接隔
        周 年边期末
        份 额
        项 羽
        课 程堂题
        米 饭
        点 评名亮击
        届 时
        户 主
        """
}
