import Summary

/// The lines on which refused files are named.
enum Refusals {
    static func write(_ files: [CheckedFile]) {
        for file in files {
            if let problem = file.problem { Console.write("退回：\(file.input.name)：\(problem.message)", to: .error) }
        }
    }

    /// What a person should know of how forms were read, each once a file.
    static func writeNotes(_ files: [CheckedFile]) {
        for file in files {
            var seen: Set<String> = []
            for note in file.submissions.flatMap(\.submission.notes) where seen.insert(note).inserted {
                Console.write("提示：\(file.input.name)：\(note)", to: .error)
            }
        }
    }

    /// Files that were judged, but could not be returned.
    static func write(_ results: [ReturnedFiles.Result], of files: [CheckedFile]) {
        for (file, result) in zip(files, results) {
            if let problem = result.problem {
                Console.write("没有写出返回表：\(file.input.name)：\(problem.message)", to: .error)
            }
        }
    }
}
