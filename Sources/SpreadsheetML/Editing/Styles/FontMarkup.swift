import OpenPackaging

/// Changes to one `font` element that keep its other properties.
enum FontMarkup {
    static func adjust(
        _ font: [UInt8], color: CellStyle.Color?, bold: Bool?, prefix: [UInt8]
    ) throws(PackageError) -> [UInt8] {
        var scanner = XMLByteScanner(font, part: "")
        let root = try scanner.root()
        let children = try scanner.children(of: root)
        let whole = XMLByteScanner.Element(tag: root, range: 0..<font.count)
        var splices: [Splice] = []
        if let color {
            splices.append(
                replacing(
                    "color", with: color.markup("color", prefix: prefix), before: ["name", "family", "charset", "scheme"],
                    in: whole,
                    children, scanner))
        }
        if let bold {
            var markup: [UInt8] = []
            if bold { markup.element("b", prefix) }
            let first = children.first?.range.lowerBound
            if let old = children.first(where: { scanner.isNamed("b", $0.tag) }) {
                splices.append(Splice(range: old.range, replacement: markup))
            } else if bold, let first {
                splices.append(Splice(range: first..<first, replacement: markup))
            } else if bold {
                splices.append(scanner.appending(markup, to: whole))
            }
        }
        return Splice.apply(splices, to: font)
    }

    /// A splice that puts an element in the place of the one of its name, else before the first of the names that must follow it.
    private static func replacing(
        _ name: StaticString, with markup: [UInt8], before followers: [StaticString], in font: XMLByteScanner.Element,
        _ children: [XMLByteScanner.Element], _ scanner: XMLByteScanner
    ) -> Splice {
        if let old = children.first(where: { scanner.isNamed(name, $0.tag) }) {
            return Splice(range: old.range, replacement: markup)
        }
        let next = children.first { child in followers.contains { scanner.isNamed($0, child.tag) } }
        guard let offset = next?.range.lowerBound else { return scanner.appending(markup, to: font) }
        return Splice(range: offset..<offset, replacement: markup)
    }
}
