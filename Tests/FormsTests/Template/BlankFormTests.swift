import Compliance
import Foundation
import SpreadsheetML
import Testing

@testable import Forms

@Suite struct BlankFormTests {
    /// The workbooks beside the YAML are what `template export` writes now.
    @Test(arguments: TemplateLibrary.ids)
    func committedWorkbookIsTheExport(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../../Templates/\(id).xlsx")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try Data(BlankForm.workbook(for: template)).write(to: path)
        }
        let committed = try WorkbookReader(bytes: Array(Data(contentsOf: path)))
        let exported = try WorkbookReader(bytes: BlankForm.workbook(for: template))
        #expect(committed.sheets == exported.sheets)
        for sheet in exported.sheets {
            #expect(try committed.worksheet(at: sheet.offset) == exported.worksheet(at: sheet.offset), "\(sheet.name)")
        }
        #expect(try BlankForm.workbook(for: template) == Array(Data(contentsOf: path)))
    }

    @Test(arguments: TemplateLibrary.ids)
    func workbookWithRulesReadsBackAsTheTemplate(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        #expect(try TemplateFile.decode(BlankForm.workbook(for: template, rules: true)) == template)
    }

    @Test(arguments: TemplateLibrary.ids)
    func wordingIsLockedAndAnswersAreOpen(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        let sheet = BlankForm.form(for: template)
        #expect(sheet.protection != nil)
        let header = sheet.frozenRows
        for (offset, column) in template.columns.enumerated() {
            let cell = try #require(sheet[CellReference(row: header + 1, column: offset + 1)])
            let isAnswer = [.documents, .statement, .selfAssessment, .verdict, .gap, .score].contains(column.role)
            #expect(cell.style?.locked == !isAnswer, "\(column.label)")
        }
        #expect(sheet.printSetup.isLandscape && sheet.printSetup.repeatedRows == header...header)
    }

    @Test(arguments: TemplateLibrary.ids)
    func promptsFitTheirWindow(id: String) throws {
        let template = try #require(try TemplateLibrary.builtIn(id: id))
        for sheet in RulesSheet.sheets(for: template) {
            for prompt in sheet.validations.compactMap(\.prompt) {
                #expect(prompt.title.utf16.count <= 32 && prompt.text.utf16.count <= 255, "\(prompt.title)")
            }
        }
    }
}
