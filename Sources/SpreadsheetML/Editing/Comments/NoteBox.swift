import OpenPackaging

/// The place and size of a comment's box, large enough for its text (the `x:Anchor` of VML drawings).
struct NoteBox {
    var width: Double
    var height: Double

    /// The size for a text at 9 points; long texts get a wider box before they get a very high one.
    init(for text: String) {
        var lines = 0
        width = 0
        for candidate in [216.0, 300, 420, 560] {
            width = candidate
            lines = TextLayout.lines(of: text, width: candidate - 14, fontSize: 9)
            if lines <= 14 { break }
        }
        height = min(max(Double(lines) * 17 + 12, 46), 680)
    }

    /// The eight numbers of an anchor beside a cell: zero-based left column, pixels into it, top row, pixels; then right and bottom.
    func anchor(
        beside cell: CellReference, columnWidth: (Int) -> Double, rowHeight: (Int) throws(PackageError) -> Double
    ) throws(PackageError) -> String {
        let gap = 15.0
        let left = min(cell.column + 1, CellReference.maximumColumn)
        let top = max(cell.row - 1, 1)
        var column = left
        var right = gap + width
        while column < CellReference.maximumColumn, right > Self.pixels(columnWidth: columnWidth(column)) {
            right -= Self.pixels(columnWidth: columnWidth(column))
            column += 1
        }
        var row = top
        var bottom = 4 + height
        while row < CellReference.maximumRow {
            let pixels = try (rowHeight(row) * 96 / 72).rounded()
            guard bottom > pixels else { break }
            bottom -= pixels
            row += 1
        }
        let numbers = [left - 1, Int(gap), top - 1, 4, column - 1, Int(right), row - 1, Int(bottom)]
        return numbers.map(String.init).joined(separator: ", ")
    }

    private static func pixels(columnWidth: Double) -> Double {
        columnWidth == 0 ? 0 : (columnWidth * RowHeightEstimate.pixelsPerCharacter).rounded()
    }
}
