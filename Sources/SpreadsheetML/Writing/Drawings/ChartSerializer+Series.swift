extension ChartSerializer {
    /// One series (ECMA-376 Part 1, 21.2.2.170), its children in the schema's order.
    mutating func appendSeries(_ series: SheetChart.Series, offset: Int, resources: some SheetResources) {
        xml.start("c:ser")
        value("c:idx", "\(offset)")
        value("c:order", "\(offset)")
        xml.start("c:tx")
        xml.element("c:v", text: series.name)
        xml.end("c:tx")
        appendLook(of: series)
        if chart.kind == .pie { appendPoints(of: series) }
        if series.showsLabels { appendLabels(of: series) }
        appendCategories(series.categories, cached: series.categories.cached ?? resources.cachedValues(of: series.categories))
        appendValues(series.values, cached: series.values.cached ?? resources.cachedValues(of: series.values))
        if chart.kind == .line { value("c:smooth", "0") }
        xml.end("c:ser")
    }

    private mutating func appendLook(of series: SheetChart.Series) {
        switch chart.kind {
        case .bar, .column:
            if let color = series.color { xml.raw("<c:spPr>\(Self.fill(color))</c:spPr>") }
            value("c:invertIfNegative", "0")
        case .line:
            if let color = series.color {
                xml.raw("<c:spPr><a:ln w=\"28575\" cap=\"rnd\">\(Self.fill(color))<a:round/></a:ln></c:spPr>")
                xml.raw("<c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/><c:spPr>\(Self.fill(color))</c:spPr></c:marker>")
            }
        case .pie: if let color = series.color { xml.raw("<c:spPr>\(Self.fill(color))</c:spPr>") }
        }
    }

    private mutating func appendPoints(of series: SheetChart.Series) {
        for (offset, color) in series.pointColors.enumerated() {
            xml.start("c:dPt")
            value("c:idx", "\(offset)")
            value("c:bubble3D", "0")
            xml.raw("<c:spPr>\(Self.fill(color))<a:ln w=\"12700\">\(Self.fill(0xFFFFFF))</a:ln></c:spPr>")
            xml.end("c:dPt")
        }
    }

    private mutating func appendLabels(of series: SheetChart.Series) {
        xml.start("c:dLbls")
        if chart.kind != .pie, let format = chart.valueFormat {
            xml.empty("c:numFmt", [("formatCode", format), ("sourceLinked", "0")])
        }
        xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
        let isInside = chart.kind != .line && chart.kind != .pie && chart.grouping != .clustered
        appendTextProperties(size: 900, color: isInside && series.color?.isDark == true ? 0xFFFFFF : nil)
        switch chart.kind {
        case .pie: value("c:dLblPos", "bestFit")
        case .line: value("c:dLblPos", "t")
        case .bar, .column: value("c:dLblPos", chart.grouping == .clustered ? "outEnd" : "ctr")
        }
        value("c:showLegendKey", "0")
        value("c:showVal", "1")
        value("c:showCatName", chart.kind == .pie && chart.legend == nil ? "1" : "0")
        value("c:showSerName", "0")
        value("c:showPercent", chart.kind == .pie ? "1" : "0")
        value("c:showBubbleSize", "0")
        if chart.kind == .pie {
            xml.element("c:separator", text: " ")
            value("c:showLeaderLines", "1")
        }
        xml.end("c:dLbls")
    }

    private mutating func appendCategories(_ source: SheetChart.Source, cached: [CellValue?]?) {
        xml.start("c:cat")
        xml.start("c:strRef")
        xml.element("c:f", text: Formula.reference(sheet: source.sheet, source.range))
        if let cached {
            xml.start("c:strCache")
            appendPoints(cached.map { $0?.label })
            xml.end("c:strCache")
        }
        xml.end("c:strRef")
        xml.end("c:cat")
    }

    private mutating func appendValues(_ source: SheetChart.Source, cached: [CellValue?]?) {
        xml.start("c:val")
        xml.start("c:numRef")
        xml.element("c:f", text: Formula.reference(sheet: source.sheet, source.range))
        if let cached {
            xml.start("c:numCache")
            xml.element("c:formatCode", text: chart.valueFormat ?? "General")
            appendPoints(cached.map { $0?.numberText })
            xml.end("c:numCache")
        }
        xml.end("c:numRef")
        xml.end("c:val")
    }

    /// The points of a cache; those without a text are gaps.
    private mutating func appendPoints(_ texts: [String?]) {
        value("c:ptCount", "\(texts.count)")
        for (offset, text) in texts.enumerated() {
            guard let text else { continue }
            xml.start("c:pt", [("idx", "\(offset)")])
            xml.element("c:v", text: text)
            xml.end("c:pt")
        }
    }

    static func fill(_ color: CellStyle.Color) -> String {
        "<a:solidFill><a:srgbClr val=\"\(color.hexadecimal)\"/></a:solidFill>"
    }
}

extension CellValue {
    /// The value as a point of a series; nil for what no axis can place.
    fileprivate var numberText: String? {
        guard case .number(let number) = self, number.isFinite else { return nil }
        return NumberText.text(number)
    }

    /// The value as a category's name.
    fileprivate var label: String {
        switch self {
        case .string(let text): text
        case .number(let number): NumberText.text(number)
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .error(let code): code
        case .date(let date): NumberText.text(date.serial)
        }
    }
}
