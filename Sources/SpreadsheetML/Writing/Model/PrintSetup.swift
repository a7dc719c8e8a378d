/// How a sheet is printed (ECMA-376 Part 1, 18.3.1.62 to 18.3.1.64). The default is A4, upright.
public struct PrintSetup: Hashable, Sendable {
    public enum Paper: Int, Hashable, Sendable {
        case a3 = 8
        case a4 = 9
    }

    /// In inches.
    public struct Margins: Hashable, Sendable {
        public var left: Double
        public var right: Double
        public var top: Double
        public var bottom: Double
        public var header: Double
        public var footer: Double

        public init(
            left: Double = 0.5, right: Double = 0.5, top: Double = 0.6, bottom: Double = 0.6, header: Double = 0.3,
            footer: Double = 0.3
        ) {
            self.left = left
            self.right = right
            self.top = top
            self.bottom = bottom
            self.header = header
            self.footer = footer
        }
    }

    /// A page's header or footer in three sections, each with codes: `&P` page, `&N` pages, `&A` sheet, `&D` date.
    /// A literal `&` is `&&`.
    public struct Section: Hashable, Sendable {
        public var left: String
        public var center: String
        public var right: String

        public init(left: String = "", center: String = "", right: String = "") {
            self.left = left
            self.center = center
            self.right = right
        }

        public static let pageNumbers = Section(center: "第 &P 页，共 &N 页")
    }

    public var paper = Paper.a4
    public var isLandscape = false
    /// How many pages wide the sheet becomes; 0 is as many as it takes. Nil prints at ``scale``.
    public var fitToWidth: Int?
    /// How many pages high the sheet becomes; 0 is as many as it takes.
    public var fitToHeight: Int?
    /// In percent, 10…400; ignored when the sheet is fitted.
    public var scale = 100
    public var margins = Margins()
    public var header = Section()
    public var footer = Section()
    /// Rows that every page begins with.
    public var repeatedRows: ClosedRange<Int>?
    /// Columns that every page begins with.
    public var repeatedColumns: ClosedRange<Int>?
    /// Nil prints what is filled.
    public var area: CellRange?
    public var isCenteredHorizontally = false
    /// Rows after which a page ends.
    public var rowBreaks: [Int] = []

    public init() {}

    /// A4 on its side, as wide as one page, with page numbers and the given rows on every page.
    public static func landscape(repeating rows: ClosedRange<Int>? = nil) -> PrintSetup {
        var setup = PrintSetup()
        setup.isLandscape = true
        setup.fitToWidth = 1
        setup.fitToHeight = 0
        setup.footer = .pageNumbers
        setup.repeatedRows = rows
        setup.isCenteredHorizontally = true
        return setup
    }
}
