import OpenPackaging

/// A sheet's comments and the VML shapes without which Excel shows none (ECMA-376 Part 1, 18.7.3; Part 4, 19).
struct CommentsSerializer {
    private let comments: [(cell: CellReference, comment: CellComment)]

    /// Comments by cell, in row-major order.
    init(_ comments: [(CellReference, CellComment)]) {
        self.comments = comments.map { ($0.0, $0.1) }
    }

    func comments(name: String) -> SerializedPart {
        var authors = IndexedList<String>()
        let offsets = comments.map { authors.index(of: $0.comment.author) }
        var xml = XMLWriter()
        xml.declaration()
        xml.start("comments", [("xmlns", SharedStringRegistry.namespace)])
        xml.start("authors")
        for author in authors.items { xml.element("author", text: author) }
        xml.end("authors")
        xml.start("commentList")
        for (offset, item) in comments.enumerated() {
            xml.start("comment", [("ref", "\(item.cell)"), ("authorId", "\(offsets[offset])")])
            xml.raw("<text><r><rPr><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"宋体\"/><charset val=\"134\"/></rPr>")
            xml.raw("<t xml:space=\"preserve\">")
            XString.append(XString.cut(item.comment.text), to: &xml.bytes)
            xml.raw("</t></r></text>")
            xml.end("comment")
        }
        xml.end("commentList")
        xml.end("comments")
        return SerializedPart(
            name: name, bytes: xml.bytes,
            contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
    }

    func drawing(name: String) -> SerializedPart {
        var xml = XMLWriter()
        xml.raw("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
        xml.raw(" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")
        xml.raw("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>")
        xml.raw("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">")
        xml.raw("<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>")
        for (offset, item) in comments.enumerated() { append(item.cell, item.comment, number: offset + 1, to: &xml) }
        xml.raw("</xml>")
        return SerializedPart(
            name: name, bytes: xml.bytes, contentType: "application/vnd.openxmlformats-officedocument.vmlDrawing")
    }

    private func append(_ cell: CellReference, _ comment: CellComment, number: Int, to xml: inout XMLWriter) {
        xml.start(
            "v:shape",
            [
                ("id", "_x0000_s\(1024 + number)"), ("type", "#_x0000_t202"),
                (
                    "style",
                    "position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:\(height(of: comment))pt;visibility:hidden"
                ),
                ("fillcolor", "#ffffe1"), ("o:insetmode", "auto"),
            ])
        xml.raw("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>")
        xml.raw("<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>")
        xml.raw("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
        let top = max(cell.row - 2, 0)
        let bottom = top + max(4, height(of: comment) / 14)
        xml.raw("<x:Anchor>\(cell.column), 15, \(top), 2, \(cell.column + 4), 31, \(bottom), 4</x:Anchor>")
        xml.raw("<x:AutoFill>False</x:AutoFill><x:Row>\(cell.row - 1)</x:Row><x:Column>\(cell.column - 1)</x:Column>")
        xml.raw("</x:ClientData></v:shape>")
    }

    /// In points, at about 24 Chinese characters a line.
    private func height(of comment: CellComment) -> Int {
        let lines = comment.text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, paragraph in
            lines + 1 + paragraph.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) } / 46
        }
        return min(max(lines, 4), 30) * 14
    }
}
