import Testing

@testable import Forms

@Suite struct WordingTests {
    @Test(
        arguments: [
            ("党员每年集中学习不少于３２学时。", "党员每年集中学习\n不少于 32 学时"), ("1.班子健全，分工明确", "班子健全,分工明确。"), ("（三）民主评议", "三、民主评议"),
            ("“三会一课”制度", "\"三会一课\"制度"), ("不低于3：1", "不低于3∶1"), ("委员3—5人", "委员3-5人"), ("比例60％", "比例 60%"),
        ])
    func same(_ left: String, _ right: String) {
        #expect(Wording(left) == Wording(right))
    }

    @Test(arguments: [("不少于32学时", "不少于24学时"), ("3-5人", "35人"), ("0.5分", "5分"), ("每季度1次", "每月1次"), ("3.5万元", "5万元")])
    func different(_ left: String, _ right: String) {
        #expect(Wording(left) != Wording(right))
    }

    @Test(
        arguments: [
            ("2026年11月18", "2026-11-18"), ("2026.3.12", "2026-03-12"), ("二〇二六年三月十二日", "2026-03-12"), ("２０２６／３／５", "2026-03-05"),
            ("20261118", "2026-11-18"), ("2026 年 6 月", "2026-06-30"), ("2024年2月", "2024-02-29"),
            ("2026-12-08T00:00:00", "2026-12-08"),
            ("二〇二六年十二月三十一日", "2026-12-31"), ("填于2025年12月25日（周四）", "2025-12-25"),
        ])
    func days(_ text: String, _ day: String) {
        #expect(DayText.day(in: text)?.description == day)
    }

    @Test(arguments: ["", "  年  月  日", "2026", "机关一支部", "13月", "2026年13月"])
    func noDays(_ text: String) {
        #expect(DayText.day(in: text) == nil)
    }
}
