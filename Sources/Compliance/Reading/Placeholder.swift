import ChineseQuantities

/// Statements that fill the cell without saying anything: 无, /, —, 略, 暂无.
enum Placeholder {
    private static let words: Set<[UInt32]> = Set(
        [
            "无", "略", "暂无", "没有", "空", "空白", "待填", "待补", "待补充", "未填", "未填写", "暂缺", "暂空", "NA", "N/A", "na", "n/a", "无无", "略略",
            "暂未填写", "待完善", "待定",
            "none", "None", "null", "TBD", "xx", "XX", "xxx", "XXX", "0", "无内容", "暂无内容", "待填写", "待报", "后补", "留空", "此处略", "省略",
            "从略", "未报",
        ].map { ScalarText($0).folded.filter(CopyIndex.isContent) })

    static func matches(_ text: ScalarText) -> Bool {
        var count = 0
        for scalar in text.folded where CopyIndex.isContent(scalar) {
            count += 1
            if count > 5 { return false }
        }
        let content = text.folded.filter(CopyIndex.isContent)
        if content.isEmpty { return !text.folded.contains(where: Tick.isSymbol) }
        return words.contains(content)
    }
}
