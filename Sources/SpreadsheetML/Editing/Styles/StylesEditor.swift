import OpenPackaging

/// Appends styles to a styles part (ECMA-376 Part 1, 18.8.39 styleSheet). Its lists are positional, so nothing in it is ever
/// changed or removed, and a style that is there already is found instead of written again.
struct StylesEditor {
    static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let order = [
        "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
        "extLst",
    ]

    private let scanner: XMLByteScanner
    private let prefix: [UInt8]
    private let root: XMLByteScanner.Element
    private let children: [(String, XMLByteScanner.Element)]
    private var numberFormats: StyleList
    private var fonts: StyleList
    private var fills: StyleList
    private var borders: StyleList
    private var formatList: StyleList
    private var differentials: StyleList
    private var formats: [CellFormat]
    private var indices: [CellFormat: Int] = [:]
    private var adjusted: [AdjustedIndex: Int] = [:]
    private var known: [CellStyle: Int] = [:]
    private var quoted: [Int: Int] = [:]

    private struct AdjustedIndex: Hashable {
        var index: Int
        var adjustment: StyleAdjustment
    }

    init(_ bytes: [UInt8], part: String) throws(PackageError) {
        var scanner = XMLByteScanner(bytes, part: part)
        let tag = try scanner.root()
        let prefix = Array(scanner.prefix(of: tag))
        let elements = try scanner.children(of: tag)
        root = XMLByteScanner.Element(tag: tag, range: tag.range.lowerBound..<scanner.position)
        let named = elements.map {
            (String(decoding: bytes[$0.tag.name].dropFirst(scanner.prefix(of: $0.tag).count), as: UTF8.self), $0)
        }
        // Indices would count on through both, and what is appended to one would move the other's.
        guard Self.order.allSatisfy({ name in named.count { $0.0 == name } < 2 }) else {
            throw PackageError(.malformedXML, part: part, detail: "a list of styles stands twice")
        }
        children = named
        self.scanner = scanner
        self.prefix = prefix
        numberFormats = try StyleList("numFmts", item: "numFmt", of: named, in: scanner)
        fonts = try StyleList("fonts", item: "font", of: named, in: scanner)
        fills = try StyleList("fills", item: "fill", of: named, in: scanner)
        borders = try StyleList("borders", item: "border", of: named, in: scanner)
        formatList = try StyleList("cellXfs", item: "xf", of: named, in: scanner)
        differentials = try StyleList("dxfs", item: "dxf", of: named, in: scanner)
        formats = []
        for item in formatList.items {
            var inner = XMLByteScanner(item, part: part)
            let tag = try inner.root()
            formats.append(try CellFormat(.init(tag: tag, range: 0..<item.count), in: inner))
        }
        for (index, format) in formats.enumerated() where indices[format] == nil { indices[format] = index }
    }

    /// An empty styles part with the two fills and the one cell style that every application expects.
    static var minimalPart: [UInt8] {
        var output = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
        output.append("\n")
        output.element("styleSheet", [], [("xmlns", namespace)]) { output in
            output.element("fonts", [], [("count", "1")]) { $0.append(contentsOf: CellStyle.Font().markup()) }
            output.element("fills", [], [("count", "2")]) { $0.append(contentsOf: plainFills(prefix: []).joined()) }
            output.element("borders", [], [("count", "1")]) { $0.append(contentsOf: CellStyle.Border().markup()) }
            output.element("cellStyleXfs", [], [("count", "1")]) { $0.append(contentsOf: CellFormat().markup(prefix: [])) }
            var format = CellFormat()
            format.others["xfId"] = "0"
            output.element("cellXfs", [], [("count", "1")]) { $0.append(contentsOf: format.markup(prefix: [])) }
            output.element("cellStyles", [], [("count", "1")]) {
                $0.element("cellStyle", [], [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")])
            }
        }
        return output
    }

    /// The index of the style that `current` becomes by an adjustment.
    mutating func index(adjusting current: Int, by adjustment: StyleAdjustment) throws(PackageError) -> Int {
        let key = AdjustedIndex(index: current, adjustment: adjustment)
        if let known = adjusted[key] { return known }
        let format = format(at: current)
        var changed = format
        if adjustment.fontColor != nil || adjustment.bold != nil {
            changed.font = try adjustedFont(changed.font, adjustment)
            changed.others["applyFont"] = "1"
        }
        if let fill = adjustment.fill { setFill(fill, of: &changed) }
        if let border = adjustment.border { setBorder(border, of: &changed) }
        if let code = adjustment.numberFormat { setNumberFormat(code, of: &changed) }
        changed.align(horizontal: adjustment.horizontal, vertical: adjustment.vertical, wrapsText: adjustment.wrapsText)
        if let locked = adjustment.locked { changed.lock(locked) }
        let index = changed == format && current < formats.count ? current : index(of: changed)
        adjusted[key] = index
        return index
    }

    /// The index of a style given by value.
    mutating func index(of style: CellStyle) -> Int {
        if let index = known[style] { return index }
        let index = index(of: format(for: style))
        known[style] = index
        return index
    }

    private mutating func format(for style: CellStyle) -> CellFormat {
        fillEmptyLists()
        var format = CellFormat(style)
        format.font = fonts.index(of: style.font.markup(prefix: prefix))
        format.others["applyFont"] = "1"
        if let fill = style.fill { setFill(fill, of: &format) }
        if style.border != CellStyle.Border() { setBorder(style.border, of: &format) }
        if let code = style.numberFormat { setNumberFormat(code, of: &format) }
        return format
    }

    /// The index of the same style for text that begins like a formula.
    mutating func index(quoting index: Int) -> Int {
        if let known = quoted[index] { return known }
        var format = format(at: index)
        let isQuoted = format.isQuoted
        format.quote()
        let found = isQuoted && index < formats.count ? index : self.index(of: format)
        quoted[index] = found
        return found
    }

    /// The index among the differential styles, which conditional formats use.
    mutating func index(of style: DifferentialStyle) -> Int {
        var xml = XMLWriter()
        style.append(to: &xml)
        return differentials.index(of: xml.bytes)
    }

    /// The part with its additions; the same bytes when there are none.
    func finish() -> [UInt8] {
        let lists = [
            ("numFmts", numberFormats), ("fonts", fonts), ("fills", fills), ("borders", borders), ("cellXfs", formatList),
            ("dxfs", differentials),
        ]
        var splices: [Splice] = []
        var first: [UInt8] = []
        for (name, list) in lists where list.isChanged {
            if list.element != nil {
                splices += list.splices(scanner)
            } else {
                var markup: [UInt8] = []
                markup.element(name, prefix, [("count", String(list.items.count))]) {
                    $0.append(contentsOf: list.additions.joined())
                }
                if root.tag.isSelfClosing {
                    first += markup
                } else {
                    splices.append(Splice(range: insertionPoint(of: name), replacement: markup))
                }
            }
        }
        if !first.isEmpty { splices.append(scanner.appending(first, to: root)) }
        return Splice.apply(splices, to: scanner.bytes)
    }

    private func insertionPoint(of name: String) -> Range<Int> {
        let rank = Self.order.firstIndex(of: name) ?? 0
        let next = children.first { (Self.order.firstIndex(of: $0.0) ?? Self.order.count) > rank }?.1.range.lowerBound
        let offset = next ?? scanner.contentEnd(of: root)
        return offset..<offset
    }

    private func format(at index: Int) -> CellFormat {
        formats.indices.contains(index) ? formats[index] : formats.first ?? CellFormat()
    }

    private mutating func index(of format: CellFormat) -> Int {
        fillEmptyLists()
        if let index = indices[format] { return index }
        formatList.append(format.markup(prefix: prefix))
        formats.append(format)
        indices[format] = formats.count - 1
        return formats.count - 1
    }

    /// Index 0 of each list is what an unstyled cell shows, so a list must not begin with an addition.
    private mutating func fillEmptyLists() {
        if fonts.items.isEmpty { fonts.append(CellStyle.Font().markup(prefix: prefix)) }
        if fills.items.isEmpty { for fill in Self.plainFills(prefix: prefix) { fills.append(fill) } }
        if borders.items.isEmpty { borders.append(CellStyle.Border().markup(prefix: prefix)) }
        if formats.isEmpty {
            formats.append(CellFormat())
            formatList.append(CellFormat().markup(prefix: prefix))
            indices[CellFormat()] = 0
        }
    }

    private mutating func setFill(_ color: CellStyle.Color, of format: inout CellFormat) {
        fillEmptyLists()
        format.fill = fills.index(of: color.fillMarkup(prefix: prefix))
        format.others["applyFill"] = "1"
    }

    private mutating func setBorder(_ border: CellStyle.Border, of format: inout CellFormat) {
        fillEmptyLists()
        format.border = borders.index(of: border.markup(prefix: prefix))
        format.others["applyBorder"] = "1"
    }

    private mutating func setNumberFormat(_ code: String, of format: inout CellFormat) {
        format.numberFormat = CellFormat.builtInNumberFormats[code] ?? customNumberFormat(code)
        format.others["applyNumberFormat"] = "1"
    }

    private mutating func customNumberFormat(_ code: String) -> Int {
        // A cell format may name a number format that is nowhere, and must go on doing so.
        var taken = Set(formats.map(\.numberFormat))
        for item in numberFormats.items {
            var inner = XMLByteScanner(item, part: "")
            guard let tag = try? inner.root(), let id = inner.integer("numFmtId", of: tag) else { continue }
            if inner.text("formatCode", of: tag) == code { return id }
            taken.insert(id)
        }
        let id = (164...).first { !taken.contains($0) } ?? 164
        var item: [UInt8] = []
        item.element("numFmt", prefix, [("numFmtId", String(id)), ("formatCode", code)])
        numberFormats.append(item)
        return id
    }

    private mutating func adjustedFont(_ index: Int, _ adjustment: StyleAdjustment) throws(PackageError) -> Int {
        fillEmptyLists()
        let font = fonts.items.indices.contains(index) ? fonts.items[index] : fonts.items[0]
        return fonts.index(of: try FontMarkup.adjust(font, color: adjustment.fontColor, bold: adjustment.bold, prefix: prefix))
    }

    private static func plainFills(prefix: [UInt8]) -> [[UInt8]] {
        ["none", "gray125"].map { pattern in
            var output: [UInt8] = []
            output.element("fill", prefix) { $0.element("patternFill", prefix, [("patternType", pattern)]) }
            return output
        }
    }
}
