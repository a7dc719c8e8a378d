import Compliance

/// Tells what a unit is from its template, the label it wrote its name after, and the name.
enum UnitNaming {
    static func kind(of name: String, label: String, template: Template) -> UnitKind? {
        if template.unitKinds.count == 1 { return template.unitKinds.first }
        let kind = kind(named: name) ?? (label.contains("（") || label.contains("(") ? nil : self.kind(named: label))
        guard let kind else { return nil }
        // A branch that sends in the form of general branches and direct branches is a direct one.
        return template.unitKinds.contains(kind) || template.unitKinds.isEmpty ? kind : kind == .branch ? .directBranch : kind
    }

    private static func kind(named text: String) -> UnitKind? {
        let wording = Wording(text).text
        if wording.contains("直属党支部") || wording.contains("直属支部") { return .directBranch }
        // The last word decides: 机关党总支第一支部 is a branch.
        let branch = wording.lastOccurrence(of: "支部")
        let general = wording.lastOccurrence(of: "总支")
        switch (branch, general) {
        case (nil, nil): return nil
        case (nil, _): return .generalBranch
        case (_, nil): return .branch
        case (let branch?, let general?): return branch > general && !wording.contains("总支部") ? .branch : .generalBranch
        }
    }

    /// The unit that a file or a sheet is named after: 03机关一支部-台账, 附件2 机关党总支（2026年）.
    static func unit(inName name: String) -> String? {
        let pieces = name.split { "-_—－（）()【】[]+＋ 　".contains($0) }.compactMap { piece -> String? in
            var rest = piece.drop { $0.isNumber || "、.．".contains($0) }
            if rest.hasPrefix("附件") { rest = rest.dropFirst(2).drop { $0.isNumber || "：:、.一二三四五".contains($0) } }
            if rest.first == "年" { rest = rest.dropFirst(rest.hasPrefix("年度") ? 2 : 1) }
            return unit(in: String(rest))
        }
        return pieces.last
    }

    /// The name of a unit that stands in a title or a sheet's name, such as 机械工程学院党总支 in 机械工程学院党总支工作台账.
    static func unit(in title: String) -> String? {
        let scalars = Array(title.trimmed)
        for suffix in ["直属党支部", "党总支", "党支部", "支部", "总支"] {
            guard let end = title.trimmed.lastOccurrence(of: suffix) else { continue }
            let name = String(scalars[..<min(scalars.count, end + suffix.count)])
            if name.count > suffix.count + 1, !name.contains("（"), !name.contains("基层") { return name }
        }
        return nil
    }
}

extension String {
    /// The offset in characters at which a part occurs last.
    func lastOccurrence(of part: String) -> Int? {
        let characters = Array(self)
        let wanted = Array(part)
        guard wanted.count <= characters.count else { return nil }
        return stride(from: characters.count - wanted.count, through: 0, by: -1).first { start in
            characters[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}
