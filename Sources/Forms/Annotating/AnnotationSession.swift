import Compliance
import SpreadsheetML

/// Carries plans out on one workbook and keeps the record of what was written.
struct AnnotationSession: ~Copyable {
    private var editor: WorkbookEditor
    private let worksheets: [Worksheet]
    private let written: WrittenCells
    private let fonts: FontSizes
    private var record: [AnnotationReport.Written] = []
    private var hasChanges = false

    init(
        editing bytes: [UInt8], worksheets: [Worksheet], written: WrittenCells, fonts: FontSizes
    ) throws(SpreadsheetError) {
        self.fonts = fonts
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
        try growRows(plan, of: submission, in: sheet)
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

    /// Gives every row of the table the height that its old and new texts need.
    private mutating func growRows(
        _ plan: AnnotationPlan, of submission: Submission, in sheet: SheetLines
    ) throws(SpreadsheetError) {
        guard hasChanges else { return }
        let rows = Set(submission.rows.flatMap { [$0.row] + $0.continuations }).union(plan.writes.map(\.row))
        var heights = RowHeights(of: rows, in: sheet, fonts: fonts)
        for write in plan.writes {
            switch write.place {
            case .column(let column):
                heights.add(write.text, width: sheet.width(row: write.row, column: column), row: write.row, column: column)
            case .added(let heading):
                heights.add(
                    write.text, width: Self.width(of: heading), row: write.row, column: submission.layout.lastColumn)
            }
        }
        for (row, height) in heights.growth { try editor.setRowHeight(height, row: row, inSheet: submission.sheetOffset) }
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
