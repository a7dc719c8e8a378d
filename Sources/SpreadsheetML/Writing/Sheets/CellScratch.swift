/// The bytes of one cell while it is put together, so that a cell costs one append to the part instead of one for each piece.
///
/// Around its text, the longest cell that is built here needs less than 128 bytes.
struct CellScratch {
    static let capacity = 384
    /// The longest text that is put together here, in bytes of UTF-8.
    static let maximumText = 256

    private let start: UnsafeMutablePointer<UInt8>
    private var end: UnsafeMutablePointer<UInt8>

    /// Calls the body with an empty scratch and appends what it puts there.
    @inline(__always)
    static func append(to bytes: inout [UInt8], _ body: (inout CellScratch) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            guard let start = buffer.baseAddress else { return }
            var scratch = CellScratch(start: start, end: start)
            body(&scratch)
            bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: scratch.end - start))
        }
    }

    @inline(__always)
    mutating func put(_ text: StaticString) {
        end.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        end += text.utf8CodeUnitCount
    }

    /// Text that needs no escapes, of at most ``maximumText`` bytes.
    @inline(__always)
    mutating func put(plain utf8: UnsafeBufferPointer<UInt8>) {
        guard let first = utf8.baseAddress else { return }
        end.update(from: first, count: utf8.count)
        end += utf8.count
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        end.pointee = byte
        end += 1
    }

    /// A column's letters.
    @inline(__always)
    mutating func put(column: Int) {
        let last = column - 1
        if last >= 702 { put(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: (last - 702) / 676)) }
        if last >= 26 { put(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: (last - 26) / 26 % 26)) }
        put(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: last % 26))
    }

    /// An integer, with a point before its last digits if it stands for a decimal fraction.
    mutating func put(_ number: Int, decimals: Int = 0) {
        if number < 0 { put(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var count = 1
        var bound: UInt = 10
        while count < 20, rest >= bound {
            count += 1
            bound = bound &* 10
        }
        let digits = max(count, decimals + 1)
        var place = end + digits + (decimals > 0 ? 1 : 0)
        end = place
        for written in 0..<digits {
            if decimals > 0, written == decimals {
                place -= 1
                place.pointee = UInt8(ascii: ".")
            }
            place -= 1
            place.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    /// A finite number: see ``NumberText``.
    mutating func put(_ number: Double) {
        guard number.magnitude < 1e11 else {
            let isWhole = number.magnitude < 1e15 && number == number.rounded()
            return isWhole ? put(Int(number)) : put(text: number.description)
        }
        var scaled = number
        var divisor = 1.0
        for decimals in 0...4 {
            let whole = scaled.rounded()
            if whole / divisor == number { return put(Int(whole), decimals: decimals) }
            divisor *= 10
            scaled = number * divisor
        }
        put(text: number.description)
    }

    private mutating func put(text: String) {
        for byte in text.utf8 { put(byte) }
    }
}
