import ArgumentParser
import SpreadsheetML
import Summary

/// The roster named on the command line: a workbook, CSV or simple YAML.
enum RosterArgument {
    private static let sizeLimit = 16 << 20

    static func load(_ path: String?) throws -> Roster? {
        guard let path else { return nil }
        do {
            return try read(path)
        } catch let error as RosterError {
            throw ValidationError("名册 \(path)：\(wording(error))")
        } catch {
            throw ValidationError("名册 \(path)：\(Problem(wording: error).message)")
        }
    }

    private static func read(_ path: String) throws -> Roster {
        switch FilePath.fileExtension(path) {
        case "csv", "yaml", "yml", "txt":
            let bytes = try FileSystem.read(path, limit: sizeLimit)
            return try Roster(text: ArchiveName.text(bytes, fallback: ""))
        default:
            guard FileSystem.entry(path) != nil else { throw Problem.notFound(path) }
            let workbook = try WorkbookReader(path: path)
            var failure = RosterError(.noHeader)
            for sheet in workbook.sheets where sheet.kind == .worksheet {
                do throws(RosterError) {
                    return try Roster(table: table(try worksheet(workbook, sheet.offset)))
                } catch {
                    failure = error
                }
            }
            throw failure
        }
    }

    /// Whether the workbook is a roster: a table of 党总支 and 支部 and no form. Such a file lies beside the forms in many folders.
    static func isRoster(_ workbook: borrowing WorkbookReader) -> Bool {
        for sheet in workbook.sheets where sheet.kind == .worksheet {
            guard let worksheet = try? workbook.worksheet(at: sheet.offset) else { continue }
            let roster = try? Roster(table: table(worksheet))
            if let roster, roster.entries.contains(where: { $0.parent != nil }) { return true }
        }
        return false
    }

    /// A sheet that cannot be read has no table.
    private static func worksheet(_ workbook: borrowing WorkbookReader, _ offset: Int) throws(RosterError) -> Worksheet {
        guard let sheet = try? workbook.worksheet(at: offset) else { throw RosterError(.noHeader) }
        return sheet
    }

    private static func table(_ sheet: Worksheet) -> [[String]] {
        guard let used = sheet.usedRange else { return [] }
        return sheet.rows.map { row in
            used.columns.map { sheet.text(at: CellReference(row: row.number, column: $0)) }
        }
    }

    private static func wording(_ error: RosterError) -> String {
        switch error.code {
        case .noHeader: "没有找到“党总支”“支部”这样的表头"
        case .noUnits: "表头下面没有单位"
        case .unreadable: error.line.map { "第 \($0) 行看不懂（应是“党总支:”或“- 支部”）" } ?? "看不懂"
        }
    }
}
