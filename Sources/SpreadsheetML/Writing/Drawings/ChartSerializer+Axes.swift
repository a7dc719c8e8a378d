extension ChartSerializer {
    /// The two axes (ECMA-376 Part 1, 21.2.2.25 and 21.2.2.226).
    mutating func appendAxes() {
        let isLying = chart.kind == .bar
        xml.start("c:catAx")
        value("c:axId", Self.categoryAxis)
        xml.start("c:scaling")
        value("c:orientation", isLying && chart.listsFromTop ? "maxMin" : "minMax")
        xml.end("c:scaling")
        value("c:delete", "0")
        value("c:axPos", isLying ? "l" : "b")
        if let title = chart.categoryAxisTitle { appendTitle(title, size: 900, isBold: false) }
        xml.raw("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
        xml.raw("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>")
        appendTextProperties(size: 900)
        value("c:crossAx", Self.valueAxis)
        xml.raw("<c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>")
        // Every category is named, however many there are.
        xml.raw("<c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/>")
        xml.end("c:catAx")
        appendValueAxis(isLying: isLying)
    }

    private mutating func appendValueAxis(isLying: Bool) {
        xml.start("c:valAx")
        value("c:axId", Self.valueAxis)
        xml.start("c:scaling")
        value("c:orientation", "minMax")
        if let maximum = chart.valueMaximum { value("c:max", NumberText.text(maximum)) }
        if let minimum = chart.valueMinimum { value("c:min", NumberText.text(minimum)) }
        xml.end("c:scaling")
        value("c:delete", "0")
        value("c:axPos", isLying ? "b" : "l")
        xml.raw("<c:majorGridlines><c:spPr><a:ln w=\"6350\">\(Self.fill(0xD9D9D9))</a:ln></c:spPr></c:majorGridlines>")
        if let title = chart.valueAxisTitle { appendTitle(title, size: 900, isBold: false) }
        xml.empty(
            "c:numFmt", [("formatCode", chart.valueFormat ?? "General"), ("sourceLinked", chart.valueFormat == nil ? "1" : "0")])
        xml.raw("<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>")
        appendTextProperties(size: 900)
        value("c:crossAx", Self.categoryAxis)
        // With the first category on top, the far end is where the values' axis is at the bottom.
        value("c:crosses", isLying && chart.listsFromTop ? "max" : "autoZero")
        value("c:crossBetween", "between")
        xml.end("c:valAx")
    }

    mutating func appendTitle(_ text: String, size: Int, isBold: Bool) {
        xml.raw("<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>")
        appendRunProperties("a:defRPr", size: size, isBold: isBold)
        xml.raw("</a:pPr><a:r>")
        appendRunProperties("a:rPr", size: size, isBold: isBold, language: "zh-CN")
        xml.element("a:t", text: text)
        xml.raw("</a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>")
    }

    mutating func appendTextProperties(size: Int, color: CellStyle.Color? = nil) {
        xml.raw("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>")
        appendRunProperties("a:defRPr", size: size, isBold: false, color: color)
        xml.raw("</a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>")
    }

    /// Both faces are named, or Chinese text falls back to the theme's.
    private mutating func appendRunProperties(
        _ element: String, size: Int, isBold: Bool, language: String? = nil, color: CellStyle.Color? = nil
    ) {
        xml.start(element, (language.map { [("lang", $0)] } ?? []) + [("sz", "\(size)"), ("b", isBold ? "1" : "0")])
        if let color { xml.raw(Self.fill(color)) }
        xml.empty("a:latin", [("typeface", chart.fontName)])
        xml.empty("a:ea", [("typeface", chart.fontName)])
        xml.end(element)
    }
}
