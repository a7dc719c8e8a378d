import OpenPackaging

/// For each cell format of the styles part, whether it shows numbers or dates (ECMA-376 Part 1, 18.8.10 and 18.8.45).
struct NumberFormatTable: Sendable {
    private var formats: [NumberFormat] = []

    /// No styles part: every cell is General.
    init() {}

    init(reading part: String, from package: borrowing PackageReader, limits: WorkbookLimits) throws(PackageError) {
        var reader = try FallbackReader(package.stream(part), limits: package.limits)
        var custom: [Int: NumberFormat] = [:]
        var identifiers: [Int] = []
        var isInCellFormats = false
        while let event = try reader.next() {
            // Differential formats have a `numFmt` too, one level further in.
            if reader.depth == 1, reader.isNamed("cellXfs") {
                isInCellFormats = event == .start
            } else if event == .start, reader.depth == 2, reader.isNamed("numFmt"),
                let id = reader.attribute("numFmtId").flatMap({ Int($0) })
            {
                custom[id] = NumberFormat(code: reader.attribute("formatCode") ?? "")
            } else if event == .start, isInCellFormats, reader.depth == 2, reader.isNamed("xf") {
                identifiers.append(reader.attribute("numFmtId").flatMap { Int($0) } ?? 0)
                if identifiers.count > limits.cellFormats {
                    throw PackageError(limit: "cellFormats", limits.cellFormats, part: part)
                }
            }
        }
        // At the end, because the codes may stand behind the formats that use them.
        formats = identifiers.map { custom[$0] ?? NumberFormat(builtIn: $0) }
    }

    /// The format of a cell's style; an index past the table is General.
    subscript(styleIndex: Int) -> NumberFormat {
        styleIndex >= 0 && styleIndex < formats.count ? formats[styleIndex] : .number
    }
}
