/// A range with a header row that applications treat as a table (ECMA-376 Part 1, 18.5.1).
///
/// The column names are the texts of the header row; they must be texts, not empty and all different.
public struct SheetTable: Hashable, Sendable {
    /// A name like a defined name, unique in the workbook.
    public var name: String
    /// With the header row and at least one row below it.
    public var range: CellRange
    /// A built-in style such as `TableStyleMedium2`; nil leaves the cells' own look.
    public var style: String?
    public var showsFilters: Bool
    public var showsRowStripes: Bool

    public init(
        name: String, range: CellRange, style: String? = "TableStyleLight9", showsFilters: Bool = true,
        showsRowStripes: Bool = true
    ) {
        self.name = name
        self.range = range
        self.style = style
        self.showsFilters = showsFilters
        self.showsRowStripes = showsRowStripes
    }
}
