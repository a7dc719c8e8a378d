/// Something the field has a name for, with every word that means it.
struct Concept: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case event, person, body, paper, place, topic
    }

    var name: String
    var kind: Kind
    var actors: Actors
    var words: [String]
    /// Those of the words that mean it only where no other noun leads them: 大会, but not 动员大会.
    var headWords: [String]
    /// Never counts as the thing that its last words name: 微党课 is no 党课.
    var isApart: Bool

    /// Parses a line of `concepts.txt`: `event 党课: 专题党课 上党课`.
    init?(line: Substring) {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard let head = parts.first, let space = head.firstIndex(of: " ") else { return nil }
        let kinds = head[..<space].split(separator: "/")
        guard let first = kinds.first, let kind = Self.kinds[first] else { return nil }
        self.kind = kind
        actors = kinds.count > 1 ? Actors(named: kinds[1]) ?? [] : []
        let rest = head[head.index(after: space)...]
        isApart = rest.hasPrefix("!")
        name = String(isApart ? rest.dropFirst() : rest)
        let spellings = parts.count > 1 ? parts[1].split(separator: " ") : []
        words = [name] + spellings.map { String($0.hasPrefix("^") ? $0.dropFirst() : $0) }
        headWords = spellings.filter { $0.hasPrefix("^") }.map { String($0.dropFirst()) }
    }

    private static let kinds: [Substring: Kind] = [
        "event": .event, "person": .person, "body": .body, "paper": .paper, "place": .place, "topic": .topic,
    ]
}
