import SpreadsheetML
import TestSupport
import Testing

/// Whatever happens to a file on its way, reading it ends in cells or in an error.
@Suite struct DamagedWorkbooksTests {
    private static let parts: [String] = [
        #"<cols><col min="1" max="2" width="9"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46000.5</v></c></row>"#
            + #"<row r="2"><c r="A2"><f t="shared" si="0" ref="A2:A3">B1+1</f><v>1</v></c></row><row><c><f t="shared" si="0"/></c></row></sheetData>"#
            + #"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#,
        #"<si><t>a_x000D_</t></si>"#,
        #"<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>"#,
    ]

    @Test(arguments: [11, 12, 13] as [UInt64]) func damagedParts(seed: UInt64) throws {
        var mutator = ByteMutator(state: seed)
        for _ in 0..<150 {
            let texts = Self.parts.map { part in
                mutator.next() % 2 == 0 ? part : String(decoding: mutator.mutate([part]), as: UTF8.self)
            }
            let builder = PackageBuilder.workbook([("S", texts[0])], sharedStrings: texts[1], styles: texts[2])
            try readAll(builder.build())
        }
    }

    @Test(arguments: [21, 22, 23] as [UInt64]) func damagedArchives(seed: UInt64) throws {
        let whole = try PackageBuilder.workbook([("S", Self.parts[0])], sharedStrings: Self.parts[1], styles: Self.parts[2])
            .build()
        var mutator = ByteMutator(state: seed)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0...Int(mutator.next() % 4) {
                bytes[Int(mutator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: mutator.next())
            }
            if mutator.next() % 4 == 0 { bytes.removeLast(Int(mutator.next() % UInt64(bytes.count))) }
            try readAll(bytes)
        }
    }

    private func readAll(_ bytes: [UInt8]) throws {
        do {
            let reader = try WorkbookReader(bytes: bytes)
            for sheet in reader.sheets where sheet.kind == .worksheet {
                let held = try reader.worksheet(at: sheet.offset)
                _ = held.usedRange.map { held.text(at: $0.last) }
                try CellExport.write(sheet: sheet.offset, of: reader, as: .jsonl) { _ in }
            }
        } catch is SpreadsheetError {
            return
        }
    }
}
