import OpenPackaging

/// Adds comment boxes to a sheet's VML drawing (ECMA-376 Part 4, 19.4). Without a box a comment makes Excel repair the file.
///
/// VML parts need not be well-formed XML, so nothing here relies on elements being closed, and every other shape stays as it is.
struct NoteDrawingEditor {
    static let contentType = "application/vnd.openxmlformats-officedocument.vmlDrawing"
    private static let namespaces = [
        ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
        ("x", "urn:schemas-microsoft-com:office:excel"),
    ]
    private static let noteType =
        #"<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">"#
        + #"<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>"#

    private struct Note {
        var anchor: Range<Int>?
    }

    private let bytes: [UInt8]
    private var notes: [CellReference: Note] = [:]
    private var contentEnd = 0
    private var highestShape: Int
    private var hasNoteType = false
    private var missingNamespaces: [(String, String)] = []
    private var boxes: [CellReference: (box: NoteBox, anchor: String)] = [:]

    /// A drawing without shapes, whose shape numbers are those of the sheet with this one-based number.
    static func emptyPart(sheetNumber: Int) -> [UInt8] {
        let names = namespaces.map { #" xmlns:\#($0)="\#($1)""# }.joined()
        return Array(
            (#"<xml\#(names)><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="\#(sheetNumber)"/></o:shapelayout>"#
                + noteType + "</xml>").utf8)
    }

    init(_ bytes: [UInt8], part: String) throws(PackageError) {
        self.bytes = bytes
        highestShape = 1024
        var scanner = XMLByteScanner(bytes, part: part)
        let root = try scanner.root()
        missingNamespaces = Self.namespaces.filter { scanner.prefix(boundTo: [$0.1], on: root) != $0.0 + ":" }
        guard !root.isSelfClosing else { throw PackageError(.malformedXML, part: part, detail: "drawing is empty") }
        try readShapes(&scanner)
    }

    /// Gives the comment on a cell a box of this size; a box that is there is only resized.
    mutating func place(_ box: NoteBox, anchor: String, at cell: CellReference) { boxes[cell] = (box, anchor) }

    func finish() -> [UInt8] {
        var splices: [Splice] = []
        var added: [UInt8] = []
        var number = highestShape
        for (cell, place) in boxes.sorted(by: { $0.key < $1.key }) {
            guard let note = notes[cell] else {
                number += 1
                append(place.box, place.anchor, cell, shape: number, to: &added)
                continue
            }
            if let anchor = note.anchor { splices.append(Splice(range: anchor, replacement: Array(place.anchor.utf8))) }
        }
        if !added.isEmpty {
            if !hasNoteType { added = withNamespaces(Self.noteType, "v:shapetype") + added }
            splices.append(Splice(range: contentEnd..<contentEnd, replacement: added))
        }
        return Splice.apply(splices, to: bytes)
    }

    private mutating func readShapes(_ scanner: inout XMLByteScanner) throws(PackageError) {
        var anchor: Range<Int>?
        var row: Int?
        var column: Int?
        var isNote = false
        while let tag = try scanner.nextTag() {
            if tag.kind == .end {
                contentEnd = tag.range.lowerBound
                guard scanner.isNamed("shape", tag) else { continue }
                if isNote, let row, let column {
                    notes[CellReference(row: row + 1, column: column + 1)] = Note(anchor: anchor)
                }
                (anchor, row, column, isNote) = (nil, nil, nil, false)
            } else if scanner.isNamed("shape", tag) {
                noteShapeNumber(scanner.text("id", of: tag))
                noteShapeNumber(scanner.text("o:spid", of: tag))
            } else if scanner.isNamed("shapetype", tag) {
                hasNoteType = hasNoteType || scanner.text("id", of: tag) == "_x0000_t202"
            } else if scanner.isNamed("idmap", tag) {
                let block = scanner.text("data", of: tag)?.split(separator: ",").first.flatMap { Int($0) } ?? 1
                highestShape = max(highestShape, block * 1024)
            } else if scanner.isNamed("ClientData", tag) {
                isNote = scanner.text("ObjectType", of: tag) == "Note"
            } else if scanner.isNamed("Anchor", tag) {
                anchor = content(behind: tag)
            } else if scanner.isNamed("Row", tag) {
                row = content(behind: tag).flatMap { number(in: $0) }
            } else if scanner.isNamed("Column", tag) {
                column = content(behind: tag).flatMap { number(in: $0) }
            }
        }
    }

    /// The text between a start tag and the next tag.
    private func content(behind tag: XMLByteScanner.Token) -> Range<Int>? {
        let start = tag.range.upperBound
        guard !tag.isSelfClosing, let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
        return start..<end
    }

    private func number(in range: Range<Int>) -> Int? {
        let digits = bytes[range].filter { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return digits.decimal(in: digits.indices)
    }

    private mutating func noteShapeNumber(_ id: String?) {
        guard let id, id.hasPrefix("_x0000_s"), let number = Int(id.dropFirst(8)) else { return }
        highestShape = max(highestShape, number)
    }

    private func append(
        _ box: NoteBox, _ anchor: String, _ cell: CellReference, shape: Int, to output: inout [UInt8]
    ) {
        let style =
            "position:absolute;margin-left:60pt;margin-top:2pt;width:\(NumberText.text(box.width * 0.75))pt;"
            + "height:\(NumberText.text(box.height * 0.75))pt;z-index:\(shape % 1024);visibility:hidden"
        let markup =
            ##"<v:shape id="_x0000_s\##(shape)" type="#_x0000_t202" style="\##(style)" fillcolor="#ffffe1" o:insetmode="auto">"##
            + ##"<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>"##
            + #"<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>"#
            + #"<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\#(anchor)</x:Anchor>"#
            + "<x:AutoFill>False</x:AutoFill><x:Row>\(cell.row - 1)</x:Row><x:Column>\(cell.column - 1)</x:Column>"
            + "</x:ClientData></v:shape>"
        output += withNamespaces(markup, "v:shape")
    }

    /// The element with the declarations that the drawing's root lacks.
    private func withNamespaces(_ markup: String, _ name: String) -> [UInt8] {
        let declarations = missingNamespaces.map { #" xmlns:\#($0)="\#($1)""# }.joined()
        return Array(("<" + name + declarations + markup.dropFirst(name.utf8.count + 1)).utf8)
    }
}
