import SpreadsheetML

/// A sheet of the summary with a title, a line about it, and a table whose header stays in sight and heads every page.
struct TableSheet {
    struct Column {
        var title: String
        /// In characters.
        var width: Double

        init(_ title: String, _ width: Double) {
            self.title = title
            self.width = width
        }
    }

    /// The row of the table's header.
    static let headerRow = 3

    private(set) var content: WorksheetContent
    private let columnCount: Int

    init(_ name: String, title: String, note: String, columns: [Column], frozenColumns: Int = 0) {
        content = WorksheetContent(
            name: name, columns: columns.map { ColumnContent(width: $0.width) },
            printSetup: .landscape(repeating: Self.headerRow...Self.headerRow))
        columnCount = columns.count
        content.frozenRows = Self.headerRow
        content.frozenColumns = frozenColumns
        content.append([.text(title, style: SummaryStyle.title)], height: 34)
        content.merge(Self.range(1, 1...columnCount))
        content.append([.text(note, style: SummaryStyle.subtitle)])
        content.merge(Self.range(2, 1...columnCount))
        content.append(columns.map { .text($0.title, style: SummaryStyle.header) })
    }

    /// The number of the last row.
    var lastRow: Int { content.rowCount }

    mutating func append(_ cells: [CellContent]) { content.append(cells) }

    /// The sheet with filters on its table; `emptyNote` stands below the header when no row was appended.
    consuming func finish(emptyNote: String) -> WorksheetContent {
        let last = content.rowCount
        if last == Self.headerRow {
            content.append([.text(emptyNote, style: SummaryStyle.center)], height: 24)
            content.merge(Self.range(last + 1, 1...columnCount))
        } else {
            content.autoFilter = CellRange(
                CellReference(row: Self.headerRow, column: 1), CellReference(row: last, column: columnCount))
        }
        return content
    }

    /// Adds what the table alone does not have: charts, rules, rows below it.
    consuming func finish(emptyNote: String, _ change: (inout WorksheetContent) -> Void) -> WorksheetContent {
        var content = finish(emptyNote: emptyNote)
        change(&content)
        return content
    }

    private static func range(_ row: Int, _ columns: ClosedRange<Int>) -> CellRange {
        CellRange(CellReference(row: row, column: columns.lowerBound), CellReference(row: row, column: columns.upperBound))
    }
}

extension CellContent {
    /// What a unit or a program wrote, as far as a cell holds it.
    static func cut(_ text: String, style: CellStyle, hyperlink: Hyperlink? = nil) -> CellContent {
        .text(XString.cut(text), style: style, hyperlink: hyperlink)
    }

    /// A share; a dash where nothing can be divided.
    static func rate(_ rate: Double?, style: CellStyle = SummaryStyle.percent) -> CellContent {
        rate.map { .number($0, style: style) } ?? .text("—", style: style)
    }
}

extension SummaryModel {
    /// The title of a form; its id where no title is known.
    func title(of template: String) -> String { titles[template] ?? template }
}

extension SummaryModel.Unit {
    /// The place in the returned workbook; nil when there is none.
    func hyperlink(row: Int? = nil) -> Hyperlink? {
        guard let link, link.utf8.count < 1000 else { return nil }
        return .file(link, sheet: sheet, cell: CellReference(row: row ?? 1, column: 1), tooltip: "打开返回表")
    }

    /// The unit as shown where the 党总支 stands beside it.
    var parentName: String { parent ?? "" }
}
