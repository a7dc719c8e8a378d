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
        guard number.magnitude < 1e11 else {
            bytes.append(contentsOf: number.description.utf8)
            return
        }
        var scaled = number
        var divisor = 1.0
        for decimals in 0...4 {
            let whole = scaled.rounded()
            if whole / divisor == number {
                append(decimal: Int(whole), decimals: decimals, isNegative: number < 0, to: &bytes)
                return
            }
            divisor *= 10
            scaled = number * divisor
        }
        bytes.append(contentsOf: number.description.utf8)
    }

    /// Appends an integer.
    package static func append(_ number: Int, to bytes: inout [UInt8]) {
        append(decimal: number, decimals: 0, isNegative: number < 0, to: &bytes)
    }

    private static func append(decimal: Int, decimals: Int, isNegative: Bool, to bytes: inout [UInt8]) {
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { digits in
            var rest = decimal.magnitude
            var start = 24
            repeat {
                if decimals > 0, 24 - start == decimals {
                    start -= 1
                    digits[start] = UInt8(ascii: ".")
                }
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0 || (decimals > 0 && 24 - start <= decimals + 1)
            bytes.append(contentsOf: digits[start..<24])
        }
    }
}
