/// Pieces of formulas (ECMA-376 Part 1, 18.17.2).
package enum Formula {
    /// A text in quotes.
    package static func literal(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// A range of a sheet with absolute rows and columns, such as `'党员 名册'!$A$1:$B$3`.
    package static func reference(sheet: String, _ range: CellRange) -> String {
        let first = absolute(range.first)
        let corners = range.first == range.last ? first : first + ":" + absolute(range.last)
        return quoted(sheet: sheet) + "!" + corners
    }

    /// Whole rows of a sheet, such as `总览!$1:$3`.
    package static func rows(sheet: String, _ rows: ClosedRange<Int>) -> String {
        "\(quoted(sheet: sheet))!$\(rows.lowerBound):$\(rows.upperBound)"
    }

    /// Whole columns of a sheet.
    package static func columns(sheet: String, _ columns: ClosedRange<Int>) -> String {
        let (first, last) = (CellReference.columnName(columns.lowerBound), CellReference.columnName(columns.upperBound))
        return "\(quoted(sheet: sheet))!$\(first):$\(last)"
    }

    /// A sheet's name as formulas write it. Quotes are never wrong, so any name that might need them has them.
    package static func quoted(sheet: String) -> String {
        let isPlain = sheet.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic && !scalar.isASCII || scalar == "_"
        }
        if isPlain && !sheet.isEmpty { return sheet }
        return "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    private static func absolute(_ cell: CellReference) -> String {
        "$\(CellReference.columnName(cell.column))$\(cell.row)"
    }
}
