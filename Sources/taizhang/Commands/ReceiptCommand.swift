import ArgumentParser
import OpenPackaging
import SpreadsheetML

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct ReceiptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt", abstract: "对照两个工作簿，列出改了什么。",
        discussion: "逐个部件：未动、改动、新增、删除；逐个单元格：原内容 → 新内容。")

    @Argument(help: ArgumentHelp("改动前的工作簿。", valueName: "BEFORE"))
    var before: String

    @Argument(help: ArgumentHelp("改动后的工作簿。", valueName: "AFTER"))
    var after: String

    @Flag(help: "输出 JSON。")
    var json = false

    func run() throws {
        do {
            let receipt = try Receipt(before: bytes(of: before), after: bytes(of: after))
            if json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                Console.write(Array(try encoder.encode(ReceiptRecord(receipt))) + [0x0A])
            } else {
                Console.write(ReceiptText.lines(of: receipt).joined(separator: "\n"))
            }
        } catch let error as SpreadsheetError {
            Console.write(Problem(error).message, to: .error)
            throw ExitCode(1)
        }
    }

    private func bytes(of path: String) throws -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            Console.write("\(path)：\(Problem.notFound(path).message)", to: .error)
            throw ExitCode(1)
        }
        return Array(data)
    }
}

/// A receipt as people read it.
enum ReceiptText {
    static func lines(of receipt: Receipt) -> [String] {
        var lines: [String] = []
        let changed = receipt.parts.filter { $0.change != .identical }
        lines.append("部件 \(receipt.parts.count) 个：未动 \(receipt.parts.count - changed.count)，变化 \(changed.count)")
        for part in changed { lines.append("  \(word(part.change))  \(part.name)") }
        lines += receipt.addedSheets.map { "新增工作表“\($0)”" } + receipt.removedSheets.map { "删除工作表“\($0)”" }
        lines.append("单元格变化 \(receipt.cells.count) 处")
        for cell in receipt.cells {
            let change = cell.isStyleOnly ? "只改格式" : "\(text(of: cell.before)) → \(text(of: cell.after))"
            lines.append("  \(cell.sheet)!\(cell.reference)  \(change)")
        }
        return lines
    }

    static func word(_ change: Receipt.Part.Change) -> String {
        switch change {
        case .identical: "未动"
        case .edited: "改动"
        case .added: "新增"
        case .removed: "删除"
        }
    }

    private static func text(of cell: Cell?) -> String {
        guard let cell else { return "（空）" }
        if let formula = cell.formula { return "=" + formula }
        guard let value = cell.value, !value.text.isEmpty else { return "（空）" }
        return "“" + String(value.text.map { $0.isNewline ? "↵" : $0 }) + "”"
    }
}

/// The JSON of `receipt --json`.
struct ReceiptRecord: Encodable {
    struct Part: Encodable {
        var name: String
        var change: String
    }

    struct Change: Encodable {
        var sheet: String
        var cell: String
        var before: String?
        var after: String?
        var styleOnly: Bool
    }

    var version = 1
    var parts: [Part]
    var addedSheets: [String]
    var removedSheets: [String]
    var cells: [Change]

    init(_ receipt: Receipt) {
        parts = receipt.parts.map { Part(name: $0.name, change: $0.change.rawValue) }
        addedSheets = receipt.addedSheets
        removedSheets = receipt.removedSheets
        cells = receipt.cells.map { change in
            Change(
                sheet: change.sheet, cell: change.reference.description, before: Self.text(of: change.before),
                after: Self.text(of: change.after), styleOnly: change.isStyleOnly)
        }
    }

    private static func text(of cell: Cell?) -> String? { cell?.formula.map { "=" + $0 } ?? cell?.value?.text }
}
