import OpenPackaging

extension WorkbookMarkup {
    private static let order = [
        "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
        "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
        "smartTagTypes",
        "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
    ]

    var isStrict: Bool {
        scanner.prefix(boundTo: ["http://purl.oclc.org/ooxml/spreadsheetml/main"], on: root.tag) != nil
    }

    /// A splice that adds a tab behind the last, with an identifier never used before.
    func appendingSheet(named name: String, relationship id: String) throws(PackageError) -> Splice {
        guard let list = child("sheets") else {
            throw PackageError(.malformedXML, detail: "workbook without sheets")
        }
        let namespace =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let bound = scanner.prefix(boundTo: [namespace], on: root.tag)
        var attributes = [("name", name), ("sheetId", String((sheetIdentifiers.max() ?? 0) + 1))]
        if bound == nil { attributes.append(("xmlns:r", namespace)) }
        attributes.append(((bound ?? "r:") + "id", id))
        var markup: [UInt8] = []
        markup.element("sheet", prefix, attributes)
        return scanner.appending(markup, to: list)
    }

    /// Splices that make these the names of one sheet, in place of those it has; none when it has them already.
    func settingNames(_ names: [DefinedName], ofSheet offset: Int) throws(PackageError) -> [Splice] {
        let list = child("definedNames")
        let old = try list.map { (list) throws(PackageError) in
            try content(of: list).filter { scanner.integer("localSheetId", of: $0.tag) == offset }
        }
        var markup: [UInt8] = []
        for name in names {
            var attributes = [("name", name.name), ("localSheetId", String(offset))]
            if name.isHidden { attributes.append(("hidden", "1")) }
            markup.element("definedName", prefix, attributes) { XMLText.appendEscaped(name.formula, to: &$0) }
        }
        guard (old ?? []).flatMap({ scanner.bytes[$0.range] }) != markup else { return [] }
        var splices = (old ?? []).map { Splice(range: $0.range, replacement: []) }
        guard !markup.isEmpty else { return splices }
        if let list {
            splices.append(scanner.appending(markup, to: list))
        } else {
            var element: [UInt8] = []
            element.element("definedNames", prefix) { $0.append(contentsOf: markup) }
            let offset = insertionPoint(of: "definedNames")
            splices.append(Splice(range: offset..<offset, replacement: element))
        }
        return splices
    }

    private func insertionPoint(of name: String) -> Int {
        let rank = Self.order.firstIndex(of: name) ?? 0
        let next = children.first { (Self.order.firstIndex(of: $0.name) ?? -1) > rank }
        return next?.element.range.lowerBound ?? scanner.contentEnd(of: root)
    }
}
