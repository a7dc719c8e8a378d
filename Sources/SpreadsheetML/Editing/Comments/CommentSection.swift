import OpenPackaging

/// What we add to a comment that somebody else made: a bold line with our name and the text below it. Found again by that line, so
/// that a second annotation replaces the first.
struct CommentSection {
    let author: String
    let text: String
    let prefix: [UInt8]

    private var heading: String { "\n【\(author)】\n" }

    func splices(into comment: XMLByteScanner.Element, _ scanner: XMLByteScanner) throws(PackageError) -> [Splice] {
        let body = Self.run(heading, isBold: true, prefix: prefix) + Self.run(text, isBold: false, prefix: prefix)
        var inner = scanner
        inner.position = comment.range.lowerBound
        guard let tag = try inner.nextTag(),
            let text = try inner.children(of: tag).first(where: { inner.isNamed("text", $0.tag) })
        else { return [] }
        inner.position = text.range.lowerBound
        guard let parent = try inner.nextTag() else { return [] }
        let children = try inner.children(of: parent)
        let runs = children.filter { inner.isNamed("r", $0.tag) }
        if let index = runs.firstIndex(where: { isHeading($0, inner) }) {
            let end = index + 1 < runs.count ? runs[index + 1].range.upperBound : runs[index].range.upperBound
            return [Splice(range: runs[index].range.lowerBound..<end, replacement: body)]
        }
        // A plain text cannot have runs beside it: it becomes the first run.
        if runs.isEmpty, let plain = children.first(where: { inner.isNamed("t", $0.tag) }) {
            let open = Array("<".utf8) + prefix + Array("r>".utf8)
            let close = Array("</".utf8) + prefix + Array("r>".utf8)
            return [
                Splice(range: plain.range.lowerBound..<plain.range.lowerBound, replacement: open),
                Splice(range: plain.range.upperBound..<plain.range.upperBound, replacement: close + body),
            ]
        }
        guard let last = runs.last else { return [scanner.appending(body, to: text)] }
        return [Splice(range: last.range.upperBound..<last.range.upperBound, replacement: body)]
    }

    private func isHeading(_ run: XMLByteScanner.Element, _ scanner: XMLByteScanner) -> Bool {
        scanner.bytes[run.range].elementsEqual(Self.run(heading, isBold: true, prefix: prefix))
    }

    static func run(_ text: String, isBold: Bool, prefix: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.element("r", prefix) { output in
            output.element("rPr", prefix) { output in
                if isBold { output.element("b", prefix) }
                output.element("sz", prefix, [("val", "9")])
                output.element("color", prefix, [("indexed", "81")])
                output.element("rFont", prefix, [("val", "宋体")])
                output.element("charset", prefix, [("val", "134")])
            }
            output.element("t", prefix, [("xml:space", "preserve")]) { XString.append(text, to: &$0) }
        }
        return output
    }
}
