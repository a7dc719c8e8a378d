import SpreadsheetML

/// The short lists at the end of the summary: 未报送, 重复报送, 雷同, 退回原因.
enum ListSheets {
    static func notSubmitted(_ model: SummaryModel) -> WorksheetContent {
        var table = TableSheet(
            "未报送", title: "未报送单位", note: "组织名册上有、没有收到报送表的单位，共\(model.notSubmitted.count)个。",
            columns: [.init("序号", 7), .init("党总支", 36), .init("单位", 40), .init("催报情况", 36)])
        for (offset, entry) in model.notSubmitted.enumerated() {
            table.append([
                .number(offset + 1, style: SummaryStyle.center), .cut(entry.parent ?? "", style: SummaryStyle.text),
                .cut(entry.unit, style: SummaryStyle.text), CellContent(style: SummaryStyle.text),
            ])
        }
        return table.finish(emptyNote: "没有未报送的单位，或没有给出组织名册")
    }

    static func duplicates(_ model: SummaryModel) -> WorksheetContent {
        var table = TableSheet(
            "重复报送", title: "重复报送", note: "同一单位同一表报送多次的，采用填表日期最近的一份。",
            columns: [.init("序号", 7), .init("单位", 26), .init("表名", 28), .init("采用", 36), .init("未采用", 44)])
        for (offset, duplicate) in model.duplicates.enumerated() {
            table.append([
                .number(offset + 1, style: SummaryStyle.center), .cut(duplicate.unit, style: SummaryStyle.text),
                .cut(model.title(of: duplicate.template), style: SummaryStyle.text),
                .cut(duplicate.kept, style: SummaryStyle.text),
                .cut(duplicate.dropped.joined(separator: "\n"), style: SummaryStyle.text),
            ])
        }
        return table.finish(emptyNote: "没有重复报送")
    }

    static func similar(_ model: SummaryModel) -> WorksheetContent {
        var table = TableSheet(
            "雷同", title: "落实情况雷同", note: "两个单位同一条标准的落实情况有大段相同文字的，请核实。套话不计。",
            columns: [
                .init("序号", 7), .init("单位甲", 24), .init("单位乙", 24), .init("标准", 8), .init("相似度", 9), .init("相同文字", 70),
            ])
        for (offset, pair) in model.similar.enumerated() {
            table.append([
                .number(offset + 1, style: SummaryStyle.center), .cut(pair.unitA, style: SummaryStyle.text),
                .cut(pair.unitB, style: SummaryStyle.text), .cut(pair.standard, style: SummaryStyle.center),
                .number(pair.similarity, style: SummaryStyle.percent), .cut(pair.passage, style: SummaryStyle.text),
            ])
        }
        return table.finish(emptyNote: "没有发现雷同")
    }

    static func rejected(_ model: SummaryModel) -> WorksheetContent {
        var table = TableSheet(
            "退回原因", title: "退回的文件", note: "这些文件没有汇总，请按原因处理后重新报送。",
            columns: [.init("序号", 7), .init("文件", 50), .init("原因", 70), .init("处理情况", 20)])
        for (offset, file) in model.rejected.enumerated() {
            table.append([
                .number(offset + 1, style: SummaryStyle.center), .cut(file.file, style: SummaryStyle.text),
                .cut(file.message, style: SummaryStyle.text), CellContent(style: SummaryStyle.text),
            ])
        }
        return table.finish(emptyNote: "没有退回的文件")
    }
}
