import OpenPackaging

/// Where things are in the bytes of the workbook part (ECMA-376 Part 1, 18.2.27).
struct WorkbookMarkup {
    struct Child {
        var name: String
        var element: XMLByteScanner.Element
    }

    let scanner: XMLByteScanner
    let prefix: [UInt8]
    let root: XMLByteScanner.Element
    let children: [Child]
    /// The `sheet` elements in order.
    private(set) var sheets: [XMLByteScanner.Element] = []

    init(_ bytes: [UInt8], part: String) throws(PackageError) {
        var scanner = XMLByteScanner(bytes, part: part)
        let tag = try scanner.root()
        let elements = try scanner.children(of: tag)
        root = XMLByteScanner.Element(tag: tag, range: tag.range.lowerBound..<scanner.position)
        prefix = Array(scanner.prefix(of: tag))
        children = elements.map { element in
            let name = scanner.bytes[element.tag.name].dropFirst(scanner.prefix(of: element.tag).count)
            return Child(name: String(decoding: name, as: UTF8.self), element: element)
        }
        self.scanner = scanner
        if let list = child("sheets") { sheets = try content(of: list).filter { scanner.isNamed("sheet", $0.tag) } }
    }

    func child(_ name: String) -> XMLByteScanner.Element? { children.first { $0.name == name }?.element }

    /// The `sheetId` of every tab.
    var sheetIdentifiers: [Int] { sheets.map { scanner.integer("sheetId", of: $0.tag) ?? 0 } }

    func content(of element: XMLByteScanner.Element) throws(PackageError) -> [XMLByteScanner.Element] {
        var inner = scanner
        inner.position = element.range.lowerBound
        guard let tag = try inner.nextTag() else { return [] }
        return try inner.children(of: tag)
    }
}
