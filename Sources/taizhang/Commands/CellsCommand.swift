import ArgumentParser
import SpreadsheetML

struct CellsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cells", abstract: "列出工作簿的原始单元格。",
        discussion: "jsonl：每个非空单元格一行；csv：一张工作表，默认第一张。")

    @Argument(help: ArgumentHelp("工作簿（.xlsx、.xlsm、.xltx、.xltm）。", valueName: "FILE"))
    var file: String

    @Option(help: ArgumentHelp("只列这张工作表。", valueName: "NAME"))
    var sheet: String?

    @Option(help: "输出格式：jsonl 或 csv。")
    var format = CellExport.Format.jsonl

    func run() throws {
        do {
            let workbook = try WorkbookReader(path: file)
            for info in try chosen(from: workbook.sheets) {
                try CellExport.write(sheet: info.offset, of: workbook, as: format) { try Console.write(raw: $0) }
            }
        } catch is CellExport.Stopped {
            return
        } catch let error as SpreadsheetError {
            Console.write("\(file)：\(Problem(error).message)", to: .error)
            throw ExitCode(1)
        }
    }

    /// The sheets that have cells; for CSV one of them.
    private func chosen(from sheets: [SheetInfo]) throws -> [SheetInfo] {
        if let sheet {
            guard let info = sheets.first(where: { $0.name == sheet }) else {
                Console.write("\(file)：没有工作表“\(sheet)”。", to: .error)
                throw ExitCode(1)
            }
            return [info]
        }
        let worksheets = sheets.filter { $0.kind == .worksheet }
        return format == .csv ? Array(worksheets.prefix(1)) : worksheets
    }
}

extension CellExport.Format: ExpressibleByArgument {}
