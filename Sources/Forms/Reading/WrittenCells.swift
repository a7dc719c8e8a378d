import Compliance
import SpreadsheetML

/// What an earlier run wrote into a workbook, as its sheet 核验说明 lists it.
///
/// A cell that still holds what we wrote is ours to write again; one that holds something else was changed by a reviewer.
struct WrittenCells {
    private var texts: [String: [CellReference: String]] = [:]

    /// True for a workbook of protected structure, which can hold no record: there, only a cell that says just what we would write
    /// may be ours.
    let isUnrecorded: Bool

    init(in worksheets: [Worksheet], isStructureProtected: Bool = false) {
        isUnrecorded = isStructureProtected && !worksheets.contains { AnnotationReport.isReport($0.name) }
        for worksheet in worksheets where AnnotationReport.isReport(worksheet.name) { read(worksheet) }
    }

    private mutating func read(_ worksheet: Worksheet) {
        var isInside = false
        for row in worksheet.rows {
            let values = AnnotationReport.writtenColumns.map { worksheet.text(at: CellReference(row: row.number, column: $0)) }
            if isInside, let cell = CellReference(values[1]) { texts[values[0], default: [:]][cell] = values[2] }
            isInside = isInside ? !values[0].isEmpty : values == AnnotationReport.writtenHeadings
        }
    }

    /// Whether an earlier run wrote here, whatever stands here now.
    func holds(_ cell: CellReference, sheet: String) -> Bool { texts[sheet]?[cell] != nil }

    /// The cells of a sheet that an earlier run wrote, in order.
    func cells(sheet: String) -> [CellReference] { (texts[sheet] ?? [:]).keys.sorted() }

    func isOurs(_ text: String, sheet: String, cell: CellReference) -> Bool {
        texts[sheet]?[cell].map { $0.trimmed == text.trimmed } ?? false
    }

    /// The verdict that a reviewer put in the place of ours; nil when ours stands or the cell is none of ours.
    func reviewed(sheet name: String, row: Int, column: Int, in sheet: SheetLines) -> Verdict? {
        let cell = CellReference(row: row, column: column)
        guard let written = texts[name]?[cell] else { return nil }
        let text = sheet.text(row: row, column: column)
        return written.trimmed == text.trimmed ? nil : Verdict(written: text)
    }
}

extension Verdict {
    /// The verdict as forms write it (DESIGN §4).
    public var written: String {
        switch self {
        case .met: "是"
        case .notMet: "否"
        case .needsReview: "待核实"
        case .notFilled: "未填报"
        case .notApplicable: "不适用"
        }
    }

    /// Reads a verdict that somebody typed; nil for anything that is none.
    public init?(written text: String) {
        let trimmed = text.trimmed
        if let same = Self.allCases.first(where: { $0.written == trimmed }) {
            self = same
            return
        }
        switch SelfAssessment(tick: trimmed) {
        case .met: self = .met
        case .notMet: self = .notMet
        case .other, nil: return nil
        }
    }
}
