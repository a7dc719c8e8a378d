import OpenPackaging

/// The styles of a workbook that is being written, each once, and the styles part they make (ECMA-376 Part 1, 18.8.39).
struct StyleRegistry {
    static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    private var formats = IndexedList<CellFormat>()
    private var indices: [CellStyle: Int] = [:]
    private var quotedIndices: [Int: Int] = [:]
    private var fonts = IndexedList<CellStyle.Font>()
    /// Without the two that every workbook begins with.
    private var fills = IndexedList<CellStyle.Color>()
    private var borders = IndexedList<CellStyle.Border>()
    private var numberFormats = IndexedList<String>()
    private var differentials = IndexedList<DifferentialStyle>()

    /// The style of cells that have none becomes entry 0.
    init(plain: CellStyle = CellStyle()) { _ = index(of: plain) }

    /// The offset into `cellXfs`.
    mutating func index(of style: CellStyle) -> Int {
        if let index = indices[style] { return index }
        let format = format(of: style)
        let index = formats.index(of: format)
        indices[style] = index
        return index
    }

    /// The same style for text that begins like a formula.
    mutating func quotedIndex(of index: Int) -> Int {
        if let quoted = quotedIndices[index] { return quoted }
        var format = formats.items[index]
        format.quote()
        let quoted = formats.index(of: format)
        quotedIndices[index] = quoted
        return quoted
    }

    /// The offset into `dxfs`.
    mutating func index(of style: DifferentialStyle) -> Int { differentials.index(of: style) }

    private mutating func format(of style: CellStyle) -> CellFormat {
        var format = CellFormat(style)
        format.font = fonts.index(of: style.font)
        if format.font > 0 { format.others["applyFont"] = "1" }
        if let fill = style.fill {
            format.fill = fills.index(of: fill) + 2
            format.others["applyFill"] = "1"
        }
        format.border = borders.index(of: style.border)
        if format.border > 0 { format.others["applyBorder"] = "1" }
        if let code = style.numberFormat {
            format.numberFormat = CellFormat.builtInNumberFormats[code] ?? 164 + numberFormats.index(of: code)
            format.others["applyNumberFormat"] = "1"
        }
        return format
    }
}

extension StyleRegistry {
    /// The styles part.
    func part() -> [UInt8] {
        var xml = XMLWriter()
        xml.declaration()
        xml.start("styleSheet", [("xmlns", Self.namespace)])
        list("numFmts", numberFormats.items, in: &xml) { xml, offset, code in
            xml.empty("numFmt", [("numFmtId", "\(164 + offset)"), ("formatCode", code)])
        }
        list("fonts", fonts.items, in: &xml) { xml, _, font in xml.bytes += font.markup() }
        xml.start("fills", [("count", "\(fills.items.count + 2)")])
        xml.raw("<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>")
        for color in fills.items { xml.bytes += color.fillMarkup() }
        xml.end("fills")
        list("borders", borders.items, in: &xml) { xml, _, border in xml.bytes += border.markup() }
        xml.raw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
        list("cellXfs", formats.items, in: &xml) { xml, _, format in xml.bytes += format.markup(prefix: []) }
        xml.raw("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
        list("dxfs", differentials.items, in: &xml) { xml, _, style in style.append(to: &xml) }
        xml.raw("<tableStyles count=\"0\" defaultTableStyle=\"TableStyleMedium9\" defaultPivotStyle=\"PivotStyleLight16\"/>")
        xml.end("styleSheet")
        return xml.bytes
    }

    private func list<Item>(
        _ name: String, _ items: [Item], in xml: inout XMLWriter, _ append: (inout XMLWriter, Int, Item) -> Void
    ) {
        guard !items.isEmpty else { return }
        xml.start(name, [("count", "\(items.count)")])
        for (offset, item) in items.enumerated() { append(&xml, offset, item) }
        xml.end(name)
    }
}

extension DifferentialStyle {
    /// Appends the entry of `dxfs`.
    package func append(to xml: inout XMLWriter) {
        xml.start("dxf")
        if fontColor != nil || bold != nil {
            xml.start("font")
            if let bold { xml.empty("b", bold ? [] : [("val", "0")]) }
            if let fontColor { xml.empty("color", [("rgb", fontColor.opaque)]) }
            xml.end("font")
        }
        if let fill {
            xml.raw("<fill><patternFill patternType=\"solid\">")
            xml.empty("fgColor", [("rgb", fill.opaque)])
            xml.empty("bgColor", [("rgb", fill.opaque)])
            xml.raw("</patternFill></fill>")
        }
        xml.end("dxf")
    }
}

/// A list whose items are known by their place and never written twice.
struct IndexedList<Item: Hashable> {
    private(set) var items: [Item] = []
    private var indices: [Item: Int] = [:]

    /// The offset of an item, which is added if it is new.
    mutating func index(of item: Item) -> Int {
        if let index = indices[item] { return index }
        items.append(item)
        indices[item] = items.count - 1
        return items.count - 1
    }
}
