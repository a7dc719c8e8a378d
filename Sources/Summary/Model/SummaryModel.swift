import Compliance
import Forms

/// Everything the summary workbook shows and `merge --json` prints (DESIGN §8), computed from a report and a roster.
public struct SummaryModel: Hashable, Sendable {
    /// One kept submission: a unit's form.
    public struct Unit: Hashable, Sendable {
        public var unit: String
        /// The 党总支 it rolls up into; nil for a 党总支 or a unit nobody placed.
        public var parent: String?
        /// The template's id.
        public var template: String
        public var kind: Template.Kind
        /// The submitted file, as it was named to the program.
        public var file: String
        public var sheet: String
        /// The workbook to open for this unit, relative to the summary's folder or absolute; nil when there is none.
        public var link: String?
        /// ISO 8601.
        public var date: String?
        public var counts: VerdictCounts
        public var score: Double?
        public var grade: String?
        /// In the order of the sheet.
        public var rows: [RowReport]
        /// Ids of the standards that the form lacks (缺项).
        public var missing: [String]

        public var rate: Double? { counts.rate }

        public init(
            unit: String, parent: String?, template: String, kind: Template.Kind, file: String, sheet: String,
            link: String? = nil,
            date: String? = nil, counts: VerdictCounts, score: Double? = nil, grade: String? = nil, rows: [RowReport],
            missing: [String] = []
        ) {
            self.unit = unit
            self.parent = parent
            self.template = template
            self.kind = kind
            self.file = file
            self.sheet = sheet
            self.link = link
            self.date = date
            self.counts = counts
            self.score = score
            self.grade = grade
            self.rows = rows
            self.missing = missing
        }
    }

    /// One standard over all units that answered it.
    public struct StandardSummary: Hashable, Sendable {
        public var template: String
        /// The standard's id.
        public var standard: String
        public var category: String
        public var item: String
        /// The standard's text; empty where no template tells.
        public var wording: String
        public var counts: VerdictCounts
        /// How many forms lack the row.
        public var absent: Int

        public var rate: Double? { counts.rate }

        public init(
            template: String, standard: String, category: String, item: String, wording: String = "", counts: VerdictCounts,
            absent: Int = 0
        ) {
            self.template = template
            self.standard = standard
            self.category = category
            self.item = item
            self.wording = wording
            self.counts = counts
            self.absent = absent
        }
    }

    /// One 党总支 with what its units sent.
    public struct Parent: Hashable, Sendable {
        public var parent: String
        /// Units expected by the roster, or units that submitted where there is no roster.
        public var units: Int
        public var submitted: Int
        public var counts: VerdictCounts

        public var rate: Double? { counts.rate }

        public init(parent: String, units: Int, submitted: Int, counts: VerdictCounts) {
            self.parent = parent
            self.units = units
            self.submitted = submitted
            self.counts = counts
        }
    }

    /// A unit that sent the same form more than once.
    public struct Duplicate: Hashable, Sendable {
        public var unit: String
        public var template: String
        public var kept: String
        public var dropped: [String]

        public init(unit: String, template: String, kept: String, dropped: [String]) {
            self.unit = unit
            self.template = template
            self.kept = kept
            self.dropped = dropped
        }
    }

    /// Two units whose statements for one standard share long passages (雷同).
    public struct Similar: Hashable, Sendable {
        public var unitA: String
        public var unitB: String
        public var template: String
        /// The standard's id.
        public var standard: String
        /// 0…1
        public var similarity: Double
        /// The longest passage both have.
        public var passage: String

        public init(unitA: String, unitB: String, template: String, standard: String, similarity: Double, passage: String = "") {
            self.unitA = unitA
            self.unitB = unitB
            self.template = template
            self.standard = standard
            self.similarity = similarity
            self.passage = passage
        }
    }

    /// A file that could not be read (退回原因).
    public struct Rejected: Hashable, Sendable {
        public var file: String
        public var code: String
        public var message: String

        public init(file: String, code: String, message: String) {
            self.file = file
            self.code = code
            self.message = message
        }
    }

    /// By parent, unit and template, in the roster's order where there is one.
    public var units: [Unit]
    /// By template, in the form's order.
    public var standards: [StandardSummary]
    public var parents: [Parent]
    public var notSubmitted: [Roster.Entry]
    public var duplicates: [Duplicate]
    public var similar: [Similar]
    public var rejected: [Rejected]
    /// The titles of the templates that occur, by id.
    public var titles: [String: String]

    public init(
        units: [Unit] = [], standards: [StandardSummary] = [], parents: [Parent] = [], notSubmitted: [Roster.Entry] = [],
        duplicates: [Duplicate] = [], similar: [Similar] = [], rejected: [Rejected] = [], titles: [String: String] = [:]
    ) {
        self.units = units
        self.standards = standards
        self.parents = parents
        self.notSubmitted = notSubmitted
        self.duplicates = duplicates
        self.similar = similar
        self.rejected = rejected
        self.titles = titles
    }

    /// All kept rows by verdict.
    public var counts: VerdictCounts { .sum(units.map(\.counts)) }

    /// The ids of the templates that occur, in the order of the standards.
    public var templates: [String] {
        var seen: Set<String> = []
        return standards.map(\.template).filter { seen.insert($0).inserted }
    }

    /// The standards that fewest units meet first; those nobody answered last.
    public var weakestStandards: [StandardSummary] {
        standards.enumerated().sorted { left, right in
            let (a, b) = (left.element.rate ?? 2, right.element.rate ?? 2)
            return a != b ? a < b : left.offset < right.offset
        }.map(\.element)
    }
}
