/// Compares the names of units as different hands write them: 机关第一党支部, 机关一支部 and 机关1支部 are one.
package enum UnitName {
    /// What is left of a name without layout, 中共, 党, 第, and with Arabic numerals as Chinese ones.
    package static func key(_ name: String) -> String {
        var scalars: [Unicode.Scalar] = []
        for scalar in name.unicodeScalars {
            let folded = fold(scalar)
            if folded.properties.isWhitespace || folded.value == 0x3000 { continue }
            scalars.append(contentsOf: digits[folded].map { [$0] } ?? [folded])
        }
        var key = String(String.UnicodeScalarView(scalars))
        for prefix in ["中共", "中国共产党"] where key.hasPrefix(prefix) { key.removeFirst(prefix.count) }
        for suffix in ["委员会"] where key.hasSuffix(suffix) && key.count > suffix.count { key.removeLast(suffix.count) }
        return String(key.filter { $0 != "党" && $0 != "第" })
    }

    /// The keys under which a unit may be known: alone, and behind its parent's full or short name.
    ///
    /// - Parameter isQualified: leaves the bare name out when the unit has a parent, so that 教工支部 alone means none of nine.
    package static func keys(unit: String, parent: String?, isQualified: Bool = false) -> Set<String> {
        let unit = key(unit)
        guard let parent = parent.map(key), !parent.isEmpty, parent != unit else { return [unit] }
        let stem = parent.hasSuffix("总支") ? String(parent.dropLast(2)) : parent
        var keys: Set<String> = [parent + unit, stem + unit]
        if !isQualified || unit.hasPrefix(stem) { keys.insert(unit) }
        return keys
    }

    /// Whether the name is that of a 党总支.
    package static func isGeneralBranch(_ name: String) -> Bool { key(name).hasSuffix("总支") }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    private static let digits: [Unicode.Scalar: Unicode.Scalar] = [
        "1": "一", "2": "二", "3": "三", "4": "四", "5": "五", "6": "六", "7": "七", "8": "八", "9": "九",
    ]
}
