import OpenPackaging

/// What hangs on a sheet beside its own part: links, comments, drawings, tables, and the relationships that lead to them.
struct SheetAttachments {
    /// A hyperlink with its relationship resolved.
    struct Link {
        var cell: CellReference
        var relationship: String?
        var location: String?
        var tooltip: String?
    }

    /// The ids and links that the sheet's own part names.
    struct Links {
        var hyperlinks: [Link] = []
        var drawing: String?
        var legacyDrawing: String?
        var tables: [String] = []
    }

    private(set) var links = Links()
    /// Without the sheet's own part.
    private(set) var parts: [SerializedPart] = []
    private var relationships: RelationshipList

    init(
        of content: WorksheetContent, partName: String, resources: inout some SheetResources
    ) throws(SpreadsheetError) {
        relationships = RelationshipList(of: partName)
        addHyperlinks(of: content)
        try addDrawing(of: content, resources: &resources)
        addComments(of: content, resources: &resources)
        for table in content.tables {
            let name = resources.partName("xl/tables/table", ".xml")
            links.tables.append(relationships.id("table", part: name))
            parts.append(try table.part(name: name, id: resources.tableID(), in: content))
        }
        if !relationships.isEmpty { parts.append(relationships.part) }
    }

    private mutating func addHyperlinks(of content: WorksheetContent) {
        for (offset, row) in content.rows.enumerated() {
            for (column, cell) in row.cells.enumerated() {
                guard let hyperlink = cell.hyperlink else { continue }
                var link = Link(cell: CellReference(row: offset + 1, column: column + 1), tooltip: hyperlink.tooltip)
                switch hyperlink.target {
                case .external(let address): link.relationship = relationships.id("hyperlink", external: URIText.encode(address))
                case .file(let path, let sheet, let cell):
                    link.relationship = relationships.id("hyperlink", external: URIText.encode(path: path))
                    link.location = sheet.map { "\(Formula.quoted(sheet: $0))!\(cell ?? CellReference(row: 1, column: 1))" }
                case .cell(let sheet, let cell): link.location = "\(Formula.quoted(sheet: sheet))!\(cell)"
                }
                links.hyperlinks.append(link)
            }
        }
    }

    private mutating func addDrawing(
        of content: WorksheetContent, resources: inout some SheetResources
    ) throws(SpreadsheetError) {
        guard !content.charts.isEmpty || !content.images.isEmpty else { return }
        let name = resources.partName("xl/drawings/drawing", ".xml")
        links.drawing = relationships.id("drawing", part: name)
        var drawing = DrawingSerializer(partName: name)
        for chart in content.charts { drawing.add(chart, resources: &resources) }
        for image in content.images { try drawing.add(image, resources: &resources) }
        parts += drawing.finish()
    }

    private mutating func addComments(of content: WorksheetContent, resources: inout some SheetResources) {
        var comments: [(CellReference, CellComment)] = []
        for (offset, row) in content.rows.enumerated() {
            for (column, cell) in row.cells.enumerated() {
                if let comment = cell.comment { comments.append((CellReference(row: offset + 1, column: column + 1), comment)) }
            }
        }
        guard !comments.isEmpty else { return }
        let name = resources.partName("xl/comments", ".xml")
        let drawing = resources.partName("xl/drawings/vmlDrawing", ".vml")
        _ = relationships.id("comments", part: name)
        links.legacyDrawing = relationships.id("vmlDrawing", part: drawing)
        let serializer = CommentsSerializer(comments)
        parts.append(serializer.comments(name: name))
        parts.append(serializer.drawing(name: drawing))
    }
}
