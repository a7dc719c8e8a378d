import Compliance

extension Report {
    /// The object of DESIGN §7, `check --json`.
    public var json: JSONValue {
        ["version": .integer(Self.version), "files": .array(files.map(\.json))]
    }
}

extension Report.File {
    package var json: JSONValue {
        [
            "file": .string(file), "status": .string(rejection == nil ? "ok" : "rejected"),
            "error": rejection.map { ["code": .string($0.code), "message": .string($0.message)] } ?? .null,
            "submissions": .array(submissions.map(\.json)),
        ]
    }
}

extension SubmissionReport {
    var json: JSONValue {
        let json: JSONValue = [
            "sheet": .string(sheet), "template": .string(template), "kind": .string(kind.rawValue), "unit": .string(unit),
            "college": .optional(college), "parent": .optional(parent), "date": .optional(date),
            "rows": .array(rows.map(\.json)), "missing": .array(missing.map(JSONValue.string)),
            "extra": .array(extra.map { ["row": .integer($0.row), "text": .string($0.text)] }), "totals": totals.json,
            "score": score.map {
                [
                    "total": .number($0.total), "grade": .optional($0.grade),
                    "problems": .array($0.problems.map(JSONValue.string)),
                ]
            } ?? .null,
        ]
        return notes.isEmpty ? json : json.adding("notes", .array(notes.map(JSONValue.string)))
    }
}

extension RowReport {
    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("row", .integer(row)), .init("standard", .string(standard)), .init("category", .string(category)),
            .init("item", .string(item)), .init("verdict", .string(verdict.rawValue)),
            .init("selfAssessment", .optional(selfAssessment?.rawValue)), .init("gap", .string(gap)),
            .init("remedy", .string(remedy)), .init("flags", .array(flags.map { .string($0.rawValue) })),
            .init("score", .optional(score)), .init("statement", .string(statement)),
            .init("requirements", .array(requirements.map(\.json))),
        ]
        if let reviewed { members.insert(.init("reviewed", .string(reviewed.rawValue)), at: 5) }
        if !documents.isEmpty { members.append(.init("documents", .array(documents.map(\.json)))) }
        return .object(members)
    }
}

extension RowReport.Document {
    var json: JSONValue {
        ["name": .string(name), "status": .string(status.rawValue), "found": .optional(found)]
    }
}

extension RequirementReport {
    /// The object of a requirement, as `check --json` and `explain --json` print it.
    public var json: JSONValue {
        [
            "id": .string(id), "hard": .boolean(isHard), "outcome": .string(outcome.rawValue), "demand": .string(demand),
            "found": .string(found),
            "source": source.map {
                ["sheet": .string($0.sheet), "cell": .string($0.cell), "quote": .string($0.quote)]
            } ?? .null,
        ]
    }
}
