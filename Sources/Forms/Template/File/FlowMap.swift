import Compliance

/// A mapping on one line, `{key: value, …}`, with its keys in the order they are added.
struct FlowMap {
    private var entries: [String] = []

    var text: String { "{\(entries.joined(separator: ", "))}" }

    mutating func raw(_ key: String, _ value: String) { entries.append("\(key): \(value)") }
    mutating func word(_ key: String, _ value: String) { raw(key, value) }
    mutating func text(_ key: String, _ value: String) { raw(key, YAMLText.flow(value)) }
    mutating func number(_ key: String, _ value: Double) { raw(key, YAMLText.number(value)) }

    mutating func list(_ key: String, _ values: [String]) {
        if !values.isEmpty { raw(key, YAMLText.list(values)) }
    }

    mutating func subject(_ key: String, _ subject: Subject) {
        text(key, subject.concept)
        list("terms", subject.terms)
    }

    /// A subject as a value of its own: a bare word, or a mapping when it has terms.
    private static func value(_ subject: Subject) -> String {
        if subject.terms.isEmpty { return YAMLText.flow(subject.concept) }
        var map = FlowMap()
        map.subject("subject", subject)
        return map.text
    }

    private static func values(_ subjects: [Subject]) -> String { "[\(subjects.map(value).joined(separator: ", "))]" }

    /// The key under which a check is written, and its mapping.
    static func check(_ check: Check) -> (key: String, map: FlowMap) {
        var map = FlowMap()
        switch check {
        case .measure(let measure):
            map.measure(measure)
            return ("measure", map)
        case .ratio(let ratio):
            map.raw("numerator", value(ratio.numerator))
            map.raw("denominator", value(ratio.denominator))
            map.number("atLeast", ratio.least)
            return ("ratio", map)
        case .schedule(let schedule):
            map.subject("subject", schedule.subject)
            map.raw("months", "[\(schedule.months.map(String.init).joined(separator: ", "))]")
            return ("schedule", map)
        case .term(let term):
            map.subject("subject", term.subject)
            map.raw("years", "[\(term.years.map(String.init).joined(separator: ", "))]")
            return ("term", map)
        case .practice(let practice):
            map.subject("subject", practice.subject)
            map.list("acts", practice.acts)
            return ("practice", map)
        case .parties(let parties):
            map.subject("subject", parties.subject)
            map.raw("parties", values(parties.parties))
            return ("parties", map)
        case .elements(let elements):
            map.subject("subject", elements.subject)
            map.raw("elements", values(elements.elements))
            return ("elements", map)
        }
    }

    private mutating func measure(_ measure: Measure) {
        subject("subject", measure.subject)
        if let first = measure.bounds.first { bound(first) }
        if let period = measure.period { word("per", period.rawValue) }
        if let actor = measure.actor { text("actor", actor) }
        if measure.perActor { raw("each", "true") }
        let others = measure.bounds.dropFirst().map { bound in
            var map = FlowMap()
            map.bound(bound)
            return map.text
        }
        if !others.isEmpty { raw("or", "[\(others.joined(separator: ", "))]") }
    }

    private mutating func bound(_ bound: Bound) {
        if let least = bound.least { number("atLeast", least) }
        if let most = bound.most { number("atMost", most) }
        text("unit", bound.unit)
        if bound.isNominal { raw("nominal", "true") }
    }

    static func condition(_ condition: Condition) -> FlowMap {
        var map = FlowMap()
        switch condition {
        case .unit(let kinds):
            let ordered = UnitKind.allCases.filter(kinds.contains)
            map.raw("unit", "[\(ordered.map(\.rawValue).joined(separator: ", "))]")
        case .members(let least, let most): map.raw("members", range(least, most))
        case .fullMembers(let least, let most): map.raw("fullMembers", range(least, most))
        case .has(let subject): map.subject("has", subject)
        case .unlessNone(let subject): map.subject("unlessNone", subject)
        case .committee(let exists): map.raw("committee", exists ? "true" : "false")
        case .all(let parts): map.raw("all", "[\(parts.map { Self.condition($0).text }.joined(separator: ", "))]")
        case .any(let parts): map.raw("any", "[\(parts.map { Self.condition($0).text }.joined(separator: ", "))]")
        }
        return map
    }

    private static func range(_ least: Int?, _ most: Int?) -> String {
        var map = FlowMap()
        if let least { map.raw("atLeast", String(least)) }
        if let most { map.raw("atMost", String(most)) }
        return map.text
    }
}
