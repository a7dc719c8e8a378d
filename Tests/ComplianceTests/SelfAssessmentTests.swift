import Testing

@testable import Compliance

@Suite struct SelfAssessmentTests {
    @Test(
        arguments: [
            ("是", SelfAssessment.met), ("√", .met), ("达标。", .met), ("☑是 □否", .met), ("是□ 否☑", .notMet), ("×", .notMet),
            ("未达标", .notMet),
            ("基本达标", .other), ("ｙ", .met), ("待定", .other),
        ])
    func ticks(_ text: String, _ tick: SelfAssessment) { #expect(SelfAssessment(tick: text) == tick) }

    @Test(
        arguments: [
            ("达标。总支委员5人", SelfAssessment.met, 3), ("达标（2021年换届）", .met, 2), ("基本达标。4名", .other, 5), ("√", .met, 1),
            ("未达标。在装修", .notMet, 4),
            ("是。根据通知", .met, 2), ("不达标", .notMet, 3), ("达标总支委员5人", .met, 2),
        ])
    func leadingTicks(_ text: String, _ tick: SelfAssessment, _ length: Int) {
        let leading = SelfAssessment.leading(text)
        #expect(leading?.tick == tick)
        #expect(leading?.length == length)
    }

    @Test(arguments: ["2025年1月9日参加述职", "是否按期换届尚待确认", "", "否定意见3条"])
    func noLeadingTicks(_ text: String) { #expect(SelfAssessment.leading(text) == nil) }
}
