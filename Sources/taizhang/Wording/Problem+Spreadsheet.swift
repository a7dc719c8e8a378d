import OpenPackaging
import SpreadsheetML

extension Problem {
    /// The failure of a workbook, with the sheet and cell it was found in.
    init(_ error: SpreadsheetError) {
        let plain =
            Self.texts[error.code].map { Problem(error.code.rawValue, $0.0, $0.1) }
            ?? Problem(error.underlying ?? PackageError(.init(rawValue: error.code.rawValue), detail: error.detail))
        let place = [error.sheet.map { "工作表“\($0)”" }, error.cell.map { "单元格 \($0)" }].compactMap { $0 }.joined(separator: "，")
        self.init(plain.code, place.isEmpty ? plain.reason : "\(plain.reason)（\(place)）", plain.advice)
    }

    /// The failures that a package does not know.
    private static let texts: [SpreadsheetError.Code: (reason: String, advice: String)] = [
        .cellsOutOfOrder: ("单元格排在后面的行之后，它所在的行已经输出", "请改用 --format jsonl，或用 Excel、WPS 另存为 .xlsx 后再试")
    ]
}
