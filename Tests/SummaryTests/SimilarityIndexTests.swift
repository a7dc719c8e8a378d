import Testing

@testable import Summary

@Suite struct SimilarityIndexTests {
    static let wording = "建立常态化的政治理论学习制度，每月至少组织1次教职工政治学习。"
    static let original = "2026年3月18日在实训楼二楼会议室组织教职工政治学习，传达学校工作会议精神，周砚之同志结合专业群建设作交流发言，参加人数三十六人。"

    func matches(_ first: String, _ second: String, wording: String = wording) -> [SimilarityIndex.Match] {
        var index = SimilarityIndex()
        index.add(first, owner: 1, standard: "s", wording: wording)
        return index.add(second, owner: 2, standard: "s", wording: wording)
    }

    @Test(arguments: [
        original,
        original.replacing("三十六", with: "三十一"),
        original.replacing("，", with: ","),
        original + "照片和签到表已归档。",
    ])
    func aCopyIsFound(copy: String) throws {
        let match = try #require(matches(Self.original, copy).first)
        #expect(match.first == 1 && match.second == 2)
        #expect(match.similarity >= 0.8)
        #expect(match.passage.contains("周砚之同志结合专业群建设"))
    }

    @Test(arguments: [
        ("每月组织1次政治学习，全年12次。", "每月组织1次政治学习，全年12次。"),
        (original, "教职工政治学习每周三下午开展，全年四十一次，其中外请专家辅导三次，撰写心得体会五十六篇，编印学习简报十期。"),
        (wording + "坚持落实到位。", wording + "坚持落实到位。"),
    ])
    func shortDifferentAndPrescribedTextIsNoCopy(first: String, second: String) {
        #expect(matches(first, second).isEmpty)
    }

    @Test func statementsOfOneOwnerOrOfDifferentStandardsAreNotCompared() {
        var index = SimilarityIndex()
        index.add(Self.original, owner: 1, standard: "a", wording: "")
        #expect(index.add(Self.original, owner: 1, standard: "a", wording: "").isEmpty)
        #expect(index.add(Self.original, owner: 2, standard: "b", wording: "").isEmpty)
    }

    @Test func copiesCostAFewComparisonsEach() {
        var index = SimilarityIndex()
        for owner in 0..<200 {
            let found = index.add(Self.original, owner: owner, standard: "a", wording: Self.wording)
            #expect(found.count <= SimilarityIndex.candidateLimit)
            #expect(found.isEmpty == (owner == 0))
        }
    }

    @Test(arguments: [("", 1), ("，。", 1), ("😀", 3), ("一", 32_767), ("甲乙", 16_000)])
    func anyTextIsTaken(unit: String, count: Int) {
        let text = String(repeating: unit, count: count)
        #expect(matches(text, text).count <= 1)
    }
}
