import OpenPackaging

/// One of the positional lists of a styles part: what is there keeps its index, additions go to the end.
struct StyleList {
    /// The list's element, such as `fonts`; nil while the part has none.
    let element: XMLByteScanner.Element?
    /// The items as written, additions last.
    private(set) var items: [[UInt8]]
    private let originalCount: Int
    private var indices: [[UInt8]: Int] = [:]

    init(_ name: String, item: StaticString, of root: [(String, XMLByteScanner.Element)], in scanner: XMLByteScanner)
        throws(PackageError)
    {
        element = root.first { $0.0 == name }?.1
        items = []
        if let element {
            var inner = scanner
            inner.position = element.range.lowerBound
            if let tag = try inner.nextTag() {
                for child in try inner.children(of: tag) where inner.isNamed(item, child.tag) {
                    items.append(Array(inner.bytes[child.range]))
                }
            }
        }
        originalCount = items.count
        for (index, item) in items.enumerated() where indices[item] == nil { indices[item] = index }
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
