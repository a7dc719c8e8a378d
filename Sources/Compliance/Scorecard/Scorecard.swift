/// A filled-in scorecard: judges every row by its points and adds the rows up (DESIGN §4).
public struct Scorecard: Sendable {
    /// One row as the sheet has it.
    public struct Row: Sendable {
        public var standard: Standard
        /// 得分 as typed; nil when the cell is empty.
        public var score: String?
        /// Where the score stands; its quote is left empty.
        public var source: Source
        /// One-based row in the sheet, for problems.
        public var row: Int

        public init(standard: Standard, score: String?, source: Source, row: Int) {
            self.standard = standard
            self.score = score
            self.source = source
            self.row = row
        }
    }

    /// Total, grade and what a person has to look at.
    public struct Summary: Hashable, Sendable {
        /// The sum of all valid scores; a score out of bounds is not in it.
        public var total: Double
        public var grade: String
        /// 党员受处分情况 where it decides the grade, whatever the total.
        public var sanction: String?
        public var problems: [String]

        public init(total: Double, grade: String, sanction: String? = nil, problems: [String] = []) {
            self.total = total
            self.grade = grade
            self.sanction = sanction
            self.problems = problems
        }
    }

    public var scoring: Scoring

    public init(scoring: Scoring) {
        self.scoring = scoring
    }

    /// Judges the rows.
    ///
    /// - Parameters:
    ///   - rows: the scored rows, bonus rows among them.
    ///   - sanction: 党员受处分情况 as typed; words that tell of a sanction decide the grade.
    ///   - statedTotal: 合计 as typed or cached; a sum of ours that differs is reported.
    /// - Returns: one assessment a row, in the order of `rows`, and the summary.
    public func assess(_ rows: [Row], sanction: String? = nil, statedTotal: Double? = nil) -> (
        rows: [Assessment], summary: Summary
    ) {
        let assessments = rows.map(assess)
        let total = Self.rounded(assessments.reduce(0) { $0 + ($1.verdict == .needsReview ? 0 : $1.score ?? 0) })
        var problems = zip(rows, assessments).compactMap { Self.problem(in: $0, $1) }
        if let statedTotal, abs(statedTotal - total) > 0.005 {
            problems.append("合计填写为\(Self.text(statedTotal))分，按各项得分相加为\(Self.text(total))分")
        }
        var grade = scoring.grade(for: total)
        var deciding: String?
        switch Sanction(sanction) {
        case .present(let words):
            grade = scoring.gradeUnderSanction
            deciding = words
            problems.append("党员受处分情况：\(words)，按办法定为\(grade)")
        case .unclear(let words):
            problems.append("党员受处分情况填写为“\(words)”，是否受处分待核实")
        case .absent: break
        }
        return (assessments, Summary(total: total, grade: grade, sanction: deciding, problems: problems))
    }

    private func assess(_ row: Row) -> Assessment {
        var source = row.source
        source.quote = row.score ?? ""
        switch ScoreText(row.score) {
        case .blank:
            return row.standard.isBonus
                ? Assessment(verdict: .notApplicable) : Assessment(verdict: .notFilled, gap: "未打分", remedy: "补打分数。")
        case .words:
            let note = "得分“\(row.score ?? "")”不是数字"
            return Assessment(verdict: .needsReview, gap: note, remedy: "核对后填写数字得分。", notes: [note])
        case .number(let score):
            return assess(row.standard, score, source)
        }
    }

    private func assess(_ standard: Standard, _ score: Double, _ source: Source) -> Assessment {
        if let range = Self.outOfRange(standard, score) {
            let note = "得分\(Self.text(score))分超出\(range)"
            return Assessment(verdict: .needsReview, gap: note, remedy: "核对评分表后改正得分。", notes: [note], score: score)
        }
        guard let points = standard.points, !standard.isBonus else {
            return Assessment(verdict: score > 0 ? .met : .notApplicable, score: score)
        }
        let lost = Self.rounded(points - score)
        let isMet = score >= points * scoring.passingShare - 1e-9
        let result = RequirementResult(
            id: standard.id + ".a", isHard: true, outcome: isMet ? .satisfied : .violated,
            demand: "得分不低于分值\(Self.text(points))分的\(Self.text(scoring.passingShare * 100))%", found: "得\(Self.text(score))分",
            source: source)
        let gap = lost > 0 ? "分值\(Self.text(points))分，得\(Self.text(score))分，失\(Self.text(lost))分" + Self.elements(standard) : ""
        return Assessment(
            verdict: isMet ? .met : .notMet, requirements: [result], gap: gap,
            remedy: isMet ? "" : "对照测评要素逐项整改，补齐材料后申请复核。", score: score)
    }

    private static func outOfRange(_ standard: Standard, _ score: Double) -> String? {
        if score < 0 { return "0分以上的范围" }
        guard let points = standard.points, !standard.isBonus, score > points else { return nil }
        return "0—\(text(points))分"
    }

    private static func elements(_ standard: Standard) -> String {
        guard !standard.elements.isEmpty else { return "" }
        return "（测评要素：" + standard.elements.map { "\($0.name)\(text($0.points))分" }.joined(separator: "、") + "）"
    }

    private static func problem(in row: Row, _ assessment: Assessment) -> String? {
        switch assessment.verdict {
        case .needsReview: "第\(row.row)行：\(assessment.notes.first ?? "")，未计入总分"
        case .notFilled: "第\(row.row)行：未打分"
        default: nil
        }
    }

    /// Scores have at most a few decimals; sums of binary fractions do not.
    private static func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }

    /// A number as people write it: no `.0`.
    static func text(_ value: Double) -> String {
        let value = rounded(value)
        return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}

/// What 党员受处分情况 says.
enum Sanction: Hashable {
    case absent
    case present(String)
    case unclear(String)

    init(_ typed: String?) {
        let words = (typed ?? "").filter { !$0.isWhitespace }
        if words.isEmpty || ["无", "没有", "无处分", "无受处分", "/", "—", "-", "否", "0", "0人", "零", "暂无"].contains(words) {
            self = .absent
        } else if ["无党员受", "没有党员受", "未受", "无人受", "均未", "不存在"].contains(where: words.contains) {
            self = .absent
        } else if ["警告", "严重警告", "撤销", "留党察看", "开除", "记过", "处分", "有"].contains(where: words.contains) {
            self = .present(words)
        } else {
            self = .unclear(words)
        }
    }
}
