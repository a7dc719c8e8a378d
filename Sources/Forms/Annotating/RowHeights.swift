import SpreadsheetML

/// The heights that the rows of an annotated table need, so that old and new texts can be read.
///
/// Programs measure rows only in sheets that they saved, and files made by other programs often carry a default height that cuts the
/// text. Rows only grow.
struct RowHeights {
    private let sheet: SheetLines
    private let fonts: FontSizes
    private(set) var needed: [Int: Double] = [:]

    /// - Parameter rows: the rows of the table.
    init(of rows: Set<Int>, in sheet: SheetLines, fonts: FontSizes) {
        self.sheet = sheet
        self.fonts = fonts
        var tall: Set<CellRange> = []
        for row in rows {
            for cell in sheet.lines(in: row..<row + 1).first?.cells ?? [] {
                guard let merge = sheet.merge(row: row, column: cell.column), merge.rows.count > 1 else {
                    add(cell.text, width: sheet.width(row: row, column: cell.column), row: row, column: cell.column)
                    continue
                }
                tall.insert(merge)
            }
        }
        for merge in tall.sorted(by: { $0.first < $1.first }) { stretch(merge, within: rows) }
    }

    /// Makes room for a text about to be written.
    ///
    /// - Parameters:
    ///   - width: the width of the column in characters.
    ///   - column: the column whose font the text will have.
    mutating func add(_ text: String, width: Double, row: Int, column: Int) {
        let height = RowHeightEstimate.points(for: text, columnWidth: width, fontSize: fontSize(row: row, column: column))
        needed[row] = max(needed[row] ?? 0, height)
    }

    /// The new heights of rows that are too low, in order.
    var growth: [(row: Int, height: Double)] {
        needed.sorted { $0.key < $1.key }.filter { $0.value > current($0.key) }.map { ($0.key, $0.value) }
    }

    /// A text merged over several rows takes the height of all of them; what they lack goes to each alike.
    private mutating func stretch(_ merge: CellRange, within rows: Set<Int>) {
        let own = merge.rows.filter(rows.contains)
        guard own.count == merge.rows.count else { return }
        let text = sheet.text(row: merge.first.row, column: merge.first.column)
        let size = fontSize(row: merge.first.row, column: merge.first.column)
        let width = sheet.width(row: merge.first.row, column: merge.first.column)
        let lacking =
            RowHeightEstimate.points(for: text, columnWidth: width, fontSize: size, limit: .infinity)
            - own.reduce(0) { $0 + max(needed[$1] ?? 0, current($1)) }
        guard lacking > 0 else { return }
        let share = (lacking / Double(own.count) * 4).rounded(.up) / 4
        for row in own { needed[row] = min(max(needed[row] ?? 0, current(row)) + share, RowHeightEstimate.maximum) }
    }

    private func current(_ row: Int) -> Double { sheet.worksheet.row(row)?.height ?? Self.usual }

    /// The size of a cell's own font; for a cell that is still empty the smallest in its row, which is the form's: larger ones are what
    /// the unit typed.
    private func fontSize(row: Int, column: Int) -> Double {
        if let cell = sheet.worksheet.cell(at: CellReference(row: row, column: column)) { return fonts[cell.styleIndex] }
        return (sheet.worksheet.row(row)?.cells ?? []).map { fonts[$0.styleIndex] }.min() ?? FontSizes.standard
    }

    /// A row that was never given a height.
    private static let usual = 15.0
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
}
