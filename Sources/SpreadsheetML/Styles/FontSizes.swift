import OpenPackaging

/// The font size of each cell format (ECMA-376 Part 1, 18.8.22 and 18.8.45), in points.
public struct FontSizes: Hashable, Sendable {
    /// What an application shows where a workbook says nothing.
    public static let standard = 11.0

    private var formats: [Double] = []

    /// No styles part: every cell has the standard size.
    public init() {}

    init(reading part: String, from package: borrowing PackageReader) throws(PackageError) {
        var reader = try FallbackReader(package.stream(part), limits: package.limits)
        var fonts: [Double] = []
        var isInFonts = false
        var isInFormats = false
        while let event = try reader.next() {
            if reader.depth == 1 {
                if reader.isNamed("fonts") { isInFonts = event == .start }
                if reader.isNamed("cellXfs") { isInFormats = event == .start }
            } else if event != .start {
                continue
            } else if isInFonts {
                if reader.depth == 2 { fonts.append(Self.standard) }
                if reader.depth == 3, reader.isNamed("sz"), let size = reader.attribute("val").flatMap({ Double($0) }) {
                    fonts[fonts.count - 1] = size
                }
            } else if isInFormats, reader.depth == 2 {
                let font = reader.attribute("fontId").flatMap { Int($0) } ?? 0
                formats.append(fonts.indices.contains(font) ? fonts[font] : Self.standard)
            }
        }
    }

    /// The size of a cell's style; an index past the table has the size of the first.
    public subscript(styleIndex: Int) -> Double {
        formats.indices.contains(styleIndex) ? formats[styleIndex] : formats.first ?? Self.standard
    }
}
