import OpenPackaging

/// One entry of `cellXfs` (ECMA-376 Part 1, 18.8.45 xf) as values that can be compared and changed.
struct CellFormat: Hashable {
    var numberFormat = 0
    var font = 0
    var fill = 0
    var border = 0
    /// `xfId` and the flags, by name.
    var others: [String: String] = [:]
    var alignment: [String: String]?
    var protection: [String: String]?

    init() {}

    init(_ element: XMLByteScanner.Element, in scanner: XMLByteScanner) throws(PackageError) {
        for (name, value) in Self.attributes(of: element.tag, scanner) {
            switch name {
            case "numFmtId": numberFormat = Int(value) ?? 0
            case "fontId": font = Int(value) ?? 0
            case "fillId": fill = Int(value) ?? 0
            case "borderId": border = Int(value) ?? 0
            default: others[name] = value
            }
        }
        var inner = scanner
        inner.position = element.range.lowerBound
        guard let tag = try inner.nextTag() else { return }
        for child in try inner.children(of: tag) {
            let values = Dictionary(Self.attributes(of: child.tag, inner)) { first, _ in first }
            if inner.isNamed("alignment", child.tag) { alignment = values }
            if inner.isNamed("protection", child.tag) { protection = values }
        }
    }

    /// The entry as XML, attributes in the order in which Excel writes them.
    func markup(prefix: [UInt8]) -> [UInt8] {
        var attributes = [
            ("numFmtId", String(numberFormat)), ("fontId", String(font)), ("fillId", String(fill)), ("borderId", String(border)),
        ]
        if let style = others["xfId"] { attributes.append(("xfId", style)) }
        attributes += others.filter { $0.key != "xfId" }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        var output: [UInt8] = []
        let children = [("alignment", alignment), ("protection", protection)].compactMap { name, values in
            values.map { (name, $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }) }
        }
        guard !children.isEmpty else {
            output.element("xf", prefix, attributes)
            return output
        }
        output.element("xf", prefix, attributes) { output in
            for (name, values) in children { output.element(name, prefix, values) }
        }
        return output
    }

    private static func attributes(of tag: XMLByteScanner.Token, _ scanner: XMLByteScanner) -> [(String, String)] {
        scanner.attributes(of: tag).compactMap { attribute in
            let name = String(decoding: scanner.bytes[attribute.name], as: UTF8.self)
            // Extension attributes need their namespace and say nothing an edit would need.
            return name.contains(":") || name.hasPrefix("xmlns") ? nil : (name, scanner.decoded(attribute.value))
        }
    }
}
