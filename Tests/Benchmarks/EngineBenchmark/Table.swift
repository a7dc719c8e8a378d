import SpreadsheetML

/// A table whose every other cell is text, as the peers write it.
struct Table {
    var rows: Int
    var columns: Int

    func write(to path: String, level: Int = 6, sharesText: Bool = false) throws {
        var writer = WorkbookWriter()
        writer.compressionLevel = level
        writer.sharesStreamedText = sharesText
        let (prefix, suffix) = (Array("落实情况第".utf8), Array("条".utf8))
        let (rows, columns) = (rows, columns)
        var text: [UInt8] = []
        var row = 0
        writer.add(WorksheetContent(name: "sheet")) { cells throws(SpreadsheetError) in
            guard row < rows else { return false }
            for column in 0..<columns {
                guard column % 2 == 0 else {
                    try cells.number(Double(row * (column + 1) * 37 % 10_000_000) / 100)
                    continue
                }
                text.removeAll(keepingCapacity: true)
                text.append(contentsOf: prefix)
                NumberText.append((row * 31 + column * 7) % 5000, to: &text)
                text.append(contentsOf: suffix)
                try text.withUnsafeBufferPointer { utf8 throws(SpreadsheetError) in try cells.text(utf8: utf8) }
            }
            row += 1
            return true
        }
        try writer.write(to: path)
    }
}
