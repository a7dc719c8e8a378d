import Compliance
import SpreadsheetML

/// A template proposed from a blank form, for a person to review.
public struct TemplateDerivation: Sendable {
    public var template: Template
    /// What to look at twice, by requirement id; by standard id where nothing could be proposed.
    public var notes: [String: String] = [:]

    /// Derives a template from the first sheet of a workbook that holds a form's table.
    ///
    /// - Throws: `TemplateError` when no sheet does.
    public init(workbook: borrowing WorkbookReader) throws(TemplateError) {
        var sheets: [Worksheet] = []
        for sheet in workbook.sheets where sheet.kind == .worksheet && sheet.visibility == .visible {
            if let worksheet = try? workbook.worksheet(at: sheet.offset) { sheets.append(worksheet) }
        }
        try self.init(sheets: sheets)
    }

    init(sheets: [Worksheet], lexicon: Lexicon = .standard) throws(TemplateError) {
        guard let form = sheets.lazy.compactMap({ BlankTable($0) }).first else {
            throw TemplateError(problems: [
                TemplateProblem(
                    .unreadable, at: .template, what: "没有找到表格：表头里要有“具体标准”“具体指标”“考核内容”一类的列",
                    advice: "请确认是空白表，表头单独成行，标准每条一行")
            ])
        }
        template = form.template
        let reader = WordingReader(lexicon: lexicon, unitKinds: template.unitKinds)
        for offset in template.standards.indices { derive(offset, reader) }
    }

    private mutating func derive(_ offset: Int, _ reader: WordingReader) {
        let standard = template.standards[offset]
        let proposals = standard.isBonus ? [] : reader.proposals(for: standard.text)
        for (number, proposal) in proposals.enumerated() {
            let id = Requirement.id(of: standard.id, offset: number)
            template.standards[offset].requirements.append(
                Requirement(
                    id: id, demand: proposal.demand, isHard: proposal.isHard, check: proposal.check,
                    condition: proposal.condition,
                    remedy: ProposedRemedy.words(for: proposal.check, isHard: proposal.isHard)))
            if let note = proposal.note { notes[id] = note }
        }
        if proposals.isEmpty, !standard.isBonus { notes[standard.id] = "没有读出考核点，请补写" }
    }
}
