/// What the sheets of a new workbook share. A class because the streams that make the parts hold it together.
final class WorkbookResources: SheetResources {
    var strings = SharedStringRegistry()
    var styles: StyleRegistry
    /// Lists of validations that do not fit into their rules, each in a column of a hidden sheet.
    private(set) var lists = IndexedList<[String]>()
    private var counts: [String: Int] = [:]
    private var tableCount = 0
    private let sheets: [String: WorksheetContent]
    let listSheetName: String

    init(sheets: [WorksheetContent], plainStyle: CellStyle) {
        styles = StyleRegistry(plain: plainStyle)
        self.sheets = Dictionary(sheets.map { ($0.name, $0) }) { first, _ in first }
        let taken = Set(sheets.map { $0.name.lowercased() })
        listSheetName =
            ["_列表"].first { !taken.contains($0) } ?? (2...).lazy.map { "_列表\($0)" }.first { !taken.contains($0) } ?? ""
    }

    func styleIndex(of style: CellStyle) -> Int { styles.index(of: style) }

    func quotedStyleIndex(of index: Int) -> Int { styles.quotedIndex(of: index) }

    func differentialStyleIndex(of style: DifferentialStyle) -> Int { styles.index(of: style) }

    func sharedStringIndex(of utf8: UnsafeBufferPointer<UInt8>) -> Int? { strings.index(of: utf8) }

    func listFormula(for items: [String]) throws(SpreadsheetError) -> String {
        guard !items.isEmpty, items.count <= CellReference.maximumRow else {
            throw SpreadsheetError(.invalidContent, detail: "validation list with \(items.count) items")
        }
        let column = lists.index(of: items) + 1
        let range = CellRange(CellReference(row: 1, column: column), CellReference(row: items.count, column: column))
        return Formula.reference(sheet: listSheetName, range)
    }

    func partName(_ stem: String, _ ending: String) -> String {
        counts[stem, default: 0] += 1
        return stem + String(counts[stem, default: 0]) + ending
    }

    func tableID() -> Int {
        tableCount += 1
        return tableCount
    }

    func cachedValues(of source: SheetChart.Source) -> [CellValue?]? {
        guard let sheet = sheets[source.sheet], source.range.last.row <= sheet.rowCount else { return nil }
        return source.range.rows.flatMap { row in
            source.range.columns.map { column in sheet[CellReference(row: row, column: column)]?.value }
        }
    }

    /// The hidden sheet with the lists; nil when no rule needs it.
    var listSheet: WorksheetContent? {
        guard !lists.items.isEmpty else { return nil }
        var sheet = WorksheetContent(name: listSheetName)
        sheet.isHidden = true
        for (column, items) in lists.items.enumerated() {
            for (row, item) in items.enumerated() {
                sheet[CellReference(row: row + 1, column: column + 1)] = .text(item)
            }
        }
        return sheet
    }
}
