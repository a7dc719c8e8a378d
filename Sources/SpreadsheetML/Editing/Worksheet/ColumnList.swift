import OpenPackaging

/// The column widths and styles of a worksheet (ECMA-376 Part 1, 18.3.1.17 cols).
struct ColumnList {
    /// One `col`, which speaks for a run of columns.
    struct Entry {
        var columns: ClosedRange<Int>
        var width: Double?
        var style: Int
        var isHidden: Bool
        /// The attributes other than `min`, `max`, `width` and `customWidth`, as written.
        var others: [UInt8]
    }

    private(set) var entries: [Entry] = []
    /// The width of columns without an entry, in characters of the default font.
    let defaultWidth: Double

    init(_ outline: WorksheetOutline) throws(PackageError) {
        let plain = outline.scanner()
        let format = outline.child("sheetFormatPr")?.tag
        defaultWidth =
            format.flatMap { plain.text("defaultColWidth", of: $0) }.flatMap(Double.init)
            ?? Double(format.flatMap { plain.integer("baseColWidth", of: $0) } ?? 8) + 0.625
        guard let cols = outline.child("cols") else { return }
        var scanner = outline.scanner(at: cols.range.lowerBound)
        guard let parent = try scanner.nextTag() else { return }
        for child in try scanner.children(of: parent) {
            guard let first = scanner.integer("min", of: child.tag), let last = scanner.integer("max", of: child.tag),
                first >= 1, first <= last
            else { continue }
            entries.append(
                Entry(
                    columns: first...last, width: scanner.text("width", of: child.tag).flatMap(Double.init),
                    style: scanner.integer("style", of: child.tag) ?? 0, isHidden: scanner.flag("hidden", of: child.tag),
                    others: Self.others(of: child.tag, scanner)))
        }
    }

    /// The style of a column's cells that are not stored.
    func style(of column: Int) -> Int { entries.first { $0.columns.contains(column) }?.style ?? 0 }

    /// A column's width in characters; 0 for a hidden one.
    func width(of column: Int) -> Double {
        guard let entry = entries.first(where: { $0.columns.contains(column) }) else { return defaultWidth }
        return entry.isHidden ? 0 : entry.width ?? defaultWidth
    }

    /// Gives one column a width of its own; an entry over several columns is split around it.
    mutating func setWidth(_ width: Double, ofColumn column: Int) {
        var changed = Entry(columns: column...column, width: width, style: 0, isHidden: false, others: [])
        guard let index = entries.firstIndex(where: { $0.columns.contains(column) }) else {
            entries.insert(changed, at: entries.firstIndex { $0.columns.lowerBound > column } ?? entries.endIndex)
            return
        }
        let old = entries[index]
        changed.style = old.style
        changed.others = old.others
        var pieces = [changed]
        if old.columns.lowerBound < column {
            var before = old
            before.columns = old.columns.lowerBound...(column - 1)
            pieces.insert(before, at: 0)
        }
        if old.columns.upperBound > column {
            var after = old
            after.columns = (column + 1)...old.columns.upperBound
            pieces.append(after)
        }
        entries.replaceSubrange(index...index, with: pieces)
    }

    /// The `cols` element.
    func markup(prefix: [UInt8]) -> [UInt8] {
        var output = Array("<".utf8) + prefix
        output.append("cols>")
        for entry in entries {
            output.append("<")
            output.append(contentsOf: prefix)
            output.append("col")
            output.append(attribute: "min", entry.columns.lowerBound)
            output.append(attribute: "max", entry.columns.upperBound)
            if let width = entry.width {
                output.append(attribute: "width", NumberText.text(width))
                output.append(" customWidth=\"1\"")
            }
            output.append(contentsOf: entry.others)
            output.append("/>")
        }
        output.append("</")
        output.append(contentsOf: prefix)
        output.append("cols>")
        return output
    }

    private static func others(of tag: XMLByteScanner.Token, _ scanner: XMLByteScanner) -> [UInt8] {
        var output: [UInt8] = []
        for attribute in scanner.attributes(of: tag) {
            switch String(decoding: scanner.bytes[attribute.name], as: UTF8.self) {
            case "min", "max", "width", "customWidth": continue
            default: output += [UInt8(ascii: " ")] + scanner.bytes[attribute.range]
            }
        }
        return output
    }
}
