/// What a cell holds. A formula cell holds its cached value (ECMA-376 Part 1, 18.3.1.96).
public enum CellValue: Hashable, Sendable {
    case string(String)
    case number(Double)
    case boolean(Bool)
    /// An error such as `#DIV/0!`, with the text stored in the file.
    case error(String)
    /// A number whose format shows a date or a time.
    case date(SerialDate)
}
