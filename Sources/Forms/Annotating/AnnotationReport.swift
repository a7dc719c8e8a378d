import Compliance
import SpreadsheetML

/// The sheet 核验说明: every requirement with its outcome, fact and source, and what was written where.
struct AnnotationReport {
    static let sheetName = "核验说明"
    static let writtenHeadings = ["工作表", "单元格", "写入内容"]
    /// The columns of the list of what was written, wide enough for names of sheets.
    static let writtenColumns = 2...4

    /// True for a sheet of ours, whatever number the program that copied it put behind its name.
    static func isReport(_ name: String) -> Bool { name.hasPrefix(sheetName) }

    /// One cell that was written, for the list at the end.
    struct Written: Hashable {
        let sheet: String
        let cell: CellReference
        let text: String
    }

    let judged: [JudgedSubmission]
    let written: [Written]

    func content() -> WorksheetContent {
        var sheet = WorksheetContent(
            name: Self.sheetName, columns: Self.widths.map { ColumnContent(width: $0) }, printSetup: .landscape())
        sheet.append([.text("核验说明", style: Self.title)], height: 30)
        sheet.merge(CellRange(CellReference(row: 1, column: 1), CellReference(row: 1, column: Self.widths.count)))
        sheet.append([.text("本表由程序生成，逐条列出核验依据；待核实项请人工核对。", style: Self.note)])
        for one in judged { append(one, to: &sheet) }
        // What follows is for the program, not for paper.
        sheet.printSetup.area = CellRange(
            CellReference(row: 1, column: 1), CellReference(row: sheet.rowCount, column: Self.widths.count))
        sheet.append([])
        sheet.append([.text("写入记录（再次核验时据此识别已写入的单元格，请勿改动）", style: Self.note)])
        sheet.append([CellContent()] + Self.writtenHeadings.map { .text($0, style: Self.heading) })
        for one in written {
            let texts = [one.sheet, "\(one.cell)", one.text]
            let widths = Self.writtenColumns.map { Self.widths[$0 - 1] }
            let heights = zip(texts, widths).map {
                RowHeightEstimate.points(for: $0, columnWidth: $1, fontSize: Self.plain.font.size)
            }
            sheet.append([CellContent()] + texts.map { .text($0, style: Self.plain) }, height: heights.max())
        }
        sheet.tabColor = 0x8EA9DB
        return sheet
    }

    private func append(_ one: JudgedSubmission, to sheet: inout WorksheetContent) {
        let submission = one.submission
        sheet.append([])
        let row = sheet.append([.text(Self.caption(one), style: Self.caption)], height: 20)
        sheet.merge(CellRange(CellReference(row: row, column: 1), CellReference(row: row, column: Self.widths.count)))
        let headingRow = sheet.append(Self.headings.map { .text($0, style: Self.heading) }, height: 20)
        if sheet.printSetup.repeatedRows == nil { sheet.printSetup.repeatedRows = headingRow...headingRow }
        for (entry, assessment) in zip(submission.rows, one.assessments) {
            for cells in Self.rows(entry, assessment, submission) { append(cells, to: &sheet) }
        }
        for id in submission.missing {
            guard let standard = submission.template.standards.first(where: { $0.id == id }) else { continue }
            append(["", Self.label(standard), "缺项", "", "", "", "报送表中没有这一条标准", ""], to: &sheet)
        }
        for extra in submission.extra {
            append(
                ["\(extra.row)", AnnotationWording.shortened(extra.text, to: 60), "多出", "", "", "", "模板中没有这一条", ""], to: &sheet)
        }
        for note in submission.notes { append(["", "", "提示", "", "", "", note, ""], to: &sheet) }
        for problem in one.score?.problems ?? [] {
            append(["", "合计", "待核实", "", "", "", problem, ""], to: &sheet)
        }
    }

    private static func caption(_ one: JudgedSubmission) -> String {
        let submission = one.submission
        let counts = Verdict.allCases.map { "\($0.written)\(one.totals[$0, default: 0])" }.joined(separator: "、")
        let unit = submission.unit.isEmpty ? submission.sheet : submission.unit
        let score = one.score.map { "　核验合计\(AnnotationWording.number($0.total))分（\($0.grade)）" } ?? ""
        return "\(unit)　\(submission.template.title)　工作表“\(submission.sheet)”　\(counts)\(score)"
    }

    /// One line a requirement; a row without requirements gets one for itself.
    private static func rows(_ row: Submission.Row, _ assessment: Assessment, _ submission: Submission) -> [[String]] {
        let standard = submission.template.standards[row.standardOffset]
        let notes = assessment.flags.sorted { $0.rawValue < $1.rawValue }.map(AnnotationWording.flag) + assessment.notes
        var lines = assessment.requirements.map { result in
            [
                "", "", "", (result.isHard ? "" : "（一般）") + result.demand, AnnotationWording.outcome(result.outcome),
                result.found,
                source(result.source), result.notes.joined(separator: "；"),
            ]
        }
        if lines.isEmpty { lines = [["", "", "", "", "", assessment.gap, "", ""]] }
        lines[0][0] = "\(row.row)"
        lines[0][1] = label(standard)
        lines[0][2] = assessment.verdict.written
        lines[0][7] = (notes + [lines[0][7]]).filter { !$0.isEmpty }.joined(separator: "；")
        return lines
    }

    private static func label(_ standard: Standard) -> String {
        let item = standard.item.split(separator: "\n").joined()
        guard item.isEmpty || Int(item) != nil else { return "\(standard.id) \(item)" }
        // 7.坚持… already begins with its number.
        let text = AnnotationWording.shortened(standard.text, to: 24)
        return text.hasPrefix(standard.id) ? text : "\(standard.id) \(text)"
    }

    private static func source(_ source: Source?) -> String {
        guard let source else { return "" }
        let place = "\(source.sheet)!\(source.cell)"
        return source.quote.isEmpty ? place : "\(place)：\(AnnotationWording.shortened(source.quote, to: 120))"
    }

    private func append(_ texts: [String], to sheet: inout WorksheetContent) {
        let heights = zip(texts, Self.widths).map {
            RowHeightEstimate.points(for: $0, columnWidth: $1, fontSize: Self.plain.font.size)
        }
        let cells = texts.enumerated().map { column, text in
            CellContent.text(text, style: column == 2 ? Self.verdictStyle(text) : column == 0 ? Self.centered : Self.plain)
        }
        sheet.append(cells, height: max(18, heights.max() ?? 18))
    }

    // MARK: Look

    private static let headings = ["行", "具体标准", "核验结论", "考核点", "结果", "认定事实", "依据与原文", "说明"]
    private static let widths: [Double] = [6, 20, 10, 36, 9, 24, 44, 30]
    private static let border = CellStyle.Border.all(.thin, color: 0xBFBFBF)
    private static let plain = CellStyle(
        font: .init(size: 10), border: border, horizontal: .left, vertical: .center, wrapsText: true)
    private static let centered = CellStyle(
        font: .init(size: 10), border: border, horizontal: .center, vertical: .center, wrapsText: true)
    private static let heading = CellStyle(
        font: .init(size: 10, bold: true), fill: 0xD9E1F2, border: border, horizontal: .center, vertical: .center, wrapsText: true
    )
    private static let title = CellStyle(font: .init(size: 16, bold: true), horizontal: .center, vertical: .center)
    private static let caption = CellStyle(font: .init(size: 11, bold: true), horizontal: .left, vertical: .center)
    private static let note = CellStyle(font: .init(size: 10, color: 0x595959), horizontal: .left, vertical: .center)

    private static func verdictStyle(_ text: String) -> CellStyle {
        var style = centered
        style.fill = Verdict.allCases.first { $0.written == text }?.fill
        return style
    }
}

extension Verdict {
    /// The light background by which a verdict is found at a glance.
    var fill: CellStyle.Color {
        switch self {
        case .met: 0xE2EFDA
        case .notMet: 0xF8CBAD
        case .needsReview: 0xFFF2CC
        case .notFilled: 0xEDEDED
        case .notApplicable: 0xDDEBF7
        }
    }
}
