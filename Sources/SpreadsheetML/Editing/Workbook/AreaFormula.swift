/// The formula of a defined name that lists areas, such as `台账!$A$1:$F$40,台账!$H$1:$K$9`.
enum AreaFormula {
    /// The formula with every area that ends in one column ending in another.
    static func widening(_ formula: String, from old: Int, to new: Int) -> String {
        areas(of: formula).map { area in
            guard let mark = area.lastIndex(of: "!"), let colon = area.lastIndex(of: ":"), mark < colon else { return area }
            let end = String(area[area.index(after: colon)...])
            if let last = CellReference(end), last.column == old {
                return area[...colon] + "$\(CellReference.columnName(new))$\(last.row)"
            }
            let letters = end.filter { $0 != "$" }
            guard CellReference(letters + "1")?.column == old, letters.allSatisfy(\.isLetter) else { return area }
            return area[...colon] + "$" + CellReference.columnName(new)
        }.joined(separator: ",")
    }

    /// Splits at commas outside quoted sheet names.
    private static func areas(of formula: String) -> [String] {
        var areas = [""]
        var isQuoted = false
        for character in formula {
            if character == "'" { isQuoted.toggle() }
            if character == ",", !isQuoted { areas.append("") } else { areas[areas.count - 1].append(character) }
        }
        return areas
    }
}
