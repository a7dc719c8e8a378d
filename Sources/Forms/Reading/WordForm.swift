import SpreadsheetML
import WordprocessingML

/// A Word document seen as worksheets, so that one recogniser reads both: each table with the paragraphs before it is a sheet.
public enum WordForm {
    /// Lays a document out on sheets named 表1, 表2 …; a paragraph is a row whose first cell spans the table.
    public static func worksheets(of document: WordDocument) -> [Worksheet] {
        var sheets: [Worksheet] = []
        var page = Page()
        for block in document.blocks {
            switch block {
            case .paragraph(let text): page.append(text)
            case .table(let table):
                // Paragraphs after a table close it (填表人, 备注) unless another table follows them.
                if page.hasTable {
                    let next = page.splitAtTable()
                    sheets.append(page.worksheet(offset: sheets.count))
                    page = next
                }
                page.append(table)
            }
        }
        sheets.append(page.worksheet(offset: sheets.count))
        return sheets
    }

    /// The rows of one sheet while they are gathered.
    private struct Page {
        var rows: [Worksheet.Row] = []
        var merges: [CellRange] = []
        var tableEnd: Int?
        var trailing: [String] = []
        var columnCount = 1

        var hasTable: Bool { tableEnd != nil }

        mutating func append(_ text: String) {
            if hasTable { trailing.append(text) }
            let number = rows.count + 1
            rows.append(Worksheet.Row(number: number, cells: [Self.cell(number, 1, text)]))
        }

        mutating func append(_ table: WordTable) {
            let first = rows.count + 1
            // The top row of each vertical merge that is still open, by column.
            var open: [Int: Int] = [:]
            for (offset, cells) in table.rows.enumerated() {
                let number = first + offset
                var written: [Cell] = []
                for cell in cells {
                    let column = cell.column + 1
                    let last = CellReference(row: number, column: cell.column + cell.columnSpan)
                    columnCount = max(columnCount, last.column)
                    if cell.isCovered, let top = open[column] {
                        merges.removeAll { $0.first == CellReference(row: top, column: column) }
                        merges.append(CellRange(CellReference(row: top, column: column), last))
                    } else {
                        open[column] = number
                        if cell.columnSpan > 1 { merges.append(CellRange(CellReference(row: number, column: column), last)) }
                        if !cell.text.isEmpty { written.append(Self.cell(number, column, cell.text)) }
                    }
                }
                rows.append(Worksheet.Row(number: number, cells: written))
            }
            tableEnd = rows.count
        }

        /// Takes the paragraphs behind the table away into a page of their own.
        mutating func splitAtTable() -> Page {
            var next = Page()
            for text in trailing { next.append(text) }
            rows.removeLast(trailing.count)
            trailing = []
            return next
        }

        func worksheet(offset: Int) -> Worksheet {
            Worksheet(name: "表\(offset + 1)", offset: offset, rows: rows.filter { !$0.cells.isEmpty }, merges: merges)
        }

        private static func cell(_ row: Int, _ column: Int, _ text: String) -> Cell {
            Cell(reference: CellReference(row: row, column: column), value: .string(text))
        }
    }
}
