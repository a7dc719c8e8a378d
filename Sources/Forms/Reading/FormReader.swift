import Compliance
import SpreadsheetML

/// Finds and reads the filled-in forms of a workbook (DESIGN §6).
///
/// A form is known by its standards' wording wherever it stands; its columns by their headings. Make one reader for a whole run: building
/// the index of all wordings costs more than reading a form.
public struct FormReader: Sendable {
    private let finder: FormFinder

    /// - Parameter templates: the forms to look for. Of two that fit a sheet, the one with more of its standards in it wins.
    public init(templates: [Template]) {
        finder = FormFinder(templates: templates)
    }

    /// All forms in the order of their sheets, hidden sheets included, each with the evidence sheets that are its unit's.
    ///
    /// - Parameter fileName: names the unit of a workbook whose only form does not.
    public func submissions(
        in workbook: borrowing WorkbookReader, fileName: String = ""
    ) throws(SpreadsheetError) -> [Submission] {
        var worksheets: [Worksheet] = []
        for sheet in workbook.sheets where sheet.kind == .worksheet {
            worksheets.append(try workbook.worksheet(at: sheet.offset))
        }
        var submissions = submissions(in: worksheets)
        if submissions.count == 1, submissions[0].unit.isEmpty, let unit = UnitNaming.unit(inName: fileName) {
            submissions[0].unit = unit
            submissions[0].unitKind = UnitNaming.kind(of: unit, label: "", template: submissions[0].template)
        }
        if workbook.isStructureProtected, !worksheets.contains(where: { AnnotationReport.isReport($0.name) }) {
            for offset in submissions.indices { submissions[offset].notes.append(Self.structureNote) }
        }
        return submissions
    }

    private static let structureNote = "工作簿结构受保护，返回表不加“\(AnnotationReport.sheetName)”表，其余照写"

    /// The same for sheets that were read or made elsewhere, such as the tables of a Word file.
    public func submissions(in worksheets: [Worksheet]) -> [Submission] {
        let written = WrittenCells(in: worksheets)
        var submissions: [Submission] = []
        var others: [Worksheet] = []
        for worksheet in worksheets where !AnnotationReport.isReport(worksheet.name) {
            let sheet = SheetLines(worksheet)
            let findings = finder.findings(in: sheet)
            submissions += findings.map { SubmissionReader(finding: $0, sheet: sheet, written: written).submission() }
            if findings.isEmpty { others.append(worksheet) }
        }
        guard !submissions.isEmpty else { return [] }
        EvidenceAssignment(of: submissions).assign(others, to: &submissions)
        return submissions
    }
}
