import ChineseQuantities
import Testing

@Suite("Units")
struct UnitTests {
    @Test(
        "spellings of one unit",
        arguments: zip(["㎡", "平米", "个月", "个小时", "个学时", "周岁", "场次"], ["平方米", "平方米", "月", "小时", "学时", "岁", "场"]))
    func spellings(_ spelling: String, _ name: String) {
        #expect(Unit(named: spelling)?.name == name)
    }

    @Test("conversions are exact inside a family")
    func conversions() throws {
        let hour = try #require(Unit(named: "小时"))
        let minute = try #require(Unit(named: "分钟"))
        let year = try #require(Unit(named: "年"))
        let month = try #require(Unit(named: "月"))
        #expect(hour.convert(1.5, to: minute) == 90)
        #expect(year.convert(3, to: month) == 36)
    }

    @Test(
        "families do not mix",
        arguments: [("学时", "小时"), ("人", "人次"), ("人次", "次"), ("月", "天"), ("学期", "月"), ("元", "分")])
    func families(_ left: String, _ right: String) throws {
        let left = try #require(Unit(named: left))
        let right = try #require(Unit(named: right))
        #expect(left.convert(1, to: right) == nil)
    }

    @Test("an unknown word is no unit")
    func unknown() {
        #expect(Unit(named: "支部") == nil)
        #expect(Unit(named: "") == nil)
    }
}
