/// The address of one cell, such as `B3` (ECMA-376 Part 1, 18.18.62 ST_Ref). Row and column are one-based.
public struct CellReference: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The last row a worksheet may have.
    public static let maximumRow = 1_048_576
    /// The last column a worksheet may have, `XFD`.
    public static let maximumColumn = 16_384

    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B3` or `$B$3`; nil when the text is no address inside the sheet's limits.
    public init?(_ text: String) {
        self.init(utf8: text.utf8)
    }

    /// Reads an address from ASCII bytes; nil when they are no address inside the sheet's limits.
    public init?(utf8 bytes: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        var inRow = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "$"): continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !inRow:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where !inRow:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                inRow = true
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            if column > Self.maximumColumn || row > Self.maximumRow { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// The letters of a one-based column number: 1 is `A`, 27 is `AA`.
    public static func columnName(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    public var description: String { Self.columnName(column) + String(row) }

    /// Row-major order, the order in which a sheet stores its cells.
    public static func < (left: CellReference, right: CellReference) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}
