import Foundation
import OpenPackaging
import SpreadsheetML
import Testing

/// Edits of real workbooks, run by `Tests/corpus-editing.sh` alone: the corpus is no part of the project.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["TAIZHANG_CORPUS"] != nil))
struct CorpusEditingTests {
    static let corpus = URL(filePath: ProcessInfo.processInfo.environment["TAIZHANG_CORPUS"] ?? "/")
    /// Where the edited workbooks go, for other checkers.
    static let output = ProcessInfo.processInfo.environment["TAIZHANG_CORPUS_OUT"].map { URL(filePath: $0) }

    static var files: [String] {
        let all = FileManager.default.enumerator(atPath: corpus.path)?.compactMap { $0 as? String } ?? []
        let largest = ProcessInfo.processInfo.environment["TAIZHANG_CORPUS_LARGEST"].flatMap { Int($0) } ?? .max
        return all.filter { file in
            let size = try? FileManager.default.attributesOfItem(atPath: corpus.appending(path: file).path)[.size] as? Int
            return ["xlsx", "xlsm", "xltx"].contains((file as NSString).pathExtension) && (size ?? 0) <= largest
        }.sorted()
    }

    @Test(arguments: files) func `edits change what they say and nothing else`(_ file: String) throws {
        let bytes = Array(try Data(contentsOf: Self.corpus.appending(path: file)))
        guard Self.isReadable(bytes) else { return }
        let untouched = try WorkbookEditor(bytes: bytes)
        #expect(try untouched.finish() == bytes, "a save without edits is the original")
        do throws(SpreadsheetError) {
            guard let cell = try Self.firstEditableCell(bytes) else { return }
            try oneCell(bytes, at: cell, file)
            try annotation(bytes, at: cell, file)
        } catch {
            print("CORPUS \(file): \(error)")
            if !error.isRefusal { Issue.record("\(file): \(error)") }
        }
    }

    private func oneCell(_ bytes: [UInt8], at place: Place, _ file: String) throws(SpreadsheetError) {
        var editor = try WorkbookEditor(bytes: bytes)
        try editor.setText("台账核验", at: place.cell, inSheet: place.sheet)
        let edited = try editor.finish()
        save(edited, "cell", file)
        let part = try WorkbookEditor(bytes: bytes).sheets[place.sheet].partName
        let changed = Self.changedParts(bytes, edited)
        #expect(
            changed.contains(part) && changed.allSatisfy { $0 == part || Self.isCalculationRecord($0) }, "\(file): \(changed)")
        expectSameCells(bytes, edited, except: place, file)
    }

    private func annotation(_ bytes: [UInt8], at place: Place, _ file: String) throws(SpreadsheetError) {
        func annotate(_ bytes: [UInt8]) throws(SpreadsheetError) -> [UInt8] {
            var editor = try WorkbookEditor(bytes: bytes)
            let adjustment = StyleAdjustment(fontColor: 0xC00000, fill: 0xFFF2CC, vertical: .top, wrapsText: true)
            let text = "差距：第三季度未召开支部党员大会。措施：补开并留存记录。"
            try editor.setText(text, at: place.cell, inSheet: place.sheet, style: .adjust(adjustment))
            try editor.setComment("理由：\(text)", author: "台账核验", at: place.cell, inSheet: place.sheet)
            let height = RowHeightEstimate.points(for: text, columnWidth: 10)
            try editor.setRowHeight(height, row: place.cell.row, inSheet: place.sheet)
            return try editor.finish()
        }
        let once = try annotate(bytes)
        save(once, "annotated", file)
        expectSameCells(bytes, once, except: place, file)
        #expect(try annotate(once) == once, "\(file): a second annotation changes nothing")
    }

    struct Place {
        var sheet: Int
        var cell: CellReference
    }

    private static func isReadable(_ bytes: [UInt8]) -> Bool {
        guard let reader = try? WorkbookReader(bytes: bytes) else { return false }
        return reader.sheets.allSatisfy { $0.kind != .worksheet || (try? reader.worksheet(at: $0.offset)) != nil }
    }

    /// The first cell of the first worksheet that may be edited, or A1 of an empty one.
    private static func firstEditableCell(_ bytes: [UInt8]) throws(SpreadsheetError) -> Place? {
        let reader = try WorkbookReader(bytes: bytes)
        guard let sheet = reader.sheets.first(where: { $0.kind == .worksheet }) else { return nil }
        let cells = try reader.worksheet(at: sheet.offset).rows.flatMap(\.cells).map(\.reference)
        var refusal: SpreadsheetError?
        for cell in cells.prefix(200) + [CellReference(row: 1, column: 1), CellReference(row: 60_000, column: 200)] {
            var editor = try WorkbookEditor(bytes: bytes)
            do throws(SpreadsheetError) {
                try editor.setText("x", at: cell, inSheet: sheet.offset)
                return Place(sheet: sheet.offset, cell: cell)
            } catch {
                refusal = error
                if ![.coveredByMerge, .sharedFormula, .arrayFormula, .tableHeader].contains(error.code) { throw error }
            }
        }
        if let refusal { throw refusal }
        return nil
    }

    private static func changedParts(_ before: [UInt8], _ after: [UInt8]) -> [String] {
        guard let old = try? PackageReader(bytes: before), let new = try? PackageReader(bytes: after) else { return ["?"] }
        let names = Set(old.entryNames).union(new.entryNames).sorted()
        return names.filter { name in
            guard let before = try? old.read(name), let after = try? new.read(name) else { return true }
            return before != after
        }
    }

    private static func isCalculationRecord(_ part: String) -> Bool {
        part.contains("calcChain") || part == "[Content_Types].xml" || part.hasSuffix("workbook.xml.rels")
    }

    private func expectSameCells(_ before: [UInt8], _ after: [UInt8], except place: Place, _ file: String) {
        do {
            let old = try WorkbookReader(bytes: before)
            let new = try WorkbookReader(bytes: after)
            for sheet in old.sheets where sheet.kind == .worksheet {
                var expected: [Cell] = []
                var found: [Cell] = []
                let isEdited: (Cell) -> Bool = { sheet.offset == place.sheet && $0.reference == place.cell }
                try old.forEachCell(inSheet: sheet.offset) { if !isEdited($0) { expected.append($0) } }
                try new.forEachCell(inSheet: sheet.offset) { if !isEdited($0) { found.append($0) } }
                #expect(expected == found, "\(file) \(sheet.name)")
            }
        } catch {
            Issue.record("\(file): \(error)")
        }
    }

    private func save(_ bytes: [UInt8], _ kind: String, _ file: String) {
        guard let output = Self.output else { return }
        let target = output.appending(path: kind).appending(path: file)
        try? FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(bytes).write(to: target)
    }
}
