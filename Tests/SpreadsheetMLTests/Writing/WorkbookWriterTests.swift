import Foundation
import OpenPackaging
import SpreadsheetML
import TestSupport
import Testing

@Suite struct WorkbookWriterTests {
    @Test func everythingAsRecorded() throws {
        let bytes = try Showcase.workbook().finish()
        // For looking at it, and for outside checkers.
        if let path = ProcessInfo.processInfo.environment["SHOWCASE"] { try AtomicFile.write(bytes, to: path) }
        try Snapshot("Showcase").expect(bytes)
    }

    @Test func sameContentSameBytes() throws {
        #expect(try Showcase.workbook().finish() == Showcase.workbook().finish())
    }

    @Test func readsBackWhatWasWritten() throws {
        let reader = try WorkbookReader(bytes: Showcase.workbook().finish())
        #expect(reader.sheets.map(\.name) == ["工作台账", "统计", "Values '&' 值", "图片", "_列表"])
        #expect(reader.sheets.map(\.visibility) == [.visible, .visible, .visible, .visible, .hidden])
        let values = try reader.worksheet(at: 2)
        let text = { (row: Int) in values.value(at: CellReference(row: row, column: 2)) }
        #expect(text(2) == .string(" 前后空格 "))
        #expect(text(3) == .string("=CMD()"))
        #expect(text(4) == .string("_x0041_ a\u{1}b\r\n<&>\""))
        #expect(text(5) == .string("党旗🚩👨‍👩‍👧"))
        #expect(text(7) == .number(0.1 + 0.2))
        #expect(text(8) == .number(-1.5e-300))
        #expect(text(9) == .error("#NUM!"))
        #expect(text(10) == .boolean(true))
        #expect(text(11) == .date(SerialDate(serial: 46_331)))
        #expect(text(12) == .date(SerialDate(serial: 46_331)))
        #expect(text(14) == nil, "never calculated")
        #expect(text(15) == .string("甲乙"))
        #expect(values.cell(at: CellReference(row: 3, column: 2))?.formula == nil)
    }

    @Test func writesToAFile() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var writer = WorkbookWriter()
        writer.add(WorksheetContent(name: "空"))
        try writer.write(to: path)
        let reader = try WorkbookReader(path: path)
        #expect(reader.sheets.map(\.name) == ["空"])
    }

    @Test func longListsGoToAHiddenSheet() throws {
        let bytes = try Showcase.workbook().finish()
        let package = try PackageReader(bytes: bytes)
        let sheet = String(decoding: try package.read("xl/worksheets/sheet1.xml"), as: UTF8.self)
        #expect(sheet.contains("<formula1>_列表!$A$1:$A$60</formula1>"))
        #expect(sheet.contains("<formula1>\"是,否\"</formula1>"))
        #expect(try WorkbookReader(bytes: bytes).worksheet(at: 4).text(at: CellReference(row: 60, column: 1)) == "示例第60党支部")
    }

    @Test func chartsCarryWhatTheirCellsHold() throws {
        let package = try PackageReader(bytes: Showcase.workbook().finish())
        let chart = String(decoding: try package.read("xl/charts/chart1.xml"), as: UTF8.self)
        #expect(chart.contains("<c:f>统计!$B$2:$B$6</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"5\"/>"))
        #expect(chart.contains("<c:pt idx=\"4\"><c:v>机关党支部</c:v></c:pt>"))
    }

    @Test(arguments: [
        ("", "empty"), (String(repeating: "长", count: 32), "too long"), ("a/b", "slash"), ("'a", "apostrophe"),
        ("[1]", "brackets"),
    ])
    func refusesSheetNames(_ name: String, _ why: String) throws {
        #expect(refusal(of: [WorksheetContent(name: name)]) == .invalidSheetName, "\(why)")
    }

    @Test func refusesNamesThatDifferInCaseOnly() throws {
        #expect(refusal(of: [WorksheetContent(name: "Data"), WorksheetContent(name: "dATA")]) == .invalidSheetName)
    }

    @Test func refusesTextThatNoCellHolds() throws {
        var sheet = WorksheetContent(name: "长")
        sheet.append([.text(String(repeating: "长", count: 32_767))])
        var writer = WorkbookWriter()
        writer.add(sheet)
        _ = try writer.finish()
        sheet.append([.text(String(repeating: "😀", count: 16_384))])
        var longer = WorkbookWriter()
        longer.add(sheet)
        do {
            _ = try longer.finish()
            Issue.record("must throw")
        } catch {
            #expect(error.code == .textTooLong)
            #expect(error.sheet == "长")
            #expect(error.cell == CellReference(row: 2, column: 1))
        }
    }

    @Test func refusesOverlappingMerges() throws {
        var sheet = WorksheetContent(name: "并")
        sheet.merges = [CellRange("A1:B2"), CellRange("B2:C3")].compactMap { $0 }
        #expect(refusal(of: [sheet]) == .invalidContent)
    }

    @Test func refusesTablesWithoutHeaders() throws {
        var sheet = WorksheetContent(name: "表")
        sheet.append([.text("甲"), .text("甲")])
        sheet.append([.number(1), .number(2)])
        sheet.tables = [CellRange("A1:B2")].compactMap { $0 }.map { SheetTable(name: "表", range: $0) }
        #expect(refusal(of: [sheet]) == .invalidContent)
    }

    @Test func refusesWhatIsNoPicture() throws {
        var sheet = WorksheetContent(name: "图")
        sheet.images = [SheetImage([1, 2, 3], at: CellReference(row: 1, column: 1))]
        #expect(refusal(of: [sheet]) == .unsupportedImage)
    }

    @Test func needsAVisibleSheet() throws {
        var sheet = WorksheetContent(name: "藏")
        sheet.isHidden = true
        #expect(refusal(of: [sheet]) == .invalidContent)
    }
}

/// Why a workbook of these sheets is refused; nil if it is not.
private func refusal(of sheets: [WorksheetContent]) -> SpreadsheetError.Code? {
    var writer = WorkbookWriter()
    for sheet in sheets { writer.add(sheet) }
    do {
        _ = try writer.finish()
        return nil
    } catch {
        return error.code
    }
}
