import Compliance

/// The sentences that annotating puts into cells and comments.
enum AnnotationWording {
    /// `差距：…措施：…`; empty when there is no gap to tell.
    static func gapCell(_ assessment: Assessment) -> String {
        guard !assessment.gap.isEmpty else { return "" }
        let gap = "差距：" + closed(assessment.gap)
        return assessment.remedy.isEmpty ? gap : gap + "措施：" + closed(assessment.remedy)
    }

    /// The reason of a verdict with the words it rests on.
    static func comment(_ assessment: Assessment) -> String {
        var lines = ["核验结论：\(assessment.verdict.written)"]
        if assessment.requirements.isEmpty, !assessment.gap.isEmpty { lines.append(assessment.gap) }
        for result in assessment.requirements where result.outcome != .waived {
            var line = "\(mark(result.outcome)) \(result.demand)：\(outcome(result.outcome))"
            if !result.found.isEmpty { line += "，\(shortened(result.found, to: 40))" }
            lines.append(line)
            if let source = result.source, !source.quote.isEmpty, result.outcome != .unstated {
                lines.append("   依据 \(source.cell)：“\(shortened(source.quote, to: 60))”")
            }
        }
        lines += assessment.flags.sorted { $0.rawValue < $1.rawValue }.map { "提示：\(flag($0))" }
        lines += assessment.notes.map { "说明：\(shortened($0, to: 80))" }
        return shortened(lines.joined(separator: "\n"), to: 900)
    }

    /// 验收结果: counts and a proposal, which a person decides on.
    static func result(_ judged: JudgedSubmission) -> String {
        let totals = judged.totals
        let counts = Verdict.allCases.compactMap { verdict in
            totals[verdict].flatMap { $0 > 0 ? "\(name(verdict))\($0)项" : nil }
        }
        let missing = judged.submission.missing.count
        let all = "共\(judged.assessments.count)项：" + counts.joined(separator: "、") + (missing > 0 ? "，另缺\(missing)项" : "")
        return "经核验，\(all)。建议：\(proposal(totals, missing: missing))"
    }

    private static func proposal(_ totals: [Verdict: Int], missing: Int) -> String {
        if totals[.notMet, default: 0] > 0 { return "限期整改未达标项后复验。" }
        if totals[.needsReview, default: 0] + totals[.notFilled, default: 0] + missing > 0 { return "补充材料、核实后再定。" }
        return "通过验收。"
    }

    static func total(_ score: Scorecard.Summary) -> String {
        let open = score.problems.count - (score.sanction == nil ? 0 : 1)
        return "核验合计\(number(score.total))分，\(score.grade)" + (score.sanction == nil ? "" : "（有党员受处分）")
            + (open > 0 ? "；\(open)处待核实" : "")
    }

    static func problems(_ score: Scorecard.Summary) -> String? {
        score.problems.isEmpty ? nil : shortened((["请核实："] + score.problems).joined(separator: "\n"), to: 900)
    }

    static func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .satisfied: "符合"
        case .violated: "不符合"
        case .unstated: "未说明"
        case .waived: "不涉及"
        }
    }

    static func flag(_ flag: Flag) -> String {
        switch flag {
        case .selfAssessmentDiffers: "自评与核验不一致"
        case .standardAltered: "标准原文被改动"
        case .copiesStandard: "照抄标准原文"
        case .copiesOtherUnit: "与其他单位雷同"
        }
    }

    private static func name(_ verdict: Verdict) -> String {
        switch verdict {
        case .met: "达标"
        case .notMet: "未达标"
        case .needsReview, .notFilled, .notApplicable: verdict.written
        }
    }

    private static func mark(_ outcome: Outcome) -> String {
        switch outcome {
        case .satisfied: "√"
        case .violated: "×"
        case .unstated: "？"
        case .waived: "—"
        }
    }

    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }

    static func closed(_ sentence: String) -> String {
        guard let last = sentence.last else { return "" }
        return "。！？；".contains(last) ? sentence : sentence + "。"
    }

    static func shortened(_ text: String, to limit: Int) -> String {
        // A character is a byte at least, and counting bytes costs nothing.
        text.utf8.count <= limit || text.count <= limit ? text : text.prefix(limit - 1) + "…"
    }
}
