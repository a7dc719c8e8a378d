import OpenPackaging

/// The order in which formulas are calculated (ECMA-376 Part 1, 18.6). A cell listed there without a formula makes Excel repair the file.
enum CalculationChain {
    /// The part without some cells of one sheet; nil when nothing is left.
    ///
    /// An entry without `i` belongs to the sheet of the entry before it, so the sheet moves to the first entry that stays.
    static func removing(
        _ cells: Set<CellReference>, ofSheet sheet: Int, from bytes: [UInt8], part: String
    ) throws(PackageError) -> [UInt8]? {
        var scanner = XMLByteScanner(bytes, part: part)
        let root = try scanner.root()
        var splices: [Splice] = []
        var current = 0
        var isLost = false
        var kept = 0
        for entry in try scanner.children(of: root) {
            if let id = scanner.integer("i", of: entry.tag) {
                current = id
                isLost = false
            }
            let cell = scanner.text("r", of: entry.tag).flatMap { CellReference($0) }
            if current == sheet, let cell, cells.contains(cell) {
                splices.append(Splice(range: entry.range, replacement: []))
                isLost = true
            } else {
                kept += 1
                if isLost, scanner.integer("i", of: entry.tag) == nil {
                    splices.append(scanner.setting("i", of: entry.tag, to: String(current)))
                }
                isLost = false
            }
        }
        return kept == 0 ? nil : Splice.apply(splices, to: bytes)
    }
}
