/// A JSON text that is no report of this version.
public struct ReportFormatError: Error, Hashable, Sendable {
    /// Where in the object, such as `files[3].submissions[0].rows[2].verdict`.
    public var path: String
    public var detail: String

    public init(path: String, detail: String) {
        self.path = path
        self.detail = detail
    }
}
