import Compliance
import SpreadsheetML

/// Carries plans out on one workbook and keeps the record of what was written.
struct AnnotationSession: ~Copyable {
    private var editor: WorkbookEditor
    private let worksheets: [Worksheet]
    private let written: WrittenCells
    private var record: [AnnotationReport.Written] = []
    private var hasChanges = false

    init(editing bytes: [UInt8], worksheets: [Worksheet], written: WrittenCells) throws(SpreadsheetError) {
        editor = try WorkbookEditor(bytes: bytes)
        self.worksheets = worksheets
        self.written = written
    }

    mutating func apply(
        _ plan: AnnotationPlan, of judged: JudgedSubmission, to sheet: SheetLines
    ) throws(SpreadsheetError) {
        let submission = judged.submission
        let columns = try addColumns(for: plan, of: submission, to: sheet)
        for write in plan.writes {
            let column: Int
            switch write.place {
            case .column(let number): column = number
            case .added(let heading): column = columns[heading] ?? submission.layout.lastColumn + 1
            }
            let cell = CellReference(row: write.row, column: column)
            try put(write, at: cell, of: submission, in: sheet)
        }
        try growRows(plan, columns: columns, of: submission, in: sheet)
    }

    /// The workbook with its sheet 核验说明, which a workbook of protected structure cannot take; nil when nothing would change.
    consuming func finish(_ judged: [JudgedSubmission]) throws(SpreadsheetError) -> [UInt8]? {
        try clearStale()
        let report = AnnotationReport(judged: judged, written: record).content()
        let old = worksheets.first { AnnotationReport.isReport($0.name) }
        if written.isUnrecorded { return hasChanges ? try editor.finish() : nil }
        guard hasChanges || !Self.holds(old, report) else { return nil }
        try editor.appendSheet(report)
        return try editor.finish()
    }

    // MARK: Cells

    private mutating func put(
        _ write: AnnotationPlan.Write, at cell: CellReference, of submission: Submission, in sheet: SheetLines
    ) throws(SpreadsheetError) {
        record.append(AnnotationReport.Written(sheet: submission.sheet, cell: cell, text: write.text))
        let current = sheet.worksheet.text(at: cell)
        if written.isUnrecorded, current.trimmed == write.text.trimmed { return }
        if written.holds(cell, sheet: submission.sheet) {
            // A reviewer's word stays; ours is written again only when it changed.
            let isOurs = written.isOurs(current, sheet: submission.sheet, cell: cell)
            if !isOurs || current.trimmed == write.text.trimmed { return }
        }
        hasChanges = true
        try editor.setText(write.text, at: cell, inSheet: submission.sheetOffset, style: style(of: write, at: cell, submission))
        if let comment = write.comment { try note(comment, at: cell, inSheet: submission.sheetOffset) }
    }

    private func style(of write: AnnotationPlan.Write, at cell: CellReference, _ submission: Submission) -> StyleChange {
        let adjustment =
            switch write.look {
            case .verdict(let verdict):
                StyleAdjustment(fill: verdict.fill, horizontal: .center, vertical: .center, wrapsText: true)
            case .text: StyleAdjustment(horizontal: .left, vertical: .center, wrapsText: true)
            }
        guard case .added = write.place else { return .adjust(adjustment) }
        return .likeAdjusted(CellReference(row: cell.row, column: submission.layout.lastColumn), adjustment)
    }

    /// A comment is worth less than the verdict: where the workbook cannot take one, the sheet 核验说明 still says why.
    private mutating func note(_ text: String, at cell: CellReference, inSheet offset: Int) throws(SpreadsheetError) {
        do throws(SpreadsheetError) {
            try editor.setComment(text, author: Annotator.author, at: cell, inSheet: offset)
        } catch {
            if !error.isRefusal { throw error }
        }
    }

    /// What an earlier run wrote and this one does not, such as the gap of a row that is met by now.
    private mutating func clearStale() throws(SpreadsheetError) {
        for worksheet in worksheets {
            let kept = Set(record.lazy.filter { $0.sheet == worksheet.name }.map(\.cell))
            for cell in written.cells(sheet: worksheet.name) where !kept.contains(cell) {
                guard written.isOurs(worksheet.text(at: cell), sheet: worksheet.name, cell: cell) else { continue }
                try editor.clear(cell, inSheet: worksheet.offset)
                hasChanges = true
            }
        }
    }

    // MARK: Columns and rows

    /// The number of each added column by its heading: where an earlier run put it, or beside the table.
    private mutating func addColumns(
        for plan: AnnotationPlan, of submission: Submission, to sheet: SheetLines
    ) throws(SpreadsheetError) -> [String: Int] {
        var columns = submission.layout.addedColumns
        let needed = AddedColumn.headings.filter { heading in plan.writes.contains { $0.place == .added(heading) } }
        let new = needed.filter { columns[$0] == nil }
        guard !new.isEmpty else { return columns }
        let layout = submission.layout
        let last = max(submission.rows.map(\.row).max() ?? 0, plan.writes.map(\.row).max() ?? 0, layout.headerRows.upperBound)
        let table = CellRange(
            CellReference(row: layout.headerRows.lowerBound, column: layout.firstColumn),
            CellReference(row: last, column: layout.lastColumn))
        let numbers = try editor.appendColumns(
            new.map { AppendedColumn(header: $0, width: Self.width(of: $0), cells: [:]) }, beside: table,
            headerRows: layout.headerRows, inSheet: submission.sheetOffset)
        for (heading, number) in zip(new, numbers) { columns[heading] = number }
        hasChanges = true
        return columns
    }

    static func width(of heading: String) -> Double { heading == AddedColumn.verdict ? 10 : 36 }

    /// Gives every row of the table the height its text needs, old and new: programs measure rows only in sheets that they saved, and
    /// files made by other programs often carry a default height that cuts the text. Rows only grow.
    private mutating func growRows(
        _ plan: AnnotationPlan, columns: [String: Int], of submission: Submission, in sheet: SheetLines
    ) throws(SpreadsheetError) {
        guard hasChanges else { return }
        let writes = Dictionary(grouping: plan.writes, by: \.row)
        for row in Set(submission.rows.map(\.row)).union(writes.keys).sorted() {
            var height =
                writes[row, default: []].map { write in
                    let width =
                        switch write.place {
                        case .column(let column): sheet.width(row: row, column: column)
                        case .added(let heading): Self.width(of: heading)
                        }
                    return RowHeightEstimate.points(for: write.text, columnWidth: width)
                }.max() ?? 0
            let own = sheet.worksheet.row(row)?.height
            height = max(height, sheet.height(ofRow: row))
            if height > own ?? 15 { try editor.setRowHeight(height, row: row, inSheet: submission.sheetOffset) }
        }
    }

    private static func holds(_ worksheet: Worksheet?, _ content: WorksheetContent) -> Bool {
        guard let worksheet else { return false }
        for (offset, row) in content.rows.enumerated() {
            for (column, cell) in row.cells.enumerated() {
                let reference = CellReference(row: offset + 1, column: column + 1)
                if (cell.value?.text ?? "") != (worksheet.cell(at: reference)?.value?.text ?? "") { return false }
            }
        }
        return (worksheet.rows.last?.number ?? 0) <= content.rows.count
    }
}

extension SheetLines {
    /// The width of a cell in characters, of all its columns when it is merged.
    func width(row: Int, column: Int) -> Double {
        let columns = merge(row: row, column: column)?.columns ?? column...column
        return columns.reduce(0) { sum, column in
            let entry = worksheet.columnWidths.first { $0.columns.contains(column) }
            return sum + (entry?.isHidden == true ? 0 : entry?.width ?? 8.43)
        }
    }

    /// The height that the row's own texts need, those merged over several rows left out.
    func height(ofRow row: Int) -> Double {
        let texts = lines(in: row..<row + 1).first?.cells ?? []
        return texts.filter { merge(row: row, column: $0.column).map { $0.rows.count == 1 } ?? true }.map { cell in
            RowHeightEstimate.points(for: cell.text, columnWidth: width(row: row, column: cell.column))
        }.max() ?? 0
    }
}
