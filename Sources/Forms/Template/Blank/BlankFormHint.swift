import Compliance

/// The input prompts of a blank form: what to write into a cell, taken from what the standard demands.
enum BlankFormHint {
    /// Nil for columns that are not for the unit to fill in.
    static func text(for role: Template.Column.Role, of standard: Standard, kind: Template.Kind) -> String? {
        switch role {
        case .statement: "请逐项写事实：\(demands(of: standard))写清次数、日期、人数，不照抄标准。"
        case .selfAssessment:
            kind == .scorecard
                ? "填自评得分。" : "先写“达标”或“不达标”，再写依据：\(demands(of: standard))写清次数、日期、人数。"
        case .documents: "列出现有佐证资料的名称，与文件名一致；所列为要求提供的资料。"
        case .gap: kind == .scorecard ? "写扣分的要素和原因。" : "未达标的，写差距、措施、责任人和完成时限。"
        case .score:
            standard.points.map { "填0到\(YAMLText.number($0))之间的数字。\(elements(of: standard))" } ?? "附加分：按左栏标准计分，没有的不填。"
        default: nil
        }
    }

    private static func demands(of standard: Standard) -> String {
        let hard = standard.requirements.filter(\.isHard).map(\.demand)
        let demands = hard.isEmpty ? standard.requirements.prefix(2).map(\.demand) : Array(hard.prefix(6))
        return demands.isEmpty ? "" : demands.joined(separator: "；") + "。"
    }

    private static func elements(of standard: Standard) -> String {
        standard.elements.isEmpty
            ? "" : standard.elements.map { "\($0.name)\(YAMLText.number($0.points))分" }.joined(separator: "、") + "。"
    }
}
