import ArgumentParser

/// The folder of documents (佐证资料), for the commands that judge forms.
struct EvidenceOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("佐证资料所在的文件夹：要求提供的资料按文件名核对。其中以单位名或工作簿名命名的子文件夹归该单位。", valueName: "文件夹"))
    var evidence: String?

    mutating func validate() throws {
        if let evidence, FileSystem.entry(evidence) != .folder { throw ValidationError("--evidence 不是文件夹：\(evidence)") }
    }

    /// The folder listed; nil when none was given.
    var folder: EvidenceFolder? { evidence.map { EvidenceFolder($0) } }
}
