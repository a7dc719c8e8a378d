import Compliance
import SpreadsheetML

/// A template's form as a workbook that a unit can be sent: wording locked, answers open, evidence sheets ready to fill.
public enum BlankForm {
    /// The form, then the evidence sheets.
    public static func sheets(for template: Template) -> [WorksheetContent] {
        [form(for: template)] + EvidenceForm.sheets(for: template)
    }

    /// The bytes of the form's workbook; the same template makes the same bytes.
    ///
    /// - Parameters:
    ///   - rules: adds the sheets from which the template can be read back.
    ///   - notes: remarks on requirements, by id; only with `rules`.
    public static func workbook(
        for template: Template, rules: Bool = false, notes: [String: String] = [:]
    ) throws(SpreadsheetError) -> [UInt8] {
        var writer = WorkbookWriter(properties: DocumentProperties(title: template.title))
        for sheet in rules ? RulesSheet.sheets(for: template, notes: notes) : sheets(for: template) { writer.add(sheet) }
        return try writer.finish()
    }

    /// What the workbook's tab of a form is called.
    static func sheetName(of kind: Template.Kind) -> String { TemplateVocabulary.word(kind, in: TemplateVocabulary.kinds) }

    /// The form with what a unit wrote in its place, open to be worked on.
    static func filled(_ submission: Submission) -> WorksheetContent {
        var sheet = form(for: submission.template, answers: FormAnswers(submission))
        sheet.protection = nil
        return sheet
    }

    static func form(for template: Template, answers: FormAnswers = FormAnswers()) -> WorksheetContent {
        var layout = BlankFormLayout(template, answers: answers)
        layout.addTitle()
        layout.addFields()
        layout.addHeader()
        layout.addStandards()
        layout.addExtraRows()
        layout.addResult()
        layout.addFootnotes()
        return layout.sheet
    }
}

/// The looks of a blank form. Everything prints in black on white; fills are light enough for a copier.
enum BlankFormStyle {
    static let headFill: CellStyle.Color = 0xE7EDF5
    static let sideFill: CellStyle.Color = 0xF5F7FA
    static let line = CellStyle.Border.all(.thin, color: 0x7F7F7F)

    static let title = CellStyle(font: .init(name: "黑体", size: 18), horizontal: .center, vertical: .center, wrapsText: true)
    static let label = CellStyle(font: .init(size: 11, bold: true), horizontal: .right, vertical: .center, wrapsText: true)
    static let head = CellStyle(
        font: .init(name: "黑体", size: 11), fill: headFill, border: line, horizontal: .center, vertical: .center, wrapsText: true)
    static let side = CellStyle(
        font: .init(size: 11, bold: true), fill: sideFill, border: line, horizontal: .center, vertical: .center, wrapsText: true)
    static let centred = CellStyle(font: .init(size: 10.5), border: line, horizontal: .center, vertical: .center, wrapsText: true)
    static let wording = CellStyle(font: .init(size: 10.5), border: line, horizontal: .left, vertical: .center, wrapsText: true)
    static let note = CellStyle(font: .init(size: 10), horizontal: .left, vertical: .top, wrapsText: true)

    /// The cell behind a label in the form's head: underlined, as on paper.
    static let field = CellStyle(
        border: .init(bottom: .thin, color: 0x7F7F7F), horizontal: .left, vertical: .center, wrapsText: true, locked: false)
    static let date = CellStyle(
        border: .init(bottom: .thin, color: 0x7F7F7F), horizontal: .left, vertical: .center,
        numberFormat: "yyyy\"年\"m\"月\"d\"日\"", locked: false)
    static let answer = open(wording)
    static let choice = open(centred)

    /// A style whose cells stay open when the sheet is protected.
    static func open(_ style: CellStyle) -> CellStyle {
        var style = style
        style.locked = false
        return style
    }
}
