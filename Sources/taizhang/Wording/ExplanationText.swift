import Compliance
import Summary

/// An explanation for people and as JSON (DESIGN §7).
enum ExplanationText {
    static func json(_ explanation: Explanation) -> JSONValue {
        [
            "facts": .array(explanation.facts.map(json)), "numbers": .array(explanation.numbers.map(json)),
            "requirements": .array((explanation.assessment?.requirements ?? []).map { RequirementReport($0).json }),
            "verdict": .optional(explanation.assessment?.verdict.rawValue), "gap": .optional(explanation.assessment?.gap),
            "remedy": .optional(explanation.assessment?.remedy),
        ]
    }

    private static func json(_ fact: Explanation.Fact) -> JSONValue {
        [
            "quote": .string(fact.quote), "start": .integer(fact.start), "end": .integer(fact.end),
            "kind": .string(fact.kind.rawValue), "subject": .optional(fact.subject), "value": .optional(fact.value),
            "unit": .optional(fact.unit), "period": .optional(fact.period), "negated": .boolean(fact.negated),
        ]
    }

    private static func json(_ number: Explanation.Number) -> JSONValue {
        [
            "quote": .string(number.quote), "start": .integer(number.start), "end": .integer(number.end),
            "value": .number(number.value),
        ]
    }

    static func describe(_ explanation: Explanation, of text: String) -> String {
        var lines = underlined(text, explanation.facts.filter { $0.value != nil }.map { $0.start..<max($0.start, $0.end) })
        lines += ["", "事实："]
        lines += explanation.facts.isEmpty ? ["  没有读出"] : explanation.facts.map { "  " + describe($0) }
        if !explanation.numbers.isEmpty {
            let numbers = explanation.numbers.map { "“\($0.quote)”=\(VerdictText.number($0.value))" }
            lines += ["数字：", "  " + numbers.joined(separator: "  ")]
        }
        guard let assessment = explanation.assessment else { return lines.joined(separator: "\n") }
        lines += ["考核点："]
        lines += assessment.requirements.isEmpty ? ["  没有"] : assessment.requirements.flatMap(describe)
        lines.append("结论：\(VerdictText.name(assessment.verdict))")
        if !assessment.gap.isEmpty { lines.append("差距：\(assessment.gap)") }
        if !assessment.remedy.isEmpty { lines.append("措施：\(assessment.remedy)") }
        return (lines + assessment.notes.map { "说明：\($0)" }).joined(separator: "\n")
    }

    private static func describe(_ fact: Explanation.Fact) -> String {
        var parts = ["“\(fact.quote)”", name(fact.kind)]
        if let subject = fact.subject { parts.append(subject) }
        if let value = fact.value { parts.append(VerdictText.number(value) + (fact.unit ?? "")) }
        if let period = fact.period { parts.append(period) }
        if fact.negated { parts.append("否定或计划") }
        return parts.joined(separator: " · ")
    }

    private static func describe(_ result: RequirementResult) -> [String] {
        let kind = result.isHard ? "硬性" : "一般"
        let found = result.found.isEmpty ? "" : "：\(result.found)"
        let quote = result.source.map { $0.quote.isEmpty ? "" : "（“\($0.quote)”）" } ?? ""
        return ["  [\(name(result.outcome))] \(kind) \(result.demand)\(found)\(quote)"] + result.notes.map { "      \($0)" }
    }

    private static func name(_ kind: Explanation.Fact.Kind) -> String {
        switch kind {
        case .count: "次数"
        case .quantity: "数量"
        case .percent: "百分比"
        case .ratio: "比例"
        case .schedule: "月份"
        case .term: "任期"
        case .practice: "做法"
        }
    }

    private static func name(_ outcome: Outcome) -> String {
        switch outcome {
        case .satisfied: "达到"
        case .violated: "未达到"
        case .unstated: "未写明"
        case .waived: "不涉及"
        }
    }

    /// Each line of the text, and below it a line that marks the ranges of scalars.
    private static func underlined(_ text: String, _ ranges: [Range<Int>]) -> [String] {
        var lines: [String] = []
        var line = ""
        var marks = ""
        func finish() {
            lines.append(line)
            if marks.contains("~") {
                lines.append(String(marks.prefix(marks.count - marks.reversed().prefix { $0 == " " }.count)))
            }
            (line, marks) = ("", "")
        }
        // How many ranges begin, less how many end, at each scalar.
        var changes = [Int](repeating: 0, count: text.unicodeScalars.count + 1)
        for range in ranges where !range.isEmpty {
            changes[range.lowerBound] += 1
            changes[range.upperBound] -= 1
        }
        var depth = 0
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            depth += changes[offset]
            if scalar == "\n" {
                finish()
                continue
            }
            line.unicodeScalars.append(scalar)
            marks += String(repeating: depth > 0 ? "~" : " ", count: TextTable.width(String(scalar)))
        }
        finish()
        return lines
    }
}
