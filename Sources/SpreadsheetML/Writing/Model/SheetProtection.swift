/// Protection against slips (ECMA-376 Part 1, 18.3.1.85), without a password: cells whose style is locked cannot be changed.
public struct SheetProtection: Hashable, Sendable {
    public var allowsSelectingLockedCells = true
    public var allowsFormattingCells = false
    public var allowsFormattingColumns = true
    public var allowsFormattingRows = true
    public var allowsInsertingRows = false
    public var allowsDeletingRows = false
    public var allowsSorting = false
    public var allowsFiltering = true

    public init() {}
}
