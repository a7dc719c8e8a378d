import OpenPackaging

@testable import SpreadsheetML

/// Any bytes as a worksheet part: an edit changes the cells it names and no other.
enum SplicerFuzzing {
    /// The first four bytes choose the edits, the rest is the part.
    static func run(_ bytes: [UInt8]) {
        guard bytes.count > 4 else { return }
        var builder = PackageBuilder.workbook([("S", "")])
        builder.add("xl/worksheets/sheet1.xml", bytes: Array(bytes.dropFirst(4)))
        guard let before = try? builder.build(), let old = cells(of: before) else { return }
        let targets = [
            CellReference(row: Int(bytes[0] % 8) + 1, column: Int(bytes[1] % 8) + 1),
            CellReference(row: Int(bytes[2] % 8) + 1, column: Int(bytes[3] % 8) + 1),
        ]
        guard let after = try? edited(before, targets) else { return }
        guard let new = cells(of: after) else { fatalError("the edited sheet cannot be read") }
        let kept = { (cell: Cell) in !targets.contains(cell.reference) }
        promise(old.filter(kept) == new.filter(kept), "cells changed that no edit named")
        // A cell whose address names another row than its own may be there beside it.
        promise(
            new.contains { $0.reference == targets[0] && $0.value == .string("=甲&<_x0041_>") }, "the text is not there")
    }

    private static func edited(_ bytes: [UInt8], _ targets: [CellReference]) throws -> [UInt8] {
        var editor = try WorkbookEditor(bytes: bytes, limits: ArchiveFuzzing.limits)
        try editor.clear(targets[1], inSheet: 0)
        try editor.setText("=甲&<_x0041_>", at: targets[0], inSheet: 0, style: .adjust(StyleAdjustment(bold: true)))
        try editor.setComment("批注", author: "核验", at: targets[0], inSheet: 0)
        try editor.setRowHeight(40, row: targets[1].row, inSheet: 0)
        return try editor.finish()
    }

    private static func cells(of bytes: [UInt8]) -> [Cell]? {
        guard let reader = try? WorkbookReader(bytes: bytes, limits: ArchiveFuzzing.limits) else { return nil }
        var cells: [Cell] = []
        do {
            try reader.forEachCell(inSheet: 0) { cell in
                // Styles are the styles' target to keep.
                var cell = cell
                cell.styleIndex = 0
                cells.append(cell)
            }
        } catch {
            return nil
        }
        return cells
    }
}
