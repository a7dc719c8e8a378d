import Testing

@testable import Compliance

@Suite struct ScorecardTests {
    static let scoring = Scoring(
        passingShare: 0.6,
        grades: [
            .init(name: "优秀", least: 90), .init(name: "良好", least: 75), .init(name: "合格", least: 60),
            .init(name: "不合格", least: 0),
        ],
        gradeUnderSanction: "不合格")

    static func row(_ score: String?, points: Double? = 10, number: Int = 4) -> Scorecard.Row {
        let standard = Standard(
            id: "1", category: "", item: "1", text: "", requirements: [], points: points, isBonus: points == nil,
            elements: [ScoreElement(name: "坚持", points: 2)])
        return Scorecard.Row(standard: standard, score: score, source: Source(sheet: "评分表", cell: "F4", quote: ""), row: number)
    }

    @Test(
        arguments: [
            ("5", 5), ("5分", 5), ("四分", 4), ("４", 4), ("４．５", 4.5), (" 8 ", 8), ("-1", -1), ("负2分", -2), ("+3", 3), ("0", 0),
            ("九点五", 9.5),
        ] as [(String, Double)])
    func numbersAreRead(text: String, value: Double) {
        #expect(ScoreText(text) == .number(value))
    }

    @Test(arguments: ["优", "良好", "5分/10分", "约8", "8至9", "待定", "=CMD()"])
    func wordsAreNoNumbers(text: String) {
        #expect(ScoreText(text) == .words)
    }

    @Test(arguments: [nil, "", "  ", "/", "——"])
    func nothingIsBlank(text: String?) {
        #expect(ScoreText(text) == .blank)
    }

    @Test(
        arguments: [
            ("6", 10, Verdict.met), ("5.9", 10, .notMet), ("1.8", 3, .met), ("10", 10, .met), ("10.5", 10, .needsReview),
            ("-1", 10, .needsReview),
            ("优", 10, .needsReview), (nil, 10, .notFilled), ("0", 10, .notMet), ("2", nil, .met), ("0", nil, .notApplicable),
            (nil, nil, .notApplicable),
            ("-1", nil, .needsReview),
        ] as [(String?, Double?, Verdict)])
    func rowVerdicts(score: String?, points: Double?, verdict: Verdict) {
        #expect(Scorecard(scoring: Self.scoring).assess([Self.row(score, points: points)]).rows.map(\.verdict) == [verdict])
    }

    @Test func aGapNamesThePointsLost() {
        let gap = Scorecard(scoring: Self.scoring).assess([Self.row("5.5")]).rows[0].gap
        #expect(gap == "分值10分，得5.5分，失4.5分（测评要素：坚持2分）")
    }

    @Test(arguments: [(90.0, "优秀"), (89.9, "良好"), (75, "良好"), (74.5, "合格"), (60, "合格"), (59.9, "不合格"), (0, "不合格"), (103, "优秀")])
    func grades(total: Double, grade: String) {
        #expect(Self.scoring.grade(for: total) == grade)
    }

    @Test func invalidScoresAreLeftOutAndNamed() {
        let rows = [Self.row("9.1"), Self.row("12", number: 5), Self.row(nil, number: 6), Self.row("0.2", points: nil)]
        let summary = Scorecard(scoring: Self.scoring).assess(rows, statedTotal: 21.3).summary
        #expect(summary.total == 9.3)
        #expect(summary.problems == ["第5行：得分12分超出0—10分，未计入总分", "第6行：未打分", "合计填写为21.3分，按各项得分相加为9.3分"])
    }

    @Test(
        arguments: [
            ("无", "优秀"), (nil, "优秀"), ("1名党员受党内警告处分", "不合格"), ("无党员受处分", "优秀"), ("有", "不合格"), ("全体党员均未受处分", "优秀"),
        ] as [(String?, String)])
    func aSanctionDecidesTheGrade(sanction: String?, grade: String) {
        let rows = (0..<10).map { _ in Self.row("9.5") }
        #expect(Scorecard(scoring: Self.scoring).assess(rows, sanction: sanction).summary.grade == grade)
    }
}
