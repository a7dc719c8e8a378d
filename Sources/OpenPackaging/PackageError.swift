/// Why a package could not be read or written. Carries facts only; wording for people is made at the command line's edge.
public struct PackageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is. Open: more codes may come, so always handle an unknown one.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    public var code: Code
    /// The part it happened in, such as `xl/workbook.xml`.
    public var part: String?
    /// The one-based line in that part.
    public var line: Int?
    /// The facts in English, for logs and for developers.
    public var detail: String

    public init(_ code: Code, part: String? = nil, line: Int? = nil, detail: String) {
        self.code = code
        self.part = part
        self.line = line
        self.detail = detail
    }

    public var description: String {
        var text = code.rawValue
        if let part { text += " in \(part)" }
        if let line { text += " at line \(line)" }
        return text + ": " + detail
    }
}

extension PackageError.Code {
    private init(_ name: String) { self.init(rawValue: name) }

    /// The operating system refused to read or write.
    public static let io = Self("io")
    /// The file has no bytes.
    public static let empty = Self("empty")
    /// The file needs a password: an OLE2 wrapper with an `EncryptedPackage` stream, or zip encryption.
    public static let encrypted = Self("encrypted")
    /// An Excel 97–2003 or WPS `.et` workbook (OLE2 with a `Workbook` stream).
    public static let legacyBinary = Self("legacyBinary")
    /// Another kind of document under a workbook's name: Word, PowerPoint, PDF, a picture, another archive.
    public static let otherDocument = Self("otherDocument")
    /// An OpenDocument file such as `.ods`.
    public static let openDocument = Self("openDocument")
    /// A binary workbook, `.xlsb`.
    public static let binaryWorkbook = Self("binaryWorkbook")
    /// Plain text under a workbook's name, such as `.csv`.
    public static let plainText = Self("plainText")
    /// A web page or an XML table under a workbook's name.
    public static let markup = Self("markup")
    /// The bytes are no zip archive and nothing else we know.
    public static let notZip = Self("notZip")
    /// The archive begins as a zip but its end is missing.
    public static let truncated = Self("truncated")
    /// The archive's directory contradicts itself.
    public static let corruptArchive = Self("corruptArchive")
    /// An entry does not decompress, or not to the bytes its checksum promises.
    public static let corruptEntry = Self("corruptEntry")
    /// An entry is compressed in a way we cannot undo.
    public static let unsupportedCompression = Self("unsupportedCompression")
    /// Two entries have the same name, so different readers see different contents.
    public static let duplicateEntry = Self("duplicateEntry")
    /// An entry's name leaves the package (`..`, an absolute path).
    public static let badName = Self("badName")
    /// A part that must be there is not.
    public static let missingPart = Self("missingPart")
    /// The archive is a zip, but no Office package with a workbook.
    public static let notWorkbook = Self("notWorkbook")
    /// A part is not well-formed XML.
    public static let malformedXML = Self("malformedXML")
    /// A part declares a DOCTYPE, which Office never writes and attackers do.
    public static let doctype = Self("doctype")
    /// A limit of ``PackageLimits`` was crossed; the detail names it.
    public static let limitExceeded = Self("limitExceeded")
}
