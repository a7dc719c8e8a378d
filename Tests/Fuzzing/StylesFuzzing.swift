import OpenPackaging

@testable import SpreadsheetML

/// Any bytes as a styles part: additions never change what is there.
enum StylesFuzzing {
    static func run(_ bytes: [UInt8]) {
        let count = StyleCount(of: bytes)
        guard !count.hasUnboundPrefix, let before = formats(of: bytes),
            let stored = try? EditablePart.bytes(bytes, part: "xl/styles.xml"),
            var editor = try? StylesEditor(stored, part: "xl/styles.xml")
        else { return }
        let added = editor.index(of: CellStyle(font: .init(bold: true), fill: 0xFF00FF, wrapsText: true, numberFormat: "0.0%"))
        let dated = editor.index(of: CellStyle(numberFormat: "yyyy-mm-dd"))
        _ = editor.index(quoting: added)
        let adjusted = try? editor.index(
            adjusting: 0, by: StyleAdjustment(fontColor: 0xFF0000, border: .all(.thin), horizontal: .center, locked: false))
        guard let after = formats(of: editor.finish()) else { fatalError("the edited part cannot be read") }
        for index in 0..<count.value { promise(before[index] == after[index], "style \(index) changed") }
        promise(after[dated] == .date && after[added] == .number, "added styles are not where they were said to be")
        promise(adjusted.map { $0 >= 0 } ?? true, "no style")
    }

    private static func formats(of bytes: [UInt8]) -> NumberFormatTable? {
        guard
            let package = try? PackageReader(
                bytes: StoredZip([.init("part", bytes)]).build(), limits: ArchiveFuzzing.limits.package)
        else { return nil }
        return try? NumberFormatTable(reading: "part", from: package, limits: ArchiveFuzzing.limits)
    }
}

/// How many cell formats a part has.
private struct StyleCount {
    var value = 0
    /// Whether a prefix stands for no namespace. Such a part says nothing, and a reader and a scanner may take it differently.
    var hasUnboundPrefix = false

    init(of bytes: [UInt8]) {
        guard let reader = try? XMLPullReader(bytes, part: "") else { return }
        var isInside = false
        while let event = try? reader.next() {
            if event == .start, reader.localName.contains(":") { hasUnboundPrefix = true }
            if reader.depth == 1, reader.isNamed("cellXfs") { isInside = event == .start }
            if isInside, event == .start, reader.depth == 2, reader.isNamed("xf") { value += 1 }
        }
    }
}
