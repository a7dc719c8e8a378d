import OpenPackaging

/// The comments of one sheet with the drawing that shows them: both parts as they are, or new ones.
struct SheetNotes {
    let commentsPart: String
    let drawingPart: String
    let isNewComments: Bool
    let isNewDrawing: Bool
    var comments: CommentsEditor
    var drawing: NoteDrawingEditor
    private(set) var texts: [CellReference: String] = [:]

    init(
        of sheet: SheetInfo, _ outline: WorksheetOutline, _ relationships: Relationships, in package: borrowing PackageEditor
    ) throws(PackageError) {
        let existing = relationships.part("comments").flatMap { package.contains($0) ? $0 : nil }
        isNewComments = existing == nil
        commentsPart = existing ?? Self.unused("xl/comments", ".xml", in: package)
        let bytes =
            isNewComments
            ? CommentsEditor.emptyPart(namespace: outline.namespace)
            : try EditablePart.bytes(package.read(commentsPart), part: commentsPart)
        comments = try CommentsEditor(bytes, part: commentsPart)

        let plain = outline.scanner()
        let id = outline.child("legacyDrawing").flatMap { child in
            plain.attributes(of: child.tag).first { plain.bytes[$0.name].suffix(3).elementsEqual(":id".utf8) }
        }
        let drawn = id.flatMap { relationships[plain.decoded($0.value)] }.flatMap { relationships.part(of: $0) }
        isNewDrawing = drawn.map { !package.contains($0) } ?? true
        drawingPart = isNewDrawing ? Self.unused("xl/drawings/vmlDrawing", ".vml", in: package) : drawn ?? ""
        let shapes =
            isNewDrawing
            ? NoteDrawingEditor.emptyPart(sheetNumber: sheet.offset + 1)
            : try EditablePart.bytes(package.read(drawingPart), part: drawingPart)
        drawing = try NoteDrawingEditor(shapes, part: drawingPart)
    }

    mutating func set(_ text: String, author: String, at cell: CellReference) {
        comments.set(text, author: author, at: cell)
        texts[cell] = text
    }

    /// Sizes and places the boxes of the comments that were set.
    ///
    /// Where the sheet had comments but no drawing, each of them gets a box: Excel repairs a drawing that lacks some.
    mutating func placeBoxes(columnWidth: (Int) -> Double, rowHeight: (Int) throws(PackageError) -> Double) throws(PackageError) {
        var texts = texts
        if isNewDrawing { texts.merge(try comments.storedTexts()) { ours, _ in ours } }
        for (cell, text) in texts {
            let box = NoteBox(for: text)
            drawing.place(box, anchor: try box.anchor(beside: cell, columnWidth: columnWidth, rowHeight: rowHeight), at: cell)
        }
    }

    private static func unused(_ stem: String, _ ending: String, in package: borrowing PackageEditor) -> String {
        var number = 1
        while package.contains("\(stem)\(number)\(ending)") { number += 1 }
        return "\(stem)\(number)\(ending)"
    }
}
