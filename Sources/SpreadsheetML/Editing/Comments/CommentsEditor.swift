import OpenPackaging

/// Adds comments to a comments part (ECMA-376 Part 1, 18.7); comments by others stay as they are.
struct CommentsEditor {
    static let contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"

    private struct Comment {
        var cell: CellReference
        var author: String
        var element: XMLByteScanner.Element
    }

    private let scanner: XMLByteScanner
    private let prefix: [UInt8]
    private let authorList: XMLByteScanner.Element
    private let commentList: XMLByteScanner.Element
    private let comments: [CellReference: Comment]
    private var authors: [String]
    private let originalAuthorCount: Int
    private var pending: [CellReference: (author: String, text: String)] = [:]

    /// A part without comments.
    static func emptyPart(namespace: String) -> [UInt8] {
        var output = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
        output.append("\n")
        output.element("comments", [], [("xmlns", namespace)]) { output in
            output.element("authors", [])
            output.element("commentList", [])
        }
        return output
    }

    init(_ bytes: [UInt8], part: String) throws(PackageError) {
        var scanner = XMLByteScanner(bytes, part: part)
        let root = try scanner.root()
        prefix = Array(scanner.prefix(of: root))
        let children = try scanner.children(of: root)
        guard let authorList = children.first(where: { scanner.isNamed("authors", $0.tag) }),
            let commentList = children.first(where: { scanner.isNamed("commentList", $0.tag) })
        else { throw PackageError(.malformedXML, part: part, detail: "comments without authors or commentList") }
        var inner = XMLByteScanner(bytes, part: part, at: authorList.range.lowerBound)
        var names: [String] = []
        for author in try inner.children(of: inner.root()) {
            names.append(
                inner.decoded(author.tag.range.upperBound..<max(author.tag.range.upperBound, inner.contentEnd(of: author))))
        }
        inner = XMLByteScanner(bytes, part: part, at: commentList.range.lowerBound)
        var found: [CellReference: Comment] = [:]
        for comment in try inner.children(of: inner.root()) {
            guard let cell = inner.text("ref", of: comment.tag).flatMap({ CellReference($0) }) else { continue }
            let author = inner.integer("authorId", of: comment.tag) ?? -1
            found[cell] = Comment(cell: cell, author: names.indices.contains(author) ? names[author] : "", element: comment)
        }
        self.scanner = inner
        self.authorList = authorList
        self.commentList = commentList
        comments = found
        authors = names
        originalAuthorCount = names.count
    }

    /// Whether the cell's comment only mirrors a threaded one, which applications would lose or contradict if it changed.
    func isThreaded(_ cell: CellReference) -> Bool { comments[cell]?.author.hasPrefix("tc=") ?? false }

    /// The texts of the comments in the file.
    func storedTexts() throws(PackageError) -> [CellReference: String] {
        var texts: [CellReference: String] = [:]
        for (cell, comment) in comments {
            var inner = scanner
            inner.position = comment.element.range.lowerBound
            var text: [UInt8] = []
            while inner.position < comment.element.range.upperBound, let token = try inner.next() {
                guard token.isStart, inner.isNamed("t", token) else { continue }
                let range = try inner.skipElement(token)
                let content = XMLByteScanner.Element(tag: token, range: range)
                if !token.isSelfClosing { text += inner.decoded(token.range.upperBound..<inner.contentEnd(of: content)).utf8 }
            }
            texts[cell] = String(decoding: text, as: UTF8.self)
        }
        return texts
    }

    /// What the cell's comment will say, line breaks included, for the size of its box.
    mutating func set(_ text: String, author: String, at cell: CellReference) {
        pending[cell] = (author, text)
        let index = comments[cell]
        if index == nil || index?.author == author, !authors.contains(author) { authors.append(author) }
    }

    /// The part with its changes; the same bytes when it says all of it already.
    func finish() throws(PackageError) -> [UInt8] {
        var splices: [Splice] = []
        var added: [UInt8] = []
        for (cell, comment) in pending.sorted(by: { $0.key < $1.key }) {
            if let old = comments[cell], old.author != comment.author {
                splices += try CommentSection(author: comment.author, text: comment.text, prefix: prefix)
                    .splices(into: old.element, scanner)
                continue
            }
            var markup: [UInt8] = []
            let author = authors.firstIndex(of: comment.author) ?? 0
            markup.element("comment", prefix, [("ref", cell.description), ("authorId", String(author))]) { output in
                output.element("text", prefix) {
                    $0.append(contentsOf: CommentSection.run(comment.text, isBold: false, prefix: prefix))
                }
            }
            if let old = comments[cell] {
                splices.append(Splice(range: old.element.range, replacement: markup))
            } else {
                added += markup
            }
        }
        if authors.count > originalAuthorCount {
            var names: [UInt8] = []
            for name in authors[originalAuthorCount...] {
                names.element("author", prefix) { XString.append(name, to: &$0) }
            }
            splices.append(scanner.appending(names, to: authorList))
        }
        if !added.isEmpty { splices.append(scanner.appending(added, to: commentList)) }
        return Splice.apply(splices, to: scanner.bytes)
    }
}
