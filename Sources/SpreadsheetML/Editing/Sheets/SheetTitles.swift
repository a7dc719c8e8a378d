import OpenPackaging

/// The list of tabs in the extended properties (ECMA-376 Part 1, 22.2.2.31 TitlesOfParts). It is for show: file managers read it.
enum SheetTitles {
    /// The part with one more worksheet behind the others; the same bytes if its lists do not say what they usually say.
    static func appending(_ name: String, worksheetCount: Int, to bytes: [UInt8], part: String) throws(PackageError) -> [UInt8] {
        var scanner = XMLByteScanner(bytes, part: part)
        let children = try scanner.children(of: scanner.root())
        guard let pairs = children.first(where: { scanner.isNamed("HeadingPairs", $0.tag) }),
            let titles = children.first(where: { scanner.isNamed("TitlesOfParts", $0.tag) }),
            let titleList = try only(titles, scanner), let pairList = try only(pairs, scanner)
        else { return bytes }
        let variants = try content(of: pairList, scanner)
        let names = try content(of: titleList, scanner)
        guard variants.count >= 2, names.count >= worksheetCount, worksheetCount > 0,
            let count = try only(variants[1], scanner), text(of: count, scanner) == String(worksheetCount),
            let size = scanner.integer("size", of: titleList.tag), size == names.count
        else { return bytes }
        let number = count.tag.range.upperBound..<scanner.contentEnd(of: count)
        let last = names[worksheetCount - 1]
        var markup: [UInt8] = []
        markup.element("lpstr", Array(scanner.prefix(of: last.tag))) { XMLText.appendEscaped(name, to: &$0) }
        return Splice.apply(
            [
                Splice(range: number, replacement: Array(String(worksheetCount + 1).utf8)),
                scanner.setting("size", of: titleList.tag, to: String(size + 1)),
                Splice(range: last.range.upperBound..<last.range.upperBound, replacement: markup),
            ], to: bytes)
    }

    private static func content(
        of element: XMLByteScanner.Element, _ scanner: XMLByteScanner
    ) throws(PackageError) -> [XMLByteScanner.Element] {
        var inner = scanner
        inner.position = element.range.lowerBound
        return try inner.children(of: inner.root())
    }

    private static func only(
        _ element: XMLByteScanner.Element, _ scanner: XMLByteScanner
    ) throws(PackageError) -> XMLByteScanner.Element? {
        let children = try content(of: element, scanner)
        return children.count == 1 ? children[0] : nil
    }

    private static func text(of element: XMLByteScanner.Element, _ scanner: XMLByteScanner) -> String {
        guard !element.tag.isSelfClosing else { return "" }
        return scanner.decoded(element.tag.range.upperBound..<scanner.contentEnd(of: element))
    }
}
