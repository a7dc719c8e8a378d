import OpenPackaging

/// The workbook part of a new workbook and its relationships (ECMA-376 Part 1, 18.2.27).
struct NewWorkbookPart {
    let part: [UInt8]
    let relationships: SerializedPart

    init(sheets: [WorksheetContent], partNames: [String], definedNames: [DefinedName], activeSheet: Int) {
        var list = RelationshipList(of: "xl/workbook.xml")
        let ids = partNames.map { list.id("worksheet", part: $0) }
        _ = list.id("theme", part: "xl/theme/theme1.xml")
        _ = list.id("styles", part: "xl/styles.xml")
        _ = list.id("sharedStrings", part: "xl/sharedStrings.xml")
        relationships = list.part
        part = Self.markup(sheets, ids: ids, definedNames: definedNames, activeSheet: activeSheet)
    }

    private static func markup(
        _ sheets: [WorksheetContent], ids: [String], definedNames: [DefinedName], activeSheet: Int
    ) -> [UInt8] {
        var xml = XMLWriter()
        xml.declaration()
        xml.start("workbook", [("xmlns", SharedStringRegistry.namespace), ("xmlns:r", RelationshipList.officeNamespace)])
        xml.raw("<workbookPr/><bookViews>")
        xml.empty(
            "workbookView",
            [("xWindow", "0"), ("yWindow", "0"), ("windowWidth", "24000"), ("windowHeight", "12000"), ("tabRatio", "800")]
                + (activeSheet > 0 ? [("activeTab", "\(activeSheet)")] : []))
        xml.raw("</bookViews>")
        xml.start("sheets")
        for (offset, sheet) in sheets.enumerated() {
            var attributes = [("name", sheet.name), ("sheetId", "\(offset + 1)")]
            if sheet.isHidden { attributes.append(("state", "hidden")) }
            xml.empty("sheet", attributes + [("r:id", ids[offset])])
        }
        xml.end("sheets")
        append(names(of: sheets, definedNames), to: &xml)
        // A formula without a cached value shows nothing until somebody calculates.
        let isPending = sheets.contains { sheet in
            sheet.rows.contains { row in row.cells.contains { $0.formula != nil && $0.value == nil } }
        }
        xml.empty("calcPr", [("calcId", "191029")] + (isPending ? [("fullCalcOnLoad", "1")] : []))
        xml.end("workbook")
        return xml.bytes
    }

    private struct Name {
        var name: DefinedName
        /// The offset of the sheet it holds in; nil for the whole workbook.
        var sheet: Int?
    }

    /// All names, by name and sheet, as Excel keeps them.
    private static func names(of sheets: [WorksheetContent], _ definedNames: [DefinedName]) -> [Name] {
        var names = definedNames.map { Name(name: $0, sheet: nil) }
        for (offset, sheet) in sheets.enumerated() {
            names += (sheet.printNames + sheet.definedNames).map { Name(name: $0, sheet: offset) }
        }
        return names.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            let (first, second) = (a.name.name.lowercased(), b.name.name.lowercased())
            return first != second ? first < second : (a.sheet ?? -1, left.offset) < (b.sheet ?? -1, right.offset)
        }.map(\.element)
    }

    private static func append(_ names: [Name], to xml: inout XMLWriter) {
        guard !names.isEmpty else { return }
        xml.start("definedNames")
        for name in names {
            var attributes = [("name", name.name.name)]
            if let sheet = name.sheet { attributes.append(("localSheetId", "\(sheet)")) }
            if name.name.isHidden { attributes.append(("hidden", "1")) }
            xml.element("definedName", attributes, text: name.name.formula)
        }
        xml.end("definedNames")
    }
}

extension WorksheetContent {
    /// The names that print settings and filters are kept in.
    package var printNames: [DefinedName] {
        var names: [DefinedName] = []
        if let autoFilter {
            names.append(
                DefinedName("_xlnm._FilterDatabase", formula: Formula.reference(sheet: name, autoFilter), isHidden: true))
        }
        if let area = printSetup.area {
            names.append(DefinedName("_xlnm.Print_Area", formula: Formula.reference(sheet: name, area)))
        }
        let titles = [
            printSetup.repeatedColumns.map { Formula.columns(sheet: name, $0) },
            printSetup.repeatedRows.map { Formula.rows(sheet: name, $0) },
        ].compactMap { $0 }
        if !titles.isEmpty { names.append(DefinedName("_xlnm.Print_Titles", formula: titles.joined(separator: ","))) }
        return names
    }
}

extension RelationshipList {
    /// The relationships of a package with a workbook and document properties.
    static func package(workbook: String) -> SerializedPart {
        var list = RelationshipList(of: "")
        _ = list.id("officeDocument", part: workbook)
        _ = list.id(type: Relationships.corePropertiesType, part: "docProps/core.xml")
        _ = list.id("extended-properties", part: "docProps/app.xml")
        return list.part
    }
}

extension Relationships {
    fileprivate static let corePropertiesType =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
}
