import Compliance
import Forms
import SpreadsheetML

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `judge-benchmark [FOLDER [ROUNDS]]` reads every form below a folder and judges its statements over and over, then statements of
/// doubled length, whose time should double. A single round, as for a profiler, leaves the doubling out.
@main struct JudgeBenchmark {
    private let reader: FormReader
    private let judge: SubmissionJudge

    static func main() throws {
        let arguments = CommandLine.arguments
        let folder = arguments.count > 1 ? arguments[1] : "SampleSheets"
        let rounds = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 20
        let (benchmark, preparing) = try timed { try JudgeBenchmark() }
        print("templates: \(fixed(preparing * 1e3)) ms")
        let submissions = benchmark.read(folder)
        guard !submissions.isEmpty else { return print("no forms below \(folder)") }
        benchmark.judge(submissions, rounds: rounds)
        guard rounds > 1 else { return }
        benchmark.double(submissions)
        benchmark.doubleRepeated(submissions)
    }

    private init() throws {
        let templates = try TemplateLibrary.builtIn()
        let day = Day(2026, 11, 20)
        reader = FormReader(templates: templates)
        judge = SubmissionJudge(judge: Judge(preparing: templates.flatMap(\.standards)), asOf: day, today: day)
    }

    private func read(_ folder: String) -> [Submission] {
        let paths = Self.workbooks(in: folder)
        let (submissions, seconds) = Self.timed {
            // A workbook that is no form, such as a roster, has none.
            paths.flatMap { path in (try? reader.submissions(in: WorkbookReader(path: path))) ?? [] }
        }
        print("reading: \(Self.fixed(seconds * 1e3 / Double(max(1, paths.count)))) ms a workbook, \(paths.count) of them")
        return submissions.filter { $0.template.kind != .scorecard }
    }

    private func judge(_ submissions: [Submission], rounds: Int) {
        let count = submissions.reduce(0) { $0 + $1.rows.count } * rounds
        let (_, seconds) = Self.timed {
            for _ in 0..<rounds { for submission in submissions { _ = judge.judge(submission) } }
        }
        print("judging: \(Self.fixed(seconds * 1e6 / Double(count))) µs a statement, \(count) of them")
    }

    private func double(_ submissions: [Submission]) {
        let texts = submissions.flatMap(\.rows).map(\.statement.text)
        var times: [Double] = []
        for length in [2_000, 4_000, 8_000, 16_000] {
            var submission = submissions[0]
            for offset in submission.rows.indices {
                submission.rows[offset].statement.text = Self.text(from: texts, at: offset * 7, length: length)
            }
            times.append((0..<3).map { _ in Self.timed { judge.judge(submission) }.seconds }.min() ?? 0)
            if times.count > 1 {
                let ratio = times[times.count - 1] / times[times.count - 2]
                print("\(length) characters: \(Self.fixed(ratio)) times the time of \(length / 2)")
            }
        }
    }

    /// Words that make the readers look back or ahead, in texts of half and all of what a cell can hold.
    private func doubleRepeated(_ submissions: [Submission]) {
        let units = [
            "未", "没开3次", "支委会没开1次党员大会开2次", "缺1人，", "一次没来", "除3月外，", "实际开展2次，", "积极分子26名学生", "(1)", "3月5日至", "一、",
            "以前没开3次", "不涉及，斟酌过，", "没开，应该补上，", "1—11月各1次，", "书记1人、组织1人、", "剩4名，", "后来补到32学时，",
            "上半年6次，7月1次，", "无一人低于32学时，", "无学生党员，400元", "学时最高45、最低32，", "只有书记讲党课，",
        ]
        for unit in units {
            let times = [16_000, 32_000].map { length in
                var submission = submissions[0]
                submission.rows[0].statement.text = String(repeating: unit, count: length / unit.unicodeScalars.count)
                submission.rows = Array(submission.rows.prefix(1))
                return (0..<3).map { _ in Self.timed { judge.judge(submission) }.seconds }.min() ?? 0
            }
            print(
                "\(unit) over and over: \(Self.fixed(times[1] * 1e3)) ms, \(Self.fixed(times[1] / times[0])) times that of half")
        }
    }

    /// Statements put together until they are as long as asked.
    private static func text(from texts: [String], at start: Int, length: Int) -> String {
        var scalars = String.UnicodeScalarView()
        var count = 0
        var offset = start
        while count < length {
            let piece = (texts[offset % texts.count] + "。").unicodeScalars.prefix(length - count)
            scalars.append(contentsOf: piece)
            count += piece.count
            offset += 1
        }
        return String(scalars)
    }

    /// The result of a body and the processor's time it took.
    private static func timed<Result>(_ body: () throws -> Result) rethrows -> (Result, seconds: Double) {
        let start = clock()
        let result = try body()
        return (result, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }

    private static func workbooks(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var paths: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            paths += name.hasSuffix(".xlsx") ? ["\(folder)/\(name)"] : workbooks(in: "\(folder)/\(name)")
        }
        return paths.sorted()
    }

    private static func fixed(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }
}
