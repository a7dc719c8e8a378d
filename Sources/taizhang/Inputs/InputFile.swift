/// One file to be worked on.
struct InputFile: Sendable {
    enum Source: Sendable {
        case file(path: String)
        /// An entry of a .zip, already decompressed.
        case bytes([UInt8])
        /// It could not even be looked at.
        case refused(Problem)
    }

    enum Kind: Sendable {
        case workbook
        /// What `check --json` printed, for merging.
        case report
    }

    /// As it is named to people and in reports: the path as given, `包.zip/机关/一支部.xlsx` for an entry.
    var name: String
    /// Where its output belongs below the output folder.
    var outputPath: String
    var source: Source
    var kind = Kind.workbook
    /// The user named this very file; others were found in a folder or an archive.
    var isNamed = false

    /// The file on disk; nil for an entry of an archive.
    var path: String? {
        if case .file(let path) = source { return path }
        return nil
    }

    /// A Word form, by its ending.
    var isWordDocument: Bool { FilePath.fileExtension(outputPath) == "docx" }
}
