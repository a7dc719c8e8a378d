/// The height a row needs for wrapped text to be read, in points.
///
/// Applications work row heights out themselves only for rows that were never given one, and never for merged cells, so whoever
/// writes long text into a cell has to say how high it gets.
public enum RowHeightEstimate {
    /// The greatest height a row may have (Excel's limit).
    public static let maximum = 409.0

    /// The height for one text.
    ///
    /// - Parameters:
    ///   - columnWidth: in characters of the default font, as stored in the file; for a merged cell the sum of its columns.
    ///   - fontSize: in points.
    ///   - limit: the greatest height wanted, more than one row's for a cell merged over several.
    public static func points(
        for text: String, columnWidth: Double, fontSize: Double = 11, limit: Double = maximum
    ) -> Double {
        let lines = TextLayout.lines(of: text, width: columnWidth * pixelsPerCharacter - 2, fontSize: fontSize)
        return points(lines: lines, fontSize: fontSize, limit: limit)
    }

    /// The height for a number of lines, rounded up to a quarter point, as Excel stores heights.
    public static func points(lines: Int, fontSize: Double, limit: Double = maximum) -> Double {
        let height = Double(lines) * fontSize * lineSpacing + 4
        return min((height * 4).rounded(.up) / 4, limit)
    }

    /// The width of a digit in the default font; 7 in Calibri and 等线 11, 8 in 宋体 11.
    static let pixelsPerCharacter = 7.0
    /// Between 宋体 (1.23) and the Noto fonts that stand in for it where it is missing (1.45).
    private static let lineSpacing = 1.42
}
