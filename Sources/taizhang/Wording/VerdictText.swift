import Compliance
import Summary

/// How verdicts are written for people.
enum VerdictText {
    static func name(_ verdict: Verdict) -> String {
        switch verdict {
        case .met: "是"
        case .notMet: "否"
        case .needsReview: "待核实"
        case .notFilled: "未填报"
        case .notApplicable: "不适用"
        }
    }

    /// 是 18 · 否 6 · …, and the rate where there is one.
    static func counts(_ counts: VerdictCounts) -> String {
        let parts = Verdict.allCases.filter { counts[$0] > 0 }.map { "\(name($0)) \(counts[$0])" }
        let text = parts.isEmpty ? "没有条目" : parts.joined(separator: " · ")
        return counts.rate.map { "\(text)（达标率 \(percent($0))）" } ?? text
    }

    static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

    /// 92.5, and 90 for a whole number.
    static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\((value * 100).rounded() / 100)"
    }

    static func name(_ flag: Flag) -> String {
        switch flag {
        case .selfAssessmentDiffers: "自评与核验不一致"
        case .standardAltered: "标准原文被改动"
        case .copiesStandard: "照抄标准原文"
        case .copiesOtherUnit: "与其他单位雷同"
        }
    }
}
