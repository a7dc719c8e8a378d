import SpreadsheetML
import TestSupport
import Testing

@Suite struct StreamedRowTests {
    @Test func streamsBelowTheRowsThatAreGiven() throws {
        var sheet = WorksheetContent(name: "流")
        sheet.append([.text("序号"), .text("单位")])
        var writer = WorkbookWriter()
        var left = 1000
        writer.add(sheet) { row throws(SpreadsheetError) in
            guard left > 0 else { return false }
            left -= 1
            let bold = row.style(CellStyle(font: .init(bold: true)))
            try row.number(1000 - left)
            try row.text("单位\(left % 7)", style: bold)
            row.skip()
            try row.boolean(left % 2 == 0)
            return true
        }
        let sheetRead = try WorkbookReader(bytes: writer.finish()).worksheet(at: 0)
        #expect(sheetRead.rows.count == 1001)
        #expect(sheetRead.text(at: CellReference(row: 1001, column: 1)) == "1000")
        #expect(sheetRead.text(at: CellReference(row: 1001, column: 2)) == "单位0")
        #expect(sheetRead.value(at: CellReference(row: 1001, column: 3)) == nil)
        #expect(sheetRead.value(at: CellReference(row: 1001, column: 4)) == .boolean(true))
    }

    @Test(arguments: [true, false])
    func textBeyondTheSharedTableGoesIntoItsCell(_ isShared: Bool) throws {
        var writer = WorkbookWriter()
        writer.sharesStreamedText = isShared
        var number = 0
        writer.add(WorksheetContent(name: "多")) { row throws(SpreadsheetError) in
            guard number < 150_000 else { return false }
            number += 1
            try row.text(number % 2 == 0 ? "第\(number)条 & 其他" : "第\(number)条")
            return true
        }
        writer.compressionLevel = 1
        let reader = try WorkbookReader(bytes: writer.finish())
        var count = 0
        try reader.forEachCell(inSheet: 0) { cell in
            count += 1
            if cell.value != .string(count % 2 == 0 ? "第\(count)条 & 其他" : "第\(count)条") { Issue.record("row \(count)") }
        }
        #expect(count == 150_000)
    }

    @Test func whatTheProducerThrowsComesOut() throws {
        var writer = WorkbookWriter()
        writer.add(WorksheetContent(name: "误")) { _ throws(SpreadsheetError) in
            throw SpreadsheetError(.invalidContent, detail: "mine")
        }
        do {
            _ = try writer.finish()
            Issue.record("must throw")
        } catch {
            #expect(error.detail == "mine")
            #expect(error.sheet == "误")
        }
    }
}
