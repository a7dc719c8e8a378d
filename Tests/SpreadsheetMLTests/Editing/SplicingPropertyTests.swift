import OpenPackaging
import SpreadsheetML
import TestSupport
import Testing

@Suite struct SplicingPropertyTests {
    @Test(arguments: 0..<300) func `edits read back and other rows keep their bytes`(_ seed: Int) throws {
        let sheet = RandomSheet(seed: seed)
        var random = SeededGenerator(seed: seed + 10_000)
        var expected = sheet.values
        var editor = try WorkbookEditor(bytes: Self.package(sheet.xml))
        var touched: Set<Int> = []
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let cell = CellReference(row: .random(in: 1...14, using: &random), column: .random(in: 1...12, using: &random))
            touched.insert(cell.row)
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                try editor.clear(cell, inSheet: 0)
                expected[cell] = nil
            case 1:
                try editor.setNumber(Double(seed) / 4, at: cell, inSheet: 0)
                expected[cell] = .number(Double(seed) / 4)
            default:
                let text = ["=1+1", " 空格 ", "_x000A_", "<c r=\"A1\">", "第一行\n第二行"].randomElement(using: &random) ?? ""
                try editor.setText(text, at: cell, inSheet: 0)
                expected[cell] = .string(text)
            }
        }
        let after = try editor.finish()
        var found: [CellReference: CellValue] = [:]
        try WorkbookReader(bytes: after).forEachCell(inSheet: 0) { if let value = $0.value { found[$0.reference] = value } }
        #expect(found == expected, "\(sheet.xml)")
        let part = try EditedPackage.part("xl/worksheets/sheet1.xml", of: after)
        for (row, markup) in sheet.rows where !touched.contains(row) {
            #expect(part.contains(markup), "row \(row) of \(sheet.xml)")
        }
    }

    @Test(arguments: 0..<300) func `the scanner walks the elements that libxml2 walks`(_ seed: Int) throws {
        let bytes = Array(RandomSheet(seed: seed).xml.utf8)
        var scanner = XMLByteScanner(bytes, part: "sheet.xml")
        var scanned: [String] = []
        while let token = try scanner.next() {
            switch token.kind {
            case .start:
                let address = scanner.attribute("r", of: token).map { scanner.decoded($0.value) }
                scanned.append(scanner.name(of: token) + " " + (address ?? "-"))
                if token.isSelfClosing { scanned.append("/") }
            case .end: scanned.append("/")
            default: continue
            }
        }
        let reader = try XMLPullReader(bytes, part: "sheet.xml")
        var read: [String] = []
        while let event = try reader.next() {
            switch event {
            case .start:
                read.append(
                    (bytes.starts(with: "<x:".utf8) ? "x:" : "") + reader.localName + " " + (reader.attribute("r") ?? "-"))
            case .end: read.append("/")
            case .text: continue
            }
        }
        #expect(scanned == read)
    }

    private static func package(_ xml: String) throws -> [UInt8] {
        var builder = PackageBuilder.workbook([("一", "")])
        builder.add("xl/worksheets/sheet1.xml", xml)
        return try builder.build()
    }
}
