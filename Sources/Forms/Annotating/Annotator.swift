import Compliance
import SpreadsheetML

/// Writes verdicts, gaps and reasons into the workbook a unit sent (DESIGN §5).
///
/// The package is edited in place: parts, cells and styles that no verdict concerns stay as they were. Annotating a workbook that was
/// annotated before with the same result returns its bytes unchanged.
public enum Annotator {
    /// The name under which comments are made.
    public static let author = "台账核验"

    /// The annotated workbook.
    ///
    /// - Parameters:
    ///   - bytes: the workbook as it was sent.
    ///   - judged: its forms, as `FormReader` found them and `SubmissionJudge` judged them.
    ///   - overwrite: whether cells that the unit filled in may be written over.
    public static func annotate(
        _ bytes: [UInt8], judged: [JudgedSubmission], overwrite: Bool = false
    ) throws(SpreadsheetError) -> [UInt8] {
        let workbook = try WorkbookReader(bytes: bytes)
        var worksheets: [Worksheet] = []
        for sheet in workbook.sheets where sheet.kind == .worksheet {
            worksheets.append(try workbook.worksheet(at: sheet.offset))
        }
        let written = WrittenCells(in: worksheets, isStructureProtected: workbook.isStructureProtected)
        var session = try AnnotationSession(editing: bytes, worksheets: worksheets, written: written, fonts: workbook.fontSizes())
        for one in judged {
            guard let worksheet = worksheets.first(where: { $0.offset == one.submission.sheetOffset }) else { continue }
            let sheet = SheetLines(worksheet)
            try session.apply(AnnotationPlan(one, sheet: sheet, written: written, overwrite: overwrite), of: one, to: sheet)
        }
        return try session.finish(judged) ?? bytes
    }
}
