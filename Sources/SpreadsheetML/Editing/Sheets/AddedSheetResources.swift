import OpenPackaging

/// What a sheet that is added to an opened workbook needs of it: styles appended to its styles part, texts in their cells.
struct AddedSheetResources: SheetResources {
    var styles: StylesEditor
    /// The names of parts that are in use.
    private var taken: Set<String>

    init(styles: StylesEditor, taken: Set<String>) {
        self.styles = styles
        self.taken = taken
    }

    mutating func styleIndex(of style: CellStyle) -> Int { styles.index(of: style) }

    mutating func quotedStyleIndex(of index: Int) -> Int { styles.index(quoting: index) }

    mutating func differentialStyleIndex(of style: DifferentialStyle) -> Int { styles.index(of: style) }

    func sharedStringIndex(of utf8: UnsafeBufferPointer<UInt8>) -> Int? { nil }

    /// A hidden sheet for one list would be more change than an annotation may make.
    func listFormula(for items: [String]) throws(SpreadsheetError) -> String {
        throw SpreadsheetError(.invalidContent, detail: "validation list too long for a sheet added to an existing workbook")
    }

    mutating func partName(_ stem: String, _ ending: String) -> String {
        var number = 1
        while taken.contains("\(stem)\(number)\(ending)") { number += 1 }
        taken.insert("\(stem)\(number)\(ending)")
        return "\(stem)\(number)\(ending)"
    }

    /// The number in the name of the table's part, which is unused because the name is.
    mutating func tableID() -> Int {
        var number = 1
        while taken.contains("xl/tables/table\(number + 1).xml") { number += 1 }
        return number
    }

    func cachedValues(of source: SheetChart.Source) -> [CellValue?]? { nil }
}

extension WorksheetContent {
    /// The whole worksheet part, for a sheet that is held in memory.
    func part(
        links: SheetAttachments.Links, resources: inout some SheetResources
    ) throws(SpreadsheetError) -> [UInt8] {
        let heights = RowHeights(of: self)
        var serializer = RowSerializer()
        serializer.bytes = headMarkup(isSelected: false, resources: &resources)
        for (offset, row) in rows.enumerated() where !row.cells.isEmpty || row.height != nil || row.isHidden {
            let needed = row.height == nil ? heights.height(of: offset + 1, row) : nil
            try serializer.append(
                row, number: offset + 1, height: row.height ?? needed?.points,
                isHeightFixed: row.height != nil || needed?.isMerged == true, resources: &resources)
        }
        return serializer.bytes + (try tailMarkup(links: links, resources: &resources))
    }
}
