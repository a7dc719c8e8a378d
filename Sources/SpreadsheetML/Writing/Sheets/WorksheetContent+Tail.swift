import OpenPackaging

extension WorksheetContent {
    /// The worksheet part from the end tag of `sheetData` on, in the order of the schema: a right element in the wrong place
    /// makes Excel offer a repair.
    func tailMarkup(
        links: SheetAttachments.Links, resources: inout some SheetResources
    ) throws(SpreadsheetError) -> [UInt8] {
        var xml = XMLWriter()
        xml.end("sheetData")
        protection?.append(to: &xml)
        if let autoFilter { xml.empty("autoFilter", [("ref", "\(autoFilter)")]) }
        if !merges.isEmpty {
            xml.start("mergeCells", [("count", "\(merges.count)")])
            for merge in merges { xml.empty("mergeCell", [("ref", "\(merge)")]) }
            xml.end("mergeCells")
        }
        var dataBars: [DataBarExtension] = []
        for (offset, format) in conditionalFormats.enumerated() {
            let dataBar = DataBarExtension(format, priority: offset + 1, sheet: name)
            format.append(priority: offset + 1, dataBar: dataBar, to: &xml, resources: &resources)
            if let dataBar { dataBars.append(dataBar) }
        }
        if !validations.isEmpty {
            xml.start("dataValidations", [("count", "\(validations.count)")])
            for validation in validations { try validation.append(to: &xml, resources: &resources) }
            xml.end("dataValidations")
        }
        appendHyperlinks(links.hyperlinks, to: &xml)
        printSetup.append(to: &xml)
        if let id = links.drawing { xml.empty("drawing", [("r:id", id)]) }
        if let id = links.legacyDrawing { xml.empty("legacyDrawing", [("r:id", id)]) }
        if !links.tables.isEmpty {
            xml.start("tableParts", [("count", "\(links.tables.count)")])
            for id in links.tables { xml.empty("tablePart", [("r:id", id)]) }
            xml.end("tableParts")
        }
        DataBarExtension.append(dataBars, to: &xml)
        xml.end("worksheet")
        return xml.bytes
    }

    private func appendHyperlinks(_ hyperlinks: [SheetAttachments.Link], to xml: inout XMLWriter) {
        guard !hyperlinks.isEmpty else { return }
        xml.start("hyperlinks")
        for link in hyperlinks {
            var attributes = [("ref", "\(link.cell)")]
            if let id = link.relationship { attributes.append(("r:id", id)) }
            if let location = link.location { attributes.append(("location", location)) }
            if let tooltip = link.tooltip {
                attributes.append(("tooltip", XString.escapingForAttribute(XString.cut(tooltip, to: 255))))
            }
            xml.empty("hyperlink", attributes)
        }
        xml.end("hyperlinks")
    }
}

extension SheetProtection {
    /// Flags say what is forbidden; those at their default stay out (ECMA-376 Part 1, 18.3.1.85).
    func append(to xml: inout XMLWriter) {
        var attributes = [("sheet", "1"), ("objects", "1"), ("scenarios", "1")]
        let allowed = [
            ("formatCells", allowsFormattingCells), ("formatColumns", allowsFormattingColumns),
            ("formatRows", allowsFormattingRows), ("insertRows", allowsInsertingRows), ("deleteRows", allowsDeletingRows),
            ("sort", allowsSorting), ("autoFilter", allowsFiltering),
        ]
        attributes += allowed.filter(\.1).map { ($0.0, "0") }
        if !allowsSelectingLockedCells { attributes.append(("selectLockedCells", "1")) }
        xml.empty("sheetProtection", attributes)
    }
}

extension PrintSetup {
    /// From `printOptions` to `rowBreaks`.
    func append(to xml: inout XMLWriter) {
        if isCenteredHorizontally { xml.empty("printOptions", [("horizontalCentered", "1")]) }
        xml.empty(
            "pageMargins",
            [
                ("left", margins.left), ("right", margins.right), ("top", margins.top), ("bottom", margins.bottom),
                ("header", margins.header), ("footer", margins.footer),
            ].map { ($0.0, NumberText.text($0.1)) })
        var attributes = [("paperSize", "\(paper.rawValue)")]
        if fitToWidth == nil && fitToHeight == nil {
            if scale != 100 { attributes.append(("scale", "\(min(max(scale, 10), 400))")) }
        } else {
            attributes += [("fitToWidth", "\(fitToWidth ?? 1)"), ("fitToHeight", "\(fitToHeight ?? 1)")]
        }
        attributes.append(("orientation", isLandscape ? "landscape" : "portrait"))
        xml.empty("pageSetup", attributes)
        if !header.codes.isEmpty || !footer.codes.isEmpty {
            xml.start("headerFooter")
            if !header.codes.isEmpty { xml.element("oddHeader", text: XString.cut(header.codes, to: 255)) }
            if !footer.codes.isEmpty { xml.element("oddFooter", text: XString.cut(footer.codes, to: 255)) }
            xml.end("headerFooter")
        }
        let breaks = Set(rowBreaks).filter { (1..<CellReference.maximumRow).contains($0) }.sorted().prefix(1023)
        guard !breaks.isEmpty else { return }
        xml.start("rowBreaks", [("count", "\(breaks.count)"), ("manualBreakCount", "\(breaks.count)")])
        for row in breaks { xml.empty("brk", [("id", "\(row)"), ("max", "16383"), ("man", "1")]) }
        xml.end("rowBreaks")
    }
}

extension PrintSetup.Section {
    fileprivate var codes: String {
        [("&L", left), ("&C", center), ("&R", right)].filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }.joined()
    }
}
