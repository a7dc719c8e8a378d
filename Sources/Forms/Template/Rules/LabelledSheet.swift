import SpreadsheetML

/// A sheet with one header row, read by the words of its headers.
struct LabelledSheet {
    let sheet: Worksheet
    let headerRow: Int
    private let columns: [String: Int]

    /// Finds the row among the first twenty that holds the required labels; nil when none does.
    init?(_ sheet: Worksheet, labels: [String], required: [String]) {
        for row in sheet.rows.prefix(20) {
            var columns: [String: Int] = [:]
            for cell in row.cells {
                let text = Self.label(cell.value?.text ?? "")
                if labels.contains(text), columns[text] == nil { columns[text] = cell.reference.column }
            }
            if required.allSatisfy({ columns[$0] != nil }) {
                self.sheet = sheet
                self.columns = columns
                headerRow = row.number
                return
            }
        }
        return nil
    }

    static func label(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "*" } }

    /// Rows below the header with anything in them.
    var rowNumbers: [Int] { sheet.rows.filter { $0.number > headerRow && $0.cells.contains { $0.value != nil } }.map(\.number) }

    func reference(_ label: String, row: Int) -> CellReference? { columns[label].map { CellReference(row: row, column: $0) } }

    /// The value shown under a label, trimmed; nil when the cell is empty or there is no such column.
    func value(_ label: String, row: Int) -> CellValue? {
        guard let reference = reference(label, row: row), let value = sheet.value(at: reference) else { return nil }
        if case .string(let text) = value {
            let trimmed = ListText.trimmed(text)
            return trimmed.isEmpty ? nil : .string(trimmed)
        }
        return value
    }

    func text(_ label: String, row: Int) -> String { value(label, row: row)?.text ?? "" }

    /// Whether a cell shares a merge with cells of other rows or columns.
    func isMerged(_ label: String, row: Int) -> Bool { reference(label, row: row).flatMap { sheet.merge(at: $0) } != nil }

    func place(_ label: String, row: Int) -> TemplateProblem.Place {
        .cell(sheet: sheet.name, reference: reference(label, row: row)?.description ?? "第\(row)行", column: label)
    }
}
