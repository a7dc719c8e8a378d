import OpenPackaging

/// A chart's part (ECMA-376 Part 1, 21.2.2.29). Every series carries what its cells held when the workbook was written, for
/// programs that draw before they calculate.
struct ChartSerializer {
    static let namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    static let drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main"

    let chart: SheetChart
    var xml = XMLWriter()

    private init(_ chart: SheetChart) { self.chart = chart }

    static func serialize(_ chart: SheetChart, resources: some SheetResources) -> [UInt8] {
        var serializer = ChartSerializer(chart)
        serializer.appendChartSpace(resources: resources)
        return serializer.xml.bytes
    }

    private mutating func appendChartSpace(resources: some SheetResources) {
        xml.declaration()
        xml.start(
            "c:chartSpace",
            [
                ("xmlns:c", Self.namespace), ("xmlns:a", Self.drawingNamespace),
                ("xmlns:r", RelationshipList.officeNamespace),
            ])
        xml.raw("<c:roundedCorners val=\"0\"/><c:chart>")
        if let title = chart.title { appendTitle(title, size: 1200, isBold: true) }
        value("c:autoTitleDeleted", chart.title == nil ? "1" : "0")
        xml.raw("<c:plotArea><c:layout/>")
        let element = chart.kind.element
        xml.start(element)
        appendGroup(resources: resources)
        xml.end(element)
        if chart.kind != .pie { appendAxes() }
        xml.raw("<c:spPr><a:noFill/></c:spPr></c:plotArea>")
        if let legend = chart.legend {
            xml.start("c:legend")
            value("c:legendPos", legend.rawValue)
            value("c:overlay", "0")
            appendTextProperties(size: 900)
            xml.end("c:legend")
        }
        xml.raw("<c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
        xml.raw("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>")
        xml.raw("<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"BFBFBF\"/></a:solidFill></a:ln></c:spPr>")
        appendTextProperties(size: 900)
        xml.end("c:chartSpace")
    }

    /// What stands inside `c:barChart` and its like: settings, series, axis ids.
    private mutating func appendGroup(resources: some SheetResources) {
        switch chart.kind {
        case .bar, .column:
            value("c:barDir", chart.kind == .bar ? "bar" : "col")
            value("c:grouping", chart.grouping.rawValue)
            value("c:varyColors", "0")
        case .line:
            value("c:grouping", chart.grouping == .clustered ? "standard" : chart.grouping.rawValue)
            value("c:varyColors", "0")
        case .pie: value("c:varyColors", "1")
        }
        for (offset, series) in chart.series.enumerated() { appendSeries(series, offset: offset, resources: resources) }
        switch chart.kind {
        case .bar, .column:
            value("c:gapWidth", "60")
            if chart.grouping != .clustered { value("c:overlap", "100") }
            appendAxisIDs()
        case .line:
            value("c:marker", "1")
            appendAxisIDs()
        case .pie: value("c:firstSliceAng", "0")
        }
    }

    private mutating func appendAxisIDs() {
        value("c:axId", Self.categoryAxis)
        value("c:axId", Self.valueAxis)
    }

    mutating func value(_ element: String, _ value: String) { xml.empty(element, [("val", value)]) }

    static let categoryAxis = "10000001"
    static let valueAxis = "10000002"
}

extension SheetChart.Kind {
    fileprivate var element: String {
        switch self {
        case .column, .bar: "c:barChart"
        case .line: "c:lineChart"
        case .pie: "c:pieChart"
        }
    }
}
