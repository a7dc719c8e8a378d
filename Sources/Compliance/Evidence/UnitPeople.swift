/// The persons a unit's sheets name, by their part in it.
struct UnitPeople {
    /// What a person is to a requirement; a secretary is an officer too, an officer a member.
    enum Part: Hashable {
        case secretary, officer, member, outsider
        /// The sheets do not tell.
        case unknown

        var isOfficer: Bool { self == .secretary || self == .officer }
    }

    /// A person as one cell names him; the name is empty where only what he is stands there: 党外教师.
    struct Mention: Hashable {
        var name: String
        var part: Part
        /// All of them: 全体党员, 其他委员.
        var isAll = false
    }

    /// Those on 班子成员, else those that other sheets call by an office.
    private(set) var officers: [String: Part] = [:]
    /// True when 班子成员 names the officers, so that nobody else is one.
    let listsOfficers: Bool
    /// The names on 党员名册 in their order; nil without the sheet.
    let roster: [String]?
    private var parts: [String: Part] = [:]
    /// Longest first, so that no name is taken for the start of a longer one.
    private var names: [String] = []
    private let isBranch: Bool

    init(in context: UnitContext) {
        let evidence = context.evidence
        isBranch = context.kind == .branch
        roster = evidence.members.flatMap { $0.records.isEmpty ? nil : $0.records.map { Self.bare($0.name) } }
        for name in roster ?? [] { parts[name] = .member }
        for candidate in evidence.candidates?.records ?? [] where parts[Self.bare(candidate.name)] == nil {
            parts[Self.bare(candidate.name)] = candidate.stage.contains("预备") ? .member : .outsider
        }
        let listed = evidence.officers?.records.filter { !$0.name.isEmpty && !$0.office.isEmpty } ?? []
        listsOfficers = !listed.isEmpty
        for officer in listed { officers[Self.bare(officer.name)] = Officers.isSecretary(officer.office) ? .secretary : .officer }
        if !listsOfficers { addOfficers(named: evidence) }
        parts.merge(officers) { $1 }
        names = parts.keys.filter { $0.count >= 2 }.sorted { ($0.count, $1) > ($1.count, $0) }
    }

    /// Officers by the offices that 党员名册, 学习培训学时 and the talks give them.
    private mutating func addOfficers(named evidence: Evidence) {
        for record in evidence.members?.records ?? [] {
            if let part = part(from: record.office), part.isOfficer { officers[Self.bare(record.name)] = part }
        }
        for record in evidence.hours?.records ?? [] {
            if let part = part(from: record.position), part.isOfficer { officers[Self.bare(record.name)] = part }
        }
        for record in evidence.talkSheet?.records ?? [] {
            for mention in mentions(in: record.holder) + mentions(in: record.partner)
            where mention.part.isOfficer && !mention.name.isEmpty { officers[mention.name] = mention.part }
        }
    }

    // MARK: Reading a cell

    /// The persons a cell names.
    ///
    /// - Parameter kind: what another cell of the row says they are.
    func mentions(in cell: String, kind: String = "") -> [Mention] {
        cell.split { "、，,；;／/\n\r".contains($0) }.flatMap { mentions(inPiece: String($0), kind: kind) }
    }

    private func mentions(inPiece piece: String, kind: String) -> [Mention] {
        let piece = piece.filter { !$0.isWhitespace }
        guard !piece.isEmpty else { return [] }
        let known = knownNames(in: piece)
        if !known.isEmpty { return known.map { Mention(name: $0, part: parts[$0] ?? .unknown) } }
        if let group = group(piece) { return [group] }
        if let sides = sides(of: piece) { return sides.flatMap { mentions(inPiece: $0, kind: kind) } }
        let part = part(from: piece) ?? part(from: kind) ?? .unknown
        return [Mention(name: Self.bare(piece), part: part)]
    }

    private func knownNames(in piece: String) -> [String] {
        var rest = piece
        var found: [String] = []
        for name in names {
            guard let range = rest.firstRange(of: name) else { continue }
            found.append(name)
            rest.replaceSubrange(range, with: "、")
        }
        return found
    }

    /// 全体党员, 每位党员, 其他委员.
    private func group(_ piece: String) -> Mention? {
        guard ["全体", "每位", "每名", "各位", "所有", "全部", "其他", "其余", "各"].contains(where: { piece.hasPrefix($0) }) else { return nil }
        switch part(from: piece) {
        case .officer, .secretary: return Mention(name: "", part: .officer, isAll: true)
        case .member: return Mention(name: "", part: .member, isAll: !piece.contains("其"))
        case .outsider: return Mention(name: "", part: .outsider)
        case .unknown, nil: return nil
        }
    }

    /// 沈慕云与章予安; 陆清和 is one person.
    private func sides(of piece: String) -> [String]? {
        for joint in ["与", "同", "和", "及"] {
            guard let range = piece.firstRange(of: joint) else { continue }
            let sides = [String(piece[..<range.lowerBound]), String(piece[range.upperBound...])]
            if sides.allSatisfy({ $0.count >= 2 }) { return sides }
        }
        return nil
    }

    /// What the words of a cell make a person; nil when they tell nothing.
    private func part(from words: String) -> Part? {
        func has(_ some: String...) -> Bool { some.contains { words.contains($0) } }
        if has("党外", "非党员", "非中共", "群众", "民主党派", "无党派", "积极分子", "发展对象", "申请人", "共青团员") {
            return words.replacing("非党员", with: "").contains("党员") ? nil : .outsider
        }
        // An office in the league, or above the branch, is none in its committee.
        if has("团总支", "团支部", "团委", "团支书") || isBranch && has("总支", "党委") { return nil }
        if Officers.isSecretary(words) { return .secretary }
        if has("副书记", "支委", "支部委员", "组织委员", "宣传委员", "纪检委员", "纪律检查委员", "青年委员", "统战委员", "班子成员", "总支委员")
            || words == "委员" || words.hasSuffix("其他委员") || words.hasSuffix("全体委员") || words.hasSuffix("各委员")
        {
            return .officer
        }
        return has("党员") ? .member : nil
    }

    /// The name alone: 书记沈慕云, 沈慕云（书记）, 党员 江渡.
    static func bare(_ words: String) -> String {
        var name = words.filter { !$0.isWhitespace }
        if let open = name.firstIndex(where: { "（([【".contains($0) }) { name = String(name[..<open]) }
        for title in titles {
            if name.hasPrefix(title) { name = String(name.dropFirst(title.count)) }
            if name.hasSuffix(title) { name = String(name.dropLast(title.count)) }
        }
        return name.count <= 6 ? name : ""
    }

    /// Longest first.
    private static let titles = [
        "入党积极分子", "纪律检查委员", "正式党员", "预备党员", "学生党员", "教工党员", "教师党员", "退休党员", "党外教师", "党外学生", "党外师生", "党外群众", "支部书记",
        "总支书记", "组织委员", "宣传委员", "纪检委员", "青年委员", "统战委员", "支部委员", "总支委员", "发展对象", "非党员", "副书记", "书记", "支委", "委员", "党员", "群众", "同志",
        "老师",
        "教师", "学生", "同学",
    ].sorted { $0.count > $1.count }
}
