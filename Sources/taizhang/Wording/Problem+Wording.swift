import Forms
import OpenPackaging
import SpreadsheetML
import Summary
import WordprocessingML

extension Problem {
    /// Words any error that a file can cause.
    init(wording error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as PackageError: self.init(error)
        case let error as SpreadsheetError: self.init(error)
        case let error as WordDocumentError: self.init(document: error.underlying)
        case let error as JSONSyntaxError:
            self.init("malformedJSON", "不是有效的 JSON（第 \(error.offset) 字节处）", "请用 check --json 重新生成")
        case let error as ReportFormatError:
            self.init("notReport", "不是核验结果 JSON（\(error.path)）", "请用 check --json 重新生成")
        default: self.init("unknown", "处理时出错（\(error)）", "请把这个文件发给维护人员")
        }
    }
}

extension Problem {
    /// The failure of a Word document.
    init(document error: PackageError) {
        switch error.code {
        case .encrypted, .io, .empty, .limitExceeded, .truncated, .corruptArchive, .corruptEntry: self.init(error)
        default:
            self.init(
                error.code.rawValue, "Word 文档读不了（\(error.code.rawValue)）", "请把表格粘贴到下发的 .xlsx 模板后重新报送；.doc 和 .wps 请先另存为 .docx")
        }
    }
}
