import Foundation
import OpenPackaging
import TestSupport
import Testing

@testable import SpreadsheetML

/// The byte scanners and libxml2 must hand over the same records, whatever the bytes.
@Suite struct ScannerAgreementTests {
    static let sheets: [String] = [
        #"<worksheet><sheetData><row r="1" spans="1:3"><c r="A1" s="5" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c></row></sheetData></worksheet>"#,
        #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\r\n"
            + #"<worksheet xmlns="http://x" mc:Ignorable="x14ac" xmlns:mc="m"><dimension ref="A1"/><sheetViews><sheetView tabSelected="1"/></sheetViews>"#
            + #"<cols><col min="1" max="3" width="9.5" customWidth="1"/><col min="4" max="4" hidden="1"></col></cols><sheetData>"#
            + #"<row r="2" ht="30.75" hidden="1" x14ac:dyDescent="0.2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>a_x000D_&lt;b</v></c>"#
            + #"<c r="C2" t="inlineStr"><is><t xml:space="preserve"> 你好 </t></is></c></row><row r="4"/>"#
            + #"<row><c><f t="shared" ref="A5:A6" si="0">B5+1</f><v>2</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>"#
            + #"</sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><pageMargins left="0.7"/></worksheet>"#
            + "\n",
        #"<worksheet><sheetData><row r='3'><c r='A3' t='inlineStr'><is><r><rPr><b/></rPr><t>a_x00</t></r><rPh sb="0" eb="1"><t>x</t></rPh><r><t>41_b</t></r><phoneticPr fontId="1"/></is></c></row>"#
            + #"<row><c cm="1" vm="2" r="B4"><f t="array" ref="B4">SUM(A1)</f><v> 7 </v></c><c r="C4"><v></v></c><c r="D4"><v/></c><c r="E4"><f/></c><c r="F4" s=""/></row></sheetData></worksheet>"#,
        "\u{FEFF}<worksheet>\n <sheetData>\n  <row r=\"1\">\n   <c r=\"A1\">\n    <v>1</v>\n   </c>\n  </row>\n </sheetData>\n</worksheet>\n",
        #"<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"#,
        #"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><!-- c --><c r="B1"><v><![CDATA[2]]></v></c></row></sheetData></worksheet>"#,
        #"<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&#x4E2D;&#10;x]]&gt;"# + "\r\n"
            + #"</v></c></row></sheetData><extLst><ext uri="{a}"><x14:b xmlns:x14="q">t</x14:b></ext></extLst></worksheet>"#,
        #"<worksheet><sheetData/><sheetData><row><c r="XFD1"><v>1</v></c></row><row r="9"><c r="A2"><v>x</v></c></row></sheetData><mc:AlternateContent xmlns:mc="m"><mc:Fallback/></mc:AlternateContent></worksheet>"#,
    ]

    /// What a fuzzer found: an address of so many letters or digits that their value overflows.
    @Test(arguments: [
        String(repeating: "J", count: 40) + "1", "A" + String(repeating: "9", count: 40), "J" + String(repeating: "0", count: 99),
    ])
    func longAddressesEndInAnError(address: String) throws {
        let xml = "<worksheet><sheetData><row r=\"1\"><c r=\"\(address)\"><v>1</v></c></row></sheetData></worksheet>"
        try compareSheets(Array(xml.utf8), capacity: 64)
        #expect(try scanned(Array(xml.utf8), 64).records.count == 1)
    }

    static let tables: [String] = [
        #"<sst count="3" uniqueCount="3"><si><t>a</t></si><si><t xml:space="preserve"> b_x0041_&amp;</t></si><si/></sst>"#,
        #"<?xml version="1.0" encoding="utf-8"?><sst xmlns="u"><si><r><rPr><sz val="11"/></rPr><t>富</t></r><r><t>文本</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si> <si><t/></si></sst>"#,
        "<sst><si><t>a\r\nb</t></si><si><t>c_</t></si><si><t><![CDATA[d]]></t></si></sst>",
    ]

    @Test(arguments: sheets.indices, [17, 64, 1 << 17]) func agreeOnSheets(index: Int, capacity: Int) throws {
        try compareSheets(Array(Self.sheets[index].utf8), capacity: capacity)
    }

    @Test(arguments: tables.indices, [17, 1 << 17]) func agreeOnSharedStrings(index: Int, capacity: Int) throws {
        try compareTables(Array(Self.tables[index].utf8), capacity: capacity)
    }

    @Test func theCommonCaseNeedsNoLibxml2() throws {
        for index in 0...3 { #expect(try scanned(Array(Self.sheets[index].utf8), 64).outcome == .finished, "sheet \(index)") }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func agreeOnMutations(seed: UInt64) throws {
        var random = ByteMutator(state: seed)
        for _ in 0..<400 {
            try compareSheets(random.mutate(Self.sheets), capacity: 17 + Int(random.next() % 80))
            try compareTables(random.mutate(Self.tables), capacity: 17 + Int(random.next() % 80))
        }
    }

    /// The folder of real workbooks that `TAIZHANG_CORPUS` names, if it does.
    static let corpus: [String] = {
        guard let folder = ProcessInfo.processInfo.environment["TAIZHANG_CORPUS"] else { return [] }
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm") }.sorted().map { folder + "/" + $0 }
    }()

    @Test(.enabled(if: !corpus.isEmpty), arguments: corpus) func agreeOnTheCorpus(path: String) throws {
        guard let package = try? PackageReader(path: path) else { return }
        for name in package.entryNames where (package.size(of: name) ?? 0) < 4 << 20 {
            guard let bytes = try? package.read(name) else { continue }
            if name.contains("worksheets/sheet") { try compareSheets(bytes, capacity: 4096) }
            if name.hasSuffix("sharedStrings.xml") { try compareTables(bytes, capacity: 4096) }
        }
    }

    private func compareSheets(_ xml: [UInt8], capacity: Int) throws {
        let fast = try scanned(xml, capacity)
        let package = try PackageReader(bytes: StoredZip([.init("part", xml)]).build())
        var slow = RecordList()
        var failure: (any Error)?
        do { try slow.pull(package) } catch { failure = error }
        let text = String(decoding: xml, as: UTF8.self)
        switch fast.outcome {
        case .finished:
            #expect(failure == nil, "\(text)")
            #expect(fast.records == slow.records, "\(text)")
        case .stopped(let delivered):
            #expect(delivered == fast.records.count)
            // libxml2 reads ahead, so in malformed XML it may fail before the records that a scanner saw.
            if failure == nil { #expect(fast.records[...] == slow.records.prefix(delivered), "\(text)") }
        }
    }

    private func compareTables(_ xml: [UInt8], capacity: Int) throws {
        let package = try PackageReader(bytes: StoredZip([.init("part", xml)]).build())
        var parser = SharedStringByteParser(try package.stream("part"), limits: .standard, windowCapacity: capacity)
        guard let fast = try parser.parse() else { return }
        var expected: [String?]?
        do {
            expected = Self.strings(try SharedStringTable(pulling: "part", from: package, limits: .standard))
        } catch {}
        let found = Self.strings(fast)
        #expect(found == expected, "\(String(decoding: xml, as: UTF8.self))")
    }

    private static func strings(_ table: borrowing SharedStringTable) -> [String?] { (0..<table.count).map { table[$0] } }

    private func scanned(_ xml: [UInt8], _ capacity: Int) throws -> (outcome: SheetByteParser.Outcome, records: [String]) {
        let package = try PackageReader(bytes: StoredZip([.init("part", xml)]).build())
        var list = RecordList()
        return (try list.scan(package, window: capacity), list.records)
    }
}
