/// A native chart on a sheet (ECMA-376 Part 1, 21.2): it follows its cells when they change.
public struct SheetChart: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Upright bars (柱形图).
        case column
        /// Lying bars (条形图).
        case bar
        case line
        case pie
    }

    /// How the series of bars stand to each other.
    public enum Grouping: String, Hashable, Sendable {
        case clustered
        case stacked
        /// Stacked and stretched to 100%.
        case percentStacked
    }

    public enum LegendPosition: String, Hashable, Sendable {
        case right = "r"
        case left = "l"
        case top = "t"
        case bottom = "b"
    }

    /// Cells of a sheet that a chart shows.
    public struct Source: Hashable, Sendable {
        public var sheet: String
        public var range: CellRange
        /// What the cells hold, for programs that do not look. Nil is taken from the workbook that is being written, if
        /// the sheet is held in memory.
        public var cached: [CellValue?]?

        public init(sheet: String, _ range: CellRange, cached: [CellValue?]? = nil) {
            self.sheet = sheet
            self.range = range
            self.cached = cached
        }
    }

    public struct Series: Hashable, Sendable {
        public var name: String
        public var categories: Source
        public var values: Source
        /// Nil takes the theme's.
        public var color: CellStyle.Color?
        /// For a pie: the slices' colours, in order.
        public var pointColors: [CellStyle.Color] = []
        public var showsLabels: Bool

        public init(
            name: String, categories: Source, values: Source, color: CellStyle.Color? = nil, showsLabels: Bool = false
        ) {
            self.name = name
            self.categories = categories
            self.values = values
            self.color = color
            self.showsLabels = showsLabels
        }
    }

    public var kind: Kind
    public var grouping = Grouping.clustered
    public var title: String?
    public var series: [Series]
    public var categoryAxisTitle: String?
    public var valueAxisTitle: String?
    /// The format of the value axis and the labels, such as `0%`; nil follows the cells.
    public var valueFormat: String?
    /// The value axis's ends; nil leaves them to the application.
    public var valueMinimum: Double?
    public var valueMaximum: Double?
    /// Whether the first category is on top, as in the sheet; only for lying bars.
    public var listsFromTop = true
    /// Nil leaves the legend out.
    public var legend: LegendPosition?
    /// The face of all text.
    public var fontName = "宋体"
    /// The cells it covers, all in full.
    public var area: CellRange
    /// For those who cannot see it.
    public var description = ""

    public init(_ kind: Kind, title: String? = nil, series: [Series], area: CellRange) {
        self.kind = kind
        self.title = title
        self.series = series
        self.area = area
    }
}
