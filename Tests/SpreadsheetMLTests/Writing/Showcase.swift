import SpreadsheetML

/// A workbook with one of everything the writer can make. The people and units in it are invented.
enum Showcase {
    static func workbook() -> WorkbookWriter {
        var properties = DocumentProperties(title: "党支部标准化建设汇总", creator: "组织部", company: "示例学院")
        properties.created = "2026-11-05T08:00:00Z"
        properties.modified = "2026-11-05T08:00:00Z"
        var writer = WorkbookWriter(properties: properties)
        writer.add(form())
        writer.add(statistics())
        writer.add(values())
        writer.add(pictures())
        writer.definedNames = [DefinedName("全部单位", formula: Formula.reference(sheet: "统计", range("A2:A6")))]
        return writer
    }

    static let header = CellStyle(
        font: .init(name: "黑体", size: 11, bold: true), fill: 0xDDEBF7, border: .all(.thin), horizontal: .center,
        vertical: .center, wrapsText: true)
    static let body = CellStyle(border: .all(.thin), vertical: .center, wrapsText: true)
    static let input = CellStyle(border: .all(.thin), vertical: .center, wrapsText: true, locked: false)
    static let percent = CellStyle(border: .all(.thin), horizontal: .center, numberFormat: "0.0%")

    private static func range(_ text: String) -> CellRange { CellRange(text) ?? CellRange(cell("A1"), cell("A1")) }
    private static func cell(_ text: String) -> CellReference { CellReference(text) ?? CellReference(row: 1, column: 1) }

    /// Merges, validation, protection, comments, rules by text, print settings.
    private static func form() -> WorksheetContent {
        var sheet = WorksheetContent(name: "工作台账", columns: [12, 16, 42, 36, 10].map { ColumnContent(width: $0) })
        let title = CellStyle(font: .init(name: "方正小标宋简体", size: 18), horizontal: .center, vertical: .center)
        sheet.append([.text("党支部标准化建设工作台账", style: title)], height: 36)
        sheet.merge(range("A1:E1"))
        sheet.append(["项目", "内容", "具体标准", "落实情况", "是否达标"].map { .text($0, style: header) }, height: 24)
        let standard = "每季度至少召开1次支部党员大会，每月召开1次支部委员会，按需召开党小组会，按时上好党课。"
        for number in 1...6 {
            sheet.append([
                .text(number < 4 ? "组织设置" : "组织生活", style: body), .text("第\(number)条", style: body),
                .text(String(repeating: standard, count: number % 3 + 1), style: body),
                .text(number == 2 ? "=1+1" : "已召开支部党员大会\(number)次", style: input),
                CellContent(
                    .string(number % 2 == 0 ? "否" : "是"), style: input,
                    comment: CellComment(author: "核验", text: "依据：“已召开支部党员大会\(number)次”\n结论见《核验说明》。")),
            ])
        }
        sheet.merge(range("A3:A5"))
        sheet.merge(range("A6:A8"))
        sheet.frozenRows = 2
        sheet.frozenColumns = 1
        sheet.validations = [
            DataValidation([range("E3:E8")], rule: .list(["是", "否"]), prompt: .init(title: "是否达标", text: "请选择“是”或“否”。")),
            DataValidation(
                [range("D3:D8")], rule: .list((1...60).map { "示例第\($0)党支部" }), severity: .warning,
                error: .init(title: "名称", text: "不在名册中")),
            DataValidation([range("B3:B8")], rule: .textLength(0...20)),
        ]
        sheet.conditionalFormats = [
            ConditionalFormat(
                [range("E3:E8")], .compare(.equal, "\"否\"", DifferentialStyle(fontColor: 0x9C0006, bold: true, fill: 0xFFC7CE)),
                stopsIfTrue: true),
            ConditionalFormat([range("D3:D8")], .containsText("已召开", DifferentialStyle(fontColor: 0x006100))),
            ConditionalFormat([range("A3:E8")], .formula("$E3=\"是\"", DifferentialStyle(fill: 0xE2EFDA))),
        ]
        sheet.protection = SheetProtection()
        sheet.printSetup = .landscape(repeating: 1...2)
        sheet.printSetup.area = range("A1:E8")
        sheet.printSetup.header.right = "示例学院 && 组织部"
        sheet.printSetup.rowBreaks = [5]
        sheet.tabColor = 0xC00000
        return sheet
    }

    /// A filter, bars and scales, four kinds of chart.
    private static func statistics() -> WorksheetContent {
        var sheet = WorksheetContent(name: "统计", columns: [18, 10, 10, 10, 12].map { ColumnContent(width: $0) })
        sheet.append(["单位", "达标", "未达标", "待核实", "达标率"].map { .text($0, style: header) })
        let units = ["机电党总支", "信息党总支", "经管党总支", "艺术党总支", "机关党支部"]
        for (offset, unit) in units.enumerated() {
            let (met, open, unclear) = (24 - offset * 3, offset * 2 + 1, offset + 1)
            sheet.append([
                .text(
                    unit, style: body,
                    hyperlink: .file("返回/\(unit) 台账#\(offset).xlsx", sheet: "台账", cell: cell("A3"), tooltip: "打开返回表")),
                .number(met, style: body), .number(open, style: body), .number(unclear, style: body),
                .formula(
                    "B\(offset + 2)/SUM(B\(offset + 2):D\(offset + 2))",
                    cached: .number(Double(met) / Double(met + open + unclear)), style: percent),
            ])
        }
        sheet.autoFilter = range("A1:E6")
        sheet.frozenRows = 1
        sheet.conditionalFormats = [
            ConditionalFormat([range("E2:E6")], .dataBar(0x63BE7B, from: .number(0), to: .number(1))),
            ConditionalFormat(
                [range("B2:B6")],
                .colorScale([.init(.least, 0xF8696B), .init(.percentile(50), 0xFFEB84), .init(.greatest, 0x63BE7B)])),
            ConditionalFormat([range("C2:D6")], .between("3", "5", DifferentialStyle(fill: 0xFFEB9C))),
        ]
        let names = SheetChart.Source(sheet: "统计", range("A2:A6"))
        let series = { (title: String, column: String, color: CellStyle.Color) in
            SheetChart.Series(
                name: title, categories: names, values: .init(sheet: "统计", range("\(column)2:\(column)6")), color: color,
                showsLabels: true)
        }
        let counts = [series("达标", "B", 0x70AD47), series("未达标", "C", 0xC00000), series("待核实", "D", 0xFFC000)]
        var stacked = SheetChart(.bar, title: "各单位核验结果", series: counts, area: range("G1:N16"))
        stacked.grouping = .stacked
        stacked.legend = .bottom
        var rates = SheetChart(.column, title: "达标率", series: [series("达标率", "E", 0x4472C4)], area: range("G18:N33"))
        rates.valueFormat = "0%"
        rates.valueMaximum = 1
        rates.valueMinimum = 0
        rates.categoryAxisTitle = "单位"
        rates.valueAxisTitle = "达标率"
        var line = SheetChart(.line, title: "走势", series: Array(counts.prefix(2)), area: range("A9:E24"))
        line.legend = .top
        var slices = series("达标", "B", 0x70AD47)
        slices.pointColors = [0x70AD47, 0xC00000, 0xFFC000, 0x4472C4, 0xA5A5A5]
        var pie = SheetChart(.pie, title: "占比", series: [slices], area: range("A26:E41"))
        pie.legend = .right
        sheet.charts = [stacked, rates, line, pie]
        sheet.printSetup = .landscape(repeating: 1...1)
        return sheet
    }

    /// Every kind of value, a table, links, hidden rows and columns.
    private static func values() -> WorksheetContent {
        var sheet = WorksheetContent(name: "Values '&' 值", columns: [16, 24, 12].map { ColumnContent(width: $0) })
        sheet.columns += [ColumnContent(width: 10, isHidden: true)]
        sheet.append([.text("种类"), .text("值"), .text("备注"), .text("隐藏")])
        let rows: [(String, CellContent)] = [
            ("文本", .text(" 前后空格 ")), ("公式样", .text("=CMD()")), ("转义", .text("_x0041_ a\u{1}b\r\n<&>\"")), ("表情", .text("党旗🚩👨‍👩‍👧")),
            ("整数", .number(42)), ("小数", .number(0.1 + 0.2)), ("极小", .number(-1.5e-300)), ("无穷", .number(.infinity)),
            ("布尔", .boolean(true)), ("日期", .date(SerialDate(serial: 46_331))),
            ("中文日期", .date(SerialDate(serial: 46_331), style: CellStyle(numberFormat: "yyyy\"年\"m\"月\"d\"日\""))),
            ("错误", CellContent(.error("#N/A"))), ("未算公式", .formula("SUM(统计!B2:B6)", cached: nil)),
            ("文本公式", .formula("\"甲\"&\"乙\"", cached: .string("甲乙"))),
            ("网址", .text("打开", hyperlink: .external("https://example.org/a b?q=党", tooltip: "网址"))),
            ("表内", .text("跳转", hyperlink: .cell(sheet: "统计", cell("B2")))),
        ]
        for (kind, cell) in rows { sheet.append([.text(kind), cell, .text("—"), .number(1)]) }
        sheet.rows[7].isHidden = true
        sheet.rows[8].height = 30
        sheet.tables = [SheetTable(name: "值表", range: range("A1:D17"))]
        sheet.zoom = 90
        sheet.definedNames = [DefinedName("本表值", formula: Formula.reference(sheet: sheet.name, range("B2:B17")))]
        return sheet
    }

    private static func pictures() -> WorksheetContent {
        var sheet = WorksheetContent(name: "图片")
        sheet.append([
            .text("校徽", style: CellStyle(font: .init(name: "楷体", size: 14, italic: true, underline: true, color: 0x0563C1)))
        ])
        sheet.images = [
            SheetImage(redSquare, at: cell("B3"), width: 96, description: "红色方块"), SheetImage(redSquare, at: cell("E3")),
        ]
        sheet.isHidden = false
        sheet.showsGridLines = false
        return sheet
    }

    /// A PNG of 2 × 2 red pixels.
    static let redSquare: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0,
        0, 0xFD, 0xD4, 0x9A, 0x73, 0, 0, 0, 0x10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0, 0x44, 0x0C, 0x10,
        0x0A, 0, 0x1F, 0xEE, 3, 0xFD, 0x8B, 0x5F, 0x14, 0xD4, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
}
