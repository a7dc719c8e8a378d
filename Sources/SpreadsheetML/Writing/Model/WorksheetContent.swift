/// A worksheet that is to be written: cells, layout, rules, print settings and drawings, by value.
///
/// It is held in memory as a whole. For sheets that do not fit, give ``WorkbookWriter`` one without rows and stream them.
public struct WorksheetContent: Hashable, Sendable {
    /// The tab's name: at most 31 characters, without `: \ / ? * [ ]`.
    public var name: String
    /// The first is row 1.
    public var rows: [RowContent]
    /// The first is column A.
    public var columns: [ColumnContent]
    /// The top-left cell of each gives the value; ranges must not overlap.
    public var merges: [CellRange] = []
    /// How many rows stay in place above the part that scrolls.
    public var frozenRows = 0
    /// How many columns stay in place left of the part that scrolls.
    public var frozenColumns = 0
    /// The range with drop-down filters, its header row included.
    public var autoFilter: CellRange?
    public var validations: [DataValidation] = []
    /// In order of precedence.
    public var conditionalFormats: [ConditionalFormat] = []
    public var tables: [SheetTable] = []
    public var charts: [SheetChart] = []
    public var images: [SheetImage] = []
    /// Nil leaves the sheet unprotected.
    public var protection: SheetProtection?
    public var printSetup: PrintSetup
    public var tabColor: CellStyle.Color?
    /// A hidden sheet has a tab that users can bring back.
    public var isHidden = false
    public var showsGridLines = true
    /// In percent, 10…400.
    public var zoom = 100
    /// In points; nil is the application's own.
    public var defaultRowHeight: Double?
    /// Names that hold in this sheet only.
    public var definedNames: [DefinedName] = []

    public init(
        name: String, columns: [ColumnContent] = [], rows: [RowContent] = [], printSetup: PrintSetup = PrintSetup()
    ) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.printSetup = printSetup
    }

    /// The number of the last row.
    public var rowCount: Int { rows.count }

    /// The number of the last column that any row reaches.
    public var columnCount: Int { rows.lazy.map(\.cells.count).max() ?? 0 }

    /// A cell by its address; nil beyond what was written. Setting one makes room for it.
    public subscript(reference: CellReference) -> CellContent? {
        get {
            guard rows.indices.contains(reference.row - 1) else { return nil }
            let cells = rows[reference.row - 1].cells
            return cells.indices.contains(reference.column - 1) ? cells[reference.column - 1] : nil
        }
        set {
            reserve(row: reference.row)
            let missing = reference.column - rows[reference.row - 1].cells.count
            if missing > 0 { rows[reference.row - 1].cells += Array(repeating: CellContent(), count: missing) }
            rows[reference.row - 1].cells[reference.column - 1] = newValue ?? CellContent()
        }
    }

    /// Adds a row below the last and returns its number.
    @discardableResult
    public mutating func append(_ cells: [CellContent], height: Double? = nil) -> Int {
        rows.append(RowContent(cells, height: height))
        return rows.count
    }

    /// Merges a range; its other cells keep their borders and lose what they would show. A single cell stays as it is.
    public mutating func merge(_ range: CellRange) {
        guard range.first != range.last else { return }
        merges.append(range)
        let style = self[range.first]?.style
        for row in range.rows {
            for column in range.columns where CellReference(row: row, column: column) != range.first {
                self[CellReference(row: row, column: column)] = CellContent(style: style)
            }
        }
    }

    private mutating func reserve(row: Int) {
        if rows.count < row { rows += Array(repeating: RowContent(), count: row - rows.count) }
    }
}
