import OpenPackaging

/// Produces a worksheet part piece by piece: head, rows, tail. A class because the package calls it back while it is written.
final class WorksheetStream {
    /// How many bytes a piece has at least, the last excepted.
    private static let pieceSize = 1 << 16

    private let draft: QueuedSheet
    private let head: [UInt8]
    private let tail: [UInt8]
    private let heights: RowHeights
    private var resources: WorkbookResources
    private var row: StreamedRow
    private var offset = 0
    private var isStarted = false

    init(_ draft: QueuedSheet, head: [UInt8], tail: [UInt8], resources: WorkbookResources, sharesText: Bool) {
        self.draft = draft
        self.head = head
        self.tail = tail
        self.resources = resources
        heights = RowHeights(of: draft.content)
        row = StreamedRow(after: draft.content.rowCount, resources: resources, sharesText: sharesText)
    }

    /// Appends the next piece; false after the last.
    func next(_ bytes: inout [UInt8]) throws(SpreadsheetError) -> Bool {
        swap(&bytes, &row.serializer.bytes)
        defer { swap(&bytes, &row.serializer.bytes) }
        if !isStarted {
            row.serializer.bytes += head
            isStarted = true
        }
        while row.serializer.bytes.count < Self.pieceSize {
            guard try appendRow() else {
                row.serializer.bytes += tail
                return false
            }
        }
        return true
    }

    private func appendRow() throws(SpreadsheetError) -> Bool {
        guard offset < draft.content.rows.count else { return try appendStreamedRow() }
        let content = draft.content.rows[offset]
        offset += 1
        // Rows that say nothing need not be there.
        guard !content.cells.isEmpty || content.height != nil || content.isHidden else { return true }
        let needed = content.height == nil ? heights.height(of: offset, content) : nil
        try row.serializer.append(
            content, number: offset, height: content.height ?? needed?.points,
            isHeightFixed: content.height != nil || needed?.isMerged == true, resources: &resources)
        return true
    }

    private func appendStreamedRow() throws(SpreadsheetError) -> Bool {
        guard let produce = draft.next else { return false }
        if row.number == draft.content.rowCount { row.advance() }
        guard try produce(&row) else { return false }
        row.advance()
        return true
    }
}
