import Compliance

/// Further bounds, any of which suffices, as a clerk reads and writes them in one cell: 至少24学时, 至多7人, 5至5人（一般）.
enum BoundText {
    static func encode(_ bounds: some Sequence<Bound>) -> String { bounds.map(encode).joined(separator: "；") }

    private static func encode(_ bound: Bound) -> String {
        let range =
            switch (bound.least, bound.most) {
            case (let least?, let most?): "\(YAMLText.number(least))至\(YAMLText.number(most))"
            case (let least?, nil): "至少\(YAMLText.number(least))"
            case (nil, let most?): "至多\(YAMLText.number(most))"
            case (nil, nil): ""
            }
        return range + bound.unit + (bound.isNominal ? "（一般）" : "")
    }

    /// Nil when one part is no bound.
    static func decode(_ text: String) -> [Bound]? {
        var bounds: [Bound] = []
        for part in ListText.split(text, at: ["；", ";", "、", "，", ",", "或"]) {
            guard let bound = bound(part) else { return nil }
            bounds.append(bound)
        }
        return bounds
    }

    private static func bound(_ text: String) -> Bound? {
        var rest = Substring(text)
        let isNominal = rest.hasSuffix("（一般）") || rest.hasSuffix("(一般)")
        if isNominal { rest = rest.dropLast(4) }
        let isMost = ["至多", "不超过", "最多"].contains { rest.hasPrefix($0) }
        for word in ["至少", "至多", "不少于", "不超过", "最多"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
        guard let first = number(&rest) else { return nil }
        if let mark = rest.first, "至-—~".contains(mark) {
            rest = rest.dropFirst()
            guard let second = number(&rest), !rest.isEmpty else { return nil }
            return Bound(least: first, most: second, unit: String(rest), isNominal: isNominal)
        }
        if rest.isEmpty { return nil }
        return Bound(least: isMost ? nil : first, most: isMost ? first : nil, unit: String(rest), isNominal: isNominal)
    }

    private static func number(_ text: inout Substring) -> Double? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        text = text.dropFirst(digits.count)
        return Double(digits)
    }
}
