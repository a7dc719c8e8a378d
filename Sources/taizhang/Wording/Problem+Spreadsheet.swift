import OpenPackaging
import SpreadsheetML

extension Problem {
    /// The failure of a workbook, with the sheet and cell it was found in.
    init(_ error: SpreadsheetError) {
        let plain = Problem(error.underlying ?? PackageError(.init(rawValue: error.code.rawValue), detail: error.detail))
        let place = [error.sheet.map { "工作表“\($0)”" }, error.cell.map { "单元格 \($0)" }].compactMap { $0 }.joined(separator: "，")
        self.init(plain.code, place.isEmpty ? plain.reason : "\(plain.reason)（\(place)）", plain.advice)
    }
}
