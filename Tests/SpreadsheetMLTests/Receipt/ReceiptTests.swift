import SpreadsheetML
import TestSupport
import Testing

@Suite struct ReceiptTests {
    @Test func `a receipt names parts and cells`() throws {
        let xml = #"<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>"#
        let edited = try EditedPackage(.workbook([("一", xml), ("二", xml)])) { editor in
            try editor.setText("是", at: CellReference(row: 1, column: 2), inSheet: 0)
        }
        let receipt = try Receipt(before: edited.before, after: edited.after)
        #expect(receipt.parts.filter { $0.change != .identical }.map(\.name) == ["xl/worksheets/sheet1.xml"])
        #expect(receipt.cells.map(\.reference.description) == ["B1"])
        #expect(receipt.cells.first?.before?.value == .number(2))
        #expect(receipt.cells.first?.after?.value == .string("是"))
        #expect(try Receipt(before: edited.before, after: edited.before).isEmpty)
    }
}
