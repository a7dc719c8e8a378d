/// What a worksheet that is being serialised needs of the workbook around it. ``WorkbookWriter`` and the editor each have one.
package protocol SheetResources {
    /// The offset of a style into `cellXfs`.
    mutating func styleIndex(of style: CellStyle) -> Int
    /// The offset of the same style for text that begins like a formula.
    mutating func quotedStyleIndex(of index: Int) -> Int
    /// The offset of a style into `dxfs`.
    mutating func differentialStyleIndex(of style: DifferentialStyle) -> Int
    /// The offset of a text among the shared strings; nil to write it into its cell.
    mutating func sharedStringIndex(of utf8: UnsafeBufferPointer<UInt8>) -> Int?
    /// A formula for the range that holds a validation's list, which is too long or too odd to stand in the rule itself.
    mutating func listFormula(for items: [String]) throws(SpreadsheetError) -> String
    /// An unused part name, such as `xl/charts/chart3.xml` for the stem `xl/charts/chart` and the ending `.xml`.
    mutating func partName(_ stem: String, _ ending: String) -> String
    /// An unused id for a table.
    mutating func tableID() -> Int
    /// What the cells of a chart's source hold; nil if nobody knows.
    func cachedValues(of source: SheetChart.Source) -> [CellValue?]?
}

/// A part that belongs to a sheet.
package struct SerializedPart: Sendable {
    package var name: String
    package var bytes: [UInt8]
    /// Nil for relationships, whose file extension says what they are.
    package var contentType: String?
    /// Compressing pictures gains nothing.
    package var isCompressed = true

    package init(name: String, bytes: [UInt8], contentType: String?, isCompressed: Bool = true) {
        self.name = name
        self.bytes = bytes
        self.contentType = contentType
        self.isCompressed = isCompressed
    }
}
