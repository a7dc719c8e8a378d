/// A rule for what users may type into cells (ECMA-376 Part 1, 18.3.1.32).
public struct DataValidation: Hashable, Sendable {
    public enum Rule: Hashable, Sendable {
        /// One of these texts, offered as a drop-down. Lists that do not fit into the rule go to a hidden sheet.
        case list([String])
        /// One of the values of a range, such as `部门!$A$2:$A$40`.
        case listRange(String)
        case wholeNumber(ClosedRange<Int>)
        case decimal(ClosedRange<Double>)
        /// A date, by serial number.
        case date(ClosedRange<Double>)
        case textLength(ClosedRange<Int>)
        /// A formula that must be true, relative to the first cell.
        case formula(String)
        /// Anything; the rule only carries a prompt.
        case any
    }

    public enum Severity: String, Hashable, Sendable {
        /// The value is refused.
        case stop
        case warning
        case information
    }

    /// A small window's title (32 characters) and text (255 characters).
    public struct Message: Hashable, Sendable {
        public var title: String
        public var text: String

        public init(title: String, text: String) {
            self.title = title
            self.text = text
        }
    }

    public var ranges: [CellRange]
    public var rule: Rule
    public var allowsBlank: Bool
    /// What a wrong value leads to.
    public var severity: Severity
    /// Shown when a cell is selected.
    public var prompt: Message?
    /// Shown for a wrong value; nil leaves the wording to the application.
    public var error: Message?

    public init(
        _ ranges: [CellRange], rule: Rule, allowsBlank: Bool = true, severity: Severity = .stop, prompt: Message? = nil,
        error: Message? = nil
    ) {
        self.ranges = ranges
        self.rule = rule
        self.allowsBlank = allowsBlank
        self.severity = severity
        self.prompt = prompt
        self.error = error
    }
}
