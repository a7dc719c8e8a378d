/// A set of scalars of the basic plane, asked in constant time.
struct ScalarSet: Sendable {
    private var words = [UInt64](repeating: 0, count: 1024)

    init(_ text: String = "") {
        for scalar in text.unicodeScalars { insert(ScalarFolding.standard.fold(scalar.value)) }
    }

    mutating func insert(_ scalar: UInt32) {
        guard scalar < 0x10000 else { return }
        words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }

    func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && words[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
    }
}
