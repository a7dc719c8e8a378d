import Compliance
import SpreadsheetML

/// One filled-in form (报送表) found in one sheet of one workbook, before it is judged.
public struct Submission: Sendable {
    /// One row of the template that the sheet holds.
    public struct Row: Sendable {
        /// The offset of the standard in `template.standards`.
        public var standardOffset: Int
        /// One-based row in the sheet.
        public var row: Int
        /// The standard's wording as the sheet has it.
        public var standardText: String
        public var statement: Statement
        /// True when the wording differs from the template's beyond layout and width of characters.
        public var isAltered: Bool
        /// 佐证资料 as listed by the unit.
        public var documents: String
        /// 得分 as typed, on a scorecard.
        public var scoreText: String?
        /// What stands in 备注 and other columns that the template does not know.
        public var remark: String
        /// 扣分原因 or the gap as the unit or a reviewer wrote it.
        public var gapText: String
        /// The verdict a reviewer typed over ours in a returned sheet.
        public var reviewed: Verdict?
        /// Rows below that only continue this one.
        public var continuations: [Int] = []

        public init(
            standardOffset: Int, row: Int, standardText: String, statement: Statement, isAltered: Bool = false,
            documents: String = "", scoreText: String? = nil, remark: String = "", gapText: String = "",
            reviewed: Verdict? = nil
        ) {
            self.standardOffset = standardOffset
            self.row = row
            self.standardText = standardText
            self.statement = statement
            self.isAltered = isAltered
            self.documents = documents
            self.scoreText = scoreText
            self.remark = remark
            self.gapText = gapText
            self.reviewed = reviewed
        }
    }

    /// A row of the table that matches no standard of the template.
    public struct ExtraRow: Hashable, Sendable {
        public var row: Int
        public var text: String

        public init(row: Int, text: String) {
            self.row = row
            self.text = text
        }
    }

    public var sheet: String
    /// The sheet's offset in the workbook.
    public var sheetOffset: Int
    public var template: Template
    public var unit: String
    public var college: String?
    public var parent: String?
    public var date: Day?
    public var unitKind: UnitKind?
    /// Header fields by label.
    public var fields: [String: String]
    /// Rows in sheet order.
    public var rows: [Row]
    /// Ids of the standards that the sheet lacks (缺项).
    public var missing: [String]
    public var extra: [ExtraRow]
    public var layout: FormLayout
    public var evidence: Evidence
    /// 合计 as typed or cached on a scorecard.
    public var statedTotal: Double?
    /// What a person should know of how the form was read, such as evidence that could not be told to be its unit's.
    public var notes: [String] = []

    public init(
        sheet: String, sheetOffset: Int, template: Template, unit: String, college: String? = nil, parent: String? = nil,
        date: Day? = nil,
        unitKind: UnitKind? = nil, fields: [String: String] = [:], rows: [Row], missing: [String] = [], extra: [ExtraRow] = [],
        layout: FormLayout, evidence: Evidence = Evidence(), statedTotal: Double? = nil
    ) {
        self.sheet = sheet
        self.sheetOffset = sheetOffset
        self.template = template
        self.unit = unit
        self.college = college
        self.parent = parent
        self.date = date
        self.unitKind = unitKind
        self.fields = fields
        self.rows = rows
        self.missing = missing
        self.extra = extra
        self.layout = layout
        self.evidence = evidence
        self.statedTotal = statedTotal
    }
}

/// Where a form's parts stand in its sheet; rows and columns are one-based.
public struct FormLayout: Hashable, Sendable {
    public var headerRows: ClosedRange<Int>
    public var columns: [Template.Column.Role: Int]
    /// Columns with a heading that is none of the template's, such as 备注.
    public var otherColumns: [Int]
    /// Columns that hold the statement together with its own: one heading 落实情况 over 完成时间 and 具体举措.
    public var moreStatementColumns: [Int] = []
    /// The row of 验收结果 or 合计, when there is one.
    public var resultRow: Int?
    /// Columns that an earlier run added, by heading.
    public var addedColumns: [String: Int]
    /// The first column of the table.
    public var firstColumn: Int
    /// The last column of the table, those that an earlier run added left out.
    public var lastColumn: Int

    public init(
        headerRows: ClosedRange<Int>, columns: [Template.Column.Role: Int], otherColumns: [Int] = [], resultRow: Int? = nil,
        addedColumns: [String: Int] = [:], firstColumn: Int = 1, lastColumn: Int = 0
    ) {
        self.headerRows = headerRows
        self.columns = columns
        self.otherColumns = otherColumns
        self.resultRow = resultRow
        self.addedColumns = addedColumns
        self.firstColumn = firstColumn
        self.lastColumn = max(lastColumn, columns.values.max() ?? 1)
    }
}
