import Summary

/// The result of a run in three lines.
enum SummaryText {
    static func describe(_ model: SummaryModel) -> String {
        let units = Set(model.units.map(\.unit)).count
        let rows = "核验：\(units) 个单位 \(model.units.count) 份表 \(model.counts.total) 项：\(VerdictText.counts(model.counts))"
        let lists =
            "未报送 \(model.notSubmitted.count) · 重复报送 \(model.duplicates.count) · 雷同 \(model.similar.count) · 退回 \(model.rejected.count)"
        let weakest = model.weakestStandards.prefix(3).filter { ($0.rate ?? 1) < 1 }.map { standard in
            "\(standard.name) \(VerdictText.percent(standard.rate ?? 0))"
        }
        return [rows, lists, "最弱：" + (weakest.isEmpty ? "没有" : weakest.joined(separator: "、"))].joined(separator: "\n")
    }
}
