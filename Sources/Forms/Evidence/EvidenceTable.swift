import Compliance
import SpreadsheetML

/// An evidence sheet whose kind, heading and columns have been found.
struct EvidenceTable {
    let kind: EvidenceKind
    private let lines: SheetLines
    private let headingRow: Int
    private let columns: [EvidenceColumn: Int]
    /// The year to give to months typed without one.
    private let year: Int?

    var name: String { lines.worksheet.name }
    /// The sheet's name and the lines above its heading, which may say whose it is.
    var titles: [String] { [name] + lines.lines.filter { $0.row < headingRow }.flatMap(\.cells).map(\.text) }

    /// Nil when no row near the sheet's head has the headings of an evidence sheet.
    init?(_ worksheet: Worksheet, year formYear: Int? = nil) {
        let lines = SheetLines(worksheet)
        for line in lines.lines.prefix(12) where line.cells.count >= 2 {
            let title = lines.lines.first { $0.row < line.row }?.cells.first?.wording ?? Wording("")
            guard let (kind, columns) = Self.kind(of: line, named: [Wording(worksheet.name), title]) else { continue }
            self.kind = kind
            self.columns = columns
            self.lines = lines
            headingRow = line.row
            let heads = lines.lines.filter { $0.row < line.row }.flatMap(\.cells).map(\.text) + [worksheet.name]
            year = heads.lazy.compactMap(Self.year).first ?? Self.commonYear(lines, columns) ?? formYear
            return
        }
        return nil
    }

    private static func kind(of line: SheetLines.Line, named names: [Wording]) -> (EvidenceKind, [EvidenceColumn: Int])? {
        var best: (kind: EvidenceKind, columns: [EvidenceColumn: Int], weight: Int)?
        for kind in EvidenceKind.allCases {
            let columns = columns(of: kind, in: line)
            guard kind.needed.allSatisfy({ $0.contains { columns[$0] != nil } }) else { continue }
            let isNamed = kind.names.contains { word in names.contains { $0.contains(word) } }
            let weight = 2 * columns.count + (isNamed ? 5 : 0)
            if weight > best?.weight ?? 0 { best = (kind, columns, weight) }
        }
        return best.map { ($0.kind, $0.columns) }
    }

    private static func columns(of kind: EvidenceKind, in line: SheetLines.Line) -> [EvidenceColumn: Int] {
        var columns: [EvidenceColumn: Int] = [:]
        for column in kind.needed.flatMap({ $0 }) + kind.optional {
            let cell = line.cells.first { column.isNamed(by: $0.wording) && !columns.values.contains($0.column) }
            columns[column] = cell?.column
        }
        return columns
    }

    private static func year(in text: String) -> Int? {
        let digits = text.unicodeScalars.split { !Wording.isDigit(Wording.narrowed($0.value)) }
        return digits.lazy.filter { $0.count == 4 }.compactMap { Int(String($0)) }.first { (2000...2099).contains($0) }
    }

    /// The year that the sheet's full dates agree on.
    private static func commonYear(_ lines: SheetLines, _ columns: [EvidenceColumn: Int]) -> Int? {
        let dates = [EvidenceColumn.date, .month, .published].compactMap { columns[$0] }
        let years = lines.lines.flatMap(\.cells).filter { dates.contains($0.column) }.compactMap {
            DayText.date(in: $0.text)?.year
        }
        return Set(years).count == 1 ? years.first : nil
    }

    // MARK: Records

    /// One row below the heading.
    struct Row {
        let table: EvidenceTable
        let number: Int

        func text(_ column: EvidenceColumn) -> String {
            table.columns[column].map { table.lines.text(row: number, column: $0).trimmed } ?? ""
        }

        /// A person stands in the row, not 合计 or a signature.
        var hasName: Bool {
            let name = text(.name)
            return !name.isEmpty && name.count <= 12 && !EvidenceTable.isClosing(Wording(name))
        }

        /// A number with or without its unit: 24, 24学时, ２４.
        func number(_ column: EvidenceColumn) -> Double? {
            let scalars = text(column).unicodeScalars.map { Wording.narrowed($0.value) }
            let digits = scalars.filter { $0 != 0x2C }.drop { !Wording.isDigit($0) }.prefix { Wording.isDigit($0) || $0 == 0x2E }
            return Double(String(decoding: digits.map(UInt8.init), as: UTF8.self))
        }

        func count(_ column: EvidenceColumn) -> Int? {
            number(column).flatMap { Int(exactly: $0) }
        }

        func date(_ column: EvidenceColumn) -> RecordDate? {
            let text = text(column)
            if let date = DayText.date(in: text) { return date }
            guard let year = table.year, let (month, day) = DayText.monthAndDay(in: text) else { return nil }
            return RecordDate(year: year, month: month, day: day)
        }

        func month(_ column: EvidenceColumn) -> RecordDate? {
            if let date = date(column) { return date }
            guard let month = DayText.bareMonth(in: text(column)) else { return nil }
            return RecordDate(year: table.year ?? 0, month: month)
        }
    }

    /// The rows below the heading, those that close the table left out.
    var rows: [Row] {
        lines.lines.filter { $0.row > headingRow && !Self.isClosing($0.cells.first?.wording ?? Wording("")) }
            .map { Row(table: self, number: $0.row) }
    }

    /// The sheet with the records of some of its rows.
    func sheet<Record>(of rows: [Row], as record: (Row) -> Record?) -> EvidenceSheet<Record> {
        let records = rows.compactMap(record)
        let rows = rows.map(\.number)
        let range = CellRange(
            CellReference(row: min(rows.first ?? headingRow, headingRow + 1), column: columns.values.min() ?? 1),
            CellReference(row: rows.last ?? headingRow + 1, column: columns.values.max() ?? 1))
        return EvidenceSheet(name: name, range: "\(range)", records: records)
    }

    private static func isClosing(_ wording: Wording) -> Bool {
        closing.contains { wording.hasPrefix($0) }
    }

    private static let closing: [Wording] = ["合计", "总计", "小计", "填表人", "制表人", "备注", "注", "审核人", "说明", "平均", "负责人"]
}
