import OpenPackaging

@testable import SpreadsheetML

/// Any bytes as a workbook file: read, exported, edited.
enum ArchiveFuzzing {
    static var limits: WorkbookLimits {
        var limits = WorkbookLimits()
        limits.package.entrySize = 8 << 20
        limits.package.heldEntrySize = 8 << 20
        limits.package.totalSize = 32 << 20
        limits.package.expansionFloor = 1 << 20
        limits.heldCells = 100_000
        return limits
    }

    static func run(_ bytes: [UInt8]) {
        readParts(bytes)
        readCells(bytes)
        guard let editor = try? PackageEditor(bytes: bytes, limits: limits.package) else { return }
        if let saved = try? editor.finish() { promise(saved == bytes, "a save without an edit changed the file") }
        edit(bytes)
    }

    private static func readParts(_ bytes: [UInt8]) {
        guard let reader = try? PackageReader(bytes: bytes, limits: limits.package) else { return }
        for name in reader.entryNames { _ = try? reader.read(name) }
    }

    private static func readCells(_ bytes: [UInt8]) {
        guard let reader = try? WorkbookReader(bytes: bytes, limits: limits) else { return }
        for sheet in reader.sheets {
            if let held = try? reader.worksheet(at: sheet.offset) { _ = held.usedRange.map { held.text(at: $0.last) } }
            for format in CellExport.Format.allCases {
                _ = try? CellExport.write(sheet: sheet.offset, of: reader, as: format) { _ in }
            }
        }
    }

    private static func edit(_ bytes: [UInt8]) {
        do {
            var editor = try WorkbookEditor(bytes: bytes, limits: limits)
            for sheet in editor.sheets {
                let cell = CellReference(row: 2, column: 2)
                try? editor.setText("甲", at: cell, inSheet: sheet.offset)
                try? editor.setComment("乙", author: "核验", at: cell, inSheet: sheet.offset)
            }
            let edited = try editor.finish()
            _ = try WorkbookReader(bytes: edited, limits: limits)
        } catch {}
    }
}
