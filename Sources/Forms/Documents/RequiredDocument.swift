/// A document (佐证资料) that a standard asks for, and how it is known among names that units give it.
struct RequiredDocument: Hashable, Sendable {
    /// As the template names it.
    let name: String
    /// The documents the name joins with 及, each to be found.
    let parts: [Part]

    struct Part: Hashable {
        let name: String
        let wording: Wording
    }

    /// Nil for what is looked at on the spot (现场查看公开栏) and never handed in.
    init?(_ name: String) {
        guard !Self.onTheSpot.contains(where: { name.hasPrefix($0) }) else { return nil }
        self.name = name
        parts = name.split(separator: "及").map { Part(name: String($0).trimmed, wording: DocumentName.wording(String($0))) }
            .filter { $0.wording.count >= 2 }
    }

    private static let onTheSpot = ["现场查看", "现场察看", "实地查看"]
}

/// The name of a document as a unit lists it, or of a file, without what does not tell documents apart.
struct DocumentName: Hashable, Sendable {
    let text: String
    let wording: Wording

    init(_ text: String) {
        self.text = text
        wording = Self.wording(text)
    }

    /// Whether two names share most of the shorter one's pairs of characters.
    func covers(_ document: Wording) -> Bool {
        let own = Self.pairs(wording)
        let asked = Self.pairs(document)
        guard wording.count >= 4 || wording == document, let shorter = [own.count, asked.count].min(), shorter > 0 else {
            return false
        }
        return Double(own.intersection(asked).count) >= Self.leastShare * Double(shorter)
    }

    /// The words without years, numbers and fillers such as 有关 or 资料等.
    static func wording(_ text: String) -> Wording {
        var words = text.unicodeScalars.map(\.value)
        for filler in fillers { remove(filler, from: &words) }
        return Wording(scalars: Wording(typed: words).scalars.filter { !Wording.isDigit($0) && !ignored.contains($0) })
    }

    private static func remove(_ filler: [UInt32], from words: inout [UInt32]) {
        guard filler.count <= words.count, words.contains(filler[0]) else { return }
        var kept = 0
        var next = 0
        while next < words.count {
            if words[next] == filler[0], words[next...].starts(with: filler) {
                next += filler.count
            } else {
                words[kept] = words[next]
                kept += 1
                next += 1
            }
        }
        words.removeSubrange(kept...)
    }

    private static func pairs(_ wording: Wording) -> Set<UInt64> {
        Set(zip(wording.scalars, wording.scalars.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })
    }

    /// Two in three: 换届批复 is the 换届选举结果批复文件, 民主评议方案 is not the 民主评议结果汇总表.
    private static let leastShare = 0.65
    private static let fillers = ["资料等", "附件", "查看", "有关", "相关", "党支部", "支部", "材料", "资料", "文件", "年度"]
        .map { $0.unicodeScalars.map(\.value) }
    private static let ignored = Set("的年份".unicodeScalars.map(\.value))
}
