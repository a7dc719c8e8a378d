/// The one-to-one folding behind ``ScalarText``: for each scalar the one that all its typographic variants are compared by.
///
/// A table of two levels, because which kind of scalar comes next in a text is nothing that a processor could foretell.
struct ScalarFolding: Sendable {
    /// For scalar >> 8: which block of 256 differences is its own; the first block changes nothing.
    private var pages = [UInt8](repeating: 0, count: 256)
    /// What to add to a scalar, in sixteen bits.
    private var differences = [UInt16](repeating: 0, count: 256)

    static let standard = ScalarFolding()

    private init() {
        for (folded, variants) in Self.variants { for variant in variants { set(variant, folded) } }
        for full in UInt32(0xFF01)...0xFF5E { set(full, full - 0xFEE0) }
    }

    private mutating func set(_ scalar: UInt32, _ folded: UInt32) {
        let page = Int(scalar >> 8)
        if pages[page] == 0 {
            pages[page] = UInt8(differences.count / 256)
            differences.append(contentsOf: repeatElement(0, count: 256))
        }
        differences[Int(pages[page]) * 256 + Int(scalar & 0xFF)] = UInt16(truncatingIfNeeded: folded &- scalar)
    }

    @inline(__always)
    func fold(_ scalar: UInt32) -> UInt32 {
        guard scalar < 0x10000 else { return scalar }
        let difference = differences[Int(pages[Int(scalar >> 8)]) &* 256 &+ Int(scalar & 0xFF)]
        return (scalar &+ UInt32(difference)) & 0xFFFF
    }

    private static let variants: [(folded: UInt32, variants: [UInt32])] = [
        (0x20, [0x09, 0x3000, 0xA0, 0x202F, 0x205F, 0x2060, 0xFEFF] + Array(0x2000...0x200D)),
        (0x25, [0xFE6A]),
        (0x2C, [0xFE50]),
        (0x2D, [0x2212, 0xFE58, 0xFE63, 0x2500, 0x2501, 0x30FC] + Array(0x2010...0x2015)),
        (0x2E, [0xFE52]),
        (0x2F, [0x2044, 0x2215]),
        (0x3A, [0x2236, 0xFE30, 0xFE55]),
        (0x7E, [0x301C, 0x223C]),
        (0xB7, [0x2022, 0x2027, 0x30FB, 0x22C5]),
        (0x2264, [0x2266, 0x2A7D]),
        (0x2265, [0x2267, 0x2A7E]),
        (0x3001, [0xFF64]),
        (0x3002, [0xFF61]),
        (0x3007, [0x25CB, 0x25EF, 0x25CC]),  // ○ typed for 〇
        (0x4E07, [0x842C]),  // 萬
        (0x4E24, [0x5169]),  // 兩
        (0x4E2A, [0x500B, 0x7B87]),  // 個, 箇
        (0x4EBF, [0x5104]),  // 億
        (0x4F59, [0x9918]),  // 餘
        (0x4FE9, [0x5006]),  // 倆
        (0x51E0, [0x5E7E]),  // 幾
        (0x53C1, [0x53C3, 0x53C4]),  // 參, 叄
        (0x53CC, [0x96D9]),  // 雙
        (0x5BF9, [0x5C0D]),  // 對
        (0x70B9, [0x9EDE]),  // 點
        (0x8D1F, [0x8CA0]),  // 負
        (0x8D26, [0x5E10]),  // 帐, as 台账 is often written
        (0x8D30, [0x8CB3]),  // 貳
        (0x9646, [0x9678]),  // 陸
    ]
}
