import Compliance
import Forms

extension Report {
    /// Reads what `check --json` printed. Members it does not know are passed over, so that reports of later programs still merge.
    public init(json value: JSONValue) throws(ReportFormatError) {
        let root = ReportField(value, path: "")
        let version = try root.integer("version")
        guard version == Self.version else {
            throw ReportFormatError(path: "version", detail: "\(version)")
        }
        files = try root.list("files") { file throws(ReportFormatError) in try File(file) }
    }
}

extension Report.File {
    fileprivate init(_ field: ReportField) throws(ReportFormatError) {
        let error = field.member("error")
        let isRejected = try field.text("status") == "rejected"
        self.init(
            file: try field.text("file"),
            rejection: isRejected ? .init(code: try error.text("code"), message: try error.text("message")) : nil,
            submissions: try field.list("submissions") { one throws(ReportFormatError) in try SubmissionReport(one) })
    }
}

extension SubmissionReport {
    fileprivate init(_ field: ReportField) throws(ReportFormatError) {
        self.init(
            sheet: try field.text("sheet"), template: try field.text("template"), kind: try field.choice("kind"),
            unit: try field.text("unit"), college: field.member("college").value?.text,
            parent: field.member("parent").value?.text, date: field.member("date").value?.text,
            rows: try field.list("rows") { row throws(ReportFormatError) in try RowReport(row) },
            missing: try field.list("missing") { id throws(ReportFormatError) in try id.text() },
            extra: try field.list("extra") { row throws(ReportFormatError) in
                Extra(row: try row.integer("row"), text: try row.text("text"))
            },
            score: try field.member("score").present.map { score throws(ReportFormatError) in
                Score(
                    total: try score.number("total"), grade: score.member("grade").value?.text,
                    problems: try score.list("problems") { one throws(ReportFormatError) in try one.text() })
            },
            notes: try field.list("notes") { note throws(ReportFormatError) in try note.text() })
    }
}

extension RowReport {
    fileprivate init(_ field: ReportField) throws(ReportFormatError) {
        self.init(
            row: try field.integer("row"), standard: try field.text("standard"), category: try field.text("category"),
            item: try field.text("item"), verdict: try field.choice("verdict"), reviewed: try field.optionalChoice("reviewed"),
            selfAssessment: try field.optionalChoice("selfAssessment"), gap: try field.text("gap"),
            remedy: try field.text("remedy"),
            flags: try field.list("flags") { flag throws(ReportFormatError) in try flag.choice() },
            score: field.member("score").value?.double, statement: field.member("statement").value?.text ?? "",
            requirements: try field.list("requirements") { one throws(ReportFormatError) in try RequirementReport(one) },
            documents: try field.list("documents") { one throws(ReportFormatError) in try Document(one) })
    }
}

extension RowReport.Document {
    fileprivate init(_ field: ReportField) throws(ReportFormatError) {
        self.init(name: try field.text("name"), status: try field.choice("status"), found: field.member("found").value?.text)
    }
}

extension RequirementReport {
    fileprivate init(_ field: ReportField) throws(ReportFormatError) {
        self.init(
            id: try field.text("id"), isHard: field.member("hard").value == .boolean(true), outcome: try field.choice("outcome"),
            demand: try field.text("demand"), found: try field.text("found"),
            source: try field.member("source").present.map { source throws(ReportFormatError) in
                Source(sheet: try source.text("sheet"), cell: try source.text("cell"), quote: try source.text("quote"))
            })
    }
}

/// A value of the object together with the way to it, so that an error can say where it stands.
private struct ReportField {
    var value: JSONValue?
    var path: String

    init(_ value: JSONValue?, path: String) {
        self.value = value
        self.path = path
    }

    /// The field itself; nil when it is absent or null.
    var present: ReportField? { value == nil || value == .null ? nil : self }

    func member(_ name: String) -> ReportField {
        ReportField(value?[name], path: path.isEmpty ? name : "\(path).\(name)")
    }

    func text(_ name: String) throws(ReportFormatError) -> String { try member(name).text() }

    func text() throws(ReportFormatError) -> String {
        guard let text = value?.text else { throw ReportFormatError(path: path, detail: "text expected") }
        return text
    }

    func integer(_ name: String) throws(ReportFormatError) -> Int {
        let field = member(name)
        guard let number = field.value?.integer else { throw ReportFormatError(path: field.path, detail: "integer expected") }
        return number
    }

    func number(_ name: String) throws(ReportFormatError) -> Double {
        let field = member(name)
        guard let number = field.value?.double else { throw ReportFormatError(path: field.path, detail: "number expected") }
        return number
    }

    func choice<Choice: RawRepresentable<String>>() throws(ReportFormatError) -> Choice {
        guard let choice = Choice(rawValue: try text()) else { throw ReportFormatError(path: path, detail: "unknown word") }
        return choice
    }

    func choice<Choice: RawRepresentable<String>>(_ name: String) throws(ReportFormatError) -> Choice {
        try member(name).choice()
    }

    func optionalChoice<Choice: RawRepresentable<String>>(_ name: String) throws(ReportFormatError) -> Choice? {
        guard let field = member(name).present else { return nil }
        return try field.choice()
    }

    /// The elements of a list; an absent list is empty.
    func list<Element>(
        _ name: String, _ read: (ReportField) throws(ReportFormatError) -> Element
    ) throws(ReportFormatError) -> [Element] {
        let field = member(name)
        guard field.present != nil else { return [] }
        guard let elements = field.value?.elements else { throw ReportFormatError(path: field.path, detail: "list expected") }
        var result: [Element] = []
        for (offset, element) in elements.enumerated() {
            result.append(try read(ReportField(element, path: "\(field.path)[\(offset)]")))
        }
        return result
    }
}
