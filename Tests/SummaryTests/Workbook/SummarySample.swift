import Compliance
import Forms
import Summary

/// A college with four 党总支, made up.
enum SummarySample {
    static let model: SummaryModel = {
        let parents = ["机电工程学院党总支", "信息工程学院党总支", "经济管理学院党总支", "艺术设计学院党总支"]
        var units: [SummaryModel.Unit] = []
        for (group, parent) in parents.enumerated() {
            for branch in 0..<4 { units.append(unit(group * 4 + branch, "第\(branch + 1)教工党支部", parent: parent)) }
        }
        units.append(unit(17, "离退休直属党支部", parent: nil))
        let standards = (0..<items.count).map { offset in
            SummaryModel.StandardSummary(
                template: "anhui-ledger", standard: id(offset), category: "党的组织生活", item: items[offset],
                counts: VerdictCounts(units.map { $0.rows[offset].verdict }))
        }
        return SummaryModel(
            units: units, standards: standards,
            parents: parents.map { parent in
                let members = units.filter { $0.parent == parent }
                return .init(parent: parent, units: 5, submitted: members.count, counts: .sum(members.map(\.counts)))
            },
            notSubmitted: parents.map { .init(parent: $0, unit: "学生党支部") },
            duplicates: [
                .init(
                    unit: "第1教工党支部", template: "anhui-ledger", kept: "机电/一支部（改）.xlsx", dropped: ["机电/一支部.xlsx", "机电/一支部(1).xlsx"])
            ],
            similar: [
                .init(
                    unitA: "第2教工党支部", unitB: "第3教工党支部", template: "anhui-ledger", standard: "2.1", similarity: 0.86,
                    passage: "每月第一周周三下午组织全体党员集中学习，支部书记领学，党员逐一交流发言。")
            ],
            rejected: [.init(file: "艺术/支部台账.xls", code: "legacyBinary", message: "是旧版 .xls 格式，请另存为 .xlsx 后重新报送。")],
            titles: ["anhui-ledger": "党总支（直属党支部）标准化建设工作台账"])
    }()

    private static let items = [
        "基本设置形式", "设置程序", "换届选举", "班子配备", "支部委员会", "书记选配", "党员大会", "支委会", "党课", "主题党日", "组织生活会", "民主评议党员", "谈心谈话", "发展党员", "党费收缴",
        "党员教育培训",
    ]

    private static func id(_ offset: Int) -> String { "\(offset / 4 + 1).\(offset % 4 + 1)" }

    private static func unit(_ number: Int, _ name: String, parent: String?) -> SummaryModel.Unit {
        let rows = items.indices.map { offset in
            let verdict: Verdict =
                switch (number * 7 + offset * 5 + number * offset) % 11 {
                case 0, 1: .notMet
                case 2: .needsReview
                case 3: offset % 3 == 0 ? .notFilled : .met
                case 4: offset % 5 == 0 ? .notApplicable : .met
                default: .met
                }
            return RowReport(
                row: offset + 6, standard: id(offset), category: "党的组织生活", item: items[offset], verdict: verdict,
                gap: verdict == .notMet ? "要求每季度召开1次，全年应有4次；只见第一、第二季度共2次，缺第三、第四季度。" : verdict == .met ? "" : "没有写明次数和日期，请核实。",
                remedy: verdict == .notMet ? "补开缺少的会议，做好记录并归档；今后按季度列入支部工作计划。" : verdict == .met ? "" : "补充次数、日期和佐证材料。",
                flags: verdict == .notMet && number % 3 == 0 ? [.selfAssessmentDiffers] : [])
        }
        return SummaryModel.Unit(
            unit: name, parent: parent, template: "anhui-ledger", kind: .ledger, file: "\(parent ?? name)/\(name).xlsx",
            sheet: "工作台账", link: "返回/\(parent ?? name)/\(name) 核验.xlsx", date: "2026-11-\(10 + number % 9)",
            counts: VerdictCounts(rows.map(\.verdict)), rows: rows)
    }
}
