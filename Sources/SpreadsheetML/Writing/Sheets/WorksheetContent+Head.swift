import OpenPackaging

extension WorksheetContent {
    /// The worksheet part up to and including the start tag of `sheetData` (ECMA-376 Part 1, 18.3.1.99).
    func headMarkup(isSelected: Bool, resources: inout some SheetResources) -> [UInt8] {
        var xml = XMLWriter()
        xml.declaration()
        xml.start(
            "worksheet", [("xmlns", SharedStringRegistry.namespace), ("xmlns:r", RelationshipList.officeNamespace)])
        appendProperties(to: &xml)
        if !rows.isEmpty, columnCount > 0 {
            let last = CellReference(row: rowCount, column: columnCount)
            xml.empty("dimension", [("ref", "\(CellRange(CellReference(row: 1, column: 1), last))")])
        }
        appendView(isSelected: isSelected, to: &xml)
        xml.empty(
            "sheetFormatPr",
            defaultRowHeight.map { [("defaultRowHeight", NumberText.text($0)), ("customHeight", "1")] }
                ?? [("defaultRowHeight", "13.5")])
        appendColumns(to: &xml, resources: &resources)
        xml.start("sheetData")
        return xml.bytes
    }

    private func appendProperties(to xml: inout XMLWriter) {
        let fits = printSetup.fitToWidth != nil || printSetup.fitToHeight != nil
        guard fits || tabColor != nil else { return }
        xml.start("sheetPr")
        if let tabColor { xml.empty("tabColor", [("rgb", tabColor.opaque)]) }
        if fits { xml.empty("pageSetUpPr", [("fitToPage", "1")]) }
        xml.end("sheetPr")
    }

    private func appendView(isSelected: Bool, to xml: inout XMLWriter) {
        var attributes: [(String, String)] = []
        if !showsGridLines { attributes.append(("showGridLines", "0")) }
        if isSelected { attributes.append(("tabSelected", "1")) }
        if zoom != 100 {
            let percent = "\(min(max(zoom, 10), 400))"
            attributes += [("zoomScale", percent), ("zoomScaleNormal", percent)]
        }
        attributes.append(("workbookViewId", "0"))
        xml.start("sheetViews")
        if frozenRows > 0 || frozenColumns > 0 {
            xml.start("sheetView", attributes)
            appendPane(to: &xml)
            xml.end("sheetView")
        } else {
            xml.empty("sheetView", attributes)
        }
        xml.end("sheetViews")
    }

    private func appendPane(to xml: inout XMLWriter) {
        let topLeft = CellReference(row: frozenRows + 1, column: frozenColumns + 1)
        let active =
            frozenRows > 0 && frozenColumns > 0 ? "bottomRight" : frozenRows > 0 ? "bottomLeft" : "topRight"
        var attributes: [(String, String)] = []
        if frozenColumns > 0 { attributes.append(("xSplit", "\(frozenColumns)")) }
        if frozenRows > 0 { attributes.append(("ySplit", "\(frozenRows)")) }
        attributes += [("topLeftCell", "\(topLeft)"), ("activePane", active), ("state", "frozen")]
        xml.empty("pane", attributes)
        if frozenRows > 0 && frozenColumns > 0 {
            xml.empty("selection", [("pane", "topRight")])
            xml.empty("selection", [("pane", "bottomLeft")])
        }
        xml.empty("selection", [("pane", active), ("activeCell", "\(topLeft)"), ("sqref", "\(topLeft)")])
    }

    /// Equal neighbours share an element.
    private func appendColumns(to xml: inout XMLWriter, resources: inout some SheetResources) {
        let plain = ColumnContent()
        guard columns.contains(where: { $0 != plain }) else { return }
        xml.start("cols")
        var first = 0
        while first < columns.count {
            var last = first
            while last + 1 < columns.count, columns[last + 1] == columns[first] { last += 1 }
            let column = columns[first]
            if column != plain {
                var attributes = [("min", "\(first + 1)"), ("max", "\(last + 1)")]
                attributes.append(("width", NumberText.text(min(max(column.width ?? 9, 0), 255))))
                if let style = column.style { attributes.append(("style", "\(resources.styleIndex(of: style))")) }
                if column.isHidden { attributes.append(("hidden", "1")) }
                if column.width != nil { attributes.append(("customWidth", "1")) }
                xml.empty("col", attributes)
            }
            first = last + 1
        }
        xml.end("cols")
    }
}
