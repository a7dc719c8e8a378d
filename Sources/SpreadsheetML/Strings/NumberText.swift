/// Numbers as parts store them: the shortest text that reads back as the same number.
package enum NumberText {
    package static func text(_ number: Double) -> String {
        var bytes: [UInt8] = []
        append(number, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a finite number. Integers and numbers with up to four decimals, which is what people enter, need no search for
    /// the shortest text: a quotient of two exact numbers is the double nearest to that decimal.
    package static func append(_ number: Double, to bytes: inout [UInt8]) {
        CellScratch.append(to: &bytes) { $0.put(number) }
    }

    /// Appends an integer.
    package static func append(_ number: Int, to bytes: inout [UInt8]) {
        CellScratch.append(to: &bytes) { $0.put(number) }
    }
}
