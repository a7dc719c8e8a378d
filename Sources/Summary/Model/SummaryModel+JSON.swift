extension SummaryModel {
    /// The object of DESIGN §8, `merge --json`.
    public var json: JSONValue {
        [
            "version": .integer(1), "units": .array(units.map(\.json)), "standards": .array(standards.map(\.json)),
            "parents": .array(parents.map(\.json)),
            "notSubmitted": .array(notSubmitted.map { ["parent": .optional($0.parent), "unit": .string($0.unit)] }),
            "duplicates": .array(duplicates.map(\.json)), "similar": .array(similar.map(\.json)),
            "rejected": .array(
                rejected.map { ["file": .string($0.file), "code": .string($0.code), "message": .string($0.message)] }),
        ]
    }
}

extension SummaryModel.Unit {
    fileprivate var json: JSONValue {
        [
            "unit": .string(unit), "parent": .optional(parent), "template": .string(template), "file": .string(file),
            "sheet": .string(sheet), "date": .optional(date), "counts": counts.json, "rate": .optional(rate),
            "score": .optional(score), "grade": .optional(grade),
        ]
    }
}

extension SummaryModel.StandardSummary {
    fileprivate var json: JSONValue {
        ["template": .string(template), "standard": .string(standard), "item": .string(item), "counts": counts.json]
    }
}

extension SummaryModel.Parent {
    fileprivate var json: JSONValue {
        [
            "parent": .string(parent), "units": .integer(units), "submitted": .integer(submitted), "counts": counts.json,
            "rate": .optional(rate),
        ]
    }
}

extension SummaryModel.Duplicate {
    fileprivate var json: JSONValue {
        [
            "unit": .string(unit), "template": .string(template), "kept": .string(kept),
            "dropped": .array(dropped.map(JSONValue.string)),
        ]
    }
}

extension SummaryModel.Similar {
    fileprivate var json: JSONValue {
        [
            "unitA": .string(unitA), "unitB": .string(unitB), "template": .string(template), "standard": .string(standard),
            "similarity": .number(similarity),
        ]
    }
}
