import Compliance

/// Sets that must be complete, and steps through the year.
extension DeliverableReader {
    /// “有场所、有设施…”的“六有”, 组织概况、班子成员分工…等五板块.
    mutating func readSet() {
        let parts = sentence.split { "、，。；“”（）：".contains($0) }.map { String($0).filter { !$0.isWhitespace } }
        var run: [String] = []
        for part in parts {
            let name = part.range(of: "有").map { String(part[$0...]) } ?? ""
            if name.count >= 3, name.count <= 5, part.count - name.count < 12, run.isEmpty || part.hasPrefix("有") {
                run.append(name.hasSuffix("的") ? String(name.dropLast()) : name)
            } else if run.count < 4 {
                run = []
            } else {
                break
            }
        }
        if run.count >= 4 {
            let digits = ["四", "五", "六", "七", "八", "九"]
            let name = run.count - 4 < digits.count ? digits[run.count - 4] + "有" : "成套"
            add(set: name, run.map { Subject($0, terms: [String($0.dropFirst())]) })
        }
        readBoards()
    }

    /// A counted set has to be complete; 等子板块 only gives examples.
    mutating func readBoards() {
        readCountedBoards()
        guard let end = sentence.range(of: "等") else { return }
        let name = sentence[end...].dropFirst().prefix(3)
        guard let first = name.first, "三四五六七八九十3456789".contains(first), name.contains("板块") || name.contains("栏目"),
            let start = ["设置", "包含", "包括", "设"].compactMap({ sentence.range(of: $0) }).filter({ $0 < end }).first
        else { return }
        let phrase = phrase
        let list = sentence[start..<end].split(separator: "、").map { phrase.core(String($0)) }
        if list.count > 2 { add(set: String(name), list.map { Subject($0) }) }
    }

    /// 设置班子成员、党费收缴、发展党员、活动掠影四个栏目.
    private mutating func readCountedBoards() {
        for clause in clauses {
            guard let kind = ["个栏目", "个板块", "个模块"].first(where: { clause.contains($0) }), let end = clause.range(of: kind),
                let number = clause[..<end].last, "三四五六七八九3456789".contains(number),
                let list = object(of: String(clause[..<end].dropLast()), verbs: ["设置", "包含", "包括", "设"])
            else { continue }
            let phrase = phrase
            let names = list.split(separator: "、").map { phrase.core(String($0)) }.filter { $0.count > 1 }
            if names.count > 2 { add(set: "\(number)\(kind)", names.map { Subject($0) }) }
        }
    }

    mutating func add(set name: String, _ elements: [Subject]) {
        let check = Check.elements(ElementsCheck(subject: Subject(name), elements: elements))
        proposals.append(Proposal("\(name)：\(elements.map(\.concept).joined(separator: "、"))", check, note: "按逐项齐全理解，请核对"))
    }

    /// 年初制定标准、月末自主申报、季末公开公示、年底综合评定.
    mutating func readSteps() {
        let steps = sentence.split { "、，。".contains($0) }.map(String.init).compactMap { part -> (String, String)? in
            for time in ["年初", "月末", "月底", "季末", "季度末", "年底", "年末", "年中"] {
                if let index = part.range(of: time), part.distance(from: part.startIndex, to: index) < 6 {
                    let rest = part[part.index(index, offsetBy: time.count)...].prefix { $0 != "的" }
                    if rest.count >= 3, rest.count <= 8 { return (time, String(rest)) }
                }
            }
            return nil
        }
        guard steps.count >= 3 else { return }
        for (time, act) in steps { practice(time + act, Subject(act), [String(act.prefix(2)), String(act.suffix(2))]) }
    }
}
