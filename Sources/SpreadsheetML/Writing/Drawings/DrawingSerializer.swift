import OpenPackaging

/// A sheet's drawing part with its charts and pictures (ECMA-376 Part 1, 20.5).
struct DrawingSerializer {
    private let partName: String
    private var xml = XMLWriter()
    private var relationships: RelationshipList
    private var parts: [SerializedPart] = []
    private var shapeCount = 0

    /// English Metric Units of one pixel of 1/96 inch.
    private static let unitsPerPixel = 9525.0

    init(partName: String) {
        self.partName = partName
        relationships = RelationshipList(of: partName)
        xml.declaration()
        xml.start(
            "xdr:wsDr",
            [
                ("xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"),
                ("xmlns:a", ChartSerializer.drawingNamespace),
            ])
    }

    mutating func add(_ chart: SheetChart, resources: inout some SheetResources) {
        let name = resources.partName("xl/charts/chart", ".xml")
        let id = relationships.id("chart", part: name)
        parts.append(
            SerializedPart(
                name: name, bytes: ChartSerializer.serialize(chart, resources: resources),
                contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"))
        xml.start("xdr:twoCellAnchor")
        appendCorner("xdr:from", row: chart.area.first.row - 1, column: chart.area.first.column - 1)
        appendCorner("xdr:to", row: chart.area.last.row, column: chart.area.last.column)
        xml.raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>")
        appendProperties("图表", description: chart.description.isEmpty ? chart.title ?? "" : chart.description)
        xml.raw("<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>")
        xml.raw("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>")
        xml.raw("<a:graphic><a:graphicData uri=\"\(ChartSerializer.namespace)\">")
        xml.empty(
            "c:chart",
            [("xmlns:c", ChartSerializer.namespace), ("xmlns:r", RelationshipList.officeNamespace), ("r:id", id)])
        xml.raw("</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>")
        xml.end("xdr:twoCellAnchor")
    }

    mutating func add(_ image: SheetImage, resources: inout some SheetResources) throws(SpreadsheetError) {
        guard let format = ImageFormat(image.bytes) else {
            throw SpreadsheetError(.unsupportedImage, cell: image.cell, detail: "neither PNG nor JPEG")
        }
        let name = resources.partName("xl/media/image", "." + format.fileExtension)
        let id = relationships.id("image", part: name)
        parts.append(
            SerializedPart(name: name, bytes: image.bytes, contentType: format.contentType, isCompressed: false))
        let size = Self.size(of: image, format)
        xml.start("xdr:oneCellAnchor")
        appendCorner("xdr:from", row: image.cell.row - 1, column: image.cell.column - 1)
        xml.empty("xdr:ext", size)
        xml.raw("<xdr:pic><xdr:nvPicPr>")
        appendProperties("图片", description: image.description)
        xml.raw("<xdr:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill>")
        xml.empty("a:blip", [("xmlns:r", RelationshipList.officeNamespace), ("r:embed", id)])
        xml.raw("<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>")
        xml.empty("a:ext", size)
        xml.raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>")
        xml.end("xdr:oneCellAnchor")
    }

    /// The drawing's part and those it leads to.
    consuming func finish() -> [SerializedPart] {
        xml.end("xdr:wsDr")
        let drawing = SerializedPart(
            name: partName, bytes: xml.bytes, contentType: "application/vnd.openxmlformats-officedocument.drawing+xml")
        return [drawing, relationships.part] + parts
    }

    /// One side given keeps the picture's proportions.
    private static func size(of image: SheetImage, _ format: ImageFormat) -> [(String, String)] {
        let (width, height) = (Double(format.width), Double(format.height))
        let shownWidth = image.width ?? image.height.map { $0 * width / height } ?? width
        let shownHeight = image.height ?? image.width.map { $0 * height / width } ?? height
        return [("cx", shownWidth), ("cy", shownHeight)].map { ($0.0, "\(Int(max($0.1, 1) * unitsPerPixel))") }
    }

    private mutating func appendProperties(_ kind: String, description: String) {
        shapeCount += 1
        let attributes = [("id", "\(shapeCount + 1)"), ("name", "\(kind) \(shapeCount)")]
        xml.empty("xdr:cNvPr", description.isEmpty ? attributes : attributes + [("descr", description)])
    }

    private mutating func appendCorner(_ name: String, row: Int, column: Int) {
        xml.start(name)
        xml.raw("<xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>\(row)</xdr:row><xdr:rowOff>0</xdr:rowOff>")
        xml.end(name)
    }
}
