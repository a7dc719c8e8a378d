/// Writes cells as text while they are parsed, in row-major order.
protocol CellEncoder: SheetHandler, ~Copyable {
    /// Whether a formula without a value is written.
    static var writesFormulas: Bool { get }
    /// Whether a cell can be written behind one that comes after it in the sheet.
    static var writesLateCells: Bool { get }
    /// How many of the parsed cells were written.
    var count: Int { get }

    /// Writes a cell that was held in memory.
    mutating func write(_ cell: Cell) throws(SpreadsheetError)
    /// Takes back the rows that are not on their way and returns the first row that can still be written.
    mutating func takeBack() -> Int
    /// Writes what is left and returns what the sink threw.
    mutating func end() -> (any Error)?
}
