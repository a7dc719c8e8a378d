import Compliance
import SpreadsheetML

/// Reads one form whose place in its sheet is known.
struct SubmissionReader {
    let finding: FormFinder.Finding
    let sheet: SheetLines
    let written: WrittenCells

    private var words: FormWords { finding.words }
    private var template: Template { finding.words.template }

    func submission() -> Submission {
        var layout = HeaderReader(words: words, sheet: sheet, standardColumn: finding.standardColumn)
            .layout(above: finding.firstMatchedRow, from: finding.rows.lowerBound)
        let table = (layout.headerRows.upperBound + 1)..<max(finding.rows.upperBound, layout.headerRows.upperBound + 2)
        let result = RowMatcher(words: words, sheet: sheet, layout: layout).match(rows: table)
        layout.resultRow = result.resultRow
        let fields = FieldReader(words: words, sheet: sheet).fields(
            in: finding.rows.lowerBound..<max(layout.headerRows.lowerBound, finding.rows.lowerBound + 1))
        var submission = Submission(
            sheet: sheet.worksheet.name, sheetOffset: sheet.worksheet.offset, template: template, unit: unit(from: fields),
            rows: result.matches.map { row($0, layout) }, missing: result.missing.map { template.standards[$0].id },
            extra: result.extra, layout: layout)
        submission.college = value(of: .college, in: fields)
        submission.parent = value(of: .parent, in: fields)
        submission.date = date(from: fields)
        submission.fields = fields.reduce(into: [:]) { if $0[$1.label] == nil { $0[$1.label] = $1.value } }
        let label = fields.first { $0.role == .unit }?.label ?? ""
        submission.unitKind = UnitNaming.kind(of: submission.unit, label: label, template: template)
        submission.statedTotal = statedTotal(layout)
        return submission
    }

    // MARK: Header fields

    private func value(of role: Template.Field.Role, in fields: [FieldReader.Field]) -> String? {
        fields.first { $0.role == role && !$0.value.isEmpty }?.value
    }

    private func unit(from fields: [FieldReader.Field]) -> String {
        if let unit = value(of: .unit, in: fields) { return Self.joined(unit) }
        let titles = sheet.lines(in: finding.rows.lowerBound..<finding.firstMatchedRow).prefix(4).flatMap(\.cells)
        // A label left without its value, 所属党总支：, names nobody.
        for title in titles
        where title.wording.count < 60 && words.titleMatch(title.wording) < 2
            && !title.text.contains(where: { "：:".contains($0) })
        {
            if let unit = UnitNaming.unit(in: title.text) { return unit }
        }
        return UnitNaming.unit(inName: sheet.worksheet.name) ?? ""
    }

    /// A name typed with spaces or a line break between its characters.
    private static func joined(_ name: String) -> String {
        let scalars = name.unicodeScalars
        guard scalars.allSatisfy({ $0.value > 0x7F || Wording.isSpace($0.value) }) else { return name.trimmed }
        return String(String.UnicodeScalarView(scalars.filter { !Wording.isSpace($0.value) }))
    }

    private func date(from fields: [FieldReader.Field]) -> Day? {
        for field in fields where field.role == .date {
            if let day = DayText.day(in: field.value) { return day }
            if let serial = Double(field.value), (36_526...73_050).contains(serial) {
                return DayText.day(in: SerialDate(serial: serial).iso8601)
            }
        }
        return nil
    }

    // MARK: Rows

    private func row(_ match: RowMatcher.Match, _ layout: FormLayout) -> Submission.Row {
        let columns = layout.columns
        func text(_ role: Template.Column.Role) -> String {
            columns[role].map { own(row: match.row, column: $0).trimmed } ?? ""
        }
        var row = Submission.Row(
            standardOffset: match.standard, row: match.row, standardText: match.text, statement: statement(match, layout),
            isAltered: match.isAltered, documents: text(.documents), remark: remark(match, layout), gapText: text(.gap))
        row.continuations = match.continuations
        if template.kind == .scorecard {
            row.scoreText = text(.score)
        }
        row.reviewed = columns[.verdict].flatMap {
            written.reviewed(sheet: sheet.worksheet.name, row: match.row, column: $0, in: sheet)
        }
        return row
    }

    /// What a cell says beside what we wrote into it ourselves.
    private func own(row: Int, column: Int) -> String {
        let text = sheet.text(row: row, column: column)
        let cell = CellReference(row: row, column: column)
        return written.isOurs(text, sheet: sheet.worksheet.name, cell: cell) ? "" : text
    }

    private func statement(_ match: RowMatcher.Match, _ layout: FormLayout) -> Statement {
        let isRegistration = template.kind == .registration && layout.columns[.statement] == nil
        let column = layout.columns[isRegistration ? .selfAssessment : .statement]
        let more = isRegistration ? [] : layout.moreStatementColumns
        let parts = ((column.map { [$0] } ?? []) + more).sorted().filter { part in
            let start = sheet.merge(row: match.row, column: part)?.first.column ?? part
            return start == part && !own(row: match.row, column: part).isBlank
        }.map { (column: $0, text: own(row: match.row, column: $0)) }
        var text = parts.map(\.text).joined(separator: "，")
        if let column {
            for row in match.continuations where !sheet.isContinuation(row: row, column: column) {
                let more = own(row: row, column: column)
                if !more.isBlank { text += text.isEmpty ? more : "\n" + more }
            }
        }
        let columns = parts.isEmpty ? column.map { [$0] } ?? [] : parts.map(\.column)
        let cells = Set([columns.first, columns.last].compactMap { $0 }).sorted().map {
            "\(CellReference(row: match.row, column: $0))"
        }
        let cell = cells.joined(separator: ":")
        return Statement(
            text: text, source: Source(sheet: sheet.worksheet.name, cell: cell, quote: ""),
            tick: isRegistration ? nil : tick(match, layout), leadsWithTick: isRegistration)
    }

    /// The unit's own 是 or 否: in the column for it, else in the one for the verdict.
    private func tick(_ match: RowMatcher.Match, _ layout: FormLayout) -> String? {
        guard template.kind != .scorecard else { return nil }
        for role in [Template.Column.Role.selfAssessment, .verdict] {
            guard let column = layout.columns[role], role == .selfAssessment || template.kind != .registration else { continue }
            let cell = CellReference(row: match.row, column: column)
            // What stands where we wrote a verdict is ours or a reviewer's, never the unit's.
            guard !written.holds(cell, sheet: sheet.worksheet.name) else { continue }
            let text = sheet.text(row: match.row, column: column).trimmed
            if !text.isEmpty { return text }
        }
        return nil
    }

    private func remark(_ match: RowMatcher.Match, _ layout: FormLayout) -> String {
        layout.otherColumns.map { own(row: match.row, column: $0).trimmed }.filter { !$0.isEmpty }.joined(separator: "；")
    }

    private func statedTotal(_ layout: FormLayout) -> Double? {
        guard template.kind == .scorecard, let row = layout.resultRow, let column = layout.columns[.score] else { return nil }
        return Double(sheet.text(row: row, column: column).trimmed.replacing("分", with: ""))
    }
}
