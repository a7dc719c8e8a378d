extension WorksheetOutline {
    /// The elements of CT_Worksheet in the order the schema demands (ECMA-376 Part 1, A.2).
    private static let order = [
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
        "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
        "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
        "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
        "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
        "extLst",
    ]

    /// Where a top-level element that is not there yet belongs: before the first element that must come behind it.
    ///
    /// `mc:AlternateContent` wraps `oleObjects` or `controls` in the files seen, and counts as the first of them.
    func insertionPoint(of name: String) -> Int {
        let rank = Self.rank(name)
        for child in children where Self.rank(child.name) > rank { return child.element.range.lowerBound }
        return contentEnd
    }

    private static func rank(_ name: String) -> Int {
        order.firstIndex(of: name == "AlternateContent" ? "oleObjects" : name) ?? -1
    }
}
