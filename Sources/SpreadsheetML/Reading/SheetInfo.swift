/// One tab of a workbook, as the workbook part lists it (ECMA-376 Part 1, 18.2.19).
public struct SheetInfo: Hashable, Sendable {
    public enum Visibility: String, Hashable, Sendable {
        case visible, hidden
        /// Hidden so that only a macro can show it.
        case veryHidden
    }

    public enum Kind: String, Hashable, Sendable {
        case worksheet, chartsheet, dialogsheet, macrosheet
        /// The workbook lists the tab, but the package has no part for it.
        case missing
    }

    public var name: String
    /// The tab's place among all tabs, counted from 0.
    public var offset: Int
    public var visibility: Visibility
    public var kind: Kind
    /// The part with the sheet's contents; empty when it is missing.
    public var partName: String

    public init(name: String, offset: Int, visibility: Visibility, kind: Kind, partName: String) {
        self.name = name
        self.offset = offset
        self.visibility = visibility
        self.kind = kind
        self.partName = partName
    }
}
