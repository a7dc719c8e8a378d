/// Something wrong or doubtful in a template, and where: a line of the YAML, or a cell of the rules sheet.
public struct TemplateProblem: Hashable, Sendable {
    /// What kind of fault it is; open, because new checks come with new forms.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public var rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }

        public static let unreadable = Code(rawValue: "unreadable")
        public static let missing = Code(rawValue: "missing")
        public static let unknownWord = Code(rawValue: "unknownWord")
        public static let wrongShape = Code(rawValue: "wrongShape")
        public static let duplicate = Code(rawValue: "duplicate")
        public static let contradiction = Code(rawValue: "contradiction")
        public static let mergedCell = Code(rawValue: "mergedCell")
        public static let unsure = Code(rawValue: "unsure")
    }

    public enum Place: Hashable, Sendable {
        /// The template as a whole.
        case template
        /// A line of the YAML text, one-based.
        case line(Int)
        /// A cell of a workbook, with the words of its column header.
        case cell(sheet: String, reference: String, column: String)
    }

    /// An error keeps the template from being used; a warning does not.
    public enum Severity: String, Hashable, Sendable { case error, warning }

    public var code: Code
    public var place: Place
    public var severity: Severity
    /// What is wrong, in Chinese, with the word at fault.
    public var what: String
    /// What to do about it, in Chinese.
    public var advice: String

    public init(_ code: Code, at place: Place, severity: Severity = .error, what: String, advice: String) {
        self.code = code
        self.place = place
        self.severity = severity
        self.what = what
        self.advice = advice
    }
}

extension TemplateProblem: CustomStringConvertible {
    /// One line for a clerk: where, what, what to do.
    public var description: String {
        switch place {
        case .template: "\(what)。\(advice)"
        case .line(let line): "第\(line)行：\(what)。\(advice)"
        case .cell(let sheet, let reference, let column):
            column.isEmpty ? "《\(sheet)》\(reference)：\(what)。\(advice)" : "《\(sheet)》\(reference)（\(column)）：\(what)。\(advice)"
        }
    }
}

/// A template that cannot be used, with everything that is wrong with it.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// In the order of the text or the sheet; never empty.
    public var problems: [TemplateProblem]

    public init(problems: [TemplateProblem]) { self.problems = problems }

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
