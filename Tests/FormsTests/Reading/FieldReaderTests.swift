import Testing

@testable import Forms

@Suite struct FieldReaderTests {
    private static let known: Set<String> = ["学校名称", "党支部名称", "填表日期"]

    @Test(
        arguments: [
            ("学校名称：江淮学院    填表日期：2026年3月", ["学校名称=江淮学院", "填表日期=2026年3月"]),
            ("学校名称:江淮学院填表日期:2026.3.1", ["学校名称=江淮学院", "填表日期=2026.3.1"]),
            ("党支部名称：____机关一支部____", ["党支部名称=机关一支部"]), ("党员人数：45人，其中预备党员：3人", ["党员人数=45人，", "其中预备党员=3人"]),
            ("比例3:1", []), ("学校名称：", ["学校名称="]), ("没有标签", []),
        ])
    func pieces(_ text: String, _ expected: [String]) {
        let pieces = FieldReader.pieces(of: text) { Self.known.contains($0) }
        #expect(pieces.map { "\($0.label)=\($0.value)" } == expected)
    }
}
