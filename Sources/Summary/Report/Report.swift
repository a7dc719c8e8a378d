/// What was found in a set of files: the object that `check --json` prints and `merge` takes in again (version 1).
///
/// Merging reports is a union, so shards judged on many machines add up to the same report in any order.
public struct Report: Hashable, Sendable {
    public static let version = 1

    /// One file of the set.
    public struct File: Hashable, Sendable {
        public var file: String
        /// Why the file was refused; nil when it was read.
        public var rejection: Rejection?
        public var submissions: [SubmissionReport]
        /// The returned workbook, where this run wrote one; not part of the JSON.
        public var returned: String?

        public init(file: String, rejection: Rejection? = nil, submissions: [SubmissionReport] = [], returned: String? = nil) {
            self.file = file
            self.rejection = rejection
            self.submissions = submissions
            self.returned = returned
        }
    }

    /// The reason for which a file was refused (退回原因).
    public struct Rejection: Hashable, Sendable {
        /// Stable and English, such as `encrypted`.
        public var code: String
        /// Reason and advice in Chinese, one line.
        public var message: String

        public init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    public var files: [File]

    public init(files: [File] = []) {
        self.files = files
    }

    /// The union of the reports: the files of all, ordered by name, what two reports say alike once.
    public static func merging(_ reports: some Sequence<Report>) -> Report {
        var seen: Set<File> = []
        let files = reports.flatMap(\.files).filter { seen.insert($0).inserted }
        let keyed = files.map { ($0, $0.file, $0.json.serialized) }
        return Report(files: keyed.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0))
    }
}
