import OpenPackaging

/// The styles of a workbook that is being written, each once, and the styles part they make (ECMA-376 Part 1, 18.8.39).
struct StyleRegistry {
    static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    private var formats = IndexedList<Format>()
    private var indices: [CellStyle: Int] = [:]
    private var quotedIndices: [Int: Int] = [:]
    private var fonts = IndexedList<CellStyle.Font>()
    /// Without the two that every workbook begins with.
    private var fills = IndexedList<CellStyle.Color>()
    private var borders = IndexedList<CellStyle.Border>()
    private var numberFormats = IndexedList<String>()
    private var differentials = IndexedList<DifferentialStyle>()

    /// One entry of `cellXfs`.
    private struct Format: Hashable {
        var numberFormat = 0
        var font = 0
        var fill = 0
        var border = 0
        var style: CellStyle
        /// Marks text that would be a formula if it were typed, so that it stays text when somebody edits it.
        var isQuoted = false
    }

    /// The style of cells that have none becomes entry 0.
    init(plain: CellStyle = CellStyle()) { _ = index(of: plain) }

    /// The offset into `cellXfs`.
    mutating func index(of style: CellStyle) -> Int {
        if let index = indices[style] { return index }
        let format = Format(
            numberFormat: style.numberFormat.map { numberFormatID($0) } ?? 0, font: fonts.index(of: style.font),
            fill: style.fill.map { fills.index(of: $0) + 2 } ?? 0, border: borders.index(of: style.border), style: style)
        let index = formats.index(of: format)
        indices[style] = index
        return index
    }

    /// The same style for text that begins like a formula.
    mutating func quotedIndex(of index: Int) -> Int {
        if let quoted = quotedIndices[index] { return quoted }
        var format = formats.items[index]
        format.isQuoted = true
        let quoted = formats.index(of: format)
        quotedIndices[index] = quoted
        return quoted
    }

    /// The offset into `dxfs`.
    mutating func index(of style: DifferentialStyle) -> Int { differentials.index(of: style) }

    private mutating func numberFormatID(_ code: String) -> Int {
        Self.builtIn[code] ?? 164 + numberFormats.index(of: code)
    }

    /// The codes that every application knows by number (ECMA-376 Part 1, 18.8.30).
    private static let builtIn = [
        "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "0.00E+00": 11, "@": 49,
    ]
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
        list("fonts", fonts.items, in: &xml) { xml, _, font in Self.append(font, to: &xml) }
        xml.start("fills", [("count", "\(fills.items.count + 2)")])
        xml.raw("<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>")
        for color in fills.items {
            xml.raw("<fill><patternFill patternType=\"solid\">")
            xml.empty("fgColor", [("rgb", color.opaque)])
            xml.raw("<bgColor indexed=\"64\"/></patternFill></fill>")
        }
        xml.end("fills")
        list("borders", borders.items, in: &xml) { xml, _, border in Self.append(border, to: &xml) }
        xml.raw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
        list("cellXfs", formats.items, in: &xml) { xml, _, format in Self.append(format, to: &xml) }
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

    private static func append(_ font: CellStyle.Font, to xml: inout XMLWriter) {
        xml.start("font")
        if font.bold { xml.empty("b") }
        if font.italic { xml.empty("i") }
        if font.underline { xml.empty("u") }
        xml.empty("sz", [("val", NumberText.text(font.size))])
        xml.empty("color", font.color.map { [("rgb", $0.opaque)] } ?? [("theme", "1")])
        xml.empty("name", [("val", font.name)])
        // GB 2312, which tells readers without the font what to look for instead.
        if font.name.utf8.contains(where: { $0 >= 0x80 }) { xml.empty("charset", [("val", "134")]) }
        xml.end("font")
    }

    private static func append(_ border: CellStyle.Border, to xml: inout XMLWriter) {
        xml.start("border")
        let lines = [("left", border.left), ("right", border.right), ("top", border.top), ("bottom", border.bottom)]
        for (name, line) in lines {
            guard let line else {
                xml.empty(name)
                continue
            }
            xml.start(name, [("style", line.rawValue)])
            xml.empty("color", border.color.map { [("rgb", $0.opaque)] } ?? [("auto", "1")])
            xml.end(name)
        }
        xml.raw("<diagonal/></border>")
    }

    private static func append(_ format: Format, to xml: inout XMLWriter) {
        var attributes = [
            ("numFmtId", "\(format.numberFormat)"), ("fontId", "\(format.font)"), ("fillId", "\(format.fill)"),
            ("borderId", "\(format.border)"), ("xfId", "0"),
        ]
        let alignment = alignment(of: format.style)
        let applied = [
            ("quotePrefix", format.isQuoted), ("applyNumberFormat", format.numberFormat > 0), ("applyFont", format.font > 0),
            ("applyFill", format.fill > 0), ("applyBorder", format.border > 0), ("applyAlignment", !alignment.isEmpty),
            ("applyProtection", !format.style.locked),
        ]
        attributes += applied.filter(\.1).map { ($0.0, "1") }
        guard !alignment.isEmpty || !format.style.locked else {
            xml.empty("xf", attributes)
            return
        }
        xml.start("xf", attributes)
        if !alignment.isEmpty { xml.empty("alignment", alignment) }
        if !format.style.locked { xml.empty("protection", [("locked", "0")]) }
        xml.end("xf")
    }

    private static func alignment(of style: CellStyle) -> [(String, String)] {
        var attributes: [(String, String)] = []
        if let horizontal = style.horizontal { attributes.append(("horizontal", horizontal.rawValue)) }
        if let vertical = style.vertical { attributes.append(("vertical", vertical.rawValue)) }
        if style.rotation > 0 { attributes.append(("textRotation", "\(style.rotation)")) }
        if style.wrapsText { attributes.append(("wrapText", "1")) }
        if style.indent > 0 { attributes.append(("indent", "\(min(style.indent, 250))")) }
        return attributes
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
