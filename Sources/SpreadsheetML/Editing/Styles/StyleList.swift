import OpenPackaging

/// One of the positional lists of a styles part: what is there keeps its index, additions go to the end.
struct StyleList {
    /// The list's element, such as `fonts`; nil while the part has none.
    let element: XMLByteScanner.Element?
    /// The items as written, additions last.
    private(set) var items: [[UInt8]]
    private var originalCount = 0
    private var indices: [[UInt8]: Int] = [:]

    init(_ name: String, item: StaticString, of root: [(String, XMLByteScanner.Element)], in scanner: XMLByteScanner)
        throws(PackageError)
    {
        element = root.first { $0.0 == name }?.1
        items = []
        if let element {
            for child in try Self.children(of: element, scanner) {
                guard scanner.isNamed("AlternateContent", child.tag) else {
                    append(child, ifNamed: item, scanner)
                    continue
                }
                // What an application sees that knows no extensions (ECMA-376 Part 3, 7.6).
                for fallback in try Self.children(of: child, scanner) where scanner.isNamed("Fallback", fallback.tag) {
                    for child in try Self.children(of: fallback, scanner) { append(child, ifNamed: item, scanner) }
                }
            }
        }
        originalCount = items.count
        for (index, item) in items.enumerated() where indices[item] == nil { indices[item] = index }
    }

    private mutating func append(_ child: XMLByteScanner.Element, ifNamed name: StaticString, _ scanner: XMLByteScanner) {
        if scanner.isNamed(name, child.tag) { items.append(Array(scanner.bytes[child.range])) }
    }

    private static func children(
        of element: XMLByteScanner.Element, _ scanner: XMLByteScanner
    ) throws(PackageError) -> [XMLByteScanner.Element] {
        var inner = scanner
        inner.position = element.range.lowerBound
        guard let tag = try inner.nextTag() else { return [] }
        return try inner.children(of: tag)
    }

    var isChanged: Bool { items.count > originalCount }
    var additions: ArraySlice<[UInt8]> { items[originalCount...] }

    /// The index of an item, which is appended when the list does not hold it.
    mutating func index(of item: [UInt8]) -> Int {
        if let index = indices[item] { return index }
        items.append(item)
        indices[item] = items.count - 1
        return items.count - 1
    }

    /// Appends an item even if an equal one is there.
    mutating func append(_ item: [UInt8]) {
        items.append(item)
        if indices[item] == nil { indices[item] = items.count - 1 }
    }

    /// The splices that write the additions into a list that is there.
    func splices(_ scanner: XMLByteScanner) -> [Splice] {
        guard isChanged, let element else { return [] }
        var splices = [scanner.appending(Array(additions.joined()), to: element)]
        if scanner.attribute("count", of: element.tag) != nil {
            splices.append(scanner.setting("count", of: element.tag, to: String(items.count)))
        }
        return splices
    }
}
