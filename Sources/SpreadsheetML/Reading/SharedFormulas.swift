/// The shared formulas of one sheet, to give each cell of a group its own text (ECMA-376 Part 1, 18.3.1.40).
struct SharedFormulas {
    private var masters: [Int: (text: [UInt8], reference: CellReference)] = [:]

    /// The formula of a cell; nil when it has none or its group has no master.
    mutating func text(of record: borrowing CellRecord) -> String? {
        guard let formula = record.formula else { return nil }
        guard formula.kind == .shared else {
            return formula.text.isEmpty ? nil : String(decoding: formula.text, as: UTF8.self)
        }
        guard formula.text.isEmpty else {
            masters[formula.sharedIndex] = (Array(formula.text), record.reference)
            return String(decoding: formula.text, as: UTF8.self)
        }
        guard let master = masters[formula.sharedIndex] else { return nil }
        let moved = FormulaShift.apply(
            to: master.text, rows: record.reference.row - master.reference.row,
            columns: record.reference.column - master.reference.column)
        return String(decoding: moved, as: UTF8.self)
    }
}

/// Moves the relative references of a formula, as copying its cell would.
enum FormulaShift {
    /// The formula after a move by `rows` and `columns`. Text in quotes, sheet names, function names and structured
    /// references stay; a reference pushed off the sheet becomes `#REF!`.
    static func apply(to formula: [UInt8], rows: Int, columns: Int) -> [UInt8] {
        guard rows != 0 || columns != 0 else { return formula }
        var result: [UInt8] = []
        result.reserveCapacity(formula.count + 8)
        var offset = 0
        while offset < formula.count {
            let byte = formula[offset]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let end = endOfQuoted(formula, from: offset, quote: byte)
                result += formula[offset..<end]
                offset = end
            } else if byte == UInt8(ascii: "[") {
                let end = endOfBrackets(formula, from: offset)
                result += formula[offset..<end]
                offset = end
            } else if isWord(byte) {
                let end = formula[offset...].firstIndex { !isWord($0) } ?? formula.count
                let next = end < formula.count ? formula[end] : 0
                let isRowRange =
                    (next == UInt8(ascii: ":") || (offset > 0 && formula[offset - 1] == UInt8(ascii: ":")))
                if next == UInt8(ascii: "(") || next == UInt8(ascii: "!") {
                    result += formula[offset..<end]
                } else {
                    result +=
                        Reference(formula[offset..<end], allowsPartial: isRowRange)?.shifted(rows, columns)
                        ?? Array(formula[offset..<end])
                }
                offset = end
            } else {
                result.append(byte)
                offset += 1
            }
        }
        return result
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "?"), 0x80...:
            true
        default: false
        }
    }

    private static func endOfQuoted(_ formula: [UInt8], from start: Int, quote: UInt8) -> Int {
        (formula[(start + 1)...].firstIndex(of: quote) ?? formula.count - 1) + 1
    }

    private static func endOfBrackets(_ formula: [UInt8], from start: Int) -> Int {
        var depth = 0
        for offset in start..<formula.count {
            if formula[offset] == UInt8(ascii: "[") { depth += 1 }
            if formula[offset] == UInt8(ascii: "]") { depth -= 1 }
            if depth == 0 { return offset + 1 }
        }
        return formula.count
    }

    /// `A1`, `$A1`, and as a part of a range also `A` or `1`.
    private struct Reference {
        private var column: Int?
        private var row: Int?
        private var isColumnFixed = false
        private var isRowFixed = false

        init?(_ word: ArraySlice<UInt8>, allowsPartial: Bool) {
            var rest = word
            func takeDollar() -> Bool {
                guard rest.first == UInt8(ascii: "$") else { return false }
                rest.removeFirst()
                return true
            }
            var dollar = takeDollar()
            let letters = rest.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
            if !letters.isEmpty {
                guard letters.count <= 3 else { return nil }
                let number = letters.reduce(0) { $0 * 26 + Int(($1 | 0x20) - UInt8(ascii: "a")) + 1 }
                guard number <= CellReference.maximumColumn else { return nil }
                column = number
                isColumnFixed = dollar
                rest.removeFirst(letters.count)
                dollar = takeDollar()
            }
            if !rest.isEmpty {
                guard rest.count <= 7, rest.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
                let number = rest.reduce(0) { $0 * 10 + Int($1 - 0x30) }
                guard number >= 1, number <= CellReference.maximumRow else { return nil }
                row = number
                isRowFixed = dollar
            } else if dollar {
                return nil
            }
            guard column != nil && row != nil || allowsPartial && (column != nil || row != nil) else { return nil }
        }

        func shifted(_ rows: Int, _ columns: Int) -> [UInt8] {
            var text = ""
            if let column {
                let moved = isColumnFixed ? column : column + columns
                guard (1...CellReference.maximumColumn).contains(moved) else { return Array("#REF!".utf8) }
                text += (isColumnFixed ? "$" : "") + CellReference.columnName(moved)
            }
            if let row {
                let moved = isRowFixed ? row : row + rows
                guard (1...CellReference.maximumRow).contains(moved) else { return Array("#REF!".utf8) }
                text += (isRowFixed ? "$" : "") + String(moved)
            }
            return Array(text.utf8)
        }
    }
}
