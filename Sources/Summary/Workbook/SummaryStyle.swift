import Compliance
import SpreadsheetML

/// The looks of the summary workbook.
enum SummaryStyle {
    private static let line = CellStyle.Border.all(.thin, color: 0x808080)

    static let plain = CellStyle(vertical: .center)
    static let title = CellStyle(font: .init(name: "黑体", size: 18), horizontal: .center, vertical: .center)
    static let subtitle = CellStyle(
        font: .init(name: "楷体", size: 11, color: 0x404040), horizontal: .left, vertical: .center, wrapsText: true)
    static let header = CellStyle(
        font: .init(name: "黑体", size: 11), fill: 0xD9E1F2, border: line, horizontal: .center, vertical: .center, wrapsText: true)
    static let text = CellStyle(border: line, horizontal: .left, vertical: .center, wrapsText: true)
    static let center = CellStyle(border: line, horizontal: .center, vertical: .center, wrapsText: true)
    static let percent = CellStyle(border: line, horizontal: .center, vertical: .center, numberFormat: "0.0%")
    static let score = CellStyle(border: line, horizontal: .center, vertical: .center, numberFormat: "0.0")
    static let link = CellStyle(
        font: .init(underline: true, color: 0x0563C1), border: line, horizontal: .left, vertical: .center, wrapsText: true)

    /// The row of the whole college.
    static func total(_ style: CellStyle) -> CellStyle { emphasised(style, fill: 0xBDD7EE) }

    /// The row of a 党总支.
    static func subtotal(_ style: CellStyle) -> CellStyle { emphasised(style, fill: 0xEDF3FA) }

    /// A cell of the matrix or a verdict in a list.
    static func verdict(_ verdict: Verdict) -> CellStyle {
        var style = center
        style.font.color = verdict.inkColor
        style.fill = verdict.paperColor
        return style
    }

    private static func emphasised(_ style: CellStyle, fill: CellStyle.Color) -> CellStyle {
        var style = style
        style.font.bold = true
        style.fill = fill
        return style
    }
}

extension Verdict {
    /// In the matrix, where columns are narrow.
    var mark: String {
        switch self {
        case .met: "是"
        case .notMet: "否"
        case .needsReview: "核"
        case .notFilled: "空"
        case .notApplicable: "—"
        }
    }

    fileprivate var inkColor: CellStyle.Color {
        switch self {
        case .met: 0x006100
        case .notMet: 0x9C0006
        case .needsReview: 0x7F6000
        case .notFilled: 0x404040
        case .notApplicable: 0x808080
        }
    }

    fileprivate var paperColor: CellStyle.Color? {
        switch self {
        case .met: 0xE2F0D9
        case .notMet: 0xFFC7CE
        case .needsReview: 0xFFEB9C
        case .notFilled: 0xD9D9D9
        case .notApplicable: nil
        }
    }

    /// In charts.
    var chartColor: CellStyle.Color {
        switch self {
        case .met: 0x70AD47
        case .notMet: 0xC0504D
        case .needsReview: 0xFFC000
        case .notFilled: 0xA6A6A6
        case .notApplicable: 0xD9D9D9
        }
    }
}
