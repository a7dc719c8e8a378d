import Compliance
import Yams

/// Checks and conditions.
extension TemplateYAMLReader {
    private static let checkKeys = ["measure", "ratio", "schedule", "term", "practice", "parties", "elements"]

    /// The one check of a requirement; nil, and reported, when there is none or several.
    mutating func check(in map: inout YAMLMap) -> Check? {
        var found: [(String, Node)] = []
        for key in Self.checkKeys {
            if let node = map.take(key) { found.append((key, node)) }
        }
        guard found.count == 1, let (key, node) = found.first else {
            let what = found.isEmpty ? "考核点没有写明怎样核验" : "一个考核点写了多种核验方式：\(found.map(\.0).joined(separator: "、"))"
            report(.wrongShape, map.line, what, "请在 \(Self.checkKeys.joined(separator: "、")) 中只写一种")
            return nil
        }
        guard var inner = mapping(node, key) else { return nil }
        defer { rejectUnknown(inner) }
        switch key {
        case "measure": return .measure(measure(&inner))
        case "ratio":
            return .ratio(
                RatioCheck(
                    numerator: subject(at: "numerator", in: &inner), denominator: subject(at: "denominator", in: &inner),
                    least: requiredNumber("atLeast", in: &inner)))
        case "schedule": return .schedule(ScheduleCheck(subject: subject(&inner), months: integers("months", in: &inner)))
        case "term": return .term(TermCheck(subject: subject(&inner), years: integers("years", in: &inner)))
        case "parties": return .parties(PartiesCheck(subject: subject(&inner), parties: subjects("parties", in: &inner)))
        case "elements": return .elements(ElementsCheck(subject: subject(&inner), elements: subjects("elements", in: &inner)))
        default: return .practice(PracticeCheck(subject: subject(&inner), acts: texts("acts", in: &inner)))
        }
    }

    private mutating func measure(_ map: inout YAMLMap) -> Measure {
        let subject = subject(&map)
        var bounds = [bound(&map)]
        bounds += each("or", in: &map, "上下限") { reader, node in
            guard var inner = reader.mapping(node, "上下限") else { return nil }
            let bound = reader.bound(&inner)
            reader.rejectUnknown(inner)
            return bound
        }
        return Measure(
            subject: subject, bounds: bounds, period: optionalWord("per", in: &map, from: Period.self, "周期"),
            actor: optionalText("actor", in: &map), perActor: flag("each", in: &map))
    }

    private mutating func bound(_ map: inout YAMLMap) -> Bound {
        Bound(
            least: number("atLeast", in: &map), most: number("atMost", in: &map), unit: text("unit", in: &map) ?? "",
            isNominal: flag("nominal", in: &map))
    }

    /// A condition; nil, and reported, when its key is none that is known.
    mutating func condition(_ node: Node) -> Condition? {
        guard var map = mapping(node, "适用条件") else { return nil }
        defer { rejectUnknown(map) }
        if map.take("unit") != nil { return .unit(Set(words("unit", in: &map, from: UnitKind.self, "单位类别"))) }
        if let range = map.take("members") { return memberRange(range).map { .members(least: $0.least, most: $0.most) } }
        if let range = map.take("fullMembers") { return memberRange(range).map { .fullMembers(least: $0.least, most: $0.most) } }
        if map.take("has") != nil { return .has(subject(&map, key: "has")) }
        if map.take("unlessNone") != nil { return .unlessNone(subject(&map, key: "unlessNone")) }
        if map.take("committee") != nil { return .committee(flag("committee", in: &map)) }
        if map.take("all") != nil { return .all(each("all", in: &map, "适用条件") { $0.condition($1) }) }
        if map.take("any") != nil { return .any(each("any", in: &map, "适用条件") { $0.condition($1) }) }
        report(
            .unknownWord, map.line, "看不懂适用条件“\(map.unused.first?.key ?? "")”",
            "可用 unit、members、fullMembers、has、unlessNone、committee、all、any")
        map.takeRest()
        return nil
    }

    private mutating func memberRange(_ node: Node) -> (least: Int?, most: Int?)? {
        guard var map = mapping(node, "人数范围") else { return nil }
        let range = (number("atLeast", in: &map).map { Int($0) }, number("atMost", in: &map).map { Int($0) })
        rejectUnknown(map)
        return range
    }

    private mutating func subject(_ map: inout YAMLMap, key: String = "subject") -> Subject {
        Subject(text(key, in: &map) ?? "", terms: texts("terms", in: &map))
    }

    private mutating func subject(at key: String, in map: inout YAMLMap) -> Subject {
        guard let node = map.take(key) else {
            report(.missing, map.line, "缺少 \(key)", "请补上")
            return Subject("")
        }
        return subject(node) ?? Subject("")
    }

    private mutating func subject(_ node: Node) -> Subject? {
        if case .scalar(let scalar) = node { return Subject(scalar.string) }
        guard var map = mapping(node, "名称") else { return nil }
        let result = subject(&map)
        rejectUnknown(map)
        return result
    }

    private mutating func subjects(_ key: String, in map: inout YAMLMap) -> [Subject] {
        each(key, in: &map, "名称") { $0.subject($1) }
    }
}
