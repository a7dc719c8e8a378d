// write-benchmark ROWS COLUMNS OUT.xlsx [LEVEL]    writes ROWS × COLUMNS cells, every other one text, streamed.
import SpreadsheetML

func write(rows: Int, columns: Int, to path: String, level: Int) throws {
    var writer = WorkbookWriter()
    writer.compressionLevel = level
    let (prefix, suffix) = (Array("落实情况第".utf8), Array("条".utf8))
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

let arguments = CommandLine.arguments
if arguments.count > 3, let rows = Int(arguments[1]), let columns = Int(arguments[2]) {
    try write(rows: rows, columns: columns, to: arguments[3], level: arguments.count > 4 ? Int(arguments[4]) ?? 6 : 6)
} else {
    print("usage: write-benchmark ROWS COLUMNS OUT.xlsx [LEVEL]")
}
