import OpenPackaging
import SpreadsheetML

/// A form of five columns with a title and a header row: 类别, 具体标准, 落实情况, and 是否达标 and 差距 to be filled in.
struct Ledger {
    private static let firstRow = 3
    private static let verdictColumn = 4

    var rows: Int

    func write(to path: String) throws {
        var writer = WorkbookWriter()
        writer.sharesStreamedText = true
        var sheet = WorksheetContent(name: "工作台账", columns: [12, 40, 60, 10, 40].map { ColumnContent(width: $0) })
        sheet.append([.text("党支部标准化建设工作台账", style: CellStyle(font: .init(size: 16, bold: true)))])
        sheet.append(["类别", "具体标准", "落实情况", "是否达标", "差距"].map { .text($0) })
        let cell = CellStyle(border: .all(.thin), vertical: .center, wrapsText: true)
        let rows = rows
        var row = 0
        writer.add(sheet) { cells throws(SpreadsheetError) in
            guard row < rows else { return false }
            let style = cells.style(cell)
            cells.height = 30
            try cells.text("组织设置", style: style)
            try cells.text("每季度召开\(row % 30 + 1)次支部党员大会，记录完整。", style: style)
            try cells.text("全年召开支部党员大会\(row % 9)次，平均到会率\(70 + row % 30)%，第\(row)项记录、签到、照片齐全。", style: style)
            try cells.blank(style: style)
            try cells.blank(style: style)
            row += 1
            return true
        }
        try writer.write(to: path)
    }

    /// Sets two cells in every row, as a judge would.
    static func fillIn(_ path: String, to output: String) throws {
        var editor = try WorkbookEditor(path: path)
        let last = try editor.lastRow(inSheet: 0)
        for row in firstRow..<(last + 1) {
            let (verdict, gap) = judge(row - firstRow)
            try editor.setText(verdict, at: CellReference(row: row, column: verdictColumn), inSheet: 0)
            try editor.setText(gap, at: CellReference(row: row, column: verdictColumn + 1), inSheet: 0)
        }
        try AtomicFile.write(editor.finish(), to: output)
    }

    private static func judge(_ index: Int) -> (verdict: String, gap: String) {
        switch index % 5 {
        case 3:
            ("否", "差距：支部党员大会未达到规定次数，缺第\(index % 4 + 1)季度记录。措施：由支部书记负责，于\(index % 12 + 1)月底前补齐并报组织部。")
        case 4: ("待核实", "差距：未说明支部党员大会的具体次数和时间。措施：补充说明并附佐证材料。")
        default: ("是", "无")
        }
    }
}
