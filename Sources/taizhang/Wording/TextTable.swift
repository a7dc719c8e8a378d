/// A table for the terminal, in which a Chinese character is two columns wide.
struct TextTable {
    var rows: [[String]]

    /// Columns two blanks apart; the last one is not padded.
    var text: String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { column, cell in
                column == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - Self.width(cell) + 2)
            }.joined()
        }.joined(separator: "\n")
    }

    /// Columns that a terminal gives to the text.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
    }
}
