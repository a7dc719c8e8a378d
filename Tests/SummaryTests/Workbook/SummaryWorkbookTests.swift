import Compliance
import Forms
import Foundation
import OpenPackaging
import SpreadsheetML
import Summary
import Testing

@Suite struct SummaryWorkbookTests {
    private static func cell(_ text: String) -> CellReference { CellReference(text) ?? CellReference(row: 1, column: 1) }

    /// The sheet of that name in the workbook of a model.
    private func sheet(_ name: String, of model: SummaryModel) throws -> Worksheet {
        let reader = try WorkbookReader(bytes: SummaryWorkbook.render(model))
        let offset = try #require(reader.sheets.first { $0.name == name }?.offset)
        return try reader.worksheet(at: offset)
    }

    @Test func hasAllSheets() throws {
        let bytes = try SummaryWorkbook.render(SummarySample.model)
        // For looking at it, and for outside checkers.
        if let path = ProcessInfo.processInfo.environment["SUMMARY_SAMPLE"] { try AtomicFile.write(bytes, to: path) }
        let names = try WorkbookReader(bytes: bytes).sheets.map(\.name)
        #expect(names == ["总览", "矩阵", "差距清单", "标准统计", "未报送", "重复报送", "雷同", "退回原因"])
        #expect(try SummaryWorkbook.render(SummarySample.model) == bytes)
    }

    @Test func overviewRollsUp() throws {
        let overview = try sheet("总览", of: SummarySample.model)
        #expect(overview.text(at: Self.cell("B4")) == "全校")
        #expect(overview.text(at: Self.cell("C4")) == "合计")
        let counts = SummarySample.model.counts
        #expect(overview.value(at: Self.cell("H4")) == .number(Double(counts.met)))
        #expect(overview.value(at: Self.cell("M4")) == counts.rate.map { .number($0) })
        #expect(overview.text(at: Self.cell("B5")) == SummarySample.model.parents[0].parent)
        #expect(overview.text(at: Self.cell("C5")) == "小计")
    }

    @Test func matrixHasARowAUnitAndLinks() throws {
        let model = SummarySample.model
        let matrix = try sheet("矩阵", of: model)
        #expect(matrix.rows.count == 3 + model.units.count)
        let package = try PackageReader(bytes: SummaryWorkbook.render(model))
        let links = String(decoding: try package.read("xl/worksheets/_rels/sheet2.xml.rels"), as: UTF8.self)
        #expect(links.contains("TargetMode=\"External\""))
    }

    @Test func gapsAreListedOnce() throws {
        let gaps = try sheet("差距清单", of: SummarySample.model)
        #expect(gaps.rows.count == 3 + SummarySample.model.gaps.count)
    }

    @Test func whatUnitsWroteIsNeverAFormula() throws {
        var model = SummarySample.model
        model.units[0].unit = "=HYPERLINK(\"x\")"
        model.units[0].rows[0].verdict = .notMet
        model.units[0].rows[0].gap = "=1+1" + String(repeating: "长", count: 40_000)
        let reader = try WorkbookReader(bytes: SummaryWorkbook.render(model))
        for sheet in reader.sheets {
            try reader.forEachCell(inSheet: sheet.offset) { cell in
                #expect(cell.formula == nil)
            }
        }
    }

    @Test func anEmptyCollectionStillHasASummary() throws {
        let overview = try sheet("总览", of: SummaryModel())
        #expect(overview.text(at: Self.cell("A4")) == "没有可汇总的报送表")
    }

    @Test func everyFormHasItsMatrix() throws {
        var model = SummarySample.model
        var other = model.units[0]
        other.template = "other"
        model.units.append(other)
        model.standards.append(
            .init(template: "other", standard: "1", category: "", item: "另一条", counts: VerdictCounts([.met])))
        let names = try WorkbookReader(bytes: SummaryWorkbook.render(model)).sheets.map(\.name)
        #expect(names.prefix(3) == ["总览", "矩阵1", "矩阵2"])
    }
}
