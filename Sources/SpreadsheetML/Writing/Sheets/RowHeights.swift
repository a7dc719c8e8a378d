/// The heights that rows of a sheet need for their wrapped text.
///
/// Applications fit rows by themselves when they open a file, but not rows with merged cells, and not all of them.
struct RowHeights {
    /// A height, and whether it comes from a merged cell, which applications do not fit.
    struct Height {
        var points: Double
        var isMerged: Bool
    }

    private let columns: [ColumnContent]
    private let defaultHeight: Double?
    /// By the top-left cell.
    private let merges: [CellReference: CellRange]

    init(of content: WorksheetContent) {
        columns = content.columns
        defaultHeight = content.defaultRowHeight
        merges = Dictionary(content.merges.map { ($0.first, $0) }) { first, _ in first }
    }

    /// Nil when no cell of the row wraps.
    func height(of number: Int, _ row: RowContent) -> Height? {
        var highest: Height?
        for (offset, cell) in row.cells.enumerated() {
            guard let style = cell.style, style.wrapsText, case .string(let text) = cell.value else { continue }
            let merge = merges[CellReference(row: number, column: offset + 1)]
            // A cell that spans rows shares their heights; those of its first row alone say nothing.
            if let merge, merge.rows.count > 1 { continue }
            let covered = merge?.columns ?? offset + 1...offset + 1
            let width = covered.reduce(0) { $0 + self.width(of: $1) }
            let points = Self.points(for: text, width: width, style: style)
            if points > highest?.points ?? 0 { highest = Height(points: points, isMerged: merge != nil) }
        }
        guard var highest else { return nil }
        highest.points = min(max(highest.points, defaultHeight ?? 13.5), RowHeightEstimate.maximum)
        return highest
    }

    private static func points(for text: String, width: Double, style: CellStyle) -> Double {
        switch style.rotation {
        case 0: RowHeightEstimate.points(for: text, columnWidth: width, fontSize: style.font.size)
        case 255: RowHeightEstimate.points(lines: text.unicodeScalars.count, fontSize: style.font.size)
        default: text.unicodeScalars.reduce(8) { $0 + TextLayout.advance(of: $1) * style.font.size * 1.05 }
        }
    }

    private func width(of column: Int) -> Double {
        columns.indices.contains(column - 1) ? columns[column - 1].width ?? 9 : 9
    }
}
