import Testing

@testable import Forms

@Suite struct WordingDifferenceTests {
    @Test(
        arguments: [
            ("一般不少于32学时。", "一般不少于24学时。", "“32学时”改为“24学时”"), ("每月开展1次，程序规范", "每季度开展1次，程序规范", "“月”改为“季度”"),
            ("按时换届并报告", "按时换届", "删去“并报告”"), ("按时换届", "按时换届并报告", "增加“并报告”"),
            ("会议记录完整，不少于3人", "会议纪要完整，不少于5人", "“3人”改为“5人”，“记录”改为“纪要”"),
            ("标准", "", "未见标准原文"),
        ])
    func tellsChanges(_ standard: String, _ text: String, _ summary: String) {
        #expect(WordingDifference(from: standard, to: text).summary == summary)
    }
}
