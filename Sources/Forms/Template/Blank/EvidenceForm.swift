import SpreadsheetML

/// The evidence sheets (佐证台账), empty and ready to fill.
enum EvidenceForm {
    /// One column of an evidence sheet.
    private struct Column {
        enum Content {
            case text, date, month, count, number
            case choice([String])
            case openChoice([String])
        }
        var label: String
        var width: Double
        var content: Content
        var hint: String

        init(_ label: String, _ width: Double, _ content: Content = .text, hint: String) {
            self.label = label
            self.width = width
            self.content = content
            self.hint = hint
        }
    }

    /// 类型 of 会议活动记录, as the drop-down offers them.
    static let meetingTypes = [
        "支部党员大会", "支委会", "党小组会", "党课", "主题党日", "组织生活会", "民主评议", "谈心谈话", "民主生活会", "中心组学习", "政治学习", "党政联席会议", "集中培训",
    ]

    /// The six sheets; 谈心谈话 besides where the form asks with whom the officers spoke.
    static func sheets(for template: Template) -> [WorksheetContent] {
        let requirements = template.standards.flatMap(\.requirements)
        let asksForTalks = requirements.contains { $0.demand.contains("谈心谈话") }
        return (forms + (asksForTalks ? [talks] : [])).map { sheet($0.name, $0.columns) }
    }

    /// Rows with lines, and rows on which the rules hold.
    private static let ruledRows = 40
    private static let checkedRows = 1000

    private static var forms: [(name: String, columns: [Column])] {
        [
            (
                "会议活动记录",
                [
                    Column("日期", 13, .date, hint: "活动日期，如 2026-3-5。"),
                    Column("类型", 16, .openChoice(meetingTypes), hint: "从列表选择；一次活动兼有两种的分两行填。"),
                    Column("主题", 44, hint: "会议或活动主题。"), Column("主讲人/主持人", 16, hint: "填姓名；党课填主讲人。"),
                    Column("应到人数", 11, .count, hint: "填整数。"), Column("实到人数", 11, .count, hint: "填整数。"),
                ]
            ),
            (
                "党员名册",
                [
                    Column("姓名", 14, hint: "一人一行。"), Column("党员类别", 12, .choice(["正式", "预备"]), hint: "选正式或预备。"),
                    Column("身份", 12, .choice(["教工", "学生", "离退休"]), hint: "选教工、学生或离退休。"),
                    Column("入党日期", 14, .date, hint: "支部大会通过为预备党员之日，如 2019-6-20。"), Column("所在支部", 34, hint: "填支部全称。"),
                ]
            ),
            (
                "学习培训学时",
                [
                    Column("姓名", 14, hint: "一人一次一行。"),
                    Column("职务", 14, .openChoice(["书记", "副书记", "支委", "党员"]), hint: "填党内职务；没有职务的填“党员”。"),
                    Column("日期", 13, .date, hint: "学习日期，如 2026-3-5。"), Column("内容", 40, hint: "学习内容。"),
                    Column("学时", 10, .number, hint: "填数字，如 4。"),
                    Column("形式", 14, .openChoice(["集中学习", "集中培训", "网络学习", "专题讲座"]), hint: "从列表选择或自填。"),
                ]
            ),
            (
                "党费收缴",
                [
                    Column("月份", 14, .month, hint: "填当月任一天，如 2026-3-1。"), Column("应缴人数", 12, .count, hint: "填整数。"),
                    Column("实缴人数", 12, .count, hint: "填整数。"), Column("金额", 12, .number, hint: "单位：元。"),
                    Column("公示日期", 14, .date, hint: "公布收缴情况的日期；未公布的不填。"),
                ]
            ),
            (
                "班子成员",
                [
                    Column("姓名", 14, hint: "一人一行。"),
                    Column("党内职务", 18, .openChoice(["书记", "副书记", "组织委员", "宣传委员", "纪检委员", "青年委员"]), hint: "从列表选择或自填。"),
                    Column("任职日期", 14, .date, hint: "本届任职之日，如 2024-3-28。"),
                    Column("专兼职", 11, .choice(["专职", "兼职"]), hint: "选专职或兼职。"), Column("学历", 16, hint: "如 硕士研究生。"),
                    Column("职称", 16, hint: "如 副教授。"),
                ]
            ),
            (
                "发展党员",
                [
                    Column("姓名", 14, hint: "一人一行，填目前所处阶段。"),
                    Column("阶段", 16, .choice(["入党积极分子", "发展对象", "预备党员"]), hint: "选目前所处阶段。"),
                    Column("身份", 12, .choice(["教工", "学生"]), hint: "选教工或学生。"),
                    Column("确定日期", 14, .date, hint: "确定为该阶段之日。"), Column("培训学时", 12, .number, hint: "集中培训学时，填数字。"),
                ]
            ),
        ]
    }

    private static var talks: (name: String, columns: [Column]) {
        (
            "谈心谈话",
            [
                Column("日期", 13, .date, hint: "谈话日期，如 2026-3-5。"), Column("谈话人", 14, hint: "填委员姓名。"),
                Column("谈话对象", 22, hint: "填姓名；一次谈几人的用顿号隔开。"),
                Column("对象身份", 13, .openChoice(["委员", "党员", "党外教师", "党外学生"]), hint: "从列表选择或自填。"),
                Column("主要内容", 44, hint: "谈话的主要内容。"),
            ]
        )
    }

    private static func sheet(_ name: String, _ columns: [Column]) -> WorksheetContent {
        var sheet = WorksheetContent(
            name: name, columns: columns.map { ColumnContent(width: $0.width, style: style($0.content)) },
            printSetup: .landscape(repeating: 1...1))
        if columns.reduce(0, { $0 + $1.width }) < 90 { sheet.printSetup.isLandscape = false }
        sheet.append(columns.map { .text($0.label, style: BlankFormStyle.head) }, height: 28)
        for _ in 0..<ruledRows { sheet.append(columns.map { CellContent(style: style($0.content)) }, height: 22) }
        sheet.frozenRows = 1
        sheet.printSetup.area = CellRange(
            CellReference(row: 1, column: 1), CellReference(row: ruledRows + 1, column: columns.count))
        for (offset, column) in columns.enumerated() {
            let cells = CellRange(
                CellReference(row: 2, column: offset + 1), CellReference(row: checkedRows, column: offset + 1))
            sheet.validations.append(validation(column, cells))
        }
        return sheet
    }

    private static func style(_ content: Column.Content) -> CellStyle {
        var style = BlankFormStyle.choice
        switch content {
        case .date: style.numberFormat = "yyyy-mm-dd"
        case .month: style.numberFormat = "yyyy\"年\"m\"月\""
        case .count: style.numberFormat = "0"
        case .text, .choice, .openChoice, .number: break
        }
        return style
    }

    private static func validation(_ column: Column, _ cells: CellRange) -> DataValidation {
        let prompt = DataValidation.Message(title: column.label, text: column.hint)
        let error = DataValidation.Message(title: "请核对", text: column.hint)
        switch column.content {
        case .text: return DataValidation([cells], rule: .any, prompt: prompt)
        case .choice(let words): return DataValidation([cells], rule: .list(words), prompt: prompt, error: error)
        case .openChoice(let words):
            return DataValidation([cells], rule: .list(words), severity: .warning, prompt: prompt, error: error)
        case .date, .month:
            // 1900-01-01 to 2099-12-31.
            return DataValidation([cells], rule: .date(1...73050), prompt: prompt, error: error)
        case .count: return DataValidation([cells], rule: .wholeNumber(0...100_000), prompt: prompt, error: error)
        case .number: return DataValidation([cells], rule: .decimal(0...10_000_000), prompt: prompt, error: error)
        }
    }
}
