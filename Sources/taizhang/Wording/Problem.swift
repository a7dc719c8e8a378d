import OpenPackaging
import Summary

/// Why a file is refused, as a person is told: the reason, and what to do about it.
struct Problem: Error, Hashable, Sendable {
    /// Stable and English, as it stands in the JSON.
    var code: String
    var reason: String
    var advice: String

    init(_ code: String, _ reason: String, _ advice: String) {
        self.code = code
        self.reason = reason
        self.advice = advice
    }

    /// One line.
    var message: String { "\(reason)。\(advice)。" }

    var rejection: Report.Rejection { .init(code: code, message: message) }

    static func notFound(_ path: String) -> Problem { .init("notFound", "没有这个文件或文件夹", "请核对路径") }
    static let notAFile = Problem("notAFile", "不是普通文件", "请给出工作簿、文件夹或 .zip")
    static let unreadable = Problem("unreadable", "没有权限读取，或磁盘出错", "请检查文件权限后重试")
    static let nestedTooDeeply = Problem("nestedTooDeeply", "压缩包套得太深", "请解压后直接报送工作簿")
    static let damagedEntry = Problem("corruptEntry", "压缩包里的这个文件已损坏", "请重新压缩后报送")
    static let notWorkbook = Problem("notWorkbook", "不是工作簿", "请报送 .xlsx 文件")
    static let noForm = Problem("noForm", "没有认出的表", "请核对是否用了下发的表格；其他表格可用 --template 指定模板")

    static func tooLarge(_ limit: Int) -> Problem {
        .init("limitExceeded", "文件过大（超过 \(limit >> 20) MB）", "请删去无关的图片和工作表后重新报送")
    }
}

extension Problem {
    /// The failure of a .zip that should hold workbooks.
    init(archive error: PackageError) {
        switch error.code {
        case .encrypted: self.init("encrypted", "压缩包加了密码", "请取消密码后重新压缩")
        case .truncated, .corruptArchive, .notZip: self.init(error.code.rawValue, "压缩包已损坏或没有传完", "请重新压缩后报送")
        case .limitExceeded: self.init("limitExceeded", "压缩包过大或文件过多", "请分批压缩后报送")
        default: self.init(error.code.rawValue, "压缩包无法打开（\(error.code.rawValue)）", "请解压后直接报送工作簿")
        }
    }

    init(_ error: PackageError) {
        let texts = Self.texts[error.code] ?? ("文件无法读取（\(error.code.rawValue)）", "请用 Excel 或 WPS 打开后另存为 .xlsx，再报送")
        self.init(error.code.rawValue, texts.0, texts.1)
    }

    private static let resave = "请用 Excel 或 WPS 打开后另存为 .xlsx，再报送"

    private static let texts: [PackageError.Code: (String, String)] = [
        .io: ("没有权限读取，或磁盘出错", "请检查文件权限后重试"),
        .empty: ("文件是空的", "请重新保存后报送"),
        .encrypted: ("文件加了密码", "请在 Excel 或 WPS 中取消打开密码后重新报送"),
        .legacyBinary: ("是旧版格式（.xls、.et、.doc 或 .wps）", "请打开后另存为 .xlsx（表格）或 .docx（文档），再报送"),
        .otherDocument: ("不是工作簿，而是别的文档", "请报送 .xlsx 表格；旧版 Word 文档（.doc、.wps）请另存为 .docx"),
        .openDocument: ("是 OpenDocument 表格（.ods）", "请在 LibreOffice 或 WPS 中另存为 .xlsx，再报送"),
        .binaryWorkbook: ("是二进制工作簿（.xlsb）", resave),
        .plainText: ("是纯文本（如 .csv），不是工作簿", resave),
        .markup: ("是网页或 XML，不是工作簿", resave),
        .notZip: ("不是工作簿，或已损坏", "请用 Excel 或 WPS 检查能否打开，另存为 .xlsx 后再报送"),
        .truncated: ("文件不完整，可能没有传完", "请重新发送原文件"),
        .corruptArchive: ("文件已损坏", "请重新发送原文件，或用 Excel 修复后另存"),
        .corruptEntry: ("文件已损坏", "请重新发送原文件，或用 Excel 修复后另存"),
        .unsupportedCompression: ("文件的压缩方式不受支持", resave),
        .duplicateEntry: ("文件内部结构有重复，内容不可信", resave),
        .badName: ("文件内部结构不安全", resave),
        .missingPart: ("文件已损坏，缺少必要部分", "请重新发送原文件，或用 Excel 修复后另存"),
        .notWorkbook: ("不是工作簿", "请报送 .xlsx 表格"),
        .malformedXML: ("文件已损坏，内容不合规范", "请重新发送原文件，或用 Excel 修复后另存"),
        .doctype: ("文件内部结构不安全", resave),
        .limitExceeded: ("文件过大", "请删去无关的图片、空行和工作表后重新报送"),
    ]
}
