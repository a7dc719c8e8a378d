/// One cell that is to be written: value, look and what hangs on it.
///
/// Text is always text. Whatever it begins with, it becomes no formula; only ``formula(_:cached:style:)`` makes one.
public struct CellContent: Hashable, Sendable {
    /// A formula's cached value if ``formula`` is set.
    public var value: CellValue?
    /// Without the leading `=`.
    public var formula: String?
    /// Nil takes the workbook's plain style.
    public var style: CellStyle?
    public var hyperlink: Hyperlink?
    public var comment: CellComment?

    public init(
        _ value: CellValue? = nil, formula: String? = nil, style: CellStyle? = nil, hyperlink: Hyperlink? = nil,
        comment: CellComment? = nil
    ) {
        self.value = value
        self.formula = formula
        self.style = style
        self.hyperlink = hyperlink
        self.comment = comment
    }

    /// A cell with text of at most 32,767 UTF-16 units.
    public static func text(
        _ text: String, style: CellStyle? = nil, hyperlink: Hyperlink? = nil, comment: CellComment? = nil
    ) -> CellContent {
        CellContent(.string(text), style: style, hyperlink: hyperlink, comment: comment)
    }

    /// A cell with a number; what a sheet has no number for (not finite) becomes `#NUM!`.
    public static func number(_ number: Double, style: CellStyle? = nil, hyperlink: Hyperlink? = nil) -> CellContent {
        CellContent(.number(number), style: style, hyperlink: hyperlink)
    }

    public static func number(_ number: Int, style: CellStyle? = nil, hyperlink: Hyperlink? = nil) -> CellContent {
        CellContent(.number(Double(number)), style: style, hyperlink: hyperlink)
    }

    public static func boolean(_ flag: Bool, style: CellStyle? = nil) -> CellContent {
        CellContent(.boolean(flag), style: style)
    }

    /// A cell with a date; a style without a number format shows it as `2026-11-05`.
    public static func date(_ date: SerialDate, style: CellStyle? = nil) -> CellContent {
        CellContent(.date(date), style: style)
    }

    /// A cell that is calculated. `cached` is what programs show that do not calculate; without one they show nothing.
    public static func formula(_ formula: String, cached: CellValue?, style: CellStyle? = nil) -> CellContent {
        CellContent(cached, formula: formula, style: style)
    }
}

/// Where a click on a cell leads.
public struct Hyperlink: Hashable, Sendable {
    public enum Target: Hashable, Sendable {
        /// An address outside the workbook, such as `https://…` or `mailto:…`.
        case external(String)
        /// A file by its path, absolute or relative to the workbook's folder, and a place in it if it is a workbook.
        case file(String, sheet: String? = nil, cell: CellReference? = nil)
        case cell(sheet: String, CellReference)
    }

    public var target: Target
    /// Shown when the pointer rests on the cell.
    public var tooltip: String?

    public init(_ target: Target, tooltip: String? = nil) {
        self.target = target
        self.tooltip = tooltip
    }

    public static func external(_ address: String, tooltip: String? = nil) -> Hyperlink {
        Hyperlink(.external(address), tooltip: tooltip)
    }

    public static func file(
        _ path: String, sheet: String? = nil, cell: CellReference? = nil, tooltip: String? = nil
    ) -> Hyperlink {
        Hyperlink(.file(path, sheet: sheet, cell: cell), tooltip: tooltip)
    }

    public static func cell(sheet: String, _ cell: CellReference, tooltip: String? = nil) -> Hyperlink {
        Hyperlink(.cell(sheet: sheet, cell), tooltip: tooltip)
    }
}

/// A note on a cell (批注), hidden until the pointer rests on it.
public struct CellComment: Hashable, Sendable {
    public var author: String
    public var text: String

    public init(author: String, text: String) {
        self.author = author
        self.text = text
    }
}
