import OpenPackaging

/// Turns the elements of a document's body into paragraphs and tables.
struct WordBodyReader {
    /// Grid columns and rows beyond these are not a form; the rest of such a table is left out.
    static let maximumColumns = 256
    static let maximumRows = 20_000
    /// Tables inside tables become text of their cell; deeper ones are left out.
    static let maximumNesting = 8

    private var nesting = 0
    /// The tables directly inside the cells of the table being read.
    private var inner: [WordTable] = []

    /// The blocks inside the element whose start was the last event; moves to its end.
    mutating func blocks(in reader: borrowing XMLPullReader) throws(PackageError) -> [WordBlock] {
        var blocks: [WordBlock] = []
        let outside = reader.depth
        while let event = try reader.next() {
            if event == .end, reader.depth == outside { break }
            guard event == .start else { continue }
            if reader.isNamed("p") {
                let text = try paragraph(in: reader)
                if !text.allSatisfy(\.isWhitespace) { blocks.append(.paragraph(text)) }
            } else if reader.isNamed("tbl") {
                inner = []
                let table = try table(in: reader)
                blocks += unframed(table)
            } else if !isWrapper(reader) {
                try reader.skipElement()
            }
        }
        return blocks
    }

    /// A table of few rows around a larger one only frames the page: the words of its cells are paragraphs, and the inner table is the
    /// document's.
    private func unframed(_ table: WordTable) -> [WordBlock] {
        let forms = inner.filter { $0.rows.count > table.rows.count && ($0.rows.map(\.count).max() ?? 0) > 2 }
        guard table.rows.count <= 3, !forms.isEmpty else { return [.table(table)] }
        let lines = table.rows.flatMap { $0 }.flatMap { $0.text.split(separator: "\n") }.map(String.init)
        let words = lines.filter { !$0.contains("\t") && !$0.allSatisfy(\.isWhitespace) }
        return words.map(WordBlock.paragraph) + forms.map(WordBlock.table)
    }

    /// Content controls and tracked insertions stand around what they hold (17.5.2, 17.13.5).
    private func isWrapper(_ reader: borrowing XMLPullReader) -> Bool {
        reader.isNamed("sdt") || reader.isNamed("sdtContent") || reader.isNamed("ins") || reader.isNamed("moveTo")
            || reader.isNamed("customXml") || reader.isNamed("smartTag") || reader.isNamed("hyperlink") || reader.isNamed("r")
            || reader.isNamed("fldSimple")
    }

    private mutating func table(in reader: borrowing XMLPullReader) throws(PackageError) -> WordTable {
        var rows: [[WordTable.Cell]] = []
        let outside = reader.depth
        while let event = try reader.next() {
            if event == .end, reader.depth == outside { break }
            guard event == .start else { continue }
            if reader.isNamed("tr"), rows.count < Self.maximumRows {
                rows.append(try row(in: reader))
            } else if !isWrapper(reader) {
                try reader.skipElement()
            }
        }
        return WordTable(rows: rows)
    }

    private mutating func row(in reader: borrowing XMLPullReader) throws(PackageError) -> [WordTable.Cell] {
        var cells: [WordTable.Cell] = []
        var column = 0
        let outside = reader.depth
        while let event = try reader.next() {
            if event == .end, reader.depth == outside { break }
            guard event == .start else { continue }
            if reader.isNamed("gridBefore") {
                column += Self.count(reader.attributeInAnyNamespace("val"))
                try reader.skipElement()
            } else if reader.isNamed("tc"), column < Self.maximumColumns {
                let cell = try cell(in: reader, at: column)
                column += cell.columnSpan
                cells.append(cell)
            } else if !isWrapper(reader), !reader.isNamed("trPr") {
                try reader.skipElement()
            }
        }
        return cells
    }

    private mutating func cell(in reader: borrowing XMLPullReader, at column: Int) throws(PackageError) -> WordTable.Cell {
        var cell = WordTable.Cell(text: "", column: column)
        var lines: [String] = []
        let outside = reader.depth
        while let event = try reader.next() {
            if event == .end, reader.depth == outside { break }
            guard event == .start else { continue }
            if reader.isNamed("gridSpan") {
                cell.columnSpan = max(1, Self.count(reader.attributeInAnyNamespace("val")))
            } else if reader.isNamed("vMerge") {
                cell.isCovered = reader.attributeInAnyNamespace("val") != "restart"
            } else if reader.isNamed("p") {
                lines.append(try paragraph(in: reader))
            } else if reader.isNamed("tbl") {
                lines += try nested(in: reader)
            } else if !isWrapper(reader), !reader.isNamed("tcPr") {
                try reader.skipElement()
            }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        cell.text = lines.joined(separator: "\n")
        return cell
    }

    private mutating func nested(in reader: borrowing XMLPullReader) throws(PackageError) -> [String] {
        guard nesting < Self.maximumNesting else {
            try reader.skipElement()
            return []
        }
        nesting += 1
        defer { nesting -= 1 }
        let table = try table(in: reader)
        if nesting == 1 { inner.append(table) }
        return table.rows.map { $0.map(\.text).joined(separator: "\t") }
    }

    private func paragraph(in reader: borrowing XMLPullReader) throws(PackageError) -> String {
        var bytes: [UInt8] = []
        let outside = reader.depth
        while let event = try reader.next() {
            if event == .end, reader.depth == outside { break }
            guard event == .start else { continue }
            if reader.isNamed("t") {
                try reader.appendElementText(to: &bytes)
            } else if reader.isNamed("tab") {
                // Inside paragraph properties a tab is a tab stop.
                bytes.append(UInt8(ascii: "\t"))
            } else if reader.isNamed("br") || reader.isNamed("cr") {
                bytes.append(UInt8(ascii: "\n"))
            } else if reader.isNamed("sym") {
                bytes += Self.symbol(reader.attributeInAnyNamespace("char")).utf8
            } else if reader.isNamed("noBreakHyphen") {
                bytes.append(UInt8(ascii: "-"))
            } else if !isWrapper(reader) {
                try reader.skipElement()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Ticks and crosses of the Wingdings fonts, which is how Word puts them into a form (17.3.3.30).
    private static func symbol(_ code: String?) -> String {
        switch code?.uppercased() {
        case "F0FC", "F0FE", "F050", "F052": "√"
        case "F0FB", "F0FD", "F04F", "F051", "F053", "F054": "×"
        case "F0A8", "F06F", "F0A3": "□"
        default: ""
        }
    }

    private static func count(_ text: String?) -> Int {
        min(max(0, text.flatMap(Int.init) ?? 0), maximumColumns)
    }
}
