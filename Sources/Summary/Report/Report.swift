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
    ///
    /// Whether a statement was copied from another unit depends on which files were judged together, so that flag alone makes no
    /// second file; neither does the place of the returned workbook.
    public static func merging(_ reports: some Sequence<Report>) -> Report {
        var files: [String: File] = [:]
        for file in reports.flatMap(\.files) {
            let key = file.withoutCopyFlags.json.serialized
            files[key] = files[key].map { $0.union(file) } ?? file
        }
        return Report(files: files.sorted { ($0.value.file, $0.key) < ($1.value.file, $1.key) }.map(\.value))
    }
}

extension Report.File {
    fileprivate var withoutCopyFlags: Report.File {
        var file = self
        for submission in file.submissions.indices {
            for row in file.submissions[submission].rows.indices {
                file.submissions[submission].rows[row].flags.removeAll { $0 == .copiesOtherUnit }
            }
        }
        return file
    }

    /// Two descriptions of the same file, which differ by what `withoutCopyFlags` leaves out at most.
    fileprivate func union(_ other: Report.File) -> Report.File {
        var file = self
        file.returned = [returned, other.returned].compactMap { $0 }.min()
        for (submission, others) in other.submissions.enumerated() {
            for (row, otherRow) in others.rows.enumerated() where otherRow.flags.contains(.copiesOtherUnit) {
                if !file.submissions[submission].rows[row].flags.contains(.copiesOtherUnit) {
                    file.submissions[submission].rows[row].flags.append(.copiesOtherUnit)
                }
            }
        }
        return file
    }
}
